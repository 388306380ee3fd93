"""The register's and the gazetteer's own tables hold the rules that their notes state."""

import tomllib
from collections import Counter, defaultdict
from functools import lru_cache
from importlib import resources
from typing import Any

import pytest

from contested.model.codebook import ActorKind, PlacePrecision
from contested.model.lexicon import cells, parse_table, read_text
from contested.reference.register import fold

PACKAGE = "contested.reference"
STATES = ("iso3", "iso2", "gw", "name", "aliases", "demonyms", "metonyms")
CLASSES = ("words", "kind", "side", "note")
COUNTRIES = ("iso3", "lat", "lon", "radius_km", "aliases")
PLACES = (
    "id",
    "name",
    "kind",
    "country",
    "admin1",
    "lat",
    "lon",
    "radius_km",
    "precision",
    "aliases",
    "area",
    "source",
    "note",
)
TOWNS = ("id", "name", "kind", "country", "lat", "lon", "radius_km", "aliases")
SIDES = {"syrian-opposition", "eastern-libya", "western-libya", "axis-of-resistance"}


def _table(name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    text = read_text(PACKAGE, f"data/{name}")
    return [dict(row) for row in parse_table(text, name, columns)]


@lru_cache(maxsize=1)
def _actors() -> tuple[dict[str, Any], ...]:
    folder = resources.files(PACKAGE).joinpath("data/actors")
    names = sorted(one.name for one in folder.iterdir() if one.name.endswith(".toml"))
    files = [tomllib.loads(read_text(PACKAGE, f"data/actors/{name}")) for name in names]
    return tuple(actor for file in files for actor in file["actor"])


def _ids() -> set[str]:
    return {actor["id"] for actor in _actors()}


def _in_order(since: str, until: str) -> bool:
    shared = min(len(since), len(until))
    return not since or not until or since[:shared] <= until[:shared]


def test_actors_are_many_and_each_id_stands_once() -> None:
    counted = Counter(actor["id"] for actor in _actors())
    assert [one for one, times in counted.items() if times > 1] == []
    assert len(counted) >= 200


def test_every_actor_says_what_where_since_when_and_by_which_source() -> None:
    states = {row["iso3"] for row in _table("states.csv", STATES)} | {"XKX", ""}
    for actor in _actors():
        assert ActorKind(actor["kind"]), actor["id"]
        assert actor["name"].strip() == actor["name"] != "", actor["id"]
        assert actor["country"] in states, actor["id"]
        assert actor["theatre"] or actor["country"], actor["id"]
        assert actor["source"], actor["id"]


def test_years_are_in_order() -> None:
    odd = [a["id"] for a in _actors() if a["years"][1] and a["years"][0] > a["years"][1]]
    assert odd == []


def test_parents_and_sides_exist() -> None:
    known = _ids() | SIDES | {row["iso3"].lower() for row in _table("states.csv", STATES)}
    lost = [(a["id"], a["parent"]) for a in _actors() if a["parent"] and a["parent"] not in known]
    lost += [
        (a["id"], one["side"]) for a in _actors() for one in a["sides"] if one["side"] not in known
    ]
    assert lost == []


def test_nobody_is_their_own_ancestor() -> None:
    parents = {actor["id"]: actor["parent"] for actor in _actors()}
    for start, parent in parents.items():
        seen, at = {start}, parent
        while at:
            assert at not in seen, start
            seen.add(at)
            at = parents.get(at, "")


@pytest.mark.parametrize("key", ["sides", "holders"])
def test_terms_are_dates_in_order(key: str) -> None:
    for actor in _actors():
        for term in actor[key]:
            for bound in (term["from"], term["to"]):
                digits = bound.replace("-", "")
                assert bound == "" or (digits.isdigit() and len(bound) in {4, 7, 10}), actor["id"]
            assert _in_order(term["from"], term["to"]), (actor["id"], term)


def test_only_offices_have_holders() -> None:
    assert {actor["kind"] for actor in _actors() if actor["holders"]} == {"office"}


def test_an_alias_points_to_one_actor() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for actor in _actors():
        for name in (actor["name"], *actor["aliases"]):
            owners[name.casefold()].add(actor["id"])
    for row in _table("states.csv", STATES):
        own = (row["name"], *cells(row["aliases"]), *cells(row["demonyms"]))
        for name in (*own, *cells(row["metonyms"])):
            owners[name.casefold()].add(row["iso3"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_loaded_aliases_are_aliases() -> None:
    for actor in _actors():
        for one in actor["framing"]:
            assert one["alias"] in actor["aliases"], actor["id"]
            assert one["kind"] in {"evaluative", "labelling", "legal"}, actor["id"]


def test_general_nouns_are_classes_and_stand_once() -> None:
    rows = _table("actors/classes.csv", CLASSES)
    words = [row["words"] for row in rows]
    assert words == sorted(set(words))
    assert {row["kind"] for row in rows} <= set(ActorKind)
    assert {row["side"] for row in rows} <= {"", "civilian"}


@pytest.mark.parametrize(
    ("name", "columns", "key"),
    [
        ("states.csv", STATES, "iso3"),
        ("countries.csv", COUNTRIES, "iso3"),
        ("places.csv", PLACES, "id"),
        ("towns.csv", TOWNS, "id"),
    ],
)
def test_rows_are_sorted_and_each_stands_once(
    name: str, columns: tuple[str, ...], key: str
) -> None:
    keys = [row[key] for row in _table(name, columns)]
    assert keys == sorted(set(keys))


def test_places_are_many_and_lie_on_the_globe() -> None:
    rows = _table("places.csv", PLACES)
    assert len(rows) >= 100
    for row in rows:
        lat, lon = float(row["lat"]), float(row["lon"])
        assert abs(lat) <= 90, row["id"]
        assert abs(lon) <= 180, row["id"]
        assert (lat, lon) != (0, 0), row["id"]
        assert 0 < float(row["radius_km"]) < 3000, row["id"]


def test_towns_lie_in_a_land_and_each_name_stands_once_in_it() -> None:
    countries = {row["iso3"] for row in _table("countries.csv", COUNTRIES)} | {"XKX"}
    named: list[tuple[str, str]] = []
    for row in _table("towns.csv", TOWNS):
        assert row["country"] in countries, row["id"]
        assert row["kind"] in {"city", "neighbourhood"}, row["id"]
        assert 0 < float(row["radius_km"]) <= 30, row["id"]
        named += [(row["country"], name) for name in (row["name"], *cells(row["aliases"]))]
    assert len(named) == len(set(named))


def test_places_say_what_where_and_by_which_source() -> None:
    countries = {row["iso3"] for row in _table("countries.csv", COUNTRIES)} | {"XKX"}
    for row in _table("places.csv", PLACES):
        assert all((row["name"], row["kind"], row["source"])), row["id"]
        assert PlacePrecision(int(row["precision"])), row["id"]
        assert set(cells(row["country"])) <= countries, row["id"]
        assert row["country"] or row["kind"] in {"sea", "strait", "river", "region"}, row["id"]


def test_boxes_of_places_hold_their_points() -> None:
    for row in _table("places.csv", PLACES):
        if row["area"]:
            west, south, east, north = map(float, row["area"].split())
            assert west <= float(row["lon"]) <= east, row["id"]
            assert south <= float(row["lat"]) <= north, row["id"]


def test_a_spelling_belongs_to_one_place() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in _table("places.csv", PLACES):
        for name in (row["name"], *cells(row["aliases"])):
            owners[name.casefold()].add(row["id"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_countries_lie_on_the_globe() -> None:
    for row in _table("countries.csv", COUNTRIES):
        lat, lon = float(row["lat"]), float(row["lon"])
        assert -90 <= lat <= 90, row["iso3"]
        assert -180 <= lon <= 180, row["iso3"]
        assert (lat, lon) != (0, 0), row["iso3"]


def test_every_state_has_a_country_on_the_map() -> None:
    states = {row["iso3"] for row in _table("states.csv", STATES)}
    assert states - {row["iso3"] for row in _table("countries.csv", COUNTRIES)} == set()


def test_no_name_folds_away() -> None:
    assert [a["id"] for a in _actors() for name in a["aliases"] if not fold(name)] == []
