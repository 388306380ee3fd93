"""From a report to the statements in it: what is said to have happened, by whom, how surely."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from contested.extraction.attribution import attribute
from contested.extraction.backing import find_backing
from contested.extraction.compose import Found, drafts_of, untyped
from contested.extraction.figures import find_figures
from contested.extraction.framing import find_framing
from contested.extraction.merging import merge
from contested.extraction.parse import parse
from contested.extraction.syntax import span_of
from contested.extraction.tools import Tools, load_tools
from contested.extraction.triggers import find_triggers
from contested.model.draft import Draft, Extraction, Mention, MentionKind
from contested.model.report import Report

__all__ = ["Tools", "extract", "load_tools"]

_KINDS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "GPE": MentionKind.PLACE,
    "LOC": MentionKind.PLACE,
    "FAC": MentionKind.PLACE,
    "NORP": MentionKind.NATIONALITY,
}


def extract(reports: Iterable[Report], tools: Tools) -> Iterator[tuple[Report, Extraction]]:
    """Yield each report with its drafts and mentions, in order; reports are parsed in batches."""
    for report, doc in parse(reports, tools.parser):
        yield report, _extraction(report, doc, tools)


def _extraction(report: Report, doc: Doc, tools: Tools) -> Extraction:
    found = Found(
        doc=doc,
        attributions=attribute(doc, report, tools.cues),
        framing=find_framing(doc, tools.framing),
        tools=tools,
    )
    triggers = merge([*find_triggers(doc, tools.frames, tools.heads), *find_backing(doc)])
    drafts = drafts_of(found, triggers, find_figures(doc, tools.figures))
    drafts += untyped(found, drafts)
    return Extraction(drafts=_in_order(drafts), mentions=_mentions(doc))


def _in_order(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    return tuple(sorted(set(drafts), key=lambda one: (one.trigger, one.focus, one.mode or "")))


def _mentions(doc: Doc) -> tuple[Mention, ...]:
    return tuple(
        Mention(span=span_of(entity[0], entity[-1]), kind=_KINDS[entity.label_])
        for entity in doc.ents
        if entity.label_ in _KINDS
    )
