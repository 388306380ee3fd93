"""What somebody denies in a clause behind the telling: "…, which the army denies"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from contested.extraction.acts import teller
from contested.extraction.heads import Heads
from contested.extraction.negation import is_negated
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    is_passive,
    lemmas_of,
    prepositional,
    span_of,
    subjects,
)
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType, Stance
from contested.model.draft import Draft

_DENYING = frozenset({"deny", "dispute", "refute"})
_DISMISSING = _DENYING | {"dismiss", "reject", "repudiate"}
_STATEMENTS = frozenset(
    {"accusation", "account", "allegation", "assertion", "charge", "claim", "conclusion", "finding"}
    | {"report", "version"}
)
_WHICH = frozenset({"that", "which"})
_SAID = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN})
"""What is said and not done: it is the deed that is denied."""

Told = tuple[Trigger, Draft]


def denials(told: Sequence[Told], doc: Doc, heads: Heads) -> Iterator[Draft]:
    """Yield what is told before once more as the word of who denies it."""
    for at, lemma in enumerate(lemmas_of(doc)):
        if lemma not in _DISMISSING or doc[at].dep_ != "relcl" or is_negated(doc[at]):
            continue
        denied = _denied(doc[at], told)
        named = _deniers(doc[at])
        if denied is not None and denied.stance is not Stance.DENIES and named:
            yield _as_denied(denied, doc[at], named[0], heads)


def _denied(verb: Token, told: Sequence[Told]) -> Draft | None:
    """Return what "which" or "an accusation that" speaks of."""
    deeds = [one for one in told if one[0].frame.type not in _SAID]
    if verb.head.lemma_.lower() in _STATEMENTS:
        return _last_before(verb.head.left_edge, deeds) if _is_aside(verb.head) else None
    if verb.lemma_.lower() not in _DENYING or not _is_aside(verb) or not _speaks_of_it(verb):
        return None
    over = (verb.head, *verb.head.ancestors)
    return next((draft for one in over for trigger, draft in deeds if trigger.token == one), None)


def _is_aside(word: Token) -> bool:
    """Tell what a comma parts from what it is said of."""
    first = word.left_edge
    return first.i > 0 and first.nbor(-1).text in {",", "—", "–"}


def _speaks_of_it(verb: Token) -> bool:
    taken = (one for one in verb.lefts if one.dep_ in OBJECTS | PASSIVE_SUBJECTS)
    return any(one.lower_ in _WHICH for one in taken)


def _last_before(first: Token, deeds: Iterable[Told]) -> Draft | None:
    before = [
        (trigger.token.i, draft)
        for trigger, draft in deeds
        if first.sent.start <= trigger.token.i < first.i
    ]
    return max(before, key=lambda one: one[0])[1] if before else None


def _deniers(verb: Token) -> list[Token]:
    if is_passive(verb):
        return [noun for name, noun in prepositional(verb) if name == "by"]
    return [one for one in subjects(verb) if one.lower_ not in _WHICH]


def _as_denied(draft: Draft, verb: Token, denier: Token, heads: Heads) -> Draft:
    cue, voice = span_of(verb, verb), teller(denier, verb, heads)
    return replace(draft, trigger=cue, voices=(voice,), stance=Stance.DENIES, polarity=True)
