"""The tables of the figures part hold their own rules."""

import pytest

from contested.errors import DataError
from contested.extraction.figures import FigureLexicon, lexicon as tables
from contested.extraction.figures.lexicon import plural
from contested.model.codebook import FigureKind
from contested.model.lexicon import parse_table, read_text

NOUNS = ("noun", "what", "unit", "note")
UNITS = {
    FigureKind.AREA: {"km2", "mi2", "hectare", "acre", "m2"},
    FigureKind.SETTLEMENTS: {"settlement"},
    FigureKind.EQUIPMENT: {"vehicle", "weapon", "aircraft", "ship"},
    FigureKind.TERRITORY_SHARE: {"percent"},
    FigureKind.KILLED: {"person"},
    FigureKind.INJURED: {"person"},
}


def rows(name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    text = read_text("contested.extraction", f"data/{name}")
    return [dict(row) for row in parse_table(text, name, columns)]


def test_enough_nouns_are_listed() -> None:
    assert len({row["noun"] for row in rows("counted.csv", NOUNS)}) >= 250


def test_no_noun_is_listed_twice_with_one_reading() -> None:
    listed = [(row["noun"], row["what"]) for row in rows("counted.csv", NOUNS)]
    assert len(listed) == len(set(listed))


def test_units_fit_their_kinds(lexicon: FigureLexicon) -> None:
    for noun, readings in lexicon.nouns.items():
        for reading in readings:
            if reading.what in UNITS:
                assert reading.unit in UNITS[reading.what], noun


def test_every_vague_bound_says_its_reason(lexicon: FigureLexicon) -> None:
    columns = ("words", "low", "high", "note", "source")
    assert all(row["source"] for row in rows("vague_numbers.csv", columns))
    assert lexicon.vague["dozens"] == (24, None)
    assert all(high is None or low is None or low <= high for low, high in lexicon.vague.values())


def test_no_governor_is_listed_twice() -> None:
    columns = ("governor", "pos", "whom", "persons", "things", "scope", "note")
    listed = [(row["governor"], row["pos"]) for row in rows("governors.csv", columns)]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("noun", "form"),
    [("city", "cities"), ("gunman", "gunmen"), ("bus", "buses"), ("tank", "tanks"),
     ("convoy", "convoys")],
)  # fmt: skip
def test_plurals_are_made_by_rule(noun: str, form: str) -> None:
    assert plural(noun) == form


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("counted.csv", "noun,what,unit,note\nman,slain,person,\n"),
        ("governors.csv", "governor,pos,whom,persons,things,scope,note\nkill,verb,all,,,,\n"),
        ("bounds.csv", "words,bound,place,note\nover,more_than,above,\n"),
        ("vague_numbers.csv", "words,low,high,note,source\ndozens,24,,,\n"),
        ("vague_numbers.csv", "words,low,high,note,source\ndozens,many,,,why\n"),
    ],
)
def test_broken_table_is_refused(name: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(package: str, path: str) -> str:
        return text if path == f"data/{name}" else read_text(package, path)

    monkeypatch.setattr(tables, "read_text", read)
    with pytest.raises(DataError, match=name):
        tables.load_figures()
