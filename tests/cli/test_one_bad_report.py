"""A fault in the coding of one report is its refusal, never the end of the run."""

from pathlib import Path

import pytest

from contested.cli import main
from contested.ledger import Filters, View, open_ledger
from tests.rooms import clock

ROWS = """{"id": "a", "text": "Rebels captured the town of Palmyra, the army said."}
{"id": "b", "text": "Police arrested forty protesters in Khartoum."}
"""


@pytest.mark.parametrize(
    "stage", ["contested.extraction._extraction", "contested.pipeline.resolve"]
)
def test_the_others_go_on(
    stage: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    module, _, name = stage.rpartition(".")
    working = getattr(__import__(module, fromlist=[name]), name)

    def broken_once(*given: object) -> object:
        if any(getattr(one, "member", None) == "a" for one in given):
            raise ValueError("a law was broken")
        return working(*given)

    monkeypatch.setattr(stage, broken_once)
    file, ledger = tmp_path / "rows.jsonl", tmp_path / "ledger.db"
    file.write_text(ROWS, encoding="utf-8")
    assert main(["--ledger", str(ledger), "ingest", str(file)]) == 3
    told = capsys.readouterr().err
    assert f"refused: {file} a: could not be coded" in told
    assert "a law was broken" in told
    with open_ledger(str(ledger), clock) as opened:
        assert [one["member"] for one in View(opened).reports(Filters())] == ["b"]
        assert len(View(opened).refusals()) == 1
