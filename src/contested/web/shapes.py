"""The shapes of what the API lists; OpenAPI and the app's types are made from them.

Where the contract's shape is the model's own, the model's type stands here unchanged. A test holds
every shape to the contract's JSON.
"""

from typing import Generic, TypeVar

import msgspec

from contested.model.actor import Actor
from contested.model.claim import Confidence, Evidence, Extent, Framing, ReportRef, Voice
from contested.model.codebook import (
    Aspect,
    CheckVerdict,
    Context,
    ControlStatus,
    EventType,
    FigureKind,
    Grade,
    RelationKind,
    Scope,
    Stance,
)
from contested.model.control import Moment
from contested.model.event import OriginShare, Toll, TollStep
from contested.model.figure import Figure
from contested.model.place import Place
from contested.model.report import Block, Dateline, Published, SetAside
from contested.model.span import Span
from contested.model.time import Time

Item = TypeVar("Item")


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What every shape is: frozen, named by its fields."""


class PageShape(Shape, Generic[Item], frozen=True, kw_only=True):
    """Some rows of a list, the cursor of the next page, and how many rows the list has."""

    items: tuple[Item, ...]
    next: str | None
    total: int


class ClaimShape(Shape, frozen=True, kw_only=True):
    """A claim; `speaker` and `source` repeat their voices."""

    id: str
    report: ReportRef
    evidence: tuple[Evidence, ...]
    voices: tuple[Voice, ...]
    speaker: Voice | None
    source: Voice | None
    stance: Stance
    polarity: bool
    hedges: tuple[str, ...]
    type: EventType | None
    mode: str | None
    context: tuple[Context, ...]
    extent: Extent | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    former: tuple[Actor, ...]
    places: tuple[Place, ...]
    time: Time | None
    figures: tuple[Figure, ...]
    framing: tuple[Framing, ...]
    confidence: Confidence
    aspect: Aspect | None


class Reported(Shape, frozen=True, kw_only=True):
    """The first and the last day on which reports that speak of something were published."""

    first: str
    last: str


class EventShape(Shape, frozen=True, kw_only=True):
    """An event; `reported` bounds when it was spoken of, never when it happened.

    `reported` is None where no report's publication is known.
    """

    id: str
    type: EventType | None
    mode: str | None
    time: Time | None
    reported: Reported | None
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


class DriftShape(Shape, frozen=True, kw_only=True):
    """What a copy changed of the statement that it goes back to."""

    kind: str
    from_: str = msgspec.field(name="from")
    to: str


class CopyShape(Shape, frozen=True, kw_only=True):
    """A claim that goes back to an origin, and how it drifted from it."""

    claim: str
    outlet: str | None
    drift: tuple[DriftShape, ...]


class OriginShape(Shape, frozen=True, kw_only=True):
    """The earliest known statement that a family of claims goes back to."""

    id: str
    speaker: str | None
    outlet: str | None
    said: str | None
    claim: str
    copies: tuple[CopyShape, ...]


class RelationShape(Shape, frozen=True, kw_only=True):
    """How a later claim stands to an earlier one beside contradicting it."""

    id: str
    claims: tuple[str, str]
    kind: RelationKind
    reason: str
    drift: tuple[DriftShape, ...]


class ShareShape(Shape, frozen=True, kw_only=True):
    """A holder's share of a place, between 0 and 1."""

    low: float | None
    high: float | None


class ControlShape(Shape, frozen=True, kw_only=True):
    """Who holds a place over a time, as claimed, admitted and denied."""

    id: str
    place: Place
    from_: Moment | None = msgspec.field(name="from")
    to: Moment | None
    holder: Actor | None
    status: ControlStatus
    share: ShareShape | None
    claimed_by: tuple[Voice, ...]
    admitted_by: tuple[Voice, ...]
    denied_by: tuple[Voice, ...]
    claims: tuple[str, ...]
    reason: str


class TollShape(Shape, frozen=True, kw_only=True):
    """An event's toll with what it is the toll of."""

    event: str
    event_type: EventType | None = msgspec.field(name="type")
    time: Time | None
    places: tuple[Place, ...]
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


class CheckLine(Shape, frozen=True, kw_only=True):
    """What a ledger says of one claim of a report that it need not hold."""

    claim: ClaimShape
    verdict: CheckVerdict
    verdicts: tuple[CheckVerdict, ...]
    origin: str | None
    independent_origins: int
    contradicted_by: tuple[str, ...]
    drift: tuple[DriftShape, ...]
    against: tuple[str, ...]
    reason: str


class ReportLine(Shape, frozen=True, kw_only=True):
    """A report in a list: who published it and when, and how many claims it makes."""

    id: str
    sha256: str
    member: str | None
    outlet: str | None
    url: str | None
    title: str | None
    byline: str | None
    language: str | None
    published: Published
    claims: int


class CaptureShape(Shape, frozen=True, kw_only=True):
    """Where and when a report's bytes were taken."""

    sha256: str
    address: str | None
    retrieved: str | None
    method: str


class TombstoneShape(Shape, frozen=True, kw_only=True):
    """What remains of a redacted report."""

    by: str
    at: str
    why: str


class ReportText(Shape, frozen=True, kw_only=True):
    """A report with its text, in which offsets count Unicode code points.

    `text` is None where the report was redacted.
    """

    id: str
    sha256: str
    text_sha256: str | None
    member: str | None
    outlet: str | None
    url: str | None
    title: str | None
    byline: str | None
    language: str | None
    published: Published
    dateline: Dateline | None
    text: str | None
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    set_aside: tuple[SetAside, ...]
    captures: tuple[CaptureShape, ...]
