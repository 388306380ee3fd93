import json

import pytest

from contested.model.codebook import Basis, DatePrecision
from contested.model.report import Published
from tests.reading.pages import only

LEFT = "The army left the town of Mersa after a week of shelling."


def _row(**said: str) -> Published:
    return only(json.dumps({"text": LEFT} | said), "a.jsonl").published


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("2017-11-09T21:05:00+03:00", "2017-11-09", "2017-11-09"),
        ("Thu, 09 Nov 2017 21:05:00 GMT", "2017-11-09", "2017-11-09"),
        ("November 9, 2017", "2017-11-09", "2017-11-09"),
        ("09.11.2017", "2017-11-09", "2017-11-09"),
        ("25/11/2017", "2017-11-25", "2017-11-25"),
        ("2017-11", "2017-11-01", "2017-11-30"),
        ("20171109", "2017-11-09", "2017-11-09"),
    ],
)
def test_metadata_are_read_as_exactly_as_they_are_written(
    words: str, earliest: str, latest: str
) -> None:
    published = _row(published=words)
    assert (published.earliest, published.latest) == (earliest, latest)
    assert published.basis is Basis.METADATA


@pytest.mark.parametrize("words", ["yesterday", "11/09/2017", "2017-13-40", "31 June 2017", "9999"])
def test_metadata_that_are_no_certain_date_leave_it_unknown(words: str) -> None:
    published = _row(published=words)
    assert published.basis is Basis.UNKNOWN
    assert words in published.reasons[0]


@pytest.mark.parametrize(
    ("url", "earliest", "latest", "precision"),
    [
        ("https://e.org/2017/11/09/town", "2017-11-09", "2017-11-09", DatePrecision.DAY),
        ("https://e.org/news/2017/nov/09/town", "2017-11-09", "2017-11-09", DatePrecision.DAY),
        ("https://e.org/town-20171109/", None, None, DatePrecision.OPEN),
        ("https://e.org/2017/11/town", "2017-11-01", "2017-11-30", DatePrecision.MONTH),
        ("https://e.org/a?d=/2017/11/09/", None, None, DatePrecision.OPEN),
    ],
)
def test_an_address_may_carry_the_date(
    url: str, earliest: str | None, latest: str | None, precision: DatePrecision
) -> None:
    published = _row(url=url)
    assert (published.earliest, published.latest) == (earliest, latest)
    assert published.precision is precision


def test_a_row_overrules_its_address() -> None:
    published = _row(url="https://e.org/2017/11/09/town", published="2017-12-01")
    assert published.earliest == "2017-12-01"


def test_markup_of_another_story_does_not_date_a_page() -> None:
    body = "".join(f"<p>On day {n} the army took village {n} near Mersa.</p>" for n in range(9))
    page = (
        '<html><head><meta property="article:published_time" content="2011-03-28T08:00:00Z">'
        f"</head><body><article><h1>Villages fall</h1>{body}</article></body></html>"
    )
    published = only(page, "https://e.org/story/2017/11/09/villages.html").published
    assert published.earliest == "2017-11-09"
    assert any("2011-03-28" in reason for reason in published.reasons)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 9 November 2017",
        "Posted on November 9, 2017 by Ana Person",
        "Thursday, 9 November 2017 - 08:30 GMT",
        "08:30, 9 Nov 2017",
        "By Ana Person | November 9, 2017",
        "2017-11-09 21:05",
        "Last updated: Nov. 9, 2017",
    ],
)
def test_a_date_line_dates_the_report_and_is_not_read(line: str) -> None:
    report = only(f"Army leaves Mersa again\n\n{line}\n\n{LEFT}\n\nIt was quiet at night.")
    assert report.published.earliest == report.published.latest == "2017-11-09"
    assert report.published.basis is Basis.STATED
    assert [one.kind.value for one in report.reading.set_aside] == ["title", "byline"]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Northern Post (Mersa) — Wednesday, March 6, 2024\n\nTroops trade blame", "2024-03-06"),
        ("Front Daily — Norvia, evening summary for Friday, 11 October 2024", "2024-10-11"),
        ("La Voz (Mersa), English edition — Tuesday 21 January 2025", "2025-01-21"),
        ("MINISTRY OF DEFENCE — Press release, Mersa, 14 October 2020, 20:00", "2020-10-14"),
        ("NORVIA | North\nFlash update, Mersa humanitarian hub, 9 November 2023", "2023-11-09"),
        (
            "MERSA OBSERVATORY\nBriefing — Mersa, 12 April 2024\nWhat we found in the town",
            "2024-04-12",
        ),
        ("DAILY SECURITY ROUND-UP — Thursday 12 August 2021", "2021-08-12"),
        ("FRONT DESK, MERSA - Situation at a glance, Monday, 20 May 2024", "2024-05-20"),
        ("MERSA: North and South - Flash Update No. 9\n29 October 2025, 18:00 hrs", "2025-10-29"),
        ("NORVIA: Situation Report No. 9 (as of 6 February 2014)", "2014-02-06"),
        ("Rights Watch\nNorvia: Villagers Trapped\n(Mersa, November 19, 2013)", "2013-11-19"),
        ("OMBARI MONITOR - daily roundup for Thursday 14 September 2017", "2017-09-14"),
        ("Rights Watch\nMersa, 4 May 2021", "2021-05-04"),
        ("Flash Update No. 07\nAs of 16 April 2025", "2025-04-16"),
        ("AID OFFICE - Norvia\nKarsh: Flash Update No. 7\nAs of 16 April 2025", "2025-04-16"),
        ("AID OFFICE\nSituation Report No. 4\nReporting period: 3–17 May 2021", "2021-05-17"),
        ("FIRE IN KARSH\nFindings of the Rights Group — Karsh, Norvia, 2 May 1999", "1999-05-02"),
        ("WAR BRIEF\nCompiled in Karsh\nFriday 4 March 2016 (day 10 of the raid)", "2016-03-04"),
        ("NORVIA: flight\nSituation Report no. 1, Karsh, 27 May 2024", "2024-05-27"),
        ("KARSH BULLETIN\nMersa City / June 12, 2017", "2017-06-12"),
        (
            "Situation Report, 6 April 2009 (with comment from the Karsh Group)",
            "2009-04-06",
        ),
        ("Shells hit Karsh\n\nWire\nOctober 12, 2022 4:17 PM GMT+3", "2022-10-12"),
        ("Shells hit Karsh\nMay 15, 2017 / 6:52 PM / World News", "2017-05-15"),
        ("Army takes Karsh\nJune 14, 1994, Tuesday, PM cycle", "1994-06-14"),
        ("Army takes Karsh\nMersa, 2 May 1993 - Highland Weekly Review", "1993-05-02"),
        ("War live: bridge gone\nLive updates – Sunday 27 March 2022", "2022-03-27"),
        ("THE MERSA PILOT\nMersa, Tuesday 9th May 1999         Le 300", "1999-05-09"),
        ("Why they fled\nNorvian Witness Trust, Mersa — 7 May 2004", "2004-05-07"),
        ("War Brief\nKarsh Monitor · published Fri 28 Mar 2025 · 4 min read", "2025-03-28"),
        ("Nine dead\nIssued 6 May 2020 | Covering 3 – 5 May | Next update on 9 May", "2020-05-06"),
        ("Army takes Karsh\nLast modified on: 10/6/2008 9:35:12 AM", "2008-10-06"),
    ],
)
def test_the_head_of_a_bulletin_dates_it(head: str, day: str) -> None:
    assert only(f"{head}\n\n{LEFT} {LEFT}", "a.txt").published.earliest == day


@pytest.mark.parametrize(
    "head",
    [
        "The massacre in Karsh, 25 May 2012",
        "Karsh Massacre, 25 May 2012",
        "Karsh mourns\nRebels shelled a market — 25 May 2012",
        "A week in Karsh | 25 May 2012",
    ],
)
def test_the_day_of_what_happened_dates_no_report(head: str) -> None:
    assert only(f"{head}\n\n{LEFT} {LEFT}", "a.txt").published.basis is Basis.UNKNOWN


def test_a_month_and_a_day_that_may_change_places_leave_both_days_open() -> None:
    published = only(f"The trench\n\nBy Ana Person\n\n10/09/2024\n\n{LEFT}").published
    assert (published.earliest, published.latest) == ("2024-09-10", "2024-10-09")


def test_a_month_over_a_report_dates_it_to_the_month() -> None:
    published = only(
        f"The trench\n\nRights Watch\nMersa, September 1985\n\n{LEFT} {LEFT}"
    ).published
    assert (published.earliest, published.latest) == ("1985-09-01", "1985-09-30")


def test_a_byline_stands_among_the_parts_of_a_date_line() -> None:
    report = only(f"Nine dead\n\nPublished Tuesday 2 May 2023 | War | By Ana Person\n\n{LEFT}")
    assert report.byline == "Ana Person"


def test_the_first_publication_counts_before_an_update() -> None:
    text = f"Army leaves Mersa\n\nUpdated: 12 May 2018\n\nPublished: 9 May 2018\n\n{LEFT}"
    assert only(text).published.earliest == "2018-05-09"


SINCE = "The town was held by rebels since September 2015, the monitor said."


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        (SINCE, "2015-09-01", None),
        (
            f"{SINCE} Over the past two years it fell twice. During the two years of war all fled.",
            "2017-03-01",
            "2018-09-30",
        ),
        (f"{SINCE} Over the past two years it fell twice.", "2015-09-01", None),
        (
            f"{SINCE} The past two years were bad. The past six years were worse for the town.",
            "2015-09-01",
            None,
        ),
        ("The army was founded in 1946, and it fell in 2014.", "2014-01-01", None),
        ("The army took the town on 3 May 2016.", "2016-05-03", None),
        ("The vote is due in June 2031.", None, None),
        ("The minister said it would end by 2031.", None, None),
        ("The truce runs until 3 May 2031.", None, None),
        ("The party has called a referendum for 3 May 2031.", None, None),
        ("They were chosen to be featured in the May 2031 issue.", None, None),
        ("Correction added 3 May 2031: the picture showed another town.", None, None),
        ("The army plans to leave on 3 May 2031.", None, None),
        ("It signed the Vision 2031 plan, which cost 2031 dollars.", None, None),
    ],
)
def test_only_what_the_body_bears_out_is_inferred(
    text: str, earliest: str | None, latest: str | None
) -> None:
    published = only(text).published
    assert (published.earliest, published.latest) == (earliest, latest)
    assert published.basis is (Basis.INFERRED if earliest else Basis.UNKNOWN)
    assert published.precision is DatePrecision.OPEN
    assert published.reasons


def test_what_is_set_aside_dates_nothing() -> None:
    text = f"Army leaves Mersa\n\n{LEFT}\n\n1 comment\n\nreader\n\nIt fell on 3 May 2019, I saw it."
    assert only(text).published.basis is Basis.UNKNOWN
