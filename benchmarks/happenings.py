"""Gold tasks that ask for happenings: which reports speak of one, and how many died in it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.rooms import Found, Row, everything, rows
from contested import pipeline
from contested.linkage.keys import asserted
from contested.linkage.stories import Telling, stories
from contested.model.codebook import FigureKind, Scope
from contested.model.figure import Figure

Number = float | int
_KILLED = frozenset({"killed", "assassinate", "execute", "massacre"})
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
    spread = Counter(text for group in told.values() for text in {one.report.text for one in group})
    for event in sorted(told):
        low, best, high = _middle(told[event], spread)
        yield {"event": event, "low": low, "best": best, "high": high}


def _middle(told: Sequence[Found], spread: Mapping[str, int]) -> tuple[Number, Number, Number]:
    """Return the middle toll, the lower of two: some reports count early, some a wider area.

    A report of several happenings counts for all of them together: it is asked only where no report
    of this one alone counts, and for its share. Reports that only sum up a day or a week, or say of
    nobody that he died, leave the least open: nothing in them is said to belong to this happening.
    """
    own = _tolls([one for one in told if spread[one.report.text] == 1])
    tolls = own or [_share(one, toll, spread) for one in told for toll in _tolls([one])]
    if tolls:
        low, high = sorted(tolls)[(len(tolls) - 1) // 2]
        return low, low, high
    least = _AT_LEAST if any(map(_deadly, told)) else 0
    return least, _AT_LEAST, _AT_LEAST


def _tolls(told: Sequence[Found]) -> list[tuple[Number, Number]]:
    return [toll for found in told if (toll := _toll(found)) is not None]


def _share(
    found: Found, toll: tuple[Number, Number], spread: Mapping[str, int]
) -> tuple[Number, Number]:
    among = spread[found.report.text]
    even = all(end % among == 0 for end in toll)
    return (toll[0] // among, toll[1] // among) if even else toll


def _deadly(found: Found) -> bool:
    """Tell whether a report says that somebody died, in a happening of its own."""
    killings = (claim for claim in filter(asserted, found.claims) if claim.mode in _KILLED)
    return any(not claim.figures for claim in killings)


def _toll(found: Found) -> tuple[Number, Number] | None:
    """Return how many dead one report counts together; an open end ends at its known bound."""
    counted: dict[object, Figure] = {}
    for claim in filter(asserted, found.claims):
        for figure in claim.figures:
            whole = figure.part_of is None and figure.scope is Scope.INCIDENT
            if whole and figure.period is None and figure.what is FigureKind.KILLED:
                counted[figure.span] = figure
    if not counted:
        return None
    return sum(map(_low, counted.values())), sum(map(_high, counted.values()))


def _low(figure: Figure) -> Number:
    return figure.low if figure.low is not None else figure.high or 0


def _high(figure: Figure) -> Number:
    return figure.high if figure.high is not None else figure.low or 0
