"""The one land that a report speaks of: its capital is "the capital", its towns need no cue."""

import re
from collections import Counter
from collections.abc import Sequence

from contested.model.lookups import Gazetteer
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.assembly import as_entry
from contested.resolution.places.capitals import as_capital

_LEAST = 2
_FAR_MORE = 2
_CAPITAL = re.compile(r"the\s+capital(?:\s+city)?", re.IGNORECASE)
_SETTLED = frozenset({"admin2", "city", "village"})
_ONLY_ONE = "the only place of this name in the land that the report speaks of"


def homeland(places: Sequence[Place]) -> str | None:
    """Return the country that far more of a report's places lie in than in any other."""
    counts = Counter(one.country for one in places if one.country is not None).most_common(2)
    if not counts or counts[0][1] < _LEAST:
        return None
    beaten = len(counts) == 1 or counts[0][1] >= _FAR_MORE * counts[1][1]
    return counts[0][0] if beaten else None


def at_home(places: Sequence[Place], gazetteer: Gazetteer) -> list[Place]:
    """Give names that words of place lead to the place so called in the report's one land."""
    land = homeland(places)
    if land is None:
        return list(places)
    return [_found(one, land, gazetteer) or one for one in places]


def _found(place: Place, land: str, gazetteer: Gazetteer) -> Place | None:
    if place.place is not None or place.text.islower() or place.country not in {None, land}:
        return None
    entries = [one for one in gazetteer.find(place.text) if one.country == land and not one.weak]
    settled = [one for one in entries if one.kind in _SETTLED]
    units = {one.admin1 for one in settled}
    alone = len(units) == 1 and len(settled) == len(entries)
    return as_entry(place, settled[0], _ONLY_ONE) if alone else None


def with_the_capital(
    text: str, spans: Sequence[Span], places: Sequence[Place], gazetteer: Gazetteer
) -> list[Place]:
    """Give "the capital" its name in a report of one land, where no other land stands beside it."""
    told = [one for one in places if _is_the_capital(one, text)]
    land = homeland(places) if told else None
    capital = gazetteer.capital_of(land) if land is not None else None
    if capital is None:
        return list(places)
    foreign = [one.span for one in places if one.span and one.country not in {None, land}]
    alone = [one for one in told if not _beside(one.span, foreign, spans)]
    return [as_capital(one, capital, text) if one in alone else one for one in places]


def _is_the_capital(place: Place, text: str) -> bool:
    """Tell "the capital" from "the capital of a province"."""
    if place.place is not None or place.span is None or not _CAPITAL.fullmatch(place.text):
        return False
    return not text.startswith(" of ", place.span.end)


def _beside(span: Span | None, others: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Tell whether one of the others stands in the same sentence."""
    own = next((one for one in spans if span is not None and one.holds(span)), None)
    return own is not None and any(map(own.holds, others))
