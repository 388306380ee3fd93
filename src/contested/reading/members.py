"""From a capture to the members in it: one text, one page, or the rows of a JSON Lines file."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from contested.errors import RefusedError
from contested.model.report import Capture, Refusal
from contested.reading.decoding import LARGEST_BYTES, checked, decode, unified
from contested.reading.pages import Page, page_of
from contested.reading.publication import ROW
from contested.reading.sniffing import check_readable, suffix_of

_ROW_SUFFIXES = (".jsonl", ".ndjson", ".json")
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_TEXT_SUFFIXES = (".txt", ".md", ".text")
_TOO_LARGE = f"{{:,}} bytes are more than {LARGEST_BYTES:,}; split it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A publication inside a capture: its text and what its metadata says of it."""

    name: str | None
    page: Page


def members_of(capture: Capture) -> Iterator[Member | Refusal]:
    """Yield the publications in a capture, and a refusal for each that cannot be read."""
    where = capture.address or "-"
    try:
        check_readable(capture.content, where)
        text = decode(capture.content)
    except RefusedError as problem:
        yield Refusal(address=where, reason=str(problem))
        return
    if _is_rows(where, text):
        yield from _distinct(_rows(text, where))
    else:
        yield _single(capture, text, where)


def _distinct(members: Iterable[Member | Refusal]) -> Iterator[Member | Refusal]:
    """Number members that bring the same id, so that each is a report of its own."""
    seen: dict[str | None, int] = {}
    for one in members:
        if isinstance(one, Refusal):
            yield one
            continue
        seen[one.name] = seen.get(one.name, 0) + 1
        again = seen[one.name] > 1
        yield replace(one, name=f"{one.name} ({seen[one.name]})") if again else one


def _is_rows(where: str, text: str) -> bool:
    suffix = suffix_of(where)
    if suffix in _ROW_SUFFIXES:
        return True
    return suffix not in {*_PAGE_SUFFIXES, *_TEXT_SUFFIXES} and text.lstrip()[:1] == "{"


def _is_page(where: str, text: str) -> bool:
    suffix = suffix_of(where)
    if suffix in _PAGE_SUFFIXES:
        return True
    head = text[:2000].lower()
    return suffix not in _TEXT_SUFFIXES and ("<html" in head or "<!doctype html" in head)


def _single(capture: Capture, text: str, where: str) -> Member | Refusal:
    if len(capture.content) > LARGEST_BYTES:
        return Refusal(address=where, reason=_TOO_LARGE.format(len(capture.content)))
    try:
        url = _web(capture.address)
        page = page_of(text, url) if _is_page(where, text) else Page(text=checked(text), url=url)
        return Member(name=None, page=page)
    except RefusedError as problem:
        return Refusal(address=where, reason=str(problem))


def _web(address: str | None) -> str | None:
    return address if address and address.startswith(("http://", "https://")) else None


def _rows(text: str, where: str) -> Iterator[Member | Refusal]:
    if text.lstrip()[:1] == "[" or suffix_of(where) == ".json":
        yield from _document(text, where)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _row(line, f"{where} line {number}", f"line {number}")


def _document(text: str, where: str) -> Iterator[Member | Refusal]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as problem:
        yield Refusal(address=where, reason=f"is truncated or no JSON: {_short(problem)}")
        return
    for number, row in enumerate(found if isinstance(found, list) else [found], 1):
        yield _member(row, f"{where} item {number}", f"item {number}")


def _row(line: str, where: str, name: str) -> Member | Refusal:
    if len(line) > LARGEST_BYTES:
        return Refusal(address=where, reason=_TOO_LARGE.format(len(line)))
    try:
        return _member(json.loads(line), where, name)
    except (ValueError, RecursionError) as problem:
        return Refusal(address=where, reason=f"is truncated or no JSON: {_short(problem)}")


def _short(problem: Exception) -> str:
    return str(problem)[:80]


def _member(row: object, where: str, name: str) -> Member | Refusal:
    if not isinstance(row, dict):
        return Refusal(address=where, reason="is no JSON object")
    try:
        return Member(name=_named(row, name), page=_page(row))
    except RefusedError as problem:
        return Refusal(address=where, reason=str(problem))


def _named(row: Mapping[str, Any], name: str) -> str:
    return str(row["id"]) if isinstance(row.get("id"), str | int) else name


def _page(row: Mapping[str, Any]) -> Page:
    body, markup = row.get("text"), row.get("html")
    if isinstance(markup, str) and not (isinstance(body, str) and body.strip()):
        page = page_of(markup, _said(row, "url"))
    elif isinstance(body, str):
        page = Page(text=checked(unified(body)))
    else:
        raise RefusedError('has neither "text" nor "html"')
    stated = {key: _said(row, key) for key in ("url", "outlet", "title", "byline", "language")}
    date = _said(row, "published")
    return page.overridden(**stated, date=date, date_from=ROW if date else None)


def _said(row: Mapping[str, Any], key: str) -> str | None:
    value = row.get(key)
    return value.strip() or None if isinstance(value, str) else None
