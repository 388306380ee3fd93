"""From bytes to text, or to the reason why they are none."""

import codecs
import re

from contested.errors import RefusedError
from contested.reading.language import language_of

LARGEST_BYTES = 20_000_000
LARGEST_TEXT = 1_000_000
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 27}
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{3,20})""", re.IGNORECASE)
_MOJIBAKE = re.compile(
    r"Ã[\u0080-\u00bf\u0192\u201a\u2020\u2122\u0161\u0153©¤¨±¶³]|â€[\u0080-\u00ff\u2122\u0153\u201c\u201d\u02dc¦]"
    r"|[ÐÑ][\u0080-\u00bf\u2018-\u203a\u0152-\u017e]|Ø§|Ù„"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_WESTERN_LETTERS = frozenset("éèêëàâäáãåæçñöôóòõøœüûúùíìîïßÿ°«»“”‘’–—…•€£§·©®™\u00a0")
_WESTERN = frozenset({"en", "fr", "de", "es", "it", "pt", "nl", "da", "sv", "nb", "no", "fi", "ca"})
_MOST_CHAOS = 20


def decode(content: bytes) -> str:
    """Return the text of bytes, line ends as line feeds, without a byte order mark.

    Raises:
        RefusedError: empty, enormous, binary, or in no encoding that can be told.
    """
    if not content.strip():
        raise RefusedError("is empty")
    return unified(_decoded(content))


def unified(text: str) -> str:
    """Return a text with line feeds for line ends and without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def checked(text: str) -> str:
    """Return a text that can be read, as it is.

    Raises:
        RefusedError: empty, too long, or full of characters that a wrong decoding leaves.
    """
    if not text.strip():
        raise RefusedError("holds no text")
    if len(text) > LARGEST_TEXT:
        raise RefusedError(f"{len(text):,} characters are more than {LARGEST_TEXT:,}; split it")
    if _SURROGATE.search(text):
        raise RefusedError("is mis-encoded: it holds halves of characters (lone surrogates)")
    if text.count("\ufffd") > max(2, len(text) // 500):
        raise RefusedError("is mis-encoded: characters were lost before it came here")
    if sum(1 for _ in _MOJIBAKE.finditer(text)) > max(3, len(text) // 200):
        raise RefusedError("is mis-encoded: UTF-8 was read as another encoding and saved so")
    if sum(ord(one) in _CONTROL for one in text[:65536]) > len(text[:65536]) // 100:
        raise RefusedError("is binary")
    return text


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _as(content, encoding)
    if _looks_binary(content):
        raise RefusedError("is binary")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        if problem.start >= len(content) - 3 and problem.reason == "unexpected end of data":
            raise RefusedError("is truncated: it ends inside a character") from problem
        return _declared(content) or _guessed(content)


def _as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        raise RefusedError(f"is truncated or no {encoding}") from problem


def _looks_binary(content: bytes) -> bool:
    head = content[:65536]
    return 0 in head or len(head) - len(head.translate(None, bytes(_CONTROL))) > len(head) // 100


def _declared(content: bytes) -> str | None:
    """Return the text as a page's own declaration says it is encoded; None where it is not so."""
    found = _DECLARED.search(content[:4096])
    try:
        return content.decode(found.group(1).decode("ascii")) if found else None
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(content: bytes) -> str:
    import charset_normalizer  # noqa: PLC0415 - a tenth of a second that UTF-8 need not pay

    best = charset_normalizer.from_bytes(content[:200_000]).best()
    if best is None or best.percent_chaos > _MOST_CHAOS:
        raise RefusedError("is in no encoding that can be told; save it as UTF-8")
    try:
        return _western(content) or content.decode(best.encoding)
    except (UnicodeDecodeError, LookupError) as problem:
        raise RefusedError("is in no encoding that can be told; save it as UTF-8") from problem


def _western(content: bytes) -> str | None:
    """Return the text as Windows-1252 where its letters and its language bear that out.

    Its neighbours (1250, 1254, 1257) give other letters for the same bytes, just as plausible by
    frequency alone.
    """
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    letters = {one for one in text.lower() if ord(one) > 127}
    return text if letters <= _WESTERN_LETTERS and language_of(text) in _WESTERN else None
