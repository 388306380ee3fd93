from dataclasses import replace
from typing import Any

import pytest

from contested.linkage.camps import camps_of
from contested.linkage.grounds import grounds_of
from contested.linkage.holdings import NOT_ALL, SOME, WHOLE, Holding, holdings_of
from contested.linkage.moments import day_number
from contested.model.actor import Actor
from contested.model.claim import Claim, Extent
from contested.model.codebook import (
    ActorKind,
    Aspect,
    DayPart,
    EventType,
    FigureKind,
    PlacePrecision,
    Stance,
)
from contested.model.place import Place
from tests.linkage.making import a_figure, a_place, a_time, an_actor, make

ARMY = an_actor("Army", "government", kind=ActorKind.ARMED_FORCE)
REBELS = an_actor("Rebels", "opposition", kind=ActorKind.ARMED_GROUP)
MONITOR = an_actor("Monitor", kind=ActorKind.MONITOR)
TOWN = a_place("Dunvale", kind="city", country="NOR")
LAND = a_place("Norland", kind="country", precision=PlacePrecision.COUNTRY)
GOVERNMENT = frozenset({"government", "act:act_army"})
OPPOSITION = frozenset({"opposition", "act:act_rebels"})
PUBLISHED = day_number("2017-11-09") or 0


def _claim(name: str, mode: str | None, **said: Any) -> Claim:
    given: dict[str, Any] = {
        "type": EventType.X_CONTROL,
        "mode": mode,
        "aspect": Aspect.CHANGE,
        "places": (said.pop("at_place", TOWN),),
        "time": None,
    }
    return make(name, said.pop("quote", "So it stands."), **(given | said))


def _holdings(*claims: Claim) -> tuple[Holding, ...]:
    return holdings_of(claims, grounds_of(claims), camps_of(claims))


def _one(mode: str | None, **said: Any) -> Holding:
    (one,) = _holdings(_claim("a", mode, **said))
    return one


def test_who_captures_holds_and_who_was_there_is_gone() -> None:
    one = _one("captures", actors=(ARMY,), former=(REBELS,))
    assert (one.holders, one.losers, one.attackers) == (GOVERNMENT, OPPOSITION, frozenset())
    assert one.actors == (ARMY,)
    assert one.whole
    assert one.change


@pytest.mark.parametrize("mode", ["loses", "withdraws", "cedes"])
def test_who_leaves_is_gone_and_who_receives_holds(mode: str) -> None:
    one = _one(mode, actors=(REBELS,), recipients=(ARMY,))
    assert (one.holders, one.losers) == (GOVERNMENT, OPPOSITION)
    assert one.actors == (ARMY,)


@pytest.mark.parametrize("mode", ["contests", "advances", "besieges", "repels"])
def test_who_fights_for_a_town_has_not_got_it(mode: str) -> None:
    one = _one(mode, actors=(ARMY,), recipients=(REBELS,), quote="They are in the town.")
    assert (one.holders, one.losers, one.attackers) == (OPPOSITION, frozenset(), GOVERNMENT)
    assert one.fought
    assert not one.whole


def test_a_fight_at_the_edge_is_no_word_on_the_town() -> None:
    assert (
        _holdings(_claim("a", "contests", actors=(ARMY,), quote="At the edge of the town.")) == ()
    )
    near = replace(TOWN, relation="near")
    said = {"actors": (ARMY,), "quote": "They are in the town.", "at_place": near}
    assert _holdings(_claim("a", "contests", **said)) == ()


def test_fighting_that_goes_on_is_a_word_without_a_doer() -> None:
    said: dict[str, Any] = {"type": EventType.ASSAULT, "aspect": None}
    going_on = _one(None, quote="Fighting continued in the town.", **said)
    assert (going_on.fought, going_on.attackers) == (True, frozenset())
    assert _holdings(_claim("a", None, quote="Fighting broke out in the town.", **said)) == ()


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ({}, WHOLE),
        ({"extent": Extent(text="half", low=0.5, high=0.5)}, (0.5, 0.5)),
        ({"extent": Extent(text="most", low=0.5, high=None)}, (0.5, 1.0)),
        (
            {"figures": (a_figure(40, 60, what=FigureKind.TERRITORY_SHARE, unit="percent"),)},
            (0.4, 0.6),
        ),
        ({"at_place": replace(TOWN, relation="part of")}, SOME),
        ({"quote": "They are in the hospital."}, SOME),
        ({"quote": "They are in three districts."}, SOME),
        ({"quote": "They are in all districts."}, WHOLE),
        ({"actors": (Actor(text="pockets of rebels", side="opposition"),)}, SOME),
    ],
    ids=["all", "half", "most", "percent", "part", "building", "some", "every", "pockets"],
)
def test_how_much_of_a_place_is_held(said: dict[str, Any], share: tuple[float, float]) -> None:
    assert _one("holds", **({"actors": (REBELS,)} | said)).share == share


def test_not_all_of_it_is_no_denial() -> None:
    quote = "The army has not taken the entire town."
    short = _one("captures", actors=(ARMY,), polarity=False, quote=quote)
    assert (short.share, short.denied, short.change) == (NOT_ALL, False, False)
    none = _one("captures", actors=(ARMY,), polarity=False, quote="The army is not there.")
    assert none.denied


@pytest.mark.parametrize(
    "said",
    [
        {"actors": (MONITOR,)},
        {"stance": Stance.PREDICTS},
        {"aspect": Aspect.PAST_STATE},
        {"figures": (a_figure(5, 5, unit="settlement"),)},
        {"at_place": LAND},
        {"actors": ()},
        {"out": None},
    ],
    ids=["a monitor", "foretold", "captured before", "five towns", "a country", "nobody", "no day"],
)
def test_what_is_no_word_on_one_place(said: dict[str, Any]) -> None:
    assert _holdings(_claim("a", "captures", **({"actors": (ARMY,)} | said))) == ()


def test_a_share_of_a_country_is_a_word() -> None:
    half = Extent(text="half", low=0.5, high=0.5)
    assert _one("holds", actors=(REBELS,), at_place=LAND, extent=half).share == (0.5, 0.5)


def test_a_party_that_announces_a_capture_means_its_own() -> None:
    claims = (
        _claim("a", "captures", speaker=ARMY),
        _claim("b", "captures", actors=(ARMY,), speaker=MONITOR),
    )
    assert _holdings(*claims)[0].holders == {"government"}


def test_a_side_is_only_supposed_where_others_name_it_there() -> None:
    assert _holdings(_claim("a", "captures", speaker=ARMY)) == ()
    rebels = _claim("b", "captures", actors=(REBELS,), speaker=MONITOR)
    assert [one.claim.id for one in _holdings(_claim("a", "captures", speaker=ARMY), rebels)] == [
        "clm_b"
    ]


def test_an_order_to_ones_own_side_to_leave_tells_that_it_leaves() -> None:
    said: dict[str, Any] = {"stance": Stance.DEMANDS, "actors": (REBELS,)}
    assert _one("withdraws", speaker=REBELS, **said).losers == OPPOSITION
    assert _holdings(_claim("a", "withdraws", speaker=ARMY, **said)) == ()


def test_what_a_sentence_passes_on_only_to_counter_is_no_word() -> None:
    said: dict[str, Any] = {"actors": (ARMY,), "report": "rep_one"}
    told = _claim("a", "captures", speaker=ARMY, **said)
    denial = _claim("b", "captures", speaker=REBELS, stance=Stance.DENIES, **said)
    assert [one.claim.id for one in _holdings(told, denial)] == ["clm_b"]
    elsewhere = replace(denial, evidence=make("b", at=90).evidence)
    assert len(_holdings(told, elsewhere)) == 2


def test_a_word_without_a_time_is_of_the_day_it_was_said() -> None:
    days = _one("holds", actors=(REBELS,), aspect=Aspect.STATE).days
    assert (days.since, days.reach, days.until, days.said) == (PUBLISHED,) * 4
    assert not days.dated


def test_still_reaches_four_days_back() -> None:
    said: dict[str, Any] = {"actors": (REBELS,), "aspect": Aspect.STATE}
    assert _one("holds", quote="They still hold it.", **said).days.reach == PUBLISHED - 4


def test_a_change_of_a_day_answers_for_the_day_after() -> None:
    days = _one("captures", actors=(ARMY,), time=a_time("2017-11-05")).days
    assert (days.since, days.until, days.dated) == (PUBLISHED - 4, PUBLISHED - 3, True)


def test_a_state_of_a_day_answers_until_it_was_said() -> None:
    said: dict[str, Any] = {"actors": (REBELS,), "time": a_time("2017-11-05")}
    assert _one("holds", aspect=Aspect.STATE, **said).days.until == PUBLISHED
    assert _one("holds", aspect=Aspect.PAST_STATE, **said).days.until == PUBLISHED - 4


def test_a_change_begins_with_its_part_of_the_day() -> None:
    evening = replace(a_time("2017-11-05"), text="on Sunday evening")
    days = _one("captures", actors=(ARMY,), time=evening).days
    assert (days.since, days.part) == (PUBLISHED - 4 + 0.75, DayPart.EVENING)


def test_had_retaken_in_an_outlets_own_telling_is_of_no_day_known() -> None:
    said: dict[str, Any] = {"actors": (ARMY,), "quote": "The army had seized the town."}
    assert _holdings(_claim("a", "captures", **said)) == ()
    assert len(_holdings(_claim("a", "captures", speaker=MONITOR, **said))) == 1


def test_places_are_told_apart_by_their_key() -> None:
    nameless = Place(text="the Old Port")
    assert _one("holds", actors=(REBELS,)).place == "gn_dunvale"
    assert _one("holds", actors=(REBELS,), at_place=nameless).place == "name:the old port"


def test_so_many_posts_or_the_villages_are_not_the_one_town_of_the_report() -> None:
    town = _claim("a", "captures", actors=(REBELS,))
    plain = replace(_claim("b", "captures", actors=(ARMY,), places=()), report=town.report)
    villages = Place(text="the villages", span=None, relation="at", reason="a noun")
    told = [
        replace(plain, figures=(a_figure(90, 90, unit="item"),)),
        replace(plain, id="clm_c", places=(villages,)),
        replace(plain, id="clm_d", places=(replace(villages, text="the base"),)),
        replace(plain, id="clm_e"),
    ]
    assert [one.claim.id for one in _holdings(town, *told)] == ["clm_a", "clm_d", "clm_e"]
