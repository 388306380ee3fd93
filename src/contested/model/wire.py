"""The shapes of the contract: how records stand in JSON, and how they come back.

A round trip loses nothing: `claim_of(claim_json(claim)) == claim`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from contested.model.check import Check
from contested.model.claim import Claim
from contested.model.control import Control
from contested.model.event import Contradiction, Event, Origin, Relation
from contested.model.report import Report

Shape = dict[str, Any]
Drift = tuple[str, str, str]
_DRIFT = ("kind", "from", "to")


def claim_json(claim: Claim) -> Shape:
    """Return a claim in the contract's shape; `speaker` and `source` repeat their voices."""
    plain: Shape = msgspec.to_builtins(claim)
    quoted = {
        "speaker": msgspec.to_builtins(claim.speaker),
        "source": msgspec.to_builtins(claim.source),
    }
    order = ["id", "report", "evidence", "voices"]
    return {key: plain.pop(key) for key in order} | quoted | plain


def claim_of(shape: Mapping[str, Any]) -> Claim:
    """Return the claim that the contract's shape says.

    Raises:
        msgspec.ValidationError: the shape breaks the contract; the message names the field.
    """
    repeated = {"speaker", "source"}
    kept = {key: value for key, value in shape.items() if key not in repeated}
    return msgspec.convert(kept, Claim)


def report_json(report: Report) -> Shape:
    """Return a report in the contract's shape, its capture without the bytes."""
    capture = report.capture
    reading = report.reading
    plain = {
        "id": report.id,
        "sha256": report.sha256,
        "text_sha256": reading.text_sha256,
        "member": report.member,
        "outlet": report.outlet,
        "url": report.url,
        "title": report.title,
        "byline": report.byline,
        "language": report.language,
        "published": report.published,
        "text": report.text,
        "set_aside": reading.set_aside,
        "sentences": reading.sentences,
        "blocks": reading.blocks,
        "dateline": report.dateline,
        "capture": {
            "sha256": capture.sha256,
            "address": capture.address,
            "retrieved": capture.retrieved,
            "method": capture.method,
            "bytes": capture.size,
        },
        "cleaner": reading.cleaner,
        "fingerprint": report.fingerprint,
    }
    shape: Shape = msgspec.to_builtins(plain)
    return shape


def event_json(event: Event) -> Shape:
    """Return an event in the contract's shape."""
    shape: Shape = msgspec.to_builtins(event)
    return shape


def origin_json(origin: Origin) -> Shape:
    """Return an origin in the contract's shape, drifts spelled out by kind, from and to."""
    shape: Shape = msgspec.to_builtins(origin)
    for copy in shape["copies"]:
        copy["drift"] = _drift_json(copy["drift"])
    return shape


def origin_of(shape: Mapping[str, Any]) -> Origin:
    """Return the origin that the contract's shape says."""
    copies = [{**copy, "drift": _drift_of(copy["drift"])} for copy in shape["copies"]]
    return msgspec.convert({**shape, "copies": copies}, Origin)


def contradiction_json(contradiction: Contradiction) -> Shape:
    """Return a contradiction in the contract's shape."""
    shape: Shape = msgspec.to_builtins(contradiction)
    return shape


def contradiction_of(shape: Mapping[str, Any]) -> Contradiction:
    """Return the contradiction that the contract's shape says."""
    return msgspec.convert(dict(shape), Contradiction)


def relation_json(relation: Relation) -> Shape:
    """Return a relation in the contract's shape, drifts spelled out by kind, from and to."""
    shape: Shape = msgspec.to_builtins(relation)
    return {**shape, "drift": _drift_json(relation.drift)}


def relation_of(shape: Mapping[str, Any]) -> Relation:
    """Return the relation that the contract's shape says."""
    return msgspec.convert({**shape, "drift": _drift_of(shape["drift"])}, Relation)


def control_json(control: Control) -> Shape:
    """Return a control in the contract's shape: `from` and `to`, its share by low and high."""
    plain: Shape = msgspec.to_builtins(control)
    share = control.share
    renamed = {
        "id": plain.pop("id"),
        "place": plain.pop("place"),
        "from": plain.pop("start"),
        "to": plain.pop("end"),
    }
    told = {"share": None if share is None else {"low": share[0], "high": share[1]}}
    return renamed | plain | told


def control_of(shape: Mapping[str, Any]) -> Control:
    """Return the control that the contract's shape says."""
    kept = {key: value for key, value in shape.items() if key not in {"from", "to"}}
    share = shape["share"]
    pair = None if share is None else [share["low"], share["high"]]
    return msgspec.convert(
        {**kept, "start": shape["from"], "end": shape["to"], "share": pair}, Control
    )


def check_json(check: Check) -> Shape:
    """Return what a ledger says of a claim in the contract's shape."""
    return {
        "claim": claim_json(check.claim),
        "verdict": check.verdict.value,
        "verdicts": [one.value for one in check.verdicts],
        "origin": check.origin,
        "independent_origins": check.independent_origins,
        "contradicted_by": check.contradicted_by,
        "drift": _drift_json(check.drift),
        "against": check.against,
        "reason": check.reason,
    }


def _drift_json(drift: Iterable[Drift]) -> list[Shape]:
    return [dict(zip(_DRIFT, one, strict=True)) for one in drift]


def _drift_of(shapes: Iterable[Mapping[str, str]]) -> list[list[str]]:
    return [[one[key] for key in _DRIFT] for one in shapes]


def to_line(shape: Mapping[str, Any]) -> str:
    """Return one JSON line; non-ASCII letters stay readable."""
    return msgspec.json.encode(shape).decode("utf-8")
