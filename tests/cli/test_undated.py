"""Undated reports in a ledger, dated by the reports beside them."""

import json
from pathlib import Path

from tests.cli.conftest import Runner

TOLD = "Artillery struck the grain market of Idlib on Wednesday and killed 12 traders, medics said."
RETOLD = (
    "Artillery on Wednesday hit the grain market of Idlib; 12 traders were killed, medics said."
)


def _rows(path: Path, *rows: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_an_undated_report_is_dated_by_its_sibling_whatever_comes_first(
    run: Runner, tmp_path: Path
) -> None:
    late = {"id": "late", "text": RETOLD}
    known = {"id": "known", "text": TOLD, "published": "2017-11-09"}
    other = {"id": "other", "text": "Envoys signed a treaty in Oslo.", "published": "2017-05-02"}
    inputs = _rows(tmp_path / "week.jsonl", late, known, other)
    ledger = ("--ledger", tmp_path / "new.db")
    run(*ledger, "ingest", inputs)
    rows = run(*ledger, "reports", "--format", "jsonl").lines
    (dated,) = [row["published"] for row in rows if row["member"] == "late"]
    assert dated["basis"] == "inferred"
    assert (dated["earliest"], dated["latest"]) == ("2017-11-08", "2017-11-14")
    (source,) = [row["id"] for row in rows if row["member"] == "known"]
    assert any(source in reason for reason in dated["reasons"])
    claims = run(*ledger, "claims", "--format", "jsonl").lines
    told = [one for one in claims if one["report"]["published"]["basis"] == "inferred"]
    assert {one["time"]["earliest"] for one in told} == {"2017-11-08"}
    again = run(*ledger, "ingest", inputs)
    assert again.err.startswith("0 reports added")


def test_an_undated_report_alone_stays_undated(run: Runner, tmp_path: Path) -> None:
    inputs = _rows(tmp_path / "one.jsonl", {"id": "late", "text": RETOLD})
    ledger = ("--ledger", tmp_path / "new.db")
    run(*ledger, "ingest", inputs)
    (row,) = run(*ledger, "reports", "--format", "jsonl").lines
    assert row["published"]["basis"] == "unknown"


def test_a_claim_without_a_day_shows_the_day_it_was_told(run: Runner, tmp_path: Path) -> None:
    row = {"id": "one", "text": "Rebels hold the town of Idlib.", "published": "2017-11-09"}
    ledger = ("--ledger", tmp_path / "new.db")
    run(*ledger, "ingest", _rows(tmp_path / "one.jsonl", row))
    assert run(*ledger, "claims").out.startswith("told 2017-11-09 ")
