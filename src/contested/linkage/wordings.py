"""How alike reports are by the words that their claims quote, the rare ones weighing most."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from contested.linkage.tellings import CALENDAR
from contested.linkage.words import fold
from contested.model.claim import Claim


class Wordings:
    """Reports by their words, each word weighed by how few of the reports have it."""

    def __init__(self, reports: Mapping[str, Iterable[Claim]]) -> None:
        held = {name: wording(claims) for name, claims in reports.items()}
        self._total = len(held)
        self._holders: dict[str, list[str]] = defaultdict(list)
        for name, said in held.items():
            for word in said:
                self._holders[word].append(name)
        self._lengths = {name: self._length(said) for name, said in held.items()}

    def like(self, claims: Iterable[Claim], floor: float) -> dict[str, float]:
        """Return the reports that are alike by `floor` at least: cosines from 0 to 1."""
        said = wording(claims)
        shared: dict[str, float] = defaultdict(float)
        for word in sorted(said):
            for name in self._holders.get(word, ()):
                shared[name] += self._weight(word)
        own = self._length(said)
        found = {name: weight / (own * self._lengths[name]) for name, weight in shared.items()}
        return {name: likeness for name, likeness in found.items() if likeness >= floor}

    def _weight(self, word: str) -> float:
        rare = (self._total + 2) / (len(self._holders.get(word, ())) + 1)
        return math.log(rare) ** 2

    def _length(self, said: Iterable[str]) -> float:
        return math.sqrt(math.fsum(map(self._weight, said))) or 1.0


def wording(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the folded words of the evidence of claims, without those of the calendar."""
    said = (fold(piece.quote).split() for one in claims for piece in one.evidence)
    return frozenset(word for row in said for word in row if len(word) > 1) - CALENDAR
