"""From records to the rows of the tables, and back."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from contested.model.claim import Claim
from contested.model.identity import digest
from contested.model.judgement import Judgement
from contested.model.report import Report
from contested.model.wire import claim_json, to_line

Row = dict[str, Any]


def content_of(claims: Iterable[Row]) -> str:
    """Return the hash of claims in the contract's shape, in their order."""
    return digest(*map(to_line, claims))


def report_row(report: Report, added: str) -> Row:
    """Return the row of a report."""
    return {
        "id": report.id,
        "sha256": report.sha256,
        "member": report.member,
        **described(report),
        "fingerprint": list(report.fingerprint),
        "added": added,
    }


def described(report: Report) -> Row:
    """Return what may be known better at a second reading: who published it, when, under which."""
    return {
        "outlet": report.outlet,
        "url": report.url,
        "title": report.title,
        "byline": report.byline,
        "language": report.language,
        "earliest": report.published.earliest,
        "latest": report.published.latest,
        "published": _plain(report.published),
        "dateline": _plain(report.dateline),
    }


def _plain(record: object) -> Any:
    """Return a record as it comes back from a JSON column: lists, not tuples."""
    return msgspec.json.decode(msgspec.json.encode(record))


def reading_row(report: Report, made: str) -> Row:
    """Return the row of a report's reading."""
    reading = report.reading
    return {
        "report": report.id,
        "text_sha256": reading.text_sha256,
        "cleaner": reading.cleaner,
        "text": reading.text,
        "blocks": msgspec.to_builtins(reading.blocks),
        "sentences": msgspec.to_builtins(reading.sentences),
        "set_aside": msgspec.to_builtins(reading.set_aside),
        "made": made,
    }


def claim_row(claim: Claim, extraction: int, position: int) -> Row:
    """Return the row of a claim: what is filtered by in columns, all of it in `body`."""
    first, speaker = claim.evidence[0], claim.speaker
    return {
        "claim": claim.id,
        "extraction": extraction,
        "report": claim.report.id,
        "position": position,
        "type": claim.type.value if claim.type else None,
        "mode": claim.mode,
        "stance": claim.stance.value,
        "polarity": claim.polarity,
        "outlet": claim.report.outlet,
        "speaker": speaker.text if speaker else None,
        "speaker_actor": speaker.actor if speaker else None,
        "earliest": claim.time.earliest if claim.time else None,
        "latest": claim.time.latest if claim.time else None,
        "quote": first.quote,
        "start": first.start,
        "end": first.end,
        "body": claim_json(claim),
    }


def figure_rows(claim: Claim, row: int) -> Iterator[Row]:
    """Yield the rows of a claim's figures."""
    for one in claim.figures:
        yield {
            "row": row,
            "figure": one.id,
            "what": one.what.value,
            "low": one.low,
            "high": one.high,
            "unit": one.unit,
            "scope": one.scope.value,
        }


def actor_rows(claim: Claim, row: int) -> Iterator[Row]:
    """Yield the rows of those who play a part in a claim."""
    parts = {"actor": claim.actors, "recipient": claim.recipients, "former": claim.former}
    for part, actors in parts.items():
        for one in actors:
            yield {
                "row": row,
                "part": part,
                "actor": one.actor,
                "name": one.name,
                "text": one.text,
            }


def place_rows(claim: Claim, row: int) -> Iterator[Row]:
    """Yield the rows of a claim's places."""
    for one in claim.places:
        yield {
            "row": row,
            "place": one.place,
            "name": one.name,
            "text": one.text,
            "country": one.country,
            "lat": one.lat,
            "lon": one.lon,
        }


def judgement_row(judgement: Judgement, binding: str) -> Row:
    """Return the row of a judgement."""
    return {**msgspec.to_builtins(judgement), "binding": binding}


def judgement_of(row: Row) -> Judgement:
    """Return the judgement that a row holds."""
    kept = {str(key): value for key, value in row.items() if key != "binding"}
    return msgspec.convert(kept, Judgement)
