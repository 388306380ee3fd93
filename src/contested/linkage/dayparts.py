"""The part of a day that words name, and where in the day it lies."""

import re

from contested.model.codebook import DayPart
from contested.model.time import Time

_WORDS: tuple[tuple[re.Pattern[str], DayPart], ...] = (
    (re.compile(r"\b(?:night|midnight)\b", re.IGNORECASE), DayPart.NIGHT),
    (re.compile(r"\b(?:evening|dusk|sunset)\b", re.IGNORECASE), DayPart.EVENING),
    (re.compile(r"\b(?:afternoon)\b", re.IGNORECASE), DayPart.AFTERNOON),
    (re.compile(r"\b(?:morning|dawn|sunrise|earlier on)\b", re.IGNORECASE), DayPart.MORNING),
)
_BEGINS = {
    DayPart.MORNING: 0.25,
    DayPart.AFTERNOON: 0.5,
    DayPart.EVENING: 0.75,
    DayPart.NIGHT: 0.85,
}


def part_of(time: Time | None) -> DayPart | None:
    """Return the part of the day that a time's words name; None where they name none."""
    if time is None:
        return None
    return next((part for pattern, part in _WORDS if pattern.search(time.text)), None)


def begins(part: DayPart | None) -> float:
    """Return where in the day a part begins, as a share of the day; 0 for the whole day."""
    return 0.0 if part is None else _BEGINS[part]
