"""Which packaged shape is a place's own: an area is drawn as an area or not at all."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Annotated

from litestar import get
from litestar.di import NamedDependency
from litestar.params import Parameter

from contested.model.lookups import Gazetteer
from contested.web.answers import Area, Areas

COUNTRIES = "countries"
_COUNTRY, _ADMIN1 = "country", frozenset({"admin1", "region"})
_Places = Annotated[list[str], Parameter(max_items=500, description="Ids of places.")]


class Atlas:
    """Knows the packaged shapes by country and name, and asks the gazetteer what a name means."""

    def __init__(
        self, shapes: Mapping[str, Sequence[str]], gazetteer: Callable[[], Gazetteer]
    ) -> None:
        self._shapes = shapes
        self._gazetteer = gazetteer
        self.area = lru_cache(maxsize=5_000)(self._area)

    def _area(self, place: str) -> Area | None:
        """Return the shape that is a place's own, None where none is: never a larger one."""
        entry = self._gazetteer().entry(place)
        if entry is None or entry.country is None:
            return None
        if entry.kind == _COUNTRY:
            return Area(file=COUNTRIES, name=entry.country)
        if entry.kind not in _ADMIN1:
            return None
        named = self._meant(entry.country)
        return Area(file=entry.country, name=named[place]) if place in named else None

    @lru_cache(maxsize=300)  # noqa: B019 - one atlas lives as long as the app
    def _meant(self, country: str) -> dict[str, str]:
        """Return by place the one shape of a country whose name means it."""
        found: dict[str, list[str]] = {}
        for name in self._shapes.get(country, ()):
            for entry in self._gazetteer().find(name):
                if entry.country == country and entry.kind in _ADMIN1:
                    found.setdefault(entry.id, []).append(name)
        return {place: names[0] for place, names in found.items() if len(names) == 1}


@get("/areas", operation_id="areas", sync_to_thread=True, tags=["map"])
def areas(atlas: NamedDependency[Atlas], place: _Places) -> Areas:
    """Say which packaged shape is each place's own."""
    return Areas(areas={one: atlas.area(one) for one in place})
