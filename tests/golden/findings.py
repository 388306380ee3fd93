"""What linkage finds in the stories beside what people found: pairs, days, tolls, origins."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product

from contested.model.codebook import ControlStatus, DayPart, RelationKind
from contested.model.control import Control
from contested.model.event import OriginShare, Toll, TollStep
from tests.golden.stories import STORIES, Ledger, Wanted, adjudicated, own_row, same_row

_LATE = frozenset({DayPart.EVENING, DayPart.NIGHT})
Pair = tuple[str, str, str]
"""Two rows, in order, and how they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """Two claims that the product relates, and how."""

    relation: str
    claims: tuple[str, str]


def stood(ledger: Ledger) -> Iterator[Stood]:
    """Yield every relation between two claims, drifts of copies among them, repeats left out."""
    for one in ledger.linked.contradictions:
        yield Stood(relation="denies" if one.denies else "contradicts", claims=one.claims)
    for other in ledger.linked.relations:
        if other.kind is not RelationKind.REPEATS:
            yield Stood(relation=other.kind.value, claims=other.claims)
    for origin in ledger.linked.origins:
        for copy in origin.copies:
            if copy.drift:
                yield Stood(relation="drifts", claims=(origin.claim, copy.claim))


def wanted_pairs() -> list[Pair]:
    """Return every adjudicated pair of rows with its relation."""
    return [
        (own_row(story, pair["rows"][0]), own_row(story, pair["rows"][1]), pair["relation"])
        for story in STORIES
        for pair in adjudicated(story)["pair"]
    ]


def compared(ledger: Ledger) -> tuple[frozenset[Pair], Mapping[Pair, list[Stood]]]:
    """Return the adjudicated pairs that are found, and by rows what is found beyond them."""
    wanted = wanted_pairs()
    found: set[Pair] = set()
    extras: dict[Pair, list[Stood]] = defaultdict(list)
    for one in stood(ledger):
        here = [pair for pair in wanted if pair[2] == one.relation and _is_of(one, pair, ledger)]
        found.update(here)
        if not here:
            extras[_named(one, ledger)].append(one)
    return frozenset(found), extras


def _is_of(one: Stood, pair: Pair, ledger: Ledger) -> bool:
    rows = [ledger.rows.get(claim, frozenset()) for claim in one.claims]
    return any(
        (same_row(a, pair[0]) and same_row(b, pair[1]))
        or (same_row(a, pair[1]) and same_row(b, pair[0]))
        for a, b in product(*rows)
    )


def _named(one: Stood, ledger: Ledger) -> Pair:
    """Name two claims by the rows that they restate; "-" for a sentence that restates none."""
    rows = (",".join(sorted(ledger.rows.get(claim, ()))) or "-" for claim in one.claims)
    first, second = sorted(rows)
    return first, second, one.relation


def days_right(ledger: Ledger, row: Wanted) -> tuple[int, int]:
    """Return on how many of a control row's days the product says the same, and how many there are.

    A day is right where the place is contested as the row says or, if not, has the row's holder.
    """
    names = row["place"] if isinstance(row["place"], list) else [row["place"]]
    timelines = [[one for one in ledger.linked.controls if one.place.name == n] for n in names]
    days = list(_days(row["from"], row["to"]))
    stands = (next((s for line in timelines if (s := _on(line, day))), None) for day in days)
    return sum(_is_held(row, one) for one in stands), len(days)


def _days(first: str, last: str) -> Iterator[str]:
    day = date.fromisoformat(first)
    while day <= date.fromisoformat(last):
        yield day.isoformat()
        day += timedelta(days=1)


def _on(timeline: list[Control], day: str) -> Control | None:
    """Return how a place stands on a day: as on its evening, before what the evening brings."""
    begun = [
        one
        for one in timeline
        if one.start is None
        or one.start.date < day
        or (one.start.date == day and one.start.part not in _LATE)
    ]
    return begun[-1] if begun else None


def _is_held(row: Wanted, control: Control | None) -> bool:
    if control is None:
        return False
    contested = control.status is ControlStatus.CONTESTED
    if contested or row["contested"]:
        return contested is bool(row["contested"])
    holder = control.holder
    named = (holder.name or holder.text).casefold() if holder is not None else ""
    return any(one.casefold() in named for one in row["holder"])


def tolls_of(ledger: Ledger, story: str, row: Wanted) -> list[Toll]:
    """Return the tolls of events that the given rows report, of the kind that the row counts."""
    rows = [own_row(story, one) for one in row["rows"]]
    return [
        toll
        for event in ledger.linked.events
        if any(
            same_row(own, wanted)
            for claim in event.claims
            for own in ledger.rows.get(claim, ())
            for wanted in rows
        )
        for toll in event.tolls
        if toll.what.value == row["what"]
    ]


def says_toll(toll: Toll, row: Wanted, told: Container[str]) -> bool:
    """Tell whether a toll has the row's bounds: over its history, or over the origins `told`.

    A row that names one bound leaves the other open. Where it says so there must be no best figure.
    """
    if row.get("best") is False and toll.best is not None:
        return False
    shares = [one for one in toll.by_origin if one.origin in told]
    ways: list[list[OriginShare | TollStep]] = [[*shares], [*toll.history, *shares]]
    said = [*(_bounds(way) for way in ways), *((one.low, one.high) for one in shares)]
    return any(low == row.get("low", low) and high == row.get("high", high) for low, high in said)


def _bounds(ranges: Iterable[OriginShare | TollStep]) -> tuple[float | None, float | None]:
    """Return the least and the greatest bound of several ranges, an open one by its lower bound."""
    told = [bound for one in ranges for bound in (one.low, one.high) if bound is not None]
    return min(told, default=None), max(told, default=None)


def origins_of(ledger: Ledger, story: str, row: Wanted) -> dict[tuple[str, str], set[str]]:
    """Return by row and report the origins of the claims that restate it and code its type."""
    home = {
        claim: origin.id
        for origin in ledger.linked.origins
        for claim in (origin.claim, *(copy.claim for copy in origin.copies))
    }
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for wanted, claim in product((own_row(story, r) for r in row["rows"]), ledger.claims.values()):
        coded = claim.type == row.get("type", claim.type) and claim.mode == row.get(
            "mode", claim.mode
        )
        if coded and any(same_row(own, wanted) for own in ledger.rows.get(claim.id, ())):
            found[wanted, claim.report.id].add(home[claim.id])
    return found


def is_one_origin(ledger: Ledger, story: str, row: Wanted) -> bool:
    """Tell whether one origin has a claim of every row and report that tells the statement."""
    listed = list(origins_of(ledger, story, row).values())
    return bool(listed) and bool(set.intersection(*listed))


def are_apart(ledger: Ledger, story: str, row: Wanted) -> bool:
    """Tell whether no two of the rows share an origin."""
    rows: dict[str, set[str]] = defaultdict(set)
    for (own, _), origins in origins_of(ledger, story, row).items():
        rows[own] |= origins
    return all(not one & other for one, other in combinations(rows.values(), 2))


def told_by(ledger: Ledger, story: str, row: Wanted) -> frozenset[str]:
    """Return the origins that have a claim of one of a toll's rows."""
    rows = [own_row(story, one) for one in row["rows"]]
    return frozenset(
        origin.id
        for origin in ledger.linked.origins
        for claim in (origin.claim, *(copy.claim for copy in origin.copies))
        if any(same_row(own, one) for own in ledger.rows.get(claim, ()) for one in rows)
    )
