"""Where those lay whom a hospital counts: "doctors at the hospital in Karsh said nine had died"."""

import re
from collections.abc import Iterator, Sequence

from contested.model.codebook import EventType
from contested.model.draft import Draft
from contested.model.place import Place
from contested.resolution.choosing import ChosenPlaces
from contested.resolution.nesting import finest

_HOSPITAL = re.compile(
    r"\b(?:clinics?|doctors?|health\s+cent(?:er|re)s?|hospitals?|medics?|morgues?|mortuar(?:y|ies)|"
    r"nurses?|paramedics?|surgeons?)\b",
    re.IGNORECASE,
)
_DEAD = "killed"
_SURE = 0.4


def counted_by_a_hospital(
    chosen: ChosenPlaces | None, draft: Draft, places: Sequence[Place], text: str
) -> ChosenPlaces | None:
    """Return a toll's places: without one of its own, that of the hospital which tells of it."""
    if chosen is not None or draft.type is not EventType.X_TOLL or draft.mode != _DEAD:
        return chosen
    seats = finest([*_seats(draft, places)], text)[:1]
    return ChosenPlaces(places=tuple(seats), confidence=_SURE, apart=False) if seats else None


def _seats(draft: Draft, places: Sequence[Place]) -> Iterator[Place]:
    for voice in draft.voices:
        if voice.span is not None and _HOSPITAL.search(voice.text):
            for one in places:
                inside = one.span is not None and voice.span.holds(one.span)
                if inside and one.located and one.place is not None:
                    yield one
