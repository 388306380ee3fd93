"""The product's own rooms, opened for a task's input."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from contested import pipeline
from contested.extraction import extract
from contested.model.claim import Claim
from contested.model.draft import Extraction
from contested.model.identity import sha256
from contested.model.report import Capture, Given, Report
from contested.model.span import Span
from contested.reading import read
from contested.resolution import resolve

Row = dict[str, Any]
_EXAMPLES = Path(str(resources.files("contested").joinpath("examples")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A task's row with all that the rooms found in it."""

    row: Row
    report: Report
    extraction: Extraction
    claims: tuple[Claim, ...]


def rows(path: Path) -> list[Row]:
    """Return the rows of a reports.jsonl."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def example_reports(rooms: pipeline.Rooms, *named: str) -> list[Report]:
    """Read the files and folders named, or the packaged examples, as `contested read` does."""
    gathered = pipeline.captures(named or [str(_EXAMPLES)], lambda: datetime.now(UTC), BytesIO())
    found = pipeline.reports(gathered, Given(), rooms.clean)
    return [one for one in found if isinstance(one, Report)]


def open_rooms() -> pipeline.Rooms:
    """Load the rooms as the command line does."""
    return pipeline.furnish(user_cache_path("contested", appauthor=False))


def report_of(row: Row, rooms: pipeline.Rooms) -> Report:
    """Read a row as `contested read` reads a JSON Lines report."""
    content = json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass")
    found = read(_capture(content, "reports.jsonl"), Given(language="en"), rooms.clean)
    if not found or not isinstance(found[0], Report):
        raise ValueError(f"{row['id']}: {found}")
    return found[0]


def page_of(folder: Path, row: Row, rooms: pipeline.Rooms) -> Report | None:
    """Read the packed page that a row names; None where the reading refuses it."""
    content = gzip.decompress((folder / row["html"]).read_bytes())
    found = read(_capture(content, f"{row['id']}.html"), Given(), rooms.clean)
    return next((one for one in found if isinstance(one, Report)), None)


def _capture(content: bytes, address: str) -> Capture:
    return Capture(
        sha256=sha256(content),
        address=address,
        retrieved=None,
        method="file",
        size=len(content),
        content=content,
    )


def everything(listed: list[Row], rooms: pipeline.Rooms) -> Iterator[Found]:
    """Yield each row with its report, extraction and claims, in order."""
    reports = [report_of(row, rooms) for row in listed]
    pairs = zip(listed, extract(reports, rooms.tools), strict=True)
    for row, (report, extraction) in pairs:
        claims = resolve(extraction, report, rooms.lookups, rooms.lexicons)
        yield Found(row=row, report=report, extraction=extraction, claims=claims)


def whole(report: Report) -> list[Span]:
    """Return every block of a report: gold sets mark datelines and titles too."""
    return [block.span for block in report.reading.blocks]
