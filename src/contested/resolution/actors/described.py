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
    {"militants", "jihadists", "extremists", "terrorists", "insurgents", "gunmen"}
    | {"group", "armed group", "rebel group", "rebel movement", "movement"}
    | {"jihadist group", "militant group", "extremist group", "terrorist group"}
)
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
    named = _groups_before(span, text, register, mentions, on)
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
    bare = named.text.casefold().rstrip("'’")
    start = named.span.start if named.span is not None else 0
    return bare in _FIGHTERS and text[:start].casefold().endswith("the ")


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
