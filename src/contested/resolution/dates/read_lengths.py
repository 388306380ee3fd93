"""Readers of lengths, sets, quarters and halves, years, decades, centuries, and "now"."""

from dataclasses import replace
from datetime import date, timedelta

from contested.model.codebook import TimeKind
from contested.model.draft import Tense
from contested.resolution.dates import calendar as cal
from contested.resolution.dates.calendar import Granule
from contested.resolution.dates.fields import fields_of, relation_of, short_year, spoken_year
from contested.resolution.dates.meaning import Course, Meaning, counted, said, unknown
from contested.resolution.dates.numbers import Count, read_count
from contested.resolution.dates.phases import phased
from contested.resolution.dates.read_calendar import before_christ, pointed, read_calendar
from contested.resolution.dates.read_relative import length_timex, unit_of
from contested.resolution.dates.scan import Found, Token

_LENGTH = "a length, with no date of its own"
_LEADS = frozenset(
    {
        "in", "of", "since", "by", "from", "until", "to", "and", "or", "before", "after", "during",
        "between", "on", "at", "the", "this", "comma", "dash", "dot", "possessive", "nearly",
        "month", "early", "late", "mid", "fiscal", "through", "other_sign", "within", "past",
        "over", "up", "break", "than", "last", "a", "slash",
    }
)  # fmt: skip
_COUNTED = frozenset({"counted", "other", "more", "of", "big"})


def read_duration(found: Found, course: Course) -> Meaning | None:
    """Read "two years", "three-day", "weeks": a length; "a year" after a number is a rate."""
    unit = unit_of(found.tokens)
    lead = found.before[-1].kind if found.before else ""
    first = found.tokens[0].kind
    if unit is None or _ordinal(found) or found.has("old", "u_quarter", "p_quarter"):
        return None
    if len(found.tokens) == 2 and first == "a" and lead in {"dd", "int", "num", "year"}:
        return Meaning(kind=TimeKind.SET, timex=length_timex(Count(low=1, high=1), unit),
                       reasons=("a rate, with no date of its own",))  # fmt: skip
    count = read_count(found.tokens) or Count(low=None, high=None)
    if len(found.tokens) == 3 and first.startswith("u_"):
        count = Count(low=1, high=1)
    if course.narrative and lead == "the" and count.low is None:
        return None
    return Meaning(kind=TimeKind.DURATION, timex=length_timex(count, unit), reasons=(_LENGTH,))


def _ordinal(found: Found) -> bool:
    """Tell "one second" in "in a second attack" and the like from a length."""
    return found.tokens[-1].kind == "u_second" and found.tokens[0].kind == "a"


def read_often(found: Found, _course: Course) -> Meaning:
    """Read "daily", "every two weeks", "twice a year": a set."""
    often = found.value("often")
    unit = unit_of(found.tokens)
    count = read_count([one for one in found.tokens if one.kind not in {"once", "twice"}])
    timex = often or length_timex(count or Count(low=1, high=1), unit or "D")
    return Meaning(kind=TimeKind.SET, timex=timex, reasons=("a set of times",))


def read_daily_set(found: Found, _course: Course) -> Meaning:
    """Read "every Friday", "Sunday mornings", "each July", "weekends": a set."""
    part = found.value("daypart", "dayparts")
    weekday = found.value("weekday", "weekdays", "shortday")
    month, season = found.value("month"), found.value("season", "springfall")
    if weekday is not None:
        timex = f"XXXX-WXX-{weekday}"
    elif month is not None:
        timex = f"XXXX-{int(month):02d}"
    elif season is not None:
        timex = f"XXXX-{season}"
    else:
        timex = "XXXX-WXX-WE" if found.has("weekend", "weekends") else "XXXX-XX-XX"
    timex += f"T{part}" if part else ""
    return Meaning(kind=TimeKind.SET, timex=timex, reasons=("a set of times",))


def read_fraction(found: Found, course: Course) -> Meaning | None:
    """Read quarters and halves: "the third quarter of 2016", "the first half of the year"."""
    ordinal = found.value("ord", "u_second", "last", "latter")
    number = 2 if ordinal in {"TS", "last", "latter"} else int(ordinal or 1)
    if found.has("half"):
        return _half(found, 1 if number == 1 else 2, course)
    if not 1 <= number <= 4:
        return None
    return _quarter(found, 4 if found.has("last") and not found.has("ord") else number, course)


def _quarter(found: Found, number: int, course: Course) -> Meaning:
    fields = fields_of(found)
    month = number * 3 - 2
    if fields.year is not None:
        return said(cal.quarter(date(fields.year, month, 1)))
    step = {"last": -1, "prior": -1, "next": 1, "following": 1}.get(fields.relation or "", 0)
    if found.has("ago", "earlier"):
        step = -1

    def reckon(on: date) -> Granule:
        if fields.scale == "Y" or found.has("ago", "earlier"):
            return cal.quarter(date(on.year + step, month, 1))
        return _near_quarter(on, month, course.tense if course.sure else None)

    base = pointed(fields.relation, course) or course.bare
    return counted(base, reckon, f"XXXX-Q{number}", TimeKind.DATE)


def _near_quarter(on: date, month: int, tense: Tense | None) -> Granule:
    here = cal.quarter(date(on.year, month, 1))
    if tense is Tense.FUTURE:
        return here if here.last >= on else cal.quarter(date(on.year + 1, month, 1))
    return here if here.first <= on else cal.quarter(date(on.year - 1, month, 1))


def _half(found: Found, number: int, course: Course) -> Meaning | None:
    fields = fields_of(found)
    if fields.month is not None:
        return _half_month(found, number, course)
    if found.has("decade"):
        return phased(found, _decade_of(found.value("decade") or ""))
    if fields.year is not None:
        return said(cal.half(date(fields.year, number * 6, 1)))
    step = {"last": -1, "prior": -1, "next": 1, "following": 1}
    relation = relation_of(found.tokens[2:]) or ""
    return counted(
        course.bare,
        lambda on: cal.half(date(on.year + step.get(relation, 0), number * 6, 1)),
        f"XXXX-H{number}",
        TimeKind.DATE,
    )


def _half_month(found: Found, number: int, course: Course) -> Meaning | None:
    """Read "the first half of March": the month, kept to its half."""
    place = next(n for n, token in enumerate(found.tokens) if token.kind == "month")
    whole = read_calendar(replace(found, tokens=found.tokens[place:]), course)
    if whole is None or whole.low is None or whole.high is None:
        return whole
    middle = whole.low.replace(day=15)
    if number == 1:
        return replace(whole, high=middle)
    return replace(whole, low=middle + timedelta(days=1))


def read_fiscal(found: Found, course: Course) -> Meaning:
    """Read "fiscal 2016", "the last fiscal year": a body's own year, so the bounds are wide."""
    fields = fields_of(found)
    reason = "a fiscal year, whose first day these words do not say"
    step = {"last": -1, "prior": -1, "next": 1}.get(fields.relation or "", 0)
    if fields.year is not None:
        meaning = said(cal.year(date(fields.year, 1, 1)))
    else:
        base = course.base
        meaning = counted(
            base, lambda on: cal.year(date(on.year + step, 1, 1)), None, TimeKind.DATE
        )
    if meaning.low is None or meaning.high is None:
        return replace(meaning, reasons=(*meaning.reasons, reason))
    low, high = cal.add_months(meaning.low, -9), cal.add_months(meaning.high, 9)
    wide = cal.precision_of(low, high)
    return replace(meaning, low=low, high=high, precision=wide, reasons=(reason,))


def read_decade(found: Found, _course: Course) -> Meaning | None:
    """Read "the 1990s", "the late seventies", "the 19th century"."""
    if found.has("u_century"):
        return phased(found, _century(found))
    written, word = found.value("decade"), found.value("decadeword")
    if written is None and word is not None:
        if found.tokens[0].kind not in {"the", "early", "late", "mid"}:
            return None
        written = f"19{word}"
    return phased(found, _decade_of(written or ""))


def _decade_of(written: str) -> Meaning:
    digits = "".join(sign for sign in written if sign.isdigit())
    year = short_year(digits) if len(digits) == 2 else int(digits)
    return said(cal.decade(date(max(year, 1), 1, 1)))


def _century(found: Found) -> Meaning:
    number = int((found.value("nth", "ord") or "1").rstrip("stndrh"))
    tens = found.value("num")
    number += int(tens) if tens and tens.isdigit() and int(tens) < 100 else 0
    if number < 1:
        return unknown(None, "no century")
    if found.value("era") == "BC":
        return unknown(f"BC{number - 1:02d}", "a century before Christ: bounds are not kept")
    return said(cal.century(number))


def read_year(found: Found, course: Course) -> Meaning | None:
    """Read "2016", "late 2016", "218 BC", "nineteen ninety-six"; a bare number may be a count."""
    era = found.value("era")
    written = found.value("year", "shortyear") or (found.value("int", "dd") if era else None)
    if era == "BC":
        return before_christ(int(written or 1)) if written and int(written) < 9999 else None
    if written is None:
        return _short_or_spoken(found)
    year = short_year(written[-2:]) if found.has("shortyear") else int(written)
    if len(found.tokens) == 1 and not _a_year(found, course):
        return None
    return phased(found, said(cal.year(date(max(year, 1), 1, 1))))


def _short_or_spoken(found: Found) -> Meaning | None:
    """Read "nineteen ninety-six", the 17 of "1915-17", the 264 of "264-241 BC"."""
    lone = found.value("int", "dd") if len(found.tokens) == 1 else None
    if lone is None:
        year = spoken_year(found.tokens)
        return said(cal.year(date(year, 1, 1))) if year else None
    eras = [token.value for token in found.after[:3] if token.kind == "era"]
    if eras:
        return before_christ(int(lone)) if eras == ["BC"] and lone.isdigit() else None
    first = found.before[-2].value
    year = int(first[:2] + lone) if len(lone) == 2 and lone.isdigit() else 0
    if not int(first) < year <= int(first) + 50 or (found.after and _counts(found.after[0])):
        return None
    return said(cal.year(date(year, 1, 1)))


def _counts(after: Token) -> bool:
    return after.kind in _COUNTED or (after.kind == "word" and after.value.endswith("s"))


def _a_year(found: Found, course: Course) -> bool:
    lead = found.before[-1].kind if found.before else "break"
    after = found.after[0] if found.after else None
    written = found.tokens[0].value
    if lead == "dash" and len(found.before) > 1 and _lettered(found):
        return False
    ranged = after is not None and after.kind == "dash"
    loose = "1400" if course.narrative or ranged else "1900"
    if lead not in _LEADS and not loose <= written <= "2050":
        return False
    if after is not None and after.start == found.tokens[0].end and after.value in {"%", "°"}:
        return False
    if after is not None and after.kind in _COUNTED:
        return False
    if after is not None and after.value.endswith("s") and _plural(found, lead):
        return False
    return course.narrative or "1400" <= written <= "2100"


def _lettered(found: Found) -> bool:
    dash, head = found.before[-1], found.before[-2]
    if head.value in {"post", "pre"}:
        return False
    return dash.start == head.end and found.tokens[0].start == dash.end and head.kind == "word"


def _plural(found: Found, lead: str) -> bool:
    after = found.after[0]
    return after.kind == "word" and lead not in {"the", "in", "since", "possessive", "this"}


def read_vague(found: Found, course: Course) -> Meaning | None:
    """Read "now", "recently", "in the future", "at the time": no date, only a direction."""
    kinds = {token.kind for token in found.tokens}
    if kinds & {"period", "weather"}:
        reason = _NAMED_BEFORE if "period" in kinds else _WEATHER
        return unknown(None, reason, TimeKind.DURATION)
    if kinds <= {"the", "that", "time"} and course.narrative:
        return unknown(None, _NAMED_BEFORE)
    if "vague" in kinds:
        timex = found.value("vague")
    elif kinds & {"future", "term"}:
        timex = "FUTURE_REF"
    elif kinds & {"past", "recent", "once"} or ("time" in kinds and "this" not in kinds):
        timex = "PAST_REF"
    else:
        timex = "PRESENT_REF"
    return unknown(timex, _WHY[timex or "PRESENT_REF"])


_NAMED_BEFORE = "a time that the words before it say"
_WEATHER = "a season of the weather, whose days these words do not say"
_WHY = {
    "PRESENT_REF": "said of the present, with no date",
    "PAST_REF": "said of the past, with no date",
    "FUTURE_REF": "said of the future, with no date",
}
