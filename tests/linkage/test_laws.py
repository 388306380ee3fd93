"""Laws of linkage that hold for any claims."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from random import Random

from hypothesis import given, strategies as st

from contested.linkage import link
from contested.linkage.dayparts import begins
from contested.linkage.keys import place_key, speaker_key, speaks_of_happening
from contested.linkage.moments import day_number, said_order
from contested.model.actor import Actor
from contested.model.claim import Claim, Extent, Voice
from contested.model.codebook import (
    ActorKind,
    Aspect,
    ControlStatus,
    EventType,
    RelationKind,
    Stance,
)
from contested.model.control import Control, Moment
from contested.model.event import Linked
from contested.model.time import Time
from tests.linkage.making import a_figure, a_place, a_time, an_actor, make

QUOTES = (
    "Jets struck the market in the morning.",
    "Jets struck the market in the evening.",
    "Shells fell on the northern district.",
    "The governor denied that anything had happened.",
)
PARTIES = (an_actor("Army", "a"), an_actor("Rebels", "b"), an_actor("Tribe"), an_actor("Monitor"))
CODES = (
    (EventType.ASSAULT, "aerial"),
    (EventType.ASSAULT, "firearms"),
    (EventType.ASSAULT, None),
    (EventType.X_CONTROL, "captures"),
    (EventType.AID, None),
    (None, None),
)
TIMES = (
    None,
    a_time("2017-11-08"),
    a_time("2017-11-09"),
    a_time("2017-11-08", "2017-11-09"),
    a_time("2017-11-01", "2017-11-30"),
    a_time(None, "2017-11-20"),
)
BOUNDS = ((5, 5), (12, None), (None, 20), (24, 99), (501, None), (500, 500))
parties = st.lists(st.sampled_from(PARTIES), max_size=2).map(tuple)
PRINTS = {f"rep_{n}": tuple(range(n // 3, n // 3 + 20)) for n in range(9)}


@st.composite
def claims(draw: st.DrawFn, name: int) -> Claim:
    code, mode = draw(st.sampled_from(CODES))
    bounds = draw(st.lists(st.sampled_from(BOUNDS), max_size=2))
    speaker: Actor | str | None = draw(st.sampled_from([None, "a witness", *PARTIES]))
    return make(
        f"{name:02}",
        draw(st.sampled_from(QUOTES)),
        report=f"rep_{draw(st.integers(0, 8))}",
        outlet=draw(st.sampled_from(["Post", "Herald", None])),
        out=draw(st.sampled_from([None, "2017-11-09", "2017-11-10", "2017-11-25"])),
        speaker=speaker,
        type=code,
        mode=mode,
        stance=draw(
            st.sampled_from([Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES, Stance.PREDICTS])
        ),
        polarity=draw(st.sampled_from([True, True, False])),
        hedges=draw(st.sampled_from([(), ("reportedly",)])),
        place=draw(st.sampled_from(["Idlib", "Hama", None])),
        time=draw(st.sampled_from(TIMES)),
        actors=draw(parties),
        recipients=draw(parties),
        figures=tuple(a_figure(low, high, id=f"f{n}") for n, (low, high) in enumerate(bounds)),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> list[Claim]:
    return [draw(claims(name)) for name in range(draw(st.integers(0, 9)))]


@given(ledgers(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_never_matters(held: list[Claim], random: Random) -> None:
    shuffled = list(held)
    random.shuffle(shuffled)
    prints = list(PRINTS.items())
    random.shuffle(prints)
    assert link(shuffled, dict(prints)) == link(held, PRINTS)


@given(ledgers())
def test_every_claim_goes_back_to_one_origin(held: list[Claim]) -> None:
    origins = link(held, PRINTS).origins
    named = [one.claim for one in origins] + [c.claim for one in origins for c in one.copies]
    assert sorted(named) == [claim.id for claim in held]


@given(ledgers())
def test_every_coded_happening_is_in_one_event(held: list[Claim]) -> None:
    named = Counter(name for event in link(held, PRINTS).events for name in event.claims)
    assert named == Counter(claim.id for claim in held if speaks_of_happening(claim))


@given(ledgers())
def test_every_id_that_is_named_is_there(held: list[Claim]) -> None:
    linked = link(held, PRINTS)
    origins = {one.id for one in linked.origins}
    contradictions = {one.id for one in linked.contradictions}
    for event in linked.events:
        assert set(event.origins) <= origins
        assert set(event.contradictions) <= contradictions
    assert {claim for one in linked.contradictions for claim in one.claims} <= {c.id for c in held}
    assert len(contradictions) == len(linked.contradictions)


@given(ledgers())
def test_a_toll_lies_between_its_bounds_or_says_why_it_has_no_best(held: list[Claim]) -> None:
    for toll in (toll for event in link(held, PRINTS).events for toll in event.tolls):
        known = [value for value in (toll.low, toll.best, toll.high) if value is not None]
        assert known == sorted(known)
        assert toll.reason
        assert toll.by_origin


@given(ledgers())
def test_a_contradiction_is_between_two_claims_of_different_origins(held: list[Claim]) -> None:
    linked = link(held, PRINTS)
    home = {one.claim: one.id for one in linked.origins}
    home |= {copy.claim: one.id for one in linked.origins for copy in one.copies}
    for one in linked.contradictions:
        assert home[one.claims[0]] != home[one.claims[1]]


@given(ledgers())
def test_a_single_origin_is_never_called_fair_or_confirmed(held: list[Claim]) -> None:
    for event in link(held, PRINTS).events:
        if len(event.origins) == 1:
            assert event.grade.value in {"weak", "discounted", "contested"}


HOLDERS = (
    an_actor("Army", "a", kind=ActorKind.ARMED_FORCE),
    an_actor("Rebels", "b", kind=ActorKind.ARMED_GROUP),
)
TELLERS = (None, "a witness", *HOLDERS, an_actor("Monitor", kind=ActorKind.MONITOR))
MODES = ("captures", "captures", "holds", "holds", "withdraws", "loses", "contests", "besieges")
SAID = (
    "So it stands in the town.",
    "They still stand in the town.",
    "All of the town has one master.",
    "Nobody took the whole town.",
)
MOMENTS = (
    None,
    *(
        Time(text=f"in the {part}", earliest=f"2017-11-{day:02}", latest=f"2017-11-{day:02}")
        for part in ("morning", "evening", "week")
        for day in (7, 8, 9)
    ),
)
SHARES = (
    None,
    None,
    Extent(text="half", low=0.5, high=0.5),
    Extent(text="most", low=0.6, high=None),
)
TOWNS = (a_place("Dunvale", kind="city", country="NOR"), a_place("Oreston", country="NOR"))


@st.composite
def words_on_holders(draw: st.DrawFn, name: int) -> Claim:
    first, second = draw(st.permutations(HOLDERS))
    return make(
        f"{name:02}",
        draw(st.sampled_from(SAID)),
        report=f"rep_{draw(st.integers(0, 8))}",
        at=draw(st.sampled_from((0, 40, 80))),
        out=f"2017-11-{draw(st.sampled_from((9, 9, 10, 25))):02}",
        speaker=draw(st.sampled_from(TELLERS)),
        type=EventType.X_CONTROL,
        mode=draw(st.sampled_from(MODES)),
        aspect=draw(st.sampled_from(tuple(Aspect))),
        stance=draw(st.sampled_from((Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES))),
        polarity=draw(st.sampled_from((True, True, True, False))),
        actors=(first,),
        former=draw(st.sampled_from(((), (second,)))),
        places=(draw(st.sampled_from((*TOWNS, TOWNS[0]))),),
        time=draw(st.none() | st.sampled_from(MOMENTS)),
        extent=draw(st.sampled_from(SHARES)),
    )


@st.composite
def quarrels(draw: st.DrawFn) -> list[Claim]:
    """Return claims of which most tell who holds one of two towns."""
    told = [draw(words_on_holders(name)) for name in range(draw(st.integers(2, 6)))]
    return [*told, *(draw(claims(name)) for name in range(20, 20 + draw(st.integers(0, 2))))]


def _pairs(linked: Linked) -> list[tuple[str, str]]:
    """Return the claims of all relations and contradictions, the earlier said first."""
    return [one.claims for one in linked.relations] + [one.claims for one in linked.contradictions]


@given(quarrels(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_decides_no_quarrel(held: list[Claim], random: Random) -> None:
    shuffled = list(held)
    random.shuffle(shuffled)
    assert link(shuffled, PRINTS) == link(held, PRINTS)


@given(quarrels())
def test_relations_contradictions_and_control_name_claims_that_are_there(held: list[Claim]) -> None:
    linked, known = link(held, PRINTS), {claim.id for claim in held}
    assert {claim for pair in _pairs(linked) for claim in pair} <= known
    assert {claim for one in linked.controls for claim in one.claims} <= known
    for ids in ([one.id for one in linked.relations], [one.id for one in linked.contradictions]):
        assert ids == sorted(set(ids))


@given(quarrels())
def test_no_claim_stands_to_itself_or_to_a_copy_of_it(held: list[Claim]) -> None:
    linked = link(held, PRINTS)
    home = {one.claim: one.id for one in linked.origins}
    home |= {copy.claim: one.id for one in linked.origins for copy in one.copies}
    for one, other in _pairs(linked):
        assert home[one] != home[other]


@given(quarrels())
def test_two_tellers_of_two_reports_stand_in_one_way(held: list[Claim]) -> None:
    linked, told = link(held, PRINTS), {one.id: (one.report.id, speaker_key(one)) for one in held}
    pairs = Counter(frozenset(told[claim] for claim in pair) for pair in _pairs(linked))
    assert set(pairs.values()) <= {1}


@given(quarrels())
def test_the_earlier_said_stands_first(held: list[Claim]) -> None:
    linked, order = link(held, PRINTS), {claim.id: said_order(claim) for claim in held}
    for one, other in _pairs(linked):
        assert order[one] < order[other]


@given(quarrels())
def test_only_a_retelling_says_what_changed(held: list[Claim]) -> None:
    for one in link(held, PRINTS).relations:
        assert bool(one.drift) is (one.kind is RelationKind.DRIFTS)


@given(quarrels())
def test_two_denials_never_deny_each_other(held: list[Claim]) -> None:
    rejects = {claim.id for claim in held if claim.stance is Stance.DENIES and claim.polarity}
    for one in link(held, PRINTS).contradictions:
        assert not (one.denies and set(one.claims) <= rejects)


def _when(moment: Moment) -> float:
    day = day_number(moment.date)
    assert day is not None
    return day + begins(moment.part)


def _by_place(found: tuple[Control, ...]) -> dict[str | None, list[Control]]:
    places: dict[str | None, list[Control]] = {}
    for one in found:
        places.setdefault(place_key(one.place), []).append(one)
    return places


@given(quarrels())
def test_the_intervals_of_a_place_follow_each_other(held: list[Claim]) -> None:
    for listed in _by_place(link(held, PRINTS).controls).values():
        for one, following in pairwise(listed):
            assert one.end is not None
            assert one.end == following.start
        for one in listed:
            assert one.start is None or one.end is None or _when(one.start) < _when(one.end)
        assert listed[-1].end is None
        assert all(one.start is not None for one in listed[1:])


@given(quarrels())
def test_places_stand_together_in_order(held: list[Claim]) -> None:
    found = [place_key(one.place) or "" for one in link(held, PRINTS).controls]
    assert found == sorted(found)


@given(quarrels())
def test_a_share_lies_between_nothing_and_all(held: list[Claim]) -> None:
    for low, high in (one.share for one in link(held, PRINTS).controls if one.share is not None):
        assert low is not None
        assert high is not None
        assert 0 <= low <= high <= 1


@given(quarrels())
def test_what_is_contested_has_no_holder_and_what_is_held_has_one(held: list[Claim]) -> None:
    for one in link(held, PRINTS).controls:
        if one.status in {ControlStatus.CONTESTED, ControlStatus.HELD}:
            assert (one.holder is None) is (one.status is ControlStatus.CONTESTED)
        assert one.claims
        assert one.reason


SWAPPED = {"act_army": PARTIES[1], "act_rebels": PARTIES[0]}


def _swapped(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(SWAPPED.get(one.actor or "", one) for one in actors)


def _told_by_the_other(voice: Voice) -> Voice:
    other = SWAPPED.get(voice.actor or "")
    return voice if other is None else replace(voice, text=other.text, actor=other.actor)


def _with_parties_swapped(claim: Claim) -> Claim:
    return replace(
        claim,
        actors=_swapped(claim.actors),
        recipients=_swapped(claim.recipients),
        voices=tuple(map(_told_by_the_other, claim.voices)),
    )


@given(ledgers())
def test_swapping_the_parties_swaps_nothing_else(held: list[Claim]) -> None:
    plain, swapped = (link(each, PRINTS) for each in (held, map(_with_parties_swapped, held)))
    for one, other in zip(plain.events, swapped.events, strict=True):
        assert (one.claims, one.origins, one.grade) == (other.claims, other.origins, other.grade)
        assert _swapped(one.actors) == other.actors
    assert [one.copies for one in plain.origins if one.speaker is None] == [
        one.copies for one in swapped.origins if one.speaker is None
    ]
