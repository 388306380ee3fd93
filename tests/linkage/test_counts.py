from dataclasses import replace
from typing import Any

import pytest

from contested.linkage.camps import camps_of
from contested.linkage.counting import Count, counts_of
from contested.linkage.counts import compare
from contested.linkage.grounds import grounds_of
from contested.linkage.stands import Stand
from contested.model.claim import Claim
from contested.model.codebook import ActorKind, EventType, FigureKind, Scope, Stance
from contested.model.figure import Figure
from tests.linkage.making import a_figure, a_place, a_time, an_actor, make

MONITOR = an_actor("Monitor", kind=ActorKind.MONITOR)
MINISTRY = an_actor("Ministry", "government", kind=ActorKind.MINISTRY)
REBELS = an_actor("Rebels", "opposition", kind=ActorKind.ARMED_GROUP)
ARMY = an_actor("Army", "government", kind=ActorKind.ARMED_FORCE)
YEAR = a_time("2017-01-01", "2017-11-08")


def _told(name: str, *figures: Figure, **said: Any) -> Claim:
    given: dict[str, Any] = {"type": EventType.X_TOLL, "mode": "killed", "figures": figures}
    return make(name, **(given | said))


def _dead(name: str, low: float | None, high: float | None, **said: Any) -> Claim:
    counted = said.pop("counted", {})
    return _told(name, a_figure(low, high, **counted), **said)


def _counts(*claims: Claim) -> list[Count]:
    return list(counts_of(claims, grounds_of(claims), camps_of(claims)))


def _stand(one: Claim, other: Claim) -> Stand | None:
    found = compare(*_counts(one, other))
    return None if found is None else found[0]


def _drift(one: Claim, other: Claim) -> tuple[tuple[str, str, str], ...]:
    found = compare(*_counts(one, other))
    assert found is not None
    assert found[0] is Stand.DRIFTS
    return found[2]


@pytest.mark.parametrize(
    ("one", "other", "stand"),
    [
        ((5, 5), (20, 25), Stand.CONTRADICTS),
        ((5, 20), (12, 12), Stand.NARROWS),
        ((12, None), (20, 25), Stand.NARROWS),
        ((5, 20), (12, 25), None),
        ((12, 12), (12, 12), None),
    ],
    ids=["apart", "within", "at least", "overlap", "same"],
)
def test_two_voices_counts_of_one_day(
    one: tuple[float, float], other: tuple[float, float], stand: Stand | None
) -> None:
    assert _stand(_dead("a", *one), _dead("b", *other)) is stand


def test_one_voice_revises_its_count() -> None:
    first = _dead("a", 5, 5, speaker=MONITOR)
    assert _stand(first, _dead("b", 9, 9, speaker=MONITOR, out="2017-11-12")) is Stand.REVISES
    assert _stand(first, _dead("b", 9, 9, speaker=MONITOR)) is None


@pytest.mark.parametrize(
    "said",
    [
        {"time": a_time("2017-11-05")},
        {"places": (a_place("Hama", country="SYR"),)},
        {"places": (a_place("Idlib", country="NOR"),)},
        {"counted": {"unit": "vehicle"}},
        {"counted": {"what": FigureKind.INJURED}},
        {"counted": {"of": "patients"}},
    ],
    ids=["another day", "town", "country", "unit", "harm", "group"],
)
def test_what_counts_another_thing_passes_by(said: dict[str, Any]) -> None:
    here: dict[str, Any] = {"places": (a_place("Idlib", country="SYR"),)}
    first = _dead("a", 5, 5, **here)
    assert _stand(first, _dead("b", 20, 25, **here)) is Stand.CONTRADICTS
    assert _stand(first, _dead("b", 20, 25, **(here | said))) is None


def test_one_number_in_two_countries_passes_by() -> None:
    here, there = ((a_place(name, country=name),) for name in ("NOR", "SUD"))
    first = _dead("a", 2000, 2000, places=here, speaker=MONITOR)
    again = {"of": "patients"}
    assert _stand(first, _dead("b", 2000, 2000, places=there, counted=again)) is None
    assert _stand(first, _dead("b", 2000, 2000, places=here, counted=again)) is Stand.DRIFTS


def test_a_sum_over_months_is_never_held_against_a_days_toll() -> None:
    summed = {"scope": Scope.CUMULATIVE}
    day = _dead("a", 5, 5)
    assert _stand(day, _dead("b", 900, 900, time=YEAR, counted=summed)) is None
    short = _dead("b", 900, 900, counted=summed)
    assert _stand(day, short) is Stand.CONTRADICTS


def test_two_sums_over_the_same_months_are_compared() -> None:
    said: dict[str, Any] = {"time": YEAR, "counted": {"scope": Scope.CUMULATIVE}}
    assert _stand(_dead("a", 500, 500, **said), _dead("b", 900, 900, **said)) is Stand.CONTRADICTS


def test_the_dead_of_two_sides_are_two_counts() -> None:
    first = _dead("a", 5, 5, recipients=(REBELS,))
    assert _stand(first, _dead("b", 20, 20, recipients=(ARMY,))) is None
    assert _stand(first, _dead("b", 20, 20, recipients=(REBELS,))) is Stand.CONTRADICTS


def test_a_figure_that_another_calls_untrue_is_denied() -> None:
    first = _dead("a", 400, 400, speaker=MONITOR)
    said: dict[str, Any] = {"speaker": MINISTRY, "out": "2017-11-12"}
    assert _stand(first, _dead("b", 400, 400, stance=Stance.DENIES, **said)) is Stand.DENIES
    assert _stand(first, _dead("b", 400, 400, polarity=False, **said)) is Stand.DENIES
    assert _stand(first, _dead("b", 300, 300, stance=Stance.DENIES, **said)) is None


def test_a_figure_of_a_range_that_is_denied_is_denied_and_one_that_is_doubted_is_not() -> None:
    first = _dead("a", 400, 400, speaker=MONITOR)
    said: dict[str, Any] = {"speaker": MINISTRY, "out": "2017-11-12"}
    assert _stand(first, _dead("b", 300, 500, stance=Stance.DENIES, **said)) is Stand.DENIES
    assert _stand(first, _dead("b", 300, 500, stance=Stance.QUESTIONS, **said)) is None


def test_a_denial_before_the_figure_was_told_answers_nothing() -> None:
    denial = _dead("a", 400, 400, stance=Stance.DENIES, speaker=MINISTRY)
    assert _stand(denial, _dead("b", 400, 400, speaker=MONITOR, out="2017-11-12")) is None


def test_no_voice_denies_itself_and_two_denials_pass_by() -> None:
    first, denies = _dead("a", 400, 400, speaker=MONITOR), {"stance": Stance.DENIES}
    assert _stand(first, _dead("b", 400, 400, speaker=MONITOR, **denies)) is None
    denial = _dead("b", 400, 400, speaker=MINISTRY, **denies)
    assert _stand(_dead("a", 400, 400, speaker=MONITOR, **denies), denial) is None


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"counted": {"what": FigureKind.INJURED}}, "scope"),
        ({"counted": {"of": "patients"}}, "subject"),
    ],
)
def test_a_large_number_told_again_of_something_else_drifts(
    said: dict[str, Any], kind: str
) -> None:
    drift = _drift(_dead("a", 200, 200, speaker=MONITOR), _dead("b", 200, 200, **said))
    assert [one[0] for one in drift] == [kind]


def test_a_large_number_that_lost_its_bound_drifts() -> None:
    drift = _drift(_dead("a", 501, None, speaker=MONITOR), _dead("b", 500, 500))
    assert drift == (("bound", "501 to None dead", "500 to 500 dead"),)


def test_a_small_number_is_not_known_again() -> None:
    patients = {"counted": {"of": "patients"}}
    assert _stand(_dead("a", 12, 12, speaker=MONITOR), _dead("b", 12, 12, **patients)) is None


def test_a_number_is_not_known_again_after_a_month() -> None:
    again: dict[str, Any] = {"counted": {"of": "patients"}, "time": None}
    first = _dead("a", 200, 200, speaker=MONITOR)
    assert _stand(first, _dead("b", 200, 200, out="2017-12-10", **again)) is Stand.DRIFTS
    assert _stand(first, _dead("b", 200, 200, out="2017-12-11", **again)) is None


def test_a_retelling_is_known_by_its_other_number() -> None:
    hurt = a_figure(450, 450, id="f2", what=FigureKind.INJURED)
    first = _told("a", a_figure(120, 120), hurt, speaker=MONITOR)
    again = _told("b", a_figure(12, 12), hurt)
    found = compare(_counts(first, again)[0], _counts(first, again)[2])
    assert found is not None
    assert found[0] is Stand.DRIFTS
    assert found[2] == (("figure", "120 to 120 dead", "12 to 12 dead"),)


def test_the_same_number_with_its_days_narrows() -> None:
    assert _stand(_dead("a", 12, 12, time=None), _dead("b", 12, 12)) is Stand.NARROWS


def _share(name: str, low: float, high: float, **said: Any) -> Claim:
    figure = a_figure(low, high, what=FigureKind.TERRITORY_SHARE, unit="percent")
    given: dict[str, Any] = {"type": EventType.X_CONTROL, "mode": "holds", "time": None}
    return make(name, figures=(figure,), **(given | {"actors": (REBELS,)} | said))


def test_two_shares_of_one_holder_contradict() -> None:
    first = _share("a", 40, 40)
    assert _stand(first, _share("b", 60, 60)) is Stand.CONTRADICTS
    assert _stand(first, _share("b", 30, 50)) is None
    assert _stand(first, _share("b", 60, 60, actors=(ARMY,))) is None
    assert _stand(first, _share("b", 60, 60, out="2017-11-20")) is None


def test_a_part_of_a_toll_and_another_so_many_are_no_toll() -> None:
    part = a_figure(3, 3, id="f2", part_of="f1")
    added = replace(a_figure(7, 7, id="f3"), text="another 7 dead")
    assert [one.figure.low for one in _counts(_told("a", a_figure(12, 12), part))] == [12]
    assert _counts(_told("a", added)) == []


@pytest.mark.parametrize(
    "said",
    [{"out": None}, {"stance": Stance.PREDICTS}, {"type": EventType.PROTEST, "mode": "demo"}],
    ids=["no day", "foretold", "no harm"],
)
def test_what_is_not_counted(said: dict[str, Any]) -> None:
    assert _counts(_dead("a", 5, 5, **said)) == []
