"""The program as a whole: help, usage, ledgers it must not touch, `demo` and `doctor`."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from contested import __version__
from contested.cli.app import _COMMANDS
from tests.cli.conftest import Runner

_HEAVY = ("spacy", "sqlalchemy", "alembic", "trafilatura", "numpy", "rich", "msgspec")
_SCRIPT = (
    "import sys\nfrom contested.cli import main\ncode = main(['--help'])\n"
    f"print(sorted(set(sys.modules) & set({_HEAVY!r})), code, file=sys.stderr)\n"
)


def test_help_imports_nothing_heavy() -> None:
    command = [sys.executable, "-c", _SCRIPT]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stderr.split() == ["[]", "0"]
    assert all(name in done.stdout for name in _COMMANDS)


@pytest.mark.parametrize("name", _COMMANDS)
def test_every_command_explains_itself(run: Runner, name: str) -> None:
    done = run(name, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Usage: contested {name}")


def test_the_version_is_said(run: Runner) -> None:
    assert run("--version").out.split() == ["contested,", "version", __version__]


@pytest.mark.parametrize(
    "args",
    [
        ("read",),
        ("nonsense",),
        ("--nonsense",),
        ("export", "shapefile"),
        ("claims", "--limit", "0"),
        ("read", "--format", "poem", "-"),
        ("verify", "no-such-file.jsonl"),
    ],
)
def test_misuse_is_exit_code_2(run: Runner, args: tuple[str, ...]) -> None:
    done = run(*args)
    assert (done.code, done.out) == (2, "")
    assert "Usage: contested" in done.err


def test_a_newer_ledger_is_refused(run: Runner, ledger: Path) -> None:
    with sqlite3.connect(ledger) as base:
        base.execute("UPDATE alembic_version SET version_num = '9999'")
    base.close()
    done = run("--ledger", ledger, "claims")
    assert (done.code, done.out) == (1, "")
    (line,) = done.err.splitlines()
    assert "newer version" in line
    assert "--ledger" in line


def test_a_file_that_is_no_ledger_is_left_alone(run: Runner, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear reader, " * 400)
    done = run("--ledger", file, "claims")
    assert done.code == 1
    assert "is no ledger" in done.err
    assert file.read_text() == "Dear reader, " * 400


def test_the_environment_names_the_ledger(
    run: Runner, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = run("--ledger", ledger, "claims", "--format", "jsonl")
    monkeypatch.setenv("CONTESTED_LEDGER", str(ledger))
    assert run("claims", "--format", "jsonl").out == named.out != ""


def test_the_demo_reads_its_examples_and_proves_them(run: Runner, tmp_path: Path) -> None:
    ledger = tmp_path / "demo.db"
    done = run("--ledger", ledger, "demo")
    assert done.code == 0
    assert "Who holds what, as claimed" in done.out
    assert "0 refused" in done.err
    assert run("--ledger", ledger, "verify").code == 0
    again = run("--quiet", "--ledger", ledger, "demo")
    assert (again.out, again.err) == (done.out, "")


def test_the_doctor_finds_everything(run: Runner, ledger: Path) -> None:
    done = run("--ledger", ledger, "doctor")
    assert done.code == 0
    assert "✗" not in done.out
    assert "actor register" in done.out


def test_the_doctor_says_what_is_wrong(run: Runner, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear reader, " * 400)
    done = run("--ledger", file, "doctor")
    assert done.code == 1
    assert "✗" in done.out


def test_ctrl_c_in_a_list_is_no_crash(
    run: Runner, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("contested.cli.claims_command.View", broken_off)
    done = run("--ledger", ledger, "claims")
    assert (done.code, done.out) == (130, "")
    assert "Traceback" not in done.err
