import json
import re
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from contested.errors import DateError
from contested.model.codebook import Basis, DatePrecision
from contested.model.report import Given, Report
from contested.reading import read
from tests.reading.pages import (
    LEXICONS,
    SCRAPED_OPINION,
    capture,
    only,
    refusals,
    reports,
    sentences,
)

OPENING = re.compile(
    r"[-–—*•·‣▪◦●■○\s]+|\(?\d{1,3}[.)]|\[?\d{1,2}[:.]\d{2}\]?(?:\s?[A-Za-z]{2,3})?\s?[-–—:|]?"
)
"""What may open an item of a list or bulletin: the only words that no sentence holds."""

SPOKEN = st.text(
    st.sampled_from("abcdefgh ABC.,!?:;\n\n\"“”’'()–0123456789\u00a0éعб"),
    min_size=1,
    max_size=400,
)


def _laws(report: Report) -> None:
    text, reading = report.text, report.reading
    asides = [one.span for one in reading.set_aside]
    for spans in (list(reading.sentences), asides, [one.span for one in reading.blocks]):
        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    assert not any(one.meets(two) for one in reading.sentences for two in asides)
    held = {i for span in (*reading.sentences, *asides) for i in range(*span)}
    left = "".join(char if i not in held else "\n" for i, char in enumerate(text))
    assert all(OPENING.fullmatch(words) for line in left.split("\n") if (words := line.strip()))
    assert all(span.quote(text) == span.quote(text).strip() for span in reading.sentences)


@given(SPOKEN)
def test_every_letter_is_in_one_sentence_or_set_aside(text: str) -> None:
    for report in reports(text):
        _laws(report)


@given(st.binary(max_size=300))
def test_no_bytes_raise(content: bytes) -> None:
    for address in ("a.txt", "a.jsonl", "a.json", "a"):
        for one in read(capture(content, address), Given(), LEXICONS):
            if isinstance(one, Report):
                _laws(one)


@given(SPOKEN)
def test_plain_text_comes_through_unchanged_but_for_line_ends(text: str) -> None:
    for report in reports(text.replace("\n", "\r\n")):
        assert report.text == text
    for report in reports(json.dumps({"text": text}), "a.jsonl"):
        assert report.text == text


def test_reading_twice_gives_the_same_report() -> None:
    assert only(SCRAPED_OPINION) == only(SCRAPED_OPINION)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gen. A. Kadri denied it. Mr. Smith left.",
            ["Gen. A. Kadri denied it.", "Mr. Smith left."],
        ),
        ("The U.S. said so. The army left.", ["The U.S. said so.", "The army left."]),
        ("About 3.5 km remain. It ended.", ["About 3.5 km remain.", "It ended."]),
        ("“We left.” He ran.", ["“We left.”", "He ran."]),
        ("“Did they leave?” he asked. No.", ["“Did they leave?” he asked.", "No."]),
        ("He said: “We left.”", ["He said: “We left.”"]),
        ("On Nov. 8 they left. It was Nov. 9.", ["On Nov. 8 they left.", "It was Nov. 9."]),
        ("It fell at 5 a.m. The army fled.", ["It fell at 5 a.m.", "The army fled."]),
        ("Wait… they left. So", ["Wait… they left.", "So"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(only(text)) == expected


def test_a_wrapped_paragraph_is_one() -> None:
    line = "The army said that it had taken the bridge over the river and the"
    report = only(
        f"{line}\nroad to the north of it, and that nine of its soldiers had been\nkilled."
    )
    assert len(report.reading.blocks) == 1


def test_the_lines_of_a_head_over_a_long_paragraph_are_no_wrapped_ones() -> None:
    head = ("NORVIAN MISSION FOR THE PROTECTION OF VILLAGERS", "Human Rights Unit")
    findings = ("Findings concerning events at Karsh, Ombari", "Mersa, 14 March 2000")
    body = "The unit heard forty witnesses and looked at two graves " * 3 + "in May."
    report = only("\n".join(head) + "\n\n" + "\n".join(findings) + f"\n\n{body}")
    assert len(report.reading.blocks) == 5
    assert report.published.earliest == "2000-03-14"


@pytest.mark.parametrize(
    ("content", "address", "words"),
    [
        (b"", "a.txt", "empty"),
        (b" \n ", "a.txt", "empty"),
        (b"\x00\x01\x02" * 100, "a.txt", "binary"),
        (b"%PDF-1.7 ...", "a.pdf", "PDF"),
        ("Подробности".encode()[:-1], "a.txt", "truncated"),
        (b'{"text": "The army', "a.json", "truncated"),
        (b'{"text": "The army', "a.jsonl", "truncated"),
        (b'{"title": "no body"}', "a.jsonl", "neither"),
        (b"[1, 2]", "a.json", "no JSON object"),
        ("The army\ufffd \ufffd\ufffd said \ufffd".encode(), "a.txt", "mis-encoded"),
        (("Ã©t".encode() + "â€™".encode()) * 40, "a.txt", "mis-encoded"),
        (b"<html><body></body></html>", "a.html", "no body"),
        (b"x " * 600_000, "a.txt", "split it"),
        (b"x" * 20_000_001, "a.txt", "split it"),
    ],
)
def test_bad_input_is_refused_in_one_line(content: bytes, address: str, words: str) -> None:
    found = refusals(content, address)
    assert found
    assert words in found[0].reason
    assert found[0].address.startswith(address)
    assert "\n" not in found[0].reason


def test_one_bad_row_does_not_stop_the_others() -> None:
    rows = b'{"text": "The army left Mersa."}\n{bad\n{"text": "It came back."}\n'
    assert [one.member for one in reports(rows, "a.jsonl")] == ["line 1", "line 3"]
    assert [one.address for one in refusals(rows, "a.jsonl")] == ["a.jsonl line 2"]


def test_text_in_an_older_encoding_is_read() -> None:
    text = "Die Armee hat über die Brücke gemeldet, dass fünfzig Kämpfer zurückkehrten. " * 5
    assert only(text.encode("cp1252")).text == text


def test_a_row_brings_its_own_metadata() -> None:
    row = {
        "id": "x1",
        "text": "The army left Mersa on Friday.",
        "outlet": "The Mersa Post",
        "title": "Army leaves",
        "url": "https://example.org/1",
        "published": "2017-11-09",
        "language": "en",
    }
    report = only(json.dumps(row), "a.jsonl")
    assert (report.member, report.outlet, report.title) == ("x1", "The Mersa Post", "Army leaves")
    assert report.published.basis is Basis.METADATA
    assert sentences(report) == ["The army left Mersa on Friday."]


@pytest.mark.parametrize(
    ("opening", "place", "date", "wire"),
    [
        ("DAMASCUS, Nov 9 (Reuters) - ", "DAMASCUS", "Nov 9", "Reuters"),
        ("BEIRUT (AP) — ", "BEIRUT", None, "AP"),
        ("MOSCOW, November 7. /TASS/. ", "MOSCOW", "November 7", "TASS"),
        ("KHARTOUM, Sudan (AP) — ", "KHARTOUM, Sudan", None, "AP"),
    ],
)
def test_a_dateline_is_parted_from_its_paragraph(
    opening: str, place: str, date: str | None, wire: str
) -> None:
    report = only(f"{opening}The army left Mersa. It was quiet.")
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.date, report.dateline.wire) == (
        place,
        date,
        wire,
    )
    assert sentences(report) == ["The army left Mersa.", "It was quiet."]


@pytest.mark.parametrize(
    "text",
    [
        "NATO - the alliance - said nothing.",
        "ISIS left the town on Friday. It was quiet.",
        "The RSF – once a militia – took the base.",
    ],
)
def test_a_sentence_that_opens_with_capitals_is_no_dateline(text: str) -> None:
    assert only(text).dateline is None


@pytest.mark.parametrize(
    ("text", "given_date", "earliest", "latest", "basis"),
    [
        ("The army left.", "2017-11-09", "2017-11-09", "2017-11-09", Basis.GIVEN),
        ("The army left.", "2017-11", "2017-11-01", "2017-11-30", Basis.GIVEN),
        (
            "MERSA, November 7, 2017. /TASS/. It fell.",
            None,
            "2017-11-07",
            "2017-11-07",
            Basis.STATED,
        ),
        (
            "Town falls\n\nPublished: 9 November 2017\n\nThe army left. It is over.",
            None,
            "2017-11-09",
            "2017-11-09",
            Basis.STATED,
        ),
        ("It held since September 2015.", None, "2015-09-01", None, Basis.INFERRED),
        ("On Wednesday the army left.", None, None, None, Basis.UNKNOWN),
        ("The vote will be held by May 2030.", None, None, None, Basis.UNKNOWN),
        ("MERSA, Nov 9 (Reuters) - It fell.", None, None, None, Basis.UNKNOWN),
    ],
)
def test_a_publication_date_is_found_or_honestly_unknown(
    text: str, given_date: str | None, earliest: str | None, latest: str | None, basis: Basis
) -> None:
    published = only(text, given=Given(published=given_date)).published
    assert (published.earliest, published.latest, published.basis) == (earliest, latest, basis)
    assert published.reasons


def test_a_publication_date_says_how_exact_it_is() -> None:
    assert only("It fell.", given=Given(published="2017")).published.precision is DatePrecision.YEAR


def test_a_date_that_is_none_is_the_callers_mistake() -> None:
    with pytest.raises(DateError, match="write 2017-11-09"):
        only("It fell.", given=Given(published="last week"))


def test_copies_share_their_fingerprint_and_other_reports_do_not() -> None:
    body = "The army said on Friday that it had taken the bridge over the river at Mersa. " * 2
    first, copy = only(f"{body}It is quiet."), only(f"{body}Nobody was hurt.")
    other = only(
        "Aid trucks crossed into the camp for the first time since January, the agency said."
    )
    shared = set(first.fingerprint) & set(copy.fingerprint)
    assert len(shared) > len(first.fingerprint) / 2
    assert not set(first.fingerprint) & set(other.fingerprint)


def test_a_page_is_read_without_its_menus() -> None:
    body = "".join(
        f"<p>On day {n} the army said that it had taken another village near Mersa.</p>"
        for n in range(1, 9)
    )
    page = (
        "<html><head><title>Villages fall</title>"
        '<meta property="article:published_time" content="2017-11-09T08:00:00Z"></head>'
        "<body><nav><a href='/'>Home</a><a href='/w'>World</a></nav>"
        f"<article><h1>Villages fall</h1>{body}</article>"
        "<footer>Subscribe to our newsletter</footer></body></html>"
    )
    report = only(page, "a.html")
    assert len(sentences(report)) == 8
    assert report.published.earliest == "2017-11-09"
    assert "newsletter" not in " ".join(sentences(report))
