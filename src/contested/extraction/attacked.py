"""Whom an attack is on, told from where it is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extraction.causes import blamed_for
from contested.extraction.heads import Heads, classify
from contested.extraction.parties_whose import is_no_party
from contested.extraction.syntax import OBJECTS, coordinated, prepositional
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_LIVING = frozenset({"people", "crowd", "envoy", "armed", "force"})
_BESIEGES = "besieges"
_THINGS = frozenset({"building", "crossing", "goods", "weapon"})
_WITHIN = frozenset({"from", "in", "inside", "near", "outside"})
"""What a name of a place has before it, even where the parse takes it for a person's."""
_THEY = frozenset({"they", "them", "we", "us", "who", "he", "him", "she"})
_BY_TURNS = frozenset({"batch", "group", "pair", "wave"})
_UPON = frozenset({"on", "against", "upon"})


def with_attacked(triggers: Iterable[Trigger], heads: Heads) -> list[Trigger]:
    """Make those whom attacks are "on" or "against" those attacked; towns stay places besides."""
    return [_told(one, heads) if _befalls(one) else one for one in triggers]


def _parted(trigger: Trigger, heads: Heads) -> Trigger:
    """Make the mill of "shot two men at the mill" where they were shot, and not one of those.

    Those on whom it is done stand right behind the verb: "shot him on the road" is where.
    """
    hit = trigger.parts.get("recipient", ())
    beside = (one for one in hit if one.dep_ == "pobj" and one not in trigger.object)
    spots = tuple(one for one in beside if one.head.lower_ in {"at", "on"})
    acted = (one for one in trigger.object if one in hit and one not in spots)
    if not spots or not any(classify(one, heads) & _LIVING for one in acted):
        return trigger
    rest = tuple(one for one in hit if one not in spots and one.head not in spots)
    where = tuple(one for one in spots if not classify(one, heads) & {"goods", "weapon"})
    places = (*trigger.parts.get("place", ()), *where)  # "shot him on a motorcycle" is how
    return replace(trigger, parts={**trigger.parts, "recipient": rest, "place": places})


def _befalls(trigger: Trigger) -> bool:
    """Tell an attack and a siege, whose people suffer it, from what is done to a place alone."""
    return trigger.frame.type is EventType.ASSAULT or trigger.frame.mode == _BESIEGES


def _told(trigger: Trigger, heads: Heads) -> Trigger:
    trigger = _parted(trigger, heads)
    hit_before = trigger.parts.get("recipient", ())
    spots = tuple(one for one in trigger.parts.get("place", ()) if not _is_of(one, hit_before))
    living = [one for one in spots if _is_people(one, trigger, heads)]
    struck = [] if living or trigger.parts.get("recipient") else _struck(trigger, heads)
    hit = [*living, *struck]
    if not hit:
        return trigger
    rest = tuple(one for one in spots if one not in living)
    befallen = (*trigger.parts.get("recipient", ()), *hit)
    parts = {**trigger.parts, "place": rest, "recipient": tuple(dict.fromkeys(befallen))}
    return replace(trigger, parts={part: tokens for part, tokens in parts.items() if tokens})


def _is_of(token: Token, hit: Sequence[Token]) -> bool:
    """Tell the pirates of "attacked two boats of pirates", which only says whose boats."""
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head in hit


def _is_people(token: Token, trigger: Trigger, heads: Heads) -> bool:
    if token.ent_type_ == "GPE" or _is_beside_a_town(token) or _is_manner(token):
        return False
    if token.pos_ == "PROPN" and token.head.lower_ in _WITHIN:
        return False
    several = token.lower_.endswith("s")
    named = (token.ent_type_ == "NORP" and several) or token.lower_ in _THEY
    besieged = trigger.frame.mode == _BESIEGES and named
    return besieged or bool(classify(token, heads) & _LIVING)


def _is_manner(token: Token) -> bool:
    """Tell "shot them in groups", which is how, from "shot into a group"."""
    bare = token.head.lower_ == "in" and not any(token.children)
    return bare and token.lemma_.lower() in _BY_TURNS


def _is_beside_a_town(name: Token) -> bool:
    """Tell the second of two towns that the parse takes for a person."""
    joined = name.dep_ == "conj" and name.pos_ == "PROPN" and name.ent_type_ in {"PERSON", "ORG"}
    return joined and name.head.ent_type_ == "GPE"


def _struck(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return the towns and buildings that an attack is on, as the object of "attack" would be."""
    if trigger.frame.roles.get("on") != "place":
        return []
    done = [one for one in trigger.words if _is_done(one)]
    named = [trigger.token, *done] if trigger.nominal or done else []
    blamed = blamed_for(trigger.token) if trigger.nominal else []
    return [
        one
        for deed in named
        for name, noun in prepositional(deed)
        for one in coordinated(noun)
        if (name in _UPON or _is_thing_of(name, one, heads))
        and noun not in blamed
        and "spot" not in classify(one, heads)
        and not is_no_party(one, heads)
    ]


def _is_thing_of(name: str, noun: Token, heads: Heads) -> bool:
    """Tell "the bombing of a bus" from "the shelling of the town"."""
    return name == "of" and bool(classify(noun, heads) & _THINGS)


def _is_done(word: Token) -> bool:
    """Tell the strike of "carried out a strike on the mill"."""
    return word.dep_ in OBJECTS and word.pos_ == "NOUN"
