"""Places that a report names again by a noun."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

import pytest

from contested.model.codebook import PlacePrecision
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.again import Told, named_again

_NOUNS = {"town": ("city", "village"), "province": ("admin1",), "stronghold": ("city",)}


def _place(text: str, name: str, kind: str = "city") -> Place:
    start = text.index(name)
    return Place(
        text=name,
        span=Span(start, start + len(name)),
        place=f"made_{name}",
        name=name,
        country="SYR",
        precision=PlacePrecision.EXACT,
        kind=kind,
    )


def _found(
    text: str, names: Sequence[str], title: str = "", dateline: str = ""
) -> list[tuple[str, str | None]]:
    told = Told(
        text=text,
        spans=[Span(0, len(text))],
        title=title,
        dateline=Span(0, len(dateline)) if dateline else None,
    )
    places = [_place(text, name) for name in names]
    return [(one.text, one.name) for one in named_again(told, places, _NOUNS)]


def test_the_town_is_the_nearest_town_named_before() -> None:
    text = "Rebels left Karsh and took Belmora. The town lies on the river."
    assert _found(text, ["Karsh", "Belmora"]) == [("The town", "Belmora")]


def test_a_town_in_the_title_goes_before_a_nearer_one() -> None:
    text = "Rebels took Karsh, officials in Ombari said. Fighting continued in the town."
    assert _found(text, ["Karsh", "Ombari"], title="Karsh falls") == [("the town", "Karsh")]


def test_the_place_so_called_goes_before_the_titles() -> None:
    text = "Rebels shelled the city of Ombari. They hold the town of Karsh. All say the town fell."
    assert _found(text, ["Ombari", "Karsh"], title="Ombari is shelled") == [("the town", "Karsh")]


def test_the_one_just_named_goes_before_the_one_named_often() -> None:
    text = "Ombari fell. Ombari was shelled. It rained. It snowed. Karsh was hit. The town burned."
    assert _found(text, ["Ombari", "Karsh"]) == [("The town", "Karsh")]


@pytest.mark.parametrize(("behind", "meant"), [("", "Karsh"), (" quarter", "Belmora")])
def test_an_unknown_place_just_named_is_the_town_but_no_quarter(behind: str, meant: str) -> None:
    text = f"Rebels hold Belmora. Shells fell near Karsh{behind}. The town was calm."
    known, unknown = _place(text, "Belmora"), _place(text, "Karsh")
    places = [known, replace(unknown, kind=None, place=None, name=None)]
    (again,) = named_again(Told(text=text, spans=[Span(0, len(text))]), places, _NOUNS)
    assert again.name == meant


def test_the_conjunction_that_is_no_part_of_the_words() -> None:
    text = "Rebels shelled Karsh. The army denied that the town had fallen."
    assert _found(text, ["Karsh"]) == [("the town", "Karsh")]


def test_the_dateline_is_no_town_of_the_report() -> None:
    text = "OMBARI (Reuters) - The town was quiet."
    assert _found(text.replace("OMBARI", "Ombari"), ["Ombari"], dateline="Ombari") == []


@pytest.mark.parametrize(
    "words",
    ["the last major town", "the next town", "its last stronghold", "the town of Dorun", "a town"],
)
def test_a_noun_that_says_itself_which_is_meant_is_none_named_before(words: str) -> None:
    assert _found(f"Rebels took Karsh. They then reached {words} in the hills.", ["Karsh"]) == []


def test_a_town_is_no_province() -> None:
    assert _found("Rebels took Karsh. They hold the province.", ["Karsh"]) == []


def test_a_noun_is_the_place_that_its_own_sentence_names() -> None:
    text = "Rebels took Karsh and raised flags around the town, Omari said."
    assert _found(text, ["Karsh"]) == [("the town", "Karsh")]


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("The assault there was repelled.", True),
        ("Nine people were killed there on Sunday.", True),
        ("Relief reached those who shelter there.", True),
        ("They said there were no survivors.", False),
        ("There had been no warning.", False),
    ],
)
def test_there_is_the_place_named_last(words: str, again: bool) -> None:  # noqa: FBT001
    found = _found(f"Rebels took Karsh. {words}", ["Karsh"])
    assert found == ([("there", "Karsh")] if again else [])


def test_there_is_the_finest_place_named_last() -> None:
    text = "Rebels took Karsh in Belmora. The assault there was repelled."
    assert _found(text, ["Karsh", "Belmora"]) == [("there", "Karsh")]


def test_a_noun_is_the_unknown_place_that_it_was_named_with() -> None:
    text = "Gangs entered the town of Karsh. It rained. It snowed. They left the town."
    known = replace(_place(text, "Karsh"), kind=None, place=None, name=None)
    (again,) = named_again(Told(text=text, spans=[Span(0, len(text))]), [known], _NOUNS)
    assert (again.text, again.name) == ("the town", "Karsh")


def test_there_reaches_no_further_than_two_sentences_before() -> None:
    text = "Rebels took Karsh. It rained. It snowed. Nine died there on Sunday."
    assert _found(text, ["Karsh"]) == []


def test_there_is_not_where_a_ministry_sits() -> None:
    text = "The Defence Ministry in Ombari said the attack there was repelled."
    assert _found(text, ["Ombari"]) == []
    assert _found(f"Rebels raided Karsh. {text}", ["Karsh", "Ombari"]) == [("there", "Karsh")]


def test_nobody_calls_a_capital_the_village() -> None:
    text = "Rebels took Karsh, said Ombari. Fighting went on in the town."
    told = Told(
        text=text,
        spans=[Span(0, len(text))],
        outgrown={"town": frozenset({"made_Ombari"})},
    )
    places = [_place(text, name) for name in ("Karsh", "Ombari")]
    assert [one.name for one in named_again(told, places, _NOUNS)] == ["Karsh"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took Karsh, soldiers from Ombari said. Fighting went on in the town.",
        "Rebels took Karsh, the mayor of Ombari said. Fighting went on in the town.",
        "Rebels took Karsh, said the Ombari-based council. Fighting went on in the town.",
        "Rebels took Karsh, said the Relief Office in Ombari. Fighting went on in the town.",
        "Institute of the North, Ombari\n\nRebels took Karsh. Fighting went on in the town.",
    ],
)
def test_who_somebody_is_or_where_a_body_sits_names_no_town_again(text: str) -> None:
    names = sorted(["Karsh", "Ombari"], key=text.index)
    assert _found(text, names) == [("the town", "Karsh")]


def test_a_town_that_nobody_knows_is_meant_in_its_own_sentence() -> None:
    text = "Rebels took Karsh. People of Nuli say that the village was burned."
    known, unknown = _place(text, "Karsh"), _place(text, "Nuli")
    bare = replace(unknown, place=None, kind=None, name=None)
    told = Told(text=text, spans=[Span(0, len(text))])
    again = list(named_again(told, [known, bare], {"village": ("village", "city")}))
    assert [(one.text, one.name) for one in again] == [("the village", "Nuli")]


def test_in_a_paragraph_with_a_heading_its_place_is_meant() -> None:
    parts = ("Karsh.", " Here the fighting was heaviest; few stay there.\n", "Ombari.", " The town")
    text, ends = "".join(parts), list(accumulate(map(len, parts), initial=0))
    spans = [Span(*pair) for pair in pairwise(ends)]
    told = Told(text=text, spans=spans)
    places = [_place(text, name) for name in ("Karsh", "Ombari")]
    found = {(one.text, one.name) for one in named_again(told, places, _NOUNS)}
    assert found == {("Here", "Karsh"), ("there", "Karsh"), ("The town", "Ombari")}


def test_the_region_is_the_one_just_named() -> None:
    text = "Troops left Ombari. They are all over the region, but not in the border region."
    place = _place(text, "Ombari", "region")
    told = Told(text=text, spans=[Span(0, len(text))])
    nouns = {"region": ("region", "admin1")}
    assert [one.text for one in named_again(told, [place], nouns)] == ["the region"]
    later = text.replace("They", "Nine died. " * 5 + "They")
    told = Told(text=later, spans=[Span(0, len(later))])
    assert list(named_again(told, [place], nouns)) == []
