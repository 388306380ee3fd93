"""What bytes are, by their first ones and by their name, before they are read as text."""

from contested.errors import RefusedError

_MARKS: dict[bytes, str] = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"PK\x05\x06": "an empty ZIP archive",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ\x00": "an xz archive",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a picture, sound or film",
    b"ID3": "a sound",
    b"WARC/": "a web archive (WARC)",
    b"MIME-Version:": "a mail or MHTML page",
    b"Return-Path:": "a mail",
    b"Received:": "a mail",
    b"Delivered-To:": "a mail",
}
_NAMES: dict[str, str] = {
    ".pdf": "a PDF",
    ".zip": "a ZIP archive",
    ".gz": "a gzip archive",
    ".warc": "a web archive (WARC)",
    ".eml": "a mail",
    ".mbox": "a mailbox",
    ".mhtml": "an MHTML page",
    ".mht": "an MHTML page",
    ".csv": "a table (CSV)",
    ".tsv": "a table (TSV)",
    ".xlsx": "a spreadsheet",
    ".xls": "a spreadsheet",
    ".docx": "an office document",
    ".doc": "an office document",
    ".odt": "an office document",
    ".rtf": "an RTF document",
    ".epub": "a book (EPUB)",
    ".rss": "a feed (RSS)",
    ".atom": "a feed (Atom)",
}
_FEEDS = (b"<rss", b"<feed", b"<rdf:rdf")


def check_readable(content: bytes, address: str) -> None:
    """Let through what may be text, a page or rows.

    Raises:
        RefusedError: it is a kind of file that is not read yet; the message names the kind.
    """
    kind = _by_content(content) or _by_name(address)
    if kind is not None:
        raise RefusedError(f"is {kind}, which is not read yet; give its text, HTML or JSON Lines")


def suffix_of(address: str) -> str:
    """Return the ending of a file name or of an address's path, with its dot; "" for none."""
    name = address.partition("?")[0].partition("#")[0].rpartition("/")[2].lower()
    return f".{name.rpartition('.')[2]}" if "." in name else ""


def _by_content(content: bytes) -> str | None:
    found = (kind for mark, kind in _MARKS.items() if content.startswith(mark))
    named = next(found, None)
    if named is None and any(mark in content[:1000].lower() for mark in _FEEDS):
        return "a feed (RSS or Atom)" if content.lstrip()[:1] == b"<" else None
    return named


def _by_name(address: str) -> str | None:
    return None if "://" in address else _NAMES.get(suffix_of(address))
