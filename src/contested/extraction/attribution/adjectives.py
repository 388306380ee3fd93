"""Cues that are adjectives: is confident that ..., was critical of ..., remains worried."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.attribution.cues import is_negated, verb_start
from contested.extraction.attribution.found import Content, Found, Sketch
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.sources import named_of, subject
from contested.extraction.attribution.told import spans_of, told
from contested.extraction.attribution.types import CueLexicon, Frame

_BEING = frozenset(
    {"be", "’", "'", "’m", "’re", "remain", "stay", "become", "feel", "seem", "sound"}
)
_ABOUT = frozenset({"about", "of", "over", "at", "by", "with", "on", "to"})
_OBJECTS = frozenset({"pobj", "pcomp"})
_LIKELY = 0.75


def adjective_sketches(page: Page, lexicon: CueLexicon) -> Iterator[Sketch]:
    """Yield an attribution for each adjective that says what somebody thinks aloud."""
    for at, word in enumerate(page.words):
        cues = lexicon.adjectives.get(word)
        if not cues:
            continue
        token = page.doc[at]
        if token.dep_ != "acomp" or token.head.lemma_.lower() not in _BEING:
            continue
        cue, verb = cues[0], token.head
        words = (verb_start(verb), token.i + 1)
        found = Found(cue=cue, head=token, words=words, negated=is_negated(verb))
        sketch = _sketch(page, found, verb)
        if sketch is not None:
            yield sketch


def _sketch(page: Page, found: Found, verb: Token) -> Sketch | None:
    holder = subject(verb)
    if holder is None or holder.pos_ not in {"NOUN", "PROPN", "PRON", "NUM"}:
        return None
    named = named_of(page, holder, found)
    clause = _clause(found, verb)
    if named is None or holder.lower_ in {"it", "there", "this", "that"}:
        return None
    if clause is not None and Frame.CLAUSE in found.cue.frames:
        frame = Frame.INFINITIVE if clause.dep_ == "xcomp" else Frame.CLAUSE
        content = _content(page, found, (clause.left_edge.i, clause.right_edge.i + 1), frame)
        cue = found.words
    else:
        cue, content = _matter(page, found)
    if content is None:
        return None
    return Sketch(found=found, cue=page.cue(cue), named=named, content=content)


def _clause(found: Found, verb: Token) -> Token | None:
    """Return the clause of "is sure that ...", which the parse may hang on the verb."""
    word = found.head
    after = (*word.rights, *(child for child in verb.rights if child.i > word.i))
    deps = {"ccomp", "xcomp"} if Frame.INFINITIVE in found.cue.frames else {"ccomp"}
    return next((child for child in after if child.dep_ in deps), None)


def _matter(page: Page, found: Found) -> tuple[Range, Content | None]:
    """Return the cue with its preposition ("is worried about") and what stands after that."""
    for child in found.head.rights:
        inner = next((one for one in child.rights if one.dep_ in _OBJECTS), None)
        if child.dep_ in {"prep", "agent"} and child.lower_ in _ABOUT and inner is not None:
            words = (inner.left_edge.i, inner.right_edge.i + 1)
            cue = (found.words[0], child.i + 1) if child.i == found.words[1] else found.words
            return cue, _content(page, found, words, Frame.ABOUT)
    return found.words, None


def _content(page: Page, found: Found, words: Range, frame: Frame) -> Content | None:
    start = max(words[0], found.words[1])
    spans = spans_of(page, [page.bare((start, words[1]))])
    return told(page, spans, _LIKELY, frame, page.quoted(found.head))
