"""Readers of a day told by its number alone: "on the 14th", "the 4th of this month"."""

from datetime import date

from contested.model.codebook import TimeKind
from contested.model.draft import Tense
from contested.resolution.dates import calendar as cal
from contested.resolution.dates.calendar import Granule
from contested.resolution.dates.fields import relation_of
from contested.resolution.dates.meaning import Course, Meaning, counted
from contested.resolution.dates.read_calendar import pointed
from contested.resolution.dates.scan import Found

_STEP = {"last": -1, "prior": -1, "next": 1, "following": 1}
_GOES_ON = frozenset(
    {"according", "are", "as", "inside", "is", "killing", "near", "outside", "that", "there"}
    | {"under", "when", "where", "which", "while", "who", "with"}
)
"""Words that a day may stand before; "on the 14th floor" is none."""


def read_monthday(found: Found, course: Course) -> Meaning | None:
    """Read the number of a day, in the month that the words or the base say."""
    day = int((found.value("nth") or "").rstrip("stndrh"))
    if found.has("u_month"):
        return _in_month(day, found, course)
    after = found.after[0] if found.after else None
    if after is not None and after.kind == "word" and after.value not in _GOES_ON:
        return None
    return _nearest(day, course)


def _template(day: int) -> str:
    return f"XXXX-XX-{day:02d}"


def _in_month(day: int, found: Found, course: Course) -> Meaning:
    relation = relation_of(found.tokens)
    base = pointed(relation, course) or (course.back if course.narrative else course.base)

    def reckon(on: date) -> Granule:
        month = cal.add_months(on.replace(day=1), _STEP.get(relation or "", 0))
        return cal.day(month.replace(day=day))

    return counted(base, reckon, _template(day), TimeKind.DATE)


def _nearest(day: int, course: Course) -> Meaning:
    """Read the last such day, or the next one where what is told is to come or goes on."""
    ahead = course.narrative or course.tense is Tense.FUTURE

    def reckon(on: date) -> Granule:
        months = (cal.add_months(on.replace(day=1), n if ahead else -n) for n in range(4))
        days = (month.replace(day=day) for month in months if _has(month, day))
        return cal.day(next(one for one in days if (one >= on if ahead else one <= on)))

    return counted(course.bare, reckon, _template(day), TimeKind.DATE)


def _has(month: date, day: int) -> bool:
    return cal.month(month).last.day >= day
