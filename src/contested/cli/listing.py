"""What every list of links does: JSON Lines, CSV or words for people; and says when it is empty."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import click

from contested.cli.link_layout import Claims
from contested.cli.settings import Settings
from contested.cli.talk import counted, note
from contested.formats import sheet
from contested.linkage.moments import said_on
from contested.model.wire import to_line

Item = TypeVar("Item")
RELINK = "widen the filters, or run ingest again where an older version made the ledger"
PAIR_COLUMNS = tuple(
    f"{part}_{side}"
    for side in ("a", "b")
    for part in ("claim", "speaker", "outlet", "said", "stance", "quote")
)
"""What a sheet says of each of two claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[Item]):
    """What is listed: in the contract's shape, in cells for a sheet, drawn for people.

    `noun` is what one is called. `advice` says what to do where nothing is found.
    """

    noun: str
    shapes: Sequence[dict[str, Any]]
    items: Sequence[Item]
    columns: Sequence[str]
    cells: Callable[[Item], Iterable[object]]
    drawn: Callable[[Sequence[Item]], str]
    advice: str = "widen the filters, or ingest more reports"


def tell(listing: Listing[Item], form: str, settings: Settings) -> int:
    """Print a list in the form asked for and return the exit code."""
    if form == "jsonl":
        for shape in listing.shapes:
            click.echo(to_line(shape))
    elif form == "csv":
        for line in sheet(listing.columns, map(listing.cells, listing.items)):
            click.echo(line, nl=False)
    elif listing.items:
        click.echo(listing.drawn(listing.items))
        note(counted(len(listing.items), listing.noun), quiet=settings.quiet)
    if not listing.shapes:
        note(f"no {listing.noun}s found; {listing.advice}", quiet=settings.quiet)
    return 0


def pair_cells(claims: Claims, names: Iterable[str]) -> Iterator[object]:
    """Yield what a sheet says of each claim named; a claim that is gone leaves its cells empty."""
    for name in names:
        claim = claims.get(name)
        yield name
        if claim is None:
            yield from (None,) * 5
            continue
        yield claim.speaker.text if claim.speaker else None
        yield claim.report.outlet
        yield said_on(claim)
        yield claim.stance.value
        yield claim.evidence[0].quote
