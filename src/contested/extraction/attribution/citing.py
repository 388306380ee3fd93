"""Cues whose object is the speaker: SANA, citing a commander, said ..."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extraction.attribution.found import Content, Found, Named, Sketch
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.phrases import around_phrase, speaker_after
from contested.extraction.attribution.sources import source_of
from contested.extraction.attribution.told import spans_of, told
from contested.extraction.attribution.types import Frame
from contested.model.codebook import Manner
from contested.model.span import Span


def cited(page: Page, found: Found, contents: dict[int, Content]) -> Sketch | None:
    """Return the one who is cited, with the content of the verb that the citing hangs on.

    `contents` holds what the other verb cues credit, by the index of their head token.
    """
    if found.passive:
        head = next((c for c in found.head.lefts if c.dep_ == "nsubjpass"), None)
        return None if head is None else _passing_on(page, found, head, contents)
    head = next((c for c in found.head.rights if c.dep_ == "dobj"), None)
    if head is None or head.pos_ not in {"NOUN", "PROPN", "PRON", "NUM"}:
        return None
    named = speaker_after(page, head, found.words)
    if named is None:
        return None
    return _shared(page, found, named, contents) or _passing_on(page, found, head, contents)


def _shared(page: Page, found: Found, named: Named, contents: dict[int, Content]) -> Sketch | None:
    governor = _governor(found.head, contents)
    if governor is None and found.head.tag_ == "VBG":
        governor = _reported_before(page, found, contents)
    if governor is not None:
        content = contents[governor]
    elif found.head.tag_ == "VBG" and found.head.dep_ in {"advcl", "acl", "prep", "pcomp"}:
        around = around_phrase(page, found.head, (found.words[0], named.words[1]))
        if around is None:
            return None
        content = around
    else:
        return None
    shared = Content(
        spans=content.spans,
        manner=Manner.INDIRECT,
        confidence=min(content.confidence, 0.8),
        frame=Frame.SOURCE,
    )
    return Sketch(
        found=found, cue=page.cue(found.words), named=named, content=shared, governor=governor
    )


def _passing_on(
    page: Page, found: Found, head: Token, contents: dict[int, Content]
) -> Sketch | None:
    """“SANA quoted a commander as saying ...”: SANA passes on all of it."""
    named = source_of(page, found) or _by(page, found)
    if named is None:
        return None
    end = max((child.right_edge.i for child in found.head.rights), default=head.i) + 1
    ranges = [(head.left_edge.i, end)]
    if found.passive:
        ranges = [(head.left_edge.i, min(head.right_edge.i + 1, found.words[0]))]
        ranges += _beside_agent(found, named, end)
    content = told(page, spans_of(page, ranges), 0.8, Frame.OBJECT, page.quoted(found.head))
    if content is None:
        return None
    spans = (*_said_around(page, found, contents, end), *content.spans)
    content = replace(content, spans=tuple(sorted(spans)))
    return Sketch(found=found, cue=page.cue(found.words), named=named, content=content)


def _by(page: Page, found: Found) -> Named | None:
    """“was quoted as saying by SANA”: the parse hangs the one who quotes on the saying."""
    inner = (word for one in found.head.rights if one.lower_ == "as" for word in one.rights)
    by = (one for verb in inner for one in verb.rights if one.lower_ == "by" and found.passive)
    head = next((word for one in by for word in one.rights if word.dep_ == "pobj"), None)
    return None if head is None else speaker_after(page, head, (head.i - 1, head.left_edge.i))


def _beside_agent(found: Found, named: Named, end: int) -> list[Range]:
    """Return the words after a passive without the one who quotes: "as saying"."""
    first, last = named.words
    parts = [(found.words[1], first - 1), (max(last, found.words[1]), end)]
    return [part for part in parts if part[0] < part[1]]


def _said_around(
    page: Page, found: Found, contents: dict[int, Content], last: int
) -> tuple[Span, ...]:
    """Return what stands round "…, SANA quoted a commander as saying" and SANA passes on too."""
    start, end = page.starts[found.words[0]], page.starts[last - 1]
    inner = (one.i for one in found.head.subtree if one.i in contents and one.i > found.head.i)
    said = (span for at in inner for span in contents[at].spans)
    return tuple(span for span in said if span.end <= start or span.start > end)


def _reported_before(page: Page, found: Found, contents: dict[int, Content]) -> int | None:
    """“…, SANA reported on Friday, citing a pilot”: the cue at the end of what is passed on."""
    start = page.sentence(found.head.i)[0]
    cues = (at for at in range(found.head.i - 1, start, -1) if at in contents)
    last = next(cues, None)
    if last is None or contents[last].spans[-1].end > page.starts[last]:
        return None
    between = page.doc[last + 1 : found.words[0]]
    verbal = any(one.pos_ in {"VERB", "AUX", "SCONJ"} for one in between)
    return None if verbal or contents[last].frame is not Frame.CLAUSE else last


def _governor(verb: Token, contents: dict[int, Content]) -> int | None:
    """Return the verb cue that a "citing ..." hangs on, straight or over its subject."""
    at = verb
    for _ in range(3):
        if at.head.i == at.i:
            return None
        at = at.head
        if at.i in contents:
            return at.i
    return None
