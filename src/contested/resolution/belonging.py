"""Which time expressions of a sentence are another happening's: "the mastermind of a 2019 raid"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from contested.model.codebook import DatePrecision, Stance, TimeKind
from contested.model.draft import Draft
from contested.model.span import Span
from contested.model.time import Time

_YEAR = re.compile(r"(?:19|20)\d\d")
_POINTED = re.compile(r"\b(?:an?|the|its|his|her|their|that|this)\s+$", re.IGNORECASE)
_NOUN = re.compile(r"\s+[a-z]")
_WHOSE = re.compile(r"['’]s?\s+[a-z]")
_HEADED = re.compile(
    r"(?:['’]s?)?\s+(?:(?!(?:after|against|at|by|for|in|of|on|to)\s)[\w-]+\s+){0,2}"
)
_OF_ANOTHER = re.compile(
    r"\b(?:about|behind|over|of|for|to)\s+(?:an?\s+|the\s+|its\s+|his\s+|her\s+|their\s+|that\s+)?$",
    re.IGNORECASE,
)
_ACTED_ON = re.compile(r"\s+(?:the\s+|its\s+|that\s+|an?\s+)?")
_SINCE = re.compile(r"\b[Ss]ince\s+(?:[\w’'-]+\s+){1,8}$")
_SINCE_THEN = re.compile(r"\b[Ss]ince\s+$")
_WHEN = re.compile(r",?\s+when\b[^,.;]*")
_FORMERLY = re.compile(r"\b(?:up|down)\s+from\s+[^,.;]{1,40}\b(?:at|during|in|on)\s+$")
_LENGTH = re.compile(
    r"(an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(day|week)s?", re.IGNORECASE
)
_SIDE = re.compile(r"\s+(after|before)\b[^,.;]*")
_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
    for word in words.split()
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HOUR = re.compile(r"\d\d?[:.]\d\d")
_LINE = re.compile(r"[\])]?:?\s+[\[(]?[A-Z“\"]")
_TOLD = frozenset({Stance.ASSERTS, Stance.DENIES})
_AHEAD = frozenset({Stance.PREDICTS, Stance.PROMISES, Stance.THREATENS, Stance.DEMANDS})
_FINITE = re.compile(r"\b(?:was|were|\w+ed|began|broke|came|fell|left|took|went)\b")
_BACK = 90


def told_of(draft: Draft, times: Sequence[Time], text: str, until: str | None) -> list[Time]:
    """Return the times that a draft's sentences hold, without those that name another happening.

    A date that a noun bears before it ("a 2019 raid") is that noun's alone. What a clause with
    "since" dates reaches from there to the day `until` for all that stands outside of it.
    """
    here = [one for one in times if one.span is not None and _holds(draft.evidence, one.span)]
    own = [one for one in here if _heads(one, draft.trigger, text)]
    if own:
        return [_on_the_day(one) for one in own]
    kept = [one for one in here if not _of_another(one, draft.trigger, text)]
    kept = [one for one in kept if not (_is_former(one, text) or _is_stamp(one, text))]
    reaching = [_reaching(one, draft.trigger, text, until) for one in kept]
    counted = [_counted(one, reaching, draft.trigger, text) for one in reaching]
    return [_within(one, draft.stance, until) for one in counted]


def _holds(spans: Sequence[Span], one: Span) -> bool:
    return any(span.holds(one) for span in spans)


def _is_borne(time: Time, text: str) -> bool:
    """Tell a date that stands before a noun: "a 2019 raid", "Monday's raid"."""
    if time.span is None or time.kind is not TimeKind.DATE:
        return False
    if _WHOSE.match(text, time.span.end):
        return True
    led = _POINTED.search(text, max(0, time.span.start - 8), time.span.start)
    return bool(led and _YEAR.fullmatch(time.text) and _NOUN.match(text, time.span.end))


def _heads(time: Time, trigger: Span, text: str) -> bool:
    """Tell the date that the words of a happening bear themselves."""
    if time.span is None or not 0 < trigger.start - time.span.end < _BACK:
        return False
    borne = _HEADED.fullmatch(text, time.span.end, trigger.start)
    return borne is not None and _is_borne(time, text)


def _is_former(time: Time, text: str) -> bool:
    """Tell the day of "80 percent, up from 60 in May", which was before."""
    start = time.span.start if time.span else 0
    return _FORMERLY.search(text, max(0, start - _BACK), start) is not None


def _on_the_day(time: Time) -> Time:
    """Keep the battle of "after Friday's battle" on Friday."""
    day = time.timex if _DAY.fullmatch(time.timex or "") else None
    if day is None or time.precision is not DatePrecision.OPEN:
        return time
    return replace(time, earliest=day, latest=day, precision=DatePrecision.DAY)


def _is_stamp(time: Time, text: str) -> bool:
    """Tell the hour that a bulletin prints before its lines ("[13:10] The army …")."""
    if time.span is None or time.kind is not TimeKind.TIME or not _HOUR.fullmatch(time.text):
        return False
    line = text[max(0, text.rfind("\n", 0, time.span.start)) : time.span.start]
    return not line.strip(" \n[(") and _LINE.match(text, time.span.end) is not None


def _of_another(time: Time, trigger: Span, text: str) -> bool:
    if time.span is None or trigger.start > time.span.start or not _is_borne(time, text):
        return False
    if _ACTED_ON.fullmatch(text, trigger.end, time.span.start):
        return True
    return _OF_ANOTHER.search(text, max(0, time.span.start - 20), time.span.start) is not None


def _is_since_clause(span: Span, trigger: Span, text: str) -> bool:
    """Tell what stands outside of "since the truce ended on 4 August"."""
    led = _SINCE.search(text, max(0, span.start - _BACK), span.start)
    outside = led is not None and not led.start() <= trigger.start <= span.end
    return outside and led is not None and _FINITE.search(led[0]) is not None


def _is_since_then(span: Span, trigger: Span, text: str) -> bool:
    """Tell what stands outside of "since 9 May, when shots were fired"."""
    if not _SINCE_THEN.search(text, max(0, span.start - _BACK), span.start):
        return False
    then = _WHEN.match(text, span.end)
    return then is not None and not then.start() <= trigger.start < then.end()


def _reaching(time: Time, trigger: Span, text: str, until: str | None) -> Time:
    """Open "since the truce ended on 4 August" up to the day told from."""
    if time.span is None or time.precision is DatePrecision.OPEN or until is None:
        return time
    if time.earliest is None or time.earliest > until:
        return time
    if not (_is_since_clause(time.span, trigger, text) or _is_since_then(time.span, trigger, text)):
        return time
    reasons = (*time.reasons, "from 'since' up to the day told from")
    return replace(time, latest=until, precision=DatePrecision.OPEN, reasons=reasons)


def _counted(time: Time, times: Sequence[Time], trigger: Span, text: str) -> Time:
    """Date what a day is counted from: "on Thursday, a day after the ship was hit"."""
    length = _LENGTH.fullmatch(time.text)
    led = _SIDE.match(text, time.span.end) if time.span and length else None
    if time.span is None or led is None or length is None:
        return time
    day = _day_beside(time.span, led.end(), times)
    if day is None or not time.span.end < trigger.start < led.end():
        return time
    days = _NUMBERS[length[1].lower()] * (7 if length[2] == "week" else 1)
    on = date.fromisoformat(day) + timedelta(days=-days if led[1] == "after" else days)
    reasons = (*time.reasons, f"counted from {day}")
    return replace(
        time,
        kind=TimeKind.DATE,
        earliest=on.isoformat(),
        latest=on.isoformat(),
        precision=DatePrecision.DAY,
        timex=on.isoformat(),
        reasons=reasons,
    )


def _day_beside(span: Span, end: int, times: Sequence[Time]) -> str | None:
    """Return the one day that the words around a count tell of, the nearest before it first."""
    days = [one for one in times if one.span is not None and one.precision is DatePrecision.DAY]
    before = [one for one in days if one.span and one.span.end <= span.start]
    after = [one for one in days if one.span and one.span.start >= end]
    found = before[-1:] or after[:1]
    return found[0].earliest[:10] if found and found[0].earliest else None


def _within(time: Time, stance: Stance, until: str | None) -> Time:
    """End "this week" at the day that tells what was, and begin "by mid-July" there.

    What is told as done was done before it was told; what is promised or foreseen comes after.
    """
    if until is None or time.kind not in {TimeKind.DATE, TimeKind.DURATION}:
        return time
    told = f"told on {until}"
    if stance in _TOLD and (time.earliest or "") <= until < (time.latest or ""):
        return replace(time, latest=until, reasons=(*time.reasons, told)) if time.earliest else time
    if stance in _AHEAD and time.earliest is None and (time.latest or "") > until:
        return replace(time, earliest=until, reasons=(*time.reasons, told))
    return time
