"""Inputs become captures: files, folders, globs, standard input; refusals say why."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from contested.collection import collect, gather
from contested.model.identity import sha256
from contested.model.report import Capture, Refusal


def _clock() -> datetime:
    return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def _collected(*inputs: str | Path, stdin: bytes = b"") -> list[Capture | Refusal]:
    return list(collect(map(str, inputs), _clock, BytesIO(stdin)))


def _names(found: list[Capture | Refusal]) -> list[str]:
    return [Path(one.address).name for one in found if isinstance(one, Capture) and one.address]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.HTML", "deep/c.jsonl", ".hidden.txt", "picture.png"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_a_file_is_kept_as_it_came(folder: Path) -> None:
    (one,) = _collected(folder / "b.txt")
    assert isinstance(one, Capture)
    assert (one.content, one.size, one.method) == (b"b.txt", 5, "file")
    assert one.sha256 == sha256(b"b.txt")
    assert one.retrieved == "2026-01-02T03:04:05+00:00"


def test_a_folder_is_walked_in_the_order_of_names(folder: Path) -> None:
    assert _names(_collected(folder)) == ["a.HTML", "b.txt", "c.jsonl"]


def test_hidden_files_and_other_kinds_are_passed_over_in_folders(folder: Path) -> None:
    assert not {".hidden.txt", "picture.png"} & set(_names(_collected(folder)))


def test_a_hidden_file_that_is_named_is_read(folder: Path) -> None:
    assert _names(_collected(folder / ".hidden.txt")) == [".hidden.txt"]


def test_files_in_hidden_folders_are_passed_over(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "notes.txt").write_text("notes")
    assert "notes.txt" not in _names(_collected(folder))


def test_a_folder_that_is_itself_hidden_is_read_when_named(tmp_path: Path) -> None:
    hidden = tmp_path / ".kept"
    hidden.mkdir()
    (hidden / "a.txt").write_text("a")
    assert _names(_collected(hidden)) == ["a.txt"]


def test_a_glob_is_widened_here(folder: Path) -> None:
    assert _names(_collected(folder / "*.txt")) == ["b.txt"]
    assert _names(_collected(folder / "**" / "*.jsonl")) == ["c.jsonl"]


def test_a_folder_met_by_a_glob_is_refused(folder: Path) -> None:
    (one,) = [one for one in _collected(folder / "d*") if isinstance(one, Refusal)]
    assert "a folder inside a glob" in one.reason


def test_the_same_file_named_twice_is_read_once(folder: Path) -> None:
    found = _collected(folder / "b.txt", folder, folder / "deep" / ".." / "b.txt")
    assert sorted(_names(found)) == ["a.HTML", "b.txt", "c.jsonl"]


def test_a_missing_path_is_refused_and_the_others_go_on(folder: Path) -> None:
    refused, kept = _collected(folder / "none.txt", folder / "b.txt")
    assert isinstance(refused, Refusal)
    assert refused.reason == "no such file or folder; check the path"
    assert isinstance(kept, Capture)


def test_an_address_is_refused_without_asking_the_network() -> None:
    (one,) = _collected("https://example.org/report")
    assert isinstance(one, Refusal)
    assert "save the page" in one.reason


def test_standard_input_has_no_address() -> None:
    (one,) = _collected("-", stdin=b"words")
    assert isinstance(one, Capture)
    assert (one.content, one.address, one.method) == (b"words", None, "stdin")


def test_what_is_too_large_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gather, "LARGEST_INPUT", 4)
    by_file, by_stdin = _collected(folder / "b.txt", "-", stdin=b"words")
    for one in (by_file, by_stdin):
        assert isinstance(one, Refusal)
        assert "split it" in one.reason


def test_a_file_that_cannot_be_read_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (one,) = _collected(folder / "b.txt")
    assert isinstance(one, Refusal)
    assert one.reason == "cannot be read: Permission denied"


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    (one,) = _collected(tmp_path)
    assert isinstance(one, Refusal)
