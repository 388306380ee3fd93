"""A set-wise hash of a body's words, from which linkage tells copies."""

import hashlib
import re
from collections.abc import Iterable
from heapq import nsmallest

_WORD = re.compile(r"\w+")
_SHINGLE, _KEPT = 4, 64


def fingerprint(words: Iterable[str]) -> tuple[int, ...]:
    """Return the 64 smallest 63-bit hashes of the text's four-word shingles, in order.

    Bottom-k sketch (Broder 1997): the share of hashes that two sketches have in common estimates
    the share of shingles that the texts have in common.
    """
    tokens = [match.group().casefold() for part in words for match in _WORD.finditer(part)]
    shingles = {" ".join(tokens[at : at + _SHINGLE]) for at in range(len(tokens) - _SHINGLE + 1)}
    smallest = nsmallest(_KEPT, (_digest(one) for one in shingles))
    return tuple(int.from_bytes(digest) >> 1 for digest in smallest)


def _digest(shingle: str) -> bytes:
    return hashlib.blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=8).digest()
