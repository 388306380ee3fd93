from typing import Any

import pytest

from contested.linkage import check_claims, link
from contested.model.check import Check
from contested.model.claim import Claim
from contested.model.codebook import ActorKind, Aspect, CheckVerdict, EventType, Stance
from tests.linkage.making import a_figure, a_place, a_time, an_actor, make

ARMY = an_actor("Army", "government", kind=ActorKind.ARMED_FORCE)
REBELS = an_actor("Rebels", "opposition", kind=ActorKind.ARMED_GROUP)
MONITOR = an_actor("Monitor", kind=ActorKind.MONITOR)
TOWN = (a_place("Dunvale", kind="city"),)
STRUCK = "Warplanes bombed the market and the clinic beside it."
COUNTED = "Residents counted bodies after bombardment of the market."


def _checks(report: list[Claim], *ledger: Claim) -> tuple[Check, ...]:
    return check_claims(report, ledger, link([*ledger, *report], {}))


def _check(claim: Claim, *ledger: Claim) -> Check:
    (check,) = _checks([claim], *ledger)
    return check


def _held(name: str, *holders: Any, **said: Any) -> Claim:
    given: dict[str, Any] = {"type": EventType.X_CONTROL, "mode": "holds", "places": TOWN}
    given |= {"aspect": Aspect.STATE, "time": None, "actors": holders}
    return make(name, said.pop("quote", f"So it stands, says {name}."), **(given | said))


def _captured(name: str, *holders: Any, **said: Any) -> Claim:
    return _held(name, *holders, **({"mode": "captures", "aspect": Aspect.CHANGE} | said))


def test_what_the_ledger_does_not_speak_of_stands_alone() -> None:
    check = _check(make("n", STRUCK), make("a", COUNTED, place="Hama"))
    assert check.verdicts == (CheckVerdict.ALONE,)
    assert (check.origin, check.independent_origins, check.against) == (None, 0, ())
    assert check.reason == "nothing in the ledger speaks of it"


def test_another_origin_of_the_same_event_corroborates() -> None:
    check = _check(make("n", STRUCK, out="2017-11-10"), make("a", COUNTED))
    assert check.verdicts == (CheckVerdict.CORROBORATED,)
    assert (check.independent_origins, check.against) == (1, ("clm_a",))
    assert check.reason == "Outlet a (2017-11-09) say the same independently"


def test_two_prints_of_one_origin_corroborate_once() -> None:
    prints = [make(name, COUNTED, speaker=MONITOR) for name in "ab"]
    assert _check(make("n", STRUCK, out="2017-11-10"), *prints).independent_origins == 1


def test_one_voice_does_not_corroborate_itself() -> None:
    first = make("a", COUNTED, speaker=MONITOR)
    check = _check(make("n", STRUCK, speaker=MONITOR, out="2017-11-12"), first)
    assert CheckVerdict.CORROBORATED not in check.verdicts


def test_what_is_denied_is_not_corroborated_by_who_asserts_it() -> None:
    denial = make("n", STRUCK, polarity=False, speaker=MONITOR)
    assert CheckVerdict.CORROBORATED not in _check(denial, make("a", COUNTED)).verdicts


def test_the_words_of_one_speaker_repeat_their_origin() -> None:
    first = make("a", STRUCK, speaker=MONITOR)
    check = _check(make("n", STRUCK, speaker=MONITOR, out="2017-11-11"), first)
    assert check.verdicts == (CheckVerdict.REPEATS,)
    assert check.origin is not None
    assert (check.independent_origins, check.against) == (1, ("clm_a",))
    assert check.reason == (
        "it repeats Monitor (2017-11-09); origin: Monitor, 2017-11-09, 2 days before, "
        "as Outlet a carried it, 0 copies counted as one origin"
    )


def test_copies_beside_the_claim_are_counted() -> None:
    prints = [make(name, STRUCK, speaker=MONITOR) for name in "abc"]
    check = _check(make("n", STRUCK, speaker=MONITOR, out="2017-11-11"), *prints)
    assert check.reason.endswith("2 copies counted as one origin")


def test_a_copy_that_changed_the_figure_drifted() -> None:
    first = make("a", STRUCK, speaker=MONITOR, figures=(a_figure(5, 5),))
    check = _check(make("n", STRUCK, speaker=MONITOR, figures=(a_figure(9, 9),)), first)
    assert check.verdict is CheckVerdict.DRIFTED
    assert check.drift == (("figure", "5 to 5 dead", "9 to 9 dead"),)
    assert CheckVerdict.REPEATS not in check.verdicts


def test_a_retelling_of_a_large_number_drifted_and_is_not_corroborated() -> None:
    toll: dict[str, Any] = {"type": EventType.X_TOLL, "mode": "killed"}
    first = make("a", STRUCK, speaker=MONITOR, figures=(a_figure(501, None),), **toll)
    check = _check(
        make("n", COUNTED, out="2017-11-11", figures=(a_figure(500, 500),), **toll), first
    )
    assert check.verdicts == (CheckVerdict.DRIFTED,)
    assert check.drift == (("bound", "501 to None dead", "500 to 500 dead"),)
    assert check.origin is not None


def test_another_holder_contradicts() -> None:
    check = _check(_held("n", ARMY), _held("a", REBELS, speaker=MONITOR))
    assert check.verdicts == (CheckVerdict.CONTRADICTED,)
    assert check.contradicted_by == check.against == ("clm_a",)
    assert check.reason == "contradicted by Monitor (2017-11-09)"


@pytest.mark.parametrize("said", [{"stance": Stance.DENIES}, {"polarity": False}])
def test_a_denial_in_the_ledger_denies(said: dict[str, Any]) -> None:
    denial = _captured("a", ARMY, speaker=REBELS, **said)
    check = _check(_captured("n", ARMY), denial)
    assert check.verdict is CheckVerdict.DENIED
    assert check.contradicted_by == ("clm_a",)


def test_a_later_change_in_the_ledger_overtakes() -> None:
    later = _captured("a", ARMY, out="2017-11-15")
    check = _check(_held("n", REBELS), later)
    assert check.verdicts == (CheckVerdict.OVERTAKEN,)
    assert check.contradicted_by == ()
    assert check.against == ("clm_a",)


def test_what_is_newer_than_the_ledger_is_not_overtaken_by_it() -> None:
    earlier = _held("a", REBELS)
    assert _check(_captured("n", ARMY, out="2017-11-15"), earlier).verdicts == (CheckVerdict.ALONE,)


@pytest.mark.parametrize(("day", "alike"), [("2017-11-11", True), ("2017-11-12", False)])
def test_one_holder_told_within_two_days_corroborates(day: str, *, alike: bool) -> None:
    told = {"place": None}
    check = _check(_captured("n", ARMY, **told), _held("a", ARMY, out=day, **told))
    assert (CheckVerdict.CORROBORATED in check.verdicts) is alike


def test_the_gravest_verdict_stands_first() -> None:
    ledger = (
        _held("a", ARMY, speaker=MONITOR),
        _captured("b", ARMY, stance=Stance.DENIES, speaker=REBELS),
    )
    check = _check(_captured("n", ARMY), *ledger)
    assert check.verdicts == (CheckVerdict.DENIED, CheckVerdict.CORROBORATED)
    assert check.contradicted_by == ("clm_b",)
    assert set(check.against) == {"clm_a", "clm_b"}


def test_claims_of_the_report_itself_count_for_nothing() -> None:
    both = [
        make("m", COUNTED, report="rep_n", speaker=MONITOR, at=80),
        make("n", STRUCK, report="rep_n"),
    ]
    checks = _checks(both, make("a", COUNTED, place="Hama"))
    assert [one.claim.id for one in checks] == ["clm_n", "clm_m"]
    assert [one.verdicts for one in checks] == [(CheckVerdict.ALONE,)] * 2


def test_another_day_is_another_matter() -> None:
    other = make("a", COUNTED, time=a_time("2017-11-01"))
    assert _check(make("n", STRUCK), other).verdict is CheckVerdict.ALONE
