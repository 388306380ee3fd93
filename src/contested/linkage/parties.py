"""Whether two actors are known to stand apart."""

from collections.abc import Iterable

from contested.linkage.words import fold
from contested.model.actor import Actor
from contested.model.codebook import ActorKind
from contested.model.identity import is_local

STATE_BODIES = frozenset(
    {
        ActorKind.STATE,
        ActorKind.GOVERNMENT,
        ActorKind.MINISTRY,
        ActorKind.ARMED_FORCE,
        ActorKind.POLICE,
        ActorKind.OFFICE,
    }
)
"""Kinds of actors that are bodies of a state."""
_GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.MILITIA})


def known(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return the actors that the register knows; a name it does not know may mean anybody."""
    return tuple(one for one in actors if one.actor and not is_local(one.actor))


def apart(one: Actor, other: Actor) -> bool:
    """Tell whether two registered actors are known to be different parties.

    Sides decide where both are known; bodies of one state are one party.
    """
    if one.actor == other.actor:
        return False
    if one.side is not None and other.side is not None:
        return one.side != other.side
    if one.kind in STATE_BODIES and other.kind in STATE_BODIES:
        return (
            one.country is not None and other.country is not None and one.country != other.country
        )
    return True


def parted(some: Iterable[Actor], others: Iterable[Actor]) -> bool:
    """Tell whether every registered actor of one group stands apart from all of the other."""
    first, second = known(some), known(others)
    return bool(first and second) and all(apart(a, b) for a in first for b in second)


def reversed_roles(
    doers: Iterable[Actor], others: Iterable[Actor], other_recipients: Iterable[Actor]
) -> bool:
    """Tell whether who does it in one telling only suffers it in the other."""
    first, second, suffer = _names(doers), _names(others), _names(other_recipients)
    return bool(second and first & suffer) and not first & second


def share_doer(some: Iterable[Actor], others: Iterable[Actor]) -> bool:
    """Tell whether two tellings name a common doer or side, or one of them names none.

    "A Norvian militia" may be any militia of that country.
    """
    first, second = tuple(some), tuple(others)
    if not (first and second) or _names(first) & _names(second):
        return True
    sides = {one.side for one in first if one.side is not None}
    if any(one.side in sides for one in second):
        return True
    return any(_may_be(a, b) or _may_be(b, a) for a in first for b in second)


def _may_be(unnamed: Actor, group: Actor) -> bool:
    """Tell whether a group told only by its country may be a certain group of that country."""
    alike = unnamed.kind is group.kind and unnamed.kind in _GROUPS
    near = unnamed.country is not None and unnamed.country == group.country
    return alike and near and unnamed.actor is None


def _names(actors: Iterable[Actor]) -> set[str]:
    return {one.actor or fold(one.name or one.text) for one in actors}


def belongs(actor_id: str | None, side: str | None, actors: Iterable[Actor]) -> bool:
    """Tell whether a speaker is one of `actors` or stands on the side of one."""
    return any(
        (actor_id is not None and one.actor == actor_id) or (side is not None and one.side == side)
        for one in actors
    )
