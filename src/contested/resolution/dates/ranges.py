"""Two dates that stand for one stretch: "between 3 and 5 March", "from late 2016 to early 2017"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from contested.model.codebook import DatePrecision, TimeKind
from contested.model.span import Span
from contested.model.time import Time
from contested.resolution.dates.calendar import precision_of

_DAY = len("2024-11-30")
_FROM = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:[-–—‑]|to|until|till|through)\s*(?:the\s+)?", re.IGNORECASE)
_BARE = re.compile(r"\d\d?(?:st|nd|rd|th)?")
_COUNTED = re.compile(r"P(\d+)([DW])")
_BACK_FROM = re.compile(r"\s+(?:up\s+)?(?:ended|ending|to|until)\s+(?:on\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s*(?:and)\s*(?:the\s+)?", re.IGNORECASE)


def join_ranges(times: Sequence[Time], text: str) -> tuple[Time, ...]:
    """Return the times of a text with each range as one time that spans both of its ends.

    A range is two dates joined by a dash or "to", by "and" after "between", or two days side by
    side joined by "and". Its TIMEX3 value is
    that of both ends with a slash between, as ISO 8601 writes an interval.
    """
    joined: list[Time] = []
    for time in times:
        before = joined[-1] if joined else None
        both = _counted_back(before, time, text) if before else None
        both = both or (_joined(before, time, text) if before else None)
        if both is not None:
            joined[-1] = both
        else:
            joined.append(time)
    return tuple(joined)


def _counted_back(first: Time, last: Time, text: str) -> Time | None:
    """Return "the ten days to 12 March", which is told by its length and its end."""
    length = _COUNTED.fullmatch(first.timex or "")
    day = last.precision is DatePrecision.DAY and last.earliest
    if first.span is None or last.span is None or not (length and day):
        return None
    if first.kind is not TimeKind.DURATION or not _BACK_FROM.fullmatch(
        text, first.span.end, last.span.start
    ):
        return None
    days = int(length[1]) * (7 if length[2] == "W" else 1)
    high = date.fromisoformat(day[:10])
    low = high - timedelta(days=days)
    span = Span(first.span.start, last.span.end)
    return replace(
        last,
        text=span.quote(text),
        span=span,
        earliest=low.isoformat(),
        latest=high.isoformat(),
        precision=precision_of(low, high),
        timex=f"{low.isoformat()}/{high.isoformat()}",
        reasons=(*last.reasons, "counted back from its end"),
    )


def _joined(first: Time, last: Time, text: str) -> Time | None:
    if first.span is None or last.span is None or not _one_stretch(first, last, text):
        return None
    if {first.kind, last.kind} - {TimeKind.DATE, TimeKind.TIME}:
        return None
    low, high = first.earliest, last.latest
    if low is None or high is None or not low[:4].isdigit():
        return None
    if low[:10] > high[:10]:
        earlier = _a_year_back(first)
        return _joined(earlier, last, text) if earlier is not None else None
    precision = max(
        precision_of(date.fromisoformat(low[:10]), date.fromisoformat(high[:10])),
        first.precision,
        last.precision,
    )
    span = Span(first.span.start, last.span.end)
    return replace(
        first,
        text=span.quote(text),
        span=span,
        latest=high,
        precision=precision,
        timex=f"{first.timex}/{last.timex}" if first.timex and last.timex else None,
        anchor=first.anchor or last.anchor,
        reasons=(*first.reasons, *last.reasons, "a range of two dates"),
    )


def _a_year_back(time: Time) -> Time | None:
    """Return a date whose year nobody said a year earlier ("between November and June")."""
    guessed = any(one.startswith("the year is not said") for one in time.reasons)
    low, high = time.earliest, time.latest
    if not guessed or low is None or high is None or len(low) != len(high) or len(low) != _DAY:
        return None
    back = [f"{int(day[:4]) - 1:04d}{day[4:]}" for day in (low, high)]
    if any(day.endswith("02-29") for day in back):
        return None
    reasons = tuple(one for one in time.reasons if not one.startswith("the year is not said"))
    timex = time.timex.replace(low[:4], back[0][:4]) if time.timex else None
    return replace(time, earliest=back[0], latest=back[1], timex=timex, reasons=reasons)


def _one_stretch(first: Time, last: Time, text: str) -> bool:
    if first.span is None or last.span is None:
        return False
    between = text[first.span.end : last.span.start]
    if _TO.fullmatch(between):
        return True
    lead = text[max(0, first.span.start - 14) : first.span.start]
    paired = bool(_FROM.search(lead)) or _side_by_side(first, last)
    return paired and bool(_AND.fullmatch(between))


def _side_by_side(first: Time, last: Time) -> bool:
    """Tell days named in one breath ("on 2 and 3 November", "on 2 and 9 November").

    What befell then befell on both; two full dates further apart are two happenings.
    """
    days = {first.precision, last.precision} == {DatePrecision.DAY}
    if not days or first.earliest is None or last.earliest is None:
        return False
    try:
        one, other = (date.fromisoformat(day[:10]) for day in (first.earliest, last.earliest))
    except ValueError:
        return False
    bare = _BARE.fullmatch(first.text) is not None and other > one
    return bare or other - one == timedelta(days=1)
