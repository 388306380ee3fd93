"""Joining a row of the supplement with the settlement that it gives further spellings of."""

from collections.abc import Iterable, Iterator

from contested.reference.gazetteer_keys import folded_keys, raw_key
from contested.reference.gazetteer_rows import PlaceRow, distance_km

_SETTLEMENTS = frozenset({"city", "town", "village"})
_SAME_WITHIN_KM = 12.0
_CELLS_A_DEGREE = 4


class Supplement:
    """Rows by grid cell, until the settlement that each means comes by."""

    def __init__(self, rows: Iterable[PlaceRow]) -> None:
        self._rows = list(rows)
        self._cells: dict[tuple[int, int], list[PlaceRow]] = {}
        self._taken: set[str] = set()
        for row in self._rows:
            if row.kind in _SETTLEMENTS:
                self._place(row)

    def _place(self, row: PlaceRow) -> None:
        if row.lat is None or row.lon is None:
            return
        south, west = _cell(row.lat, row.lon)
        for cell in ((south + i, west + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            self._cells.setdefault(cell, []).append(row)

    def merged(self, city: PlaceRow) -> PlaceRow:
        """Return the settlement with the supplement's names first, if a row means it."""
        if city.lat is None or city.lon is None:
            return city
        for row in self._cells.get(_cell(city.lat, city.lon), ()):
            if row.id not in self._taken and _same(city, row):
                self._taken.add(row.id)
                return city._replace(names=(*row.names, *city.names))
        return city

    def unmerged(self) -> Iterator[PlaceRow]:
        """Yield the rows that no settlement took."""
        return (row for row in self._rows if row.id not in self._taken)


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return int(lat * _CELLS_A_DEGREE // 1), int(lon * _CELLS_A_DEGREE // 1)


def _same(city: PlaceRow, row: PlaceRow) -> bool:
    if city.lat is None or city.lon is None or row.lat is None or row.lon is None:
        return False
    if distance_km((city.lat, city.lon), (row.lat, row.lon)) > _SAME_WITHIN_KM:
        return False
    return not _folded(city.names).isdisjoint(_folded(row.names))


def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for name in names for key in folded_keys(raw_key(name)))
