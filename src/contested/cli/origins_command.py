"""`contested origins`: the earliest known statements, and who copied them how."""

from functools import partial
from typing import Any

import click

from contested.cli.filtering import FORMATS, filtered, filters_of
from contested.cli.link_layout import Claims, drifts_words, origin_blocks
from contested.cli.listing import Listing, tell
from contested.cli.settings import Settings
from contested.ledger import View, open_ledger
from contested.model.event import Origin
from contested.model.wire import origin_of

_COLUMNS = ("id", "speaker", "outlet", "said", "claim", "quote", "copies", "drift")


@click.command("origins")
@filtered
@FORMATS
@click.pass_obj
def command(settings: Settings, /, form: str, **options: Any) -> int:
    """List the earliest known statements: who said it where and when, and what copies changed."""
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        view = View(ledger)
        shapes = view.origins(filters_of(options))
        claims = view.claims_named(shape["claim"] for shape in shapes)
    listing = Listing(
        noun="origin",
        shapes=shapes,
        items=[origin_of(shape) for shape in shapes],
        columns=_COLUMNS,
        cells=partial(_cells, claims),
        drawn=lambda found: origin_blocks(found, claims),
    )
    return tell(listing, form, settings)


def _cells(claims: Claims, one: Origin) -> tuple[object, ...]:
    claim = claims.get(one.claim)
    quote = claim.evidence[0].quote if claim else None
    drifts = drifts_words(drift for copy in one.copies for drift in copy.drift)
    return (
        one.id,
        one.speaker,
        one.outlet,
        one.said,
        one.claim,
        quote,
        len(one.copies),
        drifts,
    )
