"""All that only SQLite understands: connections, guards, the text index, wiping.

PostgreSQL will need its own words for what this file says, and for nothing else.
"""

import sqlite3
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Integer,
    and_,
    column,
    event,
    select,
    table,
    text as sql,
)

from contested.errors import LedgerError
from contested.ledger import schema

MESSAGE = "append-only"
"""What a trigger says when it stops a change."""

TEXT_INDEX = "claims_words"
"""The index of the words of every quote; where SQLite lacks FTS5 there is none."""

_WAIT_MS = 30_000
_REDACTED = "SELECT 1 FROM tombstones WHERE report = OLD.report"
_BLOB_REDACTED = (
    "SELECT 1 FROM tombstones JOIN reports ON reports.id = tombstones.report "
    "WHERE reports.sha256 = OLD.sha256"
)
_Rules = dict[tuple[str, str], str | None]
FIRST_RULES: _Rules = {
    ("claims", "UPDATE"): _REDACTED,
    ("claims", "DELETE"): None,
    ("captures", "UPDATE"): None,
    ("captures", "DELETE"): None,
    ("blobs", "UPDATE"): _BLOB_REDACTED,
    ("blobs", "DELETE"): None,
    ("tombstones", "UPDATE"): None,
    ("tombstones", "DELETE"): None,
}
"""What may not be changed or removed, and the one condition under which it may."""

LATER_RULES: _Rules = {
    ("readings", "UPDATE"): _REDACTED,
    ("readings", "DELETE"): None,
    ("judgements", "DELETE"): None,
}
"""What the second shape guards besides."""

_INDEXED = "INSERT INTO claims_words(rowid, quote) VALUES (NEW.id, NEW.quote)"
_UNINDEXED = (
    "INSERT INTO claims_words(claims_words, rowid, quote) VALUES ('delete', OLD.id, OLD.quote)"
)
_REBUILD = "INSERT INTO claims_words(claims_words) VALUES ('rebuild')"
_ON_INSERT = f"CREATE TRIGGER claims_words_insert AFTER INSERT ON claims BEGIN {_INDEXED}; END"
_ON_UPDATE = (
    "CREATE TRIGGER claims_words_update AFTER UPDATE OF quote ON claims "
    f"BEGIN {_UNINDEXED}; {_INDEXED}; END"
)
_INDEX = (
    "CREATE VIRTUAL TABLE claims_words USING fts5("
    "quote, content='claims', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
)


def prepare(engine: Engine) -> None:
    """Make every connection of an engine durable, patient and strict."""
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begun)


def _connected(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own idea of a transaction leaves out reads
    for pragma in (
        f"busy_timeout={_WAIT_MS}",
        "journal_mode=WAL",
        "foreign_keys=ON",
        "synchronous=NORMAL",
        "secure_delete=ON",  # what a redaction removes is overwritten, not only let go of
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begun(connection: Connection) -> None:
    # A writer takes its lock at once, so that what it looked up still holds when it writes
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def guard(dialect: str, rules: _Rules) -> list[str]:
    """Return the statements that make tables append-only.

    Raises:
        LedgerError: the database is none that this version can guard.
    """
    _known(dialect)
    return [_trigger(name, act, unless) for (name, act), unless in rules.items()]


def unguard(dialect: str, rules: _Rules) -> list[str]:
    """Return the statements that take the guards away, for a downgrade."""
    _known(dialect)
    return [f"DROP TRIGGER IF EXISTS {_name(name, act)}" for name, act in rules]


def add_text_index(connection: Connection) -> None:
    """Index the words of every quote, now and from now on, where the database can."""
    offered = connection.exec_driver_sql("PRAGMA compile_options").scalars().all()
    if "ENABLE_FTS5" in offered:
        for statement in (_INDEX, _ON_INSERT, _ON_UPDATE, _REBUILD):
            connection.exec_driver_sql(statement)


def drop_text_index(connection: Connection) -> None:
    """Take the index away, for a downgrade."""
    for statement in (
        "DROP TRIGGER IF EXISTS claims_words_insert",
        "DROP TRIGGER IF EXISTS claims_words_update",
        "DROP TABLE IF EXISTS claims_words",
    ):
        connection.exec_driver_sql(statement)


def has_text_index(connection: Connection) -> bool:
    """Tell whether the quotes are indexed."""
    found = sql("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name")
    return connection.execute(found, {"name": TEXT_INDEX}).first() is not None


def says(words: list[str], *, indexed: bool) -> ColumnElement[bool]:
    """Return the condition that a claim's quote has all `words`, each as the start of a word.

    Without the index, each only has to stand somewhere in the quote.
    """
    if not indexed:
        quote = schema.claims.c.quote
        return and_(*(quote.icontains(word, autoescape=True) for word in words))
    index = table(TEXT_INDEX, column("rowid", Integer))
    query = " ".join(f'"{word}"*' for word in words)
    rows = select(index.c.rowid).where(sql("claims_words MATCH :said").bindparams(said=query))
    return schema.claims.c.id.in_(rows)


def forget_words(connection: Connection) -> None:
    """Build the index anew, so that no removed word is left in it."""
    if has_text_index(connection):
        connection.exec_driver_sql(_REBUILD)


def wipe(engine: Engine) -> bool:
    """Empty the write-ahead log of what was removed; return whether nobody stood in the way."""
    connection = engine.raw_connection()  # a checkpoint has to stand outside any transaction
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        answer = cursor.fetchone()
        cursor.close()
    finally:
        connection.close()
    return answer is not None and not answer[0]


def _known(dialect: str) -> None:
    if dialect != "sqlite":
        raise LedgerError(f"a {dialect} ledger is not kept yet; name a file for SQLite")


def _name(name: str, act: str) -> str:
    return f"{name}_no_{act.lower()}"


def _trigger(name: str, act: str, unless: str | None) -> str:
    when = f" WHEN NOT EXISTS ({unless})" if unless else ""
    return (
        f"CREATE TRIGGER {_name(name, act)} BEFORE {act} ON {name}{when} "
        f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    )
