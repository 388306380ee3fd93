"""Finding and reading the inputs that a person names."""

import glob
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from contested.model.identity import sha256
from contested.model.report import Capture, Refusal

LARGEST_INPUT = 64 * 1024 * 1024
"""Bytes above which an input is refused unread; `reading` is stricter about one report."""

_SUFFIXES = frozenset(
    {".txt", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".text"}
)
_LATER = frozenset(
    {".pdf", ".mhtml", ".eml", ".mbox", ".csv", ".xml", ".warc", ".zip", ".gz", ".docx"}
)

Clock = Callable[[], datetime]


def collect(inputs: Iterable[str], clock: Clock, stdin: BinaryIO) -> Iterator[Capture | Refusal]:
    """Yield a capture or a refusal for each input: a file, a folder, a glob, or `-`.

    Folders are walked in the order of their names; files in them that are no reports are passed
    over. The same file named twice is read once.
    """
    seen: set[Path] = set()
    for named in inputs:
        if named == "-":
            yield _capture(stdin.read(LARGEST_INPUT + 1), None, "stdin", clock)
        elif named.startswith(("http://", "https://")):
            yield Refusal(
                address=named, reason="addresses are not read yet; save the page and name its file"
            )
        else:
            yield from _paths(named, seen, clock)


def _paths(named: str, seen: set[Path], clock: Clock) -> Iterator[Capture | Refusal]:
    found = list(_expand(named))
    if not found:
        yield Refusal(address=named, reason="no such file or folder; check the path")
    for path in found:
        if path.resolve() not in seen:
            seen.add(path.resolve())
            yield _file(path, clock)


def _expand(named: str) -> Iterator[Path]:
    path = Path(named)
    if path.is_dir():
        yield from (one for one in sorted(path.rglob("*")) if _is_report(one, path))
    elif path.exists():
        yield path
    else:
        yield from (Path(one) for one in sorted(glob.glob(named, recursive=True)))  # noqa: PTH207 - a glob typed by a person may be absolute, which Path.glob refuses


def _is_report(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.is_file() and not hidden and path.suffix.lower() in _SUFFIXES | _LATER


def _file(path: Path, clock: Clock) -> Capture | Refusal:
    try:
        if path.is_dir():
            return Refusal(address=str(path), reason="a folder inside a glob; name it by itself")
        if path.stat().st_size > LARGEST_INPUT:
            return Refusal(address=str(path), reason=_too_large(path.stat().st_size))
        return _capture(path.read_bytes(), str(path), "file", clock)
    except OSError as problem:
        return Refusal(address=str(path), reason=f"cannot be read: {problem.strerror}")


def _capture(content: bytes, address: str | None, method: str, clock: Clock) -> Capture | Refusal:
    if len(content) > LARGEST_INPUT:
        return Refusal(address=address or "-", reason=_too_large(len(content)))
    return Capture(
        sha256=sha256(content),
        address=address,
        retrieved=clock().isoformat(timespec="seconds"),
        method=method,
        size=len(content),
        content=content,
    )


def _too_large(size: int) -> str:
    return (
        f"{size / 1e6:.0f} MB is more than the {LARGEST_INPUT / 1e6:.0f} MB that one input may "
        "have; split it"
    )
