from typing import Any

import pytest

from contested.linkage import LinkSettings, link
from contested.linkage.clusters import joined_by_counts
from contested.linkage.units import Unit, units_of
from contested.model.claim import Claim
from contested.model.codebook import EventType
from tests.linkage.making import a_figure, a_time, an_actor, make

SETTINGS = LinkSettings()
ARMY, REBELS = an_actor("Army", "government"), an_actor("Rebels", "opposition")
PAIR = [("clm_a", "clm_b")]


def _units(*claims: Claim) -> list[Unit]:
    return units_of([(one,) for one in claims], SETTINGS, {})


def _joined(units: list[Unit], alike: list[tuple[str, str]]) -> list[set[str]]:
    found = joined_by_counts(units, alike, SETTINGS, {})
    return [{claim.id for claim in unit.claims} for unit in found]


def test_claims_that_count_one_matter_are_one_happening() -> None:
    units = _units(make("a"), make("b", mode="abduct"), make("c", place="Hama"))
    assert _joined(units, []) == [{"clm_a"}, {"clm_b"}, {"clm_c"}]
    assert _joined(units, [("clm_a", "clm_c")]) == [{"clm_a", "clm_c"}, {"clm_b"}]


def test_what_is_joined_twice_is_one() -> None:
    units = _units(*(make(name, place=name) for name in "abc"))
    alike = [("clm_a", "clm_b"), ("clm_c", "clm_b")]
    assert _joined(units, alike) == [{"clm_a", "clm_b", "clm_c"}]


@pytest.mark.parametrize(
    "said",
    [
        {"type": EventType.PROTEST, "mode": "demo"},
        {"actors": (REBELS,)},
        {"time": a_time("2017-11-06")},
    ],
    ids=["another kind", "another doer", "another day"],
)
def test_counts_join_nothing_that_is_at_odds(said: dict[str, Any]) -> None:
    units = _units(make("a", actors=(ARMY,)), make("b", **({"actors": (ARMY,)} | said)))
    assert _joined(units, PAIR) == [{"clm_a"}, {"clm_b"}]


def test_a_claim_that_speaks_of_no_happening_joins_nothing() -> None:
    assert _joined(_units(make("a")), [("clm_a", "clm_gone")]) == [{"clm_a"}]


def test_joined_units_are_described_together() -> None:
    figures = (a_figure(5, 5),)
    units = _units(make("a", figures=figures), make("b", place="Hama", actors=(ARMY,)))
    (unit,) = joined_by_counts(units, PAIR, SETTINGS, {})
    assert (unit.id, unit.doers) == ("clm_a", (ARMY,))
    assert unit.figures == units[0].figures


def test_counts_that_contradict_each_other_speak_of_one_event() -> None:
    toll: dict[str, Any] = {"type": EventType.X_TOLL, "mode": "killed", "time": None}
    few = make("a", "A few died in the market.", figures=(a_figure(5, 5),), **toll)
    many = make("b", "Scores were killed at one market there.", figures=(a_figure(90, 90),), **toll)
    linked = link((few, many), {})
    assert [one.claims for one in linked.events] == [("clm_a", "clm_b")]
    assert len(linked.contradictions) == 1
