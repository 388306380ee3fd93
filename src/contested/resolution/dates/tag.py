"""The tagger: every time expression of a text, with its interval, value and reasons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from contested.model.codebook import DatePrecision, TimeKind
from contested.model.draft import Tense
from contested.model.span import Span, trim
from contested.model.time import Time
from contested.resolution.dates.anchor import Anchor, base_of
from contested.resolution.dates.happenings import dated_happening, read_event
from contested.resolution.dates.limits import limited
from contested.resolution.dates.meaning import Course, Meaning, unknown
from contested.resolution.dates.read_calendar import read_calendar, read_shared
from contested.resolution.dates.read_clock import read_clocked, read_moment, read_timed
from contested.resolution.dates.read_lengths import (
    read_daily_set,
    read_decade,
    read_duration,
    read_fiscal,
    read_fraction,
    read_often,
    read_vague,
    read_year,
)
from contested.resolution.dates.read_monthday import read_monthday
from contested.resolution.dates.read_relative import (
    read_dayunit,
    read_firstspan,
    read_offset,
    read_period,
    read_unit,
    read_weekof,
)
from contested.resolution.dates.scan import Found, Token, scan
from contested.resolution.dates.storytelling import is_history
from contested.resolution.dates.words import DateLexicon

_READERS: Mapping[str, Callable[[Found, Course], Meaning | None]] = MappingProxyType(
    {
        "moment": read_moment,
        "timed": read_timed,
        "clocked": read_clocked,
        "calendar": read_calendar,
        "shared": read_shared,
        "weekof": read_weekof,
        "monthday": read_monthday,
        "dayunit": read_dayunit,
        "event": read_event,
        "offset": read_offset,
        "period": read_period,
        "firstspan": read_firstspan,
        "unit": read_unit,
        "decade": read_decade,
        "duration": read_duration,
        "year": read_year,
        "vague": read_vague,
        "often": read_often,
        "daily_set": read_daily_set,
        "fraction": read_fraction,
        "fiscal": read_fiscal,
    }
)


_TENSED = frozenset({"calendar", "timed", "weekof", "shared", "unit", "monthday"})
"""The readers that ask which way an incomplete date points."""

_VERBS = frozenset({"word", "counted"})
_SAID = frozenset({"added", "reported", "said", "told"})
_BOUND = frozenset({"are", "is", "was", "were"})
_PERFECT = frozenset({"has", "have"})
_GONE = frozenset({"PAST_REF", "late"})
"""Between "as" and "as": days gone by; "as soon as Friday" is to come."""
_REACH = 8
_BETWEEN = frozenset({"between", "from"})
_JOINING = frozenset({"-", "and", "through", "till", "to", "until"})
_LEAD = 3
"""How many words may stand before an expression that leads its sentence."""


def tag(text: str, spans: Sequence[Span], anchor: Anchor, lexicon: DateLexicon) -> tuple[Time, ...]:
    """Return the time expressions inside the stretches of a text, in order, none overlapping.

    A relative expression is counted from the anchor; in a history (told by its own words) an
    incomplete date is counted from the last date named. Nothing gets a date that its words do not
    say: an unknown anchor leaves the bounds None with a reason.
    """
    return read_all(text, find(text, spans, lexicon), anchor, lexicon)


def find(text: str, spans: Sequence[Span], lexicon: DateLexicon) -> tuple[Found, ...]:
    """Return the stretches that name a time, which no anchor changes, in order."""
    every = (found for span in sorted(spans) for found in scan(text, span, lexicon))
    return tuple(one for one in every if not (_is_a_name(one) or _is_hyphened(one)))


def _is_a_name(found: Found) -> bool:
    """Tell "the May 22 Hospital" and "the 7 July district", which are named after a day."""
    dated = found.reader == "calendar" and found.has("month") and not found.has("year")
    return dated and bool(found.after) and found.after[0].kind == "named"


def _is_hyphened(found: Found) -> bool:
    """Tell "night-flying" and "morning-after", which say how and not when."""
    after = found.after[0] if found.after else None
    beside = after is not None and after.value == "-" and after.start == found.span.end
    return beside and found.reader == "clocked"


def read_all(
    text: str, founds: Sequence[Found], anchor: Anchor, lexicon: DateLexicon
) -> tuple[Time, ...]:
    """Return what the stretches that were found mean, counted from an anchor."""
    base = base_of(anchor)
    course = Course(base=base, narrative=is_history(founds, base), lexicon=lexicon)
    times: list[Time] = []
    end, dated = -1, 0
    for found in founds:
        if found.span.start < end:
            continue
        since = _is_since(found) or _is_in_since(found)
        told = Tense.PAST if since else anchor.tense(found.span.start)
        tense = told or (_guess(found) if found.reader in _TENSED else None)
        if (tense, told is not None) != (course.tense, course.sure):
            course = replace(course, tense=tense, sure=told is not None)
        if found.reader == "event":
            course = replace(course, happening=dated_happening(text, found, times))
        meaning = _read(found, course)
        if meaning is None:
            continue
        times.append(_time(text, found, meaning, course))
        end = found.span.end
        if _ends_stretch(found):
            continue
        leading = _leads(found) or "\n" in text[dated : found.span.start]
        course = course.told(meaning, leading=leading, aside=_is_aside(found))
        dated = end if meaning.granule is not None else dated
    return tuple(times)


def _is_since(found: Found) -> bool:
    """Tell "since December", which was before whatever is said of it."""
    return bool(found.before) and found.before[-1].kind == "since"


def _is_aside(found: Found) -> bool:
    """Tell "since Friday" and "said on Friday" from the days that things happen on."""
    if _is_in_since(found):
        return True
    before = found.before[:-1] if found.before and found.before[-1].kind == "on" else found.before
    if not before:
        return False
    return before[-1].kind in {"since", "until", "by"} or before[-1].value in _SAID


def _ends_stretch(found: Found) -> bool:
    """Tell "between 2 May and 9 June", of which neither is a day that the text goes on from."""
    words = [one.value for one in found.before[-6:]]
    if words[-1:] and words[-1] in _BETWEEN:
        return True
    return bool(words) and words[-1] in _JOINING and not _BETWEEN.isdisjoint(words[:-1])


def _is_in_since(found: Found) -> bool:
    """Tell "since gunmen swept in on 3 May", told of what came before."""
    for one in reversed(found.before):
        if one.kind in {"dot", "break"} or one.value in {",", ";"}:
            return False
        if one.kind == "since":
            return True
    return False


def _leads(found: Found) -> bool:
    """Tell whether an expression stands within the first words of its sentence."""
    stops = [n for n, one in enumerate(reversed(found.before)) if one.kind in {"dot", "break"}]
    return min([*stops, len(found.before)]) <= _LEAD


def _read(found: Found, course: Course) -> Meaning | None:
    try:
        return _READERS[found.reader](found, course)
    except (ValueError, OverflowError, StopIteration, IndexError):
        return unknown(None, "no such date in the years 1 to 9999")


def _guess(found: Found) -> Tense | None:
    """Guess the tense from the words around: "until", "will", "said"."""
    before, after = found.before, found.after
    if before and before[-1].kind in {"until", "by"}:
        done = any(word.value == "had" for word in (*before[-6:], *after[:4]))
        done = done or _is_perfect(before)
        return Tense.PAST if done else Tense.FUTURE
    if _is_set_for(found):
        return Tense.FUTURE
    if [word.value for word in before[-3::2]] == ["as", "as"]:
        return Tense.PAST if before[-2].value in _GONE else Tense.FUTURE
    told = (_tense_at(before, place) for place in reversed(range(len(before))))
    onward = (_tense_at(after, place) for place in range(len(after)))
    return next((tense for tense in chain(told, onward) if tense is not None), None)


def _is_set_for(found: Found) -> bool:
    """Tell "called a strike for Wednesday" from "blamed for Wednesday's raid"."""
    led = bool(found.before) and found.before[-1].value == "for"
    whose = bool(found.after) and found.after[0].kind == "possessive"
    return led and found.has("weekday", "shortday") and not whose


def _is_perfect(words: Sequence[Token]) -> bool:
    """Tell "have taken most of it by Sunday" from "have to leave by Sunday"."""
    leads = [n for n, one in enumerate(words[:-1]) if one.value in _PERFECT]
    if not leads or leads[-1] < len(words) - _REACH:
        return False
    after = words[leads[-1] + 1]
    return after.kind in {"word", "counted"} and after.value not in {"to", "until", "a", "the"}


def _tense_at(words: Sequence[Token], place: int) -> Tense | None:
    """Return the tense that a word shows: "will", "was", "said", "is to"; None where none."""
    word = words[place]
    if word.kind in _VERBS:
        return _of_verb(words, place) if word.value.endswith("ed") else None
    if word.kind in {"be", "spoke"}:
        return Tense.PAST
    if word.kind not in {"will", "to"}:
        return None
    lead = words[max(0, place - 2) : place]
    if word.kind == "to":
        return Tense.FUTURE if lead and lead[-1].value in _BOUND else None
    after = words[place + 1].value if place + 1 < len(words) else ""
    if word.value == "set" and after not in {"to", "for"}:
        return None
    past = any(one.value in {"been", "had"} for one in lead) and word.value != "planning"
    return Tense.PAST if past else Tense.FUTURE


def _of_verb(words: Sequence[Token], place: int) -> Tense:
    """Return the tense of "closed" in "had closed" and "would be closed"."""
    lead = words[max(0, place - 3) : place]
    ahead = any(one.kind == "will" for one in lead) and lead[-1].value == "be"
    return Tense.FUTURE if ahead else Tense.PAST


def _time(text: str, found: Found, meaning: Meaning, course: Course) -> Time:
    span = trim(found.span, text, " \t\n\r\u00a0,")
    earliest, latest = _bounds(meaning)
    time = Time(
        text=span.quote(text),
        span=span,
        earliest=earliest,
        latest=latest,
        precision=meaning.precision if earliest else DatePrecision.OPEN,
        kind=meaning.kind,
        timex=meaning.timex,
        anchor=meaning.anchor,
        reasons=meaning.reasons,
    )
    return time if meaning.kind is TimeKind.SET else limited(time, found, course)


def _bounds(meaning: Meaning) -> tuple[str | None, str | None]:
    if meaning.bounds is not None:
        return meaning.bounds
    if meaning.low is None or meaning.high is None:
        return None, None
    if meaning.clock is not None:
        moment = f"{meaning.low.isoformat()}T{meaning.clock}"
        return moment, moment
    return meaning.low.isoformat(), meaning.high.isoformat()


def day_of(words: str, anchor: Anchor, lexicon: DateLexicon) -> str | None:
    """Return the one day that words name ("Nov. 9", as a dateline prints it) as an ISO date.

    None where they name no day, several, or one whose year the anchor does not give.
    """
    times = tag(words, (Span(0, len(words)),), anchor, lexicon)
    days = {time.earliest for time in times if time.precision is DatePrecision.DAY}
    day = days.pop() if len(days) == 1 else None
    return day[:10] if day is not None else None


def retime(time: Time, text: str, anchor: Anchor, lexicon: DateLexicon) -> Time:
    """Read a time's words again from another anchor: inside a quotation, the moment of saying.

    Words that do not depend on an anchor keep their meaning; a time without a span is returned.
    """
    if time.span is None:
        return time
    again = tag(text, (time.span,), anchor, lexicon)
    return next((one for one in again if one.span == time.span), time)
