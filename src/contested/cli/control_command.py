"""`contested control`: who holds which place, from when to when, as claimed and as denied."""

from typing import Any

import click

from contested.cli.filtering import FORMATS, filtered, filters_of
from contested.cli.holding_layout import control_table, voice_names
from contested.cli.listing import RELINK, Listing, tell
from contested.cli.settings import Settings
from contested.ledger import View, open_ledger
from contested.model.control import Control, Moment
from contested.model.wire import control_of

_COLUMNS = (
    "id",
    "place",
    "country",
    "from",
    "from_part",
    "to",
    "to_part",
    "status",
    "holder",
    "share_low",
    "share_high",
    "claimed_by",
    "admitted_by",
    "denied_by",
    "claims",
    "reason",
)


@click.command("control")
@filtered
@FORMATS
@click.pass_obj
def command(settings: Settings, /, form: str, **options: Any) -> int:
    """List who holds which place, from when to when, who claims it and who denies it.

    --place asks for the place that is held; every other filter asks for a claim behind it.
    """
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        shapes = View(ledger).controls(filters_of(options))
    listing = Listing(
        noun="control",
        shapes=shapes,
        items=[control_of(shape) for shape in shapes],
        columns=_COLUMNS,
        cells=_cells,
        drawn=control_table,
        advice=RELINK,
    )
    return tell(listing, form, settings)


def _cells(one: Control) -> tuple[object, ...]:
    low, high = one.share or (None, None)
    voices = (one.claimed_by, one.admitted_by, one.denied_by)
    return (
        one.id,
        one.place.name or one.place.text,
        one.place.country,
        *_moment(one.start),
        *_moment(one.end),
        one.status.value,
        (one.holder.name or one.holder.text) if one.holder else None,
        low,
        high,
        *("; ".join(voice_names(part)) for part in voices),
        len(one.claims),
        one.reason,
    )


def _moment(moment: Moment | None) -> tuple[object, object]:
    return (moment.date, moment.part) if moment else (None, None)
