"""Days counted from a happening: "the day after the ceasefire", "the third day of the siege"."""

import re
from collections.abc import Sequence
from datetime import date

from contested.model.codebook import DatePrecision, TimeKind
from contested.model.time import Time
from contested.resolution.dates.anchor import Base
from contested.resolution.dates.meaning import Course, Meaning, unknown
from contested.resolution.dates.numbers import Count, read_count
from contested.resolution.dates.read_relative import length_timex, offset_from, unit_of
from contested.resolution.dates.scan import Found

_ENDS = re.compile(r"[.!?][”\"’')\]]*\s|\n")
_SIDES = frozenset({"after", "before", "into"})
"""What leads from a count to its happening: "two weeks into the siege" is after it began."""
_ROUGH = frozenset({"nearly", "than", "least", "most", "some", "over", "few", "several", "many"})


def dated_happening(text: str, found: Found, times: Sequence[Time]) -> Base | None:
    """Return the day of the happening that an expression counts from, where the text gives it.

    The happening is the noun that follows with "the"; its day is the one day that the sentences
    before name beside that noun. Two such days date nothing, and "nearly two weeks" is none.
    """
    noun = _noun_of(found)
    if noun is None or found.has(*_ROUGH):
        return None
    before = [one for one in times if _whole_day(one) and _sentence_over(text, one, found)]
    told = [one for one in before if _beside(text, noun, one)]
    days = {str(one.earliest)[:10] for one in told}
    if len(days) != 1:
        return None
    day = date.fromisoformat(days.pop())
    return Base(low=day, high=day, name=f"{noun} of {day.isoformat()}")


def _noun_of(found: Found) -> str | None:
    after = [one for one in found.after[:3] if one.kind not in _SIDES]
    pointed = len(after) > 1 and after[0].kind in {"the", "this", "that"}
    return after[1].value if pointed and after[1].value.isalpha() else None


def _sentence_over(text: str, time: Time, found: Found) -> bool:
    last = time.span.end if time.span else 0
    return _ENDS.search(text, last, found.span.start) is not None


def _whole_day(time: Time) -> bool:
    exact = time.precision is DatePrecision.DAY and time.earliest is not None
    return exact and not str(time.earliest).startswith("-")


def _beside(text: str, noun: str, time: Time) -> bool:
    """Tell whether the sentence that holds a date holds a noun too."""
    if time.span is None:
        return False
    starts = [match.end() for match in _ENDS.finditer(text, 0, time.span.start)]
    end = _ENDS.search(text, time.span.end)
    sentence = text[starts[-1] if starts else 0 : end.start() if end else len(text)]
    return re.search(rf"\b{noun}\b", sentence, re.IGNORECASE) is not None


def read_event(found: Found, course: Course) -> Meaning:
    """Read "the day after the ceasefire" and "the third day of the siege".

    They are dated where another sentence of the text dates the happening.
    """
    reason = "counted from a happening whose date these words do not say"
    count = read_count(found.tokens)
    ordinal = found.has("ord", "nth", "final", "last")
    if course.happening is not None and not ordinal:
        return _from_happening(found, count, course.happening)
    if count is None or ordinal or found.has("after", "before"):
        return unknown(None, reason)
    return unknown(length_timex(count, unit_of(found.tokens) or "D"), reason, TimeKind.DURATION)


def _from_happening(found: Found, count: Count | None, base: Base) -> Meaning:
    """Count the days or weeks "after the ceasefire" from the ceasefire's own day."""
    side = next(
        (one.kind for one in (*found.tokens, *found.after) if one.kind in {"after", "before"}),
        "after",
    )
    one = Count(low=1, high=1)
    unit = unit_of(found.tokens) or "D"
    named = count if count is not None and not found.has("after", "before") else one
    return offset_from(base, named, unit, -1 if side == "before" else 1)
