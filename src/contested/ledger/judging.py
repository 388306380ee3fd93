"""Judgements that the ledger words itself, from what it holds about their subject."""

from sqlalchemy import Connection, insert, select

from contested.errors import NotFoundError
from contested.ledger import schema
from contested.ledger.rows import judgement_of, judgement_row
from contested.model.identity import digest
from contested.model.judgement import Binding, Judgement, Verdict


def withdraw(connection: Connection, subject: str, *, by: str, why: str, at: str) -> Judgement:
    """Add the judgement that a report or claim counts no more, or return the one that stands.

    Raises:
        NotFoundError: no such report or claim is in the ledger.
    """
    table = schema.judgements
    stands = (table.c.verdict == Verdict.WITHDRAWN.value, table.c.reversed_at.is_(None))
    query = select(table).where(table.c.subject == subject, *stands)
    known = connection.execute(query).mappings().first()
    if known is not None:
        return judgement_of(dict(known))
    quote, kind = _seen(connection, subject)
    judgement = Judgement(
        id=f"jdg_{digest(Verdict.WITHDRAWN.value, subject, by, at, why)}",
        subject=subject,
        other=None,
        verdict=Verdict.WITHDRAWN,
        field=None,
        value=None,
        quote=quote,
        type=kind,
        by=by,
        at=at,
        why=why,
    )
    row = judgement_row(judgement, Binding.CARRIED.value)
    connection.execute(insert(table).values(**row))
    return judgement


def _seen(connection: Connection, subject: str) -> tuple[str | None, str | None]:
    """Return the quote and type of a claim as it stands now; a report has neither."""
    claims, reports = schema.claims.c, schema.reports.c
    query = select(claims.quote, claims.type).where(claims.claim == subject)
    found = connection.execute(query.order_by(claims.id.desc())).first()
    if found is not None:
        return found[0], found[1]
    if connection.execute(select(reports.id).where(reports.id == subject)).first() is None:
        raise NotFoundError(f"no report or claim {subject!r} is in the ledger; list them first")
    return None, None
