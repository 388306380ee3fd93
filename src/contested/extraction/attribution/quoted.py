"""What is said in quotation marks beside its cue."""

from spacy.tokens import Token

from contested.extraction.attribution.found import Content, Found, Named
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.types import Frame
from contested.model.codebook import Manner
from contested.model.span import Span

_SPEAKING = frozenset({Frame.QUOTE, Frame.CLAUSE, Frame.LABEL})
_LEADS = frozenset({",", ":", "that", "–", "—", "-"})
_PAUSES = ",?!…—–-"
_STOPS = frozenset(".!?")
_SCARE = 3
_LONGEST_SOURCE = 8
QUOTED = frozenset({"quoted", "cited"})


def cluster_of(page: Page, found: Found, named: Named | None) -> Range:
    """Return the cue and the speaker's words beside it as one stretch."""
    start, end = found.words
    if named is None:
        return start, end
    first, last = named.words
    near = 4
    if last <= start and _gap_is_light(page, last, start, near):
        return _with_determiner(page, first), end
    if first >= end and _gap_is_light(page, end, first, near):
        return start, last
    return start, end


def _with_determiner(page: Page, at: int) -> int:
    """Take in a "but" or "and" that opens the sentence before the speaker."""
    before = at - 1
    joins = before >= 0 and page.doc[before].is_sent_start and page.doc[before].dep_ == "cc"
    return before if joins else at


def _gap_is_light(page: Page, first: int, last: int, most: int) -> bool:
    gap = page.doc[first:last]
    if len(gap) > most and not _is_aside(gap[0], gap[-1]):
        return False
    return all(page.quote_of[token.i] == -1 for token in gap)


def _is_aside(first: Token, last: Token) -> bool:
    return first.text == "," and last.text == ","


def quoted_before(page: Page, cluster: Range) -> int | None:
    """Return the quotation that ends right before a cue and its speaker."""
    at = cluster[0] - 1
    while at >= 0 and page.quote_of[at] == -1 and page.doc[at].text in {",", "–", "—", " ", "\xa0"}:
        at -= 1
    if at < 0 or page.quote_of[at] == -1 or page.block_of[at] != page.block_of[cluster[0]]:
        return None
    quotation = page.quotations[page.quote_of[at]]
    ends_here = page.tokens(quotation.span)[1] == at + 1
    return page.quote_of[at] if ends_here and quotation.closed else None


def pauses(page: Page, index: int) -> bool:
    """Tell whether a quotation ends as one does that its cue follows: at a comma, ? or !."""
    quotation = page.quotations[index]
    last = page.text[: quotation.inner.end].rstrip()[-1:]
    follows = page.text[quotation.span.end : quotation.span.end + 2].strip()
    return last in _PAUSES or follows[:1] in {",", "—", "–"}


def quoted_after(page: Page, start: int, limit: int) -> int | None:
    """Return the quotation that a cue leads up to before `limit`, by a comma, colon or "that"."""
    for at in range(start, min(limit, len(page.doc))):
        if page.quote_of[at] == -1:
            continue
        before = page.doc[at - 1].text.lower()
        if at == start or before in _LEADS:
            return page.quote_of[at]
        return None
    return None


def takes_quotes(found: Found) -> bool:
    """Tell whether a cue may stand beside a quotation that it credits."""
    return bool(found.cue.frames & _SPEAKING)


def is_scare(page: Page, index: int) -> bool:
    """Tell whether a quotation is only a word or three picked out of a sentence."""
    return is_short(page, index) and not pauses(page, index) and not _is_sentence(page, index)


def _is_sentence(page: Page, index: int) -> bool:
    """Tell “Nobody slept.” between two sentences from “the cell.” that ends one."""
    quotation = page.quotations[index]
    inner = page.text[slice(*quotation.inner)]
    before = page.text[: quotation.span.start].rstrip(" \t\u00a0")[-1:]
    return inner[:1].isupper() and inner[-1:] in _STOPS and before in {*_STOPS, "\n", ""}


def is_short(page: Page, index: int) -> bool:
    """Tell whether a quotation is three words or fewer, as a title or a coinage is."""
    return len(page.text[slice(*page.quotations[index].inner)].split()) <= _SCARE


def awaits_cue(page: Page, index: int) -> bool:
    """Tell whether a quotation ends at a comma: its own cue follows, found or not."""
    return page.text[: page.quotations[index].inner.end].rstrip().endswith(",")


def with_carried(page: Page, index: int) -> tuple[int, ...]:
    """Return a quotation with those of earlier paragraphs that it goes on from."""
    indices = [index]
    while page.quotations[indices[0]].continues and indices[0] > 0:
        indices.insert(0, indices[0] - 1)
    while indices[-1] + 1 < len(page.quotations) and page.quotations[indices[-1] + 1].continues:
        indices.append(indices[-1] + 1)
    return tuple(indices)


def direct(page: Page, indices: tuple[int, ...], confidence: float) -> Content:
    """Return quotations as content."""
    spans = tuple(page.quotations[index].span for index in indices)
    return Content(
        spans=spans,
        manner=Manner.DIRECT,
        confidence=confidence,
        frame=Frame.QUOTE,
        quotations=frozenset(indices),
    )


def opening_of(page: Page, index: int) -> Span:
    """Return a quotation with what its sentence says before it ("Guns are “a crisis,”")."""
    quotation = page.quotations[index].span
    first = page.tokens(quotation)[0]
    start = first
    while start > 0 and not page.doc[start].is_sent_start:
        start -= 1
    while start < first and page.doc[start].is_space:
        start += 1
    begun = page.quote_of[start]
    if begun not in {-1, index} and page.quotations[begun].span.start < page.starts[start]:
        return Span(page.quotations[begun].span.start, quotation.end)
    return Span(min(page.starts[start], quotation.start), quotation.end)


def before_quoted_as(page: Page, start: int) -> int:
    """Step back over "was quoted as" and "was quoted by an agency as" to the name before it."""
    if start < 2 or page.doc[start - 1].lower_ != "as":
        return start
    at = start - 2
    while start - at < _LONGEST_SOURCE and at > 0 and page.doc[at].lower_ not in QUOTED:
        at -= 1
    if page.doc[at].lower_ not in QUOTED or page.doc[at + 1].lower_ not in {"as", "by"}:
        return start
    while at > 0 and page.doc[at - 1].pos_ == "AUX":
        at -= 1
    return at
