"""The views that linkage makes: replaced as a whole, with redirects from the ids that retire."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table, delete, insert, select, update

from contested.ledger import schema
from contested.ledger.rows import Row
from contested.model.event import Event, Linked
from contested.model.wire import (
    contradiction_json,
    control_json,
    event_json,
    origin_json,
    relation_json,
)

_VIEWS = (
    schema.event_claims,
    schema.link_claims,
    schema.events,
    schema.origins,
    schema.contradictions,
    schema.relations,
    schema.controls,
)


def replace_links(connection: Connection, linked: Linked) -> None:
    """Put a new linkage in place of the old, inside the caller's transaction."""
    before = _event_claims(connection)
    for table in _VIEWS:
        connection.execute(delete(table))
    _insert(connection, schema.events, [_event_row(one) for one in linked.events])
    members = [{"event": one.id, "claim": claim} for one in linked.events for claim in one.claims]
    _insert(connection, schema.event_claims, members)
    for table, bodies in (
        (schema.origins, [origin_json(one) for one in linked.origins]),
        (schema.contradictions, [contradiction_json(one) for one in linked.contradictions]),
        (schema.relations, [relation_json(one) for one in linked.relations]),
        (schema.controls, [control_json(one) for one in linked.controls]),
    ):
        _links(connection, table, bodies)
    _redirect(connection, before, linked.events)


def _event_row(event: Event) -> Row:
    return {
        "id": event.id,
        "type": event.type.value if event.type else None,
        "earliest": event.time.earliest if event.time else None,
        "latest": event.time.latest if event.time else None,
        "grade": event.grade.value,
        "body": event_json(event),
    }


def _links(connection: Connection, table: Table, bodies: Sequence[Row]) -> None:
    _insert(connection, table, [{"id": body["id"], "body": body} for body in bodies])
    members = [
        {"link": body["id"], "claim": claim} for body in bodies for claim in _claims_of(body)
    ]
    _insert(connection, schema.link_claims, members)


def _claims_of(body: Row) -> Iterable[str]:
    """Return the claims that a link rests on: an origin's and its copies', else those named."""
    if "copies" in body:
        named = [body["claim"], *(copy["claim"] for copy in body["copies"])]
    else:
        named = body["claims"]
    return dict.fromkeys(named)


def _insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _event_claims(connection: Connection) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for event, claim in connection.execute(select(schema.event_claims)):
        found.setdefault(event, []).append(claim)
    return found


def _redirect(
    connection: Connection, before: dict[str, list[str]], events: Sequence[Event]
) -> None:
    """Point each id that no event bears any more to the event that has most of its claims."""
    table, alive = schema.redirects, {one.id for one in events}
    home = {claim: one.id for one in events for claim in one.claims}
    connection.execute(delete(table).where(table.c.old.in_(select(schema.events.c.id))))
    for old in sorted(before.keys() - alive):
        heirs = Counter(home[claim] for claim in before[old] if claim in home)
        if heirs:
            heir = min(heirs, key=lambda one: (-heirs[one], one))
            connection.execute(update(table).where(table.c.new == old).values(new=heir))
            connection.execute(insert(table).values(old=old, new=heir))
