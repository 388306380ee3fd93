"""`contested contradictions`: which claims cannot both be true."""

from functools import partial
from typing import Any

import click

from contested.cli.filtering import FORMATS, filtered, filters_of
from contested.cli.link_layout import Claims, contradiction_blocks
from contested.cli.listing import PAIR_COLUMNS, Listing, pair_cells, tell
from contested.cli.settings import Settings
from contested.ledger import View, open_ledger
from contested.model.event import Contradiction
from contested.model.wire import contradiction_of

_COLUMNS = ("id", "kind", "denies", *PAIR_COLUMNS, "reason")


@click.command("contradictions")
@filtered
@FORMATS
@click.pass_obj
def command(settings: Settings, /, form: str, **options: Any) -> int:
    """List which claims cannot both be true, both speakers with their words.

    A contradiction passes the filters when either of its claims does.
    """
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        view = View(ledger)
        shapes = view.contradictions(filters_of(options))
        claims = view.claims_named(claim for shape in shapes for claim in shape["claims"])
    listing = Listing(
        noun="contradiction",
        shapes=shapes,
        items=[contradiction_of(shape) for shape in shapes],
        columns=_COLUMNS,
        cells=partial(_cells, claims),
        drawn=lambda found: contradiction_blocks(found, claims),
    )
    return tell(listing, form, settings)


def _cells(claims: Claims, one: Contradiction) -> tuple[object, ...]:
    denies = "yes" if one.denies else "no"
    return one.id, one.kind.value, denies, *pair_cells(claims, one.claims), one.reason
