"""How alike reports are by what their claims quote and name, the rare weighing most."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from contested.linkage.figuring import number_of
from contested.linkage.keys import place_key
from contested.linkage.tellings import CALENDAR
from contested.linkage.words import fold
from contested.model.claim import Claim


class Wordings:
    """Reports by their words, places, actors and numbers, each weighed by how few reports have it.

    Places and actors are one however they are spelled.
    """

    def __init__(self, reports: Mapping[str, Collection[Claim]]) -> None:
        held = {name: _marks(claims) for name, claims in reports.items()}
        self._total = len(held)
        self._holders: dict[str, list[str]] = defaultdict(list)
        for name, said in held.items():
            for word in said:
                self._holders[word].append(name)
        self._lengths = {name: self._length(said) for name, said in held.items()}

    def like(self, claims: Iterable[Claim], floor: float) -> dict[str, float]:
        """Return the reports that are alike by `floor` at least: cosines from 0 to 1."""
        said = _marks(tuple(claims))
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


def _marks(claims: Collection[Claim]) -> frozenset[str]:
    return wording(claims).union(chain.from_iterable(map(_named, claims)))


def _named(claim: Claim) -> Iterator[str]:
    """Yield what a claim names, under signs that no word has."""
    yield from (f"place:{key}" for one in claim.places if (key := place_key(one)) is not None)
    actors = (one.actor for one in (*claim.actors, *claim.recipients, *claim.former))
    voices = (name for one in claim.voices[1:] for name in (one.actor, one.body))
    yield from (f"actor:{name}" for name in chain(actors, voices) if name is not None)
    numbers = (number_of(one) for one in claim.figures)
    yield from (f"number:{number}" for number in numbers if number is not None)
