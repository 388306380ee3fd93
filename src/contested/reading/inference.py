"""What the dates in a report's body say about when it was written."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from contested.model.codebook import Basis, DatePrecision
from contested.model.report import Published
from contested.model.span import Span
from contested.reading.written import MONTH, WrittenDate, dates_in

_AHEAD = re.compile(
    r"(?:\b(?:will|would|shall|may|might|could|should|plans?|planned|schedul\w+|expect\w*|deadline"
    r"|due|next|upcoming|forthcoming|extend\w*|expir\w*|aims?|hopes?|ahead of|goals?|intends?"
    r"|postponed|delayed)\b[^.!?\n]*"
    r"|\b(?:to be|correct(?:ion|ed)|clarification|updated?|amended)\b[^.!?\n]*"
    r"|\b(?:by|until|till|through|before|to)\s+(?:[\w-]+\s+){0,3}|\bfor\s+)$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[^.!?\n]*\b(?:will|shall|is (?:due|expected|scheduled))\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:was|were|had|did|ago|began|broke|came|fell|fought|found|gave|held|hit|left|led|lost|made"
    r"|met|rose|said|saw|sent|shot|struck|took|told|went|won|wrote|[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\bsince\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_YEAR_ALONE = re.compile(
    r"\b(?:in|since|during|after)\s+(?:early[ -]|late[ -]|mid[ -])?(?P<year>(?:19|20)\d{2})\b"
    r"(?=[,.;:)!?]|\s*$|\s+(?:and|when|after|the|to|as|with|for|but|by|on|at|over|under|has|have)\b)",
    re.IGNORECASE,
)
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
_COUNT = rf"(?P<count>{'|'.join(_NUMBERS)}|\d{{1,2}})"
_PAST_YEARS = re.compile(
    rf"\b(?:the\s+(?:past|last)\s+{_COUNT}\s+years"
    rf"|(?:during|in|over|after)\s+the\s+{_COUNT.replace('count', 'count2')}\s+years\s+of)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"\bsince\s+(?:early |late |mid-)?(?P<when>{MONTH}\s+(?:19|20)\d{{2}}|(?:19|20)\d{{2}}\b)"
)
_LAST_MONTH = re.compile(rf"\blast (?P<month>{MONTH})(?!\s+\d)")


def inferred(body: str, reasons: tuple[str, ...]) -> Published:
    """Return the interval in which a report with this body was written, with its reasons.

    A past date gives its first day as the earliest; a latest day stands only where the body says
    how many years passed since a date. A date that may lie ahead gives nothing.
    """
    past = [one for one in (*dates_in(body), *_years(body)) if not _ahead(body, one.span)]
    said = (*reasons, *_last_months(body))
    if not past:
        return Published(reasons=(*said, "no date with a year stands in the report"))
    newest = max(past, key=lambda one: (one.first, one.words))
    elapsed = _elapsed(body, newest.first)
    if elapsed is not None:
        first, last, reason = elapsed
        return _interval(max(first, newest.first), last, (*said, reason))
    reason = f"it was written after {newest.words!r}, the latest past date that it names"
    return _interval(newest.first, None, (*said, reason))


def _interval(first: date, last: date | None, reasons: tuple[str, ...]) -> Published:
    return Published(
        earliest=first.isoformat(),
        latest=last.isoformat() if last else None,
        precision=DatePrecision.OPEN,
        basis=Basis.INFERRED,
        reasons=reasons,
    )


def _years(body: str) -> Iterator[WrittenDate]:
    for match in _YEAR_ALONE.finditer(body):
        year = int(match["year"])
        yield WrittenDate(
            words=match.group(),
            first=date(year, 1, 1),
            last=date(year, 12, 31),
            span=Span(*match.span()),
        )


def _ahead(body: str, span: Span) -> bool:
    """Tell whether a date may lie ahead of the writing: its clause must tell of the past.

    A correction bears a date of its own, later than the report.
    """
    before = body[max(0, span.start - 120) : span.start]
    if _BEHIND.search(before) or body[span.start : span.start + 5].casefold() == "since":
        return False
    if _AHEAD.search(before) or _AFTER.match(body, span.end, span.end + 120):
        return True
    clause = (
        re.split(r"[.!?]\s|\n", before)[-1]
        + re.split(r"[.!?]\s|\n", body[span.end : span.end + 120])[0]
    )
    return not _TOLD.search(clause)


def _last_months(body: str) -> tuple[str, ...]:
    found = dict.fromkeys(match["month"] for match in _LAST_MONTH.finditer(body))
    return tuple(
        f"'last {month}' puts it after that month of its year or the one before" for month in found
    )


def _elapsed(body: str, newest: date) -> tuple[date, date, str] | None:
    """Return the bounds that "since September 2015 … the past two years" sets.

    It takes one beginning and one length, said twice or in one sentence: they may otherwise speak
    of different things. The length is taken as rounded: half a year less to a year more.
    """
    starts = {match["when"]: match for match in _SINCE.finditer(body)}
    lengths = [(_length(match), match) for match in _PAST_YEARS.finditer(body)]
    if len(starts) != 1 or len({length for length, _ in lengths}) != 1:
        return None
    (words, since), (length, past) = next(iter(starts.items())), lengths[0]
    if len(lengths) < 2 and re.search(
        r"[.!?]\s", body[min(since.end(), past.end()) : max(since.start(), past.start())]
    ):
        return None
    begun = next(iter(dates_in(words)), None) or next(_years(f"since {words}"))
    first, last = _later(begun.first, 12 * length - 6), _later(begun.last, 12 * length + 12)
    if last < newest:
        return None
    return (
        first,
        last,
        f"'{since.group()}' and '{past.group()}' put it about {length} years after {words}",
    )


def _length(match: re.Match[str]) -> int:
    words = (match["count"] or match["count2"]).lower()
    return _NUMBERS.get(words) or int(words)


def _later(day: date, months: int) -> date:
    """Move a day by months; the end of a month stays one."""
    count = day.year * 12 + day.month - 1 + months
    start = date(count // 12, count % 12 + 1, 1)
    ends = (day + timedelta(days=1)).month != day.month
    following = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return following - timedelta(days=1) if ends else start
