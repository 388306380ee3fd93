"""What a trigger's statement becomes when nobody did it, or a crowd did."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.triggers import Trigger
from contested.model.codebook import Context, EventType

Parts = Mapping[str, tuple[Token, ...]]

_BURSTING = frozenset({"explode", "explosion", "blast", "burst", "fire", "leak"})
_CRASHING = frozenset({"capsize", "collide", "crash", "derail", "overturn", "sink"})
_BURNING = frozenset(
    {"big", "brush", "bush", "electrical", "forest", "house", "huge", "kitchen", "large", "major"}
    | {"massive", "overnight", "small", "wild"}
)
"""What fires are, and gunfire is not."""
_OBSTRUCTING = frozenset({"closes", "blocks"})


def is_calamity(trigger: Trigger, context: Sequence[Context], heads: Heads) -> bool:
    """Tell harm by nature or accident ("a flood killed 12") from violence."""
    if trigger.frame.type is not EventType.ASSAULT:
        return False
    doers = trigger.parts.get("doer", ())
    if any(_is_blaze(one) for one in trigger.token.lefts) or _is_burnt(trigger.token):
        return True
    if any("disaster" in classify(one, heads) for one in doers) or _follows_crash(trigger.token):
        return True
    return _is_accident(trigger, context, heads)


def _is_blaze(doer: Token) -> bool:
    """Tell "a fire there destroyed 340 homes" from gunfire."""
    return doer.dep_ == "nsubj" and _is_fire(doer)


def _is_burnt(verb: Token) -> bool:
    """Tell "was destroyed in a fire" from "was destroyed in the raid"."""
    inside = (one for one in verb.rights if one.lower_ == "in" and one.dep_ == "prep")
    return any(_is_fire(noun) for one in inside for noun in one.rights)


def _is_fire(noun: Token) -> bool:
    """Tell "a fire" and "a large fire" from "rebel fire" and "small-arms fire"."""
    lone = any(one.dep_ == "det" for one in noun.lefts)
    said = (one for one in noun.lefts if one.dep_ in {"amod", "compound", "nmod", "poss"})
    return lone and noun.lemma_.lower() in {"blaze", "fire"} and all(map(_is_of_fires, said))


def _is_of_fires(word: Token) -> bool:
    return word.lower_ in _BURNING


def _follows_crash(verb: Token) -> bool:
    """Tell "a helicopter crashed, killing nine" from what its crew did."""
    along = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i
    return along and verb.head.lemma_.lower() in _CRASHING


def _is_accident(trigger: Trigger, context: Sequence[Context], heads: Heads) -> bool:
    bursts = trigger.token.lemma_.lower() in _BURSTING
    if not bursts or Context.DISASTERS not in context or Context.TERRORISM in context:
        return False
    return not any("weapon" in classify(word, heads) for word in trigger.token.sent if _names(word))


def _names(word: Token) -> bool:
    return word.pos_ in {"NOUN", "PROPN"}


def without_doer(parts: Parts) -> Parts:
    """Leave out who did it."""
    return {part: tokens for part, tokens in parts.items() if part != "doer"}


def crowd_deed(trigger: Trigger, heads: Heads) -> tuple[str, Parts] | None:
    """Return the mode of PROTEST, and the parts, of what a crowd does in the street.

    PLOVER codes violence by protesters as a riot, and their roadblocks as obstruction.
    """
    mode = _mode_of_crowd(trigger)
    if mode is None:
        return None
    doers, faced = trigger.parts.get("doer", ()), trigger.parts.get("recipient", ())
    crowd = _crowd(doers, heads)
    if not crowd and trigger.frame.id == "assault-clash":
        crowd = _crowd(faced, heads)
    if not crowd:
        return None
    others = tuple(dict.fromkeys(one for one in (*doers, *faced) if one not in crowd))
    parts = {**trigger.parts, "doer": tuple(crowd), "recipient": others}
    return mode, {part: tokens for part, tokens in parts.items() if tokens}


def _mode_of_crowd(trigger: Trigger) -> str | None:
    kind, mode = trigger.frame.type, trigger.frame.mode
    if kind is EventType.X_ACCESS and mode in _OBSTRUCTING:
        return "obstruct"
    stormed = kind is EventType.X_CONTROL and mode in {"captures", "advances"}
    stormed = stormed or (kind is EventType.X_FORCE and mode == "loses")  # "burned two cars"
    return "riot" if kind is EventType.ASSAULT or stormed else None


def _crowd(tokens: Sequence[Token], heads: Heads) -> list[Token]:
    return [one for one in tokens if "crowd" in classify(one, heads)]
