"""`contested events`: what the claims add up to, filtered."""

import csv
import sys
from typing import Any

import click
import msgspec

from contested.cli.filtering import FORMATS, filtered, filters_of
from contested.cli.layout import event_table
from contested.cli.settings import Settings
from contested.cli.talk import counted, note
from contested.ledger import View, open_ledger
from contested.model.event import Event
from contested.model.wire import to_line

_COLUMNS = ("id", "type", "mode", "earliest", "latest", "place", "claims", "origins", "grade")


@click.command("events")
@filtered
@FORMATS
@click.pass_obj
def command(settings: Settings, /, form: str, **options: Any) -> int:
    """List the events: when, where, what, how many claims and origins, how well it stands."""
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        shapes = View(ledger).events(filters_of(options))
    if form == "jsonl":
        for shape in shapes:
            click.echo(to_line(shape))
        return 0
    events = [msgspec.convert(shape, Event) for shape in shapes]
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows(map(_cells, events))
    else:
        click.echo(event_table(events))
        note(counted(len(events), "event"), quiet=settings.quiet)
    return 0


def _cells(event: Event) -> tuple[object, ...]:
    return (
        event.id,
        event.type,
        event.mode,
        event.time.earliest if event.time else None,
        event.time.latest if event.time else None,
        "; ".join(place.name or place.text for place in event.places),
        len(event.claims),
        len(event.origins),
        event.grade.value,
    )
