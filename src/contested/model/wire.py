"""The shapes of the contract: how records stand in JSON, and how they come back.

A round trip loses nothing: `claim_of(claim_json(claim)) == claim`.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from contested.model.claim import Claim
from contested.model.event import Event, Origin
from contested.model.report import Report


def claim_json(claim: Claim) -> dict[str, Any]:
    """Return a claim in the contract's shape; `speaker` and `source` repeat their voices."""
    plain: dict[str, Any] = msgspec.to_builtins(claim)
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


def report_json(report: Report) -> dict[str, Any]:
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
    shape: dict[str, Any] = msgspec.to_builtins(plain)
    return shape


def event_json(event: Event) -> dict[str, Any]:
    """Return an event in the contract's shape."""
    shape: dict[str, Any] = msgspec.to_builtins(event)
    return shape


def origin_json(origin: Origin) -> dict[str, Any]:
    """Return an origin in the contract's shape, drifts spelled out by kind, from and to."""
    shape: dict[str, Any] = msgspec.to_builtins(origin)
    for copy in shape["copies"]:
        copy["drift"] = [dict(zip(("kind", "from", "to"), d, strict=True)) for d in copy["drift"]]
    return shape


def to_line(shape: Mapping[str, Any]) -> str:
    """Return one JSON line; non-ASCII letters stay readable."""
    return msgspec.json.encode(shape).decode("utf-8")
