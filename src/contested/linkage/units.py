"""Families and clusters of families, seen as one description of a happening."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from contested.linkage.families import Family, Figures, quote_words
from contested.linkage.keys import (
    denied,
    exact_enough,
    figure_bounds,
    mode_group,
    place_key,
    site,
    speaks_of_happening,
)
from contested.linkage.moments import (
    clash,
    day_number,
    days_of,
    gap,
    overlap,
    published_by,
    sharpest,
)
from contested.linkage.parties import known, parted, reversed_roles, share_doer
from contested.linkage.settings import LinkSettings
from contested.linkage.words import likeness
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import MODES, EventType
from contested.model.time import Time

_MONTH = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Claims that are known to speak of one happening, and what they say of it together.

    `days` are the running numbers of the days it may lie on, empty where the time is not sharp.
    `exact` tells whether the place is narrow enough to join by day.
    """

    claims: tuple[Claim, ...]
    type: EventType
    groups: frozenset[str]
    place: str | None
    exact: bool
    time: Time | None
    days: frozenset[int]
    doers: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    figures: Figures
    words: tuple[frozenset[str], ...]
    published: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return the smallest id of its claims."""
        return min(one.id for one in self.claims)

    @property
    def names_mode(self) -> bool:
        """Tell whether it says in which mode it happened, where its type has modes."""
        return bool(self.groups) or not MODES[self.type]

    @property
    def names_doer(self) -> bool:
        """Tell whether a registered doer is named."""
        return bool(known(self.doers))


def units_of(families: Iterable[Family], settings: LinkSettings) -> list[Unit]:
    """Return each family's claims that speak of a coded happening, as one unit."""
    kept = (tuple(filter(speaks_of_happening, family)) for family in families)
    return [unit_of(claims, settings) for claims in kept if claims]


def unit_of(claims: tuple[Claim, ...], settings: LinkSettings) -> Unit:
    """Return what claims of one type say together."""
    kind = next(one.type for one in claims if one.type is not None)
    sites = [site(one) for one in claims]
    time = sharpest(one.time for one in claims)
    groups = (mode_group(one.type, one.mode) for one in claims)
    return Unit(
        claims=claims,
        type=kind,
        groups=frozenset(group for group in groups if group is not None),
        place=place_key(sites[0]),
        exact=exact_enough(sites[0]),
        time=time,
        days=frozenset(days_of(time, settings.sharp_days)),
        doers=tuple(chain.from_iterable(one.actors for one in claims)),
        recipients=tuple(chain.from_iterable((*one.recipients, *one.former) for one in claims)),
        figures=frozenset().union(*(figure_bounds(one) for one in claims)),
        words=tuple(sorted({quote_words(one) for one in claims}, key=sorted)),
        published=tuple(sorted({day for one in claims if (day := published_by(one))})),
    )


def merge(units: Iterable[Unit], settings: LinkSettings) -> Unit:
    """Return several units as one, its claims in the order of their ids."""
    claims = sorted((one for unit in units for one in unit.claims), key=lambda one: one.id)
    return unit_of(tuple(claims), settings)


def at_odds(one: Unit, other: Unit) -> bool:
    """Tell whether two units name different or reversed parties, other modes or times."""
    if one.groups and other.groups and not one.groups & other.groups:
        return True
    if parted(one.doers, other.doers) or parted(one.recipients, other.recipients):
        return True
    if reversed_roles(one.doers, other.doers, other.recipients):
        return True
    return reversed_roles(other.doers, one.doers, one.recipients) or clash(one.time, other.time)


def day_keys(unit: Unit) -> Iterator[tuple[object, ...]]:
    """Yield a key for each day that a sharp unit may lie on; units of one day share one."""
    for day in unit.days:
        yield unit.type, unit.place, day


def telling_keys(unit: Unit, settings: LinkSettings) -> Iterator[tuple[object, ...]]:
    """Yield keys of which two units published or happening near each other share one."""
    width = settings.publication_days + 1
    for number in filter(None, map(day_number, unit.published)):
        bucket = number // width
        yield unit.type, unit.place, "published", bucket
        yield unit.type, unit.place, "published", bucket + 1
    for day in days_of(unit.time, _MONTH):
        yield unit.type, unit.place, "day", day


def same_day(one: Unit, other: Unit) -> bool:
    """Tell whether two units may lie on one day at one exact place."""
    same = one.type is other.type and one.place == other.place and one.exact and other.exact
    return same and bool(one.days & other.days)


def same_telling(one: Unit, other: Unit, settings: LinkSettings) -> bool:
    """Tell whether a unit of vague time or place is told like another.

    They share figures or nearly all words, and either a time no longer than a month or the days of
    publication. With no place named, only words count; a denial needs neither, as it repeats no
    figures, but it must not name another doer.
    """
    if one.type is not other.type or one.place != other.place:
        return False
    if not (_within_a_month(one, other) or _published_together(one, other, settings)):
        return False
    if one.place is not None and (one.figures & other.figures or _answers(one, other)):
        return True
    floor = settings.quote_similarity
    return any(likeness(a, b) >= floor for a in one.words for b in other.words)


def _within_a_month(one: Unit, other: Unit) -> bool:
    known = days_of(one.time, _MONTH) and days_of(other.time, _MONTH)
    return bool(known) and overlap(one.time, other.time)


def _published_together(one: Unit, other: Unit, settings: LinkSettings) -> bool:
    gaps = (gap(a, b) for a in one.published for b in other.published)
    return any(days is not None and days <= settings.publication_days for days in gaps)


def _answers(one: Unit, other: Unit) -> bool:
    """Tell whether one of two units only denies what the other, by the same doer, may assert."""
    return (_denies(one) or _denies(other)) and share_doer(one.doers, other.doers)


def _denies(unit: Unit) -> bool:
    return unit.exact and all(denied(one) for one in unit.claims)
