"""Opening a ledger: the file, its version, and what may be done with it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import resources
from pathlib import Path
from typing import Self

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, inspect
from sqlalchemy.exc import DatabaseError, IntegrityError

from contested.errors import AppendOnlyError, LedgerError, NewerLedgerError
from contested.ledger.dialect import MESSAGE, has_text_index, prepare, wipe

Clock = Callable[[], datetime]


class Ledger:
    """An open ledger: hands out connections for reading and for writing."""

    def __init__(self, engine: Engine, name: str, clock: Clock, *, indexed: bool) -> None:
        self._engine = engine
        self._name = name
        self.clock = clock
        self.indexed = indexed
        """Whether the words of the quotes are indexed."""

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
        """Give a connection whose changes are kept all together or not at all.

        The ledger is locked for other writers from the start; readers are never held up.
        """
        with self._worded(), self._engine.execution_options(writes=True).begin() as connection:
            yield connection

    def wipe(self) -> None:
        """Make sure that nothing removed is left on the disk.

        Raises:
            LedgerError: another process is reading, so what it still may need cannot go yet.
        """
        with self._worded():
            if not wipe(self._engine):
                raise LedgerError(
                    f"{self._name}: the text is redacted, but another process is reading the "
                    "ledger and old pages are left in its log; close it and redact again"
                )

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError as problem:
            if MESSAGE in str(problem.orig):
                raise AppendOnlyError(
                    f"{self._name}: what is in the ledger can be added to, never changed; judge it"
                ) from problem
            raise LedgerError(f"{self._name}: {problem.orig}; nothing was changed") from problem
        except DatabaseError as problem:
            raise LedgerError(f"{self._name}: {problem.orig}") from problem


def open_ledger(name: str, clock: Clock, *, make: bool = True) -> Ledger:
    """Open the ledger at a path or URL; make it, or bring it up to date, where need be.

    With `make` false a ledger that is not there is a mistake, and nothing is written.

    Raises:
        NewerLedgerError: a newer version of contested wrote it.
        LedgerError: the file is no ledger, or no ledger can be kept there.
    """
    if not make and "://" not in name and not Path(name).expanduser().exists():
        raise LedgerError(f"no ledger at {name}; make one with ingest, or name it with --ledger")
    engine = _engine(name)
    try:
        if not _is_current(engine, name):
            with engine.execution_options(writes=True).begin() as connection:
                _upgrade(connection)
        with engine.connect() as connection:
            indexed = has_text_index(connection)
    except DatabaseError as problem:
        engine.dispose()
        raise LedgerError(
            f"{name} is no ledger ({problem.orig}); name another with --ledger"
        ) from problem
    except LedgerError:
        engine.dispose()
        raise
    return Ledger(engine, name, clock, indexed=indexed)


def _engine(name: str) -> Engine:
    if "://" in name and not name.startswith("sqlite:///"):
        raise LedgerError(f"{name}: only SQLite ledgers are kept yet; name a file")
    path = Path(name.removeprefix("sqlite:///")).expanduser()
    if str(path) in {".", ":memory:"}:
        raise LedgerError(f"{name}: a ledger is kept in a file; name one")
    try:
        path.resolve().parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise LedgerError(f"{name}: {problem.strerror}; name a file elsewhere") from problem
    engine = create_engine(URL.create("sqlite", database=str(path)))
    prepare(engine)
    return engine


def migrations() -> Config:
    """Return Alembic's settings for the packaged migrations."""
    config = Config()
    folder = resources.files("contested.ledger").joinpath("migrations")
    config.set_main_option("script_location", str(folder))
    config.set_main_option("path_separator", "os")
    return config


def _is_current(engine: Engine, name: str) -> bool:
    """Tell whether a ledger has the newest shape.

    Raises:
        NewerLedgerError: its shape is none that this version knows.
        LedgerError: the database holds something else.
    """
    script = ScriptDirectory.from_config(migrations())
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
        if found is None and inspect(connection).get_table_names():
            raise LedgerError(
                f"{name} is a database, but no ledger; name another file with --ledger"
            )
    if found is not None and found not in {one.revision for one in script.walk_revisions()}:
        raise NewerLedgerError(
            f"{name} was written by a newer version of contested (its shape is {found!r}); "
            "upgrade contested, or name another ledger with --ledger"
        )
    return found == script.get_current_head()


def _upgrade(connection: Connection) -> None:
    config = migrations()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
