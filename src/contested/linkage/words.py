"""Words made comparable: folding, likeness, and the pairs that are alike enough."""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping


def fold(text: str) -> str:
    """Return the words of a text without case, accents and punctuation, one space apart."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(kept).split())


def words(text: str) -> frozenset[str]:
    """Return the set of folded words of a text."""
    return frozenset(fold(text).split())


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words that two sets have in common; two empty sets are not alike."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def near_pairs(sets: Mapping[str, frozenset[str]], floor: float) -> Iterator[tuple[str, str]]:
    """Yield every pair of keys whose word sets are alike by `floor` at least, each pair once.

    Two sets that are so alike share one of their rarest words, so only such pairs are compared.
    """
    counts = Counter(word for held in sets.values() for word in held)
    seen: dict[str, list[str]] = defaultdict(list)
    for key in sorted(sets):
        rare = _rarest(sets[key], counts, floor)
        for other in sorted({one for word in rare for one in seen[word]}):
            if likeness(sets[key], sets[other]) >= floor:
                yield other, key
        for word in rare:
            seen[word].append(key)


def _rarest(held: frozenset[str], counts: Mapping[str, int], floor: float) -> list[str]:
    ordered = sorted(held, key=lambda word: (counts[word], word))
    spare = len(ordered) - math.ceil(floor * len(ordered) - 1e-9)
    return ordered[: spare + 1]
