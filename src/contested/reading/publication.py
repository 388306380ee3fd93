"""When a report was published: given, in its metadata, stated, inferred, or unknown."""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date

from contested.errors import DateError
from contested.model.codebook import Basis, DatePrecision
from contested.model.report import Dateline, Published

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name[:3]: number for name, number in _MONTHS.items()}
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ].*)?")
_NAMED = r"(?P<month>[A-Z][a-z]{2,8})\.?"
_EXPLICIT = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_NAMED},?\s+(?P<year>(?:19|20)\d{{2}})"
    rf"|(?P<month2>[A-Z][a-z]{{2,8}})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>(?:19|20)\d{{2}})"
    rf"|(?P<month3>[A-Z][a-z]{{2,8}})\.?,?\s+(?P<year3>(?:19|20)\d{{2}}))\b"
)
_FUTURE = re.compile(
    r"(?:\b(?:will|would|shall|plans?|scheduled|expected|deadline|due)\b[^.;\n]{0,60}"
    r"|\b(?:by|until|till|before)\s+(?:the\s+)?(?:\w+\s+){0,2})$",
    re.IGNORECASE,
)


def given(words: str) -> Published:
    """Return the date that a person gives, as exactly as they give it.

    Raises:
        DateError: the words are no ISO date, month or year.
    """
    found = _iso(words.strip())
    if found is None:
        raise DateError(f"--published {words!r} is no date; write 2017-11-09, 2017-11 or 2017")
    return _published(found, Basis.GIVEN, "given by the person who ran the program")


def metadata(words: str, where: str) -> Published | None:
    """Return the date that a report's metadata states; None where it is no date."""
    found = _iso(words.strip())
    return _published(found, Basis.METADATA, f"{where} says {words}") if found else None


def stated(dateline: Dateline | None, dates: Sequence[str]) -> Published | None:
    """Return the date that the report itself states; None where it states none with a year."""
    for words, where in _statements(dateline, dates):
        found = _named(words) or _iso(words)
        if found is not None:
            return _published(found, Basis.STATED, f"{where} says {words!r}")
    return None


def _statements(dateline: Dateline | None, dates: Sequence[str]) -> Iterator[tuple[str, str]]:
    if dateline is not None and dateline.date is not None:
        yield dateline.date, "the dateline"
    for words in dates:
        yield words, "a date line"


def inferred(text: str, dateline: Dateline | None) -> Published:
    """Return the interval that dates in the body leave open, with the reasons; else unknown."""
    past = [
        (bounds, match.group())
        for match in _EXPLICIT.finditer(text)
        if (bounds := _named(match.group()))
        and not _FUTURE.search(text[max(0, match.start() - 90) : match.start()])
    ]
    reasons = _partial(dateline)
    if not past:
        return Published(reasons=(*reasons, "no date with a year stands in the report"))
    (first, _), words = max(past)
    return Published(
        earliest=first,
        latest=None,
        precision=DatePrecision.OPEN,
        basis=Basis.INFERRED,
        reasons=(*reasons, f"it was written after {words!r}, the latest past date that it names"),
    )


def _partial(dateline: Dateline | None) -> tuple[str, ...]:
    if dateline is None or dateline.date is None:
        return ()
    return (f"the dateline says {dateline.date!r} without a year",)


def _iso(words: str) -> tuple[str, str] | None:
    match = _ISO.fullmatch(words)
    if match is None:
        return _year(words)
    year, month, day = int(match[1]), int(match[2]), match[3]
    return _bounds(year, month, int(day) if day else None)


def _year(words: str) -> tuple[str, str] | None:
    if re.fullmatch(r"(?:19|20)\d{2}", words):
        return f"{words}-01-01", f"{words}-12-31"
    return None


def _named(words: str) -> tuple[str, str] | None:
    match = _EXPLICIT.search(words)
    if match is None:
        return None
    name = match["month"] or match["month2"] or match["month3"]
    month = _MONTHS.get(name.lower()) or _SHORT.get(name.lower()[:3]) if name else None
    day = match["day"] or match["day2"]
    year = int(match["year"] or match["year2"] or match["year3"])
    known = month is not None and (name.lower() in _MONTHS or len(name) <= 4)
    return _bounds(year, month, int(day) if day else None) if known and month else None


def _bounds(year: int, month: int, day: int | None) -> tuple[str, str] | None:
    try:
        if day is not None:
            return (date(year, month, day).isoformat(),) * 2
        last = calendar.monthrange(year, month)[1]
        return date(year, month, 1).isoformat(), date(year, month, last).isoformat()
    except ValueError:
        return None


def _published(bounds: tuple[str, str], basis: Basis, reason: str) -> Published:
    first, last = bounds
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    precision = (
        DatePrecision.DAY if days == 0 else DatePrecision.MONTH if days < 32 else DatePrecision.YEAR
    )
    return Published(
        earliest=first, latest=last, precision=precision, basis=basis, reasons=(reason,)
    )
