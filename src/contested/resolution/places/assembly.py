"""Places as a claim holds them: with relation, precision and doubt; a point only for points."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from math import inf

from contested.model.codebook import PlacePrecision
from contested.model.lookups import Gazetteer, GazetteerEntry
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.candidates import Candidate
from contested.resolution.places.lexicon import PlaceLexicon
from contested.resolution.places.senses import Sense
from contested.resolution.places.spatial import Relation, relation_of

_NEXT_WORD = re.compile(r" (\w+)")
_UNITS = frozenset({"city", "village", "admin1", "admin2", "country", "region"})
_AREAS = frozenset(
    {PlacePrecision.ADMIN1, PlacePrecision.ADMIN2, PlacePrecision.COUNTRY, PlacePrecision.REGION}
    | {PlacePrecision.INTERNATIONAL}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceContext:
    """What is known of a report beside its text."""

    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A place with the gazetteer's representative point, which a claim never pins as its own.

    `demonym` marks an adjective ("Syrian"): its country is meant, not a place where things happen.
    `people` is how many live there, more than anywhere in a capital.
    """

    place: Place
    lat: float | None
    lon: float | None
    demonym: bool = False
    people: float = 0


def located(sense: Sense, text: str, lexicon: PlaceLexicon) -> Located:
    """Return the place that a sense stands for; "camp" belongs to the name of a camp."""
    entry, one = sense.entry, sense.candidate
    span = _with_feature(one.span, entry, text, lexicon)
    areal = entry.precision in _AREAS
    relation = relation_of(one.span, text, areal=areal)
    pinned = not areal
    people = inf if entry.capital else entry.population
    place = Place(
        text=span.quote(text),
        span=span,
        place=entry.id,
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        lat=entry.lat if pinned else None,
        lon=entry.lon if pinned else None,
        precision=_precision(relation, entry),
        relation=relation.words,
        role=relation.role,
        kind=entry.kind,
        located=relation.led,
        candidates=sense.refused,
        reason=sense.reason,
    )
    return Located(place=place, lat=entry.lat, lon=entry.lon, demonym=one.demonym, people=people)


def _with_feature(span: Span, entry: GazetteerEntry, text: str, lexicon: PlaceLexicon) -> Span:
    after = _NEXT_WORD.match(text, span.end)
    feature = lexicon.features.get(after[1]) if after else None
    if after is None or feature is None or not feature.after or entry.kind in _UNITS:
        return span
    return Span(span.start, after.end()) if entry.kind == feature.kinds[0] else span


def _precision(relation: Relation, entry: GazetteerEntry) -> PlacePrecision:
    """Return the coarser of what the words say and what the gazetteer knows."""
    return max(relation.precision or entry.precision, entry.precision)


def unresolved(one: Candidate, text: str) -> Located:
    """Return a place that keeps only its words."""
    relation = relation_of(one.span, text, areal=False)
    place = Place(
        text=one.text,
        span=one.span,
        relation=relation.words,
        role=relation.role,
        located=relation.led,
        reason="the words say that it is a place; the gazetteer has none of this name",
    )
    return Located(place=place, lat=None, lon=None)


def with_ground(one: Located, text: str, lexicon: PlaceLexicon) -> Located | None:
    """Widen "Iraqi" to "Iraqi border"; None for an adjective that speaks of no ground."""
    span = one.place.span
    if not one.demonym or span is None:
        return one
    after = _NEXT_WORD.match(text, span.end)
    if after is None or not lexicon.says(after[1].lower(), "ground"):
        return None
    wider = Span(span.start, after.end())
    relation = "in" if one.place.relation == "at" else one.place.relation
    place = replace(one.place, text=wider.quote(text), span=wider, relation=relation)
    return Located(place=place, lat=one.lat, lon=one.lon, demonym=True)


def by_only_name(place: Place, gazetteer: Gazetteer, lands: AbstractSet[str]) -> Place:
    """Return a place that its words told, as the one town of its name where there is one alone.

    `lands` are the countries of what else the report names: elsewhere it is another of that name.
    """
    if place.place is not None or not place.text[:1].isupper() or not place.located:
        return place
    found = [one for one in gazetteer.find(place.text) if not one.weak]
    if len(found) != 1 or found[0].kind not in _UNITS or found[0].precision in _AREAS:
        return place
    (entry,) = found
    if lands and entry.country not in lands:
        return place
    reason = "the words say that it is a place; the only one of this name in the gazetteer"
    return as_entry(place, entry, reason)


def as_entry(place: Place, entry: GazetteerEntry, reason: str) -> Place:
    """Return a place that was left open, as the gazetteer's; a district has no one spot."""
    district = entry.kind == "admin2"
    return replace(
        place,
        place=entry.id,
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        lat=None if district else entry.lat,
        lon=None if district else entry.lon,
        precision=max(place.precision or entry.precision, entry.precision),
        kind=entry.kind,
        reason=reason,
    )
