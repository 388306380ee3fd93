"""Where sentences begin and end inside a block."""

import re
from collections.abc import Iterator

from contested.model.span import Span, trim
from contested.reading.lexicons import CleanLexicons, Shortening

_STOP = re.compile(r"[.!?…。！？؟۔।]+(?:\[\d{1,3}\])*[”’\"'»)\]」』]*(?:\[\d{1,3}\])*")
_ASIDE = " \t\n\r\u00a0•▪◦‣●■○"
"""What stands round a sentence and is not of it: spaces, and the bullets of a list."""
_OPENING = re.compile(
    r"(?:[-–—*]\s+(?=[^\W\d_]|[\d\"“])"
    r"|(?:\(?\d{1,3}[.)]|\[\d{1,2}[:.]\d{2}\]|\d{1,2}[:.]\d{2}(?:\s?(?:[ap]m|GMT|UTC))?\s?[-–—:|]?)"
    r"\s+(?=[“\"]?[^\W\d_a-z]))"
)
"""What opens an item and is no part of its words: a dash, a number, a bulletin's clock."""
_FULL_WIDTH = frozenset("。！？")
_NEXT = re.compile(r"\s+[“\"‘'«(\[—–`-]*\s?(\S*)")
_GLUED = re.compile(r"[^\W\d_]+(?=\s)")
_LAST_WORD = re.compile(r"[^\s(“\"‘'«\[]+$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,2}|[^\W\d_])\)?")
_SAID = re.compile(
    r"\s+(?:[^\W\d_][\w.’'-]*\s+){1,4}?(?:said|says|asked|asks|added|told|wrote|replied|demanded"
    r"|wondered|shouted|exclaimed|warned)\b"
)
_QUOTES = frozenset("”’\"'»")
_OPEN_PARTICLES = ("al-", "el-", "as-", "ash-", "an-", "ar-", "at-", "az-", "ad-")


def sentences_of(text: str, block: Span, lexicons: CleanLexicons) -> Iterator[Span]:
    """Yield the trimmed sentences of a block: all of it but spaces and what opens an item."""
    start = block.start
    item = _OPENING.match(text, block.start, block.end)
    start = item.end() if item else start
    for match in _STOP.finditer(text, block.start, block.end):
        if _ends(text, match, Span(start, block.end), lexicons):
            span = trim(Span(start, match.end()), text, _ASIDE)
            if span.start < span.end:
                yield span
            start = match.end()
    rest = trim(Span(start, block.end), text, _ASIDE)
    if rest.start < rest.end:
        yield rest


def _ends(text: str, stop: re.Match[str], rest: Span, lexicons: CleanLexicons) -> bool:
    at, mark = stop.end(), stop.group()
    if at >= rest.end or mark[0] in _FULL_WIDTH:
        return True
    if not text[at].isspace():
        return _glued(text, stop, rest, lexicons)
    following = _NEXT.match(text, at, rest.end)
    word = following.group(1) if following else ""
    if word[:1] in {".", "…"} or (word[:1].islower() and not word.startswith(_OPEN_PARTICLES)):
        return False
    if mark[-1] in _QUOTES and mark[0] in "!?" and _SAID.match(text, at, rest.end):
        return False
    return mark != "." or not _shortened(text, Span(rest.start, stop.start()), word, lexicons)


def _glued(text: str, stop: re.Match[str], rest: Span, lexicons: CleanLexicons) -> bool:
    """Tell an end after which the space was lost ("left.The army") by the opener that follows."""
    if not text[stop.start() - 1 : stop.start()].islower():
        return False
    following = _GLUED.match(text, stop.end(), rest.end)
    return following is not None and following.group() in lexicons.openers


def _shortened(text: str, before: Span, following: str, lexicons: CleanLexicons) -> bool:
    """Tell whether the full stop at the end of `before` belongs to a shortened word."""
    match = _LAST_WORD.search(text, max(before.start, before.end - 30), before.end)
    if match is None:
        return False
    word = match.group()
    if match.start() == before.start and _ENUMERATOR.fullmatch(word):
        return True
    opener = following.rstrip(",") in lexicons.openers
    match lexicons.abbreviations.get(word):
        case Shortening.NEVER_ENDS:
            return True
        case Shortening.BEFORE_NUMBER:
            return following[:1].isdigit()
        case Shortening.UNLESS_OPENER:
            return not opener
        case None:
            initial = len(word) == 1 and word.isupper()
            return (initial or bool(_DOTTED.fullmatch(word))) and not opener
