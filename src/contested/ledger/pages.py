"""The ledger's lists page by page; each page begins after the last row of the one before it."""

import base64
import binascii
import json
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, func, literal, select, tuple_

from contested.errors import InputError
from contested.ledger import schema
from contested.ledger.filters import Filters, claim_conditions
from contested.ledger.linked import (
    controls_passing,
    events_passing,
    links_passing,
    reports_passing,
    tolls_in,
)
from contested.ledger.orders import (
    Keys,
    claim_keys,
    control_keys,
    event_keys,
    link_keys,
    report_keys,
)
from contested.ledger.store import Ledger

Shape = dict[str, Any]
Key = list[str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Which part of a list is wanted: at most `limit` rows, those after the `cursor`."""

    limit: int = 100
    cursor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some rows of a list, where the next page begins, and how many rows the whole list has."""

    items: list[Shape]
    next: str | None
    total: int


class Pages:
    """The one that reads a ledger page by page, each list in the order that `View` has it in."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def claims(self, filters: Filters, ask: Ask) -> Page:
        """Return a page of claims in the order of time and text."""
        query = select(schema.claims.c.body).where(*self._conditions(filters))
        return _bodies(self._page("claims", query, claim_keys(), ask))

    def reports(self, filters: Filters, ask: Ask) -> Page:
        """Return a page of reports in the order of publication."""
        return self._page("reports", reports_passing(filters), report_keys(), ask)

    def events(self, filters: Filters, ask: Ask) -> Page:
        """Return a page of events in the order of time."""
        query = events_passing(self._conditions(filters))
        return _bodies(self._page("events", query, event_keys(), ask))

    def tolls(self, filters: Filters, ask: Ask) -> Page:
        """Return a page of the events' tolls in the order of time."""
        query = events_passing(self._conditions(filters)).order_by(*event_keys())
        with self._ledger.reading() as connection:
            events = [row[0] for row in connection.execute(query)]
        listed = tolls_in(events, replace(filters, limit=None))
        (start,) = _key_of("tolls", ask.cursor, 1) or (0,)
        if not isinstance(start, int):
            raise _unreadable(ask.cursor)
        end = start + ask.limit
        following = _cursor_of("tolls", [end]) if end < len(listed) else None
        return Page(items=listed[start:end], next=following, total=len(listed))

    def origins(self, filters: Filters, ask: Ask) -> Page:
        """Return a page of origins."""
        return self._links(schema.origins, filters, ask)

    def contradictions(self, filters: Filters, ask: Ask) -> Page:
        """Return a page of contradictions."""
        return self._links(schema.contradictions, filters, ask)

    def relations(self, filters: Filters, ask: Ask) -> Page:
        """Return a page of relations."""
        return self._links(schema.relations, filters, ask)

    def controls(self, filters: Filters, ask: Ask) -> Page:
        """Return a page of who holds which place, by place name, then by time."""
        conditions = self._conditions(replace(filters, place=None))
        query = controls_passing(filters.place, conditions)
        return _bodies(self._page("controls", query, control_keys(), ask))

    def _links(self, table: Table, filters: Filters, ask: Ask) -> Page:
        query = links_passing(table, self._conditions(filters))
        return _bodies(self._page(table.name, query, link_keys(table), ask))

    def _conditions(self, filters: Filters) -> list[ColumnElement[bool]]:
        return claim_conditions(filters, indexed=self._ledger.indexed)

    def _page(self, name: str, query: Select[Any], keys: Keys, ask: Ask) -> Page:
        after = _key_of(name, ask.cursor, len(keys))
        labelled = [key.label(f"key_{at}") for at, key in enumerate(keys)]
        wanted = query.add_columns(*labelled)
        if after is not None:
            wanted = wanted.where(tuple_(*keys) > tuple_(*map(literal, after)))
        counted = query.with_only_columns(keys[-1]).subquery()
        with self._ledger.reading() as connection:
            total = connection.execute(select(func.count()).select_from(counted)).scalar_one()
            found = connection.execute(wanted.order_by(*keys).limit(ask.limit + 1)).mappings()
            rows = [{str(column): told for column, told in row.items()} for row in found]
        ends = [[row.pop(column.name) for column in labelled] for row in rows]
        # One row more than the limit tells of a next page
        following = _cursor_of(name, ends[ask.limit - 1]) if len(rows) > ask.limit else None
        return Page(items=rows[: ask.limit], next=following, total=total)


def _bodies(page: Page) -> Page:
    return replace(page, items=[row["body"] for row in page.items])


def _cursor_of(name: str, key: Key) -> str:
    told = json.dumps([name, *key], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")


def _key_of(name: str, cursor: str | None, length: int) -> Key | None:
    """Return the key that a cursor says, None for the first page.

    Raises:
        InputError: it was not made by this list.
    """
    if cursor is None:
        return None
    try:
        told = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error) as problem:
        raise _unreadable(cursor) from problem
    if not isinstance(told, list) or len(told) != length + 1 or told[0] != name:
        raise _unreadable(cursor)
    key = [part for part in told[1:] if isinstance(part, str | int)]
    if len(key) != length:
        raise _unreadable(cursor)
    return key


def _unreadable(cursor: str | None) -> InputError:
    return InputError(f"cursor {cursor!r} is none of this list's; leave it out to begin again")
