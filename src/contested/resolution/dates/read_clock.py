"""Readers of times of day, alone or with their date."""

import re
from dataclasses import replace
from datetime import date, timedelta

from contested.model.codebook import DatePrecision, TimeKind
from contested.resolution.dates import calendar as cal
from contested.resolution.dates.meaning import Course, Meaning, said, unknown
from contested.resolution.dates.read_calendar import read_calendar
from contested.resolution.dates.read_lengths import read_year
from contested.resolution.dates.read_relative import timed_part
from contested.resolution.dates.scan import Found, Token

_ZONES = frozenset({"zone", "local", "time"})
"""Classes of the words that say whose time of day it is ("GMT", "local time")."""

_NIGHTLY = unknown("XXXX-XX-XXTNI", "said of nights, of no one day", TimeKind.SET)


def read_moment(found: Found, _course: Course) -> Meaning | None:
    """Read an ISO moment ("2017-11-08T14:30Z")."""
    written = found.tokens[0].value.upper().replace(" ", "T")
    day, _, rest = written.partition("T")
    meaning = said(cal.day(date.fromisoformat(day)), TimeKind.TIME)
    clock = re.match(r"(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?", rest)
    if clock is None or clock[1] > "23:59":
        return None
    zone = clock[2] or ""
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return replace(meaning, timex=f"{day}T{clock[1]}", clock=f"{clock[1]}{zone}")


def read_timed(found: Found, course: Course) -> Meaning | None:
    """Read a date with a time or part of the day: "10 p.m. Wednesday", "Tuesday night"."""
    clock = _clock(found.tokens)
    dated = tuple(token for token in found.tokens if token not in clock)
    meaning = read_calendar(replace(found, tokens=_dateless(dated)), course)
    if meaning is None:
        return None
    code = found.value("daypart")
    if clock:
        return _at(meaning, clock, code)
    return timed_part(meaning, code) if code else meaning


def _dateless(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out words that speak of the day's part: "early in the morning of", "hours"."""
    return tuple(one for one in tokens if one.kind not in {"daypart", "early", "late", "mid"})


def _clock(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens that say the time of day."""
    marks = [n for n, one in enumerate(tokens) if one.kind in {"clock", "ampm", "oclock", "noon"}]
    if not marks:
        marks = [n for n, one in enumerate(tokens) if one.kind in {"zone", "local"}]
    if not marks:
        marks = [n for n in range(len(tokens)) if _telexed(tokens, n)]
    if not marks:
        return ()
    first, last = marks[0], marks[-1]
    if tokens[first].kind in {"ampm", "oclock", "zone", "local"}:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].kind in {*_ZONES, "ampm", "p_hour"}:
        last += 1
    return tokens[max(first, 0) : last + 1]


def _telexed(tokens: tuple[Token, ...], place: int) -> bool:
    """Tell a time of day in four figures ("at 1700", "0530 hours") from a year."""
    written = tokens[place].kind in {"year", "int", "hhmm"} and len(tokens[place].value) == 4
    return written and (place == 0 or tokens[place - 1].kind in {"at", "nearly"})


def _at(meaning: Meaning, clock: tuple[Token, ...], part: str | None) -> Meaning:
    hour = hour_of(clock, part)
    day = meaning.timex or "XXXX-XX-XX"
    if hour is None:
        return meaning
    zone = next((one.value for one in clock if one.kind == "zone"), "")
    inside = f"{hour}{zone}" if hour < "24" else None
    sharp = meaning.precision is DatePrecision.DAY
    return replace(
        meaning, kind=TimeKind.TIME, timex=f"{day}T{hour}", clock=inside if sharp else None
    )


def hour_of(tokens: tuple[Token, ...], part: str | None) -> str | None:
    """Return the time of day as hh:mm, None where the numbers are no time."""
    for token in tokens:
        if token.kind == "noon":
            return token.value
    written = next(
        (one.value for one in tokens if one.kind in {"clock", "dd", "hhmm", "year", "int"}), ""
    )
    parts = re.match(r"(\d\d?)(?:[:.]?(\d\d))?(?::\d\d)?$", written)
    if parts is None or (len(written) == 3 and not any(one.kind in _ZONES for one in tokens)):
        return None
    hour, minute = int(parts[1]), int(parts[2] or 0)
    half = next((one.value for one in tokens if one.kind == "ampm"), None)
    late = half == "pm" or (half is None and part in {"AF", "EV"})
    if half and hour > 12:
        return None
    hour = hour % 12 + 12 if late and hour <= 12 else 0 if half == "am" and hour == 12 else hour
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def read_clocked(found: Found, course: Course) -> Meaning | None:
    """Read a time of day alone: on the last day named, else on the anchor's day."""
    part = found.value("daypart")
    clock = _clock(found.tokens) or found.tokens
    if part is not None and not found.has("clock", "ampm", "oclock", "dd"):
        nightly = part == "NI" and found.before and found.before[-1].kind == "at"
        return _NIGHTLY if nightly else timed_part(_day(course), part)
    if found.has("hhmm", "int", "year") and _counts_things(found):
        return None
    if hour_of(clock, part) is None:
        year = replace(found, tokens=found.tokens[-1:])
        return read_year(year, course) if found.has("year") else None
    return replace(_at(_day(course), clock, part), granule=None)


def _counts_things(found: Found) -> bool:
    """Tell "at 2000 people" from "at 2000 killed two", where the figures are a time of day."""
    after = found.after[0] if found.after else None
    return after is not None and after.kind == "counted" and not after.value.endswith("ed")


def _day(course: Course) -> Meaning:
    """Return the day that a time of day stands on: the last one named where it is near."""
    base = course.base
    near = course.day is not None and (
        course.narrative
        or (base.high is not None and abs(base.high - course.day.first) <= timedelta(days=31))
    )
    if near and course.day is not None:
        return replace(said(course.day), anchor=f"last day named {course.day.timex}")
    return unknown(None, "the day is not said")
