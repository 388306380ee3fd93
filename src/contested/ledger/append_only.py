"""Claims and captures can be added, never changed; the one exception is a redaction's tombstone."""

from contested.errors import LedgerError

MESSAGE = "append-only"
"""What a trigger says when it stops a change."""

_REDACTED = "SELECT 1 FROM tombstones WHERE report = OLD.report"
_BLOB_REDACTED = (
    "SELECT 1 FROM tombstones JOIN reports ON reports.id = tombstones.report "
    "WHERE reports.sha256 = OLD.sha256"
)
_UNLESS: dict[tuple[str, str], str | None] = {
    ("claims", "UPDATE"): _REDACTED,
    ("claims", "DELETE"): None,
    ("captures", "UPDATE"): None,
    ("captures", "DELETE"): None,
    ("blobs", "UPDATE"): _BLOB_REDACTED,
    ("blobs", "DELETE"): None,
    ("tombstones", "UPDATE"): None,
    ("tombstones", "DELETE"): None,
}


def guard(dialect: str) -> list[str]:
    """Return the statements that make the tables append-only.

    Raises:
        LedgerError: the database is none that this version can guard.
    """
    _known(dialect)
    return [_trigger(table, act, unless) for (table, act), unless in _UNLESS.items()]


def unguard(dialect: str) -> list[str]:
    """Return the statements that take the guards away, for a downgrade."""
    _known(dialect)
    return [f"DROP TRIGGER IF EXISTS {_name(table, act)}" for table, act in _UNLESS]


def _known(dialect: str) -> None:
    if dialect != "sqlite":
        raise LedgerError(f"a {dialect} ledger is not kept yet; name a file for SQLite")


def _name(table: str, act: str) -> str:
    return f"{table}_no_{act.lower()}"


def _trigger(table: str, act: str, unless: str | None) -> str:
    when = f" WHEN NOT EXISTS ({unless})" if unless else ""
    return (
        f"CREATE TRIGGER {_name(table, act)} BEFORE {act} ON {table}{when} "
        f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    )
