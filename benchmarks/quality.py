"""The quality gate: gold scores against floors that cannot be lowered by accident.

`GOLD` names the folder of the gold sets and their `score.py`. Missing gold is an error unless
`QUALITY=skip` says that it is known to be missing. `--update` raises floors to what was measured
and refuses to lower one; `--allow-regression SET` lowers that one, to be explained in the commit.
A set is a folder with `reports.jsonl` and `gold.jsonl`; where a floor names other files, it says so
in `folder`, `reports` and `gold`.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.annotate import write

FLOORS = Path(__file__).parent / "floors.json"
_SLACK = 0.005
_SAMPLES = {"event_places": 1500, "linked": 330, "templates": 320}


def main() -> int:
    """Measure every gold set that has a floor, print a table, and fail where one is not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="append", default=[], metavar="SET")
    parser.add_argument("--only", action="append", default=[], metavar="SET")
    chosen = parser.parse_args()
    gold = Path(os.environ.get("GOLD", "../shared/gold"))
    if not (gold / "score.py").exists():
        return _missing(gold)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    wanted = {name: floors[name] for name in floors if not chosen.only or name in chosen.only}
    measured = {name: _measure(gold, name, floor) for name, floor in wanted.items()}
    failed = _print_table(wanted, measured)
    if chosen.update:
        return _update(floors, measured, chosen.allow_regression)
    return 1 if failed else 0


def _missing(gold: Path) -> int:
    if os.environ.get("QUALITY") == "skip":
        print("quality: skipped, as QUALITY=skip asks")
        return 0
    print(f"quality: no gold in {gold}; name its folder with GOLD=, or say QUALITY=skip")
    return 1


def _measure(gold: Path, name: str, floor: dict[str, Any]) -> dict[str, Any]:
    task = floor["task"]
    with tempfile.TemporaryDirectory() as folder:
        reports, truth = _sampled(_files(gold, name, floor), Path(folder), _SAMPLES.get(name))
        predictions = Path(folder) / "predictions.jsonl"
        write(task, reports, predictions)
        return score(gold, task, truth, predictions, reports)


def score(gold: Path, task: str, truth: Path, predictions: Path, reports: Path) -> dict[str, Any]:
    """Return the figures that the scorer of the gold sets gives to predictions."""
    command = [sys.executable, str(gold / "score.py"), task, str(truth), str(predictions)]
    command += ["--json", "--reports", str(reports)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode:
        raise SystemExit(f"{truth}: {done.stderr}")
    scores: dict[str, Any] = json.loads(done.stdout)["metrics"]
    return scores


def _files(gold: Path, name: str, floor: dict[str, Any]) -> tuple[Path, Path]:
    """Return a set's input and its truth."""
    source = gold / floor.get("folder", name)
    return source / floor.get("reports", "reports.jsonl"), source / floor.get("gold", "gold.jsonl")


def _sampled(files: tuple[Path, Path], folder: Path, size: int | None) -> tuple[Path, Path]:
    """Return a set's files, or every n-th row of a very large one."""
    if size is None:
        return files
    made = []
    for path in files:
        lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line]
        step = max(1, len(lines) // size)
        target = folder / path.name
        target.write_text("\n".join(lines[::step]) + "\n", encoding="utf-8")
        made.append(target)
    return made[0], made[1]


def value_of(scores: dict[str, Any], path: str) -> float:
    """Return the figure that a dotted path names ("strict.f1")."""
    found: Any = scores
    for part in path.split("."):
        found = found[part]
    return round(float(found), 4)


def _print_table(floors: dict[str, Any], measured: dict[str, dict[str, Any]]) -> bool:
    failed = False
    print(f"{'set':<20} {'figure':<22} {'floor':>7} {'now':>7}")
    for name, floor in floors.items():
        for path, least in floor["least"].items():
            now = value_of(measured[name], path)
            below = now < least - _SLACK
            failed |= below
            print(f"{name:<20} {path:<22} {least:>7.3f} {now:>7.3f} {'BELOW' if below else ''}")
    return failed


def _update(floors: dict[str, Any], measured: dict[str, dict[str, Any]], allowed: list[str]) -> int:
    for name, scores in measured.items():
        for path, least in floors[name]["least"].items():
            now = value_of(scores, path)
            if now < least and name not in allowed:
                print(f"{name} {path}: {now} is below {least}; floors are not lowered by accident")
                return 1
            floors[name]["least"][path] = now
    FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    print(f"wrote {FLOORS.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
