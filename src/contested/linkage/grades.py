"""How well an event stands, after Airwars' grades and the Admiralty scale."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from contested.linkage.families import Family
from contested.linkage.keys import (
    asserted,
    denied,
    mode_group,
    own_voice,
    speaker_key,
    speaker_name,
)
from contested.linkage.parties import belongs
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import EventType, Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A grade, why, and the Admiralty scale's credibility from 1 (confirmed) to 6 (unknown)."""

    grade: Grade
    reason: str
    credibility: int


def sides_of(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the side that each registered actor is given anywhere among the claims.

    An actor given two sides has none here: it changed sides or the reports differ.
    """
    found: dict[str, set[str]] = {}
    for claim in claims:
        for actor in _parties(claim):
            if actor.actor is not None and actor.side is not None:
                found.setdefault(actor.actor, set()).add(actor.side)
    return {actor: next(iter(sides)) for actor, sides in found.items() if len(sides) == 1}


def grade(families: Sequence[Family], contradicted: int, sides: Mapping[str, str]) -> Graded:
    """Return how an event stands, whose claims go back to `families`.

    Discounted: nobody asserts it and somebody denies it. Contested: claims contradict it or each
    other. Confirmed: a party whom it speaks against admits it, and another origin says it. Fair:
    two speakers or more. Weak: one.
    """
    firsts = [family[0] for family in families]
    tellers = [one for one in firsts if asserted(one)]
    independent = len({speaker_key(one) for one in tellers})
    if not tellers and any(denied(one) for one in firsts):
        return Graded(grade=Grade.DISCOUNTED, reason="it is only denied", credibility=5)
    if contradicted:
        reason = f"{contradicted} contradiction{'s' * (contradicted > 1)} between its claims"
        return Graded(grade=Grade.CONTESTED, reason=reason, credibility=4)
    admission = next((one for one in tellers if _admits(one, sides)), None)
    if admission is not None and independent > 1:
        reason = f"{speaker_name(admission)} admits it, and another origin says it"
        return Graded(grade=Grade.CONFIRMED, reason=reason, credibility=1)
    if independent > 1:
        reason = f"{independent} independent origins say it"
        return Graded(grade=Grade.FAIR, reason=reason, credibility=2)
    return _weak(tellers)


def _weak(tellers: Sequence[Claim]) -> Graded:
    if not tellers:
        return Graded(grade=Grade.WEAK, reason="no origin asserts it", credibility=6)
    reason = f"one origin says it: {speaker_name(tellers[0])}"
    nameless = own_voice(tellers[0]) and tellers[0].report.outlet is None
    return Graded(grade=Grade.WEAK, reason=reason, credibility=6 if nameless else 3)


def _admits(claim: Claim, sides: Mapping[str, str]) -> bool:
    voice = claim.source or claim.speaker
    if voice is None or voice.actor is None:
        return False
    return belongs(voice.actor, sides.get(voice.actor), _at_cost(claim))


def _at_cost(claim: Claim) -> tuple[Actor, ...]:
    """Return the parties against whose interest a claim speaks: those it blames, or who lost."""
    group = mode_group(claim.type, claim.mode)
    if claim.type is EventType.X_CONTROL:
        if group == "gain":
            return (*claim.former, *claim.recipients)
        return claim.actors if group == "loss" else ()
    if claim.type is EventType.X_ACCESS:
        return claim.actors if group in {"hindered", "loots"} else ()
    return claim.actors if claim.type in {EventType.ASSAULT, EventType.COERCE} else ()


def _parties(claim: Claim) -> Iterator[Actor]:
    yield from claim.actors
    yield from claim.recipients
    yield from claim.former
