from dataclasses import replace
from typing import Any

import pytest

from contested.linkage.grounds import (
    Ground,
    contains,
    covers,
    grounds_of,
    kilometres,
    meets,
    places_meant,
)
from contested.model.claim import Claim
from contested.model.codebook import PlacePrecision
from contested.model.place import Place
from tests.linkage.making import a_figure, a_place, a_time, make

LAND = a_place("Norland", kind="country", country="NOR", precision=PlacePrecision.COUNTRY)
PROVINCE = a_place("Fells", kind="admin1", country="NOR", precision=PlacePrecision.ADMIN1)
TOWN = a_place("Dunvale", kind="city", country="NOR", admin1="Fells", lat=34.0, lon=36.0)
HOSPITAL = a_place("St Anne", kind="hospital", country="NOR", admin1="Fells", lat=34.05, lon=36.0)
FAR = a_place("Oreston", kind="city", country="NOR", admin1="Moors", lat=35.0, lon=36.0)


def _claim(name: str, at: int, quote: str, *places: Place, **said: Any) -> Claim:
    return make(name, quote, report="rep_one", places=places, at=at, **said)


def _ground(place: Place, quote: str = "Shells fell.") -> Ground:
    return grounds_of([make("a", quote, places=(place,))])["clm_a"]


def test_a_claim_without_a_place_means_the_nearest_before_it() -> None:
    claims = [
        _claim("a", 0, "Nobody slept."),
        _claim("b", 20, "Shells fell.", TOWN),
        _claim("c", 40, "Three died."),
        _claim("d", 60, "Jets came.", FAR),
        _claim("e", 80, "Two died."),
    ]
    meant = places_meant(grounds_of(claims))
    assert [meant[one.id].name for one in claims] == [
        "Dunvale",
        "Dunvale",
        "Dunvale",
        "Oreston",
        "Oreston",
    ]


def test_another_reports_place_is_not_meant() -> None:
    assert set(grounds_of([make("a"), make("b", place=None)])) == {"clm_a"}


def test_a_province_is_not_meant_by_the_sentence_after_it() -> None:
    claims = [
        _claim("a", 0, "Shells fell.", TOWN),
        _claim("b", 20, "The province is calm.", PROVINCE),
        _claim("c", 40, "Three died."),
    ]
    meant = places_meant(grounds_of(claims))
    assert (meant["clm_b"].name, meant["clm_c"].name) == ("Fells", "Dunvale")


@pytest.mark.parametrize(
    "said",
    [
        {"time": a_time("2017-01-01", "2017-06-30")},
        {"figures": (a_figure(5, 5, unit="settlement"),)},
    ],
    ids=["months", "towns"],
)
def test_a_sum_over_months_or_towns_is_of_the_whole_country(said: dict[str, object]) -> None:
    claims = [
        _claim("a", 0, "War came.", LAND),
        _claim("b", 20, "Shells fell.", TOWN),
        _claim("c", 40, "Five fell.", **said),
    ]
    assert places_meant(grounds_of(claims))["clm_c"].name == "Norland"


def test_nouns_come_with_the_sentence_that_gives_the_place() -> None:
    claims = [
        _claim("a", 0, "Shells hit the school.", TOWN),
        _claim("b", 30, "Three died."),
        _claim("c", 60, "The market burnt."),
    ]
    found = grounds_of(claims)
    assert [found[one.id].nouns for one in claims] == [{"school"}, {"school"}, {"market"}]
    assert found["clm_b"].around == {"school", "market"}


def test_a_hospital_is_a_spot_and_a_town_is_none() -> None:
    assert _ground(HOSPITAL).spot
    assert not _ground(TOWN).spot
    assert not _ground(replace(HOSPITAL, precision=PlacePrecision.NEAR)).spot
    assert _ground(HOSPITAL).nouns == {"hospital"}


def test_a_town_and_a_spot_near_it_meet_by_the_kind_of_spot() -> None:
    spot = _ground(HOSPITAL)
    assert meets(_ground(TOWN, "A hospital was hit."), spot)
    assert not meets(_ground(TOWN, "A school was hit."), spot)
    assert not meets(_ground(FAR, "A hospital was hit."), spot)


def test_an_area_meets_a_spot_that_its_report_names_elsewhere() -> None:
    claims = [_claim("a", 0, "Shells fell.", HOSPITAL), _claim("b", 20, "All mourn.", PROVINCE)]
    area = grounds_of(claims)["clm_b"]
    assert area.spots == {"gn_st anne"}
    assert meets(area, _ground(HOSPITAL))
    assert not meets(_ground(PROVINCE), _ground(HOSPITAL))


def test_a_town_covers_the_spots_near_it_unless_it_names_one() -> None:
    spot = _ground(HOSPITAL)
    assert covers(_ground(TOWN), spot)
    assert covers(_ground(PROVINCE), spot)
    assert not covers(_ground(TOWN, "The school was spared."), spot)
    assert not covers(spot, _ground(TOWN))
    assert not covers(_ground(FAR), spot)


def test_a_province_holds_its_own_towns_and_a_country_all_of_them() -> None:
    assert contains(PROVINCE, TOWN)
    assert not contains(PROVINCE, FAR)
    assert contains(LAND, FAR)
    assert not contains(LAND, LAND)
    assert not contains(TOWN, HOSPITAL)
    assert not contains(LAND, replace(FAR, country="SUD"))


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert kilometres(TOWN, FAR) == pytest.approx(111.2, abs=0.1)
    assert kilometres(TOWN, LAND) is None
