"""`contested export`: the ledger's claims in another format."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

import click

from contested.cli.filtering import filtered, filters_of
from contested.cli.settings import Settings
from contested.cli.talk import note
from contested.errors import InputError
from contested.formats import Format, write
from contested.ledger import View, open_ledger


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice([one.value for one in Format]))
@click.option("-o", "--output", metavar="FILE", default="-", help="Where to; - is stdout.")
@filtered
@click.pass_obj
def command(settings: Settings, /, form: str, output: str, **options: Any) -> int:
    """Write the ledger's claims as geojson or csv, each with its quote, offsets and hashes."""
    filters = filters_of(options)
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger, _opened(output) as out:
        for piece in write(View(ledger).claims(filters), Format(form)):
            out.write(piece)
    if output != "-":
        note(f"wrote {output}", quiet=settings.quiet)
    return 0


@contextlib.contextmanager
def _opened(output: str) -> Iterator[TextIO]:
    if output == "-":
        yield sys.stdout
        return
    try:
        with Path(output).open("w", encoding="utf-8", newline="") as out:
            yield out
    except OSError as problem:
        raise InputError(f"{output} cannot be written: {problem.strerror}") from problem
