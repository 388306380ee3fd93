"""Which claims speak of the same happening.

The firmest are joined first: sharp time, exact place, known mode and doer. What is vaguer joins
only where it fits one cluster and no other, judged against the clusters of the step before, so
that neither the order of arrival nor a vague claim can weld two happenings together.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from contested.linkage.families import Family
from contested.linkage.settings import LinkSettings
from contested.linkage.unions import Unions
from contested.linkage.units import (
    Unit,
    at_odds,
    day_keys,
    merge,
    same_day,
    same_telling,
    telling_keys,
    units_of,
)
from contested.model.place import Place

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """How one step joins: the keys that two units must share, and whether they then fit."""

    keys: Callable[[Unit], Iterable[Key]]
    fits: Callable[[Unit, Unit], bool]
    settings: LinkSettings
    meant: Mapping[str, Place]

    def index(self, units: Iterable[Unit]) -> dict[Key, list[Unit]]:
        """Return the units by the keys they stand under."""
        near: dict[Key, list[Unit]] = defaultdict(list)
        for unit in units:
            for key in self.keys(unit):
                near[key].append(unit)
        return near


def find_clusters(
    families: Iterable[Family], settings: LinkSettings, meant: Mapping[str, Place]
) -> list[Unit]:
    """Return the happenings that families of claims speak of, each as one unit.

    `meant` gives by claim id the place that a claim is about where its own words name none.
    """

    def told_alike(one: Unit, other: Unit) -> bool:
        return same_telling(one, other, settings) and not at_odds(one, other)

    def windows(unit: Unit) -> Iterable[Key]:
        return telling_keys(unit, settings)

    by_day = _Step(keys=day_keys, fits=_on_one_day, settings=settings, meant=meant)
    by_telling = _Step(keys=windows, fits=told_alike, settings=settings, meant=meant)
    firm, dim, faint = _tiers(units_of(families, settings, meant))
    clusters = _joined(firm, by_day)
    clusters = _grown(clusters, dim, by_day)
    clusters = _grown(clusters, faint, by_telling)
    return sorted(clusters, key=lambda unit: unit.id)


def joined_by_counts(
    clusters: Sequence[Unit],
    alike: Iterable[tuple[str, str]],
    settings: LinkSettings,
    meant: Mapping[str, Place],
) -> list[Unit]:
    """Join clusters of harm whose claims count the dead or hurt of one matter, however they differ.

    `alike` are pairs of claims whose counts contradict, narrow or revise each other: what counts
    one thing speaks of one happening.
    """
    held = {unit.id: unit for unit in clusters}
    home = {claim.id: unit for unit in clusters for claim in unit.claims}
    joined = Unions(held)
    for first, second in alike:
        one, other = home.get(first), home.get(second)
        if one is None or other is None or one.kind != other.kind or at_odds(one, other):
            continue
        joined.join(one.id, other.id)
    units = [merge([held[one] for one in ids], settings, meant) for ids in joined.groups()]
    return sorted(units, key=lambda unit: unit.id)


def _on_one_day(one: Unit, other: Unit) -> bool:
    return same_day(one, other) and not at_odds(one, other)


def _tiers(units: Iterable[Unit]) -> tuple[list[Unit], list[Unit], list[Unit]]:
    firm: list[Unit] = []
    dim: list[Unit] = []
    faint: list[Unit] = []
    for unit in units:
        if not (unit.days and unit.exact):
            faint.append(unit)
        elif unit.names_mode and unit.names_doer:
            firm.append(unit)
        else:
            dim.append(unit)
    return firm, dim, faint


def _grown(clusters: Sequence[Unit], units: Sequence[Unit], step: _Step) -> list[Unit]:
    """Add units to the one cluster that each fits; join the rest among themselves."""
    added: dict[str, list[Unit]] = defaultdict(list)
    loose: list[Unit] = []
    near = step.index(clusters)
    for unit in units:
        beside = {one.id: one for key in step.keys(unit) for one in near.get(key, ())}
        fitting = [one.id for one in beside.values() if step.fits(unit, one)]
        if len(fitting) == 1:
            added[fitting[0]].append(unit)
        else:
            loose.append(unit)
    grown = (
        merge([one, *added[one.id]], step.settings, step.meant) if one.id in added else one
        for one in clusters
    )
    return [*grown, *_joined(loose, step)]


def _joined(units: Sequence[Unit], step: _Step) -> list[Unit]:
    held = {unit.id: unit for unit in units}
    joined = Unions(held)
    for near in step.index(units).values():
        for one, other in combinations(near, 2):
            if step.fits(one, other):
                joined.join(one.id, other.id)
    return [merge([held[one] for one in ids], step.settings, step.meant) for ids in joined.groups()]
