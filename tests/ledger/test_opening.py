"""Opening, upgrading, and what survives a process that is killed in the middle."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import text

from contested.errors import LedgerError
from contested.ledger import Filters, Ledger, View, Writer, open_ledger
from contested.ledger.store import migrations
from contested.model.judgement import Case
from tests.ledger.conftest import fixed_clock, make_claim, make_report

KILLED = """
import os, signal, sys
from sqlalchemy import event
from contested.ledger import Writer, open_ledger
from tests.ledger.conftest import fixed_clock, make_claim, make_report

ledger = open_ledger(sys.argv[1], fixed_clock)
kept, lost = make_report("Kept: At least 12 people."), make_report("Lost: At least 12 people.")
Writer(ledger).add_report(kept, [make_claim(kept, "clm_kept")], "v1")

def die(conn, cursor, statement, parameters, context, executemany):
    if statement.startswith("INSERT INTO figures"):
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(ledger._engine, "after_cursor_execute", die)
Writer(ledger).add_report(lost, [make_claim(lost, "clm_lost")], "v1")
"""


def test_a_killed_process_leaves_whole_reports_only(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(  # noqa: S603 - our own interpreter on our own words
        [sys.executable, "-c", KILLED, str(path)], cwd=root, check=False
    )
    assert done.returncode == -signal.SIGKILL
    lost = make_report("Lost: At least 12 people.")
    with open_ledger(str(path), fixed_clock) as ledger:
        assert [claim.id for claim in View(ledger).claims(Filters())] == ["clm_kept"]
        assert View(ledger).counts()["reports"] == 1
        assert Writer(ledger).add_report(lost, [make_claim(lost, "clm_lost")], "v1")
        assert View(ledger).counts()["reports"] == 2


def test_two_processes_may_write_at_once(tmp_path: Path) -> None:
    path = str(tmp_path / "ledger.db")
    with open_ledger(path, fixed_clock) as one, open_ledger(path, fixed_clock) as other:
        for at, ledger in enumerate((one, other, one, other)):
            report = make_report(f"{at}: At least 12 people.")
            assert Writer(ledger).add_report(report, [make_claim(report)], "v1")
        assert View(one).counts()["reports"] == View(other).counts()["reports"] == 4


def test_a_reader_sees_one_moment_while_another_writes(ledger: Ledger) -> None:
    writer, view = Writer(ledger), View(ledger)
    for at in range(3):
        report = make_report(f"{at}: At least 12 people.")
        writer.add_report(report, [make_claim(report, f"clm_{at}")], "v1")
    reading = view.claims(Filters())
    first = next(reading)
    late = make_report("late: At least 12 people.")
    writer.add_report(late, [make_claim(late, "clm_late")], "v1")
    assert {first.id, *(claim.id for claim in reading)} == {"clm_0", "clm_1", "clm_2"}


def test_an_older_ledger_is_brought_up_to_date_with_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    report = make_report()
    with open_ledger(str(path), fixed_clock) as ledger:
        Writer(ledger).add_report(report, [make_claim(report)], "v1")
        config = migrations()
        with ledger.writing() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "0001")
    with open_ledger(str(path), fixed_clock) as upgraded:
        assert [one.id for one in View(upgraded).claims(Filters(text="people killed"))] == ["clm_1"]


def test_the_migrations_go_all_the_way_back(ledger: Ledger) -> None:
    config = migrations()
    with ledger.writing() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        left = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        assert set(left.scalars()) <= {"alembic_version", "sqlite_sequence"}


def test_there_is_one_newest_shape() -> None:
    assert len(ScriptDirectory.from_config(migrations()).get_heads()) == 1


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    outside = sqlite3.connect(path)
    outside.execute("CREATE TABLE songs (title TEXT)")
    outside.commit()
    outside.close()
    with pytest.raises(LedgerError, match="no ledger"):
        open_ledger(str(path), fixed_clock)
    outside = sqlite3.connect(path)
    tables = outside.execute("SELECT name FROM sqlite_master").fetchall()
    outside.close()
    assert tables == [("songs",)]


@pytest.mark.parametrize("name", ["sqlite://", "sqlite:///:memory:", ":memory:"])
def test_a_ledger_is_kept_in_a_file(name: str) -> None:
    with pytest.raises(LedgerError):
        open_ledger(name, fixed_clock)


def test_a_ledger_may_be_named_by_its_address(tmp_path: Path) -> None:
    with open_ledger(f"sqlite:///{tmp_path / 'x.db'}", fixed_clock) as ledger:
        assert View(ledger).counts()["reports"] == 0
    assert (tmp_path / "x.db").exists()


def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(LedgerError) as caught:
        open_ledger(str(tmp_path / "file" / "ledger.db"), fixed_clock)
    assert "\n" not in str(caught.value)


def test_a_case_of_a_report_that_is_not_there_is_refused(ledger: Ledger) -> None:
    case = Case(id="case_1", name="siege", note=None, created="2026-01-01T00:00:00+00:00")
    with pytest.raises(LedgerError, match="nothing was changed"):
        Writer(ledger).add_case(case, ["rep_nowhere"])
