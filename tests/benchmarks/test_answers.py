import json
from pathlib import Path

from benchmarks.answers import plover
from benchmarks.labels import event_types
from benchmarks.rooms import Row
from benchmarks.templates import templates
from tests.rooms import rooms


def asked(tmp_path: Path, *texts: str, published: str | None = None) -> Path:
    rows = [{"id": str(n), "text": one, "published": published} for n, one in enumerate(texts)]
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_a_text_is_answered_by_the_type_of_its_heaviest_claim(tmp_path: Path) -> None:
    path = asked(
        tmp_path,
        "A suicide bomber killed nine people at a market in Mosul.",
        "Police arrested eleven suspects in Lagos on Monday.",
        "Rebels captured the town of Goma after two days of shelling.",
        "The weather was mild.",
    )
    told = [row["type"] for row in event_types(path, rooms())]
    assert told == ["SUIC_BOMB", "ARREST", "NON_STATE_ACTOR_OVERTAKES_TER", None]


def test_a_sentence_is_answered_by_plovers_type_of_its_first_claim(tmp_path: Path) -> None:
    path = asked(
        tmp_path,
        "Soldiers attacked rebels near Aleppo.",
        "Rebels withdrew from Aleppo.",
        "Guards blocked an aid convoy to Aleppo.",
    )
    told = [[event["type"] for event in row["events"]] for row in plover(path, rooms())]
    assert told == [["ASSAULT"], ["RETREAT"], ["COERCE"]]


def test_a_pronoun_answers_by_its_name_and_a_demand_is_its_speakers(tmp_path: Path) -> None:
    path = asked(
        tmp_path,
        "Hungary has said it will support Slovakia.",
        "Russia said that Sudan must free the prisoners.",
    )
    told = [row["events"][0] for row in plover(path, rooms())]
    assert [(one["type"], one["actors"], one["targets"]) for one in told] == [
        ("AGREE", ["Hungary"], ["Slovakia"]),
        ("REQUEST", ["Russia"], ["Sudan"]),
    ]


def template(tmp_path: Path, text: str) -> Row:
    path = asked(tmp_path, text, published="1989-05-12")
    (row,) = templates(path, rooms())
    (one,) = row["templates"]
    found: Row = one
    return found


def test_a_kidnapping_names_who_took_whom_when_and_in_which_country(tmp_path: Path) -> None:
    told = template(
        tmp_path,
        "Lima, 12 May 89 -- Gunmen kidnapped the engineer Pablo Quispe in Huancayo on 10 May.",
    )
    assert told["type"] == "KIDNAPPING"
    assert told["date"] == {"low": "1989-05-10", "high": "1989-05-10"}
    assert told["location"] == ["PERU", "HUANCAYO"]
    assert told["perp_individual"] == [["GUNMEN"]]
    assert "PABLO QUISPE" in told["victims"][0]


def test_claims_of_one_bombing_are_one_incident(tmp_path: Path) -> None:
    told = template(
        tmp_path,
        "Bogota, 12 May 89 -- A bomb killed three civilians in Cali on 11 May. "
        "The explosion wounded six students.",
    )
    assert told["type"] == "BOMBING"
    assert told["instruments"][0][0] == "BOMB"
    assert [one["value"] for one in told["victims_number"]] == ["3", "6"]


def test_fights_between_armed_sides_are_no_incident(tmp_path: Path) -> None:
    path = asked(tmp_path, "Rebels clashed with soldiers near Cali on 11 May.")
    assert [row["templates"] for row in templates(path, rooms())] == [[]]
