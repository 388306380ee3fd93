"""A sample of claims to judge by eye: `GOLD=... python -m benchmarks.sample OUT.jsonl [SEED]`.

Half of the claims come from the packaged example reports, the rest from the war texts of the gold
sets `linked` and `entities`: those where a third of the claims speak of war. With `examples=100
linked=100` after the seed so many come from each instead. A line holds the sentence in its context
and all that was coded of it.
"""

import json
import os
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.rooms import Row, everything, example_reports, open_rooms, rows
from contested import pipeline
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import Context
from contested.model.report import Report

_SEED = 20261126
_SHARES = {"examples": 100, "linked": 60, "entities": 40}
_WAR = {Context.MILITARY, Context.TERRORISM, Context.TERRITORY}
_WAR_SHARE = 1 / 3
_AROUND = 240


def main() -> int:
    """Write the sample."""
    gold, out = Path(os.environ["GOLD"]), Path(sys.argv[1])
    rooms = open_rooms()
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else _SEED
    drawn = random.Random(seed)  # noqa: S311 - a sample, no secret
    with out.open("w", encoding="utf-8") as lines:
        for name, share in _shares(sys.argv[3:]).items():
            pool = sorted(_pool(name, gold, rooms), key=lambda row: row["id"])
            for row in drawn.sample(pool, min(share, len(pool))):
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 0


def _shares(told: Sequence[str]) -> dict[str, int]:
    pairs = (one.partition("=") for one in told)
    return {name: int(count) for name, _, count in pairs} or _SHARES


def _pool(name: str, gold: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    for report, claims in _read(name, gold, rooms):
        if name == "examples" or _of_war(claims):
            yield from (_row(name, report, one) for one in claims if one.type is not None)


def _of_war(claims: Sequence[Claim]) -> bool:
    of_war = sum(bool(_WAR & set(claim.context)) for claim in claims)
    return of_war > 0 and of_war >= _WAR_SHARE * len(claims)


def _read(name: str, gold: Path, rooms: pipeline.Rooms) -> Iterator[tuple[Report, Sequence[Claim]]]:
    if name == "examples":
        yield from pipeline.claims(example_reports(rooms), rooms)
        return
    for row in everything(rows(gold / name / "reports.jsonl"), rooms):
        yield row.report, row.claims


def _row(name: str, report: Report, claim: Claim) -> Row:
    span = claim.evidence[0].span
    return {
        "id": claim.id,
        "set": name,
        "before": report.text[max(0, span.start - _AROUND) : span.start],
        "sentence": span.quote(report.text),
        "after": report.text[span.end : span.end + _AROUND // 2],
        "published": report.published.earliest and str(report.published.earliest),
        "type": claim.type,
        "mode": claim.mode,
        "extent": claim.extent and claim.extent.text,
        "stance": claim.stance,
        "polarity": claim.polarity,
        "doer": _texts(claim.actors),
        "recipient": _texts(claim.recipients),
        "former": _texts(claim.former),
        "place": [f"{one.text} [{one.relation}]" for one in claim.places],
        "figures": [
            f"{one.what}: {'~' * one.approximate}{one.low}-{one.high} {one.unit} ({one.text})"
            for one in claim.figures
        ],
        "speaker": claim.speaker.text if claim.speaker else None,
    }


def _texts(parties: Iterable[Actor]) -> list[str]:
    return [f"{one.text} [{one.relation}]" if one.relation else one.text for one in parties]


if __name__ == "__main__":
    sys.exit(main())
