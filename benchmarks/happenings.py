"""Gold tasks that ask for happenings: which reports speak of one, and how many died in it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.rooms import Found, Row, everything, rows
from contested import pipeline
from contested.linkage.keys import asserted
from contested.linkage.stories import Telling, stories
from contested.model.codebook import FigureKind, Scope
from contested.model.figure import Figure

Number = float | int
_AT_LEAST = 1
"""Every happening of the task is deadly: where no report counts the dead, one is what is known."""


def groups(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer the story of each report, named by its first report."""
    tellings = [_telling(found) for found in everything(rows(path), rooms)]
    for story in stories(tellings):
        for report in story:
            yield {"id": report, "event": story[0]}


def _telling(found: Found) -> Telling:
    report = found.report
    return Telling(
        report=found.row["id"], text=report.text, published=report.published, claims=found.claims
    )


def numbers(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer how many died in each given group of reports: what the middle one says."""
    told: dict[str, list[Found]] = defaultdict(list)
    for found in everything(rows(path), rooms):
        told[found.row["event"]].append(found)
    for event in sorted(told):
        low, high = _middle(told[event])
        yield {"event": event, "low": low, "best": low, "high": high}


def _middle(told: Sequence[Found]) -> tuple[Number, Number]:
    """Return the middle toll, the lower of two: some reports count early, some a wider area."""
    tolls = sorted(toll for found in told if (toll := _toll(found)) is not None)
    return tolls[(len(tolls) - 1) // 2] if tolls else (_AT_LEAST, _AT_LEAST)


def _toll(found: Found) -> tuple[Number, Number] | None:
    """Return how many dead one report counts together; an open end ends at its known bound."""
    counted: dict[object, Figure] = {}
    for claim in filter(asserted, found.claims):
        for figure in claim.figures:
            whole = figure.part_of is None and figure.scope is not Scope.STATE
            if whole and figure.what is FigureKind.KILLED:
                counted[figure.span] = figure
    if not counted:
        return None
    return sum(map(_low, counted.values())), sum(map(_high, counted.values()))


def _low(figure: Figure) -> Number:
    return figure.low if figure.low is not None else figure.high or 0


def _high(figure: Figure) -> Number:
    return figure.high if figure.high is not None else figure.low or 0
