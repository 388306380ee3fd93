"""Who does, suffers, holds or speaks."""

from dataclasses import dataclass

from contested.model.codebook import ActorKind
from contested.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An actor as named in a report, resolved to the register where it could be.

    `actor` is the register's id (`act_…`), or an id made from the name where the register is
    silent; None where the words name only a class ("militants"). `side` is the side it stood on at
    the time of the claim, None where unknown. `body` is the register's id of the body that it
    belongs to or speaks for. `relation` says how it stands in the claim when it is not simply a
    party ("backed by", "alongside", "including").
    """

    text: str
    span: Span | None = None
    actor: str | None = None
    name: str | None = None
    side: str | None = None
    kind: ActorKind = ActorKind.UNKNOWN
    country: str | None = None
    body: str | None = None
    body_kind: ActorKind | None = None
    relation: str | None = None
    candidates: tuple[str, ...] = ()
