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
    sentence,
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
_PLAIN = frozenset({"faction", "front", "group", "militia", "movement", "organisation", "party"})
"""What a body is called that was named before."""
_THIS = frozenset({"it", "this"})
_KNOWN = frozenset({"all", "both", "its", "that", "the", "their", "these", "this", "those"})
_SAID = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN})
"""What is said and not done: it is the deed that is denied."""

Told = tuple[Trigger, Draft]


def denials(told: Sequence[Told], doc: Doc, heads: Heads) -> Iterator[Draft]:
    """Yield what is told before once more as the word of who denies it."""
    for at, lemma in enumerate(lemmas_of(doc)):
        if lemma not in _DISMISSING or is_negated(doc[at]):
            continue
        denied = _denied(doc[at], told)
        denier = _denier(doc[at], told)
        if denied is not None and denied.stance is not Stance.DENIES and denier is not None:
            yield _as_denied(denied, doc[at], denier, heads)


def _denied(verb: Token, told: Sequence[Told]) -> Draft | None:
    """Return what "which", "an accusation that", "this" or "the accusation" speaks of."""
    deeds = [one for one in told if one[0].frame.type not in _SAID]
    if verb.dep_ == "relcl" and verb.head.lemma_.lower() in _STATEMENTS:
        return _last_before(verb.head.left_edge, deeds, 0) if _is_aside(verb.head) else None
    if verb.lemma_.lower() in _DENYING and _is_aside(verb) and _speaks_of_it(verb):
        over = (verb.head, *verb.head.ancestors)
        told_of = (draft for one in over for trigger, draft in deeds if trigger.token == one)
        return next(told_of, None)
    return _last_before(verb, deeds, 1) if _points_back(verb) else None


def is_answer(verb: Token) -> bool:
    """Tell "…, a charge that Karim rejects", which is no part of what was said before it."""
    of_it = verb.dep_ == "relcl" and verb.head.lemma_.lower() in _STATEMENTS
    return of_it and _is_aside(verb.head)


def _points_back(verb: Token) -> bool:
    """Tell "denied this" and "denied the accusation" from a denial that says what is not so."""
    this = verb.lemma_.lower() in _DENYING
    return any(
        (this and one.lower_ in _THIS) or _is_the_statement(one)
        for one in verb.children
        if one.dep_ in OBJECTS | PASSIVE_SUBJECTS
    )


def _is_the_statement(noun: Token) -> bool:
    """Tell "the charge" and "those claims", told before, from a charge that says what it is."""
    known = any(one.lower_ in _KNOWN for one in noun.lefts)
    bare = all(one.dep_ in {"det", "amod", "poss", "cc", "conj"} for one in noun.children)
    return known and bare and noun.lemma_.lower() in _STATEMENTS


def _is_aside(word: Token) -> bool:
    """Tell what a comma parts from what it is said of."""
    first = word.left_edge
    return first.i > 0 and first.nbor(-1).text in {",", "—", "–"}


def _speaks_of_it(verb: Token) -> bool:
    taken = (one for one in verb.lefts if one.dep_ in OBJECTS | PASSIVE_SUBJECTS)
    return any(one.lower_ in _WHICH for one in taken)


def _last_before(first: Token, deeds: Iterable[Told], back: int) -> Draft | None:
    """Return the deed told last before a word in its sentence, or in one of the few before it."""
    start = _start(first, back)
    before = [
        (trigger.token.i, draft) for trigger, draft in deeds if start <= trigger.token.i < first.i
    ]
    return max(before, key=lambda one: one[0])[1] if before else None


def _start(word: Token, back: int) -> int:
    """Return where the sentence so many before a word's own begins."""
    start = word.sent.start
    for _ in range(back):
        start = word.doc[start - 1].sent.start if start else 0
    return start


def _denier(verb: Token, told: Sequence[Told]) -> Token | None:
    """Return who denies it: of "the charge, which they denied" those who were charged."""
    if is_passive(verb):
        named = [noun for name, noun in prepositional(verb) if name == "by"]
    else:
        named = [one for one in subjects(verb) if one.lower_ not in _WHICH]
    if not named or not (named[0].pos_ == "PRON" or named[0].lower_ in _PLAIN):
        return next(iter(named), None)
    own = verb.dep_ == "relcl"
    start = _start(verb, 0 if own else 1)
    accused = [
        noun
        for trigger, _ in told
        if trigger.frame.type is EventType.ACCUSE and start <= trigger.token.i < verb.i
        for noun in trigger.parts.get("recipient", ())
    ]
    plain = named[0] if own or named[0].pos_ != "PRON" else None
    return next(reversed(accused), plain)


def _as_denied(draft: Draft, verb: Token, denier: Token, heads: Heads) -> Draft:
    """Return a draft as denied: the sentence of the denial stands first in its evidence."""
    cue, voice = span_of(verb, verb), teller(denier, verb, heads)
    shown = tuple(dict.fromkeys((sentence(verb), *draft.evidence)))
    denied = replace(draft, trigger=cue, voices=(voice,), evidence=shown)
    return replace(denied, stance=Stance.DENIES, polarity=True)
