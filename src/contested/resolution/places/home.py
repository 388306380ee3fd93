"""Where an outlet is at home, as far as its own name says."""

from collections.abc import Mapping

from contested.model.lookups import Gazetteer
from contested.resolution.places.lexicon import PlaceLexicon

_WEIGHT = 0.4
_LARGE = 100_000


def home_of(
    outlet: str | None, gazetteer: Gazetteer, lexicon: PlaceLexicon
) -> Mapping[str | None, float]:
    """Return a small weight for the country that an outlet's name speaks of; empty if none."""
    if outlet is None:
        return {}
    for word in outlet.replace("-", " ").split():
        if not word[0].isupper() or word.casefold() in lexicon.stop:
            continue
        people = gazetteer.country_of_people(word)
        if people is not None and people.country is not None:
            return {people.country: _WEIGHT}
        found = [e for e in gazetteer.find(word) if not e.weak and e.population >= _LARGE]
        if found:
            return {found[0].country: _WEIGHT}
    return {}
