"""Quotations without a cue of their own, and cues whose content stands in the next paragraph."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extraction.attribution.found import Content, Found, Sketch
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.quoted import (
    awaits_cue,
    direct,
    is_scare,
    is_short,
    takes_quotes,
    with_carried,
)
from contested.extraction.attribution.types import Frame
from contested.model.codebook import Manner, Stance
from contested.model.span import Span

_SAME, _NEXT, _LED = 0.85, 0.65, 0.8
_NEAR = 3
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_ENDS = frozenset(".!?…")
_LOOSE_MARKS = " \t\n\r\u00a0,.;:–—-…"


def led_content(page: Page, found: Found) -> Content | None:
    """Return the next paragraphs as the content of a cue that ends its own with a colon."""
    block = page.block_of[found.head.i]
    if block == -1 or block + 1 >= len(page.paragraphs) or not takes_quotes(found):
        return None
    rest = page.text[page.starts[found.words[1] - 1] : page.paragraphs[block].end].rstrip()
    if not rest.endswith(":"):
        return None
    quoted = _quoted_paragraphs(page, block + 1)
    if quoted:
        return direct(page, quoted, _LED)
    span = _stripped(page, page.paragraphs[block + 1])
    return Content(spans=(span,), manner=Manner.INDIRECT, confidence=_NEXT, frame=Frame.CLAUSE)


def spelt_out(page: Page, found: Found, content: Content) -> Content:
    """“announced a new count: 40 had died”: what follows the colon is said as well."""
    twice = found.negated and found.cue.stance is Stance.DENIES  # "did not rule it out: ..."
    if not twice and (found.negated or found.cue.stance is not Stance.ASSERTS):
        return content
    start, last = page.sentence(found.head.i)
    edge = max(page.tokens(content.spans[-1])[1], found.words[1])
    colon = next((at for at in range(edge, last) if page.doc[at].text == ":"), None)
    if colon is None or colon - edge > _NEAR or not is_plain(page, (colon + 1, last)):
        return content
    if found.head.dep_ not in _MAIN or any(at in page.cues for at in range(start, found.head.i)):
        return content
    return replace(content, spans=(*content.spans, page.span(page.bare((colon + 1, last)))))


def is_plain(page: Page, words: Range) -> bool:
    """Tell words without a quotation or another's cue, and more than a lone noun."""
    rest = page.doc[words[0] : words[1]]
    loose = all(page.quote_of[one.i] == -1 for one in rest)
    credited = any(one.i in page.cues and one.tag_ in _FINITE and _speaks(one) for one in rest)
    return len(rest) > _NEAR and loose and not credited


def _speaks(verb: Token) -> bool:
    return verb.dep_ not in {"aux", "auxpass", "advcl", "relcl"}


def _quoted_paragraphs(page: Page, block: int) -> tuple[int, ...]:
    """Return the quotations of the paragraphs from `block` on that hold nothing else."""
    indices: list[int] = []
    while block < len(page.paragraphs):
        inside = _inside(page, block)
        if not inside or not _is_all_quoted(page, block, inside):
            break
        indices.extend(inside)
        block += 1
    return tuple(indices)


def _inside(page: Page, block: int) -> list[int]:
    span = page.paragraphs[block]
    return [i for i, quotation in enumerate(page.quotations) if span.holds(quotation.span)]


def _is_all_quoted(page: Page, block: int, inside: list[int]) -> bool:
    at = page.paragraphs[block].start
    for index in inside:
        if page.text[at : page.quotations[index].span.start].strip(_LOOSE_MARKS):
            return False
        at = page.quotations[index].span.end
    return not page.text[at : page.paragraphs[block].end].strip(_LOOSE_MARKS)


def _stripped(page: Page, span: Span) -> Span:
    words = page.tokens(span)
    return page.span(words)


def with_continuations(page: Page, sketches: list[Sketch]) -> list[Sketch]:
    """Give cue-less quotations to the speaker before them, where nothing says otherwise."""
    out = list(sketches)
    used = {index for sketch in sketches for index in sketch.content.quotations}
    for index in range(len(page.quotations)):
        if index in used or is_scare(page, index):
            continue
        carried = with_carried(page, index)
        if awaits_cue(page, carried[-1]):
            continue
        joined = _join(page, out, carried) or _follow(page, out, carried)
        if joined or _goes_on_after(page, out, index):
            used.update(carried)
    return out


def _join(page: Page, out: list[Sketch], carried: tuple[int, ...]) -> bool:
    """Add a quotation to the attribution of the sentence right before it."""
    before = _sentence_before(page, carried[0])
    at = _last_in(out, before) if before is not None else None
    if at is None:
        return False
    out[at] = _with(page, out[at], carried, _SAME)
    return True


def _with(page: Page, sketch: Sketch, carried: tuple[int, ...], confidence: float) -> Sketch:
    content = sketch.content
    longer = replace(
        content,
        spans=(*content.spans, *(page.quotations[i].span for i in carried)),
        quotations=content.quotations | frozenset(carried),
        confidence=min(content.confidence, confidence),
    )
    return replace(sketch, content=longer)


def _sentence_before(page: Page, index: int) -> Span | None:
    """Return the sentence that ends right before a quotation of the same paragraph."""
    start = page.quotations[index].span.start
    first = page.token_at(start)
    if first == 0 or first >= len(page.doc) or not _begins(page, start):
        return None
    at = first - 1
    while at > 0 and page.doc[at].is_space:
        at -= 1
    if page.block_of[at] != page.block_of[first]:
        return None
    words = page.sentence(at)
    return Span(page.starts[words[0]], start)


def _begins(page: Page, start: int) -> bool:
    """Tell whether a sentence ends right before an offset."""
    before = page.text[:start].rstrip()
    return before.rstrip("”\"'’»")[-1:] in _ENDS


def _last_in(sketches: list[Sketch], stretch: Span) -> int | None:
    """Return the outermost speaking attribution whose cue or content ends in a stretch."""
    best: int | None = None
    for at, sketch in enumerate(sketches):
        if sketch.cue is None or sketch.named is None or sketch.governor is not None:
            continue
        if sketch.found is not None and not takes_quotes(sketch.found):
            continue
        reaches = stretch.holds(sketch.cue) or sketch.content.spans[-1].meets(stretch)
        if reaches and not _is_inside(sketch, best, sketches):
            best = at
    return best


def _is_inside(sketch: Sketch, other: int | None, sketches: list[Sketch]) -> bool:
    if other is None or sketch.cue is None:
        return False
    return any(span.meets(sketch.cue) for span in sketches[other].content.spans)


def _goes_on_after(page: Page, out: list[Sketch], index: int) -> bool:
    """“Its guns, he said, “...”. ¶ The town had “no bread ...”. ¶ “...””: quoted words go on.

    A paragraph that ends in a long quotation without a cue stands between two of one speaker.
    """
    block = page.block_of[min(page.token_at(page.quotations[index].span.start), len(page.doc) - 1)]
    if block < 1 or is_short(page, index) or not _is_between(page, block, index):
        return False
    span = page.paragraphs[block]
    at = _last_in(out, page.paragraphs[block - 1])
    if at is None or any(one.cue is not None and span.holds(one.cue) for one in out):
        return False
    quoted = out[at].content.manner is Manner.DIRECT
    if not quoted or not _is_same_style(page, out[at], index):
        return False
    out[at] = _with(page, out[at], (index,), _NEXT)
    return True


def _is_between(page: Page, block: int, index: int) -> bool:
    """Tell a paragraph that ends in its one quotation, with nothing but quotation after it."""
    after = _inside(page, block + 1) if block + 1 < len(page.paragraphs) else []
    rest = page.text[page.quotations[index].span.end : page.paragraphs[block].end]
    alone = _inside(page, block) == [index] and not rest.strip()
    return alone and bool(after) and _is_all_quoted(page, block + 1, after)


def _follow(page: Page, out: list[Sketch], carried: tuple[int, ...]) -> bool:
    """Let a paragraph of nothing but quotation go on from the paragraph before it."""
    start = page.token_at(page.quotations[carried[0]].span.start)
    block = page.block_of[min(start, len(page.doc) - 1)]
    if block < 1 or not _is_all_quoted(page, block, _inside(page, block)):
        return False
    at = _last_in(out, page.paragraphs[block - 1])
    if at is None or not _is_same_style(page, out[at], carried[0]):
        return False
    out[at] = _with(page, out[at], carried, _NEXT)
    return True


def _is_same_style(page: Page, sketch: Sketch, index: int) -> bool:
    mark = page.quotations[index].mark
    return any(page.quotations[i].mark == mark for i in sketch.content.quotations)
