"""Parties are exchanged as the test of fairness needs it."""

from collections import Counter

import pytest

from benchmarks.fairness import Swap, load_swaps

SWAPS = {one.group: one for one in load_swaps()}


def test_an_exchanged_party_keeps_its_capital() -> None:
    text = "Government forces fled. The army and the militia stayed."
    changed = "Rebel forces fled. The militia and the army stayed."
    assert SWAPS["state"].exchange(text) == changed


def test_a_part_of_a_word_is_no_party() -> None:
    assert SWAPS["gulf"].exchange("Tiran is no Iran.") == "Tiran is no Saudi Arabia."


@pytest.mark.parametrize("swap", SWAPS.values(), ids=SWAPS)
def test_exchanging_twice_gives_the_words_back(swap: Swap) -> None:
    text = " and ".join(sorted(swap.other))
    assert swap.exchange(text) != text
    assert swap.exchange(swap.exchange(text)) == text


@pytest.mark.parametrize("swap", SWAPS.values(), ids=SWAPS)
def test_a_word_has_one_counterpart(swap: Swap) -> None:
    assert max(Counter(swap.other.values()).values()) == 1
