"""Sentences of strangers, each by itself, beside the claims that their writers noted with them.

Writers who saw nothing of the program wrote them; they were language models, and the incidents are
made up. `plain.jsonl` tells happenings in everyday words, `trade.jsonl` in the idiom of reporters,
soldiers, aid workers and lawyers, with sentences between that tell nothing. A line holds a sentence
and its claims.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from contested import pipeline
from tests.golden.strangers import Pair, matched
from tests.rooms import report, rooms

FOLDER = Path(__file__).with_name("sentences")
SETS = ("plain", "trade")


def noted(name: str) -> Iterator[tuple[str, Sequence[Mapping[str, Any]]]]:
    """Yield the sentences of a set, with what their writer noted."""
    for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["text"], row["claims"]


@lru_cache(maxsize=len(SETS))
def pairs(name: str) -> tuple[Pair, ...]:
    """Read every sentence of a set as a report of its own and pair its claims with the noted."""
    listed = list(noted(name))
    read = pipeline.claims([report(text) for text, _ in listed], rooms())
    return tuple(
        pair
        for (_, told), (_, claims) in zip(listed, read, strict=True)
        for pair in matched(told, claims)
    )
