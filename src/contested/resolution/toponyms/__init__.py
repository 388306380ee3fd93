"""Place names in a report: found, resolved over the whole report, with their doubt."""

from collections.abc import Sequence
from dataclasses import dataclass

from contested.model.codebook import PlacePrecision
from contested.model.draft import Mention
from contested.model.lookups import Gazetteer
from contested.model.place import Place
from contested.model.report import Report
from contested.model.span import Span
from contested.resolution.toponyms.choosing import Chosen, choose
from contested.resolution.toponyms.lexicon import PlaceLexicon, load_place_lexicon
from contested.resolution.toponyms.names import Finder
from contested.resolution.toponyms.spatial import relation_of

__all__ = ["Located", "PlaceLexicon", "find_places", "load_place_lexicon", "places_of"]

_AREAS = frozenset(
    {PlacePrecision.ADMIN1, PlacePrecision.ADMIN2, PlacePrecision.COUNTRY, PlacePrecision.REGION}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A place with the gazetteer's representative point, which a claim never pins as its own."""

    place: Place
    lat: float | None
    lon: float | None


def places_of(
    report: Report, mentions: Sequence[Mention], gazetteer: Gazetteer, lexicon: PlaceLexicon
) -> tuple[Place, ...]:
    """Return the places that a report's sentences name."""
    spans = [*report.reading.sentences]
    if report.dateline is not None:
        spans = sorted([*spans, report.dateline.span])
    found = find_places(report.text, spans, mentions, gazetteer, lexicon)
    return tuple(one.place for one in found)


def find_places(
    text: str,
    spans: Sequence[Span],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    lexicon: PlaceLexicon,
) -> tuple[Located, ...]:
    """Return every place named in the stretches of a text, in order, none overlapping."""
    finder = Finder(text=text, gazetteer=gazetteer, lexicon=lexicon, mentions=mentions)
    return tuple(_located(one, text) for one in choose(list(finder.find(spans))))


def _located(chosen: Chosen, text: str) -> Located:
    entry, named = chosen.entry, chosen.named
    if entry is None:
        return Located(place=_unresolved(chosen, text), lat=None, lon=None)
    areal = entry.precision in _AREAS
    relation = relation_of(named.span, text, areal=areal)
    pinned = not areal and entry.lat is not None
    place = Place(
        text=named.text,
        span=named.span,
        place=entry.id,
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        lat=entry.lat if pinned else None,
        lon=entry.lon if pinned else None,
        precision=relation.precision or entry.precision,
        relation="in" if named.demonym and relation.words == "at" else relation.words,
        role=relation.role,
        kind=entry.kind,
        located=named.located and not named.demonym,
        candidates=chosen.refused,
        reason=chosen.reason,
    )
    return Located(place=place, lat=entry.lat, lon=entry.lon)


def _unresolved(chosen: Chosen, text: str) -> Place:
    """Keep a place that no gazetteer has under its own name, without a point."""
    relation = relation_of(chosen.named.span, text, areal=False)
    return Place(
        text=chosen.named.text,
        span=chosen.named.span,
        relation=relation.words,
        role=relation.role,
        located=True,
        reason=chosen.reason,
    )
