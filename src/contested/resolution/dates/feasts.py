"""The days of feasts: Easter, the Islamic and Hebrew calendars, weekdays of a month."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from contested.errors import DataError
from contested.resolution.dates.calendar import Granule, day, span, week

_HIJRI_EPOCH = 227015
"""Ordinal of 1 Muharram of the year 1 (19 July 622, Gregorian reckoning), civil tabular form."""

_HEBREW_EPOCH = -1373427
"""Ordinal to which the days elapsed of the Hebrew calendar are added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """A feast: how its first day is found in a Gregorian year, and how many days it lasts."""

    name: str
    rule: str
    argument: str
    days: int


def easter(year: int) -> date:
    """Return Western Easter Sunday, by the Gregorian computus (Meeus, Jones and Butcher)."""
    golden, hundreds, rest = year % 19, year // 100, year % 100
    shift = (8 * hundreds + 13) // 25
    moon = (19 * golden + hundreds - hundreds // 4 - shift + 15) % 30
    sunday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Orthodox Easter Sunday: the Julian computus, given in the Gregorian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    ahead = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=ahead)


def hijri(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a date of the civil tabular Islamic calendar."""
    months = (59 * (month - 1) + 1) // 2
    leaps = (3 + 11 * year) // 30
    return date.fromordinal(_HIJRI_EPOCH + day - 1 + months + (year - 1) * 354 + leaps)


def hebrew_new_year(year: int) -> date:
    """Return the first day of the Hebrew year that begins in a Gregorian year (from 1600 on)."""
    return date.fromordinal(_HEBREW_EPOCH + _hebrew_days(year + 3761))


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _hebrew_days(year: int) -> int:
    before, here, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    if after - here == 356:
        return here + 2
    return here + 1 if here - before == 382 else here


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """Return the nth weekday (Monday is 1) of a month; -1 is the last."""
    if number < 0:
        end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return end - timedelta(days=(end.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    ahead = (weekday - first.isoweekday()) % 7 + 7 * (number - 1)
    return first + timedelta(days=ahead)


def _fixed(year: int, argument: str) -> date:
    month, day = argument.split("-")
    return date(year, int(month), int(day))


def _nth(year: int, argument: str) -> date:
    month, weekday, number = argument.split("-", 2)
    return nth_weekday(year, int(month), int(weekday), int(number))


_RULES: dict[str, Callable[[int, str], date]] = {
    "fixed": _fixed,
    "nth": _nth,
    "easter": lambda year, n: easter(year) + timedelta(days=int(n)),
    "orthodox": lambda year, n: orthodox_easter(year) + timedelta(days=int(n)),
    "hebrew": lambda year, n: hebrew_new_year(year) + timedelta(days=int(n)),
    "passover": lambda year, n: hebrew_new_year(year) + timedelta(days=int(n) - 163),
}


def make_feast(name: str, rule: str, days: str) -> Feast:
    """Return a feast from a row of the table.

    Raises:
        DataError: the rule is not one that this module knows, or its numbers are none.
    """
    kind, _, argument = rule.partition(" ")
    feast = Feast(name=name, rule=kind, argument=argument, days=int(days) if days.isdigit() else 0)
    try:
        in_year(feast, 2000)
    except (KeyError, ValueError) as problem:
        raise DataError(f"dates_feasts.csv: {name}: {rule!r} is no rule known here") from problem
    return feast


def in_year(feast: Feast, year: int) -> tuple[Granule, ...]:
    """Return the times a feast falls in a Gregorian year: mostly one, for Islamic ones 0 to 2.

    Raises:
        ValueError, OverflowError: the year lies outside what the calendar reaches.
    """
    match feast.rule:
        case "window":
            low, high = feast.argument.split("..")
            return (span(_fixed(year, low), _fixed(year, high)),)
        case "hijri":
            return _islamic(feast, year)
        case rule:
            first = _RULES[rule](year, feast.argument)
            return (_lasting(first, feast.days),)


def _lasting(first: date, days: int) -> Granule:
    """Return a stretch of days, as the day or the ISO week that it is."""
    if days == 1:
        return day(first)
    if days == 7 and first.isoweekday() == 1:
        return week(first)
    return span(first, first + timedelta(days=days - 1))


def _islamic(feast: Feast, year: int) -> tuple[Granule, ...]:
    """Return the times of a feast, or of all that share its name ("10-1+12-10": either Eid)."""
    return tuple(one for part in feast.argument.split("+") for one in _moon(part, feast, year))


def _moon(argument: str, feast: Feast, year: int) -> Iterator[Granule]:
    month, day = (int(part) for part in argument.split("-"))
    guess = (year - 622) * 33 // 32
    one = timedelta(days=1)
    for number in range(max(guess - 1, 1), guess + 3):
        first = hijri(number, month, day)
        if first.year == year:
            yield span(first - one, first + timedelta(days=feast.days - 1) + one)
