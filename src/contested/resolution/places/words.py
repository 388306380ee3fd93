"""A sentence as words with what stands between them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from contested.model.span import Span

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|W\. Va\.|[A-Z]\.[A-Z][a-z]{1,2}\.|\d+(?:st|nd|rd|th)\b|\d+|"
    r"[^\W\d_]+(?:[’'ʼ‘`ʻ](?!s\b|S\b)[^\W\d_]+)*"
)
ARTICLES = frozenset(
    {"al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ed", "er", "es", "esh", "ez", "ul"}
    | {"аль", "эль", "ад", "ар", "ас", "аш", "ат", "аз", "эд", "эр", "эс", "эш", "эт", "эз"}
)
_CAPS_SHARE = 0.7
_CAPS_LEAST = 4


_LEADS = frozenset(
    {"across", "after", "along", "amid", "around", "as", "at", "before", "between", "beyond", "by"}
    | {"during", "for", "from", "in", "inside", "into", "near", "on", "outside", "over", "since"}
    | {"through", "throughout", "to", "towards", "with", "within"}
)
"""Words that no name begins with, though a sentence may: "In Nuli"."""


class Word(NamedTuple):
    """A word, its place, its lower-case form without dots, and the text before it.

    `capital` says that it may begin a name: a capital, a letter of a script without capitals, or an
    Arabic article hung before a capital.
    """

    text: str
    start: int
    end: int
    key: str
    capital: bool
    gap: str


class Sentence(NamedTuple):
    """The words of a sentence; `shouted` says that it is all in capitals."""

    words: tuple[Word, ...]
    shouted: bool


@lru_cache(maxsize=1024)  # the same sentences are read for places and for spots
def read_sentence(text: str, span: Span, dotted: frozenset[str]) -> Sentence:
    """Split a sentence into words; `dotted` are the short forms that keep their full stop."""
    found: list[Word] = []
    last = span.start
    for match in _WORD.finditer(text, span.start, span.end):
        start, end = match.span()
        if start < last:
            continue
        word = text[start:end]
        if end < span.end and text[end] == "." and _stands(word, dotted):
            word, end = word + ".", end + 1
        capital = word[0].isalpha() and not word[0].islower()  # or a script that has none
        found.append(Word(word, start, end, _key(word), capital, text[last:start]))
        last = end
    return Sentence(tuple(_with_articles(found)), _shouted(found))


def _stands(word: str, dotted: frozenset[str]) -> bool:
    return word + "." in dotted or (word.isupper() and word.capitalize() + "." in dotted)


def begins_a_name(words: Sequence[Word], at: int) -> bool:
    """Tell a capital word from a sentence's "In" and from the second part of "anti-Karsh"."""
    hung = at > 0 and words[at].gap in {"-", "‑"} and not words[at - 1].capital
    leads = words[at].key in _LEADS and not (at > 0 and words[at - 1].capital)
    return not (hung or leads)


def _key(word: str) -> str:
    return word.replace(".", "").lower() if "." in word else word.lower()


def _with_articles(words: list[Word]) -> list[Word]:
    """Let "al" in "al-Rukban", "55" in "55-km" and "6th" in "6th Division" begin a name.

    The "4" of "T-4 Airport" goes on with one.
    """
    for at in range(len(words) - 1):
        word, after = words[at], words[at + 1]
        if word.capital and len(word.key) == 1 and after.gap == "-" and after.key.isdigit():
            words[at + 1] = after._replace(capital=True)
        if after.capital and not word.capital and after.gap == " " and _ordinal(word):
            words[at] = word._replace(capital=True)
        if word.capital or after.gap not in {"-", "‑"}:
            continue
        if (word.key in ARTICLES and after.text[0].isupper()) or word.key.isdigit():
            words[at] = word._replace(capital=True)
    return words


def _ordinal(word: Word) -> bool:
    return word.key[0].isdigit() and not word.key.isdigit()


def _shouted(words: list[Word]) -> bool:
    letters = [word for word in words if not word.key.isdigit()]
    upper = sum(word.text.isupper() for word in letters)
    return len(letters) >= _CAPS_LEAST and upper >= _CAPS_SHARE * len(letters)
