"""Words before a date that open or close its interval: since, until, before, after."""

from dataclasses import replace

from contested.model.codebook import DatePrecision, TimeKind
from contested.model.time import Time
from contested.resolution.dates.meaning import Course
from contested.resolution.dates.scan import Found

_UNTIL = frozenset({"until", "by", "before"})


def limited(time: Time, found: Found, course: Course) -> Time:
    """Open the interval of a date after "since", "after", "until", "by" or "before".

    The value stays that of the date's own words; the interval is what they say with the word.
    """
    lead = found.before[-1] if found.before else None
    if lead is None or not time.known or time.kind is TimeKind.DURATION:
        return time
    if lead.kind == "since":
        return _since(time, course)
    reason = f"opened by {lead.value!r}"
    if lead.kind in _UNTIL:
        return _open(replace(time, earliest=None), reason)
    if lead.kind == "after":
        return _open(replace(time, latest=None), reason)
    return time


def _since(time: Time, course: Course) -> Time:
    high = course.base.high.isoformat() if course.base.high else None
    if course.narrative or high is None or (time.earliest or "") > high:
        return _open(replace(time, latest=None), "opened by 'since'")
    anchor = time.anchor or course.base.name
    return _open(replace(time, latest=high, anchor=anchor), "from 'since' up to the anchor")


def _open(time: Time, reason: str) -> Time:
    return replace(time, precision=DatePrecision.OPEN, reasons=(*time.reasons, reason))
