"""The part of a stretch that "early", "mid-", "late" and "the end of" leave."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from contested.resolution.dates.meaning import Meaning
from contested.resolution.dates.scan import Found

_QUARTERS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"early": (0, 2), "begin": (0, 2), "late": (2, 4), "end": (2, 4)}
    | {"mid": (1, 3), "middle": (1, 3)}
)
"""From which quarter of a stretch to which each word reaches."""
_OF_YEARS: Mapping[str, tuple[int, int]] = MappingProxyType({"begin": (0, 1), "end": (3, 4)})
"""The same for a year and more: "the end of 2023" is not its summer."""
_LEAST_DAYS, _YEAR = 5, 365


def phased(found: Found, meaning: Meaning) -> Meaning:
    """Narrow an interval to its first, middle or last part; the precision stays that of the whole.

    Days stay whole: "early Tuesday" is Tuesday.
    """
    low, high = meaning.low, meaning.high
    if low is None or high is None or (high - low).days < _LEAST_DAYS:
        return meaning
    days = (high - low).days
    told = {**_QUARTERS, **_OF_YEARS} if days + 1 >= _YEAR else _QUARTERS
    kind = next((kind for kind in told if found.has(kind)), None)
    if kind is None:
        return meaning
    first, last = told[kind]
    begin, end = timedelta(days=(days * first + 1) // 4), timedelta(days=days * last // 4)
    return replace(meaning, low=low + begin, high=low + end)
