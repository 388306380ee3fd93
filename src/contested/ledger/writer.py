"""Adding to a ledger: one report in one transaction, judgements, links, the one erasure."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, insert, select, update

from contested.errors import NotFoundError
from contested.ledger import schema
from contested.ledger.judging import withdraw
from contested.ledger.links import replace_links
from contested.ledger.redaction import is_redacted, redact as erase
from contested.ledger.rows import (
    Row,
    actor_rows,
    claim_row,
    content_of,
    described,
    figure_rows,
    judgement_of,
    judgement_row,
    place_rows,
    reading_row,
    report_row,
)
from contested.ledger.store import Ledger
from contested.ledger.view import View
from contested.model.claim import Claim
from contested.model.event import Linked
from contested.model.judgement import Binding, Case, Judgement, bind
from contested.model.report import Capture, Refusal, Report
from contested.model.wire import claim_json


class Writer:
    """The one that adds to a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def view(self) -> View:
        """Return the one that reads the same ledger."""
        return View(self._ledger)

    def add_report(self, report: Report, claims: Sequence[Claim], version: str) -> bool:
        """Add a report with its claims in one transaction; return whether anything was new.

        The same report read and coded the same way adds nothing. A new reading, a new extractor or
        a corrected publication date adds an extraction beside the old one; the old claims stay, and
        judgements are bound anew. What was redacted is not taken in again.
        """
        now = self._ledger.now()
        content = content_of(claim_json(claim) for claim in claims)
        with self._ledger.writing() as connection:
            if is_redacted(connection, report.id, report.reading.text_sha256):
                return False
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

        Doing it twice is harmless. The ledger should be linked anew afterwards.

        Raises:
            NotFoundError: no such report is in the ledger.
            LedgerError: it is done, but another process that reads keeps old pages on the disk.
        """
        with self._ledger.writing() as connection:
            erase(connection, report, by=by, why=why, at=self._ledger.now())
        self._ledger.wipe()

    def withdraw(self, subject: str, *, by: str, why: str) -> Judgement:
        """Decide that a report or a claim counts no more; it stays, and can be brought back.

        Return the judgement to reverse. A second withdrawal returns the one that stands. The ledger
        should be linked anew afterwards.

        Raises:
            NotFoundError: no such report or claim is in the ledger.
        """
        with self._ledger.writing() as connection:
            return withdraw(connection, subject, by=by, why=why, at=self._ledger.now())

    def replace_links(self, linked: Linked) -> None:
        """Put a new linkage in place of the old; event ids that retire redirect to their heirs."""
        with self._ledger.writing() as connection:
            replace_links(connection, linked)


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
    numbered = list(enumerate(claims))
    if not numbered:
        return
    connection.execute(
        insert(schema.claims), [claim_row(claim, extraction, at) for at, claim in numbered]
    )
    keys = _keys(connection, extraction)
    rows = [(keys[at], claim) for at, claim in numbered]
    for related, rows_of in (
        (schema.figures, figure_rows),
        (schema.claim_actors, actor_rows),
        (schema.claim_places, place_rows),
    ):
        found = [one for row_id, claim in rows for one in rows_of(claim, row_id)]
        if found:
            connection.execute(insert(related), found)


def _keys(connection: Connection, extraction: int) -> dict[int, int]:
    table = schema.claims.c
    query = select(table.position, table.id).where(table.extraction == extraction)
    return {row.position: row.id for row in connection.execute(query)}


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
