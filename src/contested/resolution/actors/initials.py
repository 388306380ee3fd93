"""Short names that a report itself explains: "AA" for an Arakan Army, "(ELN)" behind a name."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from contested.model.codebook import ActorKind
from contested.model.lookups import Register, RegisterEntry

_SHORT = re.compile(r"[A-Z]{2,7}")
_LINK = r"(?: (?:and|for|of|the))*[ -]"
_NO_BODIES = frozenset({ActorKind.OUTLET, ActorKind.PERSON, ActorKind.STATE})
_RUN = re.compile(r"[A-Z][\w’'-]*(?:(?: (?:and|for|in|of|the))* [A-Z][\w’'-]*)*")
_KNOWN = 64


def meant_by(
    words: Sequence[str], text: str, register: Register, on: str | None
) -> tuple[RegisterEntry, ...]:
    """Return the one body that a report names in full for initials among a party's words."""
    short = [one for one in words if _SHORT.fullmatch(one)]
    named = [one for word in short[:1] for one in _in_full(word, text, register, on)]
    return tuple(named) if len({one.id for one in named}) == 1 else ()


def _in_full(short: str, text: str, register: Register, on: str | None) -> Iterator[RegisterEntry]:
    for name in _spelled_out(short, text):
        yield from (one for one in register.find(name, on)[:1] if one.kind not in _NO_BODIES)


@lru_cache(maxsize=_KNOWN)
def _spelled_out(short: str, text: str) -> tuple[str, ...]:
    """Return the runs of words with these initials: "Karsh Army" for "KA"."""
    pattern = r"\b" + _LINK.join(rf"{letter}[\w’']+" for letter in short)
    return tuple(dict.fromkeys(re.findall(pattern, text)))


def bracketed(
    words: Sequence[str], text: str, register: Register, on: str | None
) -> tuple[RegisterEntry, ...]:
    """Return the one body whose short name a report gives in brackets behind a party's name."""
    name = max(_RUN.findall(" ".join(words)), key=len, default="")
    at = text.find(f"{name} (") if " " in name else -1
    found = _SHORT.match(text, at + len(name) + 2) if at >= 0 else None
    closed = found is not None and text.startswith(")", found.end())
    entries = tuple(register.find(found[0], on)) if found is not None and closed else ()
    return entries if len(entries) == 1 and entries[0].kind not in _NO_BODIES else ()
