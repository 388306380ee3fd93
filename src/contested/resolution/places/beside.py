"""Names that stand right before the wider unit they lie in: "Paris, Texas", "Nuli, in Georgia"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from contested.model.lookups import GazetteerEntry
from contested.resolution.places.candidates import Candidate
from contested.resolution.places.lexicon import PlaceLexicon
from contested.resolution.places.senses import inside

_UNITS = frozenset({"country", "admin1", "admin2"})
_APART = re.compile(
    r"\s*(?:,|\()\s*(?:(?:in|of)\s+)?(?:the\s+)?(?:(?:north|south|east|west|central|rural)[\w-]*\s+)?"
    r"|\s+in\s+(?:the\s+)?(?:(?:north|south|east|west|central|rural)[\w-]*\s+)?"
)


def with_units(
    candidates: Sequence[Candidate], text: str, lexicon: PlaceLexicon
) -> list[Candidate]:
    """Give each candidate the unit named after it; drop short forms that stand after no town."""
    found: list[Candidate] = []
    for at, one in enumerate(candidates):
        after = candidates[at + 1] if at + 1 < len(candidates) else None
        unit = _unit(one, after, text) if after is not None else None
        form = lexicon.short.get(one.text) if one.short else None
        if form is None or not form.after or _follows_town(candidates, at, text):
            found.append(one if unit is None else replace(one, unit=unit))
    return found


def _follows_town(candidates: Sequence[Candidate], at: int, text: str) -> bool:
    if at == 0 or candidates[at - 1].demonym:
        return False
    return text[candidates[at - 1].span.end : candidates[at].span.start].strip() in {",", "("}


def _unit(one: Candidate, after: Candidate, text: str) -> GazetteerEntry | None:
    """Return the sense of the next name in which the likeliest namesake of this one lies."""
    if after.demonym or one.demonym or not _APART.fullmatch(text, one.span.end, after.span.start):
        return None
    kinds = _UNITS - {"country"} if any(e.kind == "country" for e in one.entries) else _UNITS
    units = [entry for entry in after.entries if entry.kind in kinds]
    pairs = [
        (entry.population, unit.id, unit)
        for entry in one.entries
        for unit in units
        if inside(entry, unit) and not entry.weak
    ]
    return max(pairs)[2] if pairs else None
