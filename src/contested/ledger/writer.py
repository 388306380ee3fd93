"""Adding to a ledger: one report in one transaction, judgements, links, the one erasure."""

from collections.abc import Sequence
from itertools import count

from sqlalchemy import Connection, Table, delete, insert, select, update

from contested.errors import NotFoundError
from contested.ledger import schema
from contested.ledger.redaction import redact as erase
from contested.ledger.rows import (
    Row,
    actor_rows,
    claim_row,
    described,
    figure_rows,
    judgement_of,
    judgement_row,
    place_rows,
    reading_row,
    report_row,
)
from contested.ledger.store import Ledger
from contested.model.claim import Claim
from contested.model.event import Linked
from contested.model.identity import digest
from contested.model.judgement import Binding, Case, Judgement, bind
from contested.model.report import Capture, Refusal, Report
from contested.model.wire import claim_json, event_json, origin_json, to_line


class Writer:
    """The one that adds to a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add_report(self, report: Report, claims: Sequence[Claim], version: str) -> bool:
        """Add a report with its claims in one transaction; return whether anything was new.

        The same report read and coded the same way adds nothing. A new reading, a new extractor or
        a corrected publication date adds an extraction beside the old one; the old claims stay, and
        judgements are bound anew.
        """
        now = self._ledger.now()
        content = digest(*(to_line(claim_json(claim)) for claim in claims))
        with self._ledger.writing() as connection:
            _capture(connection, report.capture)
            fresh = _report(connection, report, now)
            reading = _reading(connection, report, now)
            if not fresh and _is_current(connection, report, reading, version, content):
                return False
            _extraction(connection, report, claims, (reading, version, content, now))
            _rebind(connection, report.id, claims)
        return True

    def add_refusal(self, refusal: Refusal) -> None:
        """Remember an input that could not be read; the same twice is remembered once."""
        row = {"address": refusal.address, "reason": refusal.reason}
        with self._ledger.writing() as connection:
            if _first(connection, schema.refusals, row) is None:
                connection.execute(insert(schema.refusals).values(**row, at=self._ledger.now()))

    def add_judgement(self, judgement: Judgement) -> None:
        """Add a person's decision."""
        with self._ledger.writing() as connection:
            row = judgement_row(judgement, Binding.CARRIED.value)
            connection.execute(insert(schema.judgements).values(**row))

    def reverse_judgement(self, name: str) -> None:
        """Take a decision back; its row stays with the time of the reversal.

        Raises:
            NotFoundError: no such judgement stands.
        """
        table = schema.judgements
        with self._ledger.writing() as connection:
            done = connection.execute(
                update(table)
                .where(table.c.id == name, table.c.reversed_at.is_(None))
                .values(reversed_at=self._ledger.now())
            )
            if done.rowcount == 0:
                raise NotFoundError(f"no judgement {name!r} stands; list them with show")

    def add_case(self, case: Case, reports: Sequence[str] = ()) -> None:
        """Add a named scope and the reports in it."""
        rows = [{"case": case.id, "report": report} for report in reports]
        with self._ledger.writing() as connection:
            connection.execute(
                insert(schema.cases).values(
                    id=case.id, name=case.name, note=case.note, created=case.created
                )
            )
            if rows:
                connection.execute(insert(schema.case_reports), rows)

    def redact(self, report: str, *, by: str, why: str) -> None:
        """Remove a report's words and bytes for good; a tombstone stays.

        Raises:
            NotFoundError: no such report is in the ledger.
        """
        with self._ledger.writing() as connection:
            erase(connection, report, by=by, why=why, at=self._ledger.now())

    def replace_links(self, linked: Linked) -> None:
        """Put a new linkage in place of the old; event ids that retire redirect to their heirs."""
        with self._ledger.writing() as connection:
            before = _event_claims(connection)
            for table in (schema.event_claims, schema.events, schema.origins):
                connection.execute(delete(table))
            connection.execute(delete(schema.contradictions))
            _events(connection, linked)
            _bodies(connection, schema.origins, [origin_json(one) for one in linked.origins])
            found = [
                {"id": one.id, "claims": list(one.claims), "kind": one.kind, "reason": one.reason}
                for one in linked.contradictions
            ]
            _bodies(connection, schema.contradictions, found)
            _redirect(connection, before, linked)


def _first(connection: Connection, table: Table, wanted: Row) -> Row | None:
    conditions = [
        table.c[key].is_(None) if value is None else table.c[key] == value
        for key, value in wanted.items()
    ]
    row = connection.execute(select(table).where(*conditions)).mappings().first()
    return dict(row) if row is not None else None


def _capture(connection: Connection, capture: Capture) -> None:
    if _first(connection, schema.blobs, {"sha256": capture.sha256}) is None:
        connection.execute(
            insert(schema.blobs).values(
                sha256=capture.sha256, content=capture.content, size=capture.size
            )
        )
    key = {"sha256": capture.sha256, "address": capture.address}
    if _first(connection, schema.captures, key) is None:
        connection.execute(
            insert(schema.captures).values(
                **key, retrieved=capture.retrieved, method=capture.method
            )
        )


def _report(connection: Connection, report: Report, now: str) -> bool:
    """Add a report, or take over what a second reading knows better; return whether it changed."""
    table = schema.reports
    known = _first(connection, table, {"id": report.id})
    row = report_row(report, now)
    if known is None:
        connection.execute(insert(table).values(**row))
        return True
    newer = described(report)
    if all(known[key] == value for key, value in newer.items()):
        return False
    connection.execute(update(table).where(table.c.id == report.id).values(**newer))
    return True


def _reading(connection: Connection, report: Report, now: str) -> int:
    row = reading_row(report, now)
    key = {name: row[name] for name in ("report", "text_sha256", "cleaner")}
    known = _first(connection, schema.readings, key)
    if known is not None:
        return int(known["id"])
    return _inserted(connection, schema.readings, row)


def _inserted(connection: Connection, table: Table, row: Row) -> int:
    key = connection.execute(insert(table).values(**row)).inserted_primary_key
    return int(key[0]) if key is not None else 0


def _is_current(
    connection: Connection, report: Report, reading: int, version: str, content: str
) -> bool:
    wanted = {"report": report.id, "reading": reading, "version": version, "content": content}
    return _first(connection, schema.extractions, {**wanted, "current": True}) is not None


def _extraction(
    connection: Connection,
    report: Report,
    claims: Sequence[Claim],
    made: tuple[int, str, str, str],
) -> None:
    table = schema.extractions
    reading, version, content, now = made
    connection.execute(update(table).where(table.c.report == report.id).values(current=False))
    row = {"report": report.id, "reading": reading, "version": version, "content": content}
    extraction = _inserted(connection, table, {**row, "made": now, "current": True})
    numbers = zip(count(), claims, strict=False)
    rows = [
        (_inserted(connection, schema.claims, claim_row(claim, extraction, at)), claim)
        for at, claim in numbers
    ]
    for related, rows_of in (
        (schema.figures, figure_rows),
        (schema.claim_actors, actor_rows),
        (schema.claim_places, place_rows),
    ):
        found = [one for row_id, claim in rows for one in rows_of(claim, row_id)]
        if found:
            connection.execute(insert(related), found)


def _rebind(connection: Connection, report: str, claims: Sequence[Claim]) -> None:
    """Say of every judgement on this report's claims how it stands after the new extraction."""
    table, by_id = schema.judgements, {claim.id: claim for claim in claims}
    ever = select(schema.claims.c.claim).where(schema.claims.c.report == report)
    rows = connection.execute(select(table).where(table.c.subject.in_(ever))).mappings().all()
    for row in rows:
        binding = bind(judgement_of(dict(row)), by_id)
        connection.execute(
            update(table).where(table.c.id == row["id"]).values(binding=binding.value)
        )


def _events(connection: Connection, linked: Linked) -> None:
    rows = [
        {
            "id": one.id,
            "type": one.type.value if one.type else None,
            "earliest": one.time.earliest if one.time else None,
            "latest": one.time.latest if one.time else None,
            "grade": one.grade.value,
            "body": event_json(one),
        }
        for one in linked.events
    ]
    members = [{"event": one.id, "claim": claim} for one in linked.events for claim in one.claims]
    if rows:
        connection.execute(insert(schema.events), rows)
        connection.execute(insert(schema.event_claims), members)


def _bodies(connection: Connection, table: Table, shapes: Sequence[Row]) -> None:
    if shapes:
        connection.execute(insert(table), [{"id": one["id"], "body": one} for one in shapes])


def _event_claims(connection: Connection) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for event, claim in connection.execute(select(schema.event_claims)):
        found.setdefault(event, set()).add(claim)
    return found


def _redirect(connection: Connection, before: dict[str, set[str]], linked: Linked) -> None:
    """Point each id that no event bears any more to the event that has most of its claims."""
    alive = {one.id for one in linked.events}
    table = schema.redirects
    connection.execute(delete(table).where(table.c.old.in_(alive)))
    for old, claims in before.items():
        heirs = [(len(claims & set(one.claims)), one.id) for one in linked.events]
        best = max(heirs, default=(0, ""))
        if old not in alive and best[0]:
            connection.execute(delete(table).where(table.c.old == old))
            connection.execute(insert(table).values(old=old, new=best[1]))
            connection.execute(update(table).where(table.c.new == old).values(new=best[1]))
