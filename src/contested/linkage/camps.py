"""Who stands together: the camps that actors and voices of a ledger belong to.

A side that the register gives decides; bodies of one state are one camp; words that only name a
class ("government forces", "the army") mean the state of the place they are said of. A class that
names no party ("militants") is a camp of nobody known and stands apart from none.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from contested.linkage.parties import STATE_BODIES
from contested.linkage.voices import teller
from contested.linkage.words import words
from contested.model.actor import Actor
from contested.model.claim import Claim, Voice
from contested.model.codebook import ActorKind

Camp = frozenset[str]

PARTIES = STATE_BODIES | {ActorKind.ARMED_GROUP, ActorKind.MILITIA, ActorKind.COALITION}
"""Kinds of voices that speak for a side."""

_OWN = frozenset({"its", "his", "her", "their", "our", "my", "whose"})
_OF_THE_STATE = frozenset(
    {"government", "army", "military", "regime", "loyalist", "loyalists", "state", "pro"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Camps:
    """Camps as the claims of one ledger name them.

    `sides` gives the side of each state's bodies, by ISO alpha-3 code, `militias` the camp of a
    country's one militia: "Norvian militiamen" are its men.
    """

    sides: Mapping[str, str]
    militias: Mapping[str, str] = field(default_factory=dict)

    def of(self, actors: Iterable[Actor], country: str | None) -> Camp:
        """Return the camps of several actors named in a claim about a place of `country`."""
        return frozenset(camp for one in actors for camp in self._camp(one, country))

    def meant(self, actors: Iterable[Actor], claim: Claim, country: str | None) -> Camp:
        """Return the camps of a claim's actors; "its fighters" are the speaker's own."""
        listed = tuple(actors)
        found = self.of(listed, country)
        if found or not any(_is_own(one) for one in listed):
            return found
        return self.of_voice(teller(claim))

    def of_voice(self, voice: Voice) -> Camp:
        """Return the camps that a voice speaks for."""
        if voice.side is not None:
            return frozenset({voice.side})
        if voice.body is None and voice.actor is None:
            return frozenset()
        named = {f"act:{one}" for one in (voice.actor, voice.body) if one is not None}
        stately = voice.kind in STATE_BODIES or voice.body_kind in STATE_BODIES
        if stately and voice.country is not None:
            named.add(self._state(voice.country))
        return frozenset(named)

    def of_state(self, country: str | None) -> Camp:
        """Return the camp of a country's state; none where the country is unknown."""
        return frozenset() if country is None else frozenset({self._state(country)})

    def is_party(self, voice: Voice) -> bool:
        """Tell whether a voice speaks for a state or an armed side, not for a monitor or outlet."""
        return voice.side is not None or voice.kind in PARTIES or voice.body_kind in PARTIES

    def _camp(self, actor: Actor, country: str | None) -> Iterable[str]:
        if actor.side is not None:
            yield actor.side
        if actor.kind in STATE_BODIES and actor.country is not None:
            yield self._state(actor.country)
        elif actor.actor is not None:
            yield f"act:{actor.actor}"
        elif actor.kind is ActorKind.MILITIA and (actor.country or "") in self.militias:
            yield self.militias[actor.country or ""]
        elif words(actor.text) & _OF_THE_STATE and country is not None:
            yield self._state(country)

    def _state(self, country: str) -> str:
        return self.sides.get(country, f"state:{country}")


def _is_own(actor: Actor) -> bool:
    first = actor.text.split()[:1]
    return actor.actor is None and bool(first) and first[0].casefold() in _OWN


def camps_of(claims: Collection[Claim]) -> Camps:
    """Return the camps of a ledger: the one side that its claims give each state's bodies."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        for actor in (*claim.actors, *claim.recipients, *claim.former):
            if actor.kind in STATE_BODIES and actor.country and actor.side:
                found.setdefault(actor.country, set()).add(actor.side)
    return Camps(
        sides={c: min(sides) for c, sides in sorted(found.items()) if len(sides) == 1},
        militias=_militias(claims),
    )


def _militias(claims: Iterable[Claim]) -> Mapping[str, str]:
    """Return, by country, the camp of its militia, where the claims name only one."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        for actor in (*claim.actors, *claim.recipients, *claim.former):
            if actor.kind is ActorKind.MILITIA and actor.country and actor.actor is not None:
                camp = actor.side or f"act:{actor.actor}"
                found.setdefault(actor.country, set()).add(camp)
    return {c: min(camps) for c, camps in sorted(found.items()) if len(camps) == 1}


def apart(one: Camp, other: Camp) -> bool:
    """Tell whether two groups are both known and have no camp in common."""
    return bool(one and other) and not one & other
