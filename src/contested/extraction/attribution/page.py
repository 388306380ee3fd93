"""One report laid out for attribution: its parse, its paragraphs and its quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
from spacy.tokens import Doc, Token

from contested.extraction.attribution.quotes import Quotation, find_quotations
from contested.extraction.syntax import lemmas_of, openings_of, text_of, words_of
from contested.model.codebook import BlockKind
from contested.model.report import Report
from contested.model.span import Span

Range = tuple[int, int]
"""A stretch of tokens: the first and the one after the last."""

HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_EDGES = frozenset(",;:–—-…")


@dataclass(frozen=True, slots=True)
class Page:
    """What every step of attribution looks at.

    `quote_of` and `block_of` give, for each token, the index of the quotation or paragraph it
    stands in, -1 for none. `words` and `lemmas` are the tokens in small letters, `openings` the
    first tokens of sentences, `edges` the blanks and loose marks, `cues` what may be verb cues.
    """

    doc: Doc = field(repr=False)
    text: str = field(repr=False)
    paragraphs: tuple[Span, ...]
    kinds: tuple[BlockKind, ...]
    quotations: tuple[Quotation, ...]
    quote_of: tuple[int, ...]
    block_of: tuple[int, ...]
    starts: tuple[int, ...]
    words: tuple[str, ...] = field(repr=False)
    lemmas: tuple[str, ...] = field(repr=False)
    openings: tuple[int, ...] = field(repr=False)
    edges: frozenset[int] = field(repr=False)
    cues: frozenset[int]

    def quoted(self, token: Token) -> int:
        """Return the index of the quotation that holds a token, -1 for none."""
        return self.quote_of[token.i]

    def span(self, tokens: Range) -> Span:
        """Return the characters of a stretch of tokens, bare of loose marks at its edges."""
        first, last = self.bare(tokens)
        if first >= last:
            return Span(self.doc[tokens[0]].idx, self.doc[tokens[0]].idx)
        end = self.doc[last - 1]
        return Span(self.doc[first].idx, end.idx + len(end.text))

    def cue(self, tokens: Range) -> Span:
        """Return the characters of a cue, with the colon that leads to what is said."""
        span = self.span(tokens)
        colon = self.text[span.end : span.end + 1] == ":"
        return Span(span.start, span.end + 1) if colon else span

    def bare(self, tokens: Range) -> Range:
        """Strip blanks, commas, dashes and full stops from the edges of a stretch of tokens."""
        first, last = tokens
        while first < last and first in self.edges:
            first += 1
        while last > first and (last - 1 in self.edges or self.words[last - 1] == "."):
            last -= 1
        return first, last

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that ends after a character offset."""
        at = max(bisect_right(self.starts, offset) - 1, 0)
        while at < len(self.doc) and self.starts[at] + len(self.doc[at].text) <= offset:
            at += 1
        return at

    def sentence(self, at: int) -> Range:
        """Return the tokens of the sentence that holds a token."""
        following = bisect_right(self.openings, at)
        first = self.openings[following - 1] if following else 0
        ends = following == len(self.openings)
        return first, len(self.doc) if ends else self.openings[following]

    def tokens(self, span: Span) -> Range:
        """Return the tokens that a stretch of characters touches."""
        first = self.token_at(span.start)
        return first, max(first, bisect_left(self.starts, span.end))


def lay_out(doc: Doc, report: Report, lemmas: Collection[str]) -> Page:
    """Lay a parsed report out; a report without blocks is one paragraph.

    `lemmas` are the first words of the verb cues.
    """
    text = text_of(doc)
    blocks = [block for block in report.reading.blocks if text[slice(*block.span)].strip()]
    paragraphs = tuple(block.span for block in blocks) or (Span(0, len(text)),)
    kinds = tuple(block.kind for block in blocks) or (BlockKind.PARAGRAPH,)
    quotations = find_quotations(text, paragraphs)
    starts = tuple(doc.to_array("IDX").tolist())
    words, forms = words_of(doc), lemmas_of(doc)
    return Page(
        doc=doc,
        text=text,
        paragraphs=paragraphs,
        kinds=kinds,
        quotations=quotations,
        quote_of=_homes(starts, tuple(quotation.span for quotation in quotations)),
        block_of=_homes(starts, paragraphs),
        starts=starts,
        words=words,
        lemmas=forms,
        openings=openings_of(doc),
        edges=frozenset(at for at, word in enumerate(words) if word.isspace() or word in _EDGES),
        cues=frozenset(at for at, form in enumerate(forms) if form in lemmas),
    )


def _homes(starts: tuple[int, ...], spans: tuple[Span, ...]) -> tuple[int, ...]:
    if not spans:
        return (-1,) * len(starts)
    opens, ends = np.array(spans).T
    homes = np.searchsorted(opens, starts, side="right") - 1
    inside = (homes >= 0) & (starts < ends[homes])
    return tuple(np.where(inside, homes, -1).tolist())
