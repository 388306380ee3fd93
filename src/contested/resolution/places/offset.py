"""Spots that the words put some way off a known place: "Nuli, 30 km north of Karsh"."""

import re
from dataclasses import replace
from math import cos, radians, sin

from contested.model.codebook import PlacePrecision
from contested.model.place import Place

_KM_A_DEGREE, _KM_A_MILE = 111.32, 1.609
_POINTS = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135,
    "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}  # fmt: skip
_MEASURED = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)?)[\s-]*(?P<unit>km|kilomet\w+|mi(?:les?)?)\b"
    r"(?:.{0,24}?\b(?P<way>(?:north|south)-?(?:east|west)?|east|west))?",
    re.IGNORECASE,
)


def beside(wide: Place, spot: Place, gap: str) -> Place:
    """Return a spot with a doubtful point beside a known place, and no identity: it is not there.

    `gap` are the words between the two, which say how far off it is and which way.
    """
    lat, lon = _moved(wide, gap)
    return replace(
        spot,
        country=wide.country,
        lat=lat,
        lon=lon,
        precision=max(PlacePrecision.NEAR, wide.precision or PlacePrecision.NEAR),
        reason=f"the words say that it lies beside {wide.name or wide.text}",
    )


def _moved(wide: Place, gap: str) -> tuple[float | None, float | None]:
    told = _MEASURED.search(gap)
    if wide.lat is None or wide.lon is None or told is None or not told["way"]:
        return wide.lat, wide.lon
    far = float(told["number"].replace(",", ".")) / _KM_A_DEGREE
    far *= _KM_A_MILE if told["unit"].lower().startswith("mi") else 1
    way = radians(_POINTS[told["way"].lower().replace("-", "")])
    east = sin(way) / max(cos(radians(wide.lat)), 0.01)
    return wide.lat + far * cos(way), wide.lon + far * east
