"""The lists: the filters of the command line, every row once, page after page."""

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from contested.ledger import Filters, Ledger, Pages, View
from contested.ledger.pages import Ask
from tests.web.conftest import Client, Get

LISTS = (
    "claims",
    "reports",
    "events",
    "tolls",
    "origins",
    "contradictions",
    "relations",
    "controls",
)
PATHS = {name: f"/{'control' if name == 'controls' else name}" for name in LISTS}
CURSORS = (
    "x",
    "####",
    "W10",
    "eyJhIjoxfQ",
    "WzEsMl0",
    "W251bGwsMSwxLDFd",
    "WyJjbGFpbXMiLG51bGwsMSwyLDNd",
)
NARROWED: tuple[dict[str, Any], ...] = (
    {},
    {"place": "Abu Kamal"},
    {"speaker": "act_sohr"},
    {"outlet": "TASS", "type": "X-CONTROL"},
    {"type": "X-TOLL/killed", "since": "2023-10-01", "until": "2023-12"},
    {"country": "SDN"},
    {"bbox": "38,34,42,36"},
    {"text": "hospital", "actor": "Israel"},
    {"place": "nowhere at all"},
)


def rows(view: View, name: str, filters: Filters) -> list[Any]:
    found = view.claim_shapes(filters) if name == "claims" else getattr(view, name)(filters)
    return list(found)


def filters_of(params: dict[str, Any]) -> Filters:
    box = params.get("bbox")
    bbox = (38.0, 34.0, 42.0, 36.0) if box else None
    return Filters(**{**params, "bbox": bbox})


@pytest.mark.parametrize("params", NARROWED, ids=str)
@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_what_the_view_lists(
    get: Get, view: View, name: str, params: dict[str, Any]
) -> None:
    listed = rows(view, name, filters_of(params))
    page = get(PATHS[name], limit=500, **params)
    assert page["total"] == len(listed)
    wanted = [row.get("id") for row in listed[:500]]
    assert [row.get("id") for row in page["items"]] == wanted


@pytest.mark.parametrize("name", LISTS)
@settings(max_examples=12)
@given(limit=st.integers(20, 500))
def test_walking_the_pages_gives_every_row_once_in_order(
    ledger: Ledger, name: str, limit: int
) -> None:
    pages = getattr(Pages(ledger), name)
    page = pages(Filters(), Ask(limit=limit))
    found = list(page.items)
    while page.next is not None:
        assert len(page.items) == limit
        page = pages(Filters(), Ask(limit=limit, cursor=page.next))
        found += page.items
    assert found == rows(View(ledger), name, Filters())
    assert page.total == len(found)


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "####",
        "W10",
        "eyJhIjoxfQ",
        "WzEsMl0",
        "W251bGwsMSwxLDFd",
        "WyJjbGFpbXMiLG51bGwsMSwyLDNd",
    ],
)
@pytest.mark.parametrize("name", LISTS)
def test_a_cursor_of_another_list_is_refused_in_words(
    client: Client, name: str, cursor: str
) -> None:
    answer = client.get(f"/api/v1{PATHS[name]}", params={"cursor": cursor})
    assert answer.status_code == 400
    assert "cursor" in answer.json()["message"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"limit": 0}, "limit"),
        ({"limit": 501}, "limit"),
        ({"limit": "many"}, "limit"),
        ({"since": "yesterday"}, "since 'yesterday' is no ISO date"),
        ({"until": "2017-13-01"}, "until '2017-13-01' is no ISO date"),
        ({"bbox": "1,2,3"}, "west,south,east,north"),
        ({"bbox": "0,50,10,40"}, "south before north"),
        ({"bbox": "0,0,999,1"}, "-180,-90,180,90"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(
    client: Client, params: dict[str, Any], words: str
) -> None:
    answer = client.get("/api/v1/claims", params=params)
    assert answer.status_code == 400
    assert words in answer.json()["message"]
    assert answer.json()["error"] == "bad_request"


def test_events_say_when_they_were_reported_beside_when_they_happened(get: Get) -> None:
    events = get("/events", limit=500)["items"]
    silent = [one for one in events if one["time"] is None]
    assert silent
    assert any(one["reported"] for one in silent)
    for one in events:
        if one["reported"]:
            assert one["reported"]["first"] <= one["reported"]["last"]
