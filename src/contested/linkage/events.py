"""Events put together from the claims that speak of one happening."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from contested.linkage.drift import origin_id
from contested.linkage.families import Family
from contested.linkage.grades import grade
from contested.linkage.keys import asserted, place_key
from contested.linkage.moments import said_order, sharpest
from contested.linkage.tolls import statements_of, tolls_of
from contested.linkage.units import Unit
from contested.linkage.words import fold
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import EventType
from contested.model.event import Contradiction, Event
from contested.model.identity import event_id
from contested.model.place import Place
from contested.model.time import Time

_Thing = TypeVar("_Thing", Place, Actor)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A cluster with the families its claims go back to and the contradictions that touch it."""

    claims: tuple[Claim, ...]
    families: tuple[Family, ...]
    contradictions: tuple[Contradiction, ...]


def happenings(
    clusters: Iterable[Unit], families: Iterable[Family], opposing: Iterable[Contradiction]
) -> list[Happening]:
    """Return each cluster with its families and the contradictions that touch it."""
    home = {claim.id: family for family in families for claim in family}
    touching: dict[str, dict[str, Contradiction]] = {}
    for one in opposing:
        for claim in one.claims:
            touching.setdefault(home[claim][0].id, {})[one.id] = one
    return [_happening(unit, home, touching) for unit in clusters]


def _happening(
    unit: Unit, home: Mapping[str, Family], touching: Mapping[str, Mapping[str, Contradiction]]
) -> Happening:
    claims = tuple(sorted(unit.claims, key=said_order))
    families = tuple({home[one.id][0].id: home[one.id] for one in claims}.values())
    found = {
        name: one for family in families for name, one in touching.get(family[0].id, {}).items()
    }
    return Happening(
        claims=claims,
        families=families,
        contradictions=tuple(found[one] for one in sorted(found)),
    )


def _named_places(claims: Sequence[Claim]) -> Iterator[Place]:
    return (one for claim in claims for one in claim.places if not one.nameless)


def event_of(happening: Happening, sides: Mapping[str, str]) -> Event:
    """Return the event: what its claims say of time, place and parties, its tolls and its grade.

    The anchor is the earliest said claim; its words stand first wherever claims differ.
    """
    claims = happening.claims
    tellers = [one for one in claims if asserted(one)] or list(claims)
    anchor = claims[0]
    graded = grade(happening.families, len(happening.contradictions), sides)
    return Event(
        id=event_id(anchor.id),
        type=_type(tellers),
        mode=_mode(tellers),
        time=_time(tellers),
        places=_distinct(_named_places(tellers), _place_name),
        actors=_distinct(chain.from_iterable(one.actors for one in tellers), _actor_name),
        recipients=_distinct(chain.from_iterable(one.recipients for one in tellers), _actor_name),
        claims=tuple(one.id for one in claims),
        origins=tuple(origin_id(family) for family in happening.families),
        tolls=tolls_of(statements_of(happening.families)),
        contradictions=tuple(one.id for one in happening.contradictions),
        grade=graded.grade,
        grade_reason=graded.reason,
        credibility=graded.credibility,
    )


def _type(claims: Sequence[Claim]) -> EventType | None:
    """Return the type: an assault whose toll others only count is an assault."""
    kinds = [one.type for one in claims]
    return EventType.ASSAULT if EventType.ASSAULT in kinds else kinds[0]


def _mode(claims: Sequence[Claim]) -> str | None:
    kind = _type(claims)
    return next((one.mode for one in claims if one.type is kind and one.mode is not None), None)


def _time(claims: Sequence[Claim]) -> Time | None:
    best = sharpest(one.time for one in claims)
    return None if best is None else replace(best, span=None)


def _distinct(things: Iterable[_Thing], name: Callable[[_Thing], str]) -> tuple[_Thing, ...]:
    """Keep the first of each name, without what only its own report can explain."""
    kept: dict[str, _Thing] = {}
    for thing in things:
        kept.setdefault(name(thing), replace(thing, span=None, candidates=()))
    return tuple(kept.values())


def _place_name(place: Place) -> str:
    return f"{place_key(place)} {place.role.value} {place.relation}"


def _actor_name(actor: Actor) -> str:
    return actor.actor or f"name:{fold(actor.name or actor.text)}"
