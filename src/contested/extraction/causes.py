"""What is said to have caused a blast or an attack, and who is said to have been behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from spacy.tokens import Token

from contested.extraction.negation import is_negated
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    coordinated,
    objects,
    prepositional,
    subjects,
)

_CAUSING = frozenset({"cause", "produce", "trigger", "provoke"})
_RESULTING = frozenset({"result", "stem", "come"})
CAUSING = _CAUSING | _RESULTING
"""Verbs that a thing may be the subject of ("it caused the blast")."""
_ANSWERABLE = frozenset({"responsible", "blame", "culpable", "answerable"})
_BLAMING = frozenset({"blame", "fault"})
CLAIMING = frozenset({"accept", "assume", "claim", "take"})
"""Verbs by which somebody says a deed to be their own, with "responsibility for" it."""
_DISOWNING = frozenset({"deny", "disclaim"})
_SHARES = frozenset({"hand", "involvement", "part", "responsibility", "role"})
"""What one denies to have in or for a deed."""
_OWNING = frozenset({"admit", "confess", "own"})
"""Verbs by which somebody says "to" a deed that it was theirs."""
_TITLES = frozenset({"claim", "credit", "ownership"})
"""What one "lays" or "takes" for a deed."""
_TAKING = frozenset({"claim", "lay", "take"})
_COMPLEMENTS = frozenset({"acomp", "xcomp", "ccomp", "oprd", "advcl"})
_HOLDING = frozenset({"hold", "find", "consider", "deem"})
_LAYING = frozenset({"ascribe", "attribute", "blame", "impute", "pin"})
BLAMING = _BLAMING | _HOLDING | _LAYING
"""Verbs by which somebody lays a deed at another's door."""


_Said: TypeAlias = tuple[tuple[Token, ...], list[Token]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """The words that say it ("was caused", "is", "responsible") and the heads of what they name."""

    words: tuple[Token, ...]
    named: tuple[Token, ...]


def cause_of(noun: Token) -> Cause | None:
    """Return what a sentence says was behind the happening that a noun names."""
    for words, heads in (*_caused(noun), *_answered_for(noun), *_laid_to(noun)):
        named = tuple(one for head in heads for one in coordinated(head))
        if named:
            return Cause(words=words, named=named)
    return None


def is_asked_about(noun: Token) -> bool:
    """Tell what somebody answers for, even where it is said that nobody does."""
    return any(True for _ in (*_caused(noun), *_answered_for(noun), *_laid_to(noun)))


def _caused(noun: Token) -> Iterator[_Said]:
    """Yield "was caused by a rocket", "a rocket caused", "resulted from a rocket"."""
    verb = noun.head
    lemma = verb.lemma_.lower()
    if lemma in _CAUSING and noun.dep_ in OBJECTS | PASSIVE_SUBJECTS:
        yield (verb,), subjects(verb)
    if lemma in _RESULTING and noun.dep_ in SUBJECTS:
        yield (verb,), [one for name, one in prepositional(verb) if name == "from"]


def _answered_for(noun: Token) -> Iterator[_Said]:
    """Yield "is responsible for", "held X responsible for", "blamed X for", "was behind"."""
    if noun.dep_ != "pobj":
        return
    preposition, above = noun.head, noun.head.head
    lemma = above.lemma_.lower()
    yield from _disowned(above)
    yield from _owned(preposition, above)
    if preposition.lower_ == "behind" and lemma == "be":
        yield (above,), subjects(above)
    if preposition.lower_ not in {"for", "over"}:
        return
    if lemma in _ANSWERABLE and above.head.lower_ == "as":
        yield (above,), _named_as(above.head)
    elif lemma in _ANSWERABLE and above.dep_ in _COMPLEMENTS:
        yield (above, above.head), _answerable(above)
    elif lemma in _ANSWERABLE and above.dep_ == "amod" and above.i > above.head.i:
        yield (above, above.head.head), [above.head]
    elif lemma == "responsibility" and above.head.lemma_.lower() in CLAIMING:
        yield (above, above.head), _claimants(above.head)
    else:
        yield from _blamed(above)


def _disowned(share: Token) -> Iterator[_Said]:
    """Yield "denied any role in" a deed: whose it is said to be is the one who denies it."""
    verb = share if share.pos_ == "VERB" else share.head
    named = objects(verb)
    if verb.lemma_.lower() in _DISOWNING and any(one.lemma_.lower() in _SHARES for one in named):
        yield (*named, verb), subjects(verb)


def _owned(preposition: Token, above: Token) -> Iterator[_Said]:
    """Yield "owned up to", "laid claim to" and "took credit for" a deed."""
    taking = above if above.pos_ == "VERB" else above.head
    titled = any(one.lemma_.lower() in _TITLES for one in objects(taking))
    if titled and taking.lemma_.lower() in _TAKING and preposition.lower_ in {"for", "of", "to"}:
        yield (taking,), _claimants(taking)
    owning = above.head if above.dep_ in {"prt", "prep", "advmod"} else above
    if preposition.lower_ == "to" and owning.pos_ == "VERB" and owning.lemma_.lower() in _OWNING:
        yield (owning,), _claimants(owning)


def _blamed(above: Token) -> Iterator[_Said]:
    """Yield "blamed X for", though the parse may hang the "for" on X."""
    if _lays_blame(above):
        yield (above,), objects(above)
    elif above.dep_ in OBJECTS and above.head.lemma_.lower() in _BLAMING:
        yield (above.head,), [above]


def blamed_for(noun: Token) -> list[Token]:
    """Return who "blamed the raid on the rebels" says did it: they are not those raided."""
    return [one for _, named in _laid_to(noun) for one in named]


def _laid_to(noun: Token) -> Iterator[_Said]:
    """Yield "attributed the raid to X", "a raid blamed on X"."""
    told = [one for one in noun.rights if one.dep_ == "acl" and one.tag_ == "VBN"]
    over = [noun.head] if noun.dep_ in OBJECTS | PASSIVE_SUBJECTS else []
    for verb in (*told, *over):
        if verb.lemma_.lower() in _LAYING:
            near = (*prepositional(verb), *prepositional(noun))
            yield (verb,), [one for name, one in near if name in {"on", "to"}][:1]


def _claimants(verb: Token) -> list[Token]:
    """Return who "claimed" responsibility; "has not claimed" it names nobody."""
    return [] if is_negated(verb) else subjects(verb)


def _named_as(preposition: Token) -> list[Token]:
    """Return whom "as responsible" is said of: "pointed to X as …", "named X as …"."""
    above = preposition.head
    if above.pos_ in {"NOUN", "PROPN"}:
        return [above]
    pointed = [noun for name, noun in prepositional(above) if name == "to"]
    return objects(above) or pointed


def _lays_blame(verb: Token) -> bool:
    """Tell "blamed X for", and "held X … for" where the word responsible stands by the verb."""
    answerable = any(one.lemma_.lower() in _ANSWERABLE for one in verb.children)
    lemma = verb.lemma_.lower()
    return verb.pos_ == "VERB" and (lemma in _BLAMING or (lemma in _HOLDING and answerable))


def _answerable(word: Token) -> list[Token]:
    """Return whom "responsible" is said of: its own subject, the verb's object, or its subject."""
    own = [one for one in word.children if one.dep_ in SUBJECTS]
    if own:
        return own
    held = word.head.lemma_.lower() in _HOLDING
    return objects(word.head) if held else subjects(word.head)
