"""Loaded words, kept where they stand."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from spacy.tokens import Doc, Token

from contested.extraction.syntax import lemmas_of, span_of, text_of, words_of
from contested.model.claim import Framing
from contested.model.codebook import FramingKind
from contested.model.lexicon import parse_table, read_text
from contested.model.span import Span

FramingWords: TypeAlias = Mapping[str, Mapping[tuple[str, ...], FramingKind]]
"""Loaded wordings by their first word."""


def load_framing() -> FramingWords:
    """Load the packaged loaded words, keyed by their first word and their words."""
    text = read_text("contested.extraction", "data/framing.csv")
    words: dict[str, dict[tuple[str, ...], FramingKind]] = defaultdict(dict)
    for row in parse_table(text, "framing.csv", ("word", "kind", "neutral", "note")):
        wording = tuple(row["word"].split())
        words[wording[0]][wording] = FramingKind(row["kind"])
    return dict(words)


def find_framing(doc: Doc, words: FramingWords) -> list[Framing]:
    """Return every loaded word of a report, the longest wording at each place."""
    found: list[Framing] = []
    end = 0
    for at, forms in enumerate(zip(words_of(doc), lemmas_of(doc), strict=True)):
        match = None if at < end else _match(doc, at, forms, words)
        if match is not None:
            size, kind = match
            found.append(_framing(doc[at], doc[at + size - 1], kind))
            end = at + size
    return found


def _match(
    doc: Doc, at: int, forms: tuple[str, ...], words: FramingWords
) -> tuple[int, FramingKind] | None:
    best: tuple[int, FramingKind] | None = None
    for first in forms:
        for wording, kind in words.get(first, {}).items():
            longer = best is None or len(wording) > best[0]
            if longer and _stands(wording, doc[at]):
                best = (len(wording), kind)
    return best


def _stands(wording: tuple[str, ...], token: Token) -> bool:
    following = token.doc[token.i + 1 : token.i + len(wording)]
    if len(following) + 1 != len(wording):
        return False
    pairs = zip(wording[1:], following, strict=True)
    return all(word in {one.lemma_.lower(), one.lower_} for word, one in pairs)


def _framing(first: Token, last: Token, kind: FramingKind) -> Framing:
    span: Span = span_of(first, last)
    return Framing(text=span.quote(text_of(first.doc)), span=span, kind=kind)
