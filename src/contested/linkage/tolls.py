"""How many, by all origins: a range that shows where it comes from and how it grew."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contested.linkage.drift import origin_id
from contested.linkage.families import Family
from contested.linkage.figuring import is_long_sum
from contested.linkage.keys import FigureKey, asserted, figure_key, speaker_key, speaker_name
from contested.linkage.moments import published_by, said_order
from contested.linkage.whom import groups_of
from contested.model.claim import Claim
from contested.model.codebook import FigureKind, Scope, Stance
from contested.model.event import OriginShare, Toll, TollStep
from contested.model.figure import Figure

RULE = (
    "each speaker's latest statement counts once; low is the least and high the greatest bound "
    "said; best is what all of them allow"
)

_PEOPLE = frozenset(
    {
        FigureKind.KILLED,
        FigureKind.INJURED,
        FigureKind.MISSING,
        FigureKind.DETAINED,
        FigureKind.DISPLACED,
        FigureKind.SURRENDERED,
    }
)

Number = float | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one origin says a figure is: the range over its own figures of that key."""

    origin: str
    claim: Claim
    figure: Figure
    low: Number | None
    high: Number | None

    @property
    def order(self) -> tuple[str, str, str, str]:
        """Return the key that puts the earliest said first."""
        return said_order(self.claim)

    @property
    def words(self) -> str:
        """Return who says it and in which words."""
        return f'{speaker_name(self.claim)}: "{self.figure.text}"'


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sum:
    low: Number | None
    best: Number | None
    high: Number | None
    reason: str


def statements_of(families: Iterable[Family]) -> dict[FigureKey, list[Statement]]:
    """Return by figure what each origin's first claim asserts or estimates, the earliest first."""
    said: dict[FigureKey, list[Statement]] = defaultdict(list)
    for family in families:
        first = family[0]
        if _counts(first):
            for key, figures in _by_key(first).items():
                said[key].append(_statement(origin_id(family), first, figures))
    return {key: sorted(said[key], key=lambda one: one.order) for key in sorted(said)}


def _counts(claim: Claim) -> bool:
    """Tell whether a speaker says that it is so: knows it, or believes it ("closer to 250")."""
    return asserted(claim) or (claim.stance is Stance.SUPPOSES and claim.polarity)


def latest_each(statements: Iterable[Statement]) -> list[Statement]:
    """Return each speaker's last statement, where the earliest said stands first.

    A later figure of one speaker revises the earlier.
    """
    last = {speaker_key(one.claim): one for one in statements}
    return sorted(last.values(), key=lambda one: one.order)


def tolls_of(said: Mapping[FigureKey, Sequence[Statement]]) -> tuple[Toll, ...]:
    """Return a toll for each count of people over one happening or a sum."""
    return tuple(
        _toll(key, statements)
        for key, statements in said.items()
        if key[0] in _PEOPLE and key[3] != Scope.STATE
    )


def _by_key(claim: Claim) -> dict[FigureKey, list[Figure]]:
    held: dict[FigureKey, list[Figure]] = defaultdict(list)
    for figure in claim.figures:
        held[_toll_key(claim, figure)].append(figure)
    return held


def _toll_key(claim: Claim, figure: Figure) -> FigureKey:
    """Name what a toll counts; within one happening a sum of its days is no other count."""
    what, unit, _, scope, span = figure_key(figure)
    groups = " ".join(sorted(groups_of(figure)))
    if figure.part_of is not None:
        groups = groups or "some of them"
    if scope == Scope.STATE or is_long_sum(claim, figure) or _beside_a_day(claim, figure):
        return what, unit, groups, scope, span
    return what, unit, groups, Scope.INCIDENT.value, ""


def _beside_a_day(claim: Claim, figure: Figure) -> bool:
    """Tell a sum that its own claim sets beside the count of one happening."""
    single = any(f.what is figure.what and f.scope is Scope.INCIDENT for f in claim.figures)
    return figure.scope is Scope.CUMULATIVE and single


def _statement(origin: str, claim: Claim, figures: Sequence[Figure]) -> Statement:
    lows = [one.low for one in figures]
    highs = [one.high for one in figures]
    return Statement(
        origin=origin,
        claim=claim,
        figure=figures[0],
        low=None if None in lows else min(low for low in lows if low is not None),
        high=None if None in highs else max(high for high in highs if high is not None),
    )


def _toll(key: FigureKey, statements: Sequence[Statement]) -> Toll:
    counted = latest_each(statements)
    now = _sum(counted)
    return Toll(
        what=key[0],
        of=key[2] or None,
        scope=Scope(key[3]),
        low=now.low,
        best=now.best,
        high=now.high,
        rule=RULE,
        reason=now.reason,
        by_origin=tuple(OriginShare(origin=s.origin, low=s.low, high=s.high) for s in counted),
        history=_history(statements),
    )


def _history(statements: Sequence[Statement]) -> tuple[TollStep, ...]:
    days = sorted({day for one in statements if (day := published_by(one.claim))})
    return tuple(_step(day, statements) for day in days)


def _step(day: str, statements: Iterable[Statement]) -> TollStep:
    known = [one for one in statements if (published_by(one.claim) or day + "~") <= day]
    then = _sum(latest_each(known))
    return TollStep(on=day, low=then.low, best=then.best, high=then.high)


def _sum(counted: Sequence[Statement]) -> _Sum:
    lows = [one.low for one in counted if one.low is not None]
    highs = [one.high for one in counted if one.high is not None]
    low = min([*lows, *highs], default=None) if lows else None
    high = max([*lows, *highs], default=None) if highs else None
    best, reason = _best(counted, max(lows, default=None), min(highs, default=None))
    return _Sum(low=low, best=best, high=high, reason=reason)


def _best(
    counted: Sequence[Statement], floor: Number | None, ceiling: Number | None
) -> tuple[Number | None, str]:
    """Return the value that all ranges allow, and why; `floor` and `ceiling` are their overlap."""
    if ceiling is None:
        return None, "only a lower bound is said"
    if floor is None:
        return None, "only an upper bound is said"
    if floor > ceiling:
        return None, "origins do not overlap: " + "; ".join(one.words for one in counted)
    if floor == ceiling:
        return floor, f"all {len(counted)} allow it" if len(counted) > 1 else "one origin says it"
    middle = (floor + ceiling) / 2
    whole = isinstance(floor, int) and isinstance(ceiling, int)
    return int(middle) if whole else middle, f"the middle of what all allow, {floor} to {ceiling}"
