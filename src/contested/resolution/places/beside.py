"""Names that stand right before the wider unit they lie in: "Paris, Texas", "Nuli, in Georgia"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from contested.model.lookups import GazetteerEntry
from contested.resolution.places.candidates import Candidate
from contested.resolution.places.lexicon import PlaceLexicon
from contested.resolution.places.senses import inside, is_small

_UNITS = frozenset({"country", "admin1", "admin2"})
_ROADS = frozenset({"highway", "road"})
_NEXT = re.compile(r" ([a-z]+)")
_OWNS = re.compile(r"['’]s?\s+")
_WITHIN = re.compile(r",?\s+in\s+(?:the\s+)?(?:(?:north|south|east|west|central|rural)[\w-]*\s+)?")
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
        if _lies_elsewhere(one, candidates[at - 1] if at else None, after, text):
            continue
        unit = _unit(one, after, text) if after is not None else None
        form = lexicon.short.get(one.text) if one.short else None
        if form is None or not form.after or _follows_town(candidates, at, text):
            spot = _names_a_spot(one, text, lexicon)
            found.append(replace(one, unit=unit, spot=spot) if unit or spot else one)
    return found


def _names_a_spot(one: Candidate, text: str, lexicon: PlaceLexicon) -> bool:
    """Tell "the Karsh roundabout" from a road that leads to Karsh."""
    after = _NEXT.match(text, one.span.end)
    return after is not None and after[1] not in _ROADS and lexicon.says(after[1], "building")


def _lies_elsewhere(
    one: Candidate, before: Candidate | None, after: Candidate | None, text: str
) -> bool:
    """Tell a small place whose namesakes all lie outside the land that the words beside it say."""
    if one.demonym or one.short or not all(map(is_small, one.entries)):
        return False
    owner = before is not None and _OWNS.fullmatch(text, before.span.end, one.span.start)
    if before is not None and owner and not before.demonym:
        return _is_apart(one, before.entries)
    lands = [entry for entry in after.entries if entry.kind == "country"] if after else []
    inner = after is not None and _WITHIN.fullmatch(text, one.span.end, after.span.start)
    return bool(inner and lands and after and not after.demonym) and _is_apart(one, lands)


def _is_apart(one: Candidate, lands: Sequence[GazetteerEntry]) -> bool:
    return {entry.country for entry in one.entries}.isdisjoint(land.country for land in lands)


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
