"""Sentences to judge the stance by eye: `GOLD=... python -m benchmarks.stances OUT.jsonl [SEED]`.

Half of the sentences come from the gold set `linked`, half from `attribution`, among those that
hold a claim. A line holds the sentence in its context, and of each of its claims which word of the
sentence it speaks of, what it says, and how its speaker stands to it.
"""

import json
import os
import random
import sys
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from benchmarks.rooms import Found, Row, everything, open_rooms, rows
from contested.model.claim import Claim
from contested.model.draft import Draft
from contested.model.span import Span

_SEED = 20261128
_SHARES = {"linked": 75, "attribution": 75}
_AROUND = 240


def main() -> int:
    """Write the sample."""
    gold, out = Path(os.environ["GOLD"]), Path(sys.argv[1])
    drawn = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else _SEED)  # noqa: S311 - a sample, no secret
    rooms = open_rooms()
    with out.open("w", encoding="utf-8") as lines:
        for name, share in _SHARES.items():
            found = everything(rows(gold / name / "reports.jsonl"), rooms)
            pool = [row for one in found for row in _sentences(name, one)]
            for row in drawn.sample(pool, share):
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 0


def _sentences(name: str, found: Found) -> Iterator[Row]:
    claims = sorted(found.claims, key=_start)
    for start, told in groupby(claims, key=_start):
        yield _row(name, found, start, list(told))


def _spoken_of(claim: Claim, found: Found) -> list[str]:
    """Return the words that the claim may stand on: those of the drafts that read as it does."""
    return [
        draft.trigger.quote(found.report.text)
        for draft in found.extraction.drafts
        if _reading(draft) == _reading(claim) and draft.evidence[0] == claim.evidence[0].span
    ]


def _reading(one: Claim | Draft) -> tuple[object, ...]:
    return one.type, one.mode, one.stance, one.polarity, one.hedges


def _start(claim: Claim) -> int:
    return claim.evidence[0].span.start


def _row(name: str, found: Found, start: int, claims: list[Claim]) -> Row:
    text = found.report.text
    span = Span(start, max(one.evidence[0].span.end for one in claims))
    return {
        "set": name,
        "report": found.report.id,
        "before": text[max(0, start - _AROUND) : start],
        "sentence": span.quote(text),
        "after": text[span.end : span.end + _AROUND // 2],
        "claims": [_claim(one, found) for one in sorted(claims, key=attrgetter("id"))],
    }


def _claim(claim: Claim, found: Found) -> Row:
    return {
        "id": claim.id,
        "of": _spoken_of(claim, found),
        "type": claim.type,
        "mode": claim.mode,
        "doer": [one.text for one in claim.actors],
        "recipient": [one.text for one in claim.recipients],
        "place": [one.text for one in claim.places],
        "figures": [one.text for one in claim.figures],
        "stance": claim.stance,
        "polarity": claim.polarity,
        "hedges": list(claim.hedges),
        "speakers": [one.text for one in claim.voices],
    }


if __name__ == "__main__":
    sys.exit(main())
