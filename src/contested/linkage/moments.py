"""When a thing was said and when it happened, as far as it is known."""

from collections.abc import Iterable
from datetime import date

from contested.model.claim import Claim
from contested.model.report import Published
from contested.model.time import Time

_NEVER = "9999-12-31"


def day_number(moment: str | None, later: int = 0) -> int | None:
    """Return the running number of an ISO moment's day, or of one some days `later`.

    None where it is open or out of range.
    """
    if moment is None:
        return None
    try:
        return date.fromisoformat(moment[:10]).toordinal() + later
    except ValueError:
        return None


def published_day(published: Published) -> int | None:
    """Return the running number of the day of publication; None where it is not that exact."""
    first, last = day_number(published.earliest), day_number(published.latest)
    return last if first == last else None


def said_bounds(claim: Claim) -> tuple[str | None, str | None]:
    """Return the days between which a claim was said.

    The innermost voice that has a time of saying decides; where none has, publication does.
    """
    for voice in reversed(claim.voices):
        if voice.said is not None and voice.said.known:
            return _day(voice.said.earliest), _day(voice.said.latest)
    return _day(claim.report.published.earliest), _day(claim.report.published.latest)


def said_order(claim: Claim) -> tuple[str, str, str, str]:
    """Return the key that puts the earliest said first, then the earliest published, then by id.

    What is known to have been said by some day stands before what only may have been.
    """
    earliest, latest = said_bounds(claim)
    printed = published_by(claim) or _NEVER
    return latest or _NEVER, earliest or latest or _NEVER, printed, claim.id


def said_on(claim: Claim) -> str | None:
    """Return when a claim was said as an ISO day, month or year: no more than is known."""
    earliest, latest = said_bounds(claim)
    if earliest is None or latest is None:
        return None
    for length in (10, 7, 4):
        if earliest[:length] == latest[:length]:
            return earliest[:length]
    return None


def published_by(claim: Claim) -> str | None:
    """Return the day by which a claim's report was out, None where unknown."""
    return _day(claim.report.published.latest)


def overlap(one: Time | None, other: Time | None) -> bool:
    """Tell whether two known times share a day; an unknown time shares none."""
    return one is not None and other is not None and _known(one, other) and _meet(one, other)


def clash(one: Time | None, other: Time | None) -> bool:
    """Tell whether two times are both known and share no day."""
    return one is not None and other is not None and _known(one, other) and not _meet(one, other)


def days_of(time: Time | None, most: int) -> tuple[int, ...]:
    """Return the days of a time that lasts `most` days at the longest; empty for any other."""
    first = day_number(time.earliest) if time else None
    last = day_number(time.latest) if time else None
    if first is None or last is None or last - first >= most:
        return ()
    return tuple(range(first, last + 1))


def sharpest(times: Iterable[Time | None]) -> Time | None:
    """Return the first of the shortest times; an open one only where nothing else is known."""
    known = [time for time in times if time is not None and time.known]
    return min(known, key=_length) if known else None


def gap(one: str | None, other: str | None) -> int | None:
    """Return how many days lie between two days, None where either is unknown."""
    first, second = day_number(one), day_number(other)
    return None if first is None or second is None else abs(first - second)


def _known(one: Time, other: Time) -> bool:
    return one.known and other.known


def _meet(one: Time, other: Time) -> bool:
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: Time, other: Time) -> bool:
    return one.latest is None or other.earliest is None or one.latest[:10] >= other.earliest[:10]


def _length(time: Time) -> float:
    first, last = day_number(time.earliest), day_number(time.latest)
    return float("inf") if first is None or last is None else float(last - first)


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None
