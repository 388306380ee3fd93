"""Where words stand in a reading."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a reading's text: Unicode code points, end exclusive."""

    start: int
    end: int

    def quote(self, text: str) -> str:
        """Return the words at this span of `text`."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        """Move the span by a number of characters."""
        return Span(self.start + by, self.end + by)


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that holds all of `spans` (at least one)."""
    listed = tuple(spans)
    return Span(min(span.start for span in listed), max(span.end for span in listed))


def trim(span: Span, text: str, characters: str = " \t\n\r\u00a0") -> Span:
    """Shorten a span so that it neither begins nor ends with one of `characters`."""
    start, end = span
    while start < end and text[start] in characters:
        start += 1
    while end > start and text[end - 1] in characters:
        end -= 1
    return Span(start, end)
