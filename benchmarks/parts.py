"""One part of a set, slot by slot: `GOLD=... python -m benchmarks.parts templates TST3`.

The part is the items whose id begins so; without a second word, the whole set. Anchors of the
templates task were measured on its part TST3, so only that part stands beside them.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.annotate import TASKS, write
from benchmarks.quality import score

_RATES = ("p", "r", "f1")


def main() -> int:
    """Print precision, recall and F1 of each slot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("part", nargs="?", default="")
    chosen = parser.parse_args()
    gold = Path(os.environ.get("GOLD", "../shared/gold"))
    with tempfile.TemporaryDirectory() as folder:
        reports, truth = (
            _part(gold / chosen.task / name, chosen.part, Path(folder))
            for name in ("reports.jsonl", "gold.jsonl")
        )
        predictions = Path(folder) / "predictions.jsonl"
        count = write(chosen.task, reports, predictions)
        scores = score(gold, chosen.task, truth, predictions, reports)
    print(f"{chosen.task} {chosen.part}: {count} items")
    for name, rates in _rated(scores):
        print(f"{name:<30}", *(f"{rates[one]:>7.3f}" for one in _RATES))
    return 0


def _part(path: Path, part: str, folder: Path) -> Path:
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line]
    target = folder / path.name
    kept = [line for line in lines if json.loads(line)["id"].startswith(part)]
    target.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return target


def _rated(scores: Mapping[str, Any], name: str = "") -> Iterator[tuple[str, Mapping[str, float]]]:
    """Yield every table of rates among the scores, with its dotted name."""
    if set(_RATES) <= set(scores):
        yield name, scores
    for key, value in scores.items():
        if isinstance(value, dict):
            yield from _rated(value, f"{name}.{key}".lstrip("."))


if __name__ == "__main__":
    sys.exit(main())
