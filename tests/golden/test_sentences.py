"""Strangers' sentences held against what their writers noted, with floors.

A floor is raised when the product gets better. The sentences have been looked at while rules were
made: these figures guard against loss, and say less than a blind reading (docs/quality.md).
"""

import pytest

from contested.model.codebook import EventType
from tests.golden.sentences import SETS, noted, pairs
from tests.golden.strangers import Pair

pytestmark = pytest.mark.golden

FOUND = {"plain": 0.79, "trade": 0.535}
"""Of the claims noted, the least share of which the program tells one."""
NOT_NOTED = {"plain": 0.08, "trade": 0.195}
"""Of the program's coded claims, the most that nobody noted."""
AGREED = {
    ("plain", "doer"): 0.905,
    ("plain", "place"): 0.865,
    ("plain", "recipient"): 0.735,
    ("plain", "stance"): 0.855,
    ("trade", "doer"): 0.86,
    ("trade", "recipient"): 0.73,
}
"""Of the claims found that were noted too, the least share that agrees in a slot."""


def _met(name: str) -> list[Pair]:
    return [one for one in pairs(name) if one.wanted is not None and one.claim is not None]


@pytest.mark.parametrize("name", SETS)
def test_every_word_noted_stands_in_its_sentence(name: str) -> None:
    for text, claims in noted(name):
        for one in claims:
            assert EventType(one["type"])
            assert one["trigger"] in text


@pytest.mark.parametrize("name", SETS)
def test_most_of_what_is_noted_is_found(name: str) -> None:
    wanted = [one for one in pairs(name) if one.wanted is not None]
    assert sum(one.claim is not None for one in wanted) / len(wanted) >= FOUND[name]


@pytest.mark.parametrize("name", SETS)
def test_little_is_told_that_nobody_noted(name: str) -> None:
    told = [one for one in pairs(name) if one.claim is not None and one.claim.type is not None]
    assert sum(one.wanted is None for one in told) / len(told) <= NOT_NOTED[name]


@pytest.mark.parametrize(("name", "slot"), AGREED)
def test_what_is_found_agrees_with_the_writer(name: str, slot: str) -> None:
    met = _met(name)
    assert sum(slot in one.agreed for one in met) / len(met) >= AGREED[name, slot]
