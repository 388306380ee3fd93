"""A small ledger, made once by the command line itself, and a way to run commands on it."""

import io
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from contested import pipeline
from contested.cli import main
from tests.rooms import rooms

NOTE = (
    "Government forces captured the town of Palmyra on 2 March 2017.\n\n"
    "“We have repelled an attack near Homs”, said the governor, Talal Barazi. "
    "At least 12 people were killed in Aleppo on 3 March 2017.\n"
)
OTHER = "The Syrian Defence Ministry said that rebels had seized Palmyra on 2 March 2017.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a command left behind: its exit code, its data and its talk."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Runner = Callable[..., Run]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Run a command with the rooms that the tests share, words on stdin where given."""
    loaded = rooms()
    monkeypatch.setattr(pipeline, "furnish", lambda _cache: loaded)

    def runner(*args: str | Path, stdin: bytes = b"") -> Run:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(arg) for arg in args])
        told = capsys.readouterr()
        return Run(code=code, out=told.out, err=told.err)

    return runner


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with two reports; never written to, only copied."""
    folder = tmp_path_factory.mktemp("filled")
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    given = ("--published", "2017-03-04", "--outlet", "Made-Up Herald")
    ledger = folder / "ledger.db"
    loaded = rooms()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "furnish", lambda _cache: loaded)
        files = (str(folder / "note.txt"), str(folder / "other.txt"))
        assert main(["--quiet", "--ledger", str(ledger), "ingest", *given, *files]) == 0
    return ledger


@pytest.fixture
def ledger(filled: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "copy.db"
    shutil.copy(filled, copy)
    for end in ("-wal", "-shm"):
        if (beside := Path(f"{filled}{end}")).exists():
            shutil.copy(beside, f"{copy}{end}")
    return copy
