"""Nouns that only point back to a happening told before: "the attack", "those talks"."""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from contested.extraction.causes import cause_of
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_BACK = "assault-disclaimed"
_NEAR = 100
"""Within how many words before it the attack stands that "denied any involvement" is about."""
_POINTING = frozenset({"such", "that", "the", "these", "this", "those"})
_SPOTS = frozenset({"FAC", "GPE", "LOC"})
_THERE = frozenset({"here", "there"})


def without_echoes(
    triggers: Iterable[Trigger], says_more: Callable[[Trigger], bool]
) -> list[Trigger]:
    """Leave out what tells nothing of its own of a happening of a kind that was told before."""
    told: set[EventType] = set()
    kept: list[Trigger] = []
    for one in sorted(triggers, key=lambda trigger: trigger.token.i):
        again = one.frame.type in told and _is_echo(one)
        if one.frame.id == _BACK and not _follows(one, kept):
            continue
        if not again or says_more(one):
            told.add(one.frame.type)
            kept.append(one)
    return kept


def _follows(disclaimed: Trigger, told: Iterable[Trigger]) -> bool:
    """Tell "denied any involvement" soon after an attack from what else one may have a hand in."""
    attacks = (one.token.i for one in told if one.frame.type is EventType.ASSAULT)
    return any(0 < disclaimed.token.i - at < _NEAR for at in attacks)


def _is_echo(trigger: Trigger) -> bool:
    noun = trigger.token
    said = {part for part, tokens in trigger.parts.items() if tokens}
    if not trigger.nominal or said - {"topic"} or cause_of(noun) is not None:
        return False
    points = any(one.lower_ in _POINTING for one in noun.lefts)
    return points and not any(_is_spot(one) for one in noun.head.subtree)


def _is_spot(token: Token) -> bool:
    return token.ent_type_ in _SPOTS or token.lower_ in _THERE
