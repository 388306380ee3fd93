"""The app as a reader meets it: `contested serve` in a process of its own, and a real browser."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.examples import examples
from tests.golden.stories import ledger
from tests.rooms import CACHE

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
]
_PATIENCE_MS = 30_000
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True, slots=True)
class Watched:
    """A page with all that it asked for and said since it was opened."""

    page: Page
    home: str
    elsewhere: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, address: str) -> Page:
        """Open a view and wait until it has read what it shows."""
        self.page.goto(self.home + address)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until nothing is being read or drawn any more.

        Not by "networkidle": the browser may tell of a worker's own script twice and end it once.
        """
        self.page.wait_for_selector("main > *", state="attached")
        expect(self.page.locator("main [data-waiting]")).to_have_count(0, timeout=_PATIENCE_MS)

    def watch(self) -> None:
        self.page.on("console", lambda message: self._said(message))  # noqa: PLW0108 - slots take no wrapper
        self.page.on("pageerror", lambda problem: self.errors.append(str(problem)))
        self.page.on("request", lambda request: self._asked(request))  # noqa: PLW0108 - the same

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(f"{message.text} ({message.location['url']})")

    def _asked(self, request: Request) -> None:
        inner = request.url.startswith((self.home, "data:", "blob:"))
        if not inner:
            self.elsewhere.append(request.url)


@pytest.fixture(scope="package")
def server() -> Iterator[str]:
    """Serve the examples and return the address."""
    words: list[str | Path] = ["--ledger", examples(), "--cache", CACHE, "serve", "--port", "0"]
    with subprocess.Popen(  # noqa: S603 - fixed words
        [sys.executable, "-m", "contested", *words], stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield _address_of(process)
        finally:
            process.terminate()


def _address_of(process: "subprocess.Popen[str]") -> str:
    said = []
    for line in process.stderr or ():
        said.append(line)
        if found := _ADDRESS.search(line):
            return found.group()
    raise RuntimeError(f"contested serve ended before it served: {''.join(said)}")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Start the browser that `make test` found or fetched."""
    path = os.environ.get("CHROMIUM")  # noqa: TID251 - a test names its own browser
    path = path or Path(".venv/.chromium").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="package")
def ids() -> dict[str, str]:
    """Return what of the examples the views are opened on: the hospital, words with a figure."""
    read = ledger()
    event = max(read.linked.events, key=lambda one: len(one.claims))
    claim = next(one for one in read.claims.values() if one.figures and one.id in event.claims)
    return {
        "event": event.id,
        "claim": claim.id,
        "report": claim.report.id,
        "claims": str(len(read.claims)),
    }


@pytest.fixture
def watched(browser: Browser, server: str) -> Iterator[Watched]:
    """Return a page of a reader who has been nowhere before; at the end it may have no fault."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(_PATIENCE_MS)
    found = Watched(page=context.new_page(), home=server)
    found.watch()
    yield found
    context.close()
    assert found.elsewhere == [], "a request left the machine"
    assert found.errors == [], "the console has errors"
