"""Holding an article against the ledger through the API."""

from typing import Any

import pytest

from contested.ledger import View
from contested.web.check import MOST_CHARACTERS
from tests.web.conftest import Client

ARTICLE = (
    "The Syrian army captured the town of Abu Kamal from Islamic State on 8 November 2017, "
    "state media said.\n\nA bakery opened in Reykjavik."
)


def ask(client: Client, **told: Any) -> Any:
    return client.post("/api/v1/check", json=told)


def test_each_claim_is_held_against_the_ledger_which_stays_as_it_is(
    client: Client, view: View
) -> None:
    before = view.counts()
    answer = ask(client, text=ARTICLE, published="2017-11-09", outlet="My paper").json()
    assert view.counts() == before
    assert answer["report"]["outlet"] == "My paper"
    assert answer["report"]["published"]["basis"] == "given"
    capture = next(one for one in answer["checks"] if one["claim"]["mode"] == "captures")
    assert "denied" in capture["verdicts"]
    assert set(capture["contradicted_by"]) <= set(capture["against"]) <= answer["claims"].keys()
    assert answer["events"].keys() <= answer["claims"].keys()
    text = answer["report"]["text"]
    for check in answer["checks"]:
        for one in check["claim"]["evidence"]:
            assert text[one["start"] : one["end"]] == one["quote"]
        if check["origin"]:
            assert answer["origins"][check["origin"]]["claim"] in answer["claims"]


def test_a_text_without_a_day_gets_none(client: Client) -> None:
    answer = ask(client, text="Rebels seized Palmyra on Wednesday.", published="").json()
    assert answer["report"]["published"]["basis"] in {"unknown", "inferred"}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"text": ARTICLE, "published": "someday"}, 400),
        ({"title": "no text"}, 400),
        ({"text": 7}, 400),
        ({"text": ""}, 422),
        ({"text": "x" * (MOST_CHARACTERS + 1)}, 422),
    ],
    ids=["no date", "no text", "no words", "empty", "too long"],
)
def test_what_cannot_be_checked_is_refused_in_words(
    client: Client, told: dict[str, Any], status: int
) -> None:
    answer = ask(client, **told)
    assert answer.status_code == status, answer.text
    assert answer.json()["message"]


def test_a_form_of_another_page_is_refused(client: Client) -> None:
    answer = client.post("/api/v1/check", data={"text": ARTICLE})
    assert answer.status_code in {400, 415}


def test_a_body_without_end_is_cut_off(client: Client) -> None:
    answer = client.post(
        "/api/v1/check",
        content=b'{"text": "' + b"x" * (9 * MOST_CHARACTERS),
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == 413
