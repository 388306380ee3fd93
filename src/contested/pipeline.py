"""The one place that orders the rooms; reads as the product's description.

bytes → collection → reading → extraction → resolution → ledger → linkage
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from contested.collection import collect
from contested.extraction import Refuse, Tools, extract, load_tools
from contested.ledger import Filters, View, Writer
from contested.linkage import LinkSettings, Siblings, check_claims, link
from contested.model.check import Check
from contested.model.claim import Claim
from contested.model.codebook import Basis
from contested.model.event import Linked
from contested.model.lookups import Gazetteer
from contested.model.report import Capture, Given, Refusal, Report, uncodable
from contested.reading import CleanLexicons, load_lexicons as load_clean_lexicons, read
from contested.reference import (
    compile_gazetteer,
    load_register,
    open_gazetteer,
    packaged_sources,
)
from contested.resolution import Lexicons, Lookups, load_lexicons, resolve

Clock = Callable[[], datetime]
Coded = tuple[Report, tuple[Claim, ...]]
"""A report with its claims."""
_UNSTATED = frozenset({Basis.INFERRED, Basis.UNKNOWN})
EXTRACTOR = "extract-1"
"""The version of extraction and resolution together; a new one makes new extractions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """All that the stages go by, loaded once."""

    clean: CleanLexicons
    tools: Tools
    lexicons: Lexicons
    lookups: Lookups


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What became of one report: how many claims it has, and whether anything was new."""

    report: Report
    claims: int
    added: bool


def furnish(cache: Path) -> Rooms:
    """Load the parse, the lexicons and the look-ups; the gazetteer is compiled at first use."""
    register = load_register()
    rooms = Rooms(
        clean=load_clean_lexicons(),
        tools=load_tools(register),
        lexicons=load_lexicons(),
        lookups=Lookups(gazetteer=gazetteer(cache), register=register),
    )
    gc.freeze()  # they live as long as the run: the collector need not walk them again and again
    return rooms


def gazetteer(cache: Path) -> Gazetteer:
    """Open the gazetteer, compiled at first use."""
    return open_gazetteer(compile_gazetteer(cache, packaged_sources()))


def captures(inputs: Iterable[str], clock: Clock, stdin: BinaryIO) -> Iterator[Capture | Refusal]:
    """Yield the bytes of every input, or why it cannot be had."""
    return collect(inputs, clock, stdin)


def reports(
    gathered: Iterable[Capture | Refusal], given: Given, clean: CleanLexicons
) -> Iterator[Report | Refusal]:
    """Yield every report that the captures hold, and every refusal, in order."""
    return chain.from_iterable(_reports_of(one, given, clean) for one in gathered)


def _reports_of(
    one: Capture | Refusal, given: Given, clean: CleanLexicons
) -> Iterable[Report | Refusal]:
    return (one,) if isinstance(one, Refusal) else read(one, given, clean)


def claims(
    readable: Iterable[Report], rooms: Rooms, refuse: Refuse | None = None
) -> Iterator[tuple[Report, tuple[Claim, ...]]]:
    """Yield each report with its claims, dated, placed and named.

    A report that cannot be coded goes to `refuse` and the others go on; without it the fault is
    raised.
    """
    for report, extraction in extract(readable, rooms.tools, refuse):
        try:
            found = resolve(extraction, report, rooms.lookups, rooms.lexicons)
        except Exception as problem:
            if refuse is None:
                raise
            refuse(uncodable(report, problem))
        else:
            yield report, found


def ingest(
    readable: Iterable[Report], rooms: Rooms, writer: Writer, refuse: Refuse | None = None
) -> Iterator[Ingested]:
    """Add each report with its claims to the ledger, one transaction a report.

    Undated reports come last: what the ledger's dated reports tell of the same dates them.
    """
    late: list[Coded] = []
    for report, found in claims(readable, rooms, refuse):
        if report.published.basis in _UNSTATED:
            late.append((report, found))
        else:
            yield _ingested(report, found, writer)
    if late:
        for report, found in dated(late, writer.view().claims(Filters()), rooms, refuse):
            yield _ingested(report, found, writer)


def dated(
    late: Sequence[Coded], known: Iterable[Claim], rooms: Rooms, refuse: Refuse | None = None
) -> Iterator[Coded]:
    """Yield undated reports with their claims, coded anew where known claims date the report."""
    siblings = Siblings(known)
    intervals = [siblings.published(found) for _, found in late]
    yield from (one for one, days in zip(late, intervals, strict=True) if days is None)
    anew = (
        replace(report, published=days)
        for (report, _), days in zip(late, intervals, strict=True)
        if days is not None
    )
    yield from claims(anew, rooms, refuse)


def _ingested(report: Report, found: Sequence[Claim], writer: Writer) -> Ingested:
    added = writer.add_report(report, found, EXTRACTOR)
    return Ingested(report=report, claims=len(found), added=added)


def relink(view: View, writer: Writer) -> Linked:
    """Link the ledger's claims anew and put the result in place of the old."""
    linked = link(view.claims(Filters()), view.fingerprints(), LinkSettings())
    writer.replace_links(linked)
    return linked


def check(view: View, report: Report, found: Sequence[Claim]) -> tuple[Check, ...]:
    """Say of each claim of one more report what the ledger says of it; the ledger stays as it is.

    The report is linked with the ledger as if it were in it. A report that the ledger has already
    is checked against the others.
    """
    known = [one for one in view.claims(Filters()) if one.report.id != report.id]
    prints = {**view.fingerprints(), report.id: report.fingerprint}
    return check_claims(found, known, link([*known, *found], prints, LinkSettings()))
