"""The app in this process, over the packaged examples, asked without a socket."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from contested.ledger import Ledger, View, open_ledger
from contested.web import Furniture, make_app
from tests.examples import examples
from tests.rooms import clock, rooms

Client = TestClient[Litestar]
Get = Callable[..., Any]
HOST = "http://127.0.0.1:8000"
PAGE = "<!doctype html><title>contested</title>"


def client_of(ledger: Ledger, static: Path, *hosts: str) -> Client:
    furniture = Furniture(
        furnish=rooms, gazetteer=lambda: rooms().lookups.gazetteer, hosts=hosts, static=static
    )
    return TestClient(make_app(ledger, "examples.db", furniture), base_url=HOST)


@pytest.fixture(scope="package")
def ledger() -> Iterator[Ledger]:
    with open_ledger(str(examples()), clock) as opened:
        yield opened


@pytest.fixture(scope="package")
def view(ledger: Ledger) -> View:
    return View(ledger)


@pytest.fixture(scope="package")
def static(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder as the build leaves it: a page, hashed assets, the names of the areas."""
    folder = tmp_path_factory.mktemp("static")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "assets").mkdir()
    (folder / "assets" / "index-abc.js").write_text("export {};", encoding="utf-8")
    (folder / "favicon.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "basemap" / "areas").mkdir(parents=True)
    names = '{"SYR": ["Aleppo", "Dayr Az Zawr"], "UKR": ["Donets\'k", "Luhans\'k"]}'
    (folder / "basemap" / "areas" / "index.json").write_text(names, encoding="utf-8")
    return folder


@pytest.fixture(scope="package")
def client(ledger: Ledger, static: Path) -> Iterator[Client]:
    with client_of(ledger, static) as opened:
        yield opened


@pytest.fixture(scope="package")
def get(client: Client) -> Get:
    """Ask the API for something that is there."""

    def ask(path: str, **params: Any) -> Any:
        answer = client.get(f"/api/v1{path}", params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return ask
