"""A figure belongs to the deed that it counts, and is read as the deed tells it."""

import pytest

from contested.model.codebook import FigureKind
from tests.rooms import claims

CASES: tuple[tuple[str, list[tuple[str, int]]], ...] = (
    ("In addition to the 12 suspects, the navy seized two small boats.", [("equipment", 2)]),
    ("Two of the rebels managed to flee Karsh.", [("other", 2)]),
    ("Police arrested nine of the villagers.", [("detained", 9)]),
    ("The army holds 40 percent of Karsh.", [("territory_share", 40)]),
    ("A farmer was killed in Karsh.", [("killed", 1)]),
    ("Rebels abducted the mayor of Karsh.", [("detained", 1)]),
    ("Norvia's envoy has been missing since May.", [("missing", 1)]),
    ("No farmer was killed in Karsh.", []),
    ("A family was killed in Karsh.", []),
    ("Nine nuns abducted in May were released.", [("detained", 9), ("other", 9)]),
    ("Forty rebels laid down their arms in Karsh.", [("surrendered", 40)]),
)


@pytest.mark.parametrize(("text", "counted"), CASES, ids=[text for text, _ in CASES])
def test_a_deed_has_its_own_figures_as_it_tells_them(
    text: str, counted: list[tuple[str, int]]
) -> None:
    figures = [one for claim in claims(text) for one in claim.figures]
    assert [(one.what, one.low) for one in figures] == [
        (FigureKind(what), low) for what, low in counted
    ]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "Nine guards have been killed since Monday, and three of them died in Karsh.",
            [["nine guards"], ["three of them"]],
        ),
        ("Nine guards, including three recruits, died.", [["nine guards", "three recruits"]]),
    ],
)
def test_some_of_them_are_counted_where_something_befell_them(
    text: str, counted: list[list[str]]
) -> None:
    found = [[one.text.lower() for one in claim.figures] for claim in claims(text)]
    assert [len(one) for one in found] == [len(one) for one in counted]
    pairs = zip(found, counted, strict=True)
    assert all(a.startswith(b) for one, other in pairs for a, b in zip(one, other, strict=True))
