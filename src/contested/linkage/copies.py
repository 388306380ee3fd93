"""Which reports are copies of one another, told from their fingerprints."""

from collections.abc import Mapping

from contested.linkage.unions import Unions
from contested.linkage.words import near_pairs

Fingerprint = tuple[int, ...]
"""The smallest hashes of a text's shingles (a bottom-k sketch); a short text has fewer."""


def similarity(one: Fingerprint, other: Fingerprint) -> float:
    """Estimate the share of shingles that two texts have in common.

    Broder 1997: of the smallest hashes of both together, as many as one sketch holds, the share
    that stands in both. A report without a fingerprint is like none.
    """
    first, second = frozenset(one), frozenset(other)
    if not (first and second):
        return 0.0
    smallest = sorted(first | second)[: max(len(first), len(second))]
    return sum(mark in first and mark in second for mark in smallest) / len(smallest)


def copy_families(fingerprints: Mapping[str, Fingerprint], floor: float) -> dict[str, str]:
    """Return for each report that has copies the smallest report id of its family."""
    joined = Unions(fingerprints)
    sets = {report: frozenset(marks) for report, marks in fingerprints.items()}
    # Two sketches of k marks that are alike by `floor` share floor·k marks of (2 - floor)·k at most
    for one, other in near_pairs(sets, floor / (2 - floor)):
        if similarity(fingerprints[one], fingerprints[other]) >= floor:
            joined.join(one, other)
    groups = (group for group in joined.groups() if len(group) > 1)
    return {report: group[0] for group in groups for report in group}
