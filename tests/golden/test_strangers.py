"""Claims of strangers' reports held against what their readers wrote down, with floors.

A floor is raised when the product gets better. The texts have been looked at while rules were made:
these figures guard against loss, and say less than a blind reading (docs/quality.md).
"""

import pytest

from contested.model.codebook import EventType
from tests.golden.strangers import FOLDER, SLOTS, Pair, pairs, wanted

pytestmark = pytest.mark.golden

FOUND = 0.725
WHOLE = 0.33
AGREED = {
    "type": 0.905,
    "doer": 0.865,
    "recipient": 0.77,
    "place": 0.79,
    "figure": 0.775,
    "stance": 0.9,
    "speaker": 0.86,
}
"""Of the claims found that a reader wrote down too, the least share that agrees in each slot."""


def _met() -> list[Pair]:
    return [one for one in pairs() if one.wanted is not None and one.claim is not None]


def test_every_sentence_and_word_that_a_reader_noted_stands_in_its_report() -> None:
    for report, sentences in wanted().items():
        text = (FOLDER / f"{report}.txt").read_text(encoding="utf-8")
        for quote, claims in sentences.items():
            assert quote in text
            assert all(EventType(one["type"]) for one in claims)


def test_most_of_what_any_coder_would_write_is_found() -> None:
    core = [one for one in pairs() if one.wanted is not None and one.wanted["core"]]
    assert sum(one.claim is not None for one in core) / len(core) >= FOUND


@pytest.mark.parametrize("slot", SLOTS)
def test_what_is_found_agrees_with_the_reader(slot: str) -> None:
    met = _met()
    assert sum(slot in one.agreed for one in met) / len(met) >= AGREED[slot]


def test_enough_claims_agree_in_everything_but_the_speaker() -> None:
    coded = [one for one in pairs() if one.claim is not None and one.claim.type is not None]
    whole = sum(one.agreed >= set(SLOTS) - {"speaker"} for one in coded)
    assert whole / len(coded) >= WHOLE
