"""The word list of the templates task, read as patterns."""

import re
from functools import cache

from contested.model.lexicon import parse_table, read_text

_NAME = "template_words.csv"
_COLUMNS = ("use", "words")


@cache
def words_for(use: str) -> tuple[str, ...]:
    """Return the words of one use, the longest first."""
    listed = parse_table(read_text("benchmarks", _NAME), _NAME, _COLUMNS)
    found = {row["words"] for row in listed if row["use"] == use}
    return tuple(sorted(found, key=lambda words: (-len(words), words)))


@cache
def pattern(use: str) -> re.Pattern[str]:
    """Return what finds a word of one use, in capitals or small letters."""
    return re.compile(rf"\b(?:{alternatives(use)})", re.IGNORECASE)


def alternatives(use: str) -> str:
    """Return the words of one use as one alternative of a pattern."""
    return "|".join(_spelled(words) for words in words_for(use))


def _spelled(words: str) -> str:
    begun = words.removesuffix("*")
    return re.escape(begun) + (r"\w*" if begun != words else r"s?\b")
