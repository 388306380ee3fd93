"""The order in which each list of the ledger stands: keys that are never empty and never equal."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Table, case, func

from contested.ledger import schema
from contested.model.codebook import DayPart

Keys = tuple[ColumnElement[Any], ...]
_LAST = "~"
"""Stands after every ISO date: what has no day comes last."""


def claim_keys() -> Keys:
    """Return the order of time, then of text."""
    claims = schema.claims.c
    return _day(claims.earliest), claims.report, claims.position, claims.id


def report_keys() -> Keys:
    """Return the order of publication."""
    return _day(schema.reports.c.earliest), schema.reports.c.id


def event_keys() -> Keys:
    """Return the order of time."""
    return _day(schema.events.c.earliest), schema.events.c.id


def link_keys(table: Table) -> Keys:
    """Return the order of ids, for links that have no other."""
    return (table.c.id,)


def control_keys() -> Keys:
    """Return the order of place names, then of times; since nobody knows when stands first."""
    body = schema.controls.c.body
    names = [body[("place", key)].as_string() for key in ("name", "text")]
    return (
        func.lower(func.coalesce(*names)),
        func.coalesce(body[("place", "place")].as_string(), ""),
        *_moment(body, "from"),
        *_moment(body, "to"),
        schema.controls.c.id,
    )


def _day(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(column, _LAST)


def _moment(body: Any, key: str) -> Iterator[ColumnElement[Any]]:
    day, part = (body[(key, inner)].as_string() for inner in ("date", "part"))
    yield func.coalesce(day, "")
    parts = {one.value: at for at, one in enumerate(DayPart, 1)}
    yield case(parts, value=part, else_=0)
