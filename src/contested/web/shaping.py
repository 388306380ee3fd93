"""From the ledger's rows to the shapes of the API."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from contested.ledger import Page, View
from contested.model.claim import Claim
from contested.model.report import Report
from contested.model.wire import claim_json, report_json
from contested.web.shapes import ClaimShape, EventShape, PageShape, Reported, ReportText

Made = TypeVar("Made")


def shape(row: Any, kind: type[Made]) -> Made:
    """Return a stored body as the shape that the API promises."""
    return msgspec.convert(row, kind)


def shapes(rows: Iterable[Any], kind: type[Made]) -> tuple[Made, ...]:
    """Return stored bodies as the shapes that the API promises."""
    return tuple(msgspec.convert(row, kind) for row in rows)


def page_shape(page: Page, kind: type[Made]) -> PageShape[Made]:
    """Return a page of rows as a page of shapes."""
    return PageShape(items=shapes(page.items, kind), next=page.next, total=page.total)


def event_shapes(view: View, rows: Iterable[Mapping[str, Any]]) -> tuple[EventShape, ...]:
    """Return events with the days on which they were reported."""
    listed = list(rows)
    days = view.reported([row["id"] for row in listed])
    return tuple(shape({**row, "reported": _reported(days, row)}, EventShape) for row in listed)


def _reported(days: Mapping[str, tuple[str, str]], row: Mapping[str, Any]) -> Reported | None:
    found = days.get(row["id"])
    return Reported(first=found[0], last=found[1]) if found else None


def claim_shape(claim: Claim) -> ClaimShape:
    """Return a claim as the API says it."""
    return shape(claim_json(claim), ClaimShape)


def claims_by_id(view: View, names: Iterable[str]) -> dict[str, ClaimShape]:
    """Return the claims named that are there, by id."""
    return {name: claim_shape(claim) for name, claim in view.claims_named(names).items()}


def stored_report(row: Mapping[str, Any]) -> ReportText:
    """Return a report of the ledger with its latest reading."""
    reading = row["reading"] or {}
    texts = {key: reading.get(key) for key in ("text", "text_sha256")}
    spans = {key: reading.get(key) or () for key in ("blocks", "sentences", "set_aside")}
    return shape({**row, **texts, **spans}, ReportText)


def read_report(report: Report) -> ReportText:
    """Return a report that was just read and is in no ledger."""
    told = report_json(report)
    return shape({**told, "captures": [told["capture"]]}, ReportText)
