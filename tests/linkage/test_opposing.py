"""How two words on one holder stand: each case is one way, and what just misses it."""

from dataclasses import replace
from typing import Any

import pytest

from contested.linkage.camps import camps_of
from contested.linkage.grounds import grounds_of
from contested.linkage.holdings import Holding, holdings_of
from contested.linkage.opposing import Window, at_odds, same_change, stand
from contested.linkage.stands import Stand
from contested.model.claim import Claim, Extent
from contested.model.codebook import ActorKind, Aspect, EventType, Stance
from tests.linkage.making import a_place, a_time, a_voice, an_actor, make

ARMY = an_actor("Army", "government", kind=ActorKind.ARMED_FORCE)
REBELS = an_actor("Rebels", "opposition", kind=ActorKind.ARMED_GROUP)
MONITOR = an_actor("Monitor", kind=ActorKind.MONITOR)
TOWN = (a_place("Dunvale", kind="city"),)
HALF = Extent(text="half", low=0.5, high=0.5)
MOST = Extent(text="two thirds", low=0.66, high=0.66)


def _word(name: str, mode: str, **said: Any) -> Claim:
    given: dict[str, Any] = {
        "type": EventType.X_CONTROL,
        "mode": mode,
        "places": TOWN,
        "aspect": Aspect.CHANGE if mode in {"captures", "withdraws", "loses"} else Aspect.STATE,
        "time": None,
    }
    return make(name, said.pop("quote", "So it stands."), **(given | said))


def _captured(name: str, **said: Any) -> Claim:
    return _word(name, "captures", **({"actors": (ARMY,), "former": (REBELS,)} | said))


def _held(name: str, **said: Any) -> Claim:
    return _word(name, "holds", **({"actors": (REBELS,)} | said))


def _pair(one: Claim, other: Claim) -> tuple[Holding, Holding]:
    both = (one, other)
    held = {word.claim.id: word for word in holdings_of(both, grounds_of(both), camps_of(both))}
    return held[one.id], held[other.id]


def _stand(one: Claim, other: Claim) -> Stand | None:
    return stand(*_pair(one, other), Window())


def test_two_holders_of_one_day_contradict() -> None:
    assert _stand(_captured("a", speaker=MONITOR), _held("b")) is Stand.CONTRADICTS


def test_one_holder_is_not_at_odds_with_itself() -> None:
    assert _stand(_captured("a"), _held("b", actors=(ARMY,))) is None


def test_the_side_said_to_have_lost_denies() -> None:
    claimed = _captured("a", speaker=ARMY)
    assert _stand(claimed, _held("b", speaker=REBELS)) is Stand.DENIES
    assert _stand(claimed, _held("b", speaker=MONITOR)) is Stand.CONTRADICTS
    assert _stand(replace(claimed, voices=make("a").voices), _held("b", speaker=REBELS)) is (
        Stand.CONTRADICTS
    )


def test_a_denial_of_a_capture_denies_who_told_it_before() -> None:
    denial = _captured("b", stance=Stance.DENIES, speaker=REBELS, out="2017-11-10")
    assert _stand(_captured("a"), denial) is Stand.DENIES
    late = _captured("b", stance=Stance.DENIES, speaker=REBELS, out="2017-11-20")
    assert _stand(_captured("a"), late) is None


def test_a_denial_is_overtaken_by_what_happens_after_it() -> None:
    denial = _captured("a", stance=Stance.DENIES, speaker=REBELS)
    assert _stand(denial, _captured("b", out="2017-11-15")) is Stand.OVERTAKEN
    assert _stand(denial, _captured("b", out="2018-03-15")) is None


def test_who_denies_its_own_word_revises_it() -> None:
    denial = _captured("b", stance=Stance.DENIES, speaker=MONITOR, out="2017-11-10")
    assert _stand(_captured("a", speaker=MONITOR), denial) is Stand.REVISES


def test_two_denials_pass_by() -> None:
    denial = _captured("a", stance=Stance.DENIES)
    assert _stand(denial, _captured("b", stance=Stance.DENIES, speaker=REBELS)) is None


def test_a_denial_of_another_sides_capture_passes_by() -> None:
    denial = _captured("b", stance=Stance.DENIES, actors=(REBELS,), former=(ARMY,))
    assert _stand(_captured("a"), denial) is None


def test_a_later_change_overtakes() -> None:
    assert _stand(_held("a"), _captured("b", out="2017-11-15")) is Stand.OVERTAKEN
    assert _stand(_held("a"), _captured("b", out="2018-03-15")) is None


def test_still_reaches_back_to_what_was_told_before() -> None:
    still = _held("b", out="2017-11-11", quote="Rebels still hold the town.")
    assert _stand(_captured("a"), still) is Stand.CONTRADICTS
    plain = _held("b", out="2017-11-11")
    assert _stand(_captured("a"), plain) is Stand.OVERTAKEN


def test_one_voice_that_takes_its_word_back_revises_it() -> None:
    spoken = {"speaker": MONITOR, "quote": "It still stands so.", "out": "2017-11-10"}
    assert _stand(_captured("a", speaker=MONITOR), _held("b", **spoken)) is Stand.REVISES


def test_a_share_that_fits_narrows() -> None:
    some = Extent(text="over half", low=0.5, high=1.0)
    wide = _held("a", extent=some)
    assert _stand(wide, _held("b", extent=MOST)) is Stand.NARROWS
    assert _stand(wide, _held("b", extent=some)) is None


def test_a_share_that_grew_overtakes() -> None:
    half = _held("a", extent=HALF, speaker=MONITOR)
    grown: dict[str, Any] = {"extent": MOST, "speaker": MONITOR, "out": "2017-11-10"}
    assert _stand(half, _held("b", aspect=Aspect.CHANGE, **grown)) is Stand.OVERTAKEN
    late = grown | {"out": "2017-11-20"}
    assert _stand(half, _held("b", aspect=Aspect.CHANGE, **late)) is None


def test_all_of_a_place_is_not_half_of_it() -> None:
    half = _held("b", extent=HALF)
    assert _stand(_held("a"), half) is Stand.CONTRADICTS


def test_two_halves_are_a_whole_and_two_thirds_twice_are_not() -> None:
    theirs = _held("a", extent=HALF)
    assert _stand(theirs, _held("b", actors=(ARMY,), extent=HALF)) is None
    assert _stand(_held("a", extent=MOST), _held("b", actors=(ARMY,), extent=HALF)) is (
        Stand.CONTRADICTS
    )


def test_a_fight_in_a_town_is_at_odds_with_one_who_has_all_of_it() -> None:
    fight = _word("b", "contests", quote="They fight in the streets.", actors=(ARMY,))
    assert at_odds(*_pair(_held("a"), fight))
    assert not at_odds(*_pair(_held("a", extent=HALF), fight))


def test_those_driven_out_may_have_fought_that_day() -> None:
    fight = _word("b", "contests", quote="They fight in the streets.", actors=(REBELS,))
    assert not at_odds(*_pair(_captured("a"), fight))


def test_two_fights_of_one_day_agree() -> None:
    spoken = {"quote": "They fight in the streets."}
    one = _word("a", "contests", actors=(REBELS,), **spoken)
    assert not at_odds(*_pair(one, _word("b", "contests", actors=(ARMY,), **spoken)))


def test_the_town_that_was_fought_over_may_be_taken_that_day() -> None:
    fight = _word("a", "contests", quote="They fight in the streets.", actors=(ARMY,))
    assert _stand(fight, _captured("b")) is Stand.OVERTAKEN


@pytest.mark.parametrize(
    ("mode", "same"), [("withdraws", True), ("captures", False)], ids=["left", "took"]
)
def test_a_denied_withdrawal_is_a_word_against_who_took_the_place(mode: str, *, same: bool) -> None:
    denial = _word("b", mode, actors=(REBELS,), stance=Stance.DENIES, speaker=REBELS)
    told, denied = _pair(_captured("a"), denial)
    assert same_change(denied, told) is same


def test_had_not_taken_all_of_it_denies_no_part_of_it() -> None:
    short = _captured("b", polarity=False, quote="The army has not taken all of the town.")
    _, word = _pair(_captured("a"), short)
    assert not word.denied
    assert word.share[1] < 1.0
    part = _captured("a", extent=HALF)
    assert _stand(part, short) is not Stand.DENIES


def test_a_state_told_of_a_day_may_end_on_it() -> None:
    day = {"time": a_time("2017-11-08")}
    assert _stand(_held("a", out="2017-11-08", **day), _captured("b", **day)) is Stand.OVERTAKEN


def test_a_voice_may_speak_for_a_side_by_its_register_entry() -> None:
    spokesman = an_actor("Spokesman", kind=ActorKind.PERSON)
    word = _held("b", speaker=a_voice(spokesman, side="opposition"))
    assert _stand(_captured("a", speaker=ARMY), word) is Stand.DENIES
