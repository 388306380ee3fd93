"""Which of its namesakes a name means, by what else the report names; one sense a name.

Each name starts with how likely its namesakes are by kind and population. The likely senses of all
other names then lend weight to the country, the first-level unit and the ground they lie in, and
this is done a few times over: no country is ever shut out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, inf, log10

from contested.model.lookups import GazetteerEntry
from contested.model.place import RefusedPlace
from contested.resolution.places.candidates import Candidate

_HEATS = (0.6, 0.8, 1.0, 1.2)
_MOST = 60
_SHOWN = 4
_KIND = {"country": 4.5, "admin1": 1.5, "admin2": -0.6, "city": 0.0, "region": 1.0}
_SUPPLEMENT, _OWN, _WEAK, _CAPITAL = 5.0, 0.9, -1.5, 3.0
_FEATURE, _UNIT, _TOWN_TOO = 4.0, 8.0, -4.0
_BY_COUNTRY, _BY_REGION, _BY_GROUND = 1.0, 1.3, 1.6
_BY_NEIGHBOUR, _NEAR = 1.2, 2.5
_SAME = 0.15
_ROW = 512
_ABOUT = tuple(south * _ROW + west for south in (-1, 0, 1) for west in (-1, 0, 1))
"""How the numbers of square degrees differ from those about them; a row has room for all."""
_ENOUGH, _LEAST = 3.0, 0.003
_LARGE, _TINY, _KNOWN = 100_000, 15_000, 1_000_000
_SUPPORTED, _SPEAKS, _SPEAKS_WEAK, _OVERWHELMS = 0.5, 3.0, 1.5, 5.0
_CERTAIN = 0.75
"""How much else must speak for a land, and for another so that a small place is doubted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a candidate means, why, and which namesakes were refused and why.

    `stray` marks a small place in a land that nothing else in the report speaks of.
    """

    candidate: Candidate
    entry: GazetteerEntry
    reason: str
    refused: tuple[RefusedPlace, ...]
    stray: bool = False


@dataclass(slots=True)
class _Name:
    """A name with its namesakes, their standing scores, the ground about each, their shares."""

    key: tuple[str, tuple[str, ...], str]
    entries: Sequence[GazetteerEntry]
    standing: Sequence[float]
    grounds: Sequence[tuple[int, ...]]
    shares: list[float] = field(default_factory=list)

    def share_out(self, scores: Sequence[float], heat: float) -> None:
        """Turn scores into shares that sum to one; the greater `heat`, the more the best takes."""
        top = max(scores)
        odds = [exp((score - top) * heat) for score in scores]
        total = sum(odds)
        self.shares = [one / total for one in odds]


class Ground:
    """How much the likely senses of the names speak for each country, unit and stretch of land."""

    def __init__(self, names: Iterable[_Name], home: Mapping[str | None, float]) -> None:
        self.countries: defaultdict[str | None, float] = defaultdict(float, home)
        self.regions: defaultdict[tuple[str | None, str | None], float] = defaultdict(float)
        self.cells: defaultdict[int, float] = defaultdict(float)
        self.lands: dict[str, GazetteerEntry] = {}
        for name in names:
            self.add(name, 1.0)

    def add(self, name: _Name, sign: float) -> None:
        """Lend a name's weight to where its senses lie, or take it back with -1."""
        cells = self.cells
        for entry, share, ground in zip(name.entries, name.shares, name.grounds, strict=True):
            if share < _LEAST:
                continue
            weight = sign * share
            self.countries[entry.country] += weight
            if entry.kind == "country" and entry.country is not None:
                self.lands[entry.country] = entry
            if entry.kind != "country" and entry.admin1:
                self.regions[entry.country, entry.admin1] += weight
            for cell in ground:
                cells[cell] += weight

    def support(self, entry: GazetteerEntry) -> float:
        """Return how much the other names speak for a place."""
        if entry.country is None:
            return 0.0
        score = _BY_COUNTRY * min(self.countries[entry.country], _ENOUGH)
        if entry.kind != "country":
            score += _BY_REGION * min(self.regions[entry.country, entry.admin1], _ENOUGH)
            own = _cell(entry)
            score += _BY_GROUND * min(self.cells[own], _ENOUGH) if own is not None else 0.0
            score += _BY_NEIGHBOUR * self._neighbours(entry)
        return score

    def _neighbours(self, entry: GazetteerEntry) -> float:
        """Return how much the report speaks of other countries whose middle lies right by."""
        near = (
            self.countries[country]
            for country, land in self.lands.items()
            if country != entry.country and _apart(land, entry) < _NEAR
        )
        return min(sum(near), 1.0)


def _cell(entry: GazetteerEntry) -> int | None:
    """Return the number of the square degree that a place lies in, row after row to the north."""
    if entry.lat is None or entry.lon is None or entry.kind == "country":
        return None
    return int(entry.lat // 1) * _ROW + int(entry.lon // 1)


def _cells(entry: GazetteerEntry) -> tuple[int, ...]:
    own = _cell(entry)
    if own is None or entry.kind == "admin1":
        return ()
    return tuple([own + step for step in _ABOUT])


def _apart(one: GazetteerEntry, other: GazetteerEntry) -> float:
    """Return how many degrees lie between two points, the wider way; infinite where unknown."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return inf
    return max(abs(one.lat - other.lat), abs(one.lon - other.lon))


def senses_of(candidates: Sequence[Candidate], home: Mapping[str | None, float]) -> list[Sense]:
    """Return what each candidate means; `home` gives countries that the report starts from."""
    names = {name.key: name for name in map(_name, candidates)}
    for name in names.values():
        name.share_out(name.standing, _HEATS[0])
    ground = Ground(names.values(), home)
    for heat in _HEATS:
        for name in names.values():
            if len(name.entries) == 1:
                continue
            ground.add(name, -1.0)
            pairs = zip(name.entries, name.standing, strict=True)
            name.share_out([score + ground.support(entry) for entry, score in pairs], heat)
            ground.add(name, 1.0)
    twins: defaultdict[str, list[_Name]] = defaultdict(list)
    for name in names.values():
        twins[name.key[0]].append(name)
    return [_sense(one, names[_key(one)], twins[one.key], ground) for one in candidates]


def _key(one: Candidate) -> tuple[str, tuple[str, ...], str]:
    return one.key, one.kinds, one.unit.id if one.unit else ""


def _name(one: Candidate) -> _Name:
    scored = sorted(
        ((_standing(entry, one), entry) for entry in _joined(one.entries)),
        key=lambda pair: (-pair[0], pair[1].id),
    )[:_MOST]
    entries = [entry for _, entry in scored]
    return _Name(_key(one), entries, [score for score, _ in scored], [_cells(e) for e in entries])


def _joined(entries: Sequence[GazetteerEntry]) -> list[GazetteerEntry]:
    """Leave out what the place tables also have, under another country, at the same spot.

    A district of no known point or people is at the same spot.
    """
    told = [one for one in entries if one.id.startswith("sup_")]
    return [one for one in entries if one in told or not _is_told(one, told)]


def _is_told(one: GazetteerEntry, told: Sequence[GazetteerEntry]) -> bool:
    others = [other for other in told if other.country != one.country]
    if one.kind == "admin2" and one.lat is None and not one.population:
        return bool(others)
    return one.kind == "city" and any(_apart(one, other) < _SAME for other in others)


def _standing(entry: GazetteerEntry, one: Candidate) -> float:
    """Score a namesake by itself and by the words right beside the name."""
    score = log10(entry.population + 30) + _KIND.get(entry.kind, 0.0)
    score += _SUPPLEMENT if entry.id.startswith("sup_") else 0.0
    score += _OWN if entry.own_name else 0.0
    score += _WEAK if entry.weak else 0.0
    score += _CAPITAL if entry.capital else 0.0
    score += _FEATURE if entry.kind in one.kinds else 0.0
    if entry.kind == "admin1" and not one.kinds and _has_town(entry, one):
        score += _TOWN_TOO
    if entry.kind == "admin2" and not one.kinds and not entry.own_name:
        score -= 1.0
    return score + (_UNIT if inside(entry, one.unit) else 0.0)


def _has_town(unit: GazetteerEntry, one: Candidate) -> bool:
    """Tell a province that shares its name with its own chief town; the bare name is the town."""
    return any(
        entry.kind == "city"
        and entry.country == unit.country
        and entry.admin1 in {unit.name, unit.admin1}
        for entry in one.entries
    )


def inside(entry: GazetteerEntry, unit: GazetteerEntry | None) -> bool:
    """Tell whether a place lies in a country or unit by the gazetteer's own words."""
    if unit is None or unit.id == entry.id or entry.country != unit.country:
        return False
    if unit.kind == "country":
        return True
    if unit.kind == "admin1":
        return entry.admin1 == unit.name
    return entry.kind == "city" and entry.admin1 == unit.admin1


def _sense(one: Candidate, name: _Name, twins: Sequence[_Name], ground: Ground) -> Sense:
    order = sorted(range(len(name.shares)), key=lambda i: (-name.shares[i], i))
    taken = name.entries[order[0]]
    others = [name.entries[i] for i in order[1 : _SHOWN + 1]]
    return Sense(
        candidate=one,
        entry=taken,
        reason=_reason(one, taken, name, ground),
        refused=tuple(_refused(other, taken, one, ground) for other in others),
        stray=one.unit is None and _is_stray(one, taken, twins, ground),
    )


def is_small(entry: GazetteerEntry) -> bool:
    """Tell a place that a report seldom means unless something else speaks for its land."""
    small = entry.kind in {"city", "admin2"} and entry.population < _LARGE
    return small and not entry.capital and not entry.id.startswith("sup_")


def _is_stray(
    one: Candidate, entry: GazetteerEntry, twins: Sequence[_Name], ground: Ground
) -> bool:
    """Tell a hit on a small place abroad: the report speaks of other lands, and not of any by it.

    A spelling that is only close to a name, and a place of few people, need less to be doubted; a
    town of many must share its name and stand against a report all of one land. A spot that bears a
    town's name ("the Karsh roundabout") is no more than a small place; the same name elsewhere in
    the report, the `twins`, is no other that speaks for its land.
    """
    town = entry.kind == "city" and not entry.capital and entry.population < _KNOWN
    unsure = town and _of_country(entry, twins) < _CERTAIN * len(twins)
    if not (is_small(entry) or unsure or (one.spot and entry.kind == "city" and not entry.capital)):
        return False
    if ground.countries[entry.country] - _of_country(entry, twins) > _SUPPORTED:
        return False
    cell = _cell(entry)
    if cell is not None and ground.cells[cell] - _of_cell(cell, twins) > _SUPPORTED:
        return False
    most = max(ground.countries.values(), default=0.0)
    if not (is_small(entry) or one.spot):
        return most >= _OVERWHELMS
    doubtful = one.spot or entry.weak or entry.population < _TINY
    return most >= (_SPEAKS_WEAK if doubtful else _SPEAKS)


def _of_country(entry: GazetteerEntry, names: Sequence[_Name]) -> float:
    pairs = (pair for name in names for pair in zip(name.entries, name.shares, strict=True))
    return sum(share for other, share in pairs if other.country == entry.country)


def _of_cell(cell: int, names: Sequence[_Name]) -> float:
    pairs = (pair for name in names for pair in zip(name.grounds, name.shares, strict=True))
    return sum(share for cells, share in pairs if cell in cells)


def _reason(one: Candidate, taken: GazetteerEntry, name: _Name, ground: Ground) -> str:
    if len(name.entries) == 1:
        spelling = "in a spelling close to this" if taken.weak else "of this name"
        return f"the only place {spelling} in the gazetteer"
    if one.unit is not None and inside(taken, one.unit):
        return f"named beside {one.unit.name}"
    if one.kinds and taken.kind in one.kinds:
        return f"the words ask for a place of the kind {taken.kind}"
    if taken.kind != "country" and ground.regions[taken.country, taken.admin1] > 1.5:
        return f"the report names other places in {taken.admin1}, {taken.country}"
    if taken.kind != "country" and ground.countries[taken.country] > 1.5:
        return f"the report names other places in {taken.country}"
    return f"the likeliest of {len(name.entries)} namesakes by kind and population"


def _refused(
    other: GazetteerEntry, taken: GazetteerEntry, one: Candidate, ground: Ground
) -> RefusedPlace:
    return RefusedPlace(
        place=other.id,
        name=other.name,
        country=other.country,
        reason=_why_not(other, taken, one, ground),
    )


def _why_not(other: GazetteerEntry, taken: GazetteerEntry, one: Candidate, ground: Ground) -> str:
    if one.kinds and other.kind not in one.kinds and taken.kind in one.kinds:
        return f"a place of the kind {other.kind}, which the words do not ask for"
    if one.unit is not None and not inside(other, one.unit):
        return f"not in {one.unit.name}"
    if other.weak and not taken.weak:
        return "only its folded spelling fits"
    if ground.countries[other.country] < ground.countries[taken.country]:
        return f"the report names less of {other.country or 'no country'}"
    if other.population < taken.population:
        return "smaller"
    return f"a place of the kind {other.kind}, less likely meant"
