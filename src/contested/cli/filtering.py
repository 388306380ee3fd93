"""The filters that every list takes, as options."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from contested.ledger import Filters, bbox_of

Command = TypeVar("Command", bound=Callable[..., Any])
_OPTIONS = (
    click.option("--place", help="A place's name, part of it, or its id."),
    click.option("--actor", help="Who does, suffers or held: a name, part of it, or an id."),
    click.option("--speaker", help="Who is quoted: a name, part of it, or an id."),
    click.option("--outlet", help="Who published it."),
    click.option("--type", "kind", help="An event type, or type/mode (X-CONTROL/captures)."),
    click.option("--since", metavar="DATE", help="Not over before this ISO date."),
    click.option("--until", metavar="DATE", help="Not begun after this ISO date."),
    click.option("--country", metavar="ISO3", help="Where it happened."),
    click.option("--bbox", metavar="W,S,E,N", help="Where it happened, in degrees."),
    click.option("--text", help="Words of the quote."),
    click.option("--case", help="A case's name or id."),
    click.option("--report", help="A report's id."),
    click.option("--limit", type=click.IntRange(min=1), help="At most so many."),
)
FORMATS = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    help="A table for people, JSON Lines, or CSV.",
)


def filtered(command: Command) -> Command:
    """Give a command the filter options; they arrive as one `filters` argument's parts."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def filters_of(options: dict[str, Any]) -> Filters:
    """Return the filters that the options make.

    Raises:
        InputError: --bbox is not four numbers.
        DateError: --since or --until is no ISO date.
    """
    words = options.get("bbox")
    box = None if words is None else bbox_of(words)
    kept = {key: value for key, value in options.items() if key not in {"kind", "bbox"}}
    return Filters(**kept, type=options.get("kind"), bbox=box)
