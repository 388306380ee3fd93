"""`contested claims`: the ledger's claims, filtered."""

from typing import Any

import click

from contested.cli.filtering import FORMATS, filtered, filters_of
from contested.cli.layout import claim_table
from contested.cli.settings import Settings
from contested.cli.talk import counted, note
from contested.formats import Format, write
from contested.ledger import View, open_ledger
from contested.model.wire import to_line


@click.command("claims")
@filtered
@FORMATS
@click.pass_obj
def command(settings: Settings, /, form: str, **options: Any) -> int:
    """List the ledger's claims: when, where, who says what, with the words."""
    filters = filters_of(options)
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        view = View(ledger)
        if form == "jsonl":
            for shape in view.claim_shapes(filters):
                click.echo(to_line(shape))
        elif form == "csv":
            for line in write(view.claims(filters), Format.CSV):
                click.echo(line, nl=False)
        else:
            claims = list(view.claims(filters))
            click.echo(claim_table(claims))
            note(counted(len(claims), "claim"), quiet=settings.quiet)
    return 0
