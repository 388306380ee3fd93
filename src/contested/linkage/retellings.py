"""Which claims retell one statement of one voice, however the desks word it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from contested.linkage.figuring import figures_part, number_of, same_number, share_of
from contested.linkage.grounds import Ground
from contested.linkage.keys import figure_bounds, mode_group, own_voice, place_key
from contested.linkage.moments import clash, day_number, said_bounds, said_order
from contested.linkage.parties import parted
from contested.linkage.voices import one_voice, teller
from contested.model.claim import Claim
from contested.model.codebook import EventType, FigureKind

_TOLLS = frozenset(
    {FigureKind.KILLED, FigureKind.INJURED, FigureKind.MISSING, FigureKind.DISPLACED}
)
_TELLING = 90
_DAYS = 31
Pair = tuple[str, str]


def retold(claims: Iterable[Claim], grounds: Mapping[str, Ground]) -> Iterator[Pair]:
    """Yield pairs of claims that go back to one statement.

    Two roads: one voice says the same of one place on one day; one voice is said, on no day named,
    to have given the very numbers that it gave in the month before.
    """
    told = [one for one in claims if one.type is not None and not own_voice(one)]
    yield from _on_one_day(told, grounds)
    yield from _by_number(told)


def _on_one_day(claims: Iterable[Claim], grounds: Mapping[str, Ground]) -> Iterator[Pair]:
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        ground, said = grounds.get(claim.id), said_bounds(claim)[1]
        if ground is not None and said is not None:
            where = place_key(ground.place)
            told[_matter(claim), claim.stance, claim.polarity, where, said].append(claim)
    for near in told.values():
        for one, other in combinations(sorted(near, key=lambda claim: claim.id), 2):
            if one.report.id != other.report.id and _one_saying(one, other):
                yield one.id, other.id


def _matter(claim: Claim) -> tuple[object, ...]:
    """Return what a claim is about: for a toll whatever the words for the harm, else its code."""
    counted = frozenset(one.what for one in claim.figures) & _TOLLS
    if claim.type in {EventType.ASSAULT, EventType.X_TOLL} and counted:
        return ("toll", *sorted(counted))
    return claim.type, mode_group(claim.type, claim.mode)


def _one_saying(one: Claim, other: Claim) -> bool:
    if not one_voice(one, other) or clash(one.time, other.time):
        return False
    if teller(one).actor is None or teller(other).actor is None:
        return False  # "an official" may be anybody: only words tell whether two are one
    if parted(one.actors, other.actors) or parted(one.recipients, other.recipients):
        return False
    same_extent = share_of(one) == share_of(other)
    return same_extent and not figures_part(figure_bounds(one), figure_bounds(other))


def _by_number(claims: Sequence[Claim]) -> Iterator[Pair]:
    """Join a claim to one voice's earliest with its numbers, of one day where a day is named."""
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=said_order):
        for key in set(_numbers(claim)):
            told[key].append(claim)
    for near in told.values():
        for at, claim in enumerate(near):
            earlier = (one for one in near[:at] if _may_quote(claim, one))
            first = next(earlier, None)
            if first is not None:
                yield first.id, claim.id


def _numbers(claim: Claim) -> Iterator[tuple[object, ...]]:
    """Yield what a claim's telling numbers are known again by: large ones, and shares."""
    for figure in claim.figures:
        number = number_of(figure)
        share = figure.what is FigureKind.TERRITORY_SHARE
        if figure.part_of is None and number is not None and (share or number >= _TELLING):
            yield claim.type, figure.what, figure.unit, figure.low, figure.high


def _undated(claim: Claim) -> bool:
    said = teller(claim).said
    return said is None or not said.known


def _narrow(claim: Claim) -> set[str | None]:
    return {place_key(one) for one in claim.places if one.kind != "country"} - {None}


def _may_quote(claim: Claim, earlier: Claim) -> bool:
    if claim.report.id == earlier.report.id or not one_voice(claim, earlier):
        return False
    later, before = day_number(said_bounds(claim)[1]), day_number(said_bounds(earlier)[1])
    if later is None or before is None or not 0 <= later - before <= _DAYS:
        return False
    if later != before and not _undated(claim):
        return False
    mine, theirs = _narrow(claim), _narrow(earlier)
    if mine and theirs and not mine & theirs:
        return False
    return not clash(claim.time, earlier.time) and all(
        any(same_number(a, b) for b in earlier.figures)
        for a in claim.figures
        if a.part_of is None and (number_of(a) or 0) >= _TELLING
    )
