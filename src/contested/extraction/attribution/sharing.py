"""Two credits in one sentence: in "P, A said, and Q, B said" each clause is its own speaker's.

A parse hangs the second clause on the first cue, or both on the second. The words are plain: the
first cue is done, a comma and a joining word follow, and the next clause names its own speaker.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from contested.extraction.attribution.found import Content, Sketch
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.told import told
from contested.extraction.attribution.types import CuePos, Frame
from contested.model.codebook import Manner
from contested.model.span import Span

_PAUSES = frozenset({",", ";", "—", "–"})
_JOINS = frozenset({"and", "but", "while", "though", "although", "whereas", "yet"})
_APART = _JOINS - {"and"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SAYING = frozenset({Frame.CLAUSE, Frame.TALLY, Frame.SOURCE, Frame.PUT})
_LONGEST_WHEN = 8


@dataclass(frozen=True, slots=True)
class _Credit:
    """A named speaker with their cue, where the two stand, and the sentence that they stand in."""

    sketch: Sketch
    words: Range
    sentence: Range


def shared_out(page: Page, sketches: Sequence[Sketch]) -> list[Sketch]:
    """Give each of two clauses with a speaker of its own to that speaker alone."""
    out = list(sketches)
    given = {at: credit for at, one in enumerate(out) if (credit := _credit(page, one))}
    order = sorted(given, key=lambda at: given[at].words)
    for k, at in enumerate(order):
        for other in order[k + 1 :]:
            joint = _joint(page, given[at], given[other])
            if joint is not None:
                out = _parted(page, out, (at, other), joint)
                break
    return out


def _credit(page: Page, sketch: Sketch) -> _Credit | None:
    found, named = sketch.found, sketch.named
    if found is None or named is None or sketch.governor is not None:
        return None
    if found.cue.pos not in {CuePos.VERB, CuePos.PHRASE} or not found.cue.frames & _SAYING:
        return None
    if page.quoted(found.head) != -1:
        return None
    words = (min(found.words[0], named.words[0]), max(found.words[1], named.words[1]))
    sentence = page.sentence(found.head.i)
    inside = sentence[0] <= words[0] and words[1] <= sentence[1]
    return _Credit(sketch, words, sentence) if inside else None


def _joint(page: Page, first: _Credit, second: _Credit) -> Range | None:
    """Return the pause and joining word that end what the first speaker says, if any do."""
    if first.sentence != second.sentence or first.words[1] >= second.words[0]:
        return None
    joints = _joints(page, first.words[1], second.words[0])
    told_before = first.sketch.content.spans[0].start < page.starts[first.words[0]]
    opens = _is_phrase(first) and first.words[0] == first.sentence[0]
    if not told_before and not opens:
        joints = [one for one in joints if _is_apart(page, one) and _reaches(page, first, one)]
    passes = not told_before and _passes_on(second)
    led = next((one for one in joints if one[1] == second.words[0]), None)
    if led is not None:
        return led if _leads(page, second) else None
    done = [one for one in joints if told_before and _is_when(page, (first.words[1], one[0]))]
    joints = [one for one in done[:1] or joints[-1:] if _trails(page, one, second)]
    return joints[0] if joints and not passes else None


def _passes_on(credit: _Credit) -> bool:
    """“The army says four fell, but two got away, reports a paper”: a paper's tail is of both."""
    found = credit.sketch.found
    return found is not None and found.cue.words[0] == "report"


def _is_phrase(credit: _Credit) -> bool:
    found = credit.sketch.found
    return found is not None and found.cue.pos is CuePos.PHRASE


def _is_apart(page: Page, joint: Range) -> bool:
    """“The army says four fell, but …”: an "and" there may go on with what the army says."""
    return page.words[joint[0]] == ";" or page.words[joint[1] - 1] in _APART


def _reaches(page: Page, first: _Credit, joint: Range) -> bool:
    """Tell what is said up to a joint from "a clip claiming the raid is real, but …"."""
    return first.sketch.content.spans[-1].end >= page.starts[joint[0]]


def _joints(page: Page, start: int, end: int) -> list[Range]:
    """Return each ", and" and ";" of a stretch outside quotations."""
    out: list[Range] = []
    for at in range(start, min(end, len(page.doc) - 1)):
        if page.words[at] not in _PAUSES or page.quote_of[at] != -1:
            continue
        joined = page.words[at + 1] in _JOINS
        if joined or page.words[at] == ";":
            out.append((at, at + 2 if joined else at + 1))
    return out


def _is_when(page: Page, words: Range) -> bool:
    """Tell "on Monday", "by telephone" and ", citing a count" after a cue from a clause."""
    rest = page.doc[words[0] : words[1]]
    aside = len(rest) > 1 and rest[1].tag_ == "VBG"
    pauses = [one for one in rest[int(aside) :] if one.text in _PAUSES]
    plain = not pauses and not any(one.tag_ in _FINITE for one in rest)
    return len(rest) <= _LONGEST_WHEN and plain


def _leads(page: Page, credit: _Credit) -> bool:
    """Tell "B said Q" from "the minister had warned that …", which the first speaker may tell."""
    spans, cue = credit.sketch.content.spans, credit.sketch.found
    said = spans[-1] if _is_phrase(credit) else spans[0]
    if cue is None or said.start < page.starts[credit.words[0]]:
        return False
    helpers = {one.lower_ for one in cue.head.lefts if one.dep_ == "aux"}
    finite = cue.head.tag_ in _FINITE or bool(helpers & {"has", "have"})
    return _is_phrase(credit) or (finite and "had" not in helpers)


def _trails(page: Page, joint: Range, credit: _Credit) -> bool:
    """Tell "Q, B said" and "Q, B said, R" from a clause with a speaker inside it."""
    start, stop = joint[1], credit.words[0]
    closed = page.quote_of[stop - 1] != -1 and page.quote_of[stop] == -1
    if page.words[stop - 2 if closed else stop - 1] not in _PAUSES:
        return False
    parted = credit.sketch.content.spans[-1].start > page.starts[stop]
    return parted or any(one.tag_ in _FINITE | {"VBN"} for one in page.doc[start:stop])


def _parted(page: Page, out: list[Sketch], at: tuple[int, int], joint: Range) -> list[Sketch]:
    first, second = out[at[0]], out[at[1]]
    end, start = page.starts[joint[0]], page.starts[joint[1]]
    left = _cut(page, first.content, Span(0, end))
    right = _cut(page, second.content, Span(start, len(page.text)))
    new = {id(first): left, id(second): right}
    return [_with(one, first, second, new) for one in out]


def _with(one: Sketch, first: Sketch, second: Sketch, new: dict[int, Content | None]) -> Sketch:
    """Return a sketch with its new content; what shares a cue's content is cut with it."""
    for cut in (first, second):
        head = cut.found.head.i if cut.found is not None else -1
        content = new[id(cut)]
        mine = one is cut or (one.governor is not None and one.governor == head)
        if mine and content is not None:
            shared = replace(one.content, spans=content.spans)
            return replace(one, content=content if one is cut else shared)
    return one


def _cut(page: Page, content: Content, limit: Span) -> Content | None:
    """Return content within a stretch of the text; None where it needs no cutting or none is."""
    if content.manner is Manner.DIRECT:
        return None
    spans = []
    for span in content.spans:
        start, end = max(span.start, limit.start), min(span.end, limit.end)
        if start < end:
            words = page.tokens(Span(start, end))
            spans.append(span if (start, end) == tuple(span) else page.span(words))
    kept = tuple(span for span in spans if span.end > span.start)
    same = kept == content.spans
    return None if same else told(page, kept, content.confidence, content.frame)
