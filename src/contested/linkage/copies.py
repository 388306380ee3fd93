"""Which reports are copies of one another, told from their fingerprints."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from contested.linkage.unions import Unions

Fingerprint = tuple[int, ...]


def similarity(one: Fingerprint, other: Fingerprint) -> float:
    """Return the share of equal places of two min-hash signatures; 0 where lengths differ."""
    if not one or len(one) != len(other):
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def copy_families(fingerprints: Mapping[str, Fingerprint], floor: float) -> dict[str, str]:
    """Return for each report that has copies the smallest report id of its family."""
    joined = Unions(fingerprints)
    for one, other in _candidates(fingerprints, floor):
        if similarity(fingerprints[one], fingerprints[other]) >= floor:
            joined.join(one, other)
    groups = (group for group in joined.groups() if len(group) > 1)
    return {report: group[0] for group in groups for report in group}


def _candidates(prints: Mapping[str, Fingerprint], floor: float) -> Iterator[tuple[str, str]]:
    """Yield pairs that share a band of places.

    With more bands than places that may differ, at least one band of every copy is untouched, so
    no copy is missed.
    """
    buckets: dict[tuple[int, int, Fingerprint], list[str]] = defaultdict(list)
    for report in sorted(prints):
        for start, width in _bands(len(prints[report]), floor):
            band = prints[report][start : start + width]
            bucket = buckets[len(prints[report]), start, band]
            yield from ((other, report) for other in bucket)
            bucket.append(report)


def _bands(length: int, floor: float) -> list[tuple[int, int]]:
    if not length:
        return []
    differing = int(length * (1 - floor) + 1e-9)
    width = max(1, length // (differing + 1))
    return [(start, width) for start in range(0, length - width + 1, width)]
