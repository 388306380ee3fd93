"""A sentence is split so that names stay whole."""

import pytest
from hypothesis import given, strategies as st

from contested.model.span import Span
from contested.resolution.places import load_place_lexicon
from contested.resolution.places.words import read_sentence

_DOTTED = load_place_lexicon().dotted


def _words(text: str) -> list[str]:
    return [word.text for word in read_sentence(text, Span(0, len(text)), _DOTTED).words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("near St. Louis, Mo.", ["near", "St.", "Louis", "Mo."]),
        ("the U.S. and W.Va.", ["the", "U.S.", "and", "W.Va."]),
        ("Russia’s Dar'a", ["Russia", "s", "Dar'a"]),
        ("Texas-based", ["Texas", "based"]),
    ],
)
def test_short_forms_keep_their_stop_and_hyphens_part(text: str, words: list[str]) -> None:
    assert _words(text) == words


def test_an_article_before_a_capital_begins_a_name() -> None:
    words = read_sentence("to al-Rukban and al dente", Span(0, 25), _DOTTED).words
    assert [word.text for word in words if word.capital] == ["al", "Rukban"]


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    for word in read_sentence(text, Span(0, len(text)), _DOTTED).words:
        assert text[word.start : word.end] == word.text
