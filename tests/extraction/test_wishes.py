"""What somebody only wants is not told as done, and those blamed are not the ones who blame."""

import pytest

from contested.model.claim import Claim
from contested.model.codebook import Stance
from tests.rooms import claims


def _first(text: str, code: str) -> Claim:
    return next(one for one in claims(text, "2021-03-10") if one.type == code)


@pytest.mark.parametrize(
    ("text", "code", "stance"),
    [
        ("The mayor wants the rebels to withdraw from Belmora.", "X-CONTROL", Stance.SUPPOSES),
        ("The army wants to retake Belmora.", "X-CONTROL", Stance.SUPPOSES),
        ("The generals prefer to shell the town.", "ASSAULT", Stance.SUPPOSES),
        ("The mayor knows that rebels shelled the market.", "ASSAULT", Stance.ASSERTS),
    ],
)
def test_what_is_only_wanted_is_not_told_as_done(text: str, code: str, stance: Stance) -> None:
    claim = _first(text, code)
    assert claim.stance is stance
    assert claim.speaker is None


def test_what_hangs_on_a_word_of_a_wish_stays_a_fact() -> None:
    text = "The council wants to free the men who were arrested in the raid."
    assert _first(text, "COERCE").stance is Stance.ASSERTS


@pytest.mark.parametrize(
    "text",
    [
        "Three bombers killed 19 people at a market, in an attack blamed on the Red Front.",
        "It is crucial to hold those responsible to account.",
    ],
)
def test_neither_an_attack_nor_it_is_a_speaker(text: str) -> None:
    found = claims(text, "2021-03-10")
    assert all(one.speaker is None for one in found)
