"""Five tasks of the people whom the app serves, each by clicks and by the keyboard alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.articles import op_ed
from tests.browser.conftest import Watched

pytestmark = pytest.mark.enable_socket
_FAR = 400


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def tab_to(page: Page, target: Locator) -> None:
    """Go on by Tab until the target has the focus."""
    for _ in range(_FAR):
        if target.evaluate("(one) => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} cannot be reached by Tab")


def test_who_first_said_471_and_who_denied_it_by_clicks(watched: Watched) -> None:
    page = watched.open("/")
    page.get_by_role("searchbox").fill("471")
    page.get_by_role("button", name="Search").click()
    first = page.locator("ol > li", has_text="471 killed").first
    expect(first).to_contain_text("18 Oct 2023")
    expect(first).to_contain_text(re.compile("Health in Gaza|Health Ministry"))
    first.get_by_role("link", name="who says otherwise").click()
    against = page.locator("#against")
    against.get_by_role("button", name=re.compile("Show all .* disputes")).click()
    denial = against.locator("li", has_text="Human Rights Watch").filter(has_text="471")
    expect(denial.first).to_contain_text("one denies the other on how many")
    expect(denial.first).to_contain_text("seemed too high and could not be corroborated")


def test_who_first_said_471_and_who_denied_it_by_keyboard(watched: Watched) -> None:
    page = watched.open("/")
    page.keyboard.press("/")
    page.keyboard.type("471")
    page.keyboard.press("Enter")
    first = page.locator("ol > li", has_text="471 killed").first
    expect(first).to_contain_text("18 Oct 2023")
    tab_to(page, first.get_by_role("link", name="who says otherwise"))
    page.keyboard.press("Enter")
    against = page.locator("#against")
    more = against.get_by_role("button", name=re.compile("Show all .* disputes"))
    more.wait_for()
    tab_to(page, page.get_by_role("link", name=re.compile(r"\d+ contradictions")))
    page.keyboard.press("Enter")
    tab_to(page, more)
    page.keyboard.press("Enter")
    denial = against.locator("li", has_text="Human Rights Watch").filter(has_text="471")
    expect(denial.first).to_contain_text("one denies the other on how many")


def test_who_held_abu_kamal_on_11_november_and_why_by_clicks(watched: Watched) -> None:
    page = watched.open("/")
    page.locator(".bar input[type=date]").fill("2017-11-11")
    page.locator(".bar .day", has_text="11 Nov 2017").wait_for()
    page.get_by_role("button", name=re.compile("^Abu Kamal")).click()
    shows_why_abu_kamal_was_contested(page)


def test_who_held_abu_kamal_on_11_november_and_why_by_keyboard(watched: Watched) -> None:
    page = watched.open("/map?day=2017-11-09")
    tab_to(page, page.get_by_role("slider", name="Day"))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.locator(".bar .day", has_text="11 Nov 2017").wait_for()
    place = page.get_by_role("button", name=re.compile("^Abu Kamal"))
    tab_to(page, place)
    page.keyboard.press("Enter")
    shows_why_abu_kamal_was_contested(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("complementary", name="What was picked")).to_have_count(0)
    expect(place).to_be_focused()


def shows_why_abu_kamal_was_contested(page: Page) -> None:
    panel = page.get_by_role("complementary", name="What was picked")
    expect(panel).to_contain_text("contested")
    expect(panel).to_contain_text("claimed by")
    expect(panel).to_contain_text("the Syrian Observatory for Human Rights")
    expect(panel).to_contain_text("cannot all be true")
    quote = panel.get_by_role("link", name=re.compile("recaptured")).first
    expect(quote).to_have_attribute("href", re.compile("^/reports/rep_.*claim=clm_"))


def test_check_the_op_ed_by_clicks(watched: Watched) -> None:
    page = watched.open("/check")
    page.get_by_label("The article's text").fill(op_ed())
    page.get_by_label("Published on").fill("2017-11-09")
    page.get_by_role("button", name="Check it").click()
    shows_what_the_ledger_says_of_the_op_ed(page)
    page.get_by_role("button", name=re.compile(r"\d+ drifted")).click()
    expect(page.locator(".findings > li").first).to_contain_text("70%")


def test_check_the_op_ed_by_keyboard(watched: Watched) -> None:
    page = watched.open("/check")
    tab_to(page, page.get_by_label("The article's text"))
    page.keyboard.insert_text(op_ed())
    tab_to(page, page.get_by_label("Published on"))
    page.keyboard.type("11092017")
    tab_to(page, page.get_by_role("button", name="Check it"))
    page.keyboard.press("Enter")
    shows_what_the_ledger_says_of_the_op_ed(page)
    expect(page.get_by_role("heading", name=re.compile("held against the ledger"))).to_be_focused()


def shows_what_the_ledger_says_of_the_op_ed(page: Page) -> None:
    page.get_by_role("heading", name=re.compile("held against the ledger")).wait_for(timeout=90_000)
    gravest = page.locator(".findings > li").first
    expect(gravest).to_contain_text("denied")
    expect(gravest).to_contain_text("Syrian Observatory for Human Rights")
    dead = page.locator(".findings > li", has_text="54,000").first
    expect(dead).to_contain_text("TASS")


def test_where_a_figures_sentence_is_by_clicks(watched: Watched, ids: dict[str, str]) -> None:
    page = watched.open(f"/events/{ids['event']}")
    page.get_by_role("row", name=re.compile("471 killed")).get_by_role("link").click()
    shows_the_sentence(page, "471 people were killed")


def test_where_a_figures_sentence_is_by_keyboard(watched: Watched, ids: dict[str, str]) -> None:
    page = watched.open(f"/events/{ids['event']}")
    tab_to(page, page.get_by_role("row", name=re.compile("471 killed")).get_by_role("link"))
    page.keyboard.press("Enter")
    shows_the_sentence(page, "471 people were killed")


def shows_the_sentence(page: Page, words: str) -> None:
    page.wait_for_url(re.compile(r"/reports/rep_\w+\?claim=clm_\w+&figure=f\d+"))
    named = page.locator(".text .named").first
    expect(named).to_be_in_viewport()
    assert "".join(page.locator(".text .named").all_inner_texts()) == words


def test_filter_to_one_speaker_by_clicks(watched: Watched) -> None:
    page = watched.open("/claims")
    page.get_by_label("Narrow by").select_option("speaker")
    page.get_by_role("combobox", name="speaker").fill("Sergei Shoigu")
    page.get_by_role("button", name="Add filter").click()
    shows_one_speaker(page)
    page.get_by_role("button", name="Take the filter speaker away").click()
    page.wait_for_url("**/claims")


def test_filter_to_one_speaker_by_keyboard(watched: Watched) -> None:
    page = watched.open("/claims")
    tab_to(page, page.get_by_role("combobox", name="speaker"))
    page.keyboard.type("Sergei Shoigu")
    page.keyboard.press("Enter")
    shows_one_speaker(page)
    tab_to(page, page.locator("[data-row='0']"))
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-row='1']")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary", name="The claim")).to_contain_text("Shoigu")


def shows_one_speaker(page: Page) -> None:
    page.wait_for_url(re.compile("speaker="))
    page.locator("[data-row='0']", has_text="Shoigu").wait_for()
    speakers = page.locator("[data-row] .who").all_inner_texts()
    assert speakers
    assert all("shoigu" in one.lower() for one in speakers)
