"""Stretches of the calendar: days, weeks, months, quarters, seasons, years, decades, centuries."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from contested.model.codebook import DatePrecision

_MONTHS_OF = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Granule:
    """A named stretch of the calendar: both ends inclusive, its TIMEX3 value and its grain.

    `grain` is D, W, WE, M, Q, H (half), S (season), Y, E (decade), C (century) or X (a mere span).
    """

    first: date
    last: date
    timex: str | None
    grain: str
    precision: DatePrecision


def precision_of(first: date, last: date) -> DatePrecision:
    """Return the UCDP precision of an interval by its length."""
    days = (last - first).days + 1
    steps = (
        (1, DatePrecision.DAY),
        (6, DatePrecision.DAYS),
        (7, DatePrecision.WEEK),
        (31, DatePrecision.MONTH),
        (366, DatePrecision.YEAR),
    )
    return next((code for most, code in steps if days <= most), DatePrecision.OPEN)


def span(first: date, last: date, timex: str | None = None, grain: str = "X") -> Granule:
    """Return a stretch between two days, with the precision of its length."""
    return Granule(
        first=first, last=last, timex=timex, grain=grain, precision=precision_of(first, last)
    )


def day(on: date) -> Granule:
    """Return one day."""
    return span(on, on, on.isoformat(), "D")


def week(on: date) -> Granule:
    """Return the ISO week (Monday to Sunday) that holds a day."""
    year, number, weekday = on.isocalendar()
    first = on - timedelta(days=weekday - 1)
    return span(first, first + timedelta(days=6), f"{year:04d}-W{number:02d}", "W")


def weekend(on: date) -> Granule:
    """Return the Saturday and Sunday of the ISO week that holds a day."""
    whole = week(on)
    return span(whole.last - timedelta(days=1), whole.last, f"{whole.timex}-WE", "WE")


def month(on: date) -> Granule:
    """Return the month that holds a day."""
    last = calendar.monthrange(on.year, on.month)[1]
    value = f"{on.year:04d}-{on.month:02d}"
    first, end = on.replace(day=1), on.replace(day=last)
    return Granule(first=first, last=end, timex=value, grain="M", precision=DatePrecision.MONTH)


def quarter(on: date) -> Granule:
    """Return the calendar quarter that holds a day."""
    number = (on.month - 1) // 3 + 1
    first = date(on.year, number * 3 - 2, 1)
    end = month(date(on.year, number * 3, 1)).last
    return span(first, end, f"{on.year:04d}-Q{number}", "Q")


def half(on: date) -> Granule:
    """Return the half-year that holds a day."""
    number = 1 if on.month <= 6 else 2
    first = date(on.year, number * 6 - 5, 1)
    return span(first, month(date(on.year, number * 6, 1)).last, f"{on.year:04d}-H{number}", "H")


def year(on: date) -> Granule:
    """Return the year that holds a day."""
    return span(date(on.year, 1, 1), date(on.year, 12, 31), f"{on.year:04d}", "Y")


def season(number: int, code: str) -> Granule:
    """Return a season of a year, as the north has it.

    "The winter of 2016" may open or close the year, so it runs from January to the next February.
    """
    value = f"{number:04d}-{code}"
    if code == "WI":
        end = month(date(number + 1, 2, 1)).last
        first = date(number, 1, 1)
        return Granule(first=first, last=end, timex=value, grain="S", precision=DatePrecision.YEAR)
    opens, closes = _MONTHS_OF[code]
    first, end = date(number, opens, 1), month(date(number, closes, 1)).last
    return Granule(first=first, last=end, timex=value, grain="S", precision=DatePrecision.YEAR)


def decade(on: date) -> Granule:
    """Return the decade that holds a day: TIMEX3 leaves the last digit out."""
    tens = on.year // 10
    return span(date(max(tens * 10, 1), 1, 1), date(tens * 10 + 9, 12, 31), f"{tens:03d}", "E")


def century(number: int) -> Granule:
    """Return a century by its number (the 20th: 1901-2000); TIMEX3 keeps two digits."""
    first, last = date(number * 100 - 99, 1, 1), date(number * 100, 12, 31)
    return span(first, last, f"{number - 1:02d}", "C")


def add_months(on: date, months: int) -> date:
    """Move a day by months; a day that the month lacks becomes its last."""
    place = on.year * 12 + on.month - 1 + months
    year_, month_ = place // 12, place % 12 + 1
    return date(year_, month_, min(on.day, calendar.monthrange(year_, month_)[1]))


_GRAINS: dict[str, Callable[[date], Granule]] = {
    "D": day,
    "W": week,
    "WE": weekend,
    "F": week,
    "M": month,
    "Q": quarter,
    "Y": year,
    "E": decade,
    "C": lambda on: century((on.year - 1) // 100 + 1),
}
_DAYS = {"D": 1, "W": 7, "WE": 7, "F": 14}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}


def holding(on: date, unit: str) -> Granule:
    """Return the stretch of a unit that holds a day."""
    return _GRAINS[unit](on)


def moved(on: date, count: float, unit: str) -> date:
    """Move a day by a count of units (D, W, WE, F, M, Q, Y, E, C, L); parts of days round away.

    Raises:
        ValueError, OverflowError: the result lies outside the years 1 to 9999.
    """
    if unit in _DAYS:
        return on + timedelta(days=round(count * _DAYS[unit]))
    return add_months(on, round(count * _MONTHS[unit]))
