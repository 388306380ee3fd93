"""Union-find whose result does not depend on the order of its pairs."""

from collections import defaultdict
from collections.abc import Iterable


class Unions:
    """Groups of ids that pairs have joined; an id that no pair names stands alone."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parents = {one: one for one in ids}

    def join(self, one: str, other: str) -> None:
        """Put two ids into one group; the smaller root stays, so every order ends the same."""
        first, second = self._root(one), self._root(other)
        low, high = min(first, second), max(first, second)
        self._parents[high] = low

    def chain(self, ids: Iterable[str]) -> None:
        """Put all of `ids` into one group."""
        listed = list(ids)
        for one in listed[1:]:
            self.join(listed[0], one)

    def groups(self) -> list[list[str]]:
        """Return the groups, each sorted, in the order of their smallest ids."""
        gathered: dict[str, list[str]] = defaultdict(list)
        for one in sorted(self._parents):
            gathered[self._root(one)].append(one)
        return [gathered[root] for root in sorted(gathered)]

    def _root(self, one: str) -> str:
        while self._parents[one] != one:
            self._parents[one] = self._parents[self._parents[one]]
            one = self._parents[one]
        return one
