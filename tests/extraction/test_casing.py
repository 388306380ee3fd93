"""Texts all in capitals get small letters back, and no letter moves."""

from functools import lru_cache

import pytest
from hypothesis import given, strategies as st

from contested.extraction.casing import Casing, is_capitals, load_casing, restore_case
from tests.rooms import rooms

CABLE = """KARSH, 3 JAN 90 -- [TEXT] THE MAYOR OF OMBARI HAS REPORTED THAT TWO PEASANTS WERE KILLED
BY MEMBERS OF THE ZARNOVO POPULAR LIBERATION FRONT [ZPLF] IN THE BELMORA VALLEY.  IT WAS ON
MONDAY, COLONEL RAMON TESARO SAID, NEAR THE U.S. EMBASSY IN LIMA."""


@lru_cache(maxsize=1)
def casing() -> Casing:
    return load_casing(rooms().tools.parser)


@pytest.mark.parametrize(
    "words",
    [
        "the mayor of Ombari has reported that two peasants were killed",
        "Zarnovo Popular Liberation Front [ZPLF]",
        "in the Belmora valley",
        "It was on\nMonday, colonel Ramon Tesaro said",
        "near the U.S. embassy in Lima",
    ],
)
def test_names_keep_their_capitals_and_words_lose_theirs(words: str) -> None:
    assert words in restore_case(CABLE, casing()).replace("The mayor", "the mayor")


def test_print_is_left_as_it_stands() -> None:
    plain = "The mayor of Ombari said on Monday that NATO had sent 12 trucks of aid to Karsh."
    assert restore_case(plain, casing()) == plain


def test_only_the_paragraph_in_capitals_changes() -> None:
    headline = "REBELS TAKE THE TOWN OF OMBARI AFTER A WEEK OF FIGHTING"
    body = "The town fell on Monday, UNHCR said."
    shown = restore_case(f"{headline}\n\n{body}", casing())
    assert shown.endswith(body)
    assert not is_capitals(shown.split("\n", maxsplit=1)[0])


@given(text=st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_no_letter_moves(text: str) -> None:
    for one in (text, text.upper()):
        shown = restore_case(one, casing())
        assert len(shown) == len(one)
        assert shown.upper() == one.upper()


def test_a_cable_is_coded_as_print_is() -> None:
    tools = rooms().tools
    doc = tools.parser(restore_case(CABLE, tools.casing))
    assert {"Ombari", "Belmora"} <= {token.text for token in doc if token.pos_ == "PROPN"}
