"""Families and clusters of families, seen as one description of a happening."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from contested.linkage.families import Family, quote_words
from contested.linkage.figuring import Figures
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
from contested.model.place import Place
from contested.model.time import Time

_MONTH = 31
_HARM = "harm"
_WITH_MODES = frozenset({_HARM, *(str(kind) for kind, modes in MODES.items() if modes)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Claims that are known to speak of one happening, and what they say of it together.

    `days` are the running numbers of the days it may lie on, empty where the time is not sharp.
    `exact` tells whether the place is narrow enough to join by day.
    """

    claims: tuple[Claim, ...]
    kind: str
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
        return bool(self.groups) or self.kind not in _WITH_MODES

    @property
    def names_doer(self) -> bool:
        """Tell whether a registered doer is named."""
        return bool(known(self.doers))


def units_of(
    families: Iterable[Family], settings: LinkSettings, meant: Mapping[str, Place]
) -> list[Unit]:
    """Return each family's claims that speak of a coded happening, as one unit.

    `meant` gives the place of harm whose own words name none.
    """
    kept = (tuple(filter(speaks_of_happening, family)) for family in families)
    return [unit_of(claims, settings, meant) for claims in kept if claims]


def kind_of(claim: Claim) -> str:
    """Return the kind of happening: harm and the toll that it took are one happening."""
    if claim.type is EventType.ASSAULT:
        return _HARM
    taken = claim.type is EventType.X_TOLL and claim.mode in {"killed", "injured", None}
    return _HARM if taken else str(claim.type)


def _place(claim: Claim, meant: Mapping[str, Place]) -> Place | None:
    own = site(claim)
    return own if own is not None or kind_of(claim) != _HARM else meant.get(claim.id)


def unit_of(claims: tuple[Claim, ...], settings: LinkSettings, meant: Mapping[str, Place]) -> Unit:
    """Return what claims of one kind say together."""
    kind = kind_of(claims[0])
    sites = [_place(one, meant) for one in claims]
    time = sharpest(one.time for one in claims)
    groups = (mode_group(one.type, one.mode) for one in claims if one.type is not EventType.X_TOLL)
    return Unit(
        claims=claims,
        kind=kind,
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


def merge(units: Iterable[Unit], settings: LinkSettings, meant: Mapping[str, Place]) -> Unit:
    """Return several units as one, its claims in the order of their ids."""
    claims = sorted((one for unit in units for one in unit.claims), key=lambda one: one.id)
    return unit_of(tuple(claims), settings, meant)


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
        yield unit.kind, unit.place, day


def telling_keys(unit: Unit, settings: LinkSettings) -> Iterator[tuple[object, ...]]:
    """Yield keys of which two units published or happening near each other share one."""
    width = settings.publication_days + 1
    for number in filter(None, map(day_number, unit.published)):
        bucket = number // width
        yield unit.kind, unit.place, "published", bucket
        yield unit.kind, unit.place, "published", bucket + 1
    for day in days_of(unit.time, _MONTH):
        yield unit.kind, unit.place, "day", day


def same_day(one: Unit, other: Unit) -> bool:
    """Tell whether two units may lie on one day at one exact place."""
    same = one.kind == other.kind and one.place == other.place and one.exact and other.exact
    return same and bool(one.days & other.days)


def same_telling(one: Unit, other: Unit, settings: LinkSettings) -> bool:
    """Tell whether a unit of vague time or place is told like another.

    They share figures or nearly all words, and either a time no longer than a month or the days of
    publication. With no place named, only words count; a denial needs neither, as it repeats no
    figures, but it must not name another doer.
    """
    if one.kind != other.kind or one.place != other.place:
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
