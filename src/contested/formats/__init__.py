"""From claims to the formats that others read: one verb, one file a format."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TypeAlias

from contested.formats.geojson import geojson
from contested.formats.table import csv_lines, sheet
from contested.model.claim import Claim

__all__ = ["Format", "sheet", "write"]

Writer: TypeAlias = Callable[[Iterable[Claim]], Iterator[str]]


class Format(StrEnum):
    """The formats that claims can be written in."""

    GEOJSON = "geojson"
    CSV = "csv"


def write(claims: Iterable[Claim], form: Format) -> Iterator[str]:
    """Yield the text of the claims in a format, piece by piece, line ends included."""
    match form:
        case Format.GEOJSON:
            return geojson(claims)
        case Format.CSV:
            return csv_lines(claims)
