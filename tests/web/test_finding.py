"""What the ledger is, what it can be narrowed by, what it has for some words."""

from collections import Counter

import pytest

from contested import __version__
from contested.ledger import Field, Filters, View
from tests.web.conftest import Client, Get


def test_the_summary_says_what_it_is_and_never_where(get: Get, view: View) -> None:
    found = get("/summary")
    assert (found["version"], found["ledger"], found["accounts"]) == (
        __version__,
        "examples.db",
        False,
    )
    assert found["counts"] == view.counts()
    assert found["days"]["first"] < found["days"]["last"]
    places = [one["places"] for one in found["holders"]]
    assert places == sorted(places, reverse=True)
    assert {one["actor"] for one in found["holders"]} >= {"act_isis", "act_syrian-arab-army"}


def values_of(view: View, field: Field, filters: Filters) -> Counter[str]:
    """Count by hand what the claims have."""
    counts = Counter[str]()
    for claim in view.claims(filters):
        speaker = claim.speaker
        parties = (*claim.actors, *claim.recipients, *claim.former)
        kind = [claim.type.value] if claim.type else []
        modes = [f"{claim.type.value}/{claim.mode}"] if claim.type and claim.mode else []
        found: dict[Field, list[str | None]] = {
            Field.SPEAKER: [speaker.actor or speaker.text] if speaker else [],
            Field.OUTLET: [claim.report.outlet],
            Field.PLACE: [one.place or one.text for one in claim.places],
            Field.ACTOR: [one.actor or one.text for one in parties],
            Field.TYPE: [*kind, *modes],
            Field.COUNTRY: [one.country for one in claim.places],
        }
        counts.update({one for one in found[field] if one is not None})
    return counts


@pytest.mark.parametrize("field", list(Field))
def test_facets_agree_with_counting_by_hand(get: Get, view: View, field: Field) -> None:
    found = get(f"/facets/{field.value}", limit=500, outlet="Reuters")
    counted = values_of(view, field, Filters(outlet="Reuters"))
    assert {one["value"]: one["count"] for one in found["items"]} == counted
    assert [one["count"] for one in found["items"]] == sorted(counted.values(), reverse=True)


def test_a_facets_value_is_what_the_filter_takes(get: Get) -> None:
    for field in ("speaker", "outlet", "type", "country"):
        for item in get(f"/facets/{field}", limit=5)["items"]:
            assert get("/claims", limit=1, **{field: item["value"]})["total"] >= item["count"]


def test_words_narrow_a_facet_in_any_letter_case(get: Get) -> None:
    found = get("/facets/speaker", q="OBSERVATORY")["items"]
    assert "act_sohr" in [one["value"] for one in found]
    assert all("observatory" in f"{one['label']} {one['value']}".lower() for one in found)


def test_a_number_is_found_exact_before_the_ranges_that_hold_it(get: Get) -> None:
    found = get("/search", q="471")["figures"]
    exact = [one["figure"]["low"] == one["figure"]["high"] == 471 for one in found]
    assert exact[0]
    assert exact == sorted(exact, reverse=True)
    for one in found:
        low, high = one["figure"]["low"], one["figure"]["high"]
        assert 471 in {low, high} or low <= 471 <= high


def test_words_are_found_in_names_titles_and_quotes(get: Get) -> None:
    found = get("/search", q="Bakhmut")
    assert found["figures"] == []
    assert "gn_713174" in [one["value"] for one in found["places"]]
    assert found["claims"]["total"] > 0
    assert all("bakhmut" in one["title"].lower() for one in found["reports"]["items"])
    assert get("/search", q="qwertz zebra")["claims"]["total"] == 0


def test_an_unknown_facet_is_refused(client: Client) -> None:
    answer = client.get("/api/v1/facets/colour")
    assert answer.status_code in {400, 404}
    assert "message" in answer.json()


def test_an_area_is_its_own_shape_or_none(get: Get) -> None:
    asked = ["adm1_SYR.07", "cty_SYR", "gn_174448", "adm1_SDN.55", "nothing"]
    assert get("/areas", place=asked)["areas"] == {
        "adm1_SYR.07": {"file": "SYR", "name": "Dayr Az Zawr"},
        "cty_SYR": {"file": "countries", "name": "SYR"},
        "gn_174448": None,
        "adm1_SDN.55": None,
        "nothing": None,
    }
