from typing import Any

import pytest

from contested.linkage.camps import camps_of
from contested.linkage.doings import Doing, doings_of, weigh
from contested.linkage.grounds import grounds_of
from contested.linkage.stands import Stand
from contested.model.claim import Claim
from contested.model.codebook import ActorKind, EventType, Stance
from tests.linkage.making import a_figure, a_place, a_time, an_actor, make

ARMY = an_actor("Army", "government", kind=ActorKind.ARMED_FORCE)
REBELS = an_actor("Rebels", "opposition", kind=ActorKind.ARMED_GROUP)
MONITOR = an_actor("Monitor", kind=ActorKind.MONITOR)
TOWN = (a_place("Dunvale", kind="city", country="NOR", lat=34.0, lon=36.0),)
SPOT = (a_place("St Anne", kind="hospital", country="NOR", lat=34.01, lon=36.0),)
ROAD = "Trucks wait on the road."


def _strike(name: str, *doers: Any, **said: Any) -> Claim:
    quote = said.pop("quote", "Shells fell on the market.")
    return make(name, quote, **({"actors": doers, "places": TOWN} | said))


def _denial(name: str, *doers: Any, **said: Any) -> Claim:
    return _strike(name, *doers, stance=Stance.DENIES, **said)


def _aid(name: str, mode: str, **said: Any) -> Claim:
    given: dict[str, Any] = {"type": EventType.X_ACCESS, "mode": mode, "places": TOWN, "time": None}
    return make(name, ROAD, **(given | said))


def _doings(*claims: Claim) -> list[Doing]:
    return list(doings_of(claims, grounds_of(claims), camps_of(claims)))


def _stand(one: Claim, other: Claim) -> Stand | None:
    found = weigh(*_doings(one, other))
    return None if found is None else found[0]


def test_two_doers_of_one_happening_contradict() -> None:
    blamed = _strike("a", ARMY, speaker=MONITOR)
    assert _stand(blamed, _strike("b", REBELS)) is Stand.CONTRADICTS
    assert _stand(blamed, _strike("b", ARMY)) is None
    assert _stand(blamed, _strike("b")) is None


def test_two_doers_of_one_town_and_day_may_be_two_happenings() -> None:
    plain = {"quote": "Shells fell on the town."}
    blamed = _strike("a", ARMY, speaker=MONITOR, **plain)
    assert _stand(blamed, _strike("b", REBELS, **plain)) is None
    same: dict[str, Any] = {"figures": (a_figure(12, 12),), **plain}
    blamed = _strike("a", ARMY, speaker=MONITOR, **same)
    assert _stand(blamed, _strike("b", REBELS, **same)) is Stand.CONTRADICTS


def test_the_accused_who_blames_another_denies() -> None:
    blamed = _strike("a", ARMY, speaker=MONITOR)
    assert _stand(blamed, _strike("b", REBELS, speaker=ARMY)) is Stand.DENIES


def test_the_accused_denies_what_was_told_before() -> None:
    blamed = _strike("a", ARMY, speaker=MONITOR)
    denial = {"speaker": ARMY, "polarity": False}
    assert _stand(blamed, _strike("b", ARMY, out="2017-11-10", **denial)) is Stand.DENIES
    early = _strike("b", ARMY, out="2017-11-08", **denial)
    assert _stand(early, blamed) is Stand.CONTRADICTS


def test_a_third_voice_that_clears_the_accused_only_contradicts() -> None:
    blamed = _strike("a", ARMY, speaker=REBELS)
    assert _stand(blamed, _strike("b", ARMY, speaker=MONITOR, polarity=False)) is Stand.CONTRADICTS


def test_a_denial_that_clears_another_side_passes_by() -> None:
    blamed = _strike("a", ARMY, speaker=MONITOR)
    assert _stand(blamed, _denial("b", REBELS, speaker=REBELS)) is None


def test_a_blanket_denial_answers_what_is_laid_on_its_side() -> None:
    denial = _denial("b", speaker=ARMY, out="2017-11-10")
    assert _stand(_strike("a", ARMY, speaker=MONITOR), denial) is Stand.DENIES
    assert _stand(_strike("a", REBELS, speaker=MONITOR), denial) is None


@pytest.mark.parametrize(("day", "answered"), [("2017-11-13", True), ("2017-11-14", False)])
def test_a_blanket_denial_answers_four_days(day: str, *, answered: bool) -> None:
    told = _strike("a", ARMY, speaker=MONITOR)
    found = _stand(told, _denial("b", speaker=ARMY, out=day))
    assert (found is Stand.DENIES) is answered


def test_what_is_told_after_a_blanket_denial_contradicts_it() -> None:
    denial = _denial("a", speaker=ARMY)
    told = _strike("b", ARMY, speaker=MONITOR, out="2017-11-12")
    assert _stand(denial, told) is Stand.CONTRADICTS


def test_a_blanket_denial_of_a_town_contradicts_what_is_told_of_a_spot_in_it() -> None:
    denial = _denial("b", speaker=ARMY, quote="Nothing was done there.")
    assert _stand(_strike("a", ARMY, speaker=MONITOR, places=SPOT), denial) is Stand.CONTRADICTS


def test_a_denial_by_a_monitor_of_no_doer_passes_by() -> None:
    assert _stand(_strike("a"), _denial("b", speaker=MONITOR)) is None
    assert _stand(_strike("a"), _denial("b", speaker=ARMY)) is Stand.DENIES


def test_a_voice_that_is_first_unsure_revises() -> None:
    unsure = _strike("a", speaker=MONITOR, stance=Stance.SUPPOSES)
    sure = {"speaker": MONITOR, "out": "2017-11-10"}
    assert _stand(unsure, _strike("b", ARMY, **sure)) is Stand.REVISES
    assert _stand(unsure, _strike("b", **sure)) is None
    assert _stand(unsure, _strike("b", ARMY)) is None


def test_another_day_or_ground_is_another_doing() -> None:
    blamed = _strike("a", ARMY, speaker=MONITOR)
    assert _stand(blamed, _strike("b", REBELS, time=a_time("2017-11-06"))) is None
    far = (a_place("Oreston", kind="city", country="NOR", lat=36.0, lon=36.0),)
    assert _stand(blamed, _strike("b", REBELS, places=far)) is None


def test_aid_held_up_and_then_delivered_is_overtaken() -> None:
    held_up = _aid("a", "blocks", actors=(ARMY,))
    assert _stand(held_up, _aid("b", "delivers", out="2017-11-12")) is Stand.OVERTAKEN
    assert _stand(held_up, _aid("b", "delivers", out="2017-11-09")) is None
    assert _stand(held_up, _aid("b", "delivers", out="2017-11-24")) is None
    elsewhere = (a_place("Hama", country="NOR"),)
    assert _stand(held_up, _aid("b", "delivers", out="2017-11-12", places=elsewhere)) is None


def test_aid_that_is_only_supposed_overtakes_nothing() -> None:
    held_up = _aid("a", "blocks")
    doubted = _aid("b", "delivers", out="2017-11-12", stance=Stance.SUPPOSES)
    assert _stand(held_up, doubted) is None


def test_an_advance_told_after_it_was_ruled_out_overtakes() -> None:
    entered: dict[str, Any] = {"type": EventType.X_CONTROL, "mode": "advances", "time": None}
    ruled_out = {"stance": Stance.PREDICTS, "polarity": False, "speaker": ARMY}
    foretold = _strike("a", ARMY, **(entered | ruled_out))
    assert _doings(foretold)[0].denied
    told = _strike("b", ARMY, speaker=MONITOR, out="2017-11-12", **entered)
    assert _stand(foretold, told) is Stand.OVERTAKEN


@pytest.mark.parametrize(
    "said",
    [
        {"stance": Stance.PREDICTS},
        {"type": EventType.PROTEST, "mode": "demo"},
        {"type": EventType.X_CONTROL, "mode": "captures"},
        {"out": None},
        {"places": ()},
    ],
    ids=["foretold", "no harm", "a capture", "no day", "no place"],
)
def test_what_is_no_word_on_who_did_harm(said: dict[str, Any]) -> None:
    assert _doings(_strike("a", ARMY, **said)) == []


def test_torture_and_shelling_are_two_matters() -> None:
    tortured, shelled = _doings(_strike("a", mode="torture"), _strike("b"))
    assert (tortured.topic, shelled.topic) == ("torture NOR", "harm NOR")
