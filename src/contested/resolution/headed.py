"""Where a statement's place is told by the heading of its paragraph: "Karsh. Nine were killed."."""

from collections.abc import Sequence
from dataclasses import replace

from contested.model.codebook import EventType
from contested.model.draft import Draft
from contested.model.place import Place
from contested.resolution.choosing import ChosenPlaces
from contested.resolution.places import Heading, lying_in

_ON_THE_GROUND = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE}
    | {EventType.X_ACCESS, EventType.X_CONTROL, EventType.X_TOLL}
)
"""What is done on a spot, so that a paragraph about a spot tells where."""
_SURE = 0.4


def under_heading(
    chosen: ChosenPlaces | None, draft: Draft, headings: Sequence[Heading]
) -> ChosenPlaces | None:
    """Return a statement's places: without one of its own, what its paragraph's heading names.

    A place without a name ("the market") lies there.
    """
    said = draft.evidence[0]
    head = next((one.place for one in headings if one.span.meets(said)), None)
    if head is None or draft.type not in _ON_THE_GROUND:
        return chosen
    if chosen is None:
        return ChosenPlaces(places=(head,), confidence=_SURE, apart=False)
    return replace(chosen, places=tuple(_lying(one, head) for one in chosen.places))


def _lying(spot: Place, head: Place) -> Place:
    """Give a place without a name the place of its paragraph's heading."""
    named = spot.place is not None or spot.name is not None
    if named or not spot.text.removeprefix("The ").removeprefix("A ").islower():
        return spot
    reason = f"the heading of its paragraph says that it lies in {head.name or head.text}"
    return lying_in(head, spot, reason)
