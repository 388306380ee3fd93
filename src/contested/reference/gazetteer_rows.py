"""What the gazetteer is compiled from: one row a place, and running extents of areas."""

from dataclasses import dataclass
from math import cos, hypot, radians
from typing import NamedTuple

from contested.model.codebook import PlacePrecision

_KM_A_DEGREE = 111.2


class PlaceRow(NamedTuple):
    """A place with every name it goes by; the first name is its own.

    `admin1` is the readable name of the first-level unit. `radius_km` is None for a settlement.
    """

    id: str
    kind: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    population: int
    precision: PlacePrecision
    radius_km: float | None
    names: tuple[str, ...]


@dataclass(slots=True)
class Extent:
    """The box round the member places of an area, and how many people live in them."""

    south: float = 90.0
    north: float = -90.0
    west: float = 180.0
    east: float = -180.0
    population: int = 0

    def add(self, lat: float, lon: float, population: int) -> None:
        """Take in one member place."""
        self.south, self.north = min(self.south, lat), max(self.north, lat)
        self.west, self.east = min(self.west, lon), max(self.east, lon)
        self.population += population

    @property
    def centre(self) -> tuple[float, float] | None:
        """The middle of the box in degrees; None where no member is known or it spans 180°."""
        if self.south > self.north or self.east - self.west > 180:
            return None
        return round((self.south + self.north) / 2, 4), round((self.west + self.east) / 2, 4)

    @property
    def radius_km(self) -> float | None:
        """Half the diagonal of the box."""
        middle = self.centre
        if middle is None:
            return None
        return round(distance_km((self.south, self.west), (self.north, self.east)) / 2, 1)


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance between two points on a flat map: right to a per cent below 500 km."""
    shrink = cos(radians((one[0] + other[0]) / 2))
    return _KM_A_DEGREE * hypot(one[0] - other[0], (one[1] - other[1]) * shrink)
