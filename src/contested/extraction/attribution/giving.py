"""Figures that go back to whoever gave them: "the toll of 26 that the monitor gave"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extraction.attribution.cues import is_passive
from contested.extraction.attribution.found import Found, Sketch
from contested.extraction.attribution.page import Page
from contested.extraction.attribution.sources import source_of
from contested.extraction.attribution.told import spans_of, told
from contested.extraction.attribution.types import Cue, CuePos, Factivity, Frame
from contested.model.codebook import Stance

_COUNTS = frozenset({"count", "estimate", "figure", "number", "tally", "toll", "total"})
_GIVING = frozenset({"announce", "cite", "give", "issue", "publish", "release"})
_SURE = 0.8
_CUE = Cue(
    words=("give",),
    pos=CuePos.VERB,
    stance=Stance.ASSERTS,
    factivity=Factivity.NEUTRAL,
    frames=frozenset({Frame.OBJECT}),
)


def given_sketches(page: Page) -> Iterator[Sketch]:
    """Yield what credits a toll or a count to whoever the clause behind it says gave it."""
    for verb in page.doc:
        count = _counted(verb)
        sketch = None if count is None else _given(page, verb, count)
        if sketch is not None:
            yield sketch


def _counted(verb: Token) -> Token | None:
    """Return the toll that "given by a monitor" or "that a monitor gave" stands behind."""
    if verb.dep_ not in {"acl", "relcl"} or verb.lemma_.lower() not in _GIVING:
        return None
    noun = verb.head
    if noun.head.lower_ == "of" and noun.lemma_.lower() not in _COUNTS:
        noun = noun.head.head  # "the number of dead given by"
    return noun if noun.lemma_.lower() in _COUNTS else None


def _given(page: Page, verb: Token, count: Token) -> Sketch | None:
    found = Found(cue=_CUE, head=verb, words=(verb.i, verb.i + 1), passive=is_passive(verb))
    named = source_of(page, found)
    if named is None or named.head.tag_ in {"WDT", "WP"}:
        return None
    first, last = named.words
    comma = (at for at in range(first, last) if page.doc[at].text == ",")
    named = replace(named, words=(first, next(comma, last)))
    words = page.bare((count.left_edge.i, min(verb.left_edge.i, named.words[0])))
    content = told(page, spans_of(page, [words]), _SURE, Frame.OBJECT, page.quoted(verb))
    if content is None:
        return None
    return Sketch(found=found, cue=page.cue(found.words), named=named, content=content)
