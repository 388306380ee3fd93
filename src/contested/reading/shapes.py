"""What a block looks like: a sentence, prose, a fragment."""

import re

_OUTER = " \t\"“”'‘’.:;,!|>»«•·*-–—_\u00a0"
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।][”’\"'»)\]]*$")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]")
_LONG_PROSE, _LEAST_PROSE, _LONGEST_FRAGMENT = 20, 4, 90


def folded(line: str) -> str:
    """Return a line as tables and titles are compared: no case, curly quotes or outer marks."""
    return " ".join(line.casefold().replace("’", "'").split()).strip(_OUTER)


def is_sentence(words: str) -> bool:
    """Tell whether a block ends as a sentence does."""
    return bool(_SENTENCE_END.search(words.rstrip()))


def is_prose(words: str) -> bool:
    """Tell whether a block is a paragraph of a body: a sentence of a few words, or a long one."""
    count = len(words.split())
    if _UNSPACED.search(words):
        return is_sentence(words) or len(words) > 3 * _LONG_PROSE
    return count > _LONG_PROSE or (count >= _LEAST_PROSE and is_sentence(words))


def is_fragment(words: str, most: int) -> bool:
    """Tell whether a block is at most `most` words that say nothing whole."""
    short = len(words) <= _LONGEST_FRAGMENT and len(words.split()) <= most
    return short and not is_sentence(words) and not _UNSPACED.search(words)
