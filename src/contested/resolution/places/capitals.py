"""Capitals told by their land: "in Mali's capital" is Bamako, "the Somali capital" Mogadishu.

No table has the seats of provinces: "the North Darfur capital" is the one town of North Darfur
that the report names, and stays the province where it names none or several.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from contested.model.codebook import PlaceRole
from contested.model.lookups import Gazetteer, GazetteerEntry
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.spatial import relation_of

_OWN = re.compile(
    r"['’]s?\s+(?:[\w-]+-held\s+)?capital(?:\s+city)?\b"
    r"(?!,?\s+(?:of\s+|city\s+of\s+)?[A-Z]|\s+(?:controls?|flight|gains?|markets?|punishment)\b)"
)
_OWN_SEAT = re.compile(
    r"(?:['’]s?)?\s+(?:state\s+|provincial\s+|regional\s+)?capital(?:\s+city)?\b"
    r"(?!,?\s+(?:of\s+|city\s+of\s+)?[A-Z])"
)
_TOWNS = frozenset({"city", "town"})
_NAMED = re.compile(r"(?:\s+city)?,?\s+(?:of\s+)?[A-Z]")
_OF = re.compile(r"\bcapital\s+(?:city\s+)?of\s+(?:the\s+)?$")
_BACK = 30


def with_capitals(text: str, places: Iterable[Place], gazetteer: Gazetteer) -> Iterator[Place]:
    """Yield the places, for the words "capital" of a land the capital that is known."""
    named = tuple(places)
    for place in named:
        if place.kind == "admin1" and (span := _seat_of_province(text, place)) is not None:
            yield replace(_the_one_town(place, named), text=span.quote(text), span=span)
            continue
        span = _seat(text, place) if place.kind == "country" else None
        found = gazetteer.capital_of(place.country) if span and place.country else None
        if span is None or found is None:
            yield place
            continue
        seat = as_capital(replace(place, text=span.quote(text), span=span), found, text)
        yield replace(seat, reason=f"the capital of {place.name or place.text}")


def _seat_of_province(text: str, place: Place) -> Span | None:
    """Return the words that speak of a province's capital without its name."""
    if place.span is None:
        return None
    behind = _OWN_SEAT.match(text, place.span.end)
    if behind is not None:
        return Span(place.span.start, behind.end())
    of = _OF.search(text, max(0, place.span.start - _BACK), place.span.start)
    apart = _NAMED.match(text, place.span.end)
    return Span(of.start(), place.span.end) if of is not None and apart is None else None


def _the_one_town(province: Place, named: Sequence[Place]) -> Place:
    """Return the town of a province that the report names, the province where it names not one."""
    there = (province.country, province.admin1)
    towns = {
        one.place: one
        for one in named
        if one.kind in _TOWNS and one.place and (one.country, one.admin1) == there
    }
    if len(towns) != 1:
        return province
    town = next(iter(towns.values()))
    reason = f"the one town of {province.name or province.text} in the report"
    return replace(town, relation="at", role=PlaceRole.AT, reason=reason)


def as_capital(place: Place, found: GazetteerEntry, text: str) -> Place:
    """Return the capital under the words of a place that mean it."""
    relation = relation_of(place.span or Span(0, 0), text, areal=False)
    return replace(
        place,
        place=found.id,
        name=found.name,
        country=found.country,
        admin1=found.admin1,
        lat=found.lat,
        lon=found.lon,
        precision=max(relation.precision or found.precision, found.precision),
        relation=relation.words,
        role=relation.role,
        kind=found.kind,
        located=relation.led,
        candidates=(),
        reason="the capital of the land that the report speaks of",
    )


def _seat(text: str, place: Place) -> Span | None:
    """Return the words that speak of a country's capital without its name."""
    if place.span is None:
        return None
    start, end = place.span.start, place.span.end
    if place.text.endswith(" capital"):
        return None if _NAMED.match(text, end) else place.span
    own = _OWN.match(text, end)
    if own is not None:
        return Span(start, own.end())
    of = (
        None
        if text[end : end + 1] in {"'", "’"}
        else _OF.search(text, max(0, start - _BACK), start)
    )
    return Span(of.start(), end) if of is not None else None
