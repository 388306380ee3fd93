import pytest

from tests.reading.pages import only, sentences
from tests.rooms import report

REST = "The army left Mersa. It was quiet."


@pytest.mark.parametrize(
    ("opening", "place", "date", "wire", "outlet"),
    [
        ("SAN MERSA (AP) _ ", "SAN MERSA", None, "AP", "Associated Press"),
        ("TELL AHRA, Mersa — ", "TELL AHRA, Mersa", None, None, None),
        ("ST. MARY, N.J. (UPI) — ", "ST. MARY, N.J.", None, "UPI", "United Press International"),
        ("Geneva, 9 November 2017 – ", "Geneva", "9 November 2017", None, None),
        ("Damascus, SANA – ", "Damascus", None, "SANA", "Syrian Arab News Agency"),
        ("(Reuters) - ", None, None, "Reuters", "Reuters"),
        ("(New Mersa, November 19, 2013) – ", "New Mersa", "November 19, 2013", None, None),
        ("MERSA - ", "MERSA", None, None, None),
        ("MERSA, April 5 (APP): ", "MERSA", "April 5", "APP", "Associated Press of Pakistan"),
        (
            "MERSA (AHRALAND), 11 JAN 90 (RADIO AHRA) -- [REPORT] [TEXT] ",
            "MERSA (AHRALAND)",
            "11 JAN 90",
            "RADIO AHRA",
            None,
        ),
        (
            "MERSA, Free Republic of the Lakes, May 7, 2024 (AP) - ",
            "MERSA, Free Republic of the Lakes",
            "May 7, 2024",
            "AP",
            "Associated Press",
        ),
        ("KHAN MERSA, NO DATE -- [TEXT] ", "KHAN MERSA", None, None, None),
    ],
)
def test_datelines_come_in_many_hands(
    opening: str, place: str | None, date: str | None, wire: str | None, outlet: str | None
) -> None:
    report = only(f"{opening}{REST}")
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.date) == (place, date)
    assert (report.dateline.wire, report.outlet) == (wire, outlet)
    assert report.dateline.span.quote(report.text) == opening.strip()
    assert sentences(report) == ["The army left Mersa.", "It was quiet."]


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance of the west — said nothing.",
        "NATO - the alliance of the west - said nothing.",
        "THE OPERATION'S MAIN AIM -- SAID THE RADIO -- WAS THE BRIDGE.",
        "The Syrian Observatory (SOHR) said that the town fell.",
        "Kadri (pictured) – the governor – left.",
        "UN: the convoy was stopped at the bridge.",
        "On 9 November 2017 – a Thursday – the army left.",
    ],
)
def test_sentences_are_no_datelines(text: str) -> None:
    assert only(text).dateline is None


@pytest.mark.parametrize("opening", ["Mersa Post/ ", "Mersa - ", "Mersa Post: "])
def test_an_outlet_that_signs_with_its_own_name_is_no_party(opening: str) -> None:
    found = report(f"{opening}{REST}", outlet="Mersa Post")
    assert found.dateline is not None
    assert found.dateline.place is None
    assert sentences(found)[0] == "The army left Mersa."


def test_another_name_with_a_dash_is_no_signature() -> None:
    assert report(f"Karim - {REST}", outlet="Mersa Post").dateline is None


def test_a_dateline_with_a_short_year_dates_the_report() -> None:
    published = only(f"MERSA, 11 JAN 90 (EFE) -- [TEXT] {REST}").published
    assert (published.earliest, published.latest) == ("1990-01-11", "1990-01-11")
    assert "dateline" in published.reasons[0]
