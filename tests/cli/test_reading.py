"""`read` and `ingest`: what goes in, what is refused, what an interruption leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from contested import pipeline
from contested.ledger import Writer
from contested.model.report import Report
from tests.cli.conftest import NOTE, Runner


def test_read_prints_a_claim_a_line(run: Runner, texts: Path) -> None:
    done = run("read", texts / "note.txt")
    assert (done.code, done.err) == (0, "")
    found = {(one["type"], one["mode"]) for one in done.lines}
    wanted = {("X-CONTROL", "captures"), ("X-CONTROL", "repels"), ("X-TOLL", "killed")}
    assert wanted <= found


def test_read_takes_standard_input(run: Runner) -> None:
    done = run("read", "-", stdin=NOTE.encode())
    assert done.code == 0
    assert all(one["report"]["url"] is None for one in done.lines)
    assert done.lines


def test_what_is_given_is_kept(run: Runner, texts: Path) -> None:
    done = run("read", "--published", "2017-03-04", "--outlet", "Herald", texts / "note.txt")
    reports = [one["report"] for one in done.lines]
    assert {one["outlet"] for one in reports} == {"Herald"}
    assert {one["published"]["earliest"] for one in reports} == {"2017-03-04"}
    assert {one["published"]["basis"] for one in reports} == {"given"}


@pytest.mark.parametrize("form", ["table", "text"])
def test_read_has_forms_for_people(run: Runner, texts: Path, form: str) -> None:
    done = run("read", "--format", form, texts / "note.txt")
    assert done.code == 0
    assert "Palmyra" in done.out


def test_reports_alone_need_no_parse(
    run: Runner, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(pipeline, "furnish")
    done = run("read", "--reports", texts)
    assert done.code == 0
    assert next(one["text"].strip() for one in done.lines) == NOTE.strip()


def test_each_bad_input_is_one_line_and_the_others_go_on(run: Runner, texts: Path) -> None:
    (texts / "empty.txt").write_text("")
    (texts / "noise.txt").write_bytes(bytes(range(256)) * 8)
    (texts / "broken.jsonl").write_text('{"text": \n')
    names = ("missing.txt", "empty.txt", "noise.txt", "broken.jsonl")
    done = run("read", *(texts / name for name in names), texts / "note.txt")
    assert done.code == 3
    refused = done.err.splitlines()
    assert len(refused) == len(names)
    for line, name in zip(refused, names, strict=True):
        assert line.startswith("refused: ")
        assert name in line
    assert done.lines


def test_a_date_that_is_none_is_a_users_mistake(run: Runner, texts: Path) -> None:
    done = run("read", "--published", "yesterweek", texts / "note.txt")
    assert done.code == 1
    assert done.out == ""
    (line,) = done.err.splitlines()
    assert "yesterweek" in line


def test_ingest_twice_adds_nothing(run: Runner, texts: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "new.db"
    first = run("--ledger", ledger, "ingest", texts)
    again = run("--ledger", ledger, "ingest", texts)
    assert (first.code, again.code) == (0, 0)
    assert first.err.startswith("2 reports added")
    assert again.err.startswith("0 reports added with 0 claims, 2 already known, 0 refused")
    assert (first.out, again.out) == ("", "")


def test_ingest_lists_what_it_refused_and_keeps_the_rest(
    run: Runner, texts: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "new.db"
    done = run("--ledger", ledger, "ingest", tmp_path / "none.txt", texts / "note.txt")
    assert done.code == 3
    assert "none.txt" in done.err
    kept = run("--ledger", ledger, "reports", "--format", "jsonl")
    assert len(kept.lines) == 1


def test_quiet_says_nothing(run: Runner, texts: Path, tmp_path: Path) -> None:
    done = run("--quiet", "--ledger", tmp_path / "new.db", "ingest", texts)
    assert (done.code, done.out, done.err) == (0, "", "")


def test_an_interruption_keeps_what_was_done(
    run: Runner, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tmp_path / "new.db"
    whole = pipeline.ingest

    def broken_off(
        readable: Iterator[Report], rooms: pipeline.Rooms, writer: Writer, *_: object
    ) -> Iterator[pipeline.Ingested]:
        yield next(iter(whole(readable, rooms, writer)))
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "ingest", broken_off)
    done = run("--ledger", ledger, "ingest", texts)
    assert done.code == 130
    monkeypatch.setattr(pipeline, "ingest", whole)
    kept = run("--ledger", ledger, "reports", "--format", "jsonl")
    assert len(kept.lines) == 1
    assert run("--ledger", ledger, "events", "--format", "jsonl").lines
    resumed = run("--ledger", ledger, "ingest", texts)
    assert resumed.err.startswith("1 reports added")
    assert "1 already known" in resumed.err


def test_an_interruption_before_the_first_report_is_no_crash(
    run: Runner, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(_cache: Path) -> pipeline.Rooms:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "furnish", broken_off)
    done = run("--ledger", tmp_path / "new.db", "ingest", texts)
    assert done.code == 130
    assert "Traceback" not in done.err
