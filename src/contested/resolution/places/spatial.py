"""How a happening lies to the place named: near it, part of it, so many kilometres off."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contested.model.codebook import PlacePrecision, PlaceRole
from contested.model.span import Span

_DIRECTION = r"(?:(?:north|south)(?:-?(?:east|west))?|east|west)"
_DISTANCE = re.compile(
    rf"(?P<number>\d+(?:[.,]\d+)?)\s*(?:-\s*)?(?P<unit>km|kilomet(?:re|er)s?|miles?|mi)\s*"
    rf"(?:\([^)]{{1,20}}\)\s*)?(?:to\s+the\s+)?(?P<direction>{_DIRECTION})?\s*(?:of|from)?\s*"
    r"(?:the\s+)?(?:\w+\s+of\s+)?$",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?:\b{_DIRECTION}(?:ern)?|\bcentral|\bparts?\s+of|\bmost\s+of|\bareas?\s+of|\bareas\s+in|"
    r"\bneighbou?rhoods?\s+of|\bdistricts?\s+of|\bsuburbs?\s+of|\bcountryside\s+of|\brural|"
    r"\b(?:cent(?:er|re)|pockets?|portions?|quarters|remainder|rest|sections?|sectors?)\s+of)\s+"
    r"(?:the\s+)?(?:(?:city|town|village|province)\s+of\s+)?$",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?:near|outside|around|close\s+to|not\s+far\s+from|outskirts\s+of|entrances?\s+to|edges?\s+of|"
    r"approaches\s+(?:to|of)|vicinity\s+of)\s+(?:(?:his|its|the|their)\s+)?"
    r"(?:(?:city|town|village|camp|\w+)\s+of\s+)?(?:\w+\s+and\s+)?$",
    re.IGNORECASE,
)
_BESIDE = re.compile(rf"\b{_DIRECTION}(?:ern)?\s+of\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.IGNORECASE)
_LED = re.compile(
    r"\b(?:in|at|near|into|inside|within|across|throughout|around|over|through|to|towards?|from|"
    r"outside|beyond|off|on|opposite|(?<!the )past)\s+(?:the\s+)?"
    r"(?:(?:\w+\s+){0,2}of\s+(?:the\s+)?|(?:[\w'’-]+\s+){0,5}(?:areas?|base|"
    r"camp|capital|cit(?:y|ies)|coast|districts?|governorates?|islands?|neighbou?rhoods?|outskirts|"
    r"parts?|ports?|provinces?|regions?|settlements?|streets?|suburbs?|towns?|villages?|waters)"
    r"\s+of\s+(?:the\s+)?)?$"
    r"|\b(?:battles?|fight|fighting|struggle)\s+for\s+(?:the\s+)?$"
    r"|\b(?:patrol(?:s|led|ling)?|transit(?:s|ed|ing)?)\s+(?:the\s+)?$"
    r"|\b(?:in|at|of|near|from|around|outside)\s+(?:the|its|their)\s+(?:[\w'’-]+\s+){0,3}"
    r"(?:capital|city|port|town|village)(?:\s+city)?,?\s+$",
    re.IGNORECASE,
)
_LED_ENDS = (
    *("in", "at", "near", "into", "inside", "within", "across", "throughout", "around", "over"),
    *("through", "to", "toward", "towards", "from", "outside", "beyond", "off", "on", "of", "the"),
    *("opposite", "past"),
    *("for", "patrol", "patrols", "patrolled", "patrolling", "transit", "transits", "transited"),
    *("transiting", "capital", "city", "port", "town", "village"),
)
"""The words that any of the wordings above ends in."""
_AMID_ENDS = ("at", "in", "inside", "near", "outside", "throughout", "across", "around", "within")
_CALLED = frozenset({"of", "called", "named"})
"""The words before the last one, and the last one, of the wordings with a word more."""
_AMID = re.compile(
    r"\b(?:at|in|inside|near|outside|throughout|across|around|within)\s+(?:the\s+)?(?:"
    r"(?!(?:an?|all|and|any|as|both|but|by|for|from|her|his|its|of|on|or|our|that|the|their|these|"
    r"this|those|to|what|which|whom|whose|with)\b)(?!\w+(?<!bor)ing\b)"
    r"(?-i:[a-z])[\w-]*|[\w-]+-(?:held|controlled|occupied|ruled|run))\s+$"
    r"|\b(?:capital|cit(?:y|ies)|districts?|neighbou?rhoods?|provinces?|suburbs?|towns?|villages?)\s+"
    r"(?:of|called|named)\s+$",
    re.IGNORECASE,
)
"""One word more before the name: "in suburban Karsh", "in rebel-held Nuli"; "the town of Karsh"."""
_TAKEN = frozenset(
    {"attack", "attacked", "attacking", "besieged", "besieging"}
    | {"bombed", "bombing", "capture", "captured", "capturing", "encircle", "encircled"}
    | {"encircling", "enter", "entered", "entering", "fled", "flee", "fleeing", "hit"}
    | {"hitting", "liberate", "liberated", "liberating"}
    | {
        "overran",
        "overrun",
        "overrunning",
        "pounded",
        "pounding",
        "raided",
        "raiding",
        "reach",
        "reached",
        "reaching",
        "recapture",
        "recaptured",
    }
    | {"recapturing", "retake", "retaking", "retook", "rocked", "rocking", "seize", "seized"}
    | {"seizing", "shelled", "shelling", "stormed", "storming", "struck", "surround"}
    | {"surrounded", "surrounding", "taking", "took"}
)
"""What is done to a town: "entered Karsh"; of a land it tells rather who is at war."""
_INVADED = frozenset({"invade", "invaded", "invades", "invading"})
"""What is done to a land on its ground."""
_THE_EAST = re.compile(
    rf"\bthe\s+(?:[\w]+-[\w]+\s+|(?:far|whole)\s+)?{_DIRECTION}\s+of\s+(?:the\s+)?$", re.IGNORECASE
)
"""A side of the place itself ("the rebel-held east of Karsh"), not what lies beside it."""
_OWNED = re.compile(r"['’]|\s+(?!and\b|city\b|town\b|village\b)[a-z]+(?<!ly)\s+of\b")
_ALONG = re.compile(r"\b(?:along|on\s+the\s+road\s+(?:to|from))\s+(?:the\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:[\w’'-]+\s+and\s+)?(?:the\s+)?$", re.IGNORECASE)
_FROM = re.compile(
    r"\bfrom\s+(?:the\s+)?(?:\w+\s+of\s+|(?:[\w'’-]+\s+){0,4}(?:city|district|province|region|town|"
    r"village)\s+of\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\b(?:to|into|towards?|(?:bound|depart(?:ed|ing)?|head(?:ed|ing)?|le(?:ft|ave|aving)|set\s+out)\s+"
    r"for)\s+(?:the\s+)?(?:\w+\s+of\s+)?$",
    re.IGNORECASE,
)
_REACH = 60
_POINTS = frozenset({"north", "south", "east", "west"})
_LAST = frozenset(
    {"along", "and", "around", "central", "for", "from", "in", "into", "near", "of", "outside"}
    | {"rural"}
    | {"the", "to", "toward", "towards", "between", "km", "kilometer", "kilometers", "kilometre"}
    | {"kilometres", "mi", "mile", "miles", "his", "its", "their"}
    | {one + two + end for one in ("", *_POINTS) for two in _POINTS for end in ("", "ern")}
)
"""The words that any of the wordings above may end in, but for those of who is led where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How a happening lies to a place; `precision` None leaves the place's own.

    `led` says that a word of place leads to the name ("in X", "12 km north of X").
    """

    words: str = "at"
    role: PlaceRole = PlaceRole.AT
    precision: PlacePrecision | None = None
    led: bool = False


def relation_of(span: Span, text: str, *, areal: bool) -> Relation:
    """Return the relation that the words before a name say; `areal`: a province or the like."""
    before = text[max(0, span.start - _REACH) : span.start]
    words = before.lower().split()
    lies = bool(words) and words[-1].rstrip(")").rpartition("-")[2] in _LAST
    found = (_off(before) or _by_words(before, areal=areal)) if lies else None
    if found is not None:
        return found
    taken = _is_taken(before, areal=areal) and not _OWNED.match(text, span.end)
    led = taken or _is_led(before, words)
    role = _role(before) if lies else PlaceRole.AT
    return Relation(words="in" if areal else "at", role=role, led=led)


def _is_led(before: str, words: Sequence[str]) -> bool:
    """Tell that a word of place leads to a name; how the words end tells most that none does."""
    if not words:
        return False
    if words[-1].removesuffix(",").endswith(_LED_ENDS) and _LED.search(before):
        return True
    amid = words[-1] in _CALLED or any(one.endswith(_AMID_ENDS) for one in words[-3:-1])
    return amid and _AMID.search(before) is not None


def _is_taken(before: str, *, areal: bool) -> bool:
    words = before.split()[-2:]
    if not words or not before[-1:].isspace():
        return False
    deed = words[0 if words[-1] == "the" else -1]
    return deed in _INVADED or (deed in _TAKEN and not areal)


def _off(before: str) -> Relation | None:
    """Read "12 km north of"; "north of" alone is near."""
    if _THE_EAST.search(before):
        return None
    distance = _DISTANCE.search(before)
    if distance:
        direction = f" {distance['direction'].lower()} of" if distance["direction"] else " from"
        words = f"{distance['number']} {_unit(distance['unit'])}{direction}"
        return Relation(words=words, precision=PlacePrecision.NEAR, led=True)
    if _BESIDE.search(before):
        return Relation(words="near", precision=PlacePrecision.NEAR, led=True)
    return None


def _by_words(before: str, *, areal: bool) -> Relation | None:
    if _PART.search(before) or _THE_EAST.search(before):
        coarse = PlacePrecision.REGION if areal else PlacePrecision.NEAR
        return Relation(words="part of", role=_role(before), precision=coarse, led=True)
    if _NEAR.search(before):
        return Relation(words="near", precision=None if areal else PlacePrecision.NEAR, led=True)
    if _ALONG.search(before):
        return Relation(words="along", precision=PlacePrecision.REGION, led=True)
    if _BETWEEN.search(before):
        return Relation(role=PlaceRole.BETWEEN, precision=PlacePrecision.REGION, led=True)
    return None


def _unit(words: str) -> str:
    return "miles" if words.lower().startswith("mi") else "km"


def _role(before: str) -> PlaceRole:
    if _FROM.search(before):
        return PlaceRole.FROM
    return PlaceRole.TO if _TO.search(before) else PlaceRole.AT
