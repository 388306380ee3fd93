"""The lists: what passes the filters, page by page."""

from litestar import get
from litestar.di import NamedDependency

from contested.ledger import Ask, Filters, Pages, View
from contested.model.event import Contradiction
from contested.web.problems import ANSWERS
from contested.web.shapes import (
    ClaimShape,
    ControlShape,
    EventShape,
    OriginShape,
    PageShape,
    RelationShape,
    ReportLine,
    TollShape,
)
from contested.web.shaping import event_shapes, page_shape

_TAGS = ["lists"]


@get("/claims", operation_id="claims", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def claims(
    pages: NamedDependency[Pages], filters: NamedDependency[Filters], ask: NamedDependency[Ask]
) -> PageShape[ClaimShape]:
    """List who claimed what, in the order of time and text."""
    return page_shape(pages.claims(filters, ask), ClaimShape)


@get("/reports", operation_id="reports", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def reports(
    pages: NamedDependency[Pages], filters: NamedDependency[Filters], ask: NamedDependency[Ask]
) -> PageShape[ReportLine]:
    """List the reports in the order of publication."""
    return page_shape(pages.reports(filters, ask), ReportLine)


@get("/events", operation_id="events", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def events(
    view: NamedDependency[View],
    pages: NamedDependency[Pages],
    filters: NamedDependency[Filters],
    ask: NamedDependency[Ask],
) -> PageShape[EventShape]:
    """List what the claims add up to, in the order of time."""
    page = pages.events(filters, ask)
    return PageShape(items=event_shapes(view, page.items), next=page.next, total=page.total)


@get("/tolls", operation_id="tolls", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def tolls(
    pages: NamedDependency[Pages], filters: NamedDependency[Filters], ask: NamedDependency[Ask]
) -> PageShape[TollShape]:
    """List how many, event by event, by all origins."""
    return page_shape(pages.tolls(filters, ask), TollShape)


@get("/origins", operation_id="origins", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def origins(
    pages: NamedDependency[Pages], filters: NamedDependency[Filters], ask: NamedDependency[Ask]
) -> PageShape[OriginShape]:
    """List the earliest known statements and what copies changed."""
    return page_shape(pages.origins(filters, ask), OriginShape)


@get(
    "/contradictions",
    operation_id="contradictions",
    sync_to_thread=True,
    responses=ANSWERS,
    tags=_TAGS,
)
def contradictions(
    pages: NamedDependency[Pages], filters: NamedDependency[Filters], ask: NamedDependency[Ask]
) -> PageShape[Contradiction]:
    """List which claims cannot both be true."""
    return page_shape(pages.contradictions(filters, ask), Contradiction)


@get("/relations", operation_id="relations", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def relations(
    pages: NamedDependency[Pages], filters: NamedDependency[Filters], ask: NamedDependency[Ask]
) -> PageShape[RelationShape]:
    """List which claims revise, overtake or retell an earlier one."""
    return page_shape(pages.relations(filters, ask), RelationShape)


@get("/control", operation_id="controls", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def controls(
    pages: NamedDependency[Pages], filters: NamedDependency[Filters], ask: NamedDependency[Ask]
) -> PageShape[ControlShape]:
    """List who holds which place, from when to when."""
    return page_shape(pages.controls(filters, ask), ControlShape)


LISTS = (claims, reports, events, tolls, origins, contradictions, relations, controls)
