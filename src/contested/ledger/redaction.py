"""The one sanctioned erasure: a report's words and bytes go for good, a tombstone stays."""

from sqlalchemy import Connection, delete, insert, select, update

from contested.errors import NotFoundError
from contested.ledger import schema

_NAMES = ("outlet", "url", "title", "byline", "dateline")


def redact(connection: Connection, report: str, *, by: str, why: str, at: str) -> None:
    """Remove what a report says from every table, inside the caller's transaction.

    The tombstone is written first: it is what allows the change. Events, origins and contradictions
    that quote the report go too; the next linkage makes them again without it.

    Raises:
        NotFoundError: no such report is in the ledger.
    """
    table = schema.reports
    row = connection.execute(select(table).where(table.c.id == report)).mappings().first()
    if row is None:
        raise NotFoundError(f"no report {report!r} is in the ledger; list them with reports")
    _tombstone(connection, report, by=by, why=why, at=at)
    _claims(connection, report)
    gone: dict[str, object] = {"text": None, "blocks": [], "sentences": [], "set_aside": []}
    readings = schema.readings
    connection.execute(update(readings).where(readings.c.report == report).values(**gone))
    connection.execute(
        update(table)
        .where(table.c.id == report)
        .values(**dict.fromkeys(_NAMES), fingerprint=[], published={})
    )
    blobs = schema.blobs
    connection.execute(update(blobs).where(blobs.c.sha256 == row["sha256"]).values(content=None))
    _judgements(connection, report)


def _tombstone(connection: Connection, report: str, *, by: str, why: str, at: str) -> None:
    readings = schema.readings
    found = connection.execute(
        select(readings.c.text_sha256)
        .where(readings.c.report == report)
        .order_by(readings.c.id.desc())
    ).first()
    if connection.execute(
        select(schema.tombstones.c.report).where(schema.tombstones.c.report == report)
    ).first():
        return
    connection.execute(
        insert(schema.tombstones).values(
            report=report, by=by, at=at, why=why, text_sha256=found[0] if found else ""
        )
    )


def _claims(connection: Connection, report: str) -> None:
    claims = schema.claims
    ours = select(claims.c.id).where(claims.c.report == report)
    names = select(claims.c.claim).where(claims.c.report == report)
    for table in (schema.figures, schema.claim_actors, schema.claim_places):
        connection.execute(delete(table).where(table.c.row.in_(ours)))
    touched = select(schema.event_claims.c.event).where(schema.event_claims.c.claim.in_(names))
    events = [row[0] for row in connection.execute(touched)]
    connection.execute(delete(schema.event_claims).where(schema.event_claims.c.event.in_(events)))
    connection.execute(delete(schema.events).where(schema.events.c.id.in_(events)))
    connection.execute(delete(schema.origins))
    connection.execute(delete(schema.contradictions))
    connection.execute(
        update(claims)
        .where(claims.c.report == report)
        .values(quote=None, body=None, speaker=None, outlet=None)
    )


def _judgements(connection: Connection, report: str) -> None:
    table, claims = schema.judgements, schema.claims
    names = select(claims.c.claim).where(claims.c.report == report)
    connection.execute(update(table).where(table.c.subject.in_(names)).values(quote=None))
