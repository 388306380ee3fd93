"""Questions to the ledger: reports and events that pass, links by claims, controls by place."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, func, or_, select

from contested.ledger import schema
from contested.ledger.filters import Filters

Shape = dict[str, Any]
Conditions = list[ColumnElement[bool]]


def reports_passing(filters: Filters) -> Select[Any]:
    """Return the query for the reports that pass, each with the number of its claims."""
    query = select(schema.reports, _claims_of_report().label("claims"))
    return query.where(*_report_conditions(filters))


def events_passing(conditions: Conditions) -> Select[Any]:
    """Return the query for the events in which any claim passes."""
    events, members, claims = schema.events, schema.event_claims, schema.claims
    passing = select(members.c.event).join(claims, claims.c.claim == members.c.claim)
    return select(events.c.body).where(events.c.id.in_(passing.where(*conditions)))


def reporting(events: list[str]) -> Select[Any]:
    """Return the query for the first and last days on which reports speak of events.

    Only reports whose publication is known to the day tell of one.
    """
    members, claims, reports = schema.event_claims, schema.claims, schema.reports
    return (
        select(members.c.event, func.min(reports.c.earliest), func.max(reports.c.latest))
        .join(claims, claims.c.claim == members.c.claim)
        .join(reports, reports.c.id == claims.c.report)
        .where(
            members.c.event.in_(events),
            func.substr(reports.c.earliest, 1, 10) == func.substr(reports.c.latest, 1, 10),
        )
        .group_by(members.c.event)
    )


def links_passing(table: Table, conditions: Conditions) -> Select[Any]:
    """Return the query for the links of one kind that rest on any claim that passes."""
    members, claims = schema.link_claims, schema.claims
    passing = select(members.c.link).join(claims, claims.c.claim == members.c.claim)
    return select(table.c.body).where(table.c.id.in_(passing.where(*conditions)))


def links_of(table: Table, claims: Iterable[str]) -> Select[Any]:
    """Return the query for the links of one kind that rest on any of the claims named."""
    members = schema.link_claims.c
    resting = select(members.link).where(members.claim.in_(list(claims)))
    return select(table.c.body).where(table.c.id.in_(resting)).order_by(table.c.id)


def controls_passing(place: str | None, conditions: Conditions) -> Select[Any]:
    """Return the query for who holds which place.

    `place` has to match the place that is held, not another that its claims name besides.
    """
    body = schema.controls.c.body
    names = [body[("place", key)].as_string() for key in ("name", "text")]
    query = links_passing(schema.controls, conditions)
    if place:
        named = [name.icontains(place, autoescape=True) for name in names]
        query = query.where(or_(body[("place", "place")].as_string() == place, *named))
    return query


def tolls_in(events: Iterable[Shape], filters: Filters) -> list[Shape]:
    """Return each toll of the events with the event's id, type, time and places."""
    found = [
        {
            "event": event["id"],
            "type": event["type"],
            "time": event["time"],
            "places": event["places"],
            **toll,
        }
        for event in events
        for toll in event["tolls"]
    ]
    return found[: filters.limit]


def _claims_of_report() -> Any:
    claims, extractions = schema.claims, schema.extractions
    return (
        select(func.count())
        .select_from(claims)
        .join(extractions, extractions.c.id == claims.c.extraction)
        .where(extractions.c.report == schema.reports.c.id, extractions.c.current)
        .scalar_subquery()
    )


def _report_conditions(filters: Filters) -> list[ColumnElement[bool]]:
    table = schema.reports.c
    found: list[ColumnElement[bool]] = []
    if filters.outlet:
        found.append(table.outlet.icontains(filters.outlet, autoescape=True))
    if filters.text:
        found.append(table.title.icontains(filters.text, autoescape=True))
    if filters.since:
        found.append(table.latest >= filters.since)
    if filters.until:
        found.append(table.earliest <= f"{filters.until}~")
    if filters.case:
        cases, members = schema.cases.c, schema.case_reports.c
        named = select(cases.id).where(or_(cases.id == filters.case, cases.name == filters.case))
        found.append(table.id.in_(select(members.report).where(members.case.in_(named))))
    return found
