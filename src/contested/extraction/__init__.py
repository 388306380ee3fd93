"""From a report to the statements in it: what is said to have happened, by whom, how surely."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from contested.extraction.attacked import with_attacked
from contested.extraction.attribution import attribute
from contested.extraction.backing import find_backing
from contested.extraction.compose import drafts_of
from contested.extraction.figures import find_figures
from contested.extraction.framing import find_framing
from contested.extraction.judged import without_judged
from contested.extraction.means import with_means
from contested.extraction.merging import merge
from contested.extraction.parse import parse
from contested.extraction.sites import FROM_AFAR
from contested.extraction.standing import as_contests, find_staying
from contested.extraction.statements import Found
from contested.extraction.syntax import OBJECTS, prepositional, span_of
from contested.extraction.tools import Tools, load_tools
from contested.extraction.triggers import Trigger, find_triggers
from contested.extraction.uncoded import untyped
from contested.model.codebook import EventType
from contested.model.draft import Draft, Extraction, Mention, MentionKind
from contested.model.report import Refusal, Report, uncodable

__all__ = ["Refuse", "Tools", "extract", "load_tools"]

Refuse = Callable[[Refusal], None]

_KINDS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "GPE": MentionKind.PLACE,
    "LOC": MentionKind.PLACE,
    "FAC": MentionKind.PLACE,
    "NORP": MentionKind.NATIONALITY,
}


def extract(
    reports: Iterable[Report], tools: Tools, refuse: Refuse | None = None
) -> Iterator[tuple[Report, Extraction]]:
    """Yield each report with its drafts and mentions, in order; reports are parsed in batches.

    A report that cannot be coded goes to `refuse` with the reason and the others go on; without
    `refuse` the fault is raised.
    """
    for report, doc in parse(reports, tools.parser, tools.casing, tools.register):
        try:
            extraction = _extraction(report, doc, tools)
        except Exception as problem:
            if refuse is None:
                raise
            refuse(uncodable(report, problem))
        else:
            yield report, extraction


def _extraction(report: Report, doc: Doc, tools: Tools) -> Extraction:
    spoken = without_judged(doc, attribute(doc, report, tools.cues), tools.verdicts)
    found = Found(
        doc=doc,
        attributions=spoken.attributions,
        thoughts=spoken.thoughts,
        framing=find_framing(doc, tools.framing),
        tools=tools,
    )
    worded = find_triggers(doc, tools.frames, tools.heads)
    told = [one for one in worded if one.token.i not in spoken.judged]
    staying = find_staying(doc, tools.frames, tools.heads)
    triggers = merge([*as_contests(told, tools.frames), *find_backing(doc), *staying], tools.heads)
    triggers = with_attacked(with_means(triggers, tools.frames), tools.heads)
    drafts = drafts_of(found, triggers, find_figures(doc, tools.figures))
    drafts += untyped(found, drafts)
    return Extraction(drafts=_in_order(drafts), mentions=mentions_of(doc, triggers))


def _in_order(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    return tuple(sorted(set(drafts), key=lambda one: (one.trigger, one.focus, one.mode or "")))


def mentions_of(doc: Doc, triggers: Sequence[Trigger]) -> tuple[Mention, ...]:
    """Return the names as the parse saw them; what is captured, held or left is a place's."""
    seen = {
        span_of(entity[0], entity[-1]): _KINDS[entity.label_]
        for entity in doc.ents
        if entity.label_ in _KINDS
    }
    taken = {span_of(*_name_round(token)) for trigger in triggers for token in _taken(trigger)}
    unsure = taken | {span_of(one, one) for trigger in triggers for one in _attacked(trigger)}
    kept = {span: kind for span, kind in seen.items() if not any(map(span.meets, unsure))}
    named = kept | dict.fromkeys(taken, MentionKind.PLACE)
    return tuple(Mention(span=span, kind=kind) for span, kind in sorted(named.items()))


def _taken(trigger: Trigger) -> list[Token]:
    """Return the names that a verb of control acts on, and those bombed or visited alone."""
    if trigger.frame.mode in FROM_AFAR | {"visit"}:
        return _as_persons(trigger)
    if trigger.frame.type is not EventType.X_CONTROL:
        return []
    places = trigger.parts.get("place", ())
    inner = [one for token in places for name, one in prepositional(token) if name == "of"]
    return [token for token in (*places, *inner) if token.pos_ == "PROPN"]


def _attacked(trigger: Trigger) -> list[Token]:
    """Return the single names attacked that the parse takes for persons: towns as often."""
    if trigger.frame.type is not EventType.ASSAULT or trigger.nominal:
        return []
    return [one for one in _as_persons(trigger) if not any(one.lefts) and one.dep_ in OBJECTS]


def _as_persons(trigger: Trigger) -> list[Token]:
    """Return the names acted on that the parse takes for those of persons."""
    return [one for one in trigger.object if (one.pos_, one.ent_type_) == ("PROPN", "PERSON")]


def _name_round(token: Token) -> tuple[Token, Token]:
    """Return the first and last token of the run of names that ends in a head."""
    first = token
    while first.i and first.nbor(-1).dep_ == "compound" and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    return first, token
