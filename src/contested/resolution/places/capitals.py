"""Capitals told by their country: "in Mali's capital" is Bamako, "the Somali capital" Mogadishu."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from contested.model.lookups import Gazetteer, GazetteerEntry
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.spatial import relation_of

_OWN = re.compile(
    r"['’]s?\s+(?:[\w-]+-held\s+)?capital(?:\s+city)?\b"
    r"(?!,?\s+(?:of\s+|city\s+of\s+)?[A-Z]|\s+(?:controls?|flight|gains?|markets?|punishment)\b)"
)
_NAMED = re.compile(r"(?:\s+city)?,?\s+(?:of\s+)?[A-Z]")
_OF = re.compile(r"\bcapital\s+(?:city\s+)?of\s+(?:the\s+)?$")
_BACK = 30


def with_capitals(text: str, places: Iterable[Place], gazetteer: Gazetteer) -> Iterator[Place]:
    """Yield the places, for the words "capital" of a country the capital that the tables have."""
    for place in places:
        span = _seat(text, place) if place.kind == "country" else None
        found = gazetteer.capital_of(place.country) if span and place.country else None
        if span is None or found is None:
            yield place
            continue
        seat = as_capital(replace(place, text=span.quote(text), span=span), found, text)
        yield replace(seat, reason=f"the capital of {place.name or place.text}")


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
