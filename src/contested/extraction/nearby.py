"""Places that statements of one sentence share: "have left, and the army is combing the town"."""

from collections.abc import Sequence
from dataclasses import replace

from contested.model.codebook import EventType
from contested.model.draft import Draft, Site, SiteKind

_OF_PLACES = frozenset({EventType.X_CONTROL, EventType.X_ACCESS})
_FAR = frozenset({SiteKind.CLAUSE, SiteKind.SENTENCE})


def beside_others(drafts: Sequence[Draft]) -> list[Draft]:
    """Let what a sentence says of control or access look for its place with its neighbours.

    What another such statement of the same sentence and speaker acts on comes after a statement's
    own object and adjuncts and before the rest of its clause.
    """
    return [_beside(draft, drafts) if draft.type in _OF_PLACES else draft for draft in drafts]


def _beside(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    others = [
        replace(site, kind=SiteKind.SUBJECT)
        for other in drafts
        if other is not draft and _of_one_mouth(draft, other)
        for site in other.place_sites
        if site.kind is SiteKind.OBJECT
    ]
    own = draft.place_sites
    near = [site for site in own if site.kind not in _FAR]
    far = [site for site in own if site.kind in _FAR]
    held = {site.span for site in near}
    added: list[Site] = [site for site in others if site.span not in held]
    return replace(draft, place_sites=(*near, *added, *far))


def _of_one_mouth(draft: Draft, other: Draft) -> bool:
    same = other.evidence[0] == draft.evidence[0] and other.voices == draft.voices
    return same and other.type in _OF_PLACES
