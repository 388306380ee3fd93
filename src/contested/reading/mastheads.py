"""Who publishes a report, by the name that stands in a line of its head."""

import re
from collections.abc import Iterable, Iterator

from contested.reading.dated_heads import parts_of
from contested.reading.lexicons import CleanLexicons, Publishing

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
_CUT = re.compile(r",\s|:\s|\s/\s")
_SMALL = frozenset({"and", "de", "del", "des", "du", "el", "for", "la", "of", "on", "the", "to"})
_MOST_WORDS, _MOST_IN_A_PAPER = 9, 5


def outlet_of(lines: Iterable[str], lexicons: CleanLexicons) -> str | None:
    """Return the first name of a paper, station, agency or body among the lines of a head.

    A line's parts count each for itself ("Lima, 2 May 1993 - Highland Review"); what stands in
    brackets, and a place after a comma, are no part of a name. None where no line bears one.
    """
    return next(
        (name for line in lines for name in _names(line) if _names_it(name, lexicons)), None
    )


def _names(line: str) -> Iterator[str]:
    for part in parts_of(_BRACKETED.sub(" ", line)):
        yield " ".join(_CUT.split(part)[0].split()).strip(" .,-–—")


def _names_it(name: str, lexicons: CleanLexicons) -> bool:
    if name.casefold() in lexicons.wires:
        return len(name) > 3
    words = _WORD.findall(name)
    capitals = all(word[0].isupper() or word in _SMALL for word in words)
    if not 1 < len(words) <= _MOST_WORDS or not capitals or re.search(r"\d", name):
        return False
    kinds = [lexicons.publishers.get(word.casefold().replace("’", "'")) for word in words]
    own = any(kind is None and word not in _SMALL for kind, word in zip(kinds, words, strict=True))
    paper = kinds[-1] is Publishing.PAPER and len(words) <= _MOST_IN_A_PAPER
    said = paper or kinds[0] is Publishing.OPENS or Publishing.BODY in kinds
    return own and said
