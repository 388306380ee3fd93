"""The page on feeding reports, held against the rooms that take them in."""

import json
import re

import pytest

from contested.collection import gather
from contested.model.codebook import Basis
from contested.model.identity import sha256
from contested.model.report import Capture, Given, Refusal, Report
from contested.reading import decoding, load_lexicons, read
from scripts.write_docs import DOCS

PAGE = (DOCS / "reports.md").read_text(encoding="utf-8")
KEYS = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)


def test_every_kind_of_file_that_is_read_is_named() -> None:
    table = PAGE.split("## Keys")[0]
    assert set(re.findall(r"`(\.[a-z]+)`", table)) == set(gather._SUFFIXES)


def test_the_limits_are_the_real_ones() -> None:
    assert f"{gather.LARGEST_INPUT // 2**20} MiB" in PAGE
    assert f"{decoding.LARGEST_BYTES:,} bytes" in PAGE
    assert f"{decoding.LARGEST_TEXT:,} characters" in PAGE


def test_every_basis_of_a_date_is_named_in_its_order() -> None:
    named = re.findall(r"^\d\. `(\w+)`", PAGE, re.MULTILINE)
    assert named == ["given", "metadata", "stated", "inferred", "unknown"]
    assert set(named) == {basis.value for basis in Basis}


def _read(content: bytes, address: str = "made-up.jsonl") -> tuple[Report | Refusal, ...]:
    capture = Capture(
        sha256=sha256(content),
        address=address,
        retrieved=None,
        method="file",
        size=len(content),
        content=content,
    )
    return read(capture, Given(), load_lexicons())


def test_every_key_that_the_page_names_is_taken_over() -> None:
    row = {key: f"a made-up {key} of its own" for key in KEYS if key != "html"}
    row |= {"published": "2025-03", "language": "fr"}
    (found,) = _read(json.dumps(row).encode())
    assert isinstance(found, Report)
    names = {"id": "member", "text": "text", "published": "published"}
    taken = {key: getattr(found, names.get(key, key)) for key in row}
    assert (taken["published"].earliest, taken["published"].latest) == ("2025-03-01", "2025-03-31")
    assert taken | {"published": "2025-03"} == row


def test_html_is_read_where_there_is_no_text() -> None:
    body = "<html><body><article><p>The army left the town on Friday.</p></article></body></html>"
    (found,) = _read(json.dumps({"html": body}).encode())
    assert isinstance(found, Report)
    assert found.text == "The army left the town on Friday."


@pytest.mark.parametrize(
    ("content", "address", "reason"),
    [
        (b"%PDF-1.7 and so on", "a.pdf", "not read yet"),
        (b"PK\x03\x04 and so on", "a.zip", "not read yet"),
        (b"", "a.txt", "empty"),
        (b"  \n ", "a.txt", "empty"),
        (b'{"id": "a"}', "a.jsonl", "neither"),
        (b'{"text": "The army', "a.jsonl", "truncated"),
        ("Der Gouverneur sprach von Ã©".encode()[:-1], "a.txt", "truncated"),
        (b"<html><body></body></html>", "a.html", "no body"),
        (b"\x00\x01\x02 and so on", "a.txt", "binary"),
    ],
)
def test_what_the_page_calls_refused_is_refused(content: bytes, address: str, reason: str) -> None:
    (found,) = _read(content, address)
    assert isinstance(found, Refusal)
    assert reason in found.reason
