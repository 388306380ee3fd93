"""What a claim says of who holds a place: the holder, how much of it, from when until when."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from contested.linkage.camps import Camp, Camps
from contested.linkage.dayparts import begins, part_of
from contested.linkage.figuring import share_of
from contested.linkage.grounds import Ground
from contested.linkage.keys import denied, exact_enough, own_voice, place_key, site
from contested.linkage.moments import day_number, said_bounds
from contested.linkage.voices import teller
from contested.linkage.words import words
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import ActorKind, Aspect, DayPart, EventType, PlacePrecision, Stance
from contested.model.place import Place

_LOSSES = frozenset({"loses", "withdraws", "cedes"})
_FOUGHT = frozenset({"contests", "advances", "besieges", "repels"})
_STATES = frozenset({"holds", "share", "contests", "besieges"})
_NEEDS_NO_PARTY = frozenset({"contests", "advances", "repels", None})
_SPOKEN = frozenset({Stance.ASSERTS, Stance.DENIES})
_WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.INTERNATIONAL, PlacePrecision.REGION})
_STILL = re.compile(r"\b(?:still|remains?|remained|continues?|continued|keeps?)\b", re.IGNORECASE)
_BUILDINGS = frozenset(
    {"headquarters", "base", "airport", "airbase", "airfield", "bridge", "station", "barracks"}
    | {"garrison", "hospital", "checkpoint", "road", "hall", "prison", "stadium", "university"}
)
"""What stands in a town: who takes it has not yet taken the town."""
_COUNTED_THINGS = frozenset({"item", "settlement", "km2", "vehicle", "weapon"})
_LAND = frozenset({"region", "territory", "zone"})
_QUARTERS = frozenset(
    {"neighborhoods", "neighbourhoods", "districts", "quarters", "suburbs", "areas", "parts"}
)
_POCKET = re.compile(r"\b(?:pockets?|remnants?|cells?|holdouts?|snipers?)\b", re.IGNORECASE)
_FIGHTING = re.compile(r"\b(?:fighting|battles?|clashes|combat)\b", re.IGNORECASE)
_ONGOING = re.compile(
    r"\b(?:continu\w+|go(?:es|ing)? on|went on|rag(?:es|ed|ing)|ongoing|under way)\b"
    r"|\b(?:is|are|was|were|been)\s+(?:still\s+)?fighting\b",
    re.IGNORECASE,
)
_IN_BATTLE = re.compile(
    r"\b(?:in|during)\s+(?:the\s+)?(?:[\w-]+\s+)?(?:battle|fight)\s+(?:for|of)\b", re.IGNORECASE
)
_COUNTED = ("", "a", "two", "three", "four", "five", "six", "seven")
_WITHIN = re.compile(r"\bwithin (a|two|three|four|five|six|seven) days?\b", re.IGNORECASE)
_SINCE = re.compile(
    r"\bsince\b[^,.;]*\b(?:enter|took|taken|captur|seiz|fell|overr|storm|began)\w*", re.IGNORECASE
)
_PLUPERFECT = re.compile(
    r"\bhad\s+(?:\w+ly\s+|been\s+)?\w+(?:ed|en|wn|un|ne|ld|st|ft)\b", re.IGNORECASE
)
_ATTEMPT = re.compile(
    r"\b(?:in|during)\s+(?:the|its|their|an?)\s+(?:[\w-]+\s+)?(?:attempts?|bid|effort|push|drive)\s+to\b",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\b(?:north|south|east|west)\w*\s+(?:of\s+the|part|side|half|bank)\b", re.IGNORECASE
)
_HERE = re.compile(r"\b(?:towns?|city|cities|village|camp|there|streets|quarters)\b", re.IGNORECASE)
_EDGE = re.compile(r"\b(?:edges?|outskirts|approaches|flanks|outside)\b", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:all|entire|entirely|whole|full|fully|complete|completely)\b", re.IGNORECASE
)
_BACK = 4
_NO_HOLDERS = frozenset(
    {ActorKind.AGENCY, ActorKind.OUTLET, ActorKind.MONITOR, ActorKind.NGO, ActorKind.IGO}
)
"""Kinds that report or help and hold no ground; missions of soldiers may."""
NOT_ALL: tuple[float, float] = (0.0, 0.99)
SOME: tuple[float, float] = (0.01, 1.0)
Share = tuple[float, float]
WHOLE: Share = (1.0, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The running numbers of the days that a word speaks of, and the day it was said.

    `since` is the first day on which what is told is so, `reach` an earlier one that "still"
    implies, `until` the last for which the speaker answers, `said` when it was said. `part` is the
    part of the day that it begins in, which `since` counts in. `dated` tells that the words date it
    to within two days.
    """

    since: float
    reach: float
    until: int
    said: int
    dated: bool
    part: DayPart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One claim's word on who holds a place.

    `holders` are the camps said to hold it, `losers` those said to be gone from it, `attackers`
    those who ring or enter it; for a denial they are what is denied. `share` is how much of the
    place the holders have, between 0 and 1. `change` tells of a change rather than of how it is.
    `owner` is the camp of the state in which the place lies.
    """

    claim: Claim
    place: str
    at: Place
    actors: tuple[Actor, ...]
    holders: Camp
    losers: Camp
    attackers: Camp
    share: Share
    denied: bool
    change: bool
    voice: Camp
    owner: Camp
    days: Span

    @property
    def fought(self) -> bool:
        """Tell whether the place is fought over, ringed or being entered."""
        return bool(self.attackers) or self.claim.mode in _FOUGHT or self.claim.mode is None

    @property
    def all_of_it(self) -> bool:
        """Tell whether the words say "full", "all", "the entire": a part of it is left open."""
        return self.share == WHOLE and bool(_ALL.search(self.claim.evidence[0].quote))

    @property
    def whole(self) -> bool:
        """Tell whether the whole place is said to be held."""
        return self.share == WHOLE and bool(self.holders) and not self.fought


def _of_several_places(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the reports whose claims name more places than one, which may be held apart."""
    named: dict[str, set[str]] = {}
    for claim in claims:
        keys = (place_key(place) for place in claim.places if exact_enough(place))
        named.setdefault(claim.report.id, set()).update(key for key in keys if key is not None)
    return frozenset(report for report, keys in named.items() if len(keys) > 1)


def _is_placed(claim: Claim, several: frozenset[str]) -> bool:
    """Tell who holds what from a claim that leaves open which of its report's places is meant.

    So many posts, or "the villages", are no one town, though the report names only one.
    """
    if any(not one.nameless or _is_one(one) for one in claim.places):
        return True
    counted = any(one.unit in _COUNTED_THINGS for one in claim.figures)
    return not (claim.places or counted) and claim.report.id not in several


def _is_one(place: Place) -> bool:
    """Tell a nameless building or town ("the base") from several and from wide land."""
    noun = place.text.split()[-1]
    return noun in _BUILDINGS or not (noun.endswith("s") or noun in _LAND)


def holdings_of(
    claims: Iterable[Claim], grounds: Mapping[str, Ground], camps: Camps
) -> tuple[Holding, ...]:
    """Return what the claims say of who holds which place, in the order of their ids.

    `grounds` gives by claim id the place that a claim is about.
    """
    listed = list(claims)
    several = _of_several_places(listed)
    placed = (one for one in listed if one.id in grounds and _is_placed(one, several))
    made = [_holding(one, grounds[one.id].place, camps) for one in placed]
    words = _uncountered([one for one in made if one is not None])
    named: dict[str, set[str]] = {}
    for one in words:
        if one.claim.actors:
            named.setdefault(one.place, set()).update(one.holders | one.attackers)
    kept = (_supposed(one, frozenset(named.get(one.place, ()))) for one in words)
    return tuple(sorted((one for one in kept if one is not None), key=lambda one: one.claim.id))


def _uncountered(words: Sequence[Holding]) -> list[Holding]:
    """Leave out what a sentence passes on only to counter it: it is told of no day of its own."""
    counters = {
        (one.claim.report.id, one.claim.evidence[0].start, one.claim.mode, teller(one.claim).text)
        for one in words
        if one.denied or one.share == NOT_ALL
    }

    def countered(one: Holding) -> bool:
        here = (one.claim.report.id, one.claim.evidence[0].start, one.claim.mode)
        others = {voice for *place, voice in counters if tuple(place) == here}
        return bool(others) and teller(one.claim).text not in others

    return [one for one in words if one.denied or one.share == NOT_ALL or not countered(one)]


def _supposed(one: Holding, named: Camp) -> Holding | None:
    """Keep a side that is only supposed to have taken a place where others name it there."""
    if one.claim.actors or one.claim.mode != "captures" or one.denied:
        return one
    sure = one.holders & named
    return replace(one, holders=sure) if sure or one.losers else None


def _holding(claim: Claim, place: Place, camps: Camps) -> Holding | None:
    days, named = _days(claim), place_key(place)
    doers = tuple(one for one in claim.actors if one.kind not in _NO_HOLDERS)
    if named is None or days is None or not _tells(claim, place, camps):
        return None
    mine = camps.meant(doers, claim, place.country) or _claimed(claim, camps)
    others = (*claim.recipients, *claim.former)
    theirs = camps.of(others, place.country) - mine
    lost, fought = claim.mode in _LOSSES, _is_fought(claim)
    taken = camps.of(claim.recipients, place.country) - mine if lost else theirs
    if not (mine or theirs or denied(claim) or claim.mode in _NEEDS_NO_PARTY):
        return None
    return Holding(
        claim=claim,
        place=named,
        at=place,
        actors=claim.recipients if lost else others if fought else doers,
        holders=taken if lost or fought else mine,
        losers=mine if lost else frozenset() if fought else theirs,
        attackers=mine if fought else frozenset(),
        share=NOT_ALL if _not_all(claim) else _share(claim, place),
        denied=denied(claim) and not _not_all(claim),
        change=_is_change(claim),
        voice=camps.of_voice(teller(claim)),
        owner=camps.of_state(place.country),
        days=days,
    )


def _tells(claim: Claim, place: Place, camps: Camps) -> bool:
    """Tell a claim that says of this place who holds it or fights for it."""
    if not _on_control(claim) or not (claim.stance in _SPOKEN or _ordered(claim, camps)):
        return False
    if _no_ground(claim, place) or (
        claim.aspect is Aspect.PAST_STATE and claim.mode not in _STATES
    ):
        return False
    if claim.actors and all(one.kind in _NO_HOLDERS for one in claim.actors):
        return False
    if claim.aspect is Aspect.CHANGE and _SINCE.search(claim.evidence[0].quote):
        return False
    return not _is_fought(claim) or _fought_here(claim, place)


def _is_fought(claim: Claim) -> bool:
    return claim.mode in _FOUGHT or claim.mode is None


def _fought_here(claim: Claim, place: Place) -> bool:
    """Tell a fight in the place from one at its edge, and from "killed in the battle for it"."""
    quote = claim.evidence[0].quote
    if place.relation not in {"at", "in", "part of"} or (
        site(claim) is None and not _HERE.search(quote)
    ):
        return False
    if (claim.mode != "repels" and _EDGE.search(quote)) or _ATTEMPT.search(quote):
        return False
    return bool(claim.actors) or not _IN_BATTLE.search(quote)


def _is_change(claim: Claim) -> bool:
    told = claim.aspect is Aspect.CHANGE and claim.type is EventType.X_CONTROL
    return told and not _not_all(claim)


def _ordered(claim: Claim, camps: Camps) -> bool:
    """Tell that commanders ordered their own side out, which is how a withdrawal is reported."""
    if claim.stance is not Stance.DEMANDS or claim.mode != "withdraws":
        return False
    ordering = [one for one in (claim.speaker, claim.source) if one is not None]
    return any(camps.of_voice(one) & camps.of(claim.actors, one.country) for one in ordering)


def _claimed(claim: Claim, camps: Camps) -> Camp:
    """Return the side of a party that announces a capture without saying whose: its own."""
    voice = teller(claim)
    told = claim.mode == "captures" and not claim.actors and claim.stance is Stance.ASSERTS
    if not told or not claim.polarity or not camps.is_party(voice):
        return frozenset()
    mine = camps.of_voice(voice)
    return mine - camps.of(claim.former, None)


def _on_control(claim: Claim) -> bool:
    """Tell a claim on who holds a place, or that fighting for it goes on."""
    if claim.type is EventType.X_CONTROL:
        return claim.mode is not None
    words = claim.evidence[0].quote
    going_on = bool(_FIGHTING.search(words) and _ONGOING.search(words))
    return claim.type is EventType.ASSAULT and claim.mode is None and going_on


def _no_ground(claim: Claim, place: Place) -> bool:
    """Tell what says nothing of one place: so many towns or so much land, a country entered."""
    if any(one.unit in {"settlement", "km2"} for one in claim.figures):
        return True
    if place.precision not in _WIDE:
        return False
    return (claim.mode in _FOUGHT | _LOSSES) or share_of(claim) is None


def _not_all(claim: Claim) -> bool:
    """Tell "had not taken all of the town" from a denial that any of it was taken."""
    spoken = claim.stance is Stance.ASSERTS and not claim.polarity
    return spoken and bool(_ALL.search(claim.evidence[0].quote))


def _share(claim: Claim, place: Place) -> Share:
    said = share_of(claim)
    if said is not None and said != (None, None):
        low, high = said
        return 0.0 if low is None else low, 1.0 if high is None else high
    if _is_fought(claim):
        return (0.0, 1.0)
    pockets = any(_POCKET.search(one.text) for one in claim.actors)
    return SOME if place.relation == "part of" or pockets or _in_parts(claim, place) else WHOLE


def _in_parts(claim: Claim, place: Place) -> bool:
    """Tell that the words name buildings or quarters of the town, and not all of them."""
    if place.kind not in {"city", "village"}:
        return False
    if _SIDE.search(claim.evidence[0].quote):
        return True
    named = words(claim.evidence[0].quote)
    return bool(
        named & _BUILDINGS or (named & _QUARTERS and not _ALL.search(claim.evidence[0].quote))
    )


def _days(claim: Claim) -> Span | None:
    """Return the days that a word speaks of; None where it can be put on no day.

    Without a time of its own a change, or how it is, is of the day on which it was said; how it was
    is of no day known. "Still" reaches back from there.
    """
    said = day_number(said_bounds(claim)[1])
    time = claim.time
    delay = _delay(claim)
    first = day_number(time.earliest, delay) if time is not None else None
    last = day_number(time.latest, delay) if time is not None else None
    if said is None:
        if last is None:
            return None
        return Span(
            since=last if first is None else first,
            reach=last if first is None else first,
            until=last,
            said=last,
            dated=False,
        )
    if first is None or last is None or first > said:
        if claim.aspect is Aspect.PAST_STATE or _told_back(claim):
            return None
        back = _BACK if _lasting(claim) else 0
        return Span(since=said, reach=said - back, until=said, said=said, dated=False)
    past, dated = claim.aspect is Aspect.PAST_STATE, last - first < 3
    if not dated and claim.mode not in _STATES:
        first = max(first, min(said, last))
    part = part_of(time) if claim.aspect is Aspect.CHANGE else None
    return Span(
        since=first + begins(part),
        reach=first + begins(part) - (_BACK if _lasting(claim) else 0),
        until=last if past else _answers_until(claim, last, said, dated=dated),
        said=said,
        dated=dated,
        part=part,
    )


def _delay(claim: Claim) -> int:
    """Return the days that "within two days" counts on from the day named."""
    found = _WITHIN.search(claim.evidence[0].quote)
    return _COUNTED.index(found[1].casefold()) if found is not None else 0


def _told_back(claim: Claim) -> bool:
    """Tell "had retaken" in an outlet's own telling: it goes back to a day that it leaves out."""
    return own_voice(claim) and bool(_PLUPERFECT.search(claim.evidence[0].quote))


def _answers_until(claim: Claim, last: int, said: int, *, dated: bool) -> int:
    """Return the last day that a word answers for: a change of a day past, for the day after."""
    told = claim.aspect is Aspect.CHANGE and dated
    if last > said:
        return said
    return min(said, last + 1) if told else said


def _lasting(claim: Claim) -> bool:
    if claim.stance is Stance.ASSERTS and not claim.polarity:
        return True
    held = claim.aspect is not Aspect.CHANGE
    return held and bool(_STILL.search(claim.evidence[0].quote))
