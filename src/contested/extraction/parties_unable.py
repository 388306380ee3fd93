"""Doers that cannot act: what is fired, towns that things only come from, houses and borders."""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.model.codebook import EventType

FIRED = frozenset(
    {"ammunition", "bomb", "bullet", "device", "explosive", "grenade", "ied", "landmine"}
    | {"mine", "missile", "mortar", "munition", "pellet", "projectile", "rocket", "round"}
    | {"shell", "shrapnel", "warhead", "weapon"}
)
"""What hits and kills, but for whoever fired or laid it."""
_CRAFTS = frozenset(
    {"aircraft", "bomber", "drone", "gunboat", "gunship", "helicopter", "jet", "plane", "tank"}
    | {"warplane", "warship"}
)
_BY_FORCE = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.X_CONTROL}
    | {EventType.X_FORCE}
)
"""What no house, road or border does."""
_LAND = frozenset({"FAC", "GPE", "LOC"})
_FIXED = frozenset({"building", "crossing", "spot", "territory", "way"})
_TOWNS = frozenset(
    {"area", "capital", "city", "district", "front", "half", "neighborhood", "neighbourhood"}
    | {"municipality", "province", "region", "suburb", "town", "valley", "village"}
)
_WITHIN = frozenset({"across", "in", "throughout"})
_ROUND_TOWNS = frozenset({"outskirt", "outskirts", "suburb"})
_GETTING = frozenset({"acquire", "buy", "get", "obtain", "purchase", "receive"})
_COUNTS = frozenset({"all", "another", "each", "one", "some", "two"})


def acting(
    named: Sequence[Token], kind: EventType | None, places: Sequence[Token], heads: Heads
) -> tuple[Token, ...]:
    """Leave out the doers that can do nothing: shells, borders and the town that is fought for."""
    if kind not in _BY_FORCE:
        return tuple(named)
    return tuple(one for one in named if one not in places and not _is_unable(one, heads))


def suffering(
    named: Sequence[Token], kind: EventType | None, mode: str | None
) -> tuple[Token, ...]:
    """Leave out the town that is shelled or visited, which is where, and the bomb that blew up."""
    if kind is not EventType.ASSAULT and mode != "visit":
        return tuple(named)
    return tuple(one for one in named if not (_is_town(one) or _is_set_off(one)))


def _is_town(noun: Token) -> bool:
    lemma, plural = noun.lemma_.lower(), "Plur" in noun.morph.get("Number", [])
    within = noun.dep_ == "pobj" and noun.head.lower_ in _WITHIN and lemma in _TOWNS
    return noun.pos_ == "NOUN" and (within or lemma in (_ROUND_TOWNS if plural else _TOWNS))


def _is_set_off(noun: Token) -> bool:
    return is_fired(noun) and noun.head.lemma_.lower() in {"detonate", "explode"}


def _is_unable(noun: Token, heads: Heads) -> bool:
    source = noun.dep_ == "pobj" and noun.head.lower_ == "from" and not _gives(noun)
    if source and _is_land(noun, heads):
        return True
    if is_fired(noun) or any(is_fired(one) for one in _counted(noun)):
        return True
    classes = classify(noun, heads)
    return noun.pos_ == "NOUN" and bool(classes - {"spot"}) and classes <= _FIXED


def _gives(noun: Token) -> bool:
    """Tell "bought tanks from Norvia", which sold them, from "came under fire from Norvia"."""
    return noun.head.head.lemma_.lower() in _GETTING


def _is_land(noun: Token, heads: Heads) -> bool:
    """Tell "came under fire from the hills" from fire by somebody."""
    kinds = classify(noun, heads)
    ground = noun.pos_ == "NOUN" and bool(kinds) and kinds <= _FIXED | {"place"}
    return noun.ent_type_ in _LAND or ground


def is_craft(noun: Token) -> bool:
    """Tell a plane or a ship, which strikes, from what it fires."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _CRAFTS


def is_fired(noun: Token) -> bool:
    """Tell a bomb or a shell by its word."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in FIRED


def _counted(number: Token) -> list[Token]:
    """Return the rounds of "one of the rounds"."""
    if number.lower_ not in _COUNTS:
        return []
    return [noun for of in number.rights if of.lower_ == "of" for noun in of.rights]
