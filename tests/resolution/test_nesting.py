"""How places named one behind the other lie to each other."""

import pytest

from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.nesting import finer_before, finest, in_one_breath, within_a_list

_KINDS = {"Norvia": "country", "Talun": "admin1"}


def _places(text: str, names: str) -> list[Place]:
    found = []
    for name in names.split("+"):
        start = text.index(name)
        span = Span(start, start + len(name))
        kind = _KINDS.get(name, "city")
        found.append(Place(text=name, span=span, name=name, kind=kind, located=True))
    return found


@pytest.mark.parametrize(
    ("text", "names", "kept"),
    [
        ("killed in Karsh in northern Talun", "Karsh+Talun", "Karsh"),
        ("killed in Karsh, in Norvia", "Karsh+Norvia", "Karsh"),
        ("killed in Karsh near Nuli", "Karsh+Nuli", "Karsh"),
        ("in Karsh, about 40 kilometres (25 miles) north of Nuli", "Karsh+Nuli", "Karsh"),
        ("in Karsh, a suburb of Nuli", "Karsh+Nuli", "Karsh"),
        ("in the Karsh area of Nuli", "Karsh+Nuli", "Karsh"),
        ("in Karsh village in Talun", "Karsh+Talun", "Karsh"),
        ("in Norvia's troubled town of Karsh", "Norvia+Karsh", "Karsh"),
        ("in the Talun town of Karsh", "Talun+Karsh", "Karsh"),
        ("in Karsh and Nuli", "Karsh+Nuli", "Karsh+Nuli"),
        ("in Norvia near Karsh", "Norvia+Karsh", "Norvia+Karsh"),
        ("shot in Karsh before he was buried in Nuli", "Karsh+Nuli", "Karsh+Nuli"),
    ],
)
def test_what_only_says_where_another_lies_is_left_out(text: str, names: str, kept: str) -> None:
    assert [one.text for one in finest(_places(text, names), text)] == kept.split("+")


def test_the_town_right_before_its_province_stands_for_it() -> None:
    text = "a checkpoint in Karsh in northern Talun"
    karsh, talun = _places(text, "Karsh+Talun")
    assert finer_before(talun, [karsh, talun], text) is karsh
    assert finer_before(karsh, [karsh, talun], text) is karsh


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("in Karsh and Nuli", True),
        ("in Karsh, Nuli", True),
        ("the Karsh-Nuli road", True),
        ("in Karsh and the northern city of Nuli", True),
        ("shelled Karsh (twice), Nuli", True),
        ("in Karsh, while rebels left Nuli", False),
    ],
)
def test_places_in_one_breath(text: str, joined: bool) -> None:  # noqa: FBT001
    karsh, nuli = _places(text, "Karsh+Nuli")
    assert in_one_breath(karsh, nuli, text) is joined


def test_a_plural_opens_a_list() -> None:
    text = "shelled the villages of Karsh and Nuli"
    assert within_a_list(_places(text, "Nuli")[0], text)
    assert not within_a_list(_places(text, "Karsh")[0], text)
