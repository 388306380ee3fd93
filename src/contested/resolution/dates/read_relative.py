"""Readers of expressions counted from another date: "last week", "two days later", "a year ago"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from contested.model.codebook import DatePrecision, TimeKind
from contested.model.draft import Tense
from contested.resolution.dates import calendar as cal
from contested.resolution.dates.anchor import Base, base_named
from contested.resolution.dates.calendar import Granule
from contested.resolution.dates.fields import Fields, fields_of, relation_of
from contested.resolution.dates.meaning import NOWHEN, Course, Meaning, counted, said, unknown
from contested.resolution.dates.numbers import Count, read_count
from contested.resolution.dates.phases import phased
from contested.resolution.dates.read_calendar import (
    before_christ,
    pointed,
    read_calendar,
    read_deictic,
)
from contested.resolution.dates.scan import Found, Token

_VAGUE_MOST = {"D": (2, 6), "W": (2, 4), "M": (2, 11), "Y": (2, 9), "E": (2, 9), "Q": (2, 4)}
"""How many units a bare "days", "weeks" … later may be: fewer than make the next unit up."""

_STEP = {"last": -1, "prior": -1, "next": 1, "following": 1}
_TEMPLATE = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": "XXXX"}


def unit_of(tokens: tuple[Token, ...]) -> str | None:
    """Return the code of the last unit named: TS, TM, TH, D, W, F, M, Q, Y, E, C or L."""
    units = [one.value for one in tokens if one.kind[:2] in {"u_", "p_"} or one.kind == "weekend"]
    return units[-1] if units else None


def read_unit(found: Found, course: Course) -> Meaning | None:
    """Read "last week", "this year", "the previous night", "the end of the month"."""
    daypart = found.value("daypart", "tonight", "overnight")
    if daypart is not None:
        return _part_of_day(found, daypart, course)
    unit = unit_of(found.tokens)
    if found.has("period") or (unit == "Q" and found.has("the") and not relation_of(found.tokens)):
        return latest_quarter(course)
    if unit is None:
        return None
    if found.after and found.after[0].value in {"ended", "ending"} and _plain(found):
        reason = "a length whose end the words after it say"
        return unknown(length_timex(Count(low=1, high=1), unit), reason, TimeKind.DURATION)
    meaning = _stretch(found, unit, course)
    return phased(found, _bounded(found, meaning))


def _relation(found: Found, *, daily: bool) -> str | None:
    """Return how a stretch relates to another; "the next day" follows one that was named."""
    relation = relation_of(found.tokens)
    return "following" if daily and relation == "next" and found.has("the") else relation


def _plain(found: Found) -> bool:
    return len(found.tokens) == 2 and found.tokens[0].kind == "the" and not found.has("weekend")


def _stretch(found: Found, unit: str, course: Course) -> Meaning:
    relation = _relation(found, daily=unit == "D") or ("last" if found.has("latest") else "the")
    step: float = _STEP.get(relation, 0)
    base = pointed(relation, course) or (course.back if course.narrative else course.base)
    if relation == "the" and course.narrative:
        base = course.bare
    if unit == "D" and found.has("later", "earlier", "late", "early") and course.day is not None:
        base = base_named(course.day)  # "later in the day"
    if unit == "Y" and course.narrative and course.before_christ is not None:
        return before_christ(course.before_christ - int(step))
    if found.has("last") and found.has("the") and not _ended(found) and unit in {"Y", "W", "M"}:
        return _backwards(unit, course)

    if unit == "WE" and step == 0:
        step = _weekend_step(course)

    def reckon(on: date) -> Granule:
        return cal.holding(cal.moved(on, step, "W" if unit == "WE" else unit), unit)

    return counted(base, reckon, _TEMPLATE.get(unit), TimeKind.DATE)


def _weekend_step(course: Course) -> float:
    """Return the part of a week to go back: a weekend that is over is "the weekend" till midweek.

    Where the tense is only guessed to be future, it is so on Mondays and Tuesdays.
    """
    on = course.base.high
    ahead = course.tense is Tense.FUTURE and (course.sure or on is None or on.isoweekday() > 2)
    return 0 if ahead else -3 / 7


def _ended(found: Found) -> bool:
    return found.has("begin", "end", "middle", "of")


def _backwards(unit: str, course: Course) -> Meaning:
    """Read "the last year": the year that ends with the anchor."""
    return stretch_to(course.base, Count(low=1, high=1), unit, "last")


def _bounded(found: Found, meaning: Meaning) -> Meaning:
    """End "earlier this year" at its anchor, and let "later this year" begin there."""
    if meaning.low is None or meaning.high is None or not meaning.anchor:
        return meaning
    day = _anchor_day(meaning.anchor)
    if day is None or not meaning.low <= day <= meaning.high:
        return meaning
    if found.has("earlier"):
        return replace(meaning, high=day)
    return replace(meaning, low=day) if found.has("later") else meaning


def _anchor_day(name: str) -> date | None:
    try:
        return date.fromisoformat(name.rsplit(" ", 1)[-1])
    except ValueError:
        return None


def _part_of_day(found: Found, code: str, course: Course) -> Meaning:
    relation = _relation(found, daily=True)
    night_before = code == "NI" and relation == "last"
    step = -1 if night_before or relation == "prior" else 0
    step = 1 if relation in {"next", "following"} else step
    base = pointed(relation, course) or (course.back if course.narrative else course.base)
    if relation == "prior":
        base = course.last_day
    if relation == "following" and course.named is not None and course.named.grain != "D":
        base = base_named(course.day) if course.day is not None else NOWHEN
    meaning = counted(base, lambda on: cal.day(on + timedelta(days=step)), None, TimeKind.TIME)
    meaning = timed_part(meaning, code)
    return _either_night(meaning) if found.has("overnight") else meaning


def _either_night(meaning: Meaning) -> Meaning:
    """Let "overnight" begin the day before: it is the night that ends with the day told from."""
    if meaning.low is None or meaning.low == date.min:
        return meaning
    low = meaning.low - timedelta(days=1)
    wide = cal.precision_of(low, meaning.high or low)
    return replace(meaning, low=low, precision=wide, granule=None)


def timed_part(meaning: Meaning, code: str) -> Meaning:
    """Add a part of the day to the value of a day."""
    day = meaning.timex or "XXXX-XX-XX"
    return replace(meaning, kind=TimeKind.TIME, timex=f"{day}T{code}")


def latest_quarter(course: Course) -> Meaning:
    """Return the quarter last named, else the last one that was over at the anchor."""
    if course.quarter is not None:
        return replace(said(course.quarter), anchor=f"last quarter named {course.quarter.timex}")
    return counted(course.base, lambda on: cal.quarter(cal.moved(on, -1, "Q")), None, TimeKind.DATE)


def read_offset(found: Found, course: Course) -> Meaning:
    """Read "two days ago", "a year earlier", "days later"."""
    ago = found.has("ago", "hence") or (found.has("from") and found.has("vague"))
    sign = 1 if found.has("later", "hence", "from") else -1
    unit = unit_of(found.tokens[:-1] if found.has("period") else found.tokens) or "D"
    earlier = course.last_day if unit in {"D", "W", "TH", "TM", "TS"} else course.back
    base = course.deictic if ago else course.there if sign > 0 else earlier
    if unit == "Q" and found.tokens[-1].kind == "u_quarter":
        unit = "Y"
    count = read_count(found.tokens) or Count(low=None, high=None)
    if _bare_year(found):
        count = Count(low=1, high=1)
    if unit == "Y" and sign < 0 and course.quarter and _one(count) and not course.narrative:
        return _quarter_ago(course.quarter, course)
    years = {"Y": 1, "E": 10}.get(unit)
    if course.narrative and course.before_christ is not None and not ago and years and count.low:
        return before_christ(max(1, course.before_christ - sign * years * int(count.low)))
    return offset_from(base, count, unit, sign)


def _bare_year(found: Found) -> bool:
    return found.has("u_year") and not found.has("a", "num", "dd", "int", "few", "several", "many")


def _one(count: Count) -> bool:
    return count.low == 1 and count.high == 1


def _quarter_ago(quarter: Granule, course: Course) -> Meaning:
    """Read "a year earlier" after a quarter was named: the same quarter of the year before."""
    before = cal.quarter(cal.moved(quarter.first, -1, "Y"))
    meaning = said(before)
    return replace(meaning, anchor=f"last quarter named {quarter.timex}", granule=course.named)


def offset_from(base: Base, count: Count, unit: str, sign: int) -> Meaning:
    """Return the day, week, … that lies a count of units before (-1) or after (1) a base."""
    if unit in {"TH", "TM", "TS"}:
        return _hours(base, count, unit, sign)
    if count.low is None or count.high is None:
        return _vague_offset(base, unit, sign)
    low, high = sorted((sign * count.low, sign * count.high))
    timex = _TEMPLATE.get(unit)

    def reckon(on: date) -> Granule:
        ends = _landed(cal.moved(on, low, unit), unit), _landed(cal.moved(on, high, unit), unit)
        if ends[0] == ends[1]:
            return ends[0]
        return cal.span(ends[0].first, ends[1].last)

    return counted(base, reckon, timex, TimeKind.DATE)


def _landed(on: date, unit: str) -> Granule:
    """Return the stretch that a count of units lands in: years for decades, and no finer."""
    if unit in {"E", "C", "L"}:
        years = {"E": 5, "C": 50, "L": 500}[unit]
        low, high = cal.moved(on, -years, "Y"), cal.moved(on, years, "Y")
        return cal.span(low, high, cal.year(on).timex, "E")
    return cal.holding(on, unit)


def _vague_offset(base: Base, unit: str, sign: int) -> Meaning:
    few, most = sorted(sign * number for number in _VAGUE_MOST.get(unit, (2, 9)))
    kin = "PAST_REF" if sign < 0 else "FUTURE_REF"

    def reckon(on: date) -> Granule:
        first, last = cal.moved(on, few, unit), cal.moved(on, most, unit)
        if unit not in {"D", "W"}:
            first, last = cal.holding(first, unit).first, cal.holding(last, unit).last
        return cal.span(first, last, kin)

    meaning = counted(base, reckon, kin, TimeKind.DATE)
    low, high = (abs(few), abs(most)) if sign > 0 else (abs(most), abs(few))
    words = f"a number of {_NAMES.get(unit, 'units')} that is not said: taken as {low} to {high}"
    return replace(meaning, reasons=(*meaning.reasons, words), granule=None)


_NAMES = {"D": "days", "W": "weeks", "M": "months", "Y": "years", "E": "decades", "Q": "quarters"}


def _hours(base: Base, count: Count, unit: str, sign: int) -> Meaning:
    """Count hours from a day whose hour is not known: the days that they may reach."""
    per_day = {"TH": 24, "TM": 1440, "TS": 86400}[unit]
    most = count.high if count.high is not None else per_day
    days = timedelta(days=int(most // per_day) + 1)

    def reckon(on: date) -> Granule:
        return cal.span(on - days, on) if sign < 0 else cal.span(on, on + days)

    meaning = counted(base, reckon, None, TimeKind.TIME)
    reason = "the hour that it is counted from is not known"
    return replace(meaning, reasons=(*meaning.reasons, reason), granule=None)


def read_dayunit(found: Found, course: Course) -> Meaning:
    """Read "the day before yesterday", "the day after", "night before last"."""
    if found.has("deictic"):
        step = int(found.value("deictic") or 0) + (-1 if found.has("before") else 1)
        return read_deictic(step, course)
    if found.has("last"):
        return _before_last(found, course)
    sign = -1 if found.has("before") else 1
    unit = unit_of(found.tokens) or "D"
    meaning = offset_from(course.there, Count(low=1, high=1), unit, sign)
    part = found.value("daypart")
    return timed_part(meaning, part) if part else meaning


def _before_last(found: Found, course: Course) -> Meaning:
    weekday = found.value("weekday", "shortday")
    if weekday is None:
        return timed_part(read_deictic(-2, course), "NI")
    fields = fields_of(found)
    last = _last_weekday(int(fields.weekday or 1))
    return counted(
        course.base, lambda on: cal.day(last(on) - timedelta(days=1)), None, TimeKind.DATE
    )


def _last_weekday(weekday: int) -> Callable[[date], date]:
    return lambda on: on - timedelta(days=(on.isoweekday() - weekday) % 7 or 7)


def read_period(found: Found, course: Course) -> Meaning:
    """Read "the past two years", "the next few days", "recent months"."""
    unit = unit_of(found.tokens) or "D"
    count = read_count(found.tokens)
    if count is None:
        single = any(one.kind.startswith("u_") for one in found.tokens)
        count = Count(low=1, high=1) if single else Count(low=None, high=None)
    relation = relation_of(found.tokens) or "last"
    base = pointed(relation, course) or (course.back if course.narrative else course.base)
    return stretch_to(base, count, unit, relation)


def length_timex(count: Count, unit: str) -> str:
    """Return the TIMEX3 value of a length: P2Y, PT16H, PXD; a range has its low end."""
    number = count.low
    scale = {"F": (2, "W"), "E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "WE": (2, "D")}
    times, letter = scale.get(unit, (1, unit[-1]))
    head = "PT" if unit.startswith("T") else "P"
    if number is None:
        return f"{head}X{letter}"
    whole = number * times
    if letter == "Y" and whole % 1 == 0.5:
        return f"P{int(whole)}Y6M" if whole > 1 else "P6M"
    if head == "PT" and whole % 1 == 0.5:
        return {"H": f"PT{int(whole)}H30M", "M": f"PT{int(whole)}M30S"}.get(
            letter, f"PT{whole:g}S"
        ).replace("PT0H", "PT")
    return f"{head}{int(whole) if whole % 1 == 0 else whole}{letter}"


def stretch_to(base: Base, count: Count, unit: str, relation: str) -> Meaning:
    """Return the stretch of a length that ends ("past") or begins ("next") at the base."""
    timex = length_timex(count, unit)
    reasons: tuple[str, ...] = ()
    if count.high is None:
        low_most = _VAGUE_MOST.get(unit, (2, 9))[1]
        reason = f"a number that is not said: taken as up to {low_most}"
        count, reasons = Count(low=low_most, high=low_most), (reason,)
    ahead = relation in {"next", "following"}

    def reckon(on: date) -> Granule:
        days = _spread(on, count.high or 1, unit, ahead=ahead)
        return cal.span(on, days, timex) if ahead else cal.span(days, on, timex)

    meaning = counted(base, reckon, timex, TimeKind.DURATION)
    return replace(meaning, reasons=(*meaning.reasons, *reasons), granule=None)


def _spread(on: date, count: float, unit: str, *, ahead: bool) -> date:
    sign = 1 if ahead else -1
    if unit.startswith("T"):
        hours = {"TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}[unit] * count
        return on + sign * timedelta(days=-int(-hours // 24))
    return cal.moved(on, sign * count, unit)


def read_weekof(found: Found, course: Course) -> Meaning | None:
    """Read "the week of 6 March" and "the last week of August"."""
    ordinal = "2" if found.has("u_second") else found.value("ord", "last")
    if not found.has("month") or ordinal is None:
        day = read_calendar(replace(found, tokens=found.tokens[1:]), course)
        if day is None or day.low is None or day.high is None:
            return day
        return replace(said(cal.week(day.low)), anchor=day.anchor)
    return _week_of_month(found, ordinal, course)


def _week_of_month(found: Found, ordinal: str, course: Course) -> Meaning | None:
    month = next(n for n, token in enumerate(found.tokens) if token.kind == "month")
    whole = read_calendar(replace(found, tokens=found.tokens[month:], before=()), course)
    if whole is None or whole.low is None or whole.high is None or not whole.timex:
        return whole
    number = int(ordinal) if ordinal.isdigit() else 0
    if not number:
        low = whole.high - timedelta(days=6)
        return replace(whole, low=low, precision=DatePrecision.WEEK)
    low = min(whole.low + timedelta(days=7 * (number - 1)), whole.high)
    high = min(low + timedelta(days=6), whole.high)
    return replace(whole, low=low, high=high, precision=DatePrecision.WEEK)


def read_firstspan(found: Found, course: Course) -> Meaning:
    """Read "the first nine months of 1989": a length, dated where its year is said."""
    fields: Fields = fields_of(found)
    tokens = tuple(token for token in found.tokens if token.kind not in {"ord", "last", "year"})
    unit = unit_of(tuple(one for one in tokens if one.kind != "u_year")) or unit_of(tokens) or "D"
    count = read_count([token for token in tokens if token.kind[:2] not in {"u_", "p_"}])
    timex = length_timex(count or Count(low=None, high=None), unit)
    meaning = Meaning(kind=TimeKind.DURATION, timex=timex)
    if fields.year is None or count is None or count.low is None or not found.has("ord"):
        return replace(meaning, reasons=("from a beginning that these words do not date",))
    low = date(fields.year, 1, 1)
    high = _spread(low, count.low, unit, ahead=True) - timedelta(days=1)
    whole = cal.span(low, max(low, high))
    return replace(
        meaning,
        low=whole.first,
        high=whole.last,
        precision=whole.precision,
        anchor=course.base.name,
    )
