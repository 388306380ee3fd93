"""Reading of the packaged lexicon files: readable tables and frames, checked as they are read."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from contested.errors import DataError


def read_text(package: str, name: str) -> str:
    """Return the text of a packaged data file (`name` may hold slashes)."""
    return resources.files(package).joinpath(name).read_text(encoding="utf-8")


def parse_table(text: str, name: str, columns: tuple[str, ...]) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a CSV lexicon; lines that begin with # are notes.

    Raises:
        DataError: the header differs from `columns`, or a row has too few or too many cells.
    """
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    rows = csv.reader(lines)
    header = tuple(next(rows, ()))
    if header != columns:
        raise DataError(f"{name}: the header is {header}; it must be {columns}")
    for row in rows:
        if len(row) != len(columns):
            raise DataError(f"{name}: {row} has {len(row)} cells; it must have {len(columns)}")
        yield dict(zip(columns, (cell.strip() for cell in row), strict=True))


def parse_frames(text: str, name: str) -> dict[str, Any]:
    """Return the content of a TOML lexicon.

    Raises:
        DataError: the file is no TOML; the message says where.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise DataError(f"{name}: {problem}; mend the file there") from problem


def cells(cell: str) -> tuple[str, ...]:
    """Split a cell that holds several values apart by semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())
