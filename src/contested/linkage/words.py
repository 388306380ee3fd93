"""Words made comparable: folding, likeness, and the pairs that are alike enough."""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeVar

Item = TypeVar("Item", str, int)


def fold(text: str) -> str:
    """Return the words of a text without case, accents and punctuation, one space apart."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(kept).split())


def words(text: str) -> frozenset[str]:
    """Return the set of folded words of a text."""
    return frozenset(fold(text).split())


def likeness(one: frozenset[Item], other: frozenset[Item]) -> float:
    """Return the share of items that two sets have in common; two empty sets are not alike."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def near_pairs(sets: Mapping[str, frozenset[Item]], floor: float) -> Iterator[tuple[str, str]]:
    """Yield every pair of keys whose sets are alike by `floor` at least, each pair once.

    Two sets that are so alike share one of their rarest items, so only such pairs are compared.
    """
    counts = Counter(item for held in sets.values() for item in held)
    seen: dict[Item, list[str]] = defaultdict(list)
    for key in sorted(sets):
        rare = _rarest(sets[key], counts, floor)
        for other in sorted({one for item in rare for one in seen[item]}):
            if likeness(sets[key], sets[other]) >= floor:
                yield other, key
        for item in rare:
            seen[item].append(key)


def _rarest(held: frozenset[Item], counts: Mapping[Item, int], floor: float) -> list[Item]:
    ordered = sorted(held, key=lambda item: (counts[item], item))
    spare = len(ordered) - math.ceil(floor * len(ordered) - 1e-9)
    return ordered[: spare + 1]
