"""`contested tolls`: how many, by all origins."""

from typing import Any

import click
import msgspec

from contested.cli.filtering import FORMATS, filtered, filters_of
from contested.cli.holding_layout import EventToll, place_words, toll_table
from contested.cli.listing import Listing, tell
from contested.cli.settings import Settings
from contested.ledger import View, open_ledger

_COLUMNS = (
    "event",
    "type",
    "earliest",
    "latest",
    "places",
    "what",
    "of",
    "scope",
    "low",
    "best",
    "high",
    "origins",
    "rule",
    "reason",
)


@click.command("tolls")
@filtered
@FORMATS
@click.pass_obj
def command(settings: Settings, /, form: str, **options: Any) -> int:
    """List how many were killed, injured or driven out, event by event, by all origins.

    Low and high are the least and the greatest that any origin says; best is what all of them
    allow, and none where they do not overlap.
    """
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        shapes = View(ledger).tolls(filters_of(options))
    listing = Listing(
        noun="toll",
        shapes=shapes,
        items=[_toll(shape) for shape in shapes],
        columns=_COLUMNS,
        cells=_cells,
        drawn=toll_table,
    )
    return tell(listing, form, settings)


def _toll(shape: dict[str, Any]) -> EventToll:
    # The event's fields and the toll's stand side by side in the shape; each record reads its own
    return msgspec.convert({**shape, "toll": shape}, EventToll)


def _cells(one: EventToll) -> tuple[object, ...]:
    toll = one.toll
    return (
        one.event,
        one.type,
        one.time.earliest if one.time else None,
        one.time.latest if one.time else None,
        "; ".join(map(place_words, one.places)),
        toll.what.value,
        toll.of,
        toll.scope.value,
        toll.low,
        toll.best,
        toll.high,
        len(toll.by_origin),
        toll.rule,
        toll.reason,
    )
