"""What the program writes out does not depend on the order in which files came."""

from importlib import resources
from pathlib import Path

import pytest

from tests.cli.conftest import Runner

_STORY = Path(str(resources.files("contested").joinpath("examples", "el-fasher-2025")))
_VIEWS = ("events", "tolls", "control", "contradictions", "relations", "origins")


@pytest.mark.golden
def test_every_export_is_the_same_whatever_the_order_of_the_files(
    run: Runner, tmp_path: Path
) -> None:
    files = sorted(path for path in _STORY.iterdir() if path.suffix in {".txt", ".html", ".jsonl"})
    assert len(files) > 2
    written = []
    for name, order in (("there", files), ("back", [*files[1::2], *reversed(files[::2])])):
        ledger = tmp_path / f"{name}.db"
        assert run("--quiet", "--ledger", ledger, "ingest", *order).code == 0
        exports = [run("--ledger", ledger, "export", form).out for form in ("geojson", "csv")]
        views = [run("--ledger", ledger, view, "--format", "jsonl").out for view in _VIEWS]
        written.append([*exports, *views])
    assert all(written[0])
    assert written[0] == written[1]
