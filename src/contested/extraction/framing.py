"""Loaded words, kept where they stand."""

from collections.abc import Mapping
from typing import TypeAlias

from spacy.tokens import Doc, Token

from contested.extraction.syntax import span_of
from contested.model.claim import Framing
from contested.model.codebook import FramingKind
from contested.model.lexicon import parse_table, read_text
from contested.model.span import Span

FramingWords: TypeAlias = Mapping[tuple[str, ...], FramingKind]


def load_framing() -> FramingWords:
    """Load the packaged loaded words, keyed by their lemmas."""
    text = read_text("contested.extraction", "data/framing.csv")
    rows = parse_table(text, "framing.csv", ("word", "kind", "neutral", "note"))
    return {tuple(row["word"].split()): FramingKind(row["kind"]) for row in rows}


def find_framing(doc: Doc, words: FramingWords) -> list[Framing]:
    """Return every loaded word of a report, longest wording first at each place."""
    longest = max(map(len, words))
    found: list[Framing] = []
    at = 0
    while at < len(doc):
        size = _match(doc, at, words, longest)
        if size:
            found.append(_framing(doc[at], doc[at + size - 1], words, size))
        at += size or 1
    return found


def _match(doc: Doc, at: int, words: FramingWords, longest: int) -> int:
    for size in range(min(longest, len(doc) - at), 0, -1):
        if _lemmas(doc, at, size) in words or _forms(doc, at, size) in words:
            return size
    return 0


def _lemmas(doc: Doc, at: int, size: int) -> tuple[str, ...]:
    return tuple(token.lemma_.lower() for token in doc[at : at + size])


def _forms(doc: Doc, at: int, size: int) -> tuple[str, ...]:
    return tuple(token.lower_ for token in doc[at : at + size])


def _framing(first: Token, last: Token, words: FramingWords, size: int) -> Framing:
    span: Span = span_of(first, last)
    key = _lemmas(first.doc, first.i, size)
    kind = words.get(key) or words[_forms(first.doc, first.i, size)]
    return Framing(text=span.quote(first.doc.text), span=span, kind=kind)
