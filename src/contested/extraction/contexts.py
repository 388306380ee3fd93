"""What a sentence is about beside its event: PLOVER's contexts, by the words that tell them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from spacy.tokens import Token

from contested.errors import DataError
from contested.extraction.syntax import bounds_of, lemmas_of, words_of
from contested.model.codebook import Context
from contested.model.lexicon import cells, parse_table, read_text

Contexts: TypeAlias = Mapping[str, Sequence[tuple[tuple[str, ...], tuple[Context, ...]]]]
"""By first word: the words that must follow it, and the contexts that they tell."""

_NAME = "contexts.csv"


def load_contexts() -> Contexts:
    """Load the packaged words of the contexts.

    Raises:
        DataError: a row names a context that the codebook does not have.
    """
    text = read_text("contested.extraction", f"data/{_NAME}")
    found: dict[str, list[tuple[tuple[str, ...], tuple[Context, ...]]]] = defaultdict(list)
    for row in parse_table(text, _NAME, ("words", "contexts")):
        for first, *rest in _spellings(row["words"]):
            found[first].append((tuple(rest), _contexts(row)))
    return found


def _spellings(words: str) -> list[list[str]]:
    """Return the words as they stand, and as the parse cuts them at hyphens."""
    whole, cut = words.split(), re.findall(r"[^\s-]+|-", words)
    return [whole] if whole == cut else [whole, cut]


def _contexts(row: Mapping[str, str]) -> tuple[Context, ...]:
    try:
        return tuple(Context(cell) for cell in cells(row["contexts"]))
    except ValueError as problem:
        raise DataError(f"{_NAME}: {row['words']!r}: {problem}; see docs/codebook.md") from problem


def contexts_of(tokens: Iterable[Token], contexts: Contexts) -> tuple[Context, ...]:
    """Return the contexts of some words in alphabetical order, each once."""
    return tuple(sorted({one for token in tokens for one in _told(token, contexts)}))


def contexts_round(token: Token, contexts: Contexts) -> tuple[Context, ...]:
    """Return the contexts of a word's sentence in alphabetical order, each once."""
    doc, places = token.doc, range(*bounds_of(token))
    words, lemmas = words_of(doc), lemmas_of(doc)
    opening = (doc[at] for at in places if words[at] in contexts or lemmas[at] in contexts)
    return contexts_of(opening, contexts)


def _told(token: Token, contexts: Contexts) -> Iterator[Context]:
    for form in dict.fromkeys((token.lower_, token.lemma_.lower())):
        for rest, told in contexts.get(form, ()):
            if all(_is_form(token, step, word) for step, word in enumerate(rest, 1)):
                yield from told


def _is_form(token: Token, step: int, word: str) -> bool:
    at = token.i + step
    if at >= len(token.doc):
        return False
    other = token.doc[at]
    return word in {other.lower_, other.lemma_.lower()}
