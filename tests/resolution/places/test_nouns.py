"""Places told by a noun: they keep their words, and a name widens to them."""

import pytest

from contested.linkage.keys import exact_enough, place_key
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.nouns import name_in, with_nouns

_NOUNS = frozenset({"border", "desert", "hospital", "village", "villages"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They fought in the desert.", ["the desert"]),
        ("The border guards fled.", []),
        ("Shells fell on several villages near the border.", ["several villages", "the border"]),
        ("He met a man whose village burnt.", []),
    ],
)
def test_a_noun_at_the_end_of_its_phrase_is_a_place_without_a_name(
    text: str, found: list[str]
) -> None:
    places = with_nouns(text, [Span(0, len(text))], [], _NOUNS)
    assert [one.text for one in places] == found
    assert all(one.nameless and one.place is None for one in places)


def test_a_name_that_says_where_a_spot_lies_widens_to_the_spot_and_keeps_its_entry() -> None:
    text = "A shell fell at the hospital in Karsh."
    karsh = Place(text="Karsh", span=Span(32, 37), place="1", name="Karsh")
    (place,) = with_nouns(text, [Span(0, len(text))], [karsh], _NOUNS)
    assert (place.text, place.place) == ("the hospital in Karsh", "1")
    assert place.span is not None
    assert [one.quote(text) for one in name_in(place.span, text)] == ["Karsh"]


@pytest.mark.parametrize("before", ["The strike against ", "Rebels hit "])
def test_a_spot_that_was_struck_is_the_place(before: str) -> None:
    text = f"{before}a hospital in Karsh."
    start = text.index("Karsh")
    karsh = Place(text="Karsh", span=Span(start, start + 5), place="1", name="Karsh")
    (place,) = with_nouns(text, [Span(0, len(text))], [karsh], _NOUNS)
    assert place.text == "a hospital in Karsh"


@pytest.mark.parametrize(
    ("text", "names"),
    [("Karsh hotel", ["Karsh"]), ("The last road", []), ("An Karsh", ["An Karsh"])],
)
def test_the_name_in_a_place_is_without_the_noun_that_says_its_kind(
    text: str, names: list[str]
) -> None:
    assert [one.quote(text) for one in name_in(Span(0, len(text)), text)] == names


def test_a_place_without_a_name_joins_no_claims_of_other_reports() -> None:
    place = Place(text="the desert", span=Span(0, 10), located=True)
    assert place_key(place) is None
    assert not exact_enough(place)
