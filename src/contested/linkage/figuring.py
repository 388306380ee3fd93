"""Ranges and shares that claims give, and whether they may be one."""

import re

from contested.linkage.keys import FigureKey
from contested.linkage.moments import days_of
from contested.model.claim import Claim
from contested.model.codebook import FigureKind, Scope
from contested.model.figure import Figure

_MONTH = 31
_MONTHS = re.compile(r"\b(?:months|years)\b", re.IGNORECASE)
Bounds = tuple[float | None, float | None]
Figures = frozenset[tuple[FigureKey, float | None, float | None]]


def share_of(claim: Claim) -> tuple[float | None, float | None] | None:
    """Return how much of a place a claim speaks of, between 0 and 1; None where it does not say."""
    for figure in claim.figures:
        if figure.what is FigureKind.TERRITORY_SHARE:
            low = None if figure.low is None else figure.low / 100
            return low, None if figure.high is None else figure.high / 100
    return (claim.extent.low, claim.extent.high) if claim.extent is not None else None


def is_long_sum(claim: Claim, figure: Figure) -> bool:
    """Tell a sum over months or years, which the toll of no single happening is held against."""
    time = figure.period or claim.time
    days = days_of(time, _MONTH) if time is not None else frozenset()
    long = time is not None and time.known and not days
    told = bool(_MONTHS.search(claim.evidence[0].quote))
    return figure.scope is Scope.CUMULATIVE and (long or told)


def figures_part(one: Figures, other: Figures) -> bool:
    """Tell whether two statements count the same thing and no count of one meets the other's."""
    shared = {key for key, _, _ in one} & {key for key, _, _ in other}
    return any(_part(key, one, other) for key in shared)


def _part(key: FigureKey, one: Figures, other: Figures) -> bool:
    mine = [(low, high) for held, low, high in one if held == key]
    theirs = [(low, high) for held, low, high in other if held == key]
    return not any(ranges_meet(a, b) or _one_number(a, b) for a in mine for b in theirs)


def _one_number(
    one: tuple[float | None, float | None], other: tuple[float | None, float | None]
) -> bool:
    """Tell "over 500" (501 or more) and "500": one number whose bound a desk dropped."""
    return one[0] is not None and other[0] is not None and abs(one[0] - other[0]) == 1


def ranges_meet(
    one: tuple[float | None, float | None], other: tuple[float | None, float | None]
) -> bool:
    """Tell whether two ranges share a value; None is an open end."""
    return _reaches(one[1], other[0]) and _reaches(other[1], one[0])


def _reaches(high: float | None, low: float | None) -> bool:
    return high is None or low is None or high >= low


def same_number(one: Figure, other: Figure) -> bool:
    """Tell whether two figures name one number, however they bound it ("over 500", "500")."""
    first, second = number_of(one), number_of(other)
    if first is None or second is None or first != second:
        return False
    ranges = [f.high for f in (one, other) if f.low is not None and f.high not in {None, f.low}]
    return len(ranges) != 1 and len(set(ranges)) <= 1


def number_of(figure: Figure) -> float | None:
    """Return the number that the words say: "more than 500" has the inclusive bound 501."""
    if figure.low is None:
        return figure.high
    exclusive = figure.high is None and figure.low % 10 == 1 and figure.low > 10
    return figure.low - 1 if exclusive else figure.low
