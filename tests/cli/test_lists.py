"""Lists, `show`, `export` and `verify` over a ledger that is there."""

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest

from contested.formats.table import COLUMNS
from tests.cli.conftest import Runner


def _ids(run: Runner, ledger: Path, *filters: str) -> set[str]:
    done = run("--ledger", ledger, "claims", "--format", "jsonl", *filters)
    assert done.code == 0
    return {one["id"] for one in done.lines}


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (("--place", "Palmyra"), {"captures"}),
        (("--type", "X-TOLL"), {"killed"}),
        (("--type", "X-CONTROL/repels"), {"repels"}),
        (("--speaker", "governor"), {"repels"}),
        (("--actor", "rebels"), {"captures"}),
        (("--since", "2017-03-03", "--until", "2017-03-03"), {"killed"}),
        (("--text", "Aleppo"), {"killed"}),
        (("--outlet", "Made-Up Herald", "--country", "SYR"), {"captures", "killed", "repels"}),
        (("--bbox", "38,34,39,35"), {"captures"}),
        (("--bbox", "0,0,1,1"), set()),
        (("--outlet", "Nobody"), set()),
    ],
)
def test_claims_are_filtered(
    run: Runner, ledger: Path, filters: tuple[str, ...], wanted: set[str]
) -> None:
    done = run("--ledger", ledger, "claims", "--format", "jsonl", *filters)
    modes = {one["mode"] for one in done.lines if one["type"] in {"X-CONTROL", "X-TOLL"}}
    assert (done.code, modes) == (0, wanted)


def test_a_limit_holds(run: Runner, ledger: Path) -> None:
    assert len(_ids(run, ledger, "--limit", "1")) == 1 < len(_ids(run, ledger))


@pytest.mark.parametrize("name", ["claims", "events", "reports"])
def test_every_list_has_three_forms(run: Runner, ledger: Path, name: str) -> None:
    table = run("--ledger", ledger, name)
    lines = run("--ledger", ledger, name, "--format", "jsonl")
    sheet = run("--ledger", ledger, name, "--format", "csv")
    assert (table.code, lines.code, sheet.code) == (0, 0, 0)
    rows = list(csv.DictReader(io.StringIO(sheet.out, newline="")))
    assert {row["id"] for row in rows} == {one["id"] for one in lines.lines}
    assert rows
    assert table.out


def test_a_ledger_that_is_not_there_is_no_empty_one(run: Runner, tmp_path: Path) -> None:
    done = run("--ledger", tmp_path / "none.db", "claims", "--format", "jsonl")
    assert (done.code, done.out) == (1, "")
    assert "no ledger at" in done.err
    assert not (tmp_path / "none.db").exists()


def test_show_takes_a_claim_an_event_and_a_report(run: Runner, ledger: Path) -> None:
    for name in ("claims", "events", "reports"):
        first = run("--ledger", ledger, name, "--format", "jsonl").lines[0]["id"]
        told = run("--ledger", ledger, "show", first)
        shape = run("--ledger", ledger, "show", "--json", first)
        assert (told.code, shape.code) == (0, 0)
        assert told.out.startswith(first)
        assert json.loads(shape.out)["id"] == first


def test_show_takes_the_beginning_of_an_id(run: Runner, ledger: Path) -> None:
    first = min(_ids(run, ledger))
    assert run("--ledger", ledger, "show", first[:14]).out.startswith(first)


@pytest.mark.parametrize("name", ["clm_none", "evt_none", "rep_none", "nonsense"])
def test_an_unknown_id_is_a_users_mistake(run: Runner, ledger: Path, name: str) -> None:
    done = run("--ledger", ledger, "show", name)
    assert (done.code, done.out) == (1, "")
    (line,) = done.err.splitlines()
    assert name in line


def test_a_box_of_three_numbers_is_a_users_mistake(run: Runner, ledger: Path) -> None:
    done = run("--ledger", ledger, "claims", "--bbox", "1,2,3")
    assert done.code == 1
    assert "west,south,east,north" in done.err


def test_geojson_pins_only_what_has_a_point(run: Runner, ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.geojson"
    done = run("--ledger", ledger, "export", "geojson", "-o", file)
    assert (done.code, done.out) == (0, "")
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    points = [one["geometry"]["coordinates"] for one in features if one["geometry"]]
    assert points
    assert [0, 0] not in points
    wide = [one for one in features if (one["properties"]["where_prec"] or 0) >= 4]
    assert all(one["geometry"] is None for one in wide)


def test_a_province_is_never_a_point(run: Runner, tmp_path: Path) -> None:
    ledger = tmp_path / "new.db"
    words = "Rebels captured Aleppo province on 2 March 2017. Clashes erupted in Syria."
    assert run("--ledger", ledger, "ingest", "-", stdin=words.encode()).code == 0
    features = json.loads(run("--ledger", ledger, "export", "geojson").out)["features"]
    assert [one["geometry"] for one in features] == [None] * len(features)
    assert {one["properties"]["where_prec"] for one in features} == {4, 6}


def test_csv_goes_to_standard_output(run: Runner, ledger: Path) -> None:
    done = run("--ledger", ledger, "export", "csv", "-o", "-")
    rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
    assert done.code == 0
    assert {row["id"] for row in rows} == _ids(run, ledger)
    assert set(rows[0]) == set(COLUMNS)


def test_a_formula_in_a_report_is_no_formula_in_a_sheet(run: Runner, tmp_path: Path) -> None:
    ledger = tmp_path / "new.db"
    words = b"=SUM(1) rebels captured Palmyra on 2 March 2017."
    run("--ledger", ledger, "ingest", "--outlet", "=HYPERLINK(1)", "-", stdin=words)
    done = run("--ledger", ledger, "export", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
    cells = [cell for row in rows for cell in row.values()]
    assert "'=HYPERLINK(1)" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "@"))] == []


def test_an_export_to_nowhere_is_a_users_mistake(run: Runner, ledger: Path, tmp_path: Path) -> None:
    done = run("--ledger", ledger, "export", "csv", "-o", tmp_path / "no" / "file.csv")
    assert done.code == 1
    assert "cannot be written" in done.err


def test_verify_proves_a_sound_ledger(run: Runner, ledger: Path) -> None:
    done = run("--ledger", ledger, "verify")
    assert (done.code, done.out) == (0, "")
    assert "0 failed" in done.err


def test_verify_finds_a_quote_that_was_tampered_with(run: Runner, ledger: Path) -> None:
    with sqlite3.connect(ledger) as base:
        names = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in base.execute(names).fetchall():
            base.execute(f'DROP TRIGGER "{name}"')
        changed = "UPDATE claims SET body = replace(body, 'captured the town', 'defended the town')"
        assert base.execute(changed).rowcount > 0
    base.close()
    done = run("--ledger", ledger, "verify")
    assert done.code == 4
    assert "quote: clm_" in done.out


def test_verify_proves_exported_claims(run: Runner, ledger: Path, tmp_path: Path) -> None:
    lines = run("--ledger", ledger, "claims", "--format", "jsonl").out
    sound, forged = tmp_path / "sound.jsonl", tmp_path / "forged.jsonl"
    sound.write_text(lines, encoding="utf-8")
    forged.write_text(lines.replace('"low":12', '"low":120'), encoding="utf-8")
    assert run("verify", sound).code == 0
    done = run("verify", forged)
    assert done.code == 4
    assert done.out.startswith("figure: ")


def test_a_line_that_is_no_claim_is_a_users_mistake(run: Runner, tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text('{"id": 1}\n')
    done = run("verify", file)
    assert done.code == 1
    assert "bad.jsonl line 1" in done.err
