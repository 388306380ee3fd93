"""Linkage: which claims go back to one statement, and which speak of one happening.

The one verb is `link`; `Siblings` date the reports beside them. Nothing is merged away: origins,
events and contradictions only point at claims. The result depends on the set of claims alone, never
on the order in which they arrive.
"""

from collections.abc import Iterable, Mapping

from contested.linkage.camps import camps_of
from contested.linkage.checking import check_claims
from contested.linkage.clusters import find_clusters, joined_by_counts
from contested.linkage.drift import origin_of
from contested.linkage.events import event_of, happenings
from contested.linkage.families import find_families
from contested.linkage.grades import sides_of
from contested.linkage.grounds import grounds_of, places_meant
from contested.linkage.relating import relate
from contested.linkage.settings import LinkSettings
from contested.linkage.siblings import Siblings
from contested.model.claim import Claim
from contested.model.event import Linked

__all__ = ["LinkSettings", "Siblings", "check_claims", "link"]


def link(
    claims: Iterable[Claim],
    fingerprints: Mapping[str, tuple[int, ...]],
    settings: LinkSettings | None = None,
) -> Linked:
    """Find what a ledger's claims add up to: origins, events, contradictions, relations, control.

    `fingerprints` gives each report's min-hash signature by report id; a report without one is
    compared by its words only. Every claim goes back to exactly one origin. Every claim with a
    type that speaks of a happening (not of one foretold, promised, threatened or demanded) belongs
    to exactly one event. The lists stand in the order of their ids, control by place and day.
    """
    chosen = settings or LinkSettings()
    held = {claim.id: claim for claim in claims}
    families = find_families(held, fingerprints, chosen)
    grounds = grounds_of(held.values())
    meant = places_meant(grounds)
    clusters = find_clusters(families, chosen, meant)
    related = relate(tuple(held.values()), families, camps_of(held.values()), grounds)
    clusters = joined_by_counts(clusters, related.alike, chosen, meant)
    found = happenings(clusters, families, related.contradictions)
    sides = sides_of(held.values())
    return Linked(
        events=tuple(sorted((event_of(one, sides) for one in found), key=lambda one: one.id)),
        origins=tuple(sorted(map(origin_of, families), key=lambda one: one.id)),
        contradictions=related.contradictions,
        relations=related.relations,
        controls=related.controls,
    )
