"""Ids that come from content, so that the same input gives the same ids everywhere."""

import hashlib
from collections.abc import Iterable

_LENGTH = 20


def digest(*parts: str | None) -> str:
    """Return a short stable hash of the parts; None differs from the empty string."""
    hashed = hashlib.sha256()
    for part in parts:
        hashed.update(b"\x00" if part is None else b"\x01" + part.encode("utf-8", "surrogatepass"))
        hashed.update(b"\x1f")
    return hashed.hexdigest()[:_LENGTH]


def sha256(content: bytes) -> str:
    """Return the full SHA-256 of bytes as they came."""
    return hashlib.sha256(content).hexdigest()


def text_sha256(text: str) -> str:
    """Return the full SHA-256 of a canonical text (UTF-8)."""
    return sha256(text.encode("utf-8", "surrogatepass"))


_LOCAL = "act_x"


def report_id(blob_sha256: str, member: str | None, url: str | None) -> str:
    """Name a report by its bytes, the member inside them and the address it was published at."""
    return f"rep_{digest(blob_sha256, member, url)}"


def claim_id(report: str, code: tuple[str | None, str | None], words: Iterable[str | None]) -> str:
    """Name a claim by its report, event code, and the words of its evidence, focus and voices.

    Words, not offsets: the id outlives a better cleaner that moves the same sentence.
    """
    return f"clm_{digest(report, *code, *words)}"


def event_id(anchor_claim: str) -> str:
    """Name an event by its anchor claim."""
    return f"evt_{digest(anchor_claim)}"


def local_actor_id(name: str) -> str:
    """Name an actor that the register does not know by its folded name."""
    return f"{_LOCAL}{digest(' '.join(name.casefold().split()))}"


def is_local(actor: str) -> bool:
    """Tell the id of an actor that the register does not know."""
    return actor.startswith(_LOCAL)


def distinct(ids: Iterable[str]) -> list[str]:
    """Number repeats in order of appearance so that every id is its own ("…", "…-2", "…-3")."""
    seen: dict[str, int] = {}
    named: list[str] = []
    for one in ids:
        seen[one] = seen.get(one, 0) + 1
        named.append(one if seen[one] == 1 else f"{one}-{seen[one]}")
    return named
