"""Whether claims read the same with their parties exchanged: `python -m benchmarks.fairness`.

The sentences of the packaged reports that name a party, and a seeded choice of those of the gold
sets in the folder `GOLD`, where it is there, are read as they are and with the parties of
`swaps.csv` exchanged. One is fair where every code, stance, polarity, figure and voice is the same
with the names exchanged. `--show` prints those that are not.
"""

import argparse
import os
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.rooms import Found, everything, example_reports, open_rooms, rows
from contested import pipeline
from contested.model.claim import Claim
from contested.model.lexicon import parse_table

_PAIRS = Path(__file__).parent / "swaps.csv"
_SETS = ("linked", "entities", "attribution")
_SENTENCES, _SEED = 360, 20261128
_WORDS = range(6, 60)
_FLOOR = 0.95
Codes = Counter[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Swap:
    """A group of pairs of parties, as one pattern and the word that each word gives way to."""

    group: str
    pattern: re.Pattern[str]
    other: dict[str, str]

    def exchange(self, text: str) -> str:
        """Return the text with the parties exchanged."""
        return self.pattern.sub(self._instead, text)

    def _instead(self, found: re.Match[str]) -> str:
        word = found.group()
        told = self.other.get(word) or self.other[word[0].lower() + word[1:]]
        return told if word in self.other else told[0].upper() + told[1:]


def main() -> int:
    """Print the share of texts that read the same, by group, and whether it is high enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    shown = parser.parse_args().show
    rooms, swaps = open_rooms(), load_swaps()
    gold = Path(os.environ.get("GOLD", "../shared/gold"))
    texts = [*_examples(rooms, swaps), *_sentences(gold, swaps)]
    pairs = [(swap, text) for text in texts for swap in swaps if swap.pattern.search(text)]
    fair = _compared(pairs, rooms, shown=shown)
    for group, told in sorted(fair.items()):
        print(f"  {group:14} {sum(told):4} of {len(told)}")
    every = [one for told in fair.values() for one in told]
    share = sum(every) / len(every)
    print(f"fair {share:.3f} (floor {_FLOOR}): {sum(every)} of {len(every)}")
    return 0 if share >= _FLOOR else 1


def load_swaps() -> list[Swap]:
    """Return the groups of `swaps.csv`."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for row in parse_table(
        _PAIRS.read_text(encoding="utf-8"), "swaps.csv", ("group", "one", "other")
    ):
        groups[row["group"]] |= {row["one"]: row["other"], row["other"]: row["one"]}
    return [Swap(group, _pattern(words), words) for group, words in sorted(groups.items())]


def _pattern(words: dict[str, str]) -> re.Pattern[str]:
    every = {*words, *(word[0].upper() + word[1:] for word in words)}
    joined = "|".join(re.escape(one) for one in sorted(every, key=len, reverse=True))
    return re.compile(rf"\b(?:{joined})\b")


def _compared(
    pairs: Sequence[tuple[Swap, str]], rooms: pipeline.Rooms, *, shown: bool
) -> dict[str, list[bool]]:
    plain = _read([text for _, text in pairs], rooms)
    swapped = _read([swap.exchange(text) for swap, text in pairs], rooms)
    fair: dict[str, list[bool]] = defaultdict(list)
    for (swap, text), before, after in zip(pairs, plain, swapped, strict=True):
        was, now = _codes(before, swap), _codes(after, None)
        fair[swap.group].append(was == now)
        if shown and was != now:
            print(f"{swap.group}: {text[:400]}\n  - {list(was - now)}\n  + {list(now - was)}")
    return fair


def _read(texts: Sequence[str], rooms: pipeline.Rooms) -> list[Found]:
    return list(everything([{"id": str(n), "text": text} for n, text in enumerate(texts)], rooms))


def _codes(found: Found, swap: Swap | None) -> Codes:
    """Return what was coded, with the names in the voices exchanged where a swap is given."""
    return Counter(_code(claim, swap) for claim in found.claims)


def _code(claim: Claim, swap: Swap | None) -> tuple[object, ...]:
    said = [voice.text or "" for voice in claim.voices]
    voices = tuple(swap.exchange(one) if swap else one for one in said)
    figures = tuple(sorted((one.what, one.low, one.high) for one in claim.figures))
    return claim.type, claim.mode, claim.stance, claim.polarity, figures, voices


def _examples(rooms: pipeline.Rooms, swaps: Sequence[Swap]) -> list[str]:
    """Return every sentence of the packaged reports that names a party of a swap."""
    return sorted({one for told in example_reports(rooms) for one in _naming(told.text, swaps)})


def _sentences(gold: Path, swaps: Sequence[Swap]) -> list[str]:
    """Return a seeded choice of the sentences of the gold sets that name a party; none without."""
    if not gold.exists():
        return []
    texts = (row["text"] for name in _SETS for row in rows(gold / name / "reports.jsonl"))
    every = sorted({one for text in texts for one in _naming(text, swaps)})
    return random.Random(_SEED).sample(every, _SENTENCES)  # noqa: S311 - a sample, no secret


def _naming(text: str, swaps: Sequence[Swap]) -> Iterator[str]:
    for told in re.split(r"(?<=[.!?])\s+|\n", text):
        if len(told.split()) in _WORDS and any(one.pattern.search(told) for one in swaps):
            yield " ".join(told.split())


if __name__ == "__main__":
    sys.exit(main())
