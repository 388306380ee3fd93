"""Whatever a claim says, each format stays valid and gives its fields back."""

import csv
import io
import json
from collections.abc import Sequence

from hypothesis import given, strategies as st

from contested.formats import Format, write
from contested.formats.table import COLUMNS
from contested.model.claim import Claim
from tests.model.strategies import claims

LISTS = st.lists(claims(), max_size=3)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _written(listed: Sequence[Claim], form: Format) -> str:
    return "".join(write(listed, form))


def _rows(listed: Sequence[Claim]) -> list[dict[str, str]]:
    text = _written(listed, Format.CSV)
    return list(csv.DictReader(io.StringIO(text, newline="")))


@given(LISTS)
def test_geojson_has_a_feature_for_each_claim_and_place(listed: list[Claim]) -> None:
    found = json.loads(_written(listed, Format.GEOJSON))
    assert found["type"] == "FeatureCollection"
    wanted = [one.id for one in listed for _ in one.places or (None,)]
    assert [one["properties"]["claim"] for one in found["features"]] == wanted


@given(LISTS)
def test_geojson_gives_points_only_where_a_place_has_one(listed: list[Claim]) -> None:
    found = json.loads(_written(listed, Format.GEOJSON))["features"]
    places = [place for one in listed for place in one.places or (None,)]
    for feature, place in zip(found, places, strict=True):
        if place is None or place.lat is None:
            assert feature["geometry"] is None
        else:
            assert feature["geometry"] == {"type": "Point", "coordinates": [place.lon, place.lat]}
            assert feature["geometry"]["coordinates"] != [0, 0]


@given(claims())
def test_geojson_keeps_the_words_and_the_hashes(claim: Claim) -> None:
    feature = json.loads(_written([claim], Format.GEOJSON))["features"][0]["properties"]
    (evidence,) = claim.evidence
    assert (feature["quote"], feature["start"], feature["end"]) == (
        evidence.quote,
        evidence.start,
        evidence.end,
    )
    assert feature["report_sha256"] == claim.report.sha256
    assert feature["text_sha256"] == claim.report.text_sha256


@given(LISTS)
def test_csv_has_one_row_a_claim_under_its_columns(listed: list[Claim]) -> None:
    rows = _rows(listed)
    assert [row["id"] for row in rows] == [one.id for one in listed]
    assert all(tuple(row) == COLUMNS for row in rows)


@given(claims())
def test_csv_gives_the_fields_back(claim: Claim) -> None:
    (row,) = _rows([claim])
    assert row["quote"].removeprefix("'").endswith(claim.evidence[0].quote.removeprefix("'"))
    assert (row["type"] or None, row["mode"] or None) == (claim.type, claim.mode)
    assert (row["stance"], row["polarity"]) == (claim.stance, "yes" if claim.polarity else "no")
    assert int(row["end"]) - int(row["start"]) == len(claim.evidence[0].quote)
    assert row["earliest"] == ((claim.time.earliest or "") if claim.time else "")


@given(LISTS)
def test_no_cell_of_a_csv_is_a_formula(listed: list[Claim]) -> None:
    cells = [cell for row in _rows(listed) for cell in row.values()]
    runs = [cell for cell in cells if cell.startswith(FORMULA)]
    assert all(float(cell) < 0 for cell in runs)


def test_nothing_to_write_is_still_a_whole_file() -> None:
    assert json.loads(_written([], Format.GEOJSON))["features"] == []
    assert _written([], Format.CSV) == ",".join(COLUMNS) + "\n"
