"""Organisations that a message names, with the names that it gives each ("… Front [NLF]")."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.words import alternatives, pattern

_WORD = r"[A-Z0-9][\w'’.-]*"
_SHORT = r"[A-Z][A-Z0-9-]{1,9}"
_BOTH = re.compile(rf"((?:\"?{_WORD}\"?\s+){{1,8}})[\[(]\s*({_SHORT})\s*[\])]")
_TURNED = re.compile(rf"\b({_SHORT})\s+[\[(]\s*((?:{_WORD}\s*){{2,8}})[\])]")
_NAMED = re.compile(
    rf"\bTHE\s+\"?((?:{_WORD}\s+){{0,5}}?(?i:{alternatives('fighting body')})\"?"
    rf"(?:\s+OF\s+(?!THE\b)(?:NATIONAL\s+)?{_WORD})?)"
)
_BEFORE = re.compile(rf"(?is)^.*\b(?:{alternatives('before a body')})\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organisation by its names, the fullest first; `regular` where it is the state's own."""

    names: tuple[str, ...]
    regular: bool

    def named_in(self, words: str) -> bool:
        """Tell whether words in capitals hold one of the names."""
        flat = " ".join(words.split())
        return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", flat) for one in self.names)


def bodies(text: str, is_people: Callable[[str], bool]) -> list[Body]:
    """Return the organisations that a text in capitals names, in order, each once.

    `is_people` tells the word for a people or its things ("PERUVIAN"), which names no body.
    """
    listed: list[tuple[str, ...]] = []
    for names in _found(text):
        at = next((n for n, one in enumerate(listed) if not set(one).isdisjoint(names)), None)
        if at is None:
            listed.append(names)
        else:
            listed[at] = tuple(dict.fromkeys([*listed[at], *names]))
    told = (Body(names=names, regular=_is_regular(names[0], is_people)) for names in listed)
    return [one for one in told if one.regular or _is_told(one)]


def _is_told(body: Body) -> bool:
    """Tell a body from a bare noun ("the movement"), which names none by itself."""
    alone = len(body.names) == 1 and " " not in body.names[0]
    return not alone or pattern("body alone").fullmatch(body.names[0]) is not None


def _found(text: str) -> Iterator[tuple[str, ...]]:
    for pair in _BOTH.finditer(text):
        name = _flat(_BEFORE.sub("", pair.group(1)))
        if pattern("fighting body").search(name):
            yield name, pair.group(2)
    for pair in _TURNED.finditer(text):
        if pattern("fighting body").search(pair.group(2)):
            yield _flat(pair.group(2)), pair.group(1)
    for named in _NAMED.finditer(text):
        name = _flat(_BEFORE.sub("", named.group(1)))
        if name:
            yield (name,)


def _flat(words: str) -> str:
    return " ".join(words.replace('"', "").split())


def _is_regular(name: str, is_people: Callable[[str], bool]) -> bool:
    """Tell a state's own from others: nothing but common words, ordinals and peoples names it."""
    return all(
        word[0].isdigit() or pattern("state body").fullmatch(word) or is_people(word)
        for word in name.split(" ")
    )
