"""From bytes to text, or to the reason why they are none."""

from contested.errors import RefusedError

LARGEST_BYTES = 20_000_000
LARGEST_TEXT = 1_000_000
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 27}
_ENCODINGS = ["cp1252", "cp1251", "cp1256", "cp1250", "cp1254", "koi8_r", "iso8859_5", "iso8859_6"]
_MOJIBAKE = ("Ã¢â‚¬", "â€™", "â€œ", "Ã©", "Ð°Ð", "Ø§Ù")


def decode(content: bytes) -> str:
    """Return the text of bytes, line ends as line feeds, without a byte order mark.

    Raises:
        RefusedError: empty, enormous, binary, or in no encoding that can be told.
    """
    if not content.strip():
        raise RefusedError("is empty")
    if len(content) > LARGEST_BYTES:
        raise RefusedError(f"{len(content):,} bytes are more than {LARGEST_BYTES:,}; split it")
    text = _decoded(content)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def checked(text: str) -> str:
    """Return a text that can be read, as it is.

    Raises:
        RefusedError: empty, too long, or full of characters that a wrong decoding leaves.
    """
    if not text.strip():
        raise RefusedError("holds no text")
    if len(text) > LARGEST_TEXT:
        raise RefusedError(f"{len(text):,} characters are more than {LARGEST_TEXT:,}; split it")
    if text.count("\ufffd") > max(2, len(text) // 500):
        raise RefusedError("is mis-encoded: characters were lost before it came here")
    if sum(text.count(one) for one in _MOJIBAKE) > max(3, len(text) // 200):
        raise RefusedError("is mis-encoded: UTF-8 was read as another encoding and saved so")
    return text


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _as(content, "utf-16")
    if content.startswith((b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff")):
        raise RefusedError("is no text but a PDF, archive or picture; not read yet")
    if _looks_binary(content):
        raise RefusedError("is binary")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        if problem.start >= len(content) - 3 and problem.start > 0:
            raise RefusedError("is truncated: it ends inside a character") from problem
        return _guessed(content)


def _as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        raise RefusedError(f"is truncated or no {encoding}") from problem


def _looks_binary(content: bytes) -> bool:
    head = content[:65536]
    return 0 in head or sum(byte in _CONTROL for byte in head) > len(head) // 100


def _guessed(content: bytes) -> str:
    import charset_normalizer  # noqa: PLC0415 - a tenth of a second that UTF-8 need not pay

    best = charset_normalizer.from_bytes(content[:200_000], cp_isolation=_ENCODINGS).best()
    if best is None or best.percent_chaos > 15:
        raise RefusedError("is in no encoding that can be told; save it as UTF-8")
    try:
        return content.decode(best.encoding)
    except (UnicodeDecodeError, LookupError) as problem:
        raise RefusedError("is in no encoding that can be told; save it as UTF-8") from problem
