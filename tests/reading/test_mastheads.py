"""Who publishes a report, told by its head."""

import pytest

from contested.reading.mastheads import outlet_of
from tests.reading.pages import LEXICONS, only

BODY = "The army left the town of Mersa after a week of shelling."


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Mersa, 2 May 1993 - Highland Weekly Review", "Highland Weekly Review"),
        ("Karsh Monitor · published Fri 28 Mar 2025 · 4 min read", "Karsh Monitor"),
        ("The Northern Mirror (Mersa)", "The Northern Mirror"),
        ("Radio Ombari, Mersa", "Radio Ombari"),
        ("MINISTRY OF DEFENCE OF NORVIA", "MINISTRY OF DEFENCE OF NORVIA"),
        ("Norvian Mission for Rights / Karsh", "Norvian Mission for Rights"),
        ("Reuters", "Reuters"),
        ("Press release", None),
        ("World News", None),
        ("Daily update on the war", None),
        ("Rebels seize radio station in Karsh", None),
        ("By Ana Person", None),
        ("AP", None),
    ],
)
def test_a_line_of_the_head_names_who_publishes(line: str, outlet: str | None) -> None:
    assert outlet_of([line], LEXICONS) == outlet


@pytest.mark.parametrize(
    "head",
    [
        "Army leaves Mersa\n\nThe Karsh Observer\n\n9 May 2018",
        "THE KARSH OBSERVER\n\nArmy leaves Mersa after a week\n\n9 May 2018",
    ],
)
def test_a_masthead_is_the_outlet_and_no_title(head: str) -> None:
    report = only(f"{head}\n\n{BODY} {BODY}")
    assert (report.outlet or "").casefold() == "the karsh observer"
    assert (report.title or "").startswith("Army leaves Mersa")


def test_the_wire_of_a_dateline_counts_before_the_paper_that_prints_it() -> None:
    report = only(f"Army leaves Mersa\n\nThe Karsh Observer\n\nMERSA (Reuters) - {BODY}")
    assert report.outlet == "Reuters"
