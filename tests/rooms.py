"""The loaded rooms, once for all tests that follow a report through them."""

from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from platformdirs import user_cache_path

from contested import pipeline
from contested.model.claim import Claim
from contested.model.identity import sha256
from contested.model.report import Capture, Given, Refusal, Report
from contested.reading import read

CACHE = user_cache_path("contested", appauthor=False)


def clock() -> datetime:
    return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@lru_cache(maxsize=1)
def rooms() -> pipeline.Rooms:
    return pipeline.furnish(CACHE)


def report(text: str, published: str | None = None, outlet: str | None = None) -> Report:
    content = text.encode()
    capture = Capture(
        sha256=sha256(content),
        address="made-up.txt",
        retrieved=None,
        method="file",
        size=len(content),
        content=content,
    )
    (found,) = read(capture, Given(published=published, outlet=outlet), rooms().clean)
    if isinstance(found, Refusal):
        raise TypeError(found.reason)
    return found


def claims(text: str, published: str | None = None) -> tuple[Claim, ...]:
    ((_, found),) = pipeline.claims([report(text, published)], rooms())
    return found


def claims_of_file(path: Path, published: str | None) -> tuple[Report, tuple[Claim, ...]]:
    gathered = pipeline.captures([str(path)], clock, BytesIO())
    readable = pipeline.reports(gathered, Given(published=published), rooms().clean)
    found = [one for one in readable if isinstance(one, Report)]
    ((read_report, made),) = pipeline.claims(found, rooms())
    return read_report, made
