"""The part of a stretch that "early", "mid-", "late" and "the end of" leave."""

from dataclasses import replace
from datetime import timedelta

from contested.resolution.dates.meaning import Meaning
from contested.resolution.dates.scan import Found

_FIRST_HALF = frozenset({"early", "begin"})
_LAST_HALF = frozenset({"late", "end"})
_MIDDLE = frozenset({"mid", "middle"})
_LEAST_DAYS = 5


def phased(found: Found, meaning: Meaning) -> Meaning:
    """Narrow an interval to its first, middle or last half; the precision stays that of the whole.

    Days stay whole: "early Tuesday" is Tuesday.
    """
    low, high = meaning.low, meaning.high
    kinds = {token.kind for token in found.tokens}
    if low is None or high is None or (high - low).days < _LEAST_DAYS:
        return meaning
    half = timedelta(days=(high - low).days // 2)
    if kinds & _FIRST_HALF:
        return replace(meaning, high=low + half)
    if kinds & _LAST_HALF:
        return replace(meaning, low=low + half)
    if kinds & _MIDDLE:
        return replace(meaning, low=low + half / 2, high=high - half / 2)
    return meaning
