"""What a ledger can be narrowed by: the values that claims have, and figures by their number."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select

from contested.ledger import schema
from contested.ledger.filters import Filters, claim_conditions
from contested.ledger.orders import claim_keys
from contested.ledger.store import Ledger

Shape = dict[str, Any]
_Columns = tuple[ColumnElement[Any], ColumnElement[Any], Select[Any]]
_MOST = 500


class Field(StrEnum):
    """What claims can be narrowed by that the ledger can list."""

    SPEAKER = "speaker"
    OUTLET = "outlet"
    PLACE = "place"
    ACTOR = "actor"
    TYPE = "type"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One value that claims have: what a filter takes, what people call it, how many claims."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFigure:
    """A figure that holds a number, its claim, and the event that the claim is part of."""

    claim: Shape
    figure: str
    event: str | None


class Facets:
    """The one that lists what a ledger can be narrowed by."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def listed(
        self, field: Field, filters: Filters, words: str | None = None, limit: int = _MOST
    ) -> list[Facet]:
        """Return the values of a field that the claims that pass have, most claims first.

        `words` narrows by a part of the value or of its name, in any letter case.
        """
        value, label, joined = _columns(field)
        query = joined.where(
            value.is_not(None), *claim_conditions(filters, indexed=self._ledger.indexed)
        )
        count = func.count(schema.claims.c.id.distinct())
        with self._ledger.reading() as connection:
            counted = connection.execute(query.with_only_columns(value, count).group_by(value))
            totals: dict[str, int] = {row[0]: row[1] for row in counted}
            named = query.with_only_columns(value, label, count).group_by(value, label)
            names = _commonest(connection.execute(named))
        found = [Facet(value=one, label=names[one], count=totals[one]) for one in totals]
        found = _whole_types(found) if field is Field.TYPE else found
        wanted = (words or "").casefold()
        passing = [one for one in found if wanted in f"{one.label}\n{one.value}".casefold()]
        return sorted(passing, key=lambda one: (-one.count, one.label, one.value))[:limit]

    def figures(self, number: float, limit: int) -> list[FoundFigure]:
        """Return the figures that hold a number: exactly that one first, then the narrowest.

        A figure that is open on one side holds it only where it is the bound.
        """
        figures, claims, members = schema.figures.c, schema.claims, schema.event_claims
        ends = (figures.low == number) | (figures.high == number)
        inside = (figures.low <= number) & (figures.high >= number)
        exact = case(((figures.low == number) & (figures.high == number), 0), (ends, 1), else_=2)
        event = select(func.min(members.c.event)).where(members.c.claim == claims.c.claim)
        query = (
            select(claims.c.body, figures.figure, event.scalar_subquery())
            .join(schema.figures, figures.row == claims.c.id)
            .where(ends | inside, *claim_conditions(Filters(), indexed=self._ledger.indexed))
            .order_by(exact, func.coalesce(figures.high - figures.low, 0), *claim_keys())
            .limit(limit)
        )
        with self._ledger.reading() as connection:
            return [
                FoundFigure(claim=claim, figure=figure, event=home)
                for claim, figure, home in connection.execute(query)
            ]

    def days(self) -> tuple[str, str] | None:
        """Return the earliest and the latest day that any claim speaks of, None where none does."""
        claims = schema.claims.c
        query = select(func.min(claims.earliest), func.max(claims.latest)).where(
            *claim_conditions(Filters(), indexed=self._ledger.indexed)
        )
        with self._ledger.reading() as connection:
            first, last = connection.execute(query).one()
        return (first[:10], last[:10]) if first and last else None


def _columns(field: Field) -> _Columns:
    """Return a field's value and name, and the claims joined with what holds them."""
    claims, places, actors = schema.claims.c, schema.claim_places.c, schema.claim_actors.c
    alone = select(schema.claims)
    placed = alone.join(schema.claim_places, places.row == claims.id)
    acted = alone.join(schema.claim_actors, actors.row == claims.id)
    match field:
        case Field.SPEAKER:
            return func.coalesce(claims.speaker_actor, claims.speaker), claims.speaker, alone
        case Field.OUTLET:
            return claims.outlet, claims.outlet, alone
        case Field.TYPE:
            kind = claims.type + func.coalesce("/" + claims.mode, "")
            return kind, kind, alone
        case Field.PLACE:
            name = func.coalesce(places.name, places.text)
            return func.coalesce(places.place, places.text), name, placed
        case Field.COUNTRY:
            return places.country, places.country, placed
        case Field.ACTOR:
            name = func.coalesce(actors.name, actors.text)
            return func.coalesce(actors.actor, actors.text), name, acted


def _whole_types(modes: list[Facet]) -> list[Facet]:
    """Return the types of which each mode is a part, beside those that stand without a mode."""
    counts = Counter[str]()
    for one in modes:
        counts[one.value.partition("/")[0]] += one.count
    parts = [one for one in modes if "/" in one.value]
    return [Facet(value=kind, label=kind, count=count) for kind, count in counts.items()] + parts


def _commonest(rows: Iterable[Any]) -> dict[str, str]:
    """Return by value the name that most claims have for it."""
    counts: dict[str, Counter[str]] = {}
    for value, label, count in rows:
        counts.setdefault(value, Counter())[label or value] += count
    return {
        value: min(names, key=lambda one: (-names[one], one)) for value, names in counts.items()
    }
