"""Where sentences begin and end inside a block."""

import re
from collections.abc import Iterator

from contested.model.span import Span, trim

_STOP = re.compile(r"[.!?…]+[”’\"'»)\]]*")
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")
_LAST_WORD = re.compile(r"[^\s(“\"‘']+$")
_OPENING = "“\"‘'«([—–-"
_SHORT = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?$")
_MONTHS = frozenset(
    {"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"}
)


def sentences_of(text: str, block: Span, abbreviations: frozenset[str]) -> Iterator[Span]:
    """Yield the trimmed sentences of a block; together they hold all that is no space."""
    start = block.start
    for match in _STOP.finditer(text, block.start, block.end):
        if match.start() >= start and _ends(text, match, block.end, abbreviations):
            span = trim(Span(start, match.end()), text)
            if span.start < span.end:
                yield span
            start = match.end()
    rest = trim(Span(start, block.end), text)
    if rest.start < rest.end:
        yield rest


def _ends(text: str, stop: re.Match[str], end: int, abbreviations: frozenset[str]) -> bool:
    at = stop.end()
    if at >= end:
        return True
    if not text[at].isspace():
        return False
    following = text[at:end].lstrip()
    if not following or not _may_begin(following):
        return False
    if not stop.group().startswith(".") or len(stop.group()) > 1:
        return True
    return not _abbreviated(text, stop.start(), abbreviations, following)


def _may_begin(following: str) -> bool:
    first = following.lstrip(_OPENING)[:1]
    return not first.islower()


def _abbreviated(text: str, stop: int, abbreviations: frozenset[str], following: str) -> bool:
    before = text[max(0, stop - 30) : stop]
    match = _LAST_WORD.search(before)
    word = match.group() if match else ""
    if word in abbreviations:
        return not (word == "No" and not following[:1].isdigit())
    if word in _MONTHS:
        return following[:1].isdigit()
    if _SHORT.fullmatch(word):
        return following.split(maxsplit=1)[0].strip(".,").casefold() not in _STARTERS
    return bool(_INITIAL.search(before))


_STARTERS = frozenset(
    {"the", "a", "an", "he", "she", "it", "they", "we", "in", "on", "at", "but", "and", "this"}
    | {"that", "these", "those", "there", "however", "meanwhile", "after", "when", "while"}
)
