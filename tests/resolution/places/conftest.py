"""A small gazetteer in memory and the packaged lexicon."""

from collections.abc import Sequence

import pytest

from contested.model.codebook import PlacePrecision
from contested.model.lookups import GazetteerEntry
from contested.resolution.places import PlaceLexicon, load_place_lexicon

_PRECISION = {
    "country": PlacePrecision.COUNTRY,
    "admin1": PlacePrecision.ADMIN1,
    "admin2": PlacePrecision.ADMIN2,
    "river": PlacePrecision.REGION,
    "valley": PlacePrecision.REGION,
    "region": PlacePrecision.REGION,
}
# id, names, kind, country, admin1, lat, lon, population
_ROWS: tuple[tuple[str, str, str, str | None, str | None, float, float, int], ...] = (
    ("cty_SYR", "Syria", "country", "SYR", None, 35, 38, 18_000_000),
    ("cty_IRQ", "Iraq", "country", "IRQ", None, 33, 44, 40_000_000),
    ("cty_USA", "United States;US;U.S.", "country", "USA", None, 39.8, -98.5, 300_000_000),
    ("cty_GEO", "Georgia", "country", "GEO", None, 42, 43.5, 3_700_000),
    ("adm1_USA.GA", "Georgia", "admin1", "USA", "Georgia", 32.75, -83.5, 8_000_000),
    ("adm1_USA.TX", "Texas", "admin1", "USA", "Texas", 31.2, -99.2, 22_000_000),
    ("adm1_USA.MS", "Mississippi", "admin1", "USA", "Mississippi", 32.7, -89.7, 2_000_000),
    ("adm1_SYR.06", "Daraa", "admin1", "SYR", "Daraa", 32.8, 36.2, 390_000),
    ("adm1_SYR.07", "Deir Ezzor", "admin1", "SYR", "Deir Ezzor", 35.0, 40.4, 440_000),
    ("gn_1", "Daraa;Daara", "city", "SYR", "Daraa", 32.6, 36.1, 97_000),
    ("gn_2", "Deir Ezzor", "city", "SYR", "Deir Ezzor", 35.3, 40.1, 270_000),
    ("gn_3", "Abu Kamal;Albukamal", "city", "SYR", "Deir Ezzor", 34.45, 40.9, 57_000),
    ("gn_4", "Damascus", "city", "SYR", "Damascus", 33.5, 36.3, 1_500_000),
    ("gn_5", "Damascus", "city", "USA", "Maryland", 39.3, -77.2, 15_000),
    ("gn_6", "Paris", "city", "FRA", "Île-de-France", 48.85, 2.35, 2_100_000),
    ("gn_7", "Paris", "city", "USA", "Texas", 33.66, -95.55, 24_000),
    ("gn_8", "Jackson", "city", "USA", "Mississippi", 32.3, -90.2, 150_000),
    ("gn_9", "Most", "city", "CZE", "Ústecký", 50.5, 13.6, 67_000),
    ("gn_10", "Tbilisi", "city", "GEO", "Tbilisi", 41.7, 44.8, 1_100_000),
    ("gn_11", "Atlanta", "city", "USA", "Georgia", 33.7, -84.4, 490_000),
    ("gn_12", "Saraqib", "city", "SYR", "Idlib", 35.86, 36.8, 34_000),
    ("gn_13", "Neches", "city", "USA", "Texas", 31.9, -95.5, 300),
    ("adm2_USA.TX.1", "Lamar County", "admin2", "USA", "Texas", 33.7, -95.6, 50_000),
    ("adm2_USA.MS.1", "Lamar County", "admin2", "USA", "Mississippi", 31.2, -89.5, 64_000),
    ("sup_rukban", "Rukban camp;al-Rukban", "camp", "SYR", "Homs", 33.3, 38.7, 0),
    ("gn_14", "al-Rukban", "city", "JOR", "Mafraq", 33.31, 38.7, 0),
    ("sup_mersa", "Mersa strip;Mersa", "region", "LBN", None, 35.4, 36.5, 0),
    ("adm1_MOZ.02", "Mersa", "admin1", "MOZ", "Mersa", -23.0, 33.0, 1_400_000),
    (
        "sup_seat",
        "3rd Division;Third Division;Third Division seat",
        "base",
        "SYR",
        "Homs",
        34,
        38,
        0,
    ),
    ("sup_clinic", "Georgian Hospital", "hospital", "SYR", "Homs", 34.1, 38.1, 0),
    ("sup_zone", "55-km zone", "zone", "SYR", "Homs", 33.5, 38.6, 0),
    ("sup_euphrates", "Euphrates", "river", None, None, 34.5, 41, 0),
    ("sup_valley", "Euphrates valley;Euphrates", "valley", None, None, 34.5, 41, 0),
    ("sup_west", "West Bank", "region", "PSE", None, 32, 35.2, 0),
)
_PEOPLE = {"syrian": "cty_SYR", "iraqi": "cty_IRQ", "georgian": "cty_GEO"}


class Atlas:
    """A gazetteer of a few rows."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[GazetteerEntry]] = {}
        self._by_id: dict[str, GazetteerEntry] = {}
        for ident, names, kind, country, admin1, lat, lon, population in _ROWS:
            listed = names.split(";")
            for name in listed:
                entry = GazetteerEntry(
                    id=ident,
                    name=listed[0],
                    kind=kind,
                    country=country,
                    admin1=admin1,
                    lat=lat,
                    lon=lon,
                    population=population,
                    precision=_PRECISION.get(kind, PlacePrecision.EXACT),
                    own_name=name == listed[0],
                    capital=ident in {"gn_4", "gn_6", "gn_10"},
                )
                self._by_name.setdefault(_key(name), []).append(entry)
                self._by_id.setdefault(ident, entry)

    def find(self, name: str) -> Sequence[GazetteerEntry]:
        return self._by_name.get(_key(name), ())

    def capital_of(self, country: str) -> GazetteerEntry | None:
        entries = self._by_id.values()
        return next((one for one in entries if one.capital and one.country == country), None)

    def entry(self, place: str) -> GazetteerEntry | None:
        return self._by_id.get(place)

    def country_of_people(self, demonym: str) -> GazetteerEntry | None:
        return self._by_id.get(_PEOPLE.get(demonym.lower(), ""))

    def __len__(self) -> int:
        return len(self._by_id)


def _key(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").replace("\n", " ").replace(".", "").split())


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas()


@pytest.fixture(scope="session")
def lexicon() -> PlaceLexicon:
    return load_place_lexicon()
