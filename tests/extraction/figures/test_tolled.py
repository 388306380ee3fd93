"""A bare number that somebody gives after dead were told counts dead as well."""

import pytest

from contested.extraction import extract
from tests.rooms import report, rooms


def _tolls(text: str) -> list[tuple[int | float | None, str | None]]:
    ((_, found),) = extract([report(text)], rooms().tools)
    return [
        (figure.low, draft.voices[-1].text if draft.voices else None)
        for draft in found.drafts
        if draft.type is not None
        for figure in draft.figures
        if figure.what.value == "killed"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Forty people died. The clinic says 52.", (52, "The clinic")),
        ("Forty people died. The mayor puts the number at 60.", (60, "The mayor")),
        ("Forty people died. A priest spoke of 75.", (75, "A priest")),
        ("Forty people died. The army counted 31 villagers.", (31, "The army")),
        ("Nobody knows how many died. A nurse put it at 20.", (20, "A nurse")),
        ("Forty people died. A teacher has a list of 44 names.", (44, None)),
    ],
)
def test_a_bare_number_after_the_dead_is_of_dead(text: str, told: tuple[int, str | None]) -> None:
    assert told in _tolls(text)


@pytest.mark.parametrize(
    "text",
    [
        "The clinic opened in May. The mayor says 52.",
        "Forty people died. The clinic gave 20 reasons.",
        "Forty people died. The mayor said three would come.",
    ],
)
def test_other_numbers_are_of_no_dead(text: str) -> None:
    assert [low for low, _ in _tolls(text) if low != 40] == []
