"""From text to its blocks: paragraphs, headings, lines."""

import re
from collections.abc import Iterator, Sequence

from contested.model.span import Span, trim

_LINE = re.compile(r"[^\n]+")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
_TERMINAL = re.compile(r"[.!?:;,…][”’\"'»)\]]*\s*$")
_WRAP_LEAST, _WRAP_MOST = 45, 100


def blocks_of(text: str) -> list[Span]:
    """Return the trimmed blocks of a text in order.

    Blank lines part blocks. Inside them every line is a block of its own, unless the lines are
    wrapped: all but the last about as long as one another, and broken inside sentences.
    """
    found: list[Span] = []
    for match in _PARAGRAPH.finditer(text):
        found += _split(text, Span(*match.span()))
    return [span for span in (trim(one, text) for one in found) if span.start < span.end]


def _split(text: str, paragraph: Span) -> Sequence[Span]:
    lines = list(_lines(text, paragraph))
    return [paragraph] if len(lines) > 1 and _wrapped(text, lines) else lines


def _lines(text: str, paragraph: Span) -> Iterator[Span]:
    for match in _LINE.finditer(text, paragraph.start, paragraph.end):
        span = trim(Span(*match.span()), text)
        if span.start < span.end:
            yield span


def _wrapped(text: str, lines: Sequence[Span]) -> bool:
    lengths = [line.end - line.start for line in lines[:-1]]
    if min(lengths) < _WRAP_LEAST or max(lengths) > _WRAP_MOST:
        return False
    broken = sum(not _TERMINAL.search(line.quote(text)) for line in lines[:-1])
    return broken >= 0.6 * len(lengths)
