"""Which of its namesakes a name means, by what else the report names."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import cos, exp, hypot, log10, radians

from contested.model.lookups import GazetteerEntry
from contested.model.place import RefusedPlace
from contested.resolution.toponyms.names import Named

_KIND = {"country": 5.0, "admin1": 1.5, "admin2": -0.5, "city": 0.0}
_SUPPLEMENT, _OWN, _FEATURE, _BESIDE, _WEAK = 3.0, 0.8, 4.0, 5.0, -1.5
_COUNTRY, _ADMIN, _NEAR, _TOWN_TOO = 6.0, 1.5, 3.0, -3.0
_NEARNESS_KM = 150.0
_UNKNOWN = "no gazetteer has a place of this name"
_BESIDE_WORDS = re.compile(
    r",\s+(?:in\s+)?(?:the\s+)?(?:(?:north|south|east|west|central)[\w-]*\s+)?", re.IGNORECASE
)
_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The place that a name means, why, and the namesakes refused."""

    named: Named
    entry: GazetteerEntry | None
    reason: str
    refused: tuple[RefusedPlace, ...]


def choose(names: Sequence[Named]) -> list[Chosen]:
    """Return the place that each name means: one sense a name throughout a report.

    Twice over: the first choice, by kind, population and countries, tells where the report is
    about; the second prefers what lies near it.
    """
    scene = Scene(countries=_countries(names), regions=_regions(names), anchors=())
    first = _pass(names, scene)
    return _pass(names, replace(scene, anchors=_anchors(first)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a report is about: shares of countries, first-level units, and points with weights."""

    countries: Mapping[str, float]
    regions: frozenset[tuple[str | None, str | None]]
    anchors: Sequence[tuple[str, float, float, float]]


def _pass(names: Sequence[Named], scene: Scene) -> list[Chosen]:
    senses: dict[tuple[str, tuple[str, ...]], GazetteerEntry] = {}
    found: list[Chosen] = []
    for at, named in enumerate(names):
        key = (named.text.casefold(), named.feature)
        beside = _beside(names, at)
        if not named.entries:
            found.append(Chosen(named=named, entry=None, reason=_UNKNOWN, refused=()))
            continue
        entry = senses.get(key) if beside is None else None
        if entry is None:
            entry = _best(named, scene, beside)
            senses.setdefault(key, entry)
        found.append(_chosen(named, entry, scene.countries, beside))
    return found


def _best(named: Named, scene: Scene, beside: GazetteerEntry | None) -> GazetteerEntry:
    return max(named.entries, key=lambda one: (_score(one, named, scene, beside), one.id))


def _anchors(chosen: Sequence[Chosen]) -> list[tuple[str, float, float, float]]:
    """Return the points that a report is surely about: the fewer namesakes, the more weight."""
    points: dict[str, tuple[str, float, float, float]] = {}
    for one in chosen:
        if one.entry is None or one.entry.kind == "country":
            continue
        lat, lon = one.entry.lat, one.entry.lon
        if lat is None or lon is None:
            continue
        sure = 1.0 if "beside" in one.reason else 1.0 / len(one.named.entries)
        points.setdefault(one.named.text.casefold(), (one.named.text.casefold(), lat, lon, sure))
    return list(points.values())


def _nearness(entry: GazetteerEntry, named: Named, scene: Scene) -> float:
    """Return how near a place lies to what the report is about, 0 to 1."""
    if entry.lat is None or entry.lon is None or entry.kind == "country":
        return 0.0
    far = 1.0
    for name, lat, lon, sure in scene.anchors:
        if name != named.text.casefold():
            far *= 1.0 - sure * exp(-_distance(entry.lat, entry.lon, lat, lon) / _NEARNESS_KM)
    return 1.0 - far


def _distance(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return kilometres on a flat map; far pairs need no better."""
    shrink = cos(radians((lat + lat2) / 2))
    return 111.2 * hypot(lat - lat2, (lon - lon2) * shrink)


def _countries(names: Sequence[Named]) -> Mapping[str, float]:
    """Return how much of the report speaks of each country, as far as single senses tell."""
    weights: defaultdict[str, float] = defaultdict(float)
    for named in names:
        for entry in named.entries:
            if entry.country is None:
                continue
            share = 2.0 if entry.kind == "country" else 1.0 / len(named.entries)
            if entry.population > 500_000 or entry.id.startswith("sup_"):
                share += 0.5
            weights[entry.country] += share
    total = sum(weights.values()) or 1.0
    return {country: weight / total for country, weight in weights.items()}


def _regions(names: Sequence[Named]) -> frozenset[tuple[str | None, str | None]]:
    return frozenset(
        (entry.country, entry.admin1 or entry.name)
        for named in names
        for entry in named.entries
        if entry.kind == "admin1"
    )


def _beside(names: Sequence[Named], at: int) -> GazetteerEntry | None:
    """Return the unit named right after a name and a comma ("Paris, Texas")."""
    if at + 1 >= len(names):
        return None
    here, after = names[at], names[at + 1]
    gap = after.span.start - here.span.end
    if gap > len(here.after) or not _BESIDE_WORDS.fullmatch(here.after[:gap]):
        return None
    units = [one for one in after.entries if one.kind in {"country", "admin1", "admin2"}]
    return units[0] if units else None


def _score(
    entry: GazetteerEntry, named: Named, scene: Scene, beside: GazetteerEntry | None
) -> float:
    score = log10(entry.population + 10) + _kind_score(entry, named)
    score += _SUPPLEMENT if entry.id.startswith("sup_") else 0.0
    score += _OWN if entry.own_name else 0.0
    score += _WEAK if entry.weak else 0.0
    score += _COUNTRY * scene.countries.get(entry.country or "", 0.0)
    score += _ADMIN if (entry.country, entry.admin1) in scene.regions else 0.0
    score += _NEAR * _nearness(entry, named, scene)
    return score + (_BESIDE if _inside(entry, beside) else 0.0)


def _kind_score(entry: GazetteerEntry, named: Named) -> float:
    """Score the kind; a bare name that is a town's and its province's means the town."""
    if named.feature:
        return _FEATURE if entry.kind in named.feature else 0.0
    if entry.kind == "admin1" and _has_town(entry, named):
        return _TOWN_TOO
    return _KIND.get(entry.kind, 0.0)


def _has_town(unit: GazetteerEntry, named: Named) -> bool:
    return any(
        one.kind == "city" and one.country == unit.country and one.admin1 == unit.name
        for one in named.entries
    )


def _inside(entry: GazetteerEntry, unit: GazetteerEntry | None) -> bool:
    if unit is None or unit.id == entry.id or entry.country != unit.country:
        return False
    return unit.kind == "country" or entry.admin1 in {unit.name, unit.admin1}


def _chosen(
    named: Named,
    entry: GazetteerEntry,
    countries: Mapping[str, float],
    beside: GazetteerEntry | None,
) -> Chosen:
    others = [one for one in named.entries if one.id != entry.id][:_SHOWN]
    return Chosen(
        named=named,
        entry=entry,
        reason=_reason(named, entry, countries, beside),
        refused=tuple(_refused(one, entry, named, countries) for one in others),
    )


def _reason(
    named: Named,
    entry: GazetteerEntry,
    countries: Mapping[str, float],
    beside: GazetteerEntry | None,
) -> str:
    if len(named.entries) == 1:
        return "the only place of this name that the gazetteer has"
    if _inside(entry, beside) and beside is not None:
        return f"named beside {beside.name}"
    if named.feature and entry.kind in named.feature:
        return f"the words ask for a place of the kind {entry.kind}"
    share = countries.get(entry.country or "", 0.0)
    if share >= 0.3 and entry.kind != "country":
        return f"the report names other places in {entry.country}"
    return f"the most likely of {len(named.entries)} namesakes by kind and population"


def _refused(
    other: GazetteerEntry, taken: GazetteerEntry, named: Named, countries: Mapping[str, float]
) -> RefusedPlace:
    reason = "less likely by kind and population"
    if named.feature and other.kind not in named.feature:
        reason = f"is of the kind {other.kind}"
    elif countries.get(other.country or "", 0.0) < countries.get(taken.country or "", 0.0):
        reason = f"the report speaks less of {other.country}"
    return RefusedPlace(place=other.id, name=other.name, country=other.country, reason=reason)
