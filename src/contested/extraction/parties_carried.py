"""What is let through, held up or sets out by itself: convoys, trucks, ships and their crews."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.parties_whose import is_living, whose
from contested.extraction.syntax import coordinated, objects, prepositional
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_CARRIERS = frozenset(
    {"ambulance", "barge", "boat", "bus", "caravan", "column", "convoy", "delegation", "ferry"}
    | {"flotilla", "helicopter", "lorry", "mission", "plane", "ship", "tanker", "team", "trailer"}
    | {"train", "truck", "truckload", "vehicle", "vessel"}
)
"""What brings aid or people and is itself the one stopped or let through."""
_MANY = frozenset({"dozen", "hundred", "number", "score"})
_HELD = frozenset({"allows", "blocks", "delays"})


def set_out(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return whose "trucks of the UN entered the camp", who came with them, or the trucks."""
    if trigger.frame.id != "access-arrives":
        return []
    came = [one for one in trigger.parts.get("topic", ()) if one.dep_ in {"conj", "nsubj"}]
    own = [[one] if is_living(one, heads) else whose(one, heads) for one in came]
    beside = [noun for name, noun in prepositional(trigger.token) if name == "with"]
    own += [[one] for one in beside if is_living(one, heads)]  # "came with the Red Crescent"
    named = [one for group in own for one in group if one.tag_ != "PRP$"]
    return named or [one for one in came if is_carrier(one)]


def held_up(trigger: Trigger, heads: Heads) -> Iterator[Token]:
    """Yield the convoy that is turned back or let through, and whom aid is kept from reaching."""
    if trigger.frame.type is not EventType.X_ACCESS:
        return
    if trigger.nominal:
        yield from _brought_to(trigger, heads) if trigger.frame.mode == "delivers" else ()
        return
    places = trigger.parts.get("place", ())
    reached = (one for one in places if one.head.lower_ == "to" or one in trigger.object)
    yield from (one for one in reached if _is_people(one, heads))
    if trigger.frame.mode == "delivers":
        yield from _brought_to(trigger, heads)
    if trigger.frame.mode not in _HELD:
        return
    moved = (*trigger.object, *trigger.parts.get("topic", ()))
    yield from (one for one in moved if is_carrier(one))
    for one in places:
        if one.tag_ == "VBG":
            yield from (noun for noun in objects(one) if is_living(noun, heads))


def _brought_to(trigger: Trigger, heads: Heads) -> Iterator[Token]:
    """Yield the families of "a convoy with aid for families reached the camp"."""
    topics = trigger.parts.get("topic", ())
    brought = [one for topic in topics for name, one in prepositional(topic) if name == "with"]
    for goods in (*topics, *brought):
        for name, noun in prepositional(goods):
            if name in {"for", "to"}:
                yield from (one for one in coordinated(noun) if is_living(one, heads))


def _is_people(noun: Token, heads: Heads) -> bool:
    """Tell "closed to journalists" from "closed to the north"."""
    return noun.pos_ == "NOUN" and bool(classify(noun, heads) & {"envoy", "people"})


def is_carrier(noun: Token) -> bool:
    """Tell a convoy or a ship, or dozens of them, from what it carries."""
    counted = (one for name, one in prepositional(noun) if name == "of")
    many = noun.lemma_.lower() in _MANY and any(one.lemma_.lower() in _CARRIERS for one in counted)
    return many or noun.lemma_.lower() in _CARRIERS
