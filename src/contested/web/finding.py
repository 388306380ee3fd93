"""Finding one's way: what the ledger is, what it can be narrowed by, what it has for some words."""

import re
from dataclasses import dataclass
from typing import Annotated

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, Parameter

from contested import __version__
from contested.ledger import Ask, Facets, Field, Filters, Pages, View
from contested.model.figure import Figure
from contested.web.answers import (
    Counts,
    Days,
    FacetList,
    FigureFound,
    HolderShape,
    SearchAnswer,
    Summary,
)
from contested.web.problems import ANSWERS
from contested.web.shapes import ClaimShape, ReportLine
from contested.web.shaping import page_shape, shape

_TAGS = ["finding"]
_FEW = 20
_NUMBER = re.compile(r"\d[\d,   ]*(?:\.\d+)?")
_Words = Annotated[str | None, Parameter(description="A part of the value or its name.")]
_Most = Annotated[int, Parameter(ge=1, le=500, description="At most so many.")]
_Sought = Annotated[str, Parameter(min_length=1, max_length=500, description="Words or a number.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What the ledger is called to those who read it: never its path."""

    ledger: str


@get("/summary", operation_id="summary", sync_to_thread=True, tags=_TAGS)
def summary(
    view: NamedDependency[View], facets: NamedDependency[Facets], named: NamedDependency[Named]
) -> Summary:
    """Say what this ledger holds, and that it has no accounts yet."""
    days = facets.days()
    return Summary(
        version=__version__,
        ledger=named.ledger,
        accounts=False,
        counts=shape(view.counts(), Counts),
        days=Days(first=days[0], last=days[1]) if days else None,
        holders=_holders(view),
    )


def _holders(view: View) -> tuple[HolderShape, ...]:
    """Return who is said to hold places, those of most places first."""
    names: dict[str, tuple[str | None, str]] = {}
    places: dict[str, set[str]] = {}
    for control in view.controls():
        holder = control["holder"]
        if holder is None:
            continue
        name = holder["name"] or holder["text"]
        key = holder["actor"] or name
        names.setdefault(key, (holder["actor"], name))
        held = control["place"]
        places.setdefault(key, set()).add(held["place"] or held["text"])
    found = [
        HolderShape(actor=actor, name=name, places=len(places[key]))
        for key, (actor, name) in names.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.places, one.name)))


@get(
    "/facets/{field:str}", operation_id="facets", sync_to_thread=True, responses=ANSWERS, tags=_TAGS
)
def values(
    facets: NamedDependency[Facets],
    filters: NamedDependency[Filters],
    field: FromPath[Field],
    q: _Words = None,
    limit: _Most = 100,
) -> FacetList:
    """List the values that the claims that pass have, most claims first."""
    return FacetList(items=tuple(facets.listed(field, filters, q, limit)))


@get("/search", operation_id="search", sync_to_thread=True, responses=ANSWERS, tags=_TAGS)
def search(
    pages: NamedDependency[Pages], facets: NamedDependency[Facets], q: _Sought
) -> SearchAnswer:
    """Find names, titles, words of quotes, and figures where a number is asked for."""
    few, sought = Ask(limit=_FEW), Filters(text=q)
    names = {
        field: tuple(facets.listed(field, Filters(), q, _FEW))
        for field in (Field.SPEAKER, Field.PLACE, Field.ACTOR, Field.OUTLET)
    }
    return SearchAnswer(
        speakers=names[Field.SPEAKER],
        places=names[Field.PLACE],
        actors=names[Field.ACTOR],
        outlets=names[Field.OUTLET],
        figures=_figures(facets, q),
        reports=page_shape(pages.reports(sought, few), ReportLine),
        claims=page_shape(pages.claims(sought, few), ClaimShape),
    )


def _figures(facets: Facets, words: str) -> tuple[FigureFound, ...]:
    """Return the figures that hold the first number in the words."""
    found = _NUMBER.search(words)
    if found is None:
        return ()
    number = float(re.sub(r"[^\d.]", "", found.group()))
    return tuple(
        FigureFound(
            claim=shape(one.claim, ClaimShape),
            figure=_figure(one.claim["figures"], one.figure),
            event=one.event,
        )
        for one in facets.figures(number, _FEW)
    )


def _figure(figures: list[dict[str, object]], name: str) -> Figure:
    return shape(next(one for one in figures if one["id"] == name), Figure)


FINDING = (summary, values, search)
