from typing import Any

import pytest

from contested.linkage.tolls import latest_each, statements_of, tolls_of
from contested.model.claim import Claim
from contested.model.codebook import FigureKind, Scope, Stance
from contested.model.event import Toll
from contested.model.figure import Figure
from tests.linkage.making import a_figure, a_time, an_actor, make

MONITOR, MINISTRY = an_actor("Monitor"), an_actor("Ministry")
Bounds = tuple[float | None, float | None]


def _told(name: str, *figures: Figure, **said: Any) -> Claim:
    return make(name, **({"figures": figures} | said))


def _tolls(*claims: Claim) -> tuple[Toll, ...]:
    return tolls_of(statements_of([(one,) for one in claims]))


def _only(*said: Bounds) -> Toll:
    (toll,) = _tolls(*(_told(f"{at}", a_figure(*one)) for at, one in enumerate(said)))
    return toll


@pytest.mark.parametrize(
    ("said", "low", "best", "high"),
    [
        ([(12, 12)], 12, 12, 12),
        ([(12, None), (15, 15)], 12, 15, 15),
        ([(10, 20), (14, 30)], 10, 17, 30),
        ([(5, 5), (20, 25)], 5, None, 25),
        ([(12, None), (20, None)], 12, None, None),
        ([(None, 12), (None, 20)], None, None, 20),
        ([(10, 11)], 10, 10, 11),
        ([(2.5, 3.0)], 2.5, 2.75, 3.0),
    ],
    ids=["one", "least", "overlap", "apart", "lower", "upper", "whole people", "parts of one"],
)
def test_low_best_and_high(
    said: list[Bounds], low: float | None, best: float | None, high: float | None
) -> None:
    toll = _only(*said)
    assert (toll.low, toll.best, toll.high) == (low, best, high)


def test_why_there_is_no_best_names_who_said_what() -> None:
    reason = _only((5, 5), (20, 25)).reason
    assert reason == ('origins do not overlap: Outlet 0: "5 to 5 dead"; Outlet 1: "20 to 25 dead"')


def test_parts_of_a_toll_are_counted_apart() -> None:
    part = a_figure(3, 3, id="f2", part_of="f1")
    children = a_figure(2, 2, id="f3", of="children", part_of="f1")
    tolls = _tolls(_told("a", a_figure(12, 12), part, children))
    assert {(one.of, one.best) for one in tolls} == {
        (None, 12),
        ("some of them", 3),
        ("children", 2),
    }


def test_words_of_one_group_are_one_toll() -> None:
    first = _told("a", a_figure(5, 5, of="insurgents"))
    other = _told("b", a_figure(5, 9, of="fighters"))
    (toll,) = _tolls(first, other)
    assert (toll.of, toll.best, len(toll.by_origin)) == ("fighters", 5, 2)


def test_the_dead_and_the_hurt_are_two_tolls() -> None:
    hurt = a_figure(30, 30, id="f2", what=FigureKind.INJURED)
    tolls = _tolls(_told("a", a_figure(12, 12), hurt))
    assert {(one.what, one.best) for one in tolls} == {
        (FigureKind.KILLED, 12),
        (FigureKind.INJURED, 30),
    }


def test_a_sum_over_months_is_another_toll() -> None:
    year = a_time("2017-01-01", "2017-11-08")
    summed = a_figure(900, 900, scope=Scope.CUMULATIVE, period=year)
    tolls = _tolls(_told("a", a_figure(5, 5)), _told("b", summed))
    assert {(one.scope, one.best) for one in tolls} == {
        (Scope.INCIDENT, 5),
        (Scope.CUMULATIVE, 900),
    }


@pytest.mark.parametrize(
    "figure",
    [
        a_figure(5, 5, what=FigureKind.EQUIPMENT, unit="vehicle"),
        a_figure(5, 5, what=FigureKind.PRESENT),
        a_figure(5, 5, what=FigureKind.DETAINED, scope=Scope.STATE),
    ],
    ids=["vehicles", "people there", "held as yet"],
)
def test_what_is_no_toll_of_a_happening(figure: Figure) -> None:
    assert _tolls(_told("a", figure)) == ()


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ({"stance": Stance.SUPPOSES}, True),
        ({"stance": Stance.DENIES}, False),
        ({"stance": Stance.QUESTIONS}, False),
        ({"polarity": False}, False),
    ],
    ids=["supposed", "denied", "asked", "not so"],
)
def test_only_what_a_speaker_says_is_so_is_counted(said: dict[str, Any], *, counted: bool) -> None:
    assert bool(_tolls(_told("a", a_figure(5, 5), **said))) is counted


def test_a_copy_is_not_counted_with_its_origin() -> None:
    first, copy = _told("a", a_figure(5, 5)), _told("b", a_figure(9, 9))
    (toll,) = tolls_of(statements_of([(first, copy)]))
    assert (toll.best, len(toll.by_origin)) == (5, 1)


def test_a_speakers_last_word_counts_and_the_history_keeps_the_first() -> None:
    words = (
        _told("a", a_figure(5, 5), speaker=MONITOR),
        _told("b", a_figure(7, 9), speaker=MINISTRY, out="2017-11-10"),
        _told("c", a_figure(8, 8), speaker=MONITOR, out="2017-11-12"),
    )
    (toll,) = _tolls(*words)
    assert [(one.on, one.low, one.best, one.high) for one in toll.history] == [
        ("2017-11-09", 5, 5, 5),
        ("2017-11-10", 5, None, 9),
        ("2017-11-12", 7, 8, 9),
    ]
    (said,) = statements_of([(one,) for one in words]).values()
    assert [one.claim.id for one in latest_each(said)] == ["clm_b", "clm_c"]
