"""Places that say how sure they are."""

from dataclasses import dataclass

from contested.model.codebook import PlacePrecision, PlaceRole
from contested.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedPlace:
    """A candidate that a name might have meant, and why it was not taken."""

    place: str
    name: str
    country: str | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as named in a report, resolved where it could be.

    `place` is the gazetteer's id, None where the name stays unresolved. `lat` and `lon` are decimal
    degrees, None where a point would be false precision (areas, countries, unresolved names).
    `country` is ISO alpha-3. `relation` is `at`, `near`, `in`, `part of`, `along` or `N km DIR of`.
    `located` says that a word of place leads to the name ("in X", "near X").
    """

    text: str
    span: Span | None = None
    place: str | None = None
    name: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision | None = None
    relation: str = "at"
    role: PlaceRole = PlaceRole.AT
    kind: str | None = None
    located: bool = False
    candidates: tuple[RefusedPlace, ...] = ()
    reason: str | None = None

    @property
    def nameless(self) -> bool:
        """Tell a place told by a noun alone ("the desert"), which is no place of another report."""
        return self.place is None and self.name is None and self.text.islower()

    def __post_init__(self) -> None:
        """Hold the laws: both coordinates or neither, in range, never at 0,0."""
        if (self.lat is None) != (self.lon is None):
            raise ValueError("a point needs both coordinates")
        if self.lat is None or self.lon is None:
            return
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError("coordinates out of range")
        if self.lat == 0 and self.lon == 0:
            raise ValueError("nothing sits at 0,0")
