"""Gold tasks that ask for spans: time expressions and place names, wherever they stand."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.rooms import Row, report_of, rows, whole
from contested import pipeline
from contested.extraction import extract
from contested.model.time import Time
from contested.resolution.dates import anchor_of, tag
from contested.resolution.places import Located, find_places


def dates(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer every time expression with its TIMEX3 type and value."""
    listed = rows(path)
    reports = [report_of(row, rooms) for row in listed]
    for row, report in zip(listed, reports, strict=True):
        anchor = anchor_of(report.published)
        found = tag(report.text, whole(report), anchor, rooms.lexicons.dates)
        yield {"id": row["id"], "times": [_time(one) for one in found if one.span is not None]}


def _time(time: Time) -> Row:
    start, end = time.span or (0, 0)
    return {"start": start, "end": end, "type": time.kind.value, "value": time.timex}


def places(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer every place name with the gazetteer's representative point."""
    listed = rows(path)
    reports = [report_of(row, rooms) for row in listed]
    pairs = zip(listed, extract(reports, rooms.tools), strict=True)
    for row, (report, extraction) in pairs:
        found = find_places(
            report.text,
            whole(report),
            extraction.mentions,
            rooms.lookups.gazetteer,
            rooms.lexicons.places,
        )
        yield {"id": row["id"], "places": [_place(one) for one in found]}


def _place(located: Located) -> Row:
    place = located.place
    start, end = place.span or (0, 0)
    ident = place.place.removeprefix("gn_") if place.place else None
    known = ident if ident and ident.isdigit() else None
    return {"start": start, "end": end, "geonameid": known, "lat": located.lat, "lon": located.lon}
