"""Places by name, from one read-only SQLite file that many processes may share."""

import os
import sqlite3
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from typing_extensions import override

from contested.model.codebook import PlacePrecision
from contested.model.lookups import GazetteerEntry
from contested.reference.gazetteer_keys import SHORTEST_FOLD, folded_keys, raw_key

_CACHED_NAMES = 50_000
_MOST = 250
_FIELDS = """p.id, p.name, p.kind, p.country, p.admin1, p.lat, p.lon, p.population, p.precision,
    p.radius_km, p.capital"""
_FIND = f"""SELECT {_FIELDS}, max(n.match) FROM name n JOIN place p ON p.number = n.place
    WHERE n.key IN (?, ?, ?) AND n.match >= ?
    GROUP BY p.number ORDER BY p.population DESC, p.id LIMIT {_MOST}"""  # noqa: S608
_ENTRY = f"SELECT {_FIELDS}, 2 FROM place p WHERE p.id = ?"  # noqa: S608
_CAPITALS = f"SELECT {_FIELDS}, 2 FROM place p WHERE p.capital = 1"  # noqa: S608
_ANY, _RAW = 0, 1


class SqliteGazetteer:
    """The compiled gazetteer; may be pickled, forked and used from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self.find = lru_cache(_CACHED_NAMES)(self._find)
        self._capitals = lru_cache(1)(self._all_capitals)
        self.country_of_people = lru_cache(_CACHED_NAMES)(self._country_of_people)

    @override
    def __reduce__(self) -> tuple[type["SqliteGazetteer"], tuple[Path]]:
        return SqliteGazetteer, (self._path,)

    def _find(self, name: str) -> Sequence[GazetteerEntry]:
        """Return every place that the name may mean: by its words, else by its folded spelling."""
        raw = raw_key(name)
        if not raw:
            return ()
        rows = self._store().execute(_FIND, (raw, raw, raw, _RAW)).fetchall()
        if rows:
            return tuple(_entry(row) for row in rows)
        keys = tuple(key for key in (raw, *folded_keys(raw)) if len(key) >= SHORTEST_FOLD)
        if not keys:
            return ()
        rows = self._store().execute(_FIND, (*(*keys, *keys, *keys)[:3], _ANY)).fetchall()
        return tuple(_entry(row, weak=True) for row in rows)

    def entry(self, place: str) -> GazetteerEntry | None:
        """Return the place with this id."""
        row = self._store().execute(_ENTRY, (place,)).fetchone()
        return _entry(row) if row else None

    def capital_of(self, country: str) -> GazetteerEntry | None:
        """Return the seat of a country by its ISO code."""
        return self._capitals().get(country)

    def _all_capitals(self) -> dict[str | None, GazetteerEntry]:
        found = map(_entry, self._store().execute(_CAPITALS).fetchall())
        return {one.country: one for one in found}

    def _country_of_people(self, demonym: str) -> GazetteerEntry | None:
        """Return the country whose people or things are called so ("Syrian")."""
        asked = "SELECT iso3 FROM demonym WHERE word = ?"
        row = self._store().execute(asked, (raw_key(demonym),)).fetchone()
        return self.entry(f"cty_{row[0]}") if row else None

    def __len__(self) -> int:
        """Count the places."""
        count: int = self._store().execute("SELECT count(*) FROM place").fetchone()[0]
        return count

    def close(self) -> None:
        """Close this thread's hold on the file; the next question opens it again."""
        held = getattr(self._local, "held", None)
        if held is not None and held[0] == os.getpid():
            held[1].close()
        self._local.held = None

    def _store(self) -> sqlite3.Connection:
        held: tuple[int, sqlite3.Connection] | None = getattr(self._local, "held", None)
        if held is None or held[0] != os.getpid():
            address = f"{self._path.absolute().as_uri()}?mode=ro&immutable=1"
            held = (os.getpid(), sqlite3.connect(address, uri=True))
            self._local.held = held
        return held[1]


def open_gazetteer(path: Path) -> SqliteGazetteer:
    """Open a compiled gazetteer; the file is first read when the first name is asked for."""
    return SqliteGazetteer(path)


def _entry(row: tuple[Any, ...], *, weak: bool = False) -> GazetteerEntry:
    ident, name, kind, country, admin1, lat, lon, population, precision, radius, capital, match = (
        row
    )
    return GazetteerEntry(
        id=ident,
        name=name,
        kind=kind,
        country=country,
        admin1=admin1,
        lat=lat,
        lon=lon,
        population=population,
        precision=PlacePrecision(precision),
        radius_km=radius,
        own_name=match == 2,
        weak=weak,
        capital=bool(capital),
    )
