"""What is done to ground alone: whatever is captured, held, left or fled to is a place."""

from collections.abc import Sequence

from contested.model.codebook import EventType
from contested.model.draft import Draft, SiteKind
from contested.model.span import Span


def grounds_of(drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """Return the stretches that statements of control and of flight are about."""
    sites = (site for draft in drafts if _is_about_ground(draft) for site in draft.place_sites)
    return tuple(dict.fromkeys(site.span for site in sites if site.kind is SiteKind.OBJECT))


def _is_about_ground(draft: Draft) -> bool:
    return draft.type is EventType.X_CONTROL or draft.mode == "displaced"
