"""Looking into a ledger: nothing here changes it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Table, func, or_, select

from contested.errors import NotFoundError
from contested.ledger import schema
from contested.ledger.filters import Filters, claim_conditions
from contested.ledger.linked import (
    controls_passing,
    events_passing,
    links_of,
    links_passing,
    reporting,
    reports_passing,
    tolls_in,
)
from contested.ledger.orders import claim_keys, control_keys, event_keys, link_keys, report_keys
from contested.ledger.rows import judgement_of
from contested.ledger.store import Ledger
from contested.model.claim import Claim
from contested.model.judgement import Binding, Judgement
from contested.model.wire import claim_of

Shape = dict[str, Any]
_PAGE = 500
_COUNTED = (
    "captures",
    "reports",
    "claims",
    "figures",
    "events",
    "origins",
    "contradictions",
    "relations",
    "controls",
)
_LISTED_BY = {"controls": "control"}


class View:
    """The one that reads a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def claims(self, filters: Filters) -> Iterator[Claim]:
        """Yield the claims of every report's latest extraction, in the order of time and text."""
        for shape in self.claim_shapes(filters):
            yield claim_of(shape)

    def claim_shapes(self, filters: Filters) -> Iterator[Shape]:
        """Yield the same claims in the contract's shape."""
        query = (
            select(schema.claims.c.body)
            .where(*self._conditions(filters))
            .order_by(*claim_keys())
            .limit(filters.limit)
        )
        with self._ledger.reading() as connection:
            for row in connection.execute(query).yield_per(_PAGE):
                yield row[0]

    def reports(self, filters: Filters) -> list[Shape]:
        """Return the reports, each with the number of its claims, in the order of publication."""
        query = reports_passing(filters).order_by(*report_keys()).limit(filters.limit)
        return self._rows(query)

    def report(self, name: str) -> Shape:
        """Return a report with its latest reading, captures and tombstone.

        Raises:
            NotFoundError: no such report is in the ledger.
        """
        found = self._one(schema.reports, name)
        readings, captures = schema.readings, schema.captures
        texts = self._rows(
            select(readings).where(readings.c.report == found["id"]).order_by(readings.c.id)
        )
        taken = self._rows(select(captures).where(captures.c.sha256 == found["sha256"]))
        graves = self._rows(
            select(schema.tombstones).where(schema.tombstones.c.report == found["id"])
        )
        return found | {
            "reading": texts[-1] if texts else None,
            "captures": taken,
            "tombstone": graves[0] if graves else None,
        }

    def claim(self, name: str) -> Claim:
        """Return a claim as its latest extraction has it; the start of its id will do.

        Raises:
            NotFoundError: no such claim is in the ledger, or its report was redacted.
        """
        table = schema.claims
        query = (
            select(table.c.body)
            .where(or_(table.c.claim == name, table.c.claim.startswith(name, autoescape=True)))
            .order_by(table.c.extraction.desc(), table.c.claim)
        )
        rows = self._rows(query)
        if not rows or rows[0]["body"] is None:
            raise NotFoundError(f"no claim {name!r} is in the ledger; list them with claims")
        return claim_of(rows[0]["body"])

    def claims_named(self, names: Iterable[str]) -> dict[str, Claim]:
        """Return claims by their whole ids as their latest extractions have them.

        Those that are not in the ledger, or whose report was redacted, are left out.
        """
        table, found = schema.claims, dict[str, Claim]()
        wanted = sorted(set(names))
        for start in range(0, len(wanted), _PAGE):
            query = select(table.c.body).where(
                table.c.claim.in_(wanted[start : start + _PAGE]), table.c.body.is_not(None)
            )
            for row in self._rows(query.order_by(table.c.extraction)):
                claim = claim_of(row["body"])
                found[claim.id] = claim
        return found

    def event(self, name: str) -> Shape:
        """Return an event in the contract's shape; an id that retired leads to its heir.

        Raises:
            NotFoundError: no such event is in the ledger.
        """
        table = schema.redirects
        heirs = self._rows(select(table.c.new).where(table.c.old == name))
        return self._body(schema.events, heirs[0]["new"] if heirs else name)

    def events(self, filters: Filters) -> list[Shape]:
        """Return the events in which any claim passes the filters, in the order of time."""
        query = events_passing(self._conditions(filters)).order_by(*event_keys())
        return self._bodies(query.limit(filters.limit))

    def reported(self, events: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Return by event the first and last day on which reports that speak of it were published.

        Reports whose publication is not known to the day say nothing.
        """
        with self._ledger.reading() as connection:
            found = connection.execute(reporting(list(events)))
            return {event: (first[:10], last[:10]) for event, first, last in found}

    def events_of(self, claim: str) -> list[str]:
        """Return the ids of the events that a claim is part of."""
        members = schema.event_claims.c
        return [
            row["event"] for row in self._rows(select(members.event).where(members.claim == claim))
        ]

    def tolls(self, filters: Filters) -> list[Shape]:
        """Return each toll of each event in which any claim passes, in the order of time."""
        return tolls_in(self.events(replace(filters, limit=None)), filters)

    def origins(self, filters: Filters | None = None) -> list[Shape]:
        """Return the origins to which any claim that passes the filters goes back."""
        return self._linked(schema.origins, filters or Filters())

    def origin(self, name: str) -> Shape:
        """Return an origin; the start of its id will do.

        Raises:
            NotFoundError: no such origin is in the ledger.
        """
        return self._body(schema.origins, name)

    def origins_named(self, names: Iterable[str]) -> list[Shape]:
        """Return the origins of the whole ids, in their order; unknown ones are left out."""
        table = schema.origins
        query = select(table.c.body).where(table.c.id.in_(list(names))).order_by(table.c.id)
        return self._bodies(query)

    def origins_of(self, claims: Iterable[str]) -> list[Shape]:
        """Return the origins to which the claims go back."""
        return self._bodies(links_of(schema.origins, claims))

    def contradictions(self, filters: Filters | None = None) -> list[Shape]:
        """Return the contradictions in which any claim that passes the filters stands."""
        return self._linked(schema.contradictions, filters or Filters())

    def contradiction(self, name: str) -> Shape:
        """Return a contradiction; the start of its id will do.

        Raises:
            NotFoundError: no such contradiction is in the ledger.
        """
        return self._body(schema.contradictions, name)

    def contradictions_of(self, claims: Iterable[str]) -> list[Shape]:
        """Return the contradictions in which any of the claims stands."""
        return self._bodies(links_of(schema.contradictions, claims))

    def relations(self, filters: Filters | None = None) -> list[Shape]:
        """Return the relations in which any claim that passes the filters stands."""
        return self._linked(schema.relations, filters or Filters())

    def relation(self, name: str) -> Shape:
        """Return a relation; the start of its id will do.

        Raises:
            NotFoundError: no such relation is in the ledger.
        """
        return self._body(schema.relations, name)

    def relations_of(self, claims: Iterable[str]) -> list[Shape]:
        """Return the relations in which any of the claims stands."""
        return self._bodies(links_of(schema.relations, claims))

    def controls(self, filters: Filters | None = None) -> list[Shape]:
        """Return who holds which place, by place name, then by time.

        The place of the filters has to be the place that is held; the others ask for any claim that
        passes.
        """
        wanted = filters or Filters()
        conditions = self._conditions(replace(wanted, place=None))
        query = controls_passing(wanted.place, conditions).order_by(*control_keys())
        return self._bodies(query.limit(wanted.limit))

    def control(self, name: str) -> Shape:
        """Return who holds a place over a time; the start of its id will do.

        Raises:
            NotFoundError: no such control is in the ledger.
        """
        return self._body(schema.controls, name)

    def fingerprints(self) -> dict[str, tuple[int, ...]]:
        """Return each report's fingerprint."""
        table = schema.reports.c
        rows = self._rows(select(table.id, table.fingerprint))
        return {row["id"]: tuple(row["fingerprint"]) for row in rows}

    def judgements(self) -> list[tuple[Judgement, Binding]]:
        """Return every judgement with how it stands after the latest extraction."""
        rows = self._rows(select(schema.judgements).order_by(schema.judgements.c.at))
        return [(judgement_of(row), Binding(row["binding"])) for row in rows]

    def refusals(self) -> list[Shape]:
        """Return the inputs that were refused."""
        return self._rows(select(schema.refusals).order_by(schema.refusals.c.id))

    def tombstones(self) -> list[Shape]:
        """Return what remains of redacted reports."""
        return self._rows(select(schema.tombstones).order_by(schema.tombstones.c.report))

    def counts(self) -> dict[str, int]:
        """Return how many of each thing the ledger holds; claims of the latest extractions only."""
        with self._ledger.reading() as connection:
            found = {
                name: connection.execute(
                    select(func.count()).select_from(schema.metadata.tables[name])
                ).scalar_one()
                for name in _COUNTED
            }
            current = (
                select(func.count())
                .select_from(schema.claims)
                .join(schema.extractions, schema.extractions.c.id == schema.claims.c.extraction)
            )
            live = current.where(schema.extractions.c.current)
            return found | {"claims": connection.execute(live).scalar_one()}

    def _conditions(self, filters: Filters) -> list[ColumnElement[bool]]:
        return claim_conditions(filters, indexed=self._ledger.indexed)

    def _linked(self, table: Table, filters: Filters) -> list[Shape]:
        query = links_passing(table, self._conditions(filters)).order_by(*link_keys(table))
        return self._bodies(query.limit(filters.limit))

    def _bodies(self, query: Any) -> list[Shape]:
        return [row["body"] for row in self._rows(query)]

    def _body(self, table: Table, name: str) -> Shape:
        body: Shape = self._one(table, name)["body"]
        return body

    def _rows(self, query: Any) -> list[Shape]:
        with self._ledger.reading() as connection:
            found = connection.execute(query).mappings()
            return [{str(name): told for name, told in row.items()} for row in found]

    def _one(self, table: Table, name: str) -> Shape:
        column: ColumnElement[str] = table.c.id
        named = or_(column == name, column.startswith(name, autoescape=True))
        rows = self._rows(select(table).where(named).order_by(column))
        if not rows or not name:
            kind = table.name.removesuffix("s")
            listed = _LISTED_BY.get(table.name, table.name)
            raise NotFoundError(f"no {kind} {name!r} is in the ledger; list them with {listed}")
        return rows[0]
