"""What somebody wants, knows or favours though nothing is said: "plans to leave", "knows that"."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from contested.extraction.attribution.adjectives import adjective_sketches
from contested.extraction.attribution.contents import thought_of
from contested.extraction.attribution.cues import find_nouns, find_verbs
from contested.extraction.attribution.folding import Folded
from contested.extraction.attribution.found import Found, Sketch
from contested.extraction.attribution.nouns import noun_sketch
from contested.extraction.attribution.page import Page
from contested.extraction.attribution.sources import source_of
from contested.extraction.attribution.types import CueLexicon, Frame
from contested.model.span import Span

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_EMPTY = frozenset({"it", "there", "this", "that", "which", "what"})


def thought_sketches(page: Page, lexicon: CueLexicon, spoken: Sequence[Span]) -> list[Sketch]:
    """Return the thoughts that nobody voices, clear of the cues of what is said."""
    if lexicon.thoughts is None:
        return []
    found = _sketches(page, lexicon.thoughts)
    return [one for one in found if one.cue and not any(map(one.cue.meets, spoken))]


def with_thoughts(
    folded: Folded, thoughts: Sequence[Sketch], speakers: Sequence[Span | None]
) -> Folded:
    """Return what is said with what is thought after it."""
    return Folded(
        (*folded.sketches, *thoughts),
        (*folded.speakers, *speakers),
        (*folded.stances, *(None for _ in thoughts)),
    )


def _sketches(page: Page, thoughts: CueLexicon) -> Iterable[Sketch]:
    yield from _held(_verb_sketch(page, found) for found in find_verbs(page, thoughts))
    yield from _held(noun_sketch(page, found, thoughts) for found in find_nouns(page, thoughts))
    yield from adjective_sketches(page, thoughts)


def _held(sketches: Iterable[Sketch | None]) -> Iterator[Sketch]:
    """Keep the thoughts of somebody who is named."""
    for one in sketches:
        if one is not None and one.named is not None:
            yield one


def _verb_sketch(page: Page, found: Found) -> Sketch | None:
    if page.quoted(found.head) != -1 or (Frame.LABEL in found.cue.frames and not _views(found)):
        return None
    named = source_of(page, found)
    if named is None or named.head.lower_ in _EMPTY:
        return None
    content = thought_of(page, found, named)
    if content is None:
        return None
    return Sketch(found=found, cue=page.cue(found.words), named=named, content=content)


def _views(found: Found) -> bool:
    """Tell "sees the truce as a trap" and "sees that it failed" from what eyes see."""
    return any(
        child.lower_ == "as" or (child.dep_ == "ccomp" and _is_clause(child))
        for child in found.head.rights
    )


def _is_clause(verb: Token) -> bool:
    marked = any(child.dep_ == "mark" for child in verb.lefts)
    return marked or verb.tag_ in _FINITE or any(c.tag_ in _FINITE for c in verb.lefts)
