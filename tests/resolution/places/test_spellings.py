"""Places of the five stories in each spelling met, and laws over them, in the packaged gazetteer.

`spellings.csv` holds a place, its theatre's town and land, its point and the spellings that reports
and pages were met with. A name that the stories leave without a place stays without one.
"""

import csv
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from contested.linkage.grounds import kilometres
from contested.model.codebook import PlacePrecision
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places import places_of
from tests.rooms import report, rooms

_TABLE = Path(__file__).with_name("spellings.csv")
_NEAR_KM = 30
_AREAS = {"admin1", "admin2", "country", "region"}
_ELSEWHERE = (
    "Farmers blocked roads near Lyon, France, on Monday.",
    "A court in Manila, Philippines, heard the case.",
    "The ferry from Recife, Brazil, was late again.",
    "Voters queued in Lusaka, Zambia, before dawn.",
)


def _rows() -> Iterator[tuple[dict[str, str], str]]:
    with _TABLE.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            yield from ((row, spelling) for spelling in row["spellings"].split(";"))


_CASES = list(_rows())
_NAMES = [(row["place"], spelling) for row, spelling in _CASES]


def _told(row: dict[str, str], spelling: str) -> str:
    theatre = f"Fighting went on in {row['town']}, {row['land']}, on Friday, residents said."
    return f"{theatre}\nShells fell in {spelling} on Saturday."


def _found(text: str) -> tuple[Place, ...]:
    furnished = rooms()
    known, lexicon = furnished.lookups.gazetteer, furnished.lexicons.places
    return places_of(report(text), (), known, lexicon)


def _last(text: str, spelling: str) -> Place | None:
    """Return what the last mention of a spelling was found to be."""
    span = Span(text.rindex(spelling), text.rindex(spelling) + len(spelling))
    return next((one for one in _found(text) if one.span and one.span.meets(span)), None)


def test_the_table_holds_every_place_of_the_stories() -> None:
    assert len({row["place"] for row, _ in _CASES}) == 25
    assert len(_CASES) == len(set(_NAMES)) > 110


@pytest.mark.slow
@pytest.mark.parametrize(("row", "spelling"), _CASES, ids=["-".join(one) for one in _NAMES])
def test_a_spelling_finds_its_place(row: dict[str, str], spelling: str) -> None:
    found = _last(_told(row, spelling), spelling)
    assert found is not None
    entry = rooms().lookups.gazetteer.entry(found.place or "")
    assert entry is not None
    there = replace(found, lat=entry.lat, lon=entry.lon)
    distance = kilometres(there, replace(there, lat=float(row["lat"]), lon=float(row["lon"])))
    assert distance is not None
    assert distance < _NEAR_KM


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Wadi al-Sabha", "Wadi es-Sabha", "Jleb", "Dzhleb"])
def test_a_name_without_a_known_place_stays_by_name(name: str) -> None:
    text = f"Fighting went on in al-Tanf, Syria.\nThe army held the village of {name} on Friday."
    found = _last(text, name)
    assert found is not None
    assert found.place is None
    assert found.text.endswith(name)


@pytest.mark.slow
@given(st.sampled_from(_CASES), st.sampled_from(_ELSEWHERE), st.sampled_from([1, -1]))
@settings(max_examples=60)
def test_a_paragraph_about_another_land_moves_no_place(
    case: tuple[dict[str, str], str], paragraph: str, order: int
) -> None:
    row, spelling = case
    text = _told(row, spelling)
    alone = _last(text, spelling)
    beside = _last("\n\n".join([text, paragraph][::order]), spelling)
    assert alone is not None
    assert beside is not None
    assert beside.place == alone.place


@pytest.mark.slow
@given(st.sampled_from([one for one in _CASES if "Division" not in one[0]["place"]]))
@settings(max_examples=60)
def test_capitals_change_no_place(case: tuple[dict[str, str], str]) -> None:
    """A unit's seat is left out: small words beside the unit's name tell it."""
    row, spelling = case
    loudly = spelling.upper()
    plain, loud = _last(_told(row, spelling), spelling), _last(_told(row, loudly), loudly)
    assert plain is not None
    assert loud is not None
    assert loud.place == plain.place


@pytest.mark.slow
@given(st.sampled_from(list(product(_CASES, _ELSEWHERE))))
@settings(max_examples=60)
def test_no_area_is_exact_and_nothing_lies_at_nought(
    case: tuple[tuple[dict[str, str], str], str],
) -> None:
    (row, spelling), paragraph = case
    for one in _found(f"{_told(row, spelling)}\n\n{paragraph}"):
        assert (one.lat, one.lon) != (0, 0)
        assert not (one.kind in _AREAS and one.precision is PlacePrecision.EXACT)
