"""Who did what a spokesman says "we" did: the body that he speaks for."""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.extraction.syntax import prepositional
from contested.model.codebook import EventType

SPOKESPEOPLE = frozenset({"spokesman", "spokesperson", "spokeswoman"})
_BY_FORCE = frozenset(
    {EventType.ASSAULT, EventType.MOBILIZE, EventType.X_CONTROL, EventType.X_FORCE}
)
"""What no spokesman does himself."""
_BEFORE = frozenset({"amod", "compound", "nmod", "poss"})
_NAMED = frozenset({"NORP", "ORG", "GPE"})


def of_bodies(doers: Sequence[Token], kind: EventType | None) -> tuple[Token, ...]:
    """Return the Front of "the Front's spokesman, Karim, claimed the raid" for who spoke."""
    if kind not in _BY_FORCE:
        return tuple(doers)
    return tuple(dict.fromkeys(body_of(one) or one for one in doers))


def body_of(doer: Token) -> Token | None:
    """Return the body that a spokesman speaks for; None for anybody else."""
    mouth = _mouth_of(doer)
    if mouth is None:
        return None
    led = (noun for name, noun in prepositional(mouth) if name in {"for", "of"})
    before = [one for one in mouth.lefts if one.dep_ in _BEFORE]
    named = (one for one in before if one.dep_ == "poss" or one.ent_type_ in _NAMED)
    capitals = (one for one in before if one.text[:1].isupper())
    return next((one for group in (led, named, capitals) for one in group), None)


def _mouth_of(doer: Token) -> Token | None:
    """Return the word "spokesman" of a name that it stands before, or the doer that it is."""
    if doer.lemma_.lower() in SPOKESPEOPLE:
        return doer
    return next((one for one in doer.lefts if one.lemma_.lower() in SPOKESPEOPLE), None)
