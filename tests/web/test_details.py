"""One thing with everything behind it."""

import json
from typing import Any

import pytest
from sqlalchemy import insert

from contested import pipeline
from contested.ledger import Filters, Ledger, View, Writer, open_ledger, schema
from contested.model.wire import claim_json, to_line
from contested.web import Furniture
from tests.rooms import clock, report, rooms
from tests.web.conftest import Client, Get, client_of


def test_a_claim_comes_with_all_that_names_it(get: Get, view: View) -> None:
    contradiction = view.contradictions()[0]
    claim = contradiction["claims"][0]
    found = get(f"/claims/{claim}")
    assert found["claim"] == json.loads(to_line(claim_json(view.claim(claim))))
    assert found["events"] == view.events_of(claim)
    assert contradiction in found["contradictions"]
    named = {one for link in found["contradictions"] + found["relations"] for one in link["claims"]}
    assert named - {claim} <= found["claims"].keys()
    assert claim not in found["claims"]


def test_the_start_of_an_id_will_do(get: Get, view: View) -> None:
    claim = next(iter(view.claims(Filters())))
    assert get(f"/claims/{claim.id[:16]}")["claim"]["id"] == claim.id


def test_a_report_comes_with_its_text_and_every_quote_stands_in_it(get: Get, view: View) -> None:
    for listed in view.reports(Filters())[:40]:
        found = get(f"/reports/{listed['id']}")
        text = found["report"]["text"]
        assert len(found["claims"]) == listed["claims"]
        starts = [claim["evidence"][0]["start"] for claim in found["claims"]]
        assert starts == sorted(starts)
        for claim in found["claims"]:
            for one in claim["evidence"]:
                assert text[one["start"] : one["end"]] == one["quote"]


def test_an_event_comes_with_every_claim_that_anything_of_it_names(get: Get, view: View) -> None:
    largest = max(view.events(Filters()), key=lambda one: len(one["claims"]))
    found = get(f"/events/{largest['id']}")
    named = set(largest["claims"])
    for link in found["contradictions"] + found["relations"]:
        named |= set(link["claims"])
    for origin in found["origins"]:
        named |= {origin["claim"], *(copy["claim"] for copy in origin["copies"])}
    assert named == found["claims"].keys()
    assert {one["id"] for one in found["origins"]} >= set(largest["origins"])
    assert {one["id"] for one in found["contradictions"]} >= set(largest["contradictions"])


def test_a_control_and_an_origin_come_with_their_claims(get: Get, view: View) -> None:
    control = view.controls()[0]
    assert get(f"/control/{control['id']}")["claims"].keys() == set(control["claims"])
    origin = next(one for one in view.origins() if one["copies"])
    named = {origin["claim"], *(copy["claim"] for copy in origin["copies"])}
    assert get(f"/origins/{origin['id']}")["claims"].keys() == named


@pytest.mark.parametrize("kind", ["claims", "reports", "events", "origins", "control"])
@pytest.mark.parametrize("name", ["nothing", "clm_", "%", "'; DROP TABLE claims; --"])
def test_what_is_not_there_is_said_in_words(client: Client, kind: str, name: str) -> None:
    answer = client.get(f"/api/v1/{kind}/{name}")
    if answer.status_code == 200:  # the start of an id leads to the first that begins so
        assert (kind, name) == ("claims", "clm_")
        return
    assert answer.status_code == 404
    assert answer.json()["error"] == "not_found"


HOSTILE = "<script>alert(1)</script> killed 12 people in Aleppo on 3 March 2017."


@pytest.fixture
def own(tmp_path: Any) -> Any:
    """Return a ledger of one hostile report, with an event id that has retired."""
    path = tmp_path / "own.db"
    with open_ledger(str(path), clock) as ledger:
        read = report(HOSTILE, "2017-03-04", outlet="<b>Outlet</b>")
        list(pipeline.ingest([read], rooms(), Writer(ledger)))
        pipeline.relink(View(ledger), Writer(ledger))
        heir = View(ledger).events(Filters())[0]["id"]
        with ledger.writing() as connection:
            connection.execute(insert(schema.redirects).values(old="evt_retired", new=heir))
        yield ledger


def test_an_event_id_that_retired_leads_to_its_heir(own: Ledger, tmp_path: Any) -> None:
    with client_of(own, tmp_path / "none") as client:
        found = client.get("/api/v1/events/evt_retired")
    assert found.status_code == 200
    assert found.json()["event"]["id"] == View(own).events(Filters())[0]["id"]


def test_hostile_text_comes_back_as_json_and_nothing_else(own: Ledger, tmp_path: Any) -> None:
    name = View(own).reports(Filters())[0]["id"]
    with client_of(own, tmp_path / "none") as client:
        found = client.get(f"/api/v1/reports/{name}")
    assert found.headers["content-type"] == "application/json"
    assert found.json()["report"]["text"] == HOSTILE
    assert found.json()["report"]["outlet"] == "<b>Outlet</b>"


def test_a_redacted_report_has_a_tombstone_and_no_text(own: Ledger, tmp_path: Any) -> None:
    name = View(own).reports(Filters())[0]["id"]
    Writer(own).redact(name, by="editor", why="it names a witness")
    with client_of(own, tmp_path / "none") as client:
        found = client.get(f"/api/v1/reports/{name}").json()
        claims = client.get("/api/v1/claims").json()
    assert found["report"]["text"] is None
    assert found["tombstone"]["why"] == "it names a witness"
    assert (found["claims"], claims["total"]) == ([], 0)


def test_the_furniture_has_the_packages_own_static_folder() -> None:
    furniture = Furniture(furnish=rooms, gazetteer=lambda: rooms().lookups.gazetteer)
    assert furniture.static.name == "static"
    assert furniture.hosts == ()
