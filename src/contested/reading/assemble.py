"""Everything that reading finds, put together into a report."""

from collections.abc import Sequence

from contested.model.codebook import BlockKind, SetAsideKind
from contested.model.identity import report_id, text_sha256
from contested.model.report import (
    Block,
    Capture,
    Given,
    Published,
    Reading,
    Refusal,
    Report,
    SetAside,
)
from contested.model.span import Span, trim
from contested.reading import publication
from contested.reading.blocks import blocks_of, is_list_item
from contested.reading.clutter import Judged, judge
from contested.reading.datelines import wire_outlet
from contested.reading.fingerprint import fingerprint
from contested.reading.furniture import Furniture, furnish
from contested.reading.language import language_of
from contested.reading.lexicons import CleanLexicons
from contested.reading.members import Member, members_of
from contested.reading.pages import Page
from contested.reading.sentences import sentences_of
from contested.reading.shapes import is_fragment

CLEANER = "clean-1"
"""The version of the cleaner; a new one makes new readings and leaves the old ones be."""

_LONGEST_HEADING = 12


def read(capture: Capture, given: Given, lexicons: CleanLexicons) -> tuple[Report | Refusal, ...]:
    """Return every report in a capture, and a refusal for each member that cannot be read.

    Raises:
        DateError: the date given by the person who called is none.
    """
    return tuple(
        one if isinstance(one, Refusal) else _report(capture, one, given, lexicons)
        for one in members_of(capture)
    )


def _report(capture: Capture, member: Member, given: Given, lexicons: CleanLexicons) -> Report:
    page = member.page
    judged = judge(page.text, blocks_of(page.text), lexicons)
    outlet = given.outlet or page.outlet
    furniture = furnish(page.text, judged, page.title, lexicons, outlet)
    reading = _reading(page.text, furniture, lexicons)
    body = [span.quote(page.text) for span in reading.sentences]
    return Report(
        id=report_id(capture.sha256, member.name, page.url),
        sha256=capture.sha256,
        member=member.name,
        outlet=outlet or wire_outlet(furniture.dateline, lexicons.wires) or furniture.outlet,
        url=page.url,
        title=furniture.title,
        byline=page.byline or furniture.byline,
        language=given.language or page.language or language_of(" ".join(body)),
        published=_published(page, furniture, given, body),
        dateline=furniture.dateline,
        capture=capture,
        reading=reading,
        fingerprint=fingerprint(body),
    )


def _reading(text: str, furniture: Furniture, lexicons: CleanLexicons) -> Reading:
    judged = _cut_dateline(furniture, text)
    read_on = [one.span for one in judged if one.kind is None]
    sentences = [s for span in read_on for s in sentences_of(text, span, lexicons)]
    return Reading(
        text=text,
        text_sha256=text_sha256(text),
        cleaner=CLEANER,
        blocks=tuple(Block(span=one.span, kind=_kind(one, text)) for one in judged),
        sentences=tuple(sentences),
        set_aside=tuple(
            SetAside(start=one.span.start, end=one.span.end, kind=one.kind)
            for one in judged
            if one.kind is not None
        ),
    )


def _cut_dateline(furniture: Furniture, text: str) -> Sequence[Judged]:
    """Part a dateline from the paragraph that it opens."""
    if furniture.dateline is None:
        return furniture.judged
    cut = furniture.dateline.span
    out: list[Judged] = []
    for one in furniture.judged:
        if one.kind is None and one.span.holds(cut):
            rest = trim(Span(cut.end, one.span.end), text)
            out.append(Judged(span=cut, kind=SetAsideKind.DATELINE))
            out += [Judged(span=rest, kind=None)] if rest.start < rest.end else []
        else:
            out.append(one)
    return out


def _kind(one: Judged, text: str) -> BlockKind:
    if one.kind in {SetAsideKind.TITLE, SetAsideKind.REPEATED_TITLE}:
        return BlockKind.TITLE
    words = one.span.quote(text)
    if is_list_item(words):
        return BlockKind.LIST_ITEM
    heads = one.kind is None and is_fragment(words, _LONGEST_HEADING) and not words.endswith(":")
    return BlockKind.HEADING if heads else BlockKind.PARAGRAPH


def _published(page: Page, furniture: Furniture, given: Given, body: Sequence[str]) -> Published:
    if given.published is not None:
        return publication.given(given.published)
    return (
        publication.metadata(page.date, page.date_from or "the metadata", page.url)
        or publication.stated(furniture.dateline, furniture.dates, page.url)
        or publication.unstated("\n".join(body), furniture.dateline, page.date)
    )
