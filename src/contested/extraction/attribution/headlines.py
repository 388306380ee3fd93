"""Colons that credit: "Strike kills 40: monitor", "Lavrov: truce holds", "Journalist: “...”"."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens, Token

from contested.extraction.attribution.found import Named, Sketch
from contested.extraction.attribution.page import HEADLINES, Page, Range
from contested.extraction.attribution.told import spans_of, told
from contested.extraction.attribution.types import CueLexicon
from contested.model.span import Span

_PARTING = frozenset({":", "-", "–", "—"})
_LONGEST, _LONGEST_HEADLINE = 6, 24
_LIKELY = 0.75
_TOPICS = frozenset({"GPE", "LOC", "EVENT", "DATE", "TIME", "WORK_OF_ART", "FAC"})
_SPEAKING = frozenset({"PERSON", "ORG", "NORP"})


def colon_sketches(page: Page, lexicon: CueLexicon) -> Iterator[Sketch]:
    """Yield an attribution for each colon that parts a speaker from what is credited to them."""
    for at, word in enumerate(page.words):
        if word not in _PARTING or page.quote_of[at] != -1 or page.block_of[at] == -1:
            continue
        colon = page.doc[at]
        if not _is_clock(page, colon):
            sketch = _at(page, colon, lexicon)
            if sketch is not None:
                yield sketch


def _at(page: Page, colon: Token, lexicon: CueLexicon) -> Sketch | None:
    block = page.tokens(page.paragraphs[page.block_of[colon.i]])
    before = page.bare((block[0], colon.i))
    after = page.bare((colon.i + 1, block[1]))
    if before[0] >= before[1] or after[0] >= after[1]:
        return None
    headline = _is_headline(page, page.block_of[colon.i], block)
    titled = page.kinds[page.block_of[colon.i]] in HEADLINES
    if titled and _names_speaker(page, after, lexicon) and after[1] - after[0] < 5:
        return _sketch(page, colon, speaker=after, content=before)
    if colon.text != ":":
        return None
    quoted = page.quote_of[after[0]] != -1
    if quoted and (owner := _owner(page.doc[before[1] - 1], lexicon)) is not None:
        own = (owner.left_edge.i, owner.right_edge.i)
        return _sketch(page, colon, speaker=own, content=after)
    before = _without_aside(page, before)
    if (headline or quoted) and _names_speaker(page, before, lexicon):
        return _sketch(page, colon, speaker=before, content=after)
    return None


def _is_clock(page: Page, colon: Token) -> bool:
    """Tell "Updated 5: 40 p.m. ET" from a colon that credits."""
    before = page.text[: colon.idx].rstrip()[-1:]
    after = page.text[colon.idx + 1 :].lstrip()[:1]
    return before.isdigit() and after.isdigit()


def _is_headline(page: Page, block: int, words: Range) -> bool:
    """A text that came without a title may begin with it: one short line before the rest."""
    first = block == 0 and len(page.paragraphs) > 1 and words[1] - words[0] <= _LONGEST_HEADLINE
    return first or page.kinds[block] in HEADLINES


def _without_aside(page: Page, words: Range) -> Range:
    """“Omar Daher (the mayor): “...””: what stands in brackets behind a name is no part of it."""
    if page.doc[words[1] - 1].text != ")":
        return words
    opening = next((at for at in range(*words) if page.doc[at].text == "("), words[0])
    return (words[0], opening) if opening > words[0] else words


def _owner(noun: Token, lexicon: CueLexicon) -> Token | None:
    """Return whose "answer" or "message" it is that a colon leads on to."""
    if noun.lemma_.lower() not in lexicon.nouns:
        return None
    owner = next((one for one in noun.lefts if one.dep_ == "poss" and one.pos_ != "PRON"), None)
    return owner if owner is not None and owner.right_edge.tag_ == "POS" else None


def _names_speaker(page: Page, words: Range, lexicon: CueLexicon) -> bool:
    """A short run of nouns whose last is a speaker's: a person, a body, a text, never a place."""
    tokens = page.doc[words[0] : words[1]]
    if len(tokens) > _LONGEST or any(t.pos_ in {"VERB", "AUX"} for t in tokens):
        return False
    last = _head(tokens)
    kind = lexicon.speakers.get(last.lemma_.lower()) or lexicon.speakers.get(last.lower_)
    named = last.pos_ == "PROPN" and last.ent_type_ not in _TOPICS
    return kind is not None or last.ent_type_ in _SPEAKING or named or _is_met(page, last)


def _head(tokens: Tokens) -> Token:
    """Return the noun before any "of" or "at": a siege of a town is no town."""
    links = (token.i for token in tokens if token.pos_ == "ADP")
    first = next(links, tokens.end)
    return tokens.doc[first - 1] if first > tokens.start else tokens[-1]


def _is_met(page: Page, word: Token) -> bool:
    """Tell whether a headline's capitalised word is part of a person's or body's name below."""
    return word.is_title and any(
        word.text in {token.text for token in entity}
        for entity in page.doc.ents
        if entity.label_ in _SPEAKING
    )


def _sketch(page: Page, colon: Token, *, speaker: Range, content: Range) -> Sketch | None:
    said = told(page, spans_of(page, [content]), _LIKELY)
    if said is None:
        return None
    named = Named(head=page.doc[speaker[1] - 1], words=speaker)
    cue = Span(colon.idx, colon.idx + 1)
    return Sketch(found=None, cue=cue, named=named, content=said)
