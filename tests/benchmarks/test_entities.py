"""Names, and what binds them, are answered in the words of the gold set of entities."""

import json
from pathlib import Path

from benchmarks import entities
from benchmarks.rooms import Row
from tests.rooms import rooms

TEXT = (
    "He said the Foreign Minister met Salim Noor in Aleppo on 4 May 2016. The Syrian army attacked "
    "ISIL in Mosul, Iraq, killing 12 civilians. A commander hid rockets in a mosque; rebuilding "
    "it takes $20 million."
)


def _answered(folder: Path, kind: str) -> list[Row]:
    path = folder / "reports.jsonl"
    path.write_text(json.dumps({"id": "one", "text": TEXT}) + "\n", encoding="utf-8")
    answer = {"entities": entities.entities, "relations": entities.relations}[kind]
    (row,) = answer(path, rooms())
    listed: list[Row] = row[kind]
    return listed


def test_names_pronouns_titles_times_and_places_have_their_type(tmp_path: Path) -> None:
    answered = _answered(tmp_path, "entities")
    found = {(TEXT[row["start"] : row["end"]], row["type"]) for row in answered}
    assert {
        ("He", "Person"),
        ("the Foreign Minister", "Person"),
        ("Aleppo", "Location"),
        ("4 May 2016", "Temporal"),
        ("ISIL", "Organisation"),
        ("Mosul", "Location"),
        ("Syrian", "Nationality"),
        ("12", "Quantity"),
        ("A commander", "Person"),
        ("rockets", "Weapon"),
        ("a mosque", "Location"),
    } <= found
    assert ("Aleppo", "Person") not in found
    assert not [words for words, kind in found if kind == "Quantity" and "20" in words]


def test_who_fights_whom_and_who_is_where_are_bound(tmp_path: Path) -> None:
    found = {
        (row["type"], *(TEXT[slice(*row[end])] for end in ("source", "target")))
        for row in _answered(tmp_path, "relations")
    }
    assert any(kind == "FightingAgainst" and "ISIL" in other for kind, _, other in found)
    assert any(kind == "CoLocated" and other == "Mosul" for kind, _, other in found)
