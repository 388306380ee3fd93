"""The steps of docs/tour.md: one invented sentence carried through every room, each value real."""

import json
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from platformdirs import user_cache_path

from contested import pipeline
from contested.extraction import extract
from contested.formats import Format, write
from contested.ledger import Filters, View, Writer, open_ledger
from contested.model.claim import Claim
from contested.model.report import Capture, Given, Refusal, Report
from contested.model.wire import claim_json, event_json, origin_json, report_json

SENTENCE = (
    "The World Food Programme said on Friday that gunmen had reportedly blocked at least 12 "
    "aid trucks near Tripoli, Lebanon, on Wednesday."
)
ROWS = (
    {"id": "first", "outlet": "Harbour Wire", "published": "2025-03-08", "text": SENTENCE},
    {"id": "reprint", "outlet": "Hill Gazette", "published": "2025-03-09", "text": SENTENCE},
)
_WIDE = 96


def _clock() -> datetime:
    return datetime(2025, 3, 10, 12, 0, 0, tzinfo=UTC)


def laid(value: Any, indent: int = 0) -> str:
    """Return a value as JSON: on one line where it fits, else a line an entry."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list | tuple) or indent + len(flat) <= _WIDE:
        return flat
    pad = " " * (indent + 2)
    if isinstance(value, dict):
        opened, closed = "{", "}"
        inner = [f"{pad}{json.dumps(k)}: {laid(v, indent + 2)}" for k, v in value.items()]
    else:
        opened, closed = "[", "]"
        inner = [f"{pad}{laid(one, indent + 2)}" for one in value]
    return "\n".join((opened, ",\n".join(inner), " " * indent + closed))


def _kept(shape: dict[str, Any], *names: str) -> str:
    return laid({name: shape[name] for name in names})


@lru_cache(maxsize=1)
def steps() -> dict[str, str]:
    """Return each step's value as the tour shows it, by name."""
    content = "".join(f"{json.dumps(row)}\n" for row in ROWS).encode()
    rooms = pipeline.furnish(user_cache_path("contested", appauthor=False))
    (capture,) = pipeline.captures(["-"], _clock, BytesIO(content))
    if isinstance(capture, Refusal):
        raise TypeError(capture.reason)
    read = pipeline.reports([capture], Given(), rooms.clean)
    reports = [one for one in read if isinstance(one, Report)]
    ((_, extraction),) = extract(reports[:1], rooms.tools)
    ((_, claims),) = pipeline.claims(reports[:1], rooms)
    return {
        "bytes": content.decode().rstrip(),
        "capture": _capture(capture),
        "report": _report(reports[0]),
        "draft": laid(msgspec.to_builtins(extraction.drafts[0])),
        "claim": laid(claim_json(claims[0])),
        **_ledger(reports, rooms),
    }


def _capture(capture: Capture) -> str:
    fields = ("sha256", "address", "retrieved", "method", "size")
    return laid({name: getattr(capture, name) for name in fields})


def _report(report: Report) -> str:
    names = ("id", "outlet", "language", "published", "text", "text_sha256", "sentences")
    return _kept(report_json(report), *names)


def _ledger(reports: list[Report], rooms: pipeline.Rooms) -> dict[str, str]:
    with (
        TemporaryDirectory() as folder,
        open_ledger(str(Path(folder) / "tour.db"), _clock) as ledger,
    ):
        writer, view = Writer(ledger), View(ledger)
        done = list(pipeline.ingest(reports, rooms, writer))
        again = list(pipeline.ingest(reports, rooms, writer))
        linked = pipeline.relink(view, writer)
        claims: list[Claim] = list(view.claims(Filters()))
        return {
            "ledger": laid(
                {
                    "added": [one.added for one in done],
                    "added when read again": [one.added for one in again],
                    **view.counts(),
                }
            ),
            "origin": laid([origin_json(one) for one in linked.origins]),
            "event": laid([event_json(one) for one in linked.events]),
            "geojson": laid(json.loads("".join(write(claims[:1], Format.GEOJSON)))),
        }
