"""GeoJSON (RFC 7946): one feature a claim and place; what has no point has a null geometry."""

from collections.abc import Iterable, Iterator
from typing import Any

from contested.model.claim import Claim
from contested.model.place import Place
from contested.model.wire import claim_json, to_line

_HEAD = '{"type":"FeatureCollection","features":[\n'
_TAIL = "\n]}\n"


def geojson(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield a feature collection, one feature a line."""
    yield _HEAD
    separator = ""
    for claim in claims:
        for place in claim.places or (None,):
            yield separator + to_line(feature(claim, place))
            separator = ",\n"
    yield _TAIL


def feature(claim: Claim, place: Place | None) -> dict[str, Any]:
    """Return one claim at one place; a province, a country or an unknown place is never a point."""
    shape = claim_json(claim)
    return {
        "type": "Feature",
        "id": claim.id,
        "geometry": _point(place),
        "properties": {
            "claim": claim.id,
            "report": claim.report.id,
            "report_sha256": claim.report.sha256,
            "text_sha256": claim.report.text_sha256,
            "outlet": claim.report.outlet,
            "url": claim.report.url,
            "speaker": claim.speaker.text if claim.speaker else None,
            "type": claim.type,
            "mode": claim.mode,
            "stance": claim.stance,
            "polarity": claim.polarity,
            "quote": claim.evidence[0].quote,
            "start": claim.evidence[0].start,
            "end": claim.evidence[0].end,
            "place": place.name or place.text if place else None,
            "country": place.country if place else None,
            "where_prec": place.precision if place else None,
            "relation": place.relation if place else None,
            "time": shape["time"],
            "actors": shape["actors"],
            "figures": shape["figures"],
        },
    }


def _point(place: Place | None) -> dict[str, Any] | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    return {"type": "Point", "coordinates": [place.lon, place.lat]}
