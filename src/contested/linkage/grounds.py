"""Where a claim is about, as its own words and its report's tell, and when two may be one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from contested.linkage.keys import exact_enough, place_key, site
from contested.linkage.moments import days_of
from contested.linkage.words import words
from contested.model.claim import Claim
from contested.model.codebook import PlacePrecision
from contested.model.lexicon import parse_table, read_text
from contested.model.place import Place

_MONTH = 31
_NEAR_KM = 3.0
_EARTH_KM = 6371.0
_AREAS = frozenset({"admin1", "admin2", "country", "region"})
_TOWNS = frozenset({"city", "village", "neighbourhood"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A place with the spots that its report names inside it, and nouns for unnamed spots.

    `keys` name the place and those named beside it, `spots` those inside it. `nouns` are words such
    as "hospital" in the claim's own sentence, or in the one from which it has its place; `around`
    are those of its whole report.
    """

    place: Place
    keys: frozenset[str]
    spots: frozenset[str]
    nouns: frozenset[str]
    around: frozenset[str]

    @property
    def spot(self) -> bool:
        """Tell whether it is one spot, where two happenings of one day are seldom meant."""
        exact = self.place.precision is PlacePrecision.EXACT
        return exact and self.place.kind is not None and self.place.kind not in _TOWNS | _AREAS


def grounds_of(claims: Iterable[Claim]) -> dict[str, Ground]:
    """Return by claim id where each claim is about; a claim that is about no place is left out.

    A claim that names no place means its report's nearest before it that is narrower than a
    province, or the first, for what stands before that one.
    """
    reports: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        reports[claim.report.id].append(claim)
    found: dict[str, Ground] = {}
    for listed in reports.values():
        ordered = sorted(listed, key=lambda one: (one.evidence[0].start, one.id))
        found |= _of_report(ordered)
    return found


def _of_report(ordered: Sequence[Claim]) -> dict[str, Ground]:
    places = {id(p): p for one in ordered for p in one.places if exact_enough(p)}
    exact = list(places.values())
    nouns = frozenset().union(*(_nouns(one) for one in ordered))
    wide = [p for one in ordered for p in one.places if p.kind in _AREAS - {"country"}]
    lands = [p for one in ordered for p in one.places if p.kind == "country"]
    near = next(iter([*exact, *wide, *lands]), None)
    land = next(iter(lands), None)
    found: dict[str, Ground] = {}
    told: frozenset[str] = frozenset()
    for claim in ordered:
        here, spots = site(claim), _nouns(claim)
        if here is not None and here.kind not in {"country", "admin1"}:
            near, told = here, spots
        if here is not None and here.kind == "country":
            land = here
        place = here or (land if _far_reaching(claim) and land is not None else near)
        key = place_key(place)
        if place is not None and key is not None:
            inner = frozenset(k for p in exact if contains(place, p) and (k := place_key(p)))
            found[claim.id] = Ground(
                place=place,
                keys=_keys(claim) | {key},
                spots=inner,
                nouns=(spots if here is not None else spots or told) | _spot_kind(place),
                around=nouns,
            )
    return found


def _far_reaching(claim: Claim) -> bool:
    """Tell a sum over months, or of so many towns, which is of no one town."""
    towns = any(one.unit == "settlement" for one in claim.figures)
    return towns or (
        claim.time is not None and not days_of(claim.time, _MONTH) and claim.time.known
    )


def _keys(claim: Claim) -> frozenset[str]:
    """Return the keys of the places that a claim names side by side, countries left out."""
    narrow = (one for one in claim.places if exact_enough(one))
    return frozenset(key for one in narrow if (key := place_key(one)) is not None)


def _spot_kind(place: Place) -> frozenset[str]:
    """Return the noun for the kind of spot that a place is; nothing for a town or an area."""
    return frozenset({place.kind or ""}) & site_nouns()


def _nouns(claim: Claim) -> frozenset[str]:
    return words(claim.evidence[0].quote) & site_nouns()


@lru_cache(maxsize=1)
def site_nouns() -> frozenset[str]:
    """Load the packaged nouns for spots."""
    text = read_text("contested.linkage", "data/sites.csv")
    return frozenset(row["word"] for row in parse_table(text, "sites.csv", ("word", "note")))


def meets(one: Ground, other: Ground) -> bool:
    """Tell whether two claims may be about one spot or one area.

    A town or an area and a spot in it are one where both speak of the same kind of spot ("a
    hospital in Gaza"), or where a report that names no spot in the sentence names it elsewhere.
    """
    if one.keys & other.keys:
        return True
    nested = contains(one.place, other.place) or contains(other.place, one.place)
    if not nested and (not _close(one.place, other.place) or (one.spot and other.spot)):
        return False
    if one.nouns & other.nouns:
        return True
    return _named_inside(one, other) or _named_inside(other, one)


def covers(area: Ground, spot: Ground) -> bool:
    """Tell whether what is said of a whole town or area takes in what is said of a spot in it."""
    if contains(area.place, spot.place):
        return True
    return not area.spot and not area.nouns and _close(area.place, spot.place)


def _named_inside(area: Ground, spot: Ground) -> bool:
    """Tell that the report of an area names the spot, and its sentence no other kind of spot."""
    return bool(area.spots & spot.keys) and not area.nouns


def contains(area: Place, place: Place) -> bool:
    """Tell whether a country or province holds another place, by the names the gazetteer gives."""
    if area.kind not in _AREAS or area.country is None or area.country != place.country:
        return False
    if area.kind == "country":
        return place.kind != "country"
    return place.kind != "country" and area.name is not None and place.admin1 == area.name


def _close(one: Place, other: Place) -> bool:
    distance = kilometres(one, other)
    if distance is None:
        return False
    town = 8.0 if {one.kind, other.kind} & _TOWNS else _NEAR_KM
    return distance <= town


def kilometres(one: Place, other: Place) -> float | None:
    """Return the great-circle distance of two points in kilometres; None where one is no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    up, across = radians(other.lat - one.lat), radians(other.lon - one.lon)
    chord = (
        sin(up / 2) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(across / 2) ** 2
    )
    return 2 * _EARTH_KM * asin(sqrt(chord))


def places_meant(grounds: Mapping[str, Ground]) -> dict[str, Place]:
    """Return the place that each claim is about."""
    return {claim: ground.place for claim, ground in grounds.items()}
