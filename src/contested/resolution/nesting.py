"""How places named one behind the other lie: "X in Y" and "Y's X" are X, "X and Z" are two."""

import re
from collections.abc import Sequence
from itertools import pairwise

from contested.model.place import Place

_RANK = {"country": 3, "admin1": 2, "admin2": 1, "region": 1}
_DIRECTION = r"(?:(?:north|south)-?(?:east|west)?|east|west)(?:ern)?"
_PLAIN = (
    r"(?:(?!(?:and|or|but|who|whom|which|that|where|when|while|to|from|by|with|for|after|before|"
    r"against|at|on|in|near|as|is|was|were|has|had|have)\b)[\w'’-]+\s+){0,4}"
)
_TELLING = (
    r"(?:(?!(?!abandoned|besieged|contested|disputed|divided|fortified|occupied|walled)\w+ed\s)"
    r"(?!(?:\S+\s+){0,3}(?:agency|army|committee|council|embassy|government|governor|group|mayor|"
    r"militar|minist|monitor|network|observatory|office|police|president|spokes))"
    rf"{_PLAIN.removeprefix('(?:')}"
)
"""What tells of a place in an apposition, and is no clause of its own: "a besieged town"."""
_OF = r"(?:of\s+)?(?:the\s+)?"
_MEASURED = (
    r"(?:\w+\s+)?\d[\d.,]*[\s-]*(?:km|kilomet(?:re|er)s?|miles?|mi)\s*"
    r"(?:\([^)]*\)\s*)?(?:to\s+the\s+)?"
)
_ASIDE = (
    r"(?:\s+(?:areas?|blocks?|cit(?:y|ies)|districts?|forests?|heights|hills|junction|mountains|neighbou?rhoods?|provinces?|regions?|"
    r"sectors?|subdistricts?|suburbs?|towns?|villages?))?(?:\s*\([^)]{1,40}\))?"
)
_IN = r"(?:in|inside|within|of|on|off)"
_WITHIN = re.compile(
    rf"{_ASIDE},?\s+(?:located\s+|situated\s+|also\s+)?(?:at|{_IN.removeprefix('(?:')}\s+{_PLAIN}(?:{_IN}\s+{_PLAIN})?{_OF}"
    rf"|{_ASIDE},\s+(?:an?|the)\s+{_TELLING}(?:(?:in|of)\s+{_PLAIN})?{_OF}",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"{_ASIDE},?\s+\(?(?:an?\s+{_PLAIN})?(?:(?:which|that)\s+(?:is|lies)\s+)?"
    rf"(?:located\s+|situated\s+|just\s+)?(?:{_MEASURED})?"
    rf"(?:{_DIRECTION}\s+(?:of|from)|from|of|near|outside|close\s+to|not\s+far\s+from)"
    rf"\s+{_PLAIN}(?:{_IN}\s+{_PLAIN})?{_OF}(?:capital,\s+)?",
    re.IGNORECASE,
)
_OWNING = re.compile(rf"['’]s?\s+(?!.*\bborder\b){_PLAIN}{_OF}", re.IGNORECASE)
_SEATED = re.compile(rf"\s+{_PLAIN}(?:capital|camp|city|port|town|village)\s+of\s+", re.IGNORECASE)
_PARTED = re.compile(
    rf"\s+(?:area|district|neighbou?rhood|quarter|region|sector|suburb|township)\s+of\s+(?:the\s+)?"
    rf"(?:{_PLAIN}of\s+)?",
    re.IGNORECASE,
)
_JOINED = re.compile(
    rf"[-–]|{_ASIDE}(?:,|,?\s+(?:and|or|as\s+well\s+as|along\s+with|together\s+with)|\s+&)\s+(?:in\s+|near\s+|at\s+)?(?:the\s+)?"
    r"(?:(?:[\w-]+\s+){0,3}of\s+)?(?:al-|Al-|\d+\s+)?",
)

_AND = re.compile(
    r",?\s+(?:and|along\s+with|as\s+well\s+as|together\s+with)\s+(?:in\s+)?(?:the\s+)?"
    r"(?:[a-z-]+\s+of\s+)?"
)
_OWNED = re.compile(r"['’]s?\s+")
_LIST = re.compile(r",?\s+(?:and|or)\s+[A-Z]|,\s+[A-Z]")
_PLAINLY = re.compile(r",?\s+(?:(?:and|or)\s+)?(?:the\s+)?")
_LISTED = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:$|[.;:)]|,\s+(?:and\s+)?[A-Z]|,?\s+(?:and|or)\s+[A-Z]|,?\s+(?:in|on|"
    r"near|after|before|during|from|to|with|by|killing|leaving|towns?|villages?|districts?|areas?|neighbou?rhoods?|"
    r"provinces?)\b|,?\s+(?:and|but|or)\s+[a-z]+(?:ed|ing)\b|,\s+(?:[a-z]+ing|where|which|who|"
    r"as|while|said|according|(?:and|but)\s+[a-z]+)\b)"
)
_KINDS = re.compile(
    r"\b(?:areas|cities|districts|neighbou?rhoods|provinces|settlements|towns|villages)"
    r"(?:\s+of\s+(?:the\s+)?|\s*:\s*|\s+(?:--?|–|—)\s+|[,;]\s+namely\s+)[A-Z‘][^.;]*$"
)


def finest(places: Sequence[Place], text: str) -> list[Place]:
    """Leave out what only says where another lies: of "X in Y", "X near Y" and "Y's X" X stays."""
    kept: list[Place] = []
    for place in places:
        before = kept[-1] if kept else None
        if before is not None and locates(place, before, text):
            continue
        if before is not None and _owns(before, place, text):
            kept.pop()
        kept.append(place)
    return kept


def finer_before(place: Place, places: Sequence[Place], text: str) -> Place:
    """Return the place that stands right before one that only says where it lies, else the one."""
    for one in places:
        if one is not place and locates(place, one, text) and one.located:
            return one
    return place


def in_one_breath(place: Place, after: Place, text: str) -> bool:
    """Tell "Karsh and Belmora" or "Karsh, Belmora" from places of different things."""
    gap = _gap(place, after, text)
    return gap is not None and _JOINED.fullmatch(gap) is not None


def joined(place: Place, other: Place, text: str) -> bool:
    """Tell two places that "and" makes two: "Karsh and Norvia"."""
    gap = _gap(place, other, text) or _gap(other, place, text) or ""
    return _AND.fullmatch(gap) is not None


def locates(place: Place, before: Place, text: str) -> bool:
    """Tell whether a place only says where the one before it lies."""
    gap = _gap(before, place, text)
    if gap is None or _rank(before) > _rank(place) or _owns(before, place, text):
        return False
    if gap.strip() == ", the" and place.kind == before.kind:
        return False
    if _WITHIN.fullmatch(gap) or _PARTED.fullmatch(gap):
        return True
    return _rank(before) < 2 and _BESIDE.fullmatch(gap) is not None


def holds(wide: Place, spot: Place, text: str) -> bool:
    """Tell what a spot is said to lie in: "Nuli in Karsh", "Karsh's Nuli", "Nuli, Orvia"."""
    if wide.span is None or spot.span is None:
        return False
    if locates(wide, spot, text) or _OWNED.fullmatch(text, wide.span.end, spot.span.start):
        return True
    parted = _gap(spot, wide, text) == ", " and wide.kind in _RANK
    return parted and _LIST.match(text, wide.span.end) is None


def within(wide: Place, spot: Place, text: str) -> bool:
    """Tell "Nuli in Karsh", which lies within it, from "Nuli near Karsh", which lies beside it."""
    gap = _gap(spot, wide, text)
    return gap is None or _WITHIN.fullmatch(gap) is not None or _BESIDE.fullmatch(gap) is None


def within_a_list(place: Place, text: str) -> bool:
    """Tell that the words before a name open a list of places ("the towns of Karsh, Nuli and")."""
    start = place.span.start if place.span is not None else 0
    return _KINDS.search(text, max(0, start - 200), start) is not None


def _owns(unit: Place, place: Place, text: str) -> bool:
    """Tell "Orvia's Karsh", "the Orvian town of Karsh" and "the Karsh suburb of Nuli"."""
    gap = _gap(unit, place, text)
    if gap is None or _rank(place) > max(_rank(unit), 1):
        return False
    seated = _rank(unit) >= _rank(place) and _SEATED.fullmatch(gap)
    if _OWNING.fullmatch(gap) or seated:
        return True
    larger = _rank(unit) > _rank(place) or (_is_seat(unit) and not _is_seat(place))
    return larger and _PARTED.fullmatch(gap) is not None


def _is_seat(place: Place) -> bool:
    """Tell a town whose province bears its name, which is larger than its suburbs."""
    return bool(place.name and place.admin1 and place.name in place.admin1)


def row_of(places: Sequence[Place], text: str) -> list[Place]:
    """Return the first place and those of one list with it; "Karsh, Norvia" is no list."""
    row, told = list(places[:1]), not places[1:]
    for one in places[1:]:
        if not in_one_breath(row[-1], one, text):
            break
        told = told or (_gap(row[-1], one, text) or "").strip() != ","
        level = _rank(one) <= max(_rank(row[-1]), 1) or joined(row[-1], one, text)
        if level and (one.name is None or one.name != row[-1].name):
            row.append(one)
    return row if told else row[:1]


def whole_row(place: Place, places: Sequence[Place], text: str) -> list[Place]:
    """Return all that stands in one list with a place ("Karsh, Nuli and Belmora"), itself among it.

    A list ends before a preposition or a stop: "took Karsh and Nuli was shelled" is none.
    """
    named = sorted((one for one in places if one.span is not None), key=_where)
    at = next((n for n, one in enumerate(named) if one.span == place.span), None)
    if at is None:
        return [place]
    first, last = at, at
    while first and _beside(named[first - 1], named[first], text):
        first -= 1
    while last + 1 < len(named) and _beside(named[last], named[last + 1], text):
        last += 1
    row = named[first : last + 1]
    told = any(joined(one, after, text) for one, after in pairwise(row))
    return row if told and ends_a_list(row[-1], text) else [place]


def _where(place: Place) -> int:
    return place.span.start if place.span is not None else 0


def _beside(one: Place, after: Place, text: str) -> bool:
    gap = _gap(one, after, text) or ""
    led = one.role is after.role or _PLAINLY.fullmatch(gap) is not None
    level = max(_rank(one), 1) == max(_rank(after), 1)
    return led and level and in_one_breath(one, after, text)


def ends_a_list(place: Place, text: str) -> bool:
    """Tell a name that a list of places may end with from one that begins a clause."""
    return place.span is not None and _LISTED.match(text, place.span.end) is not None


def _rank(place: Place) -> int:
    return _RANK.get(place.kind or "", 0)


def _gap(before: Place, after: Place, text: str) -> str | None:
    if before.span is None or after.span is None or before.span.end > after.span.start:
        return None
    gap = text[before.span.end : after.span.start]
    return gap if len(gap) < 90 and "." not in gap.replace(".0", "") else None
