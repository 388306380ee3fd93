"""`contested relations`: how claims stand to earlier ones that they do not contradict."""

from functools import partial
from typing import Any

import click

from contested.cli.filtering import FORMATS, filtered, filters_of
from contested.cli.link_layout import Claims, drifts_words, relation_blocks
from contested.cli.listing import PAIR_COLUMNS, RELINK, Listing, pair_cells, tell
from contested.cli.settings import Settings
from contested.ledger import View, open_ledger
from contested.model.event import Relation
from contested.model.wire import relation_of

_COLUMNS = ("id", "kind", *PAIR_COLUMNS, "drift", "reason")


@click.command("relations")
@filtered
@FORMATS
@click.pass_obj
def command(settings: Settings, /, form: str, **options: Any) -> int:
    """List which claims revise, overtake, repeat, narrow or retell an earlier one.

    The earlier claim stands first. A relation passes the filters when either of its claims does.
    """
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        view = View(ledger)
        shapes = view.relations(filters_of(options))
        claims = view.claims_named(claim for shape in shapes for claim in shape["claims"])
    listing = Listing(
        noun="relation",
        shapes=shapes,
        items=[relation_of(shape) for shape in shapes],
        columns=_COLUMNS,
        cells=partial(_cells, claims),
        drawn=lambda found: relation_blocks(found, claims),
        advice=RELINK,
    )
    return tell(listing, form, settings)


def _cells(claims: Claims, one: Relation) -> tuple[object, ...]:
    told = drifts_words(one.drift)
    return one.id, one.kind.value, *pair_cells(claims, one.claims), told, one.reason
