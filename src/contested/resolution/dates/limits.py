"""Words before a date that open or close its interval: since, until, before, after."""

from dataclasses import replace

from contested.model.codebook import DatePrecision, TimeKind
from contested.model.time import Time
from contested.resolution.dates.meaning import Course
from contested.resolution.dates.scan import Found

_UNTIL = frozenset({"until", "by", "before"})
_SIDES = frozenset({"after", "before"})
_HOURS = frozenset({"ampm", "clock", "daypart", "noon", "oclock"})
_DAYS = frozenset({"deictic", "month", "shortday", "weekday"})


def limited(time: Time, found: Found, course: Course) -> Time:
    """Open the interval of a date after "since", "after", "until", "by" or "before".

    The value stays that of the date's own words; the interval is what they say with the word.
    """
    lead = found.before[-1] if found.before else None
    if lead is None or not time.known or time.kind is TimeKind.DURATION:
        return time
    if lead.kind == "since":
        return time if _then(found) else _since(time, course)
    if lead.kind in _SIDES and _opens_with_hour(found):
        return _within_day(time)
    reason = f"opened by {lead.value!r}"
    if lead.kind in _UNTIL:
        return _open(replace(time, earliest=None), reason)
    if lead.kind == "after":
        return _open(replace(time, latest=None), reason)
    return time


def _then(found: Found) -> bool:
    """Tell "since July 2014, when troops took it", which dates what befell then."""
    return [one.value for one in found.after[:2]] == [",", "when"]


def _opens_with_hour(found: Found) -> bool:
    """Tell "dawn on Tuesday" from "Tuesday evening", which may be a term."""
    first = found.tokens[:2]
    return any(one.kind in _HOURS for one in first) and first[0].kind not in _DAYS


def _within_day(time: Time) -> Time:
    """Keep "before dawn on Tuesday" and "just after 8 p.m. on Monday" within their day."""
    if time.earliest is None or time.latest is None:
        return time
    first, last = time.earliest[:10], time.latest[:10]
    return replace(time, earliest=first, latest=last, precision=DatePrecision.DAY)


def _since(time: Time, course: Course) -> Time:
    high = course.base.high.isoformat() if course.base.high else None
    if course.narrative or high is None or (time.earliest or "") > high:
        return _open(replace(time, latest=None), "opened by 'since'")
    anchor = time.anchor or course.base.name
    return _open(replace(time, latest=high, anchor=anchor), "from 'since' up to the anchor")


def _open(time: Time, reason: str) -> Time:
    return replace(time, precision=DatePrecision.OPEN, reasons=(*time.reasons, reason))
