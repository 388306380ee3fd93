"""The gazetteer is compiled once, found in by any spelling, and shared by processes."""

import json
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from contested.errors import DataError
from contested.model.codebook import PlacePrecision
from contested.reference.gazetteer import SqliteGazetteer, open_gazetteer
from contested.reference.gazetteer_admin import Tables
from contested.reference.gazetteer_compile import Sources, compile_gazetteer
from contested.reference.gazetteer_keys import folded_keys, raw_key

_PLACES = (
    "id,name,kind,country,admin1,lat,lon,radius_km,precision,aliases,area,source,note\n"
    "# a note\n"
    "new-alby,New Alby,city,AAA,North,10.01,20.01,3,1,Albyville,,made up,\n"
    "dune-camp,Dune camp,camp,AAA,North,11,21,2,2,al-Dune,,made up,\n"
    "long-river,Long River,river,AAA;BBB,,12,22,300,5,,,made up,\n"
)
_STATES = "iso3,iso2,gw,name,aliases,demonyms,metonyms\nAAA,AA,1,Aland,Al-Aland,Alandian,Alby\n"


def _city(number: int, name: str, lat: float, population: int, *others: str) -> dict[str, object]:
    return {
        "geonameid": number,
        "name": name,
        "latitude": lat,
        "longitude": lat + 10,
        "countrycode": "AA",
        "population": population,
        "admin1code": "01",
        "alternatenames": list(others),
    }


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    folder = tmp_path / "admin"
    for name in ("countries", "subdivisions", "cities"):
        (folder / name).mkdir(parents=True)
    (folder / "countries/countries.tsv").write_text("Aland\tAA\tAAA\n", encoding="utf-8")
    units = (
        "Nördland\tAA-N\tAA.01\t9\tProvince\tNorth Province|North\t1\t\t1\n"
        "Dale District\t\tAA.01.5\t8\t\tDale\t2\t1\t1\n"
        "Nowhere Zone\tAA-Z\t\t\tRegion\t\t0\t\t1\n"
    )
    (folder / "subdivisions/subdivisions.tsv").write_text(units, encoding="utf-8")
    members = "Ālbī\t1\t1|2\t1\t5000\t10.0\t20.0\nDar‘ā\t2\t1\t1\t100\t14.0\t24.0\n"
    (folder / "cities/cities.tsv").write_text(members, encoding="utf-8")
    cities = tmp_path / "cities.json"
    listed = (
        _city(1, "Ālbī", 10.0, 5000, "Al Buville", "Albyville", "ALB", "lby", "ألبي"),
        _city(2, "Dar‘ā", 14.0, 100, "Adraa", "al-Dara"),
    )
    cities.write_text(json.dumps({str(c["geonameid"]): c for c in listed}), encoding="utf-8")
    countries = tmp_path / "countries.json"
    countries.write_text(
        json.dumps({"AA": {"iso3": "AAA", "name": "Aland", "capital": "Albi"}}), encoding="utf-8"
    )
    tables = Tables(places=_PLACES, countries="", states=_STATES, us_states="")
    return Sources(cities=cities, countries=countries, admin=folder, tables=tables)


@pytest.fixture
def gazetteer(sources: Sources, tmp_path: Path) -> Iterator[SqliteGazetteer]:
    found = open_gazetteer(compile_gazetteer(tmp_path / "cache", sources))
    yield found
    found.close()


def test_finds_a_place_whatever_its_accents(gazetteer: SqliteGazetteer) -> None:
    assert [entry.id for entry in gazetteer.find("DARA")] == ["gn_2"]


def test_a_folded_spelling_is_found_and_flagged(gazetteer: SqliteGazetteer) -> None:
    (entry,) = gazetteer.find("Albuville")
    assert (entry.id, entry.weak) == ("gn_1", True)
    assert not gazetteer.find("Al Buville")[0].weak


def test_a_supplement_row_adds_spellings_to_the_settlement_it_means(
    gazetteer: SqliteGazetteer,
) -> None:
    (entry,) = gazetteer.find("New Alby")
    assert (entry.id, entry.name, entry.own_name) == ("gn_1", "New Alby", True)
    assert gazetteer.entry("sup_new-alby") is None


def test_a_supplement_row_of_its_own_keeps_its_kind(gazetteer: SqliteGazetteer) -> None:
    (entry,) = gazetteer.find("al-Dune")
    assert (entry.id, entry.kind, entry.precision) == ("sup_dune-camp", "camp", PlacePrecision.NEAR)


def test_a_river_of_two_countries_has_no_country(gazetteer: SqliteGazetteer) -> None:
    assert gazetteer.find("Long River")[0].country is None


def test_units_stand_in_the_middle_of_their_members(gazetteer: SqliteGazetteer) -> None:
    (unit,) = gazetteer.find("North Province")
    assert (unit.id, unit.kind, unit.lat, unit.lon) == ("adm1_AAA.01", "admin1", 12.0, 22.0)
    assert unit.population == 5100
    assert gazetteer.find("Dale")[0].admin1 == "North"


def test_codes_and_machine_romanisations_are_no_names(gazetteer: SqliteGazetteer) -> None:
    assert not gazetteer.find("ALB")
    assert not gazetteer.find("lby")
    assert not gazetteer.find("?!")


def test_a_demonym_gives_its_country(gazetteer: SqliteGazetteer) -> None:
    country = gazetteer.country_of_people("Alandian")
    assert country is not None
    assert country.id == "cty_AAA"
    assert gazetteer.country_of_people("Nobody") is None


def test_knows_the_seat_of_a_country(gazetteer: SqliteGazetteer) -> None:
    assert gazetteer.find("Albi")[0].capital
    assert not gazetteer.find("Dara")[0].capital


def test_counts_its_places(gazetteer: SqliteGazetteer) -> None:
    assert len(gazetteer) == 7


def test_travels_to_another_process(gazetteer: SqliteGazetteer) -> None:
    copy: SqliteGazetteer = pickle.loads(pickle.dumps(gazetteer))  # noqa: S301
    assert copy.find("Adraa") == gazetteer.find("Adraa")
    copy.close()


def test_a_thread_reads_with_a_store_of_its_own(gazetteer: SqliteGazetteer) -> None:
    def ask() -> str:
        try:
            return gazetteer.find("Adraa")[0].id
        finally:
            gazetteer.close()

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(ask).result() == "gn_2"


def test_is_made_once_and_anew_when_a_table_changes(sources: Sources, tmp_path: Path) -> None:
    first = compile_gazetteer(tmp_path, sources)
    made = first.stat().st_mtime_ns
    assert compile_gazetteer(tmp_path, sources).stat().st_mtime_ns == made
    changed = Sources(
        cities=sources.cities,
        countries=sources.countries,
        admin=sources.admin,
        tables=sources.tables,
        more=(_PLACES.replace("dune", "dell"),),
    )
    assert compile_gazetteer(tmp_path, changed) != first


def test_a_broken_row_leaves_no_half_made_file(sources: Sources, tmp_path: Path) -> None:
    broken = Sources(
        cities=sources.cities,
        countries=sources.countries,
        admin=sources.admin,
        tables=sources.tables._replace(places=_PLACES.replace("11,21", "eleven,21")),
    )
    with pytest.raises(DataError, match="dune-camp"):
        compile_gazetteer(tmp_path / "broken", broken)
    assert not list((tmp_path / "broken").iterdir())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abu-Kemal", "abu kemal"),
        ("U.S.", "US"),
        ("Dar‘ā", "Dara"),
        ("Sana'a", "Sanaa"),
        ("أبو كمال", "ابو كمال"),
    ],
)
def test_raw_keys_meet(one: str, other: str) -> None:
    assert raw_key(one) == raw_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al Bukamal", "Albukamal"),
        ("Al-Hudaydah", "Hodeidah".replace("o", "u")),
        ("Deir Ezzor", "Deir ez Zor"),
        ("St. Louis", "Saint Louis"),
        ("Avdeevka", "Avdiivka"),
        ("البوكمال", "بو كمال"),
        ("Абу-Кемаль", "Абукемаль"),
    ],
)
def test_folded_keys_meet(one: str, other: str) -> None:
    assert set(folded_keys(raw_key(one))) & set(folded_keys(raw_key(other)))


@given(st.text())
def test_a_raw_key_is_its_own_key(name: str) -> None:
    key = raw_key(name)
    assert raw_key(key) == key
