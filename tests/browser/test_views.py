"""Every view opens on the examples, wide and narrow, light and dark, without a fault."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Watched

AXE = Path(__file__).parents[2] / "ui" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = {
    "map": ("/", "Who holds what, as claimed"),
    "day": ("/map?day=2017-11-11", "Abu Kamal"),
    "timeline": ("/timeline", "events in these days"),
    "claims": ("/claims", "{claims} claims"),
    "filtered": ("/claims?type=X-CONTROL&outlet=TASS", "control"),
    "report": ("/reports/{report}?claim={claim}", "What is claimed here"),
    "event": ("/events/{event}", "Who said it first"),
    "check": ("/check", "Check an article"),
    "search": ("/search?q=Bakhmut", "in the ledger"),
}
PAGES = {
    "wide and light": ((1440, 900), "light"),
    "narrow and dark": ((390, 844), "dark"),
}

pytestmark = pytest.mark.enable_socket


def violations(watched: Watched) -> list[tuple[str, str]]:
    """Return what axe-core finds wrong with the page: its rule and where."""
    watched.page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = watched.page.evaluate("axe.run()")
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_view_opens_without_a_fault(
    watched: Watched, ids: dict[str, str], view: str, page: str
) -> None:
    (width, height), scheme = PAGES[page]
    address, words = VIEWS[view]
    watched.page.set_viewport_size({"width": width, "height": height})
    watched.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # light or dark
    words = words.format(**ids)
    watched.open(address.format(**ids))
    watched.page.get_by_text(words).first.wait_for()
    assert watched.page.title().endswith("· contested")
    assert violations(watched) == []


def test_no_view_is_wider_than_a_narrow_screen(watched: Watched, ids: dict[str, str]) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    for address, _ in VIEWS.values():
        watched.open(address.format(**ids))
        wide = watched.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, address


def test_the_map_draws_and_says_under_the_pointer_who_claims_a_place(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 1440, "height": 900})
    page = watched.open("/map?day=2017-11-11&at=40.92,34.45,8")
    page.locator(".canvas[data-ready]").wait_for()
    box = page.locator(".canvas").bounding_box()
    assert box is not None
    tip = page.locator(".tip", has_text="claimed by")
    for _ in range(20):
        page.mouse.move(box["x"] + box["width"] / 2 - 30, box["y"] + box["height"] / 2 - 30)
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
        if tip.is_visible():
            break
        page.wait_for_timeout(250)
    assert "Abu Kamal" in tip.inner_text()


def test_an_address_alone_brings_back_what_was_seen(watched: Watched) -> None:
    page = watched.open("/claims?speaker=act_sohr")
    page.locator("[data-row='2']").click()
    panel = page.get_by_role("complementary", name="The claim")
    panel.wait_for()
    watched.settle()
    words = panel.inner_text()
    watched.open(page.url.removeprefix(watched.home))
    panel.wait_for()
    watched.settle()
    assert panel.inner_text() == words
    page.go_back()
    page.wait_for_url("**/claims?speaker=act_sohr")


def test_an_address_that_is_nothing_says_so(watched: Watched) -> None:
    page = watched.open("/events/evt_nothing")
    page.get_by_role("alert").wait_for()
    assert "no event 'evt_nothing'" in page.get_by_role("alert").inner_text()
    watched.errors.clear()  # the browser itself says in its console that the answer was 404
