"""Paragraphs that open with the name of the place they tell of: "Karsh. The rebels entered …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contested.model.place import Place
from contested.model.span import Span

_LONGEST = 60
_NUMBER = re.compile(r"(?:\d+[.)]|[•*–-])?\s*")
_REST = re.compile(
    r"(?:\s+(?:area|axis|direction|district|front|governorate|province|region|sector))?"
    r"(?:,\s+[\w\s–-]{0,20}\d[\w\s–-]{0,20})?\s*\."
)
"""What may end such a heading: the kind of the place, and the day that the paragraph tells of."""
_COLON = re.compile(r"\s?:\s|\s[-–—]\s")
_ROUND = 2
"""How many paragraphs open so in a round-up; a single one may be where a report was written."""
_WIDE = frozenset({"country"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The place that opens a paragraph, and the paragraph behind it."""

    place: Place
    span: Span


def headings_of(text: str, spans: Sequence[Span], places: Sequence[Place]) -> tuple[Heading, ...]:
    """Return the headings that run into their paragraphs and name one place."""
    return (*_headings(text, spans, places), *_openings(text, places))


def _openings(text: str, places: Sequence[Place]) -> Iterator[Heading]:
    """Yield the paragraphs of a round-up: "KARSH: The rebels …", one after the other."""
    found = [one for one in places if _opens(one, text)]
    for one in found if len(found) >= _ROUND else ():
        start = one.span.end if one.span is not None else 0
        line = text.find("\n", start)
        yield Heading(place=one, span=Span(start, line if line >= 0 else len(text)))


def _opens(place: Place, text: str) -> bool:
    if place.span is None or place.place is None or place.kind in _WIDE:
        return False
    led = place.text.isupper() and _COLON.match(text, place.span.end) is not None
    return led and opens_a_paragraph(place.span.start, text)


def _headings(text: str, spans: Sequence[Span], places: Sequence[Place]) -> Iterator[Heading]:
    for span in spans:
        if span.end - span.start > _LONGEST or not opens_a_paragraph(span.start, text):
            continue
        line = text.find("\n", span.end)
        rest = Span(span.end, line if line >= 0 else len(text))
        found = _named(span, text, places) if rest.quote(text).strip() else None
        if found is not None:
            yield Heading(place=found, span=rest)


def opens_a_paragraph(start: int, text: str) -> bool:
    """Tell the first words of a line, behind its number if it has one."""
    before = text[max(0, text.rfind("\n", 0, start)) : start].strip()
    return not before or _NUMBER.fullmatch(before) is not None


def _named(span: Span, text: str, places: Sequence[Place]) -> Place | None:
    """Return the place that a heading is nothing but the name of."""
    opens = _NUMBER.match(text, span.start)
    start = opens.end() if opens else span.start
    for one in places:
        if one.span is not None and one.span.start == start and one.kind not in _WIDE:
            ends = _REST.fullmatch(text, one.span.end, span.end)
            return one if ends is not None and one.place is not None else None
    return None
