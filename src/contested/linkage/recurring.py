"""Time expressions that come round again: a weekday, a day of the year without its year."""

import re
from datetime import date
from functools import lru_cache

from contested.linkage.words import words
from contested.model.lexicon import parse_table, read_text
from contested.model.time import Time

Days = tuple[int, int]
"""The running numbers of a first and a last day."""

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?!\d)")
_DAY = re.compile(r"XXXX-(\d{2})-(\d{2})")
WEEK = 7
"""How many days a week has."""
_YEAR = 365


def published_after(time: Time, day: int) -> Days | None:
    """Return when a report can be published whose words mean this day; None where they cannot.

    A weekday alone is the last one: publication follows within the week. A day without a year is
    said within the year.
    """
    weekday, yearly = _weekday(time), _DAY.match(time.timex or "")
    moment = date.fromordinal(day)
    if weekday is not None:
        return (day, day + WEEK - 1) if moment.isoweekday() == weekday else None
    if yearly is None or (moment.month, moment.day) != tuple(map(int, yearly.groups())):
        return None
    return day, day + _YEAR - 1


def last_before(time: Time, day: int) -> int | None:
    """Return the last day up to this one that a weekday names; None where it is no weekday."""
    weekday = _weekday(time)
    if weekday is None:
        return None
    return day - (date.fromordinal(day).isoweekday() - weekday) % WEEK


def in_any_week(days: Days, first: int, last: int) -> Days:
    """Return the days of publication that a weekday leaves in a story told from first to last.

    The weekday may be that of each week in which the story was told; `days` are those after one.
    """
    low, high = days[0], days[1] - WEEK + 1
    before, after = max(0, (low - first + WEEK - 1) // WEEK), max(0, (last - high) // WEEK)
    return low - before * WEEK, days[1] + after * WEEK


def is_weekday(time: Time) -> bool:
    """Tell whether a time expression is a weekday."""
    return _weekday(time) is not None


def recurs(time: Time | None) -> bool:
    """Tell whether a time expression comes round again and is not counted from anything yet."""
    if time is None or time.known or time.timex is None:
        return False
    return _weekday(time) is not None or _DAY.match(time.timex) is not None


def _weekday(time: Time) -> int | None:
    match = _WEEKDAY.match(time.timex or "")
    return int(match[1]) if match and not words(time.text) & _turned() else None


@lru_cache(maxsize=1)
def _turned() -> frozenset[str]:
    text = read_text("contested.linkage", "data/turned.csv")
    return frozenset(row["word"] for row in parse_table(text, "turned.csv", ("word", "note")))
