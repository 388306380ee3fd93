"""From text to its blocks: paragraphs, wrapped or not, lines and list items."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from contested.model.span import Span, trim

_LINE = re.compile(r"[^\n]+")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
_ENDED = re.compile(r"[.!?:;…。！？؟۔।][”’\"'»)\]]*$")
_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"(?:[-–—*•·‣▪●■]|\(?\d{1,2}[.)]|[a-z][.)])[ \u00a0\t]+\S")
_NARROWEST, _WIDEST = 40, 100
_SLACK = 12
"""How many characters a wrapped line may fall short of what would have fitted."""


def blocks_of(text: str) -> list[Span]:
    """Return the trimmed blocks of a text in order.

    Blank lines part blocks. Inside them every line is a block of its own, unless the lines are
    wrapped: a line then belongs to the one before wherever its first word would not have fitted
    there. Where a paragraph opens with a line wider than any that is wrapped, the lines of a head
    are no wrapped ones, though they may look so.
    """
    paragraphs = [list(_lines(text, Span(*match.span()))) for match in _PARAGRAPH.finditer(text)]
    several = [lines for lines in paragraphs if len(lines) > 1]
    wrapped = all(_length(text, lines[0]) <= _WIDEST for lines in paragraphs)
    width = _width(text, several) if wrapped else None
    found: list[Span] = []
    for lines in paragraphs:
        runs_on = wrapped or any(_flows(text, line) for line in lines[1:])
        own = width or (_width(text, [lines]) if runs_on else None)
        found += _joined(text, lines, own) if own and len(lines) > 1 else lines
    return [span for span in (trim(one, text) for one in found) if span.start < span.end]


def is_list_item(words: str) -> bool:
    """Tell whether a block opens with a bullet or a number of its own."""
    return bool(_BULLET.match(words))


def _lines(text: str, paragraph: Span) -> Iterator[Span]:
    for match in _LINE.finditer(text, paragraph.start, paragraph.end):
        span = Span(*match.span())
        if not text[span.start : span.end].isspace():
            yield span


def _width(text: str, paragraphs: Sequence[Sequence[Span]]) -> int | None:
    """Return the column at which paragraphs are wrapped; None where their lines stand alone."""
    longest = max((_length(text, line) for lines in paragraphs for line in lines), default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return None
    breaks = [pair for lines in paragraphs for pair in pairwise(lines)]
    full = sum(_full(text, one, two, longest) for one, two in breaks)
    broken = sum(not _ENDED.search(line.quote(text).rstrip()) for line, _ in breaks)
    flowing = sum(_flows(text, two) for _, two in breaks)
    enough = len(breaks) > 1 or flowing == 1
    return longest if enough and min(full, broken) >= 0.6 * len(breaks) else None


def _length(text: str, line: Span) -> int:
    return len(line.quote(text).rstrip())


def _full(text: str, line: Span, following: Span, width: int) -> bool:
    first = _WORD.search(text, following.start, following.end)
    return _length(text, line) + 1 + (len(first.group()) if first else 0) > width - _SLACK


def _flows(text: str, line: Span) -> bool:
    return line.quote(text).lstrip()[:1].islower()


def _joined(text: str, lines: Sequence[Span], width: int) -> Iterator[Span]:
    start, before = lines[0].start, lines[0]
    for line in lines[1:]:
        if _parts(text, before, line, width):
            yield Span(start, before.end)
            start = line.start
        before = line
    yield Span(start, before.end)


def _parts(text: str, before: Span, line: Span, width: int) -> bool:
    """Tell whether a line opens a block: it is indented or a list item, or would have fitted."""
    indented = text[line.start : line.start + 2].isspace() and not text[before.start].isspace()
    if indented or is_list_item(line.quote(text)):
        return True
    return not _full(text, before, line, width) and not _flows(text, line)
