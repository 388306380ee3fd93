"""Laws of linkage that hold for any claims."""

from collections import Counter
from dataclasses import replace
from random import Random

from hypothesis import given, strategies as st

from contested.linkage import link
from contested.linkage.keys import speaks_of_happening
from contested.model.actor import Actor
from contested.model.claim import Claim, Voice
from contested.model.codebook import EventType, Stance
from tests.linkage.making import a_figure, a_time, an_actor, make

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
BOUNDS = ((5, 5), (12, None), (None, 20), (24, 99))
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
