"""Places that a statement's words only name: its parties, their origin, parts of other names."""

import re
from collections.abc import Sequence

from contested.model.codebook import EventType, PlaceRole
from contested.model.draft import Draft, Site
from contested.model.place import Place

LANDS = frozenset({"country", "admin1"})
_TOWNS = frozenset({"city", "town"})
TO_PARTIES = frozenset(
    {EventType.SUPPORT, EventType.CONCEDE, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT}
    | {EventType.THREATEN, EventType.SANCTION, EventType.X_FORCE}
)
"""What is done to a state and not on its ground: "accused South Sudan", "a threat to Iraq"."""

_WHOSE = re.compile(
    r"\s+(?:aircraft|army|bases?|consulate|embassy|forces?|military|mission|navy|officials?|"
    r"positions?|soldiers?|targets?|troops)\b",
    re.IGNORECASE,
)
"""What belongs to a state wherever it stands: "the Norvia embassy in Karsh"."""
_TOWARDS = re.compile(r"(?:close|in|next|on|up)?\s*(?:to|towards?)\b", re.IGNORECASE)
_HUNG = re.compile(r"[-‑](?:\w+ed|born|held|led|made|run)\b")
"""What makes a name part of a word for something else: "a Norvia-backed group"."""
_NAME = 60
_BODY = re.compile(
    r"\b(?:Islamic\s+State|[Aa]l[- ]Qa\w+|"
    r"[A-Z][\w-]+\s+(?:Army|Council|Front|Movement|Party|Union)|"
    r"(?:Front|Movement|Party|Union)\s+for\s+(?:the\s+)?(?:[A-Z][\w-]+\s+(?:and\s+)?){1,4})"
    r"\s*(?:in|of)\s+(?:the\s+)?"
    r"(?:[A-Z][\w-]+\s+and\s+)?$"
)
"""What a body's name begins with that ends in a land: "the Liberation Front of Norvia"."""


def names_a_party(place: Place, draft: Draft) -> bool:
    """Tell a place that only names a party ("Damascus said", "US forces") from where it was.

    Soldiers sent to a town are there; arms sent to a land are its government's.
    """
    parties = (*draft.actors, *draft.former)
    sent_to = draft.type is EventType.X_FORCE and place.kind not in {None, *LANDS}
    if draft.type in TO_PARTIES and not sent_to:
        parties += draft.recipients
    if place.text == "there" and any(one.text.endswith(" there") for one in parties):
        return False  # "security forces there shot nine men"
    spans = [one.span for one in parties]
    spans += [one.span for one in draft.voices if one.span is not None and not place.located]
    return any(place.span is not None and span.holds(place.span) for span in spans)


def is_origin(place: Place, draft: Draft) -> bool:
    """Tell where the dead came from ("2,800 people from Russia") from where they died."""
    fallen = draft.type is EventType.X_TOLL and draft.mode != "displaced"
    return fallen and place.role is PlaceRole.FROM


def is_aim_of_another(place: Place, site: Site, text: str) -> bool:
    """Tell the land of "in a protest against a visit to Norvia" from "drove to Norvia"."""
    return place.role is PlaceRole.TO and not _TOWARDS.match(text, site.span.start)


def is_part_of_a_name(place: Place, text: str) -> bool:
    """Tell "a Norvia-backed group" and "the Liberation Front of Norvia" from the land."""
    span = place.span
    if span is None:
        return False
    if _HUNG.match(text, span.end):
        return True
    start = max(0, span.start - _NAME)
    if place.kind in _TOWNS and text[start : span.start].endswith((" in ", " in the ")):
        return False  # "fighting the Front in Karsh"
    joined = text[start : span.start].endswith(("of ", "in ", "and ", "in the ", "of the "))
    return joined and _BODY.search(text, start, span.start) is not None


def is_only_described(number: int, places: Sequence[Place], text: str) -> bool:
    """Tell a country that only describes something ("a raid by the US military") from a place.

    One that follows a place in a row of countries ("in Iraq and Syria") is one too.
    """
    place, before = places[number], places[:number]
    row = any(one.located and one.kind == "country" for one in before)
    if place.kind != "country":
        return False
    whose = place.span is not None and _WHOSE.match(text, place.span.end) is not None
    return whose or not (place.located or row)
