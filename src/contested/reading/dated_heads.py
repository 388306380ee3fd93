"""The lines of a report's head that date it: date lines, mastheads, bulletins' names, periods."""

import re
from collections.abc import Iterator

from contested.reading.shapes import is_sentence
from contested.reading.written import MONTH

BYLINE = re.compile(
    r"(?:(?:(?:written|posted|published|reported|story|analysis|text) )?by|author)[:\s]\s*"
    r"(?P<who>\S[^\n]{2,120})",
    re.IGNORECASE,
)
_FIGURES = (
    r"\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/)\d{4}"
    r"(?:(?<=/\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?i:[ap]\.?m\b))?"
)
_DAY = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|{_FIGURES}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
)
_WEEKDAY_NAME = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?)"
_WEEKDAY = rf"(?:{_WEEKDAY_NAME},?\s+)?"
_CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?i:[ap]\.?m\b\.?)?"
    r"\s*\(?(?:[A-Z]{2,4}(?:[+-]\d{1,2}(?::\d{2})?)?)?\)?)"
)
_LABEL = (
    r"(?P<label>(?i:(?:(?:first|originally)\s+)?(?:published|posted|created|date|dateline"
    r"|last\s+updated|updated|modified|last\s+modified|as\s+of|issued|released|release\s+date)"
    r"(?:\s+(?:on|at))?\b)[:\s]*)?"
)
_DATE_LINE = re.compile(
    rf"{_LABEL}(?:{_CLOCK}[\s,]*)?{_WEEKDAY}(?P<date>{_DAY})(?P<rest>[^\n]{{0,60}})",
)
_MASTHEAD = re.compile(
    rf"(?P<name>(?:[^\n.!?;]|\b[Nn]o\.(?=\s?\d)){{2,90}}?)(?:\s*[,|–—·•:/-]\s*|\s+(?:for|of)\s+){_WEEKDAY}(?P<date>{_DAY})(?P<label>)(?P<rest>)"
    rf"(?:,?\s+{_CLOCK})?(?:\s*\([^()]{{2,80}}\))?"
)
_PUBLISHING = re.compile(
    r"\b(?:agency|briefing|brief|bulletin|bureau|cell|cent(?:er|re)|chronicle|communiqu[eé]|daily"
    r"|desk|digest|dispatch|edition|gazette|herald|journal|media|monitor|monitoring|network|news|observer"
    r"|office|post|press|release|report|round-?up|sentinel|service|sitrep|snapshot|star|statement"
    r"|summary|times|tribune|updates?|voice|watch|weekly)\b",
    re.IGNORECASE,
)
_JOINING = frozenset(
    {"a", "afternoon", "an", "and", "at", "by", "de", "del", "du", "english", "evening", "flash"}
    | {"for", "from", "glance", "hub", "humanitarian", "in", "la", "midday", "monthly", "morning"}
    | {"night", "no", "of", "on", "situation", "special", "the"}
)
"""Small words in the names of papers and bulletins ("Flash update, Mersa humanitarian hub")."""
_PERIOD = re.compile(
    rf"(?i:(?:reporting\s+period|period(?:\s+covered)?|covering|covers)\b[:\s]*)"
    rf"(?:from\s+)?[^\n]{{1,30}}?(?:\s*[–—-]\s*|\s+to\s+|\s+and\s+)(?P<label>)(?P<date>{_DAY})(?P<rest>)\.?"
)
_IN_BRACKETS = re.compile(
    rf"(?P<name>[^\n()]{{0,120}}?)\s*\((?P<place>[^()\n]{{0,60}}?,\s*)??(?i:as\s+(?:of|at)\s+|issued\s+(?:on\s+)?)?"
    rf"{_WEEKDAY}(?P<date>{_DAY})(?P<label>)(?P<rest>)(?:,?\s*{_CLOCK})?\)"
)
"""A head's day in brackets ("Situation Report No. 9 (as of 6 May 2021)", "(Karsh, 6 May 2021)")."""
_ENDS_IN_A_PLACE = re.compile(r"\s[|–—·•-]\s(?:[^\W\d_][\w'’.-]*,?\s*){1,4}$")
"""How a body's line ends before its day ("Findings of the Rights Committee — Karsh, Norvia")."""
_TIME_OF_DAY = (
    rf"[\s,|·•–—/-]*(?:at\s+|@\s*|T)?(?:{_CLOCK}(?:\s*(?:hours|hrs?|local(?:\s+time)?)\b)?)?"
)
_AFTER_DATE = re.compile(rf"{_TIME_OF_DAY}[\s,|·•–—.-]*(?:[Bb]y\s+\S.*|\([^()]{{2,80}}\))?")
_PARTED = re.compile(r"\s*[|·•]\s*|\s+/\s+|(?<!\d)\s+[–—-]\s+|\s+[–—-]\s+(?!\d)|\s{3,}")
"""Between the parts of a line; a dash between two numbers joins a range."""
_NAMED = r"(?:[^\W\d_][\w'’.-]*\s?){1,5}"
_WHOLE_PART = re.compile(
    rf"(?:{_NAMED},\s+)?{_LABEL}(?:{_CLOCK}[\s,]*)?{_WEEKDAY}"
    rf"(?P<date>{_DAY}|{MONTH},?\s+\d{{4}})(?:,?\s+{_WEEKDAY_NAME})?"
    rf"(?:,\s+[A-Z]{{2}}\s+cycle)?(?P<rest>){_TIME_OF_DAY}(?:\s*\([^()]{{2,80}}\))?"
)
_BESIDE = re.compile(
    r"(?i:(?:next\s+update|covering|covers|period|section|length|page|by|no\.?)\b.*|.*\bmin(?:ute)?s?\s+read)"
    rf"|{_CLOCK}"
)
"""What may stand beside a date in a head's line, besides names."""
_PLACE_WORDS, _LONGEST_HEAD, _LONGEST_PART, _LONGEST_LINE = 3, 120, 8, 160


def date_line(words: str) -> re.Match[str] | None:
    """Read a line that is a date, with what may stand round one; groups date, label and rest."""
    if len(words) > _LONGEST_HEAD:
        return None
    found = _DATE_LINE.fullmatch(words)
    if found is not None and _AFTER_DATE.fullmatch(found["rest"]):
        return found
    signed = BYLINE.fullmatch(words)
    dated = signed and re.search(rf"[|,–—•·-]\s*(?P<label>)(?P<date>{_DAY})(?P<rest>)\s*$", words)
    return dated or None


def head_date(words: str, *, opens: bool) -> re.Match[str] | None:
    """Read a line of the head whose name, brackets, period or one part date the report."""
    if len(words) >= _LONGEST_HEAD:
        return _masthead(words, opens=opens) or _part(words, opens=opens)
    return (
        _masthead(words, opens=opens)
        or _bracketed(words)
        or _PERIOD.fullmatch(words)
        or _part(words, opens=opens)
    )


def parts_of(line: str) -> list[str]:
    """Return what bars, dots, dashes and wide gaps part in a line of the head."""
    return [one for one in _PARTED.split(line.strip()) if one]


def _bracketed(words: str) -> re.Match[str] | None:
    """Read the day in brackets of a bulletin's name, or that stands alone with a place."""
    found = _IN_BRACKETS.fullmatch(words)
    if found is None or (found["name"] and not _PUBLISHING.search(found["name"])):
        return None
    return found


def _masthead(words: str, *, opens: bool) -> re.Match[str] | None:
    """Read "Northern Post, 6 March 2024" and, under a first line, "Bangui, 4 May 2021".

    A first line that only names a place and a day may be of what happened there ("Karsh Fair").
    """
    found = _MASTHEAD.fullmatch(words) if len(words) <= 180 else None
    if found is None:
        return None
    named = list(_words_of(found["name"]))
    short = not opens and (len(named) <= _PLACE_WORDS or _ENDS_IN_A_PLACE.search(found["name"]))
    kept = bool(named) and all(map(_is_capital, named))
    return found if kept and (short or _PUBLISHING.search(found["name"])) else None


def _is_capital(word: str) -> bool:
    small = word.rstrip(".") in _JOINING or _PUBLISHING.fullmatch(word)
    return word[0].isupper() or bool(small)


def _part(words: str, *, opens: bool) -> re.Match[str] | None:
    """Read the first dated part of "Karsh Monitor · published Fri 28 Mar 2025 · 4 min read".

    The other parts must be names or what stands in heads: a headline may tell its own day.
    """
    if len(words) > _LONGEST_LINE or is_sentence(words):
        return None
    parts = parts_of(words)
    dated = [found for one in parts if (found := _WHOLE_PART.fullmatch(one))]
    others = [one for one in parts if _WHOLE_PART.fullmatch(one) is None]
    named = not opens or any(map(_PUBLISHING.search, others))
    return dated[0] if dated and named and all(map(_stands_beside, others)) else None


def _stands_beside(part: str) -> bool:
    if _BESIDE.fullmatch(part) or _PUBLISHING.search(part):
        return True
    named = list(_words_of(part))
    return len(named) <= _LONGEST_PART and all(map(_is_capital, named))


def _words_of(part: str) -> Iterator[str]:
    return (one for one in re.findall(r"[^\W\d_][\w'’.-]*", part) if len(one) > 1)
