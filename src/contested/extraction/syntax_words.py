"""A document's text, words and sentence bounds, looked up once: the parse makes them anew."""

from bisect import bisect_right
from collections.abc import Callable
from typing import TypeVar

from spacy.tokens import Doc, Token

_One = TypeVar("_One")
TEXT = "text"
"""Where a parsed document keeps its text."""


def text_of(doc: Doc) -> str:
    """Return a document's text; the parse would build it anew from its tokens at every call."""
    text: str = doc.user_data.get(TEXT) or doc.text
    return text


def words_of(doc: Doc) -> tuple[str, ...]:
    """Return the words of a document in small letters, looked up once."""
    return _once(doc, "words", lambda: tuple(token.lower_ for token in doc))


def lemmas_of(doc: Doc) -> tuple[str, ...]:
    """Return the dictionary forms of a document in small letters, looked up once."""
    return _once(doc, "lemmas", lambda: tuple(token.lemma_.lower() for token in doc))


def openings_of(doc: Doc) -> tuple[int, ...]:
    """Return the first words of a document's sentences, looked up once."""
    return _once(
        doc, "openings", lambda: tuple((doc.to_array("SENT_START") == 1).nonzero()[0].tolist())
    )


def people_of(doc: Doc) -> tuple[int, ...]:
    """Return the heads of the names that the parse takes for people's, looked up once."""
    return _once(
        doc, "people", lambda: tuple(one.root.i for one in doc.ents if one.label_ == "PERSON")
    )


def bounds_of(token: Token) -> tuple[int, int]:
    """Return the first word of the token's sentence and the one after its last."""
    openings, doc = openings_of(token.doc), token.doc
    following = bisect_right(openings, token.i)
    first = openings[following - 1] if following else 0
    return first, openings[following] if following < len(openings) else len(doc)


def _once(doc: Doc, name: str, look: Callable[[], tuple[_One, ...]]) -> tuple[_One, ...]:
    found: tuple[_One, ...] | None = doc.user_data.get(name)
    if found is None:
        found = doc.user_data[name] = look()
    return found
