"""`contested reports`: the ledger's reports, filtered."""

import csv
import sys
from typing import Any

import click
import msgspec

from contested.cli.filtering import FORMATS, filtered, filters_of
from contested.cli.layout import plain_table, published_words
from contested.cli.settings import Settings
from contested.ledger import View, open_ledger
from contested.model.report import Published
from contested.model.wire import to_line

_COLUMNS = ("id", "outlet", "title", "byline", "language", "earliest", "latest", "url", "claims")


@click.command("reports")
@filtered
@FORMATS
@click.pass_obj
def command(settings: Settings, /, form: str, **options: Any) -> int:
    """List the ledger's reports with the number of their claims."""
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        rows = View(ledger).reports(filters_of(options))
    if form == "jsonl":
        for row in rows:
            click.echo(to_line({key: row[key] for key in row if key != "fingerprint"}))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows([row[column] for column in _COLUMNS] for row in rows)
    else:
        click.echo(plain_table(("id", "published", "outlet", "title", "claims"), map(_row, rows)))
    return 0


def _row(row: dict[str, Any]) -> tuple[str, ...]:
    published = msgspec.convert(row["published"], Published)
    return (
        row["id"][:12],
        published_words(published),
        row["outlet"] or "–",
        row["title"] or "–",
        str(row["claims"]),
    )
