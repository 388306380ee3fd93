"""Opening a ledger: the file, its version, and what may be done with it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import resources
from pathlib import Path
from typing import Any, Self

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError

from contested.errors import AppendOnlyError, LedgerError, NewerLedgerError
from contested.ledger.append_only import MESSAGE

Clock = Callable[[], datetime]
_WAIT_MS = 30_000


class Ledger:
    """An open ledger: hands out connections for reading and for writing."""

    def __init__(self, engine: Engine, name: str, clock: Clock) -> None:
        self._engine = engine
        self._name = name
        self.clock = clock

    def __enter__(self) -> Self:
        """Return the ledger itself."""
        return self

    def __exit__(self, *problem: object) -> None:
        """Close every connection."""
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def now(self) -> str:
        """Return the moment of writing, as the clock given at opening says."""
        return self.clock().isoformat(timespec="seconds")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that changes nothing."""
        with self._worded(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept all together or not at all."""
        with self._worded(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError as problem:
            if MESSAGE in str(problem.orig):
                raise AppendOnlyError(
                    f"{self._name}: claims and captures can be added, never changed; judge them"
                ) from problem
            raise
        except OperationalError as problem:
            raise LedgerError(f"{self._name}: {problem.orig}") from problem


def open_ledger(name: str, clock: Clock) -> Ledger:
    """Open the ledger at a path or URL; make it, or bring it up to date, where need be.

    Raises:
        NewerLedgerError: a newer version of contested wrote it.
        LedgerError: the file is no ledger, or no ledger can be kept there.
    """
    engine = _engine(name)
    try:
        with engine.begin() as connection:
            _upgrade(connection, name)
    except DatabaseError as problem:
        engine.dispose()
        raise LedgerError(
            f"{name} is no ledger ({problem.orig}); name another with --ledger"
        ) from (problem)
    except LedgerError:
        engine.dispose()
        raise
    return Ledger(engine, name, clock)


def _engine(name: str) -> Engine:
    if "://" in name and not name.startswith("sqlite://"):
        raise LedgerError(f"{name}: only SQLite ledgers are kept yet; name a file")
    if "://" not in name:
        folder = Path(name).expanduser().resolve().parent
        folder.mkdir(parents=True, exist_ok=True)
    url = name if "://" in name else f"sqlite:///{Path(name).expanduser()}"
    engine = create_engine(url)
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    for pragma in ("foreign_keys=ON", f"busy_timeout={_WAIT_MS}", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")
    if connection.execute("PRAGMA database_list").fetchone()[2]:
        connection.execute("PRAGMA journal_mode=WAL")


def migrations() -> Config:
    """Return Alembic's settings for the packaged migrations."""
    config = Config()
    folder = resources.files("contested.ledger").joinpath("migrations")
    config.set_main_option("script_location", str(folder))
    config.set_main_option("path_separator", "os")
    return config


def _upgrade(connection: Connection, name: str) -> None:
    config = migrations()
    script = ScriptDirectory.from_config(config)
    found = MigrationContext.configure(connection).get_current_revision()
    if found == script.get_current_head():
        return
    if found is not None and found not in {one.revision for one in script.walk_revisions()}:
        raise NewerLedgerError(
            f"{name} was written by a newer version of contested (its shape is {found!r}); "
            "upgrade contested, or name another ledger with --ledger"
        )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
