"""The API's whole answers: one thing with everything behind it, or what was asked for and found."""

from contested.ledger import Facet
from contested.model.event import Contradiction
from contested.model.figure import Figure
from contested.web.shapes import (
    CheckLine,
    ClaimShape,
    ControlShape,
    EventShape,
    OriginShape,
    PageShape,
    RelationShape,
    ReportLine,
    ReportText,
    Shape,
    TombstoneShape,
)


class ReportDetail(Shape, frozen=True, kw_only=True):
    """A report with all its claims in the order of its text."""

    report: ReportText
    claims: tuple[ClaimShape, ...]
    tombstone: TombstoneShape | None


class ClaimDetail(Shape, frozen=True, kw_only=True):
    """A claim with all that it is part of, and the other claims that this names."""

    claim: ClaimShape
    events: tuple[str, ...]
    origin: OriginShape | None
    relations: tuple[RelationShape, ...]
    contradictions: tuple[Contradiction, ...]
    claims: dict[str, ClaimShape]


class EventDetail(Shape, frozen=True, kw_only=True):
    """An event with every claim behind it."""

    event: EventShape
    claims: dict[str, ClaimShape]
    origins: tuple[OriginShape, ...]
    contradictions: tuple[Contradiction, ...]
    relations: tuple[RelationShape, ...]


class OriginDetail(Shape, frozen=True, kw_only=True):
    """An origin with its own claim and those of its copies."""

    origin: OriginShape
    claims: dict[str, ClaimShape]


class ControlDetail(Shape, frozen=True, kw_only=True):
    """Who holds a place over a time, with every claim behind it."""

    control: ControlShape
    claims: dict[str, ClaimShape]


class FacetList(Shape, frozen=True, kw_only=True):
    """The values that claims have, most claims first."""

    items: tuple[Facet, ...]


class FigureFound(Shape, frozen=True, kw_only=True):
    """A figure that holds a number, its claim, and the event that the claim is part of."""

    claim: ClaimShape
    figure: Figure
    event: str | None


class SearchAnswer(Shape, frozen=True, kw_only=True):
    """What the ledger has for some words: names, reports, claims, and figures for a number."""

    speakers: tuple[Facet, ...]
    places: tuple[Facet, ...]
    actors: tuple[Facet, ...]
    outlets: tuple[Facet, ...]
    figures: tuple[FigureFound, ...]
    reports: PageShape[ReportLine]
    claims: PageShape[ClaimShape]


class Days(Shape, frozen=True, kw_only=True):
    """The earliest and the latest day that any claim speaks of."""

    first: str
    last: str


class HolderShape(Shape, frozen=True, kw_only=True):
    """One who is said to hold places, and how many."""

    actor: str | None
    name: str
    places: int


class Counts(Shape, frozen=True, kw_only=True):
    """How many of each thing the ledger holds."""

    captures: int
    reports: int
    claims: int
    figures: int
    events: int
    origins: int
    contradictions: int
    relations: int
    controls: int


class Summary(Shape, frozen=True, kw_only=True):
    """What this ledger is, and that it has no accounts yet."""

    version: str
    ledger: str
    accounts: bool
    counts: Counts
    days: Days | None
    holders: tuple[HolderShape, ...]


class Area(Shape, frozen=True, kw_only=True):
    """The packaged shape of a place: the file that has it, and its name there."""

    file: str
    name: str


class Areas(Shape, frozen=True, kw_only=True):
    """By place the shape that is its own, None where no shape is."""

    areas: dict[str, Area | None]


class CheckAsked(Shape, frozen=True, kw_only=True):
    """A text to hold against the ledger, and what is known of its publication."""

    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


class CheckAnswer(Shape, frozen=True, kw_only=True):
    """What the ledger says of each claim of a text, with the claims and origins that this names.

    `events` leads from a claim of the ledger to the event that it is part of.
    """

    report: ReportText
    checks: tuple[CheckLine, ...]
    claims: dict[str, ClaimShape]
    origins: dict[str, OriginShape]
    events: dict[str, str]


class Problem(Shape, frozen=True, kw_only=True):
    """Why an answer cannot be given: what, where, what to do."""

    error: str
    message: str
