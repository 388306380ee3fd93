"""How much of a place is meant: "nearly all of", "more than 40 percent of", "parts of"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from contested.model.claim import Extent
from contested.model.lexicon import parse_table, read_text
from contested.model.span import Span

_COLUMNS = ("words", "low", "high", "note")
_SIDE = r"(?:central|eastern|(?:north|south)[- ]?(?:east|west)?ern|western)"
_SIDED = rf"(?:the\s+)?{_SIDE}(?:(?:,|\s+and)\s+{_SIDE})*\s+"
"""Which side of a place a part lies on: "the northern and eastern districts of"."""
_OF_SIDE = re.compile(rf"^{_SIDED}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extents:
    """Words for a part of a place with their bounds, and the pattern that finds them."""

    bounds: Mapping[str, tuple[float | None, float | None]]
    pattern: re.Pattern[str]


def load_extents() -> Extents:
    """Load the packaged words for parts of places."""
    text = read_text("contested.extraction", "data/extents.csv")
    rows = list(parse_table(text, "extents.csv", _COLUMNS))
    bounds = {row["words"]: (_number(row["low"]), _number(row["high"])) for row in rows}
    words = "|".join(re.escape(one) for one in sorted(bounds, key=len, reverse=True))
    whole = rf"\b(?:{_SIDED})?(?:{words})\b(?!\s+but\b)"  # "all but one of"
    pattern = re.compile(whole, re.IGNORECASE)
    return Extents(bounds=bounds, pattern=pattern)


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def extent_of(phrase: Span, text: str, extents: Extents) -> Extent | None:
    """Return the extent that stands at the head of a place's noun phrase, None where whole."""
    match = extents.pattern.match(text, phrase.start, phrase.end)
    if match is None:
        return None
    low, high = extents.bounds[_OF_SIDE.sub("", match.group()).lower()]
    return Extent(text=match.group(), low=low, high=high)
