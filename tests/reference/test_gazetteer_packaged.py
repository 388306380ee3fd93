"""The gazetteer that comes with the packages knows the places of the wars it is made for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from contested.reference.gazetteer import SqliteGazetteer, open_gazetteer
from contested.reference.gazetteer_compile import compile_gazetteer, packaged_sources

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", name="gazetteer")
def _gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteGazetteer]:
    folder: Path = tmp_path_factory.mktemp("gazetteer")
    opened = open_gazetteer(compile_gazetteer(folder, packaged_sources()))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Albukamal", "SYR"),
        ("البوكمال", "SYR"),
        ("Абу-Кемаль", "SYR"),
        ("Deir Ezzor", "SYR"),
        ("al-Rukban", "SYR"),
        ("the 55-km zone", "SYR"),
        ("Hodeidah", "YEM"),
        ("Avdiivka", "UKR"),
        ("Robotyne", "UKR"),
        ("El Fasher", "SDN"),
        ("Congo", "COD"),
        ("Mindanao", "PHL"),
        ("Hadramout", "YEM"),
        ("Cité Soleil", "HTI"),
        ("Khan Younis", "PSE"),
        ("Rapides Parish", "USA"),
        ("U.S.", "USA"),
    ],
)
def test_finds_the_place_in_its_country(
    gazetteer: SqliteGazetteer, name: str, country: str
) -> None:
    found = gazetteer.find(name.removeprefix("the "))
    assert found
    assert found[0].country == country


def test_a_governorate_is_a_unit(gazetteer: SqliteGazetteer) -> None:
    assert gazetteer.find("Deir Ezzor Governorate")[0].id == "adm1_SYR.07"


def test_the_seat_of_a_country_is_known(gazetteer: SqliteGazetteer) -> None:
    (capital,) = [entry for entry in gazetteer.find("Astana") if entry.capital]
    assert capital.country == "KAZ"


def test_no_place_sits_at_nought(gazetteer: SqliteGazetteer) -> None:
    assert len(gazetteer) > 250_000
    entry = gazetteer.entry("cty_SYR")
    assert entry is not None
    assert (entry.lat, entry.lon) != (0.0, 0.0)
