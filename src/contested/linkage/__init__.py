"""Linkage: which claims go back to one statement, and which speak of one happening.

The one verb is `link`. Nothing is merged away: origins, events and contradictions only point at
claims. The result depends on the set of claims alone, never on the order in which they arrive.
"""

from collections.abc import Iterable, Mapping

from contested.linkage.clusters import find_clusters
from contested.linkage.contradictions import between
from contested.linkage.drift import origin_of
from contested.linkage.events import event_of, happenings
from contested.linkage.families import find_families
from contested.linkage.grades import sides_of
from contested.linkage.settings import LinkSettings
from contested.model.claim import Claim
from contested.model.event import Linked

__all__ = ["LinkSettings", "link"]


def link(
    claims: Iterable[Claim],
    fingerprints: Mapping[str, tuple[int, ...]],
    settings: LinkSettings | None = None,
) -> Linked:
    """Find the origins, events and contradictions of a ledger's claims.

    `fingerprints` gives each report's min-hash signature by report id; a report without one is
    compared by its words only. Every claim goes back to exactly one origin. Every claim with a
    type that speaks of a happening (not of one foretold, promised, threatened or demanded) belongs
    to exactly one event. All three lists stand in the order of their ids.
    """
    chosen = settings or LinkSettings()
    held = {claim.id: claim for claim in claims}
    families = find_families(held, fingerprints, chosen)
    clusters = find_clusters(families, chosen)
    crossing = list(between(clusters, chosen))
    found = happenings(clusters, families, crossing)
    sides = sides_of(held.values())
    contradictions = {one.id: one for each in found for one in each.contradictions}
    return Linked(
        events=tuple(sorted((event_of(one, sides) for one in found), key=lambda one: one.id)),
        origins=tuple(sorted(map(origin_of, families), key=lambda one: one.id)),
        contradictions=tuple(contradictions[one] for one in sorted(contradictions)),
    )
