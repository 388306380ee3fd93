"""The one sanctioned erasure: a report's words and bytes go for good, a tombstone stays."""

from sqlalchemy import Connection, Select, delete, insert, literal, or_, select, update

from contested.errors import NotFoundError
from contested.ledger import schema
from contested.ledger.dialect import forget_words
from contested.model.codebook import Grade

_REASON = "a report it rested on was redacted; link again"
_TOLD = ("places", "actors", "recipients", "origins", "tolls", "contradictions")
_LINKS = (schema.origins, schema.contradictions, schema.relations, schema.controls)
_NAMES = ("outlet", "url", "title", "byline", "dateline")


def redact(connection: Connection, report: str, *, by: str, why: str, at: str) -> None:
    """Remove what a report says from every table, inside the caller's transaction.

    The tombstone is written first: it is what allows the change. Origins, contradictions, relations
    and controls that rest on the report go too, and events keep only what they have from other
    reports' claims; the next linkage makes them again. The bytes go even where other reports came
    in the same file: they hold this one's words.

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
    forget_words(connection)


def is_redacted(connection: Connection, report: str, text_sha256: str) -> bool:
    """Tell whether a report, or its very text under whatever name, was redacted."""
    graves, readings = schema.tombstones, schema.readings
    texts = select(readings.c.text_sha256).join(graves, graves.c.report == readings.c.report)
    wanted = or_(graves.c.report == report, literal(text_sha256).in_(texts))
    return connection.execute(select(graves.c.report).where(wanted)).first() is not None


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
    _links(connection, names)
    connection.execute(
        update(claims)
        .where(claims.c.report == report)
        .values(quote=None, body=None, speaker=None, outlet=None)
    )


def _links(connection: Connection, names: Select[tuple[str]]) -> None:
    members, links = schema.event_claims, schema.link_claims
    touched = select(members.c.event).where(members.c.claim.in_(names))
    events = list(connection.execute(touched).scalars())
    connection.execute(delete(members).where(members.c.claim.in_(names)))
    for event in events:
        _emptied(connection, event)
    found = list(connection.execute(select(links.c.link).where(links.c.claim.in_(names))).scalars())
    for link in found:
        connection.execute(delete(links).where(links.c.link == link))
        for table in _LINKS:
            connection.execute(delete(table).where(table.c.id == link))


def _emptied(connection: Connection, event: str) -> None:
    """Leave of an event its code and the claims that remain: its heir is found by them."""
    table, members = schema.events, schema.event_claims
    left = select(members.c.claim).where(members.c.event == event).order_by(members.c.claim)
    claims = list(connection.execute(left).scalars())
    if not claims:
        connection.execute(delete(table).where(table.c.id == event))
        return
    body = connection.execute(select(table.c.body).where(table.c.id == event)).scalar_one()
    told = {"grade": Grade.WEAK.value, "grade_reason": _REASON, "credibility": 6}
    shape = {**body, **{key: [] for key in _TOLD}, **told, "time": None, "claims": claims}
    connection.execute(update(table).where(table.c.id == event).values(body=shape))


def _judgements(connection: Connection, report: str) -> None:
    table, claims = schema.judgements, schema.claims
    names = select(claims.c.claim).where(claims.c.report == report)
    connection.execute(update(table).where(table.c.subject.in_(names)).values(quote=None))
