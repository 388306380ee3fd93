"""Speakers at a sentence's end, whatever stands in their names and after them."""

import pytest

from tests.rooms import claims


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The army left the town, a commander in the alliance that backs the president said.",
            ["a commander in the alliance that backs the president"],
        ),
        (
            "The army left the town, a local official who was not named told reporters.",
            ["a local official who was not named"],
        ),
        (
            "The army left the town, tribal elders, residents and a war monitor said on Monday.",
            ["tribal elders, residents and a war monitor"],
        ),
        (
            "The army left the town, the monitor said on Monday, two days after the rebels did.",
            ["the monitor"],
        ),
        (
            "The army left the town, the agency Velta reported on Monday, citing the command.",
            ["the agency Velta", "the command"],
        ),
        (
            "The army left the town, the news agency Velta quoted a local source as saying.",
            ["the news agency Velta", "a local source"],
        ),
        ("The army left the town, claimed the mayor.", ["the mayor"]),
    ],
)
def test_the_last_words_name_the_speakers(text: str, speakers: list[str]) -> None:
    (claim,) = (one for one in claims(text, "2021-03-10") if one.mode == "withdraws")
    assert [one.text for one in claim.voices[1:]] == speakers


def test_reported_on_a_day_is_not_reported_on_a_thing() -> None:
    text = "The army left the town, the agency reported on Monday."
    (claim,) = claims(text, "2021-03-10")
    assert claim.voices[-1].cue == "reported"
