"""One thing of the ledger with everything behind it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath

from contested.ledger import Filters, View
from contested.model.event import Contradiction
from contested.web.answers import (
    ClaimDetail,
    ControlDetail,
    EventDetail,
    OriginDetail,
    ReportDetail,
)
from contested.web.problems import ANSWERS
from contested.web.shapes import (
    ClaimShape,
    ControlShape,
    OriginShape,
    RelationShape,
    TombstoneShape,
)
from contested.web.shaping import (
    claim_shape,
    claims_by_id,
    event_shapes,
    shape,
    shapes,
    stored_report,
)

_TAGS = ["details"]


@get("/claims/{name:str}", operation_id="claim", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def claim(view: NamedDependency[View], name: FromPath[str]) -> ClaimDetail:
    """Show a claim, and how it stands to the others."""
    found = claim_shape(view.claim(name))
    origin = next(iter(shapes(view.origins_of([found.id]), OriginShape)), None)
    relations = shapes(view.relations_of([found.id]), RelationShape)
    contradictions = shapes(view.contradictions_of([found.id]), Contradiction)
    named = _named(relations, contradictions).union(_claims_of(origin) if origin else ())
    return ClaimDetail(
        claim=found,
        events=tuple(view.events_of(found.id)),
        origin=origin,
        relations=relations,
        contradictions=contradictions,
        claims=claims_by_id(view, named - {found.id}),
    )


@get(
    "/reports/{name:str}", operation_id="report", sync_to_thread=True, responses=ANSWERS, tags=_TAGS
)
def report(view: NamedDependency[View], name: FromPath[str]) -> ReportDetail:
    """Show a report's text with all its claims."""
    row = view.report(name)
    found = shapes(view.claim_shapes(Filters(report=row["id"])), ClaimShape)
    grave = row["tombstone"]
    return ReportDetail(
        report=stored_report(row),
        claims=tuple(sorted(found, key=_position)),
        tombstone=shape(grave, TombstoneShape) if grave else None,
    )


@get("/events/{name:str}", operation_id="event", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def event(view: NamedDependency[View], name: FromPath[str]) -> EventDetail:
    """Show who says what of an event; an id that retired leads to its heir."""
    (found,) = event_shapes(view, [view.event(name)])
    contradictions = shapes(view.contradictions_of(found.claims), Contradiction)
    relations = shapes(view.relations_of(found.claims), RelationShape)
    origins = shapes(view.origins_of(found.claims), OriginShape)
    named = _named(relations, contradictions).union(found.claims, *map(_claims_of, origins))
    return EventDetail(
        event=found,
        claims=claims_by_id(view, named),
        origins=origins,
        contradictions=contradictions,
        relations=relations,
    )


@get(
    "/origins/{name:str}", operation_id="origin", sync_to_thread=True, responses=ANSWERS, tags=_TAGS
)
def origin(view: NamedDependency[View], name: FromPath[str]) -> OriginDetail:
    """Show the earliest known statement and its copies."""
    found = shape(view.origin(name), OriginShape)
    return OriginDetail(origin=found, claims=claims_by_id(view, _claims_of(found)))


@get(
    "/control/{name:str}",
    operation_id="control",
    sync_to_thread=True,
    responses=ANSWERS,
    tags=_TAGS,
)
def control(view: NamedDependency[View], name: FromPath[str]) -> ControlDetail:
    """Show who holds a place over a time, and who says so."""
    found = shape(view.control(name), ControlShape)
    return ControlDetail(control=found, claims=claims_by_id(view, found.claims))


def _named(relations: Iterable[RelationShape], contradictions: Iterable[Contradiction]) -> set[str]:
    links = (*(one.claims for one in relations), *(one.claims for one in contradictions))
    return set(chain.from_iterable(links))


def _claims_of(origin: OriginShape) -> Iterator[str]:
    yield origin.claim
    yield from (copy.claim for copy in origin.copies)


def _position(claim: ClaimShape) -> tuple[int, str]:
    return claim.evidence[0].start, claim.id


DETAILS = (claim, report, event, origin, control)
