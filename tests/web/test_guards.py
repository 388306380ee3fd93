"""What keeps the app to itself: hosts, origins, headers, methods, files."""

from pathlib import Path

import pytest

from contested.ledger import Ledger
from contested.web.guards import HEADERS, is_loopback
from tests.web.conftest import PAGE, Client, client_of

PATHS = (
    "/",
    "/map?day=2017-11-11",
    "/reports/rep_x",
    "/static/assets/index-abc.js",
    "/static/favicon.svg",
    "/api/v1/summary",
    "/api/v1/openapi.json",
    "/api/v1/nothing",
    "/api/v1/claims?limit=0",
    "/api",
    "/static/nothing.js",
)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_of_any_kind_has_the_guarding_headers(client: Client, path: str) -> None:
    headers = client.get(path).headers
    for name, value in HEADERS.items():
        assert headers[name] == value


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    policy = dict(part.split(" ", 1) for part in HEADERS["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == policy["font-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["style-src-attr"] == "'none'"
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
    assert "http" not in HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost", "localhost:1", "[::1]:8000", "127.9.9.9", "a.localhost"]
)
def test_loopbacks_own_names_are_answered(client: Client, host: str) -> None:
    assert client.get("/api/v1/summary", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example:8000",
        "0.0.0.0:8000",
        "",
        "10.0.0.1",
        "localhost.evil",
    ],
)
def test_another_name_is_refused_for_it_may_lead_here_from_elsewhere(
    client: Client, host: str
) -> None:
    answer = client.get("/api/v1/summary", headers={"Host": host})
    assert answer.status_code == 400
    assert answer.json()["error"] == "bad_host"


def test_a_name_that_was_allowed_is_answered(ledger: Ledger, static: Path) -> None:
    with client_of(ledger, static, "Desk.Example") as client:
        answer = client.get("/api/v1/summary", headers={"Host": "desk.example:8000"})
    assert answer.status_code == 200


def test_another_pages_request_is_refused(client: Client) -> None:
    told = {"Origin": "http://evil.example"}
    answer = client.post("/api/v1/check", json={"text": "x"}, headers=told)
    assert answer.status_code == 403
    own = {"Origin": "http://127.0.0.1:8000"}
    assert client.get("/api/v1/summary", headers=own).status_code == 200


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False)],  # noqa: S104 - it is to be told from loopback
)
def test_loopback_is_told_from_all_else(host: str, own: bool) -> None:  # noqa: FBT001 - a parameter
    assert is_loopback(host) is own


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_the_ledger_is_only_read(client: Client, method: str) -> None:
    answer = client.request(method, "/api/v1/claims")
    assert answer.status_code == 405
    assert answer.json()["error"] == "method_not_allowed"


@pytest.mark.parametrize("path", ["/", "/map", "/reports/rep_1", "/anything/at/all"])
def test_every_path_of_the_app_is_its_one_page(client: Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.text) == (200, PAGE)
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["content-type"].startswith("text/html")


def test_what_has_a_hash_in_its_name_is_kept_for_good(client: Client) -> None:
    assert "immutable" in client.get("/static/assets/index-abc.js").headers["cache-control"]
    assert client.get("/static/favicon.svg").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/static/../conftest.py",
        "/static/%2e%2e/conftest.py",
        "/static/..%2fconftest.py",
        "/static//etc/passwd",
    ],
)
def test_no_path_leads_out_of_the_static_folder(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404 or answer.text == PAGE


def test_without_a_built_app_the_api_still_answers(ledger: Ledger, tmp_path: Path) -> None:
    with client_of(ledger, tmp_path / "none") as client:
        assert client.get("/api/v1/summary").status_code == 200
        answer = client.get("/map")
    assert answer.status_code == 404
    assert "make ui" in answer.json()["message"]


def test_a_fault_shows_no_traceback_to_the_page(
    client: Client, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret path /etc/someone")

    monkeypatch.setattr("contested.ledger.pages.Pages.claims", broken)
    answer = client.get("/api/v1/claims")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "secret path" in capsys.readouterr().err
