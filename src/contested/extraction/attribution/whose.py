"""Speakers in whose words something stands: "the mayor, in whose words the town was empty"."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.attribution.found import Found, Named, Sketch
from contested.extraction.attribution.page import Page
from contested.extraction.attribution.sources import noun_words
from contested.extraction.attribution.told import spans_of, told
from contested.extraction.attribution.types import Cue, CuePos, Factivity, Frame
from contested.model.codebook import Stance

_TELLING = frozenset(
    {"account", "assessment", "estimate", "opinion", "reckoning", "telling", "view", "word"}
)
_BEFORE = frozenset({"by", "in"})
_LIKELY = 0.8
_CUE = Cue(
    words=("in whose words",),
    pos=CuePos.PHRASE,
    stance=Stance.ASSERTS,
    factivity=Factivity.NEUTRAL,
    frames=frozenset({Frame.PUT}),
)


def whose_sketches(page: Page) -> Iterator[Sketch]:
    """Yield what credits a clause to the one in whose words or view it is so."""
    for at, word in enumerate(page.words):
        if word != "whose" or not at or page.words[at - 1] not in _BEFORE:
            continue
        if page.doc[at].head.lemma_.lower() in _TELLING:
            sketch = _sketch(page, page.doc[at])
            if sketch is not None:
                yield sketch


def _sketch(page: Page, whose: Token) -> Sketch | None:
    head = _told_of(page, whose)
    verb = next((one for one in whose.ancestors if one.pos_ == "VERB" and one.i > whose.i), None)
    if head is None or verb is None or head.pos_ not in {"NOUN", "PROPN"}:
        return None
    cue = (whose.i - 1, whose.head.i + 1)
    named = Named(head=head, words=page.bare(noun_words(page, head, cue)))
    spans = spans_of(page, [page.bare((cue[1], verb.right_edge.i + 1))])
    content = told(page, spans, _LIKELY, Frame.PUT, page.quoted(whose))
    if content is None or named.words[0] >= named.words[1]:
        return None
    found = Found(cue=_CUE, head=whose.head, words=cue)
    return Sketch(found=found, cue=page.cue(cue), named=named, content=content)


def _told_of(page: Page, whose: Token) -> Token | None:
    """Return whose words they are: what the clause hangs on, else the noun before its comma."""
    clause = next((one for one in whose.ancestors if one.dep_ == "relcl"), None)
    if clause is not None:
        return clause.head
    comma = whose.i - 2
    return page.doc[comma - 1] if comma > 0 and page.doc[comma].text == "," else None
