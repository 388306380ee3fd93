"""Stretches of tokens turned into content: bare at the edges, quotations kept whole."""

from contested.extraction.attribution.found import Content
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.types import Frame
from contested.model.codebook import Manner
from contested.model.span import Span, trim


def told(
    page: Page,
    spans: tuple[Span, ...],
    confidence: float,
    frame: Frame = Frame.CLAUSE,
    home: int = -1,
) -> Content | None:
    """Return stretches as content, DIRECT where they are just one quotation; None for none.

    `home` is the quotation that the cue itself stands in, -1 for none: nothing reaches out of it.
    """
    if home != -1:
        return _within(page, spans, confidence, frame, home)
    spans = tuple(snapped(page, span) for span in spans if span.end > span.start)
    if not spans:
        return None
    used = touched(page, spans)
    whole = len(spans) == 1 and any(page.quotations[index].span == spans[0] for index in used)
    manner = Manner.DIRECT if whole else Manner.INDIRECT
    how = Frame.QUOTE if whole and frame is Frame.CLAUSE else frame
    return Content(spans=spans, manner=manner, confidence=confidence, frame=how, quotations=used)


def _within(
    page: Page, spans: tuple[Span, ...], confidence: float, frame: Frame, home: int
) -> Content | None:
    """Return stretches of a cue inside a quotation, cut to the quotation's inside."""
    inner = page.quotations[home].inner
    cut = (Span(max(span.start, inner.start), min(span.end, inner.end)) for span in spans)
    kept = tuple(trim(span, page.text, " \t\n\r\u00a0,") for span in cut if span.end > span.start)
    kept = tuple(span for span in kept if span.end > span.start)
    if not kept:
        return None
    return Content(spans=kept, manner=Manner.INDIRECT, confidence=confidence, frame=frame)


def spans_of(page: Page, ranges: list[Range]) -> tuple[Span, ...]:
    """Return the characters of those stretches of tokens that hold any words."""
    spans = (page.span(words) for words in ranges if words[1] > words[0])
    return tuple(span for span in spans if span.end > span.start)


def snapped(page: Page, span: Span) -> Span:
    """Take whole quotations: a stretch that ends inside one it began before ends with it."""
    start, end = span
    for quotation in page.quotations:
        mark = quotation.span
        if mark.start >= end:
            break
        if start <= mark.start < end < mark.end or mark.start < start < mark.end <= end:
            start, end = min(start, mark.start), max(end, mark.end)
        elif start == mark.start + 1 and end >= mark.end - 2:
            start, end = mark.start, max(end, mark.end)
    return Span(start, end)


def touched(page: Page, spans: tuple[Span, ...]) -> frozenset[int]:
    """Return the quotations that stretches share a character with."""
    return frozenset(
        index
        for index, quotation in enumerate(page.quotations)
        if any(span.meets(quotation.span) for span in spans)
    )
