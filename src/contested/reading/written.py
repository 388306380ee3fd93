"""Dates as reports write them: days, months and years with their bounds."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from contested.model.codebook import DatePrecision
from contested.model.span import Span

_FULL = {name: number for number, name in enumerate(calendar.month_name) if name}
_CUT = {name: number for number, name in enumerate(calendar.month_abbr) if name} | {"Sept": 9}
_MONTHS = {name.casefold(): number for name, number in (_FULL | _CUT).items()}
_NAMES = sorted({*_FULL, *_CUT}, key=len, reverse=True)

MONTH = rf"(?:{'|'.join([*_NAMES, *(name.upper() for name in _NAMES)])})\b\.?"
"""A month's name or its short form; in capitals or with a capital, so that "may" is none."""

_YEAR = r"(?:19|20)\d{2}"
_DATE = re.compile(
    rf"(?<![\w./-])(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[ \u00a0-](?:of )?(?P<m1>{MONTH})"
    rf",?[ \u00a0-](?P<y1>{_YEAR})"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>{_YEAR})"
    rf"|(?P<y3>{_YEAR})-(?P<n3>\d{{2}})-(?P<d3>\d{{2}})"
    rf"|(?P<a4>\d{{1,2}})(?P<s4>[./])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>{_YEAR})"
    rf"|(?P<m5>{MONTH}),?(?:\s+of)?\s+(?P<y5>{_YEAR}))(?![\w/-]|\.\d)"
)
_ISO = re.compile(rf"({_YEAR})(?:-?(\d{{2}})(?:-?(\d{{2}}))?)?(?:[T ].*)?", re.DOTALL)
_SHORT_YEAR = re.compile(
    rf"(?P<d>\d{{1,2}}) (?P<m>{MONTH}) (?P<y>\d{{2}})|"
    rf"(?P<m2>{MONTH}) (?P<d2>\d{{1,2}}),? (?P<y2>\d{{2}})"
)
_EITHER_WAY = re.compile(
    rf"(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})/(?P<y>{_YEAR})"
    r"(?P<noon>\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?i:[ap]\.?m\.?))?"
)
_PATH = re.compile(
    rf"/(?P<y>{_YEAR})(?:(?P<s>[/-])(?P<m>\d{{1,2}}|[A-Za-z]{{3}})(?P=s)(?P<d>\d{{1,2}})"
    rf"|(?P<m3>\d{{2}})(?P<d3>\d{{2}}))(?=[/_.-]|$)"
    rf"|/(?P<y2>{_YEAR})/(?P<m2>\d{{2}})(?=/)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A day, month or year in words: its first and last day, and where it stands."""

    words: str
    first: date
    last: date
    span: Span

    @property
    def precision(self) -> DatePrecision:
        """How exactly it is said."""
        days = (self.last - self.first).days
        if days == 0:
            return DatePrecision.DAY
        return DatePrecision.MONTH if days < 31 else DatePrecision.YEAR


def dates_in(text: str) -> Iterator[WrittenDate]:
    """Yield the dates with a year that a text writes out, in order.

    A date in figures parted by slashes counts only where day and month cannot be confused.
    """
    for match in _DATE.finditer(text):
        bounds = _bounds_of(match)
        if bounds is not None:
            yield _written(match.group(), bounds, Span(*match.span()))


def iso_date(words: str) -> WrittenDate | None:
    """Return an ISO date, month, year or moment; None where the words are none."""
    match = _ISO.fullmatch(words.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    bounds = _bounds(year, month, day) if year else None
    return _written(words, bounds, Span(0, len(words))) if bounds else None


def short_year_date(words: str) -> WrittenDate | None:
    """Return a date whose year has two figures ("3 JAN 90"): 50 to 99 are of the last century."""
    match = _SHORT_YEAR.fullmatch(words.strip())
    if match is None:
        return None
    short = int(match["y"] or match["y2"])
    month, day = _month(match["m"] or match["m2"]), int(match["d"] or match["d2"])
    bounds = _bounds((1900 if short >= 50 else 2000) + short, month, day)
    return _written(words, bounds, Span(0, len(words))) if bounds else None


def either_way_date(words: str) -> WrittenDate | None:
    """Return the days between which "10/09/2024" lies, whose day and month may change places.

    Beside a clock of twelve hours, a second number below ten without its nought is the day: only
    dates in the American order are written so.
    """
    match = _EITHER_WAY.fullmatch(words.strip())
    if match is None:
        return None
    year, one, two = int(match["y"]), int(match["a"]), int(match["b"])
    american = bool(match["noon"]) and len(match["b"]) == 1
    ways = ((one, two),) if american else ((one, two), (two, one))
    days = sorted(bound[0] for way in ways if (bound := _bounds(year, *way)))
    return _written(words, (days[0], days[-1]), Span(0, len(words))) if days else None


def path_date(url: str) -> WrittenDate | None:
    """Return the day or month that a web address carries in its path; None where it has none."""
    match = _PATH.search(url.partition("?")[0])
    if match is None:
        return None
    year, day = match["y"] or match["y2"], match["d"] or match["d3"]
    month = match["m"] or match["m3"] or match["m2"]
    number = int(month) if month.isdigit() else _month(month)
    bounds = _bounds(int(year), number, int(day) if day else None) if number else None
    return _written(match.group().strip("/"), bounds, Span(*match.span())) if bounds else None


def _written(words: str, bounds: tuple[date, date], span: Span) -> WrittenDate:
    return WrittenDate(words=words, first=bounds[0], last=bounds[1], span=span)


def _month(name: str) -> int | None:
    return _MONTHS.get(name.casefold().rstrip("."))


def _bounds_of(match: re.Match[str]) -> tuple[date, date] | None:
    year = int(next(filter(None, (match[f"y{n}"] for n in range(1, 6)))))
    if match["s4"]:
        return _figures(year, int(match["a4"]), int(match["b4"]), match["s4"])
    name = match["m1"] or match["m2"] or match["m5"]
    day = match["d1"] or match["d2"] or match["d3"]
    month = _month(name) if name else int(match["n3"])
    return _bounds(year, month, int(day) if day else None)


def _figures(year: int, one: int, two: int, mark: str) -> tuple[date, date] | None:
    """Read day and month in figures; points put the day first, slashes either."""
    if mark == "." or one > 12 or one == two:
        return _bounds(year, two, one)
    return _bounds(year, one, two) if two > 12 else None


def _bounds(year: int, month: int | None, day: int | None) -> tuple[date, date] | None:
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        last = day or calendar.monthrange(year, month)[1]
        return date(year, month, day or 1), date(year, month, last)
    except (ValueError, IndexError):  # IndexError: calendar.IllegalMonthError before 3.12
        return None
