"""What claims add up to: events, tolls, origins, contradictions. All are views over claims."""

from dataclasses import dataclass

from contested.model.actor import Actor
from contested.model.codebook import (
    ContradictionKind,
    EventType,
    FigureKind,
    Grade,
    RelationKind,
    Scope,
)
from contested.model.control import Control
from contested.model.place import Place
from contested.model.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginShare:
    """What one origin says a toll is."""

    origin: str
    low: float | int | None
    high: float | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TollStep:
    """A toll as it stood on one day of reporting."""

    on: str
    low: float | int | None
    best: float | int | None
    high: float | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """How many, by all origins: `best` is None with a reason where origins do not overlap."""

    what: FigureKind
    of: str | None
    scope: Scope
    low: float | int | None
    best: float | int | None
    high: float | int | None
    rule: str
    reason: str
    by_origin: tuple[OriginShare, ...]
    history: tuple[TollStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A claim that goes back to an origin, and how it drifted from it."""

    claim: str
    outlet: str | None
    drift: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The earliest known statement that a family of claims goes back to."""

    id: str
    speaker: str | None
    outlet: str | None
    said: str | None
    claim: str
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims that cannot both be true, and why.

    `denies` tells that one speaker explicitly denies what the other says.
    """

    id: str
    claims: tuple[str, str]
    kind: ContradictionKind
    reason: str
    denies: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How a claim stands to an earlier one where the two do not contradict each other.

    `claims` are the earlier and the later said. `drift` says what changed in a retelling.
    """

    id: str
    claims: tuple[str, str]
    kind: RelationKind
    reason: str
    drift: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A set of claims about the same happening; its id comes from its anchor claim.

    `credibility` is the Admiralty scale's 1 (confirmed) to 6 (cannot be judged).
    """

    id: str
    type: EventType | None
    mode: str | None
    time: Time | None
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    tolls: tuple[Toll, ...]
    contradictions: tuple[str, ...]
    grade: Grade
    grade_reason: str
    credibility: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """All that linkage found in a ledger's claims."""

    events: tuple[Event, ...]
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...]
    relations: tuple[Relation, ...] = ()
    controls: tuple[Control, ...] = ()
