"""Whom "the militants" are: the one armed group that a report has named before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from contested.model.actor import Actor
from contested.model.codebook import ActorKind
from contested.model.draft import Mention, Party
from contested.model.lookups import Register, RegisterEntry
from contested.model.span import Span

_FIGHTERS = frozenset(
    {"assailants", "attackers", "extremists", "gunmen", "insurgents", "jihadists"}
    | {"militants", "terrorists"}
    | {"group", "armed group", "rebel group", "rebel movement", "movement"}
    | {"jihadist group", "militant group", "extremist group", "terrorist group"}
)
_CALLED = {
    "guerrillas": "guerrilla",
    "militia": "militia",
    "militiamen": "militia",
    "paramilitaries": "paramilitar",
    "rebels": "rebel",
    "separatists": "separatist",
}
"""What only those are who are called so beside their name ("Karsh rebels"), by the stem of it."""
_NAME = r"((?:[A-Z][\w’'-]*|\d+)(?: (?:[A-Z][\w’'-]*|\d+)){0,3})"
_BESIDE = (
    _NAME + r"(?:-\w+)?,?(?: (?:a|an|the))?(?: \w+)? STEM",
    r"STEM\w*(?: (?:alliance|army|coalition|force|forces|group|movement|of))?(?: the)?,? " + _NAME,
)
"""Where a name stands by a stem: "Karsh rebels", "Karsh, a rebel army", "the rebel group Karsh"."""
_RUN = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*)*")
_LONGEST = 4
_GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.MILITIA})


def described(
    actor: Actor, text: str, register: Register, mentions: Sequence[Mention], on: str | None
) -> Actor:
    """Return the actor as the group that bare words such as "the militants" go back to.

    Only where exactly one armed group stands named before them; any other actor comes back as is.
    """
    span = actor.span
    if actor.actor is not None or span is None or not is_described(actor, text):
        return actor
    before = text[: span.start]
    stem = _CALLED.get(_bare(actor))
    named = _groups_before(span, text, register, mentions, on)
    if stem is not None:
        named = _so_called(stem, before, register, on) or _left_by(stem, before, named)
    if len({one.id for one in named}) != 1:
        return actor
    group = named[0]
    return replace(
        actor,
        actor=group.id,
        name=group.name,
        side=group.side,
        kind=group.kind,
        country=group.country,
        body=group.parent,
        body_kind=group.parent_kind,
    )


def is_described(named: Actor | Party, text: str) -> bool:
    """Tell bare words such as "the militants" and "the group" from a name."""
    bare, start = _bare(named), named.span.start if named.span is not None else 0
    definite = named.text.casefold() != bare or text[:start].casefold().endswith("the ")
    return definite and (bare in _FIGHTERS or bare in _CALLED)


def _bare(named: Actor | Party) -> str:
    return named.text.casefold().rstrip("'’").removeprefix("the ")


def _so_called(stem: str, before: str, register: Register, on: str | None) -> list[RegisterEntry]:
    """Return the groups beside whose name a stem stands."""
    found: list[RegisterEntry] = []
    for pattern in _BESIDE:
        for match in re.finditer(pattern.replace("STEM", stem), before):
            for name in _capitals(match.group(1)):
                found += [one for one in register.find(name, on)[:1] if one.kind in _GROUPS]
    return found


def _left_by(stem: str, before: str, named: list[RegisterEntry]) -> list[RegisterEntry]:
    """Return the groups named, unless others were called by the stem ("Norvian rebels")."""
    spoken = re.findall(rf"(\w*)[ -]{stem}", before, re.IGNORECASE)
    return named if all(one.casefold() == "the" for one in spoken) else []


def _groups_before(
    span: Span, text: str, register: Register, mentions: Sequence[Mention], on: str | None
) -> list[RegisterEntry]:
    meant = (one.span.quote(text) for one in mentions if one.span.end <= span.start)
    names = dict.fromkeys((*meant, *_capitals(text[: span.start])))
    found = (tuple(register.find(name, on)) for name in names)
    return [entries[0] for entries in found if entries and entries[0].kind in _GROUPS]


def _capitals(text: str) -> Iterator[str]:
    """Yield every run of capitalised words, and of words within one, up to four words long."""
    for match in _RUN.finditer(text):
        words = match.group().split()
        for first in range(len(words)):
            for last in range(first + 1, min(first + _LONGEST, len(words)) + 1):
                yield " ".join(words[first:last])
