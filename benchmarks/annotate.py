"""Predictions for a gold task: `python -m benchmarks.annotate TASK reports.jsonl -o out.jsonl`."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import answers, entities, happenings, labels, narratives, spots, templates
from benchmarks.rooms import Row, open_rooms
from contested import pipeline

TASKS: dict[str, Callable[[Path, pipeline.Rooms], Iterator[Row]]] = {
    "dates": spots.dates,
    "places": spots.places,
    "event_types": labels.event_types,
    "event_places": answers.event_places,
    "templates": templates.templates,
    "templates5": templates.templates5,
    "entities": entities.entities,
    "relations": entities.relations,
    "attribution": answers.attribution,
    "plover": answers.plover,
    "articles": answers.articles,
    "groups": happenings.groups,
    "numbers": happenings.numbers,
    "ranges": narratives.ranges,
}


def main() -> int:
    """Write the predictions of one task."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("reports", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    chosen = parser.parse_args()
    written = write(chosen.task, chosen.reports, chosen.output)
    print(f"{written} predictions in {chosen.output}", file=sys.stderr)
    return 0


def write(task: str, reports: Path, output: Path) -> int:
    """Write a task's predictions to a file and return their number."""
    count = 0
    with output.open("w", encoding="utf-8") as out:
        for row in TASKS[task](reports, open_rooms()):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


if __name__ == "__main__":
    sys.exit(main())
