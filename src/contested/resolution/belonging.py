"""Which time expressions of a sentence are another happening's: "the mastermind of a 2019 raid"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from contested.model.codebook import DatePrecision, TimeKind
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
_SINCE = re.compile(r"\b[Ss]ince\s+(?:[\w’'-]+\s+){1,8}(?:on|in)\s+$")
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
        return own
    kept = [one for one in here if not _of_another(one, draft.trigger, text)]
    return [_reaching(one, draft.trigger, text, until) for one in kept]


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


def _of_another(time: Time, trigger: Span, text: str) -> bool:
    if time.span is None or trigger.start > time.span.start or not _is_borne(time, text):
        return False
    if _ACTED_ON.fullmatch(text, trigger.end, time.span.start):
        return True
    return _OF_ANOTHER.search(text, max(0, time.span.start - 20), time.span.start) is not None


def _reaching(time: Time, trigger: Span, text: str, until: str | None) -> Time:
    """Open "since the truce ended on 4 August" up to the day told from."""
    if time.span is None or time.precision is DatePrecision.OPEN or until is None:
        return time
    led = _SINCE.search(text, max(0, time.span.start - _BACK), time.span.start)
    if led is None or led.start() <= trigger.start <= time.span.end:
        return time
    if not _FINITE.search(led[0]) or time.earliest is None or time.earliest > until:
        return time
    reasons = (*time.reasons, "from 'since' up to the day told from")
    return replace(time, latest=until, precision=DatePrecision.OPEN, reasons=reasons)
