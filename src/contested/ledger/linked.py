"""Questions to the views that linkage makes: links by their claims, controls by their place."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, case, func, or_, select

from contested.ledger import schema
from contested.ledger.filters import Filters
from contested.model.codebook import DayPart

Shape = dict[str, Any]
Conditions = list[ColumnElement[bool]]


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
    """Return the query for who holds which place, in the order of place names and times.

    `place` has to match the place that is held, not another that its claims name besides. What is
    held since nobody knows when stands first.
    """
    body = schema.controls.c.body
    names = [body[("place", key)].as_string() for key in ("name", "text")]
    query = links_passing(schema.controls, conditions)
    if place:
        named = [name.icontains(place, autoescape=True) for name in names]
        query = query.where(or_(body[("place", "place")].as_string() == place, *named))
    return query.order_by(
        func.lower(func.coalesce(*names)),
        body[("place", "place")].as_string(),
        *_moment(body, "from"),
        *_moment(body, "to"),
        schema.controls.c.id,
    )


def _moment(body: Any, key: str) -> Iterator[ColumnElement[Any]]:
    day, part = (body[(key, inner)].as_string() for inner in ("date", "part"))
    yield day.is_not(None)
    yield day
    parts = {one.value: at for at, one in enumerate(DayPart, 1)}
    yield case(parts, value=part, else_=0)


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
