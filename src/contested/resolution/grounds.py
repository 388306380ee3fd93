"""What is done to ground alone: whatever is captured, held, left or fled to is a place."""

from collections.abc import Sequence

from contested.model.codebook import EventType
from contested.model.draft import Draft, Site, SiteKind
from contested.model.span import Span


def grounds_of(drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """Return the stretches that statements of control, access and flight are about."""
    found = ((draft, site) for draft in drafts for site in draft.place_sites)
    return tuple(dict.fromkeys(site.span for draft, site in found if _is_ground(site, draft)))


def _is_ground(site: Site, draft: Draft) -> bool:
    if draft.type is EventType.X_ACCESS:
        return site.kind in {SiteKind.ADJUNCT, SiteKind.OBJECT}
    control = draft.type is EventType.X_CONTROL or draft.mode == "displaced"
    return control and site.kind is SiteKind.OBJECT
