from dataclasses import replace
from typing import Any

import pytest

from contested.linkage import link
from contested.model.claim import Claim, Extent
from contested.model.codebook import ActorKind, Aspect, ControlStatus, DayPart, EventType, Stance
from contested.model.control import Control, Moment
from contested.model.time import Time
from tests.linkage.making import a_place, an_actor, make

ARMY = an_actor("Army", "government", kind=ActorKind.ARMED_FORCE)
REBELS = an_actor("Rebels", "opposition", kind=ActorKind.ARMED_GROUP)
MONITOR = an_actor("Monitor", kind=ActorKind.MONITOR)
AGENCY = an_actor("Wire", kind=ActorKind.AGENCY)
TOWN = a_place("Dunvale", kind="city")
MILL = a_place("Millford", kind="city")
QUOTES = ("So it stands.", "Nobody else is there.", "Flags were raised.", "It has one master now.")


def _word(name: str, mode: str, day: int, **said: Any) -> Claim:
    given: dict[str, Any] = {
        "type": EventType.X_CONTROL,
        "mode": mode,
        "aspect": Aspect.STATE if mode == "holds" else Aspect.CHANGE,
        "places": (TOWN,),
        "time": None,
        "out": f"2017-11-{day:02}",
    }
    return make(name, said.pop("quote", f"So it stands, says {name}."), **(given | said))


def _captured(name: str, day: int, **said: Any) -> Claim:
    return _word(name, "captures", day, **({"actors": (ARMY,)} | said))


def _held(name: str, day: int, **said: Any) -> Claim:
    return _word(name, "holds", day, **({"actors": (REBELS,)} | said))


def _controls(*claims: Claim) -> tuple[Control, ...]:
    return link(claims, {}).controls


def _told(*claims: Claim) -> list[tuple[str | None, str | None, ControlStatus]]:
    """Return of each interval the day it starts, who holds the place, and how."""
    return [
        (
            one.start.date if one.start is not None else None,
            one.holder.text if one.holder is not None else None,
            one.status,
        )
        for one in _controls(*claims)
    ]


def _names(voices: tuple[Any, ...]) -> set[str | None]:
    return {one.text for one in voices}


def test_a_change_ends_what_was_told_before_it() -> None:
    first, second = _controls(_held("a", 5, speaker=MONITOR), _captured("b", 9))
    assert (first.holder, second.holder) == (REBELS, ARMY)
    assert first.end == second.start == Moment(date="2017-11-09")
    assert second.end is None


def test_an_interval_starts_with_the_part_of_the_day_that_is_said() -> None:
    evening = Time(text="on Wednesday evening", earliest="2017-11-08", latest="2017-11-08")
    (one,) = _controls(_captured("a", 9, time=evening))
    assert one.start == Moment(date="2017-11-08", part=DayPart.EVENING)


def test_two_changes_of_one_day_stand_in_the_order_of_its_parts() -> None:
    dawn, dusk = (
        Time(text=f"at {part}", earliest="2017-11-08", latest="2017-11-08")
        for part in ("dawn", "dusk")
    )
    lost = _captured("a", 9, time=dusk, actors=(REBELS,), speaker=MONITOR)
    first, second = _controls(lost, _captured("b", 9, time=dawn, speaker=MONITOR))
    assert (first.holder, second.holder) == (ARMY, REBELS)
    assert first.end == Moment(date="2017-11-08", part=DayPart.EVENING)


def test_who_is_said_to_have_lost_it_held_it_before() -> None:
    told = _told(_captured("a", 9, former=(REBELS,)))
    assert told == [
        (None, "Rebels", ControlStatus.HELD),
        ("2017-11-09", "Army", ControlStatus.HELD),
    ]


@pytest.mark.parametrize(("day", "stands"), [(19, True), (20, False)])
def test_a_partys_own_word_stands_against_a_change_for_two_weeks(day: int, *, stands: bool) -> None:
    words = (
        _held("a", 5, speaker=REBELS),
        _captured("b", 9, former=(REBELS,), speaker=MONITOR),
        _held("c", day, actors=(ARMY,), speaker=ARMY),
    )
    assert _told(*words)[1] == ("2017-11-09", None, ControlStatus.CONTESTED)
    last = _controls(*words)[-1]
    assert (last.status is ControlStatus.CONTESTED) is stands


def test_a_monitors_old_word_does_not_stand_against_a_change() -> None:
    words = _held("a", 5, speaker=MONITOR), _captured("b", 9, former=(REBELS,), speaker=ARMY)
    assert _told(*words)[-1] == ("2017-11-09", "Army", ControlStatus.HELD)


def test_a_party_that_admits_its_loss_holds_out_no_more() -> None:
    words = (
        _held("a", 5, speaker=REBELS),
        _captured("b", 9, former=(REBELS,), speaker=MONITOR),
        _word("c", "withdraws", 11, actors=(REBELS,), speaker=REBELS),
    )
    last = _controls(*words)[-1]
    assert last.start == Moment(date="2017-11-11")
    assert (last.holder, last.status) == (ARMY, ControlStatus.HELD)
    assert _names(last.admitted_by) == {"Rebels"}


def test_words_that_cannot_both_be_true_contest() -> None:
    (one,) = _controls(
        _held("a", 9, speaker=REBELS), _held("b", 9, actors=(ARMY,), speaker=MONITOR)
    )
    assert (one.status, one.holder) == (ControlStatus.CONTESTED, None)
    assert _names(one.claimed_by) == {"Rebels", "Monitor"}
    assert set(one.claims) == {"clm_a", "clm_b"}
    assert one.reason == "words that stand at that time cannot all be true"


def _four_and(one: Claim) -> Control:
    voices = (ARMY, MONITOR, "a shopkeeper", "a baker")
    agreed = [
        _held(f"y{at}", 9, actors=(ARMY,), speaker=voice, quote=QUOTES[at])
        for at, voice in enumerate(voices)
    ]
    (found,) = _controls(*agreed, one)
    return found


def test_an_outlets_lone_word_against_several_contests_nothing() -> None:
    found = _four_and(_held("z", 9, outlet="Post"))
    assert (found.status, found.holder) == (ControlStatus.HELD, ARMY)
    assert _names(found.denied_by) == {"Post"}
    assert found.reason == "one voice of no party is against several that agree"


def test_an_agency_that_passes_words_on_contests_nothing_either() -> None:
    assert _four_and(_held("z", 9, speaker=AGENCY)).status is ControlStatus.HELD


def test_a_registered_voice_against_several_contests() -> None:
    assert _four_and(_held("z", 9, speaker=REBELS)).status is ControlStatus.CONTESTED


def test_an_outlets_word_against_two_contests() -> None:
    agreed = [
        _held(f"y{at}", 9, actors=(ARMY,), speaker=voice, quote=QUOTES[at])
        for at, voice in enumerate((ARMY, MONITOR))
    ]
    (found,) = _controls(*agreed, _held("z", 9, outlet="Post"))
    assert found.status is ControlStatus.CONTESTED


def test_a_denied_capture_contests_and_names_who_denies() -> None:
    denial = _captured("b", 9, stance=Stance.DENIES, speaker=REBELS)
    (one,) = _controls(_captured("a", 9, speaker=ARMY), denial)
    assert one.status is ControlStatus.CONTESTED
    assert _names(one.claimed_by) == {"Army"}
    assert _names(one.denied_by) == {"Rebels"}


def test_half_of_a_place_is_partly_held() -> None:
    half = Extent(text="half", low=0.5, high=0.5)
    (one,) = _controls(_held("a", 9, extent=half))
    assert (one.status, one.share) == (ControlStatus.PARTLY_HELD, (0.5, 0.5))
    (whole,) = _controls(_held("a", 9))
    assert (whole.status, whole.share) == (ControlStatus.HELD, None)


@pytest.mark.parametrize(
    ("mode", "status"),
    [("besieges", ControlStatus.BESIEGED), ("contests", ControlStatus.CONTESTED)],
)
def test_a_town_may_be_ringed_or_fought_over(mode: str, status: ControlStatus) -> None:
    (one,) = _controls(_word("a", mode, 9, actors=(ARMY,), quote="They ring the town."))
    assert one.status is status


def test_who_is_left_when_the_other_side_is_gone_holds_it() -> None:
    words = (
        _captured("a", 5, speaker=MONITOR),
        _captured("b", 7, actors=(REBELS,)),
        _word("c", "withdraws", 9, actors=(REBELS,)),
    )
    assert _told(*words)[-1] == ("2017-11-09", "Army", ControlStatus.HELD)


def test_the_same_told_again_is_one_interval() -> None:
    words = _held("a", 5), _held("b", 9, speaker=MONITOR)
    (one,) = _controls(*words)
    assert (one.start, one.end) == (Moment(date="2017-11-05"), None)
    assert one.claims == ("clm_a", "clm_b")


def test_each_place_has_its_own_intervals() -> None:
    other = a_place("Oreston", kind="city")
    found = _controls(_held("a", 9, places=(other,)), _captured("b", 9))
    assert [(one.place.name, one.holder) for one in found] == [
        ("Dunvale", ARMY),
        ("Oreston", REBELS),
    ]


def test_a_capture_told_on_its_own_evening_begins_an_interval() -> None:
    evening = Time(text="on Wednesday evening", earliest="2017-11-08", latest="2017-11-08")
    (one,) = _controls(_captured("a", 8, time=evening))
    assert (one.start, one.holder) == (Moment(date="2017-11-08", part=DayPart.EVENING), ARMY)


def test_nobody_holds_what_one_side_left_and_nobody_took() -> None:
    (one,) = _controls(_word("a", "withdraws", 8, actors=(REBELS,)))
    assert (one.status, one.holder, one.share) == (ControlStatus.UNKNOWN, None, None)


def test_what_a_sentence_passes_on_only_to_counter_it_begins_nothing() -> None:
    quote = "The army announced that it took Dunvale, but it had not taken the whole town."
    told = _captured("a", 8, speaker=ARMY, quote=quote)
    counter = _captured("b", 8, speaker=MONITOR, quote=quote, polarity=False)
    joint = replace(counter, report=told.report, evidence=told.evidence)
    assert {one.status for one in _controls(told, joint)} == {ControlStatus.CONTESTED}


@pytest.mark.parametrize(("others", "towns"), [((TOWN,), {"Dunvale"}), ((TOWN, MILL), set())])
def test_who_holds_an_unnamed_place_is_told_of_a_report_of_one_place_only(
    others: tuple[Any, ...], towns: set[str]
) -> None:
    told = [
        make(f"hit{at}", f"Jets struck it, {at}.", report="rep_one", places=(one,), at=10 * at)
        for at, one in enumerate(others)
    ]
    held = _held("a", 9, report="rep_one", places=(), at=50)
    assert {one.place.name for one in _controls(*told, held)} == towns
