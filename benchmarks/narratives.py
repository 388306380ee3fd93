"""The gold task of narratives: each tells of one happening with all that was said of it."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from benchmarks.rooms import Row, everything, rows
from contested import pipeline
from contested.linkage import link
from contested.linkage.grades import grade, sides_of
from contested.linkage.keys import asserted, speaker_key
from contested.model.claim import Claim
from contested.model.codebook import EventType, FigureKind, Scope
from contested.model.event import Event, Toll

Number = float | int
_HARM = (FigureKind.KILLED, FigureKind.INJURED)
_VIOLENCE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.X_TOLL})


def ranges(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer how many a narrative says were killed and injured, and how well its happening stands.

    The claims of one narrative are linked as a ledger of its own: the ranges are the tolls of its
    events, and the grade is that of all its harm as one happening.
    """
    for found in everything(rows(path), rooms):
        linked = link(found.claims, {found.report.id: found.report.fingerprint})
        yield {
            "id": found.row["id"],
            **{kind.value: _range(linked.events, kind) for kind in _HARM},
            "grading": _grading(found.claims, len(linked.contradictions)),
        }


def _counts(toll: Toll) -> bool:
    return toll.what in _HARM and toll.scope is Scope.INCIDENT and _high(toll) is not None


def _range(events: Sequence[Event], what: FigureKind) -> dict[str, Number | None]:
    """Return the greatest toll of a kind: lesser ones beside it are mostly parts of it."""
    tolls = [toll for one in events for toll in one.tolls if _counts(toll) and toll.what is what]
    if not tolls:
        return {"low": None, "high": None}
    greatest = max(tolls, key=lambda one: _high(one) or 0)
    low = greatest.low if greatest.low is not None else _high(greatest)
    return {"low": low, "high": _high(greatest)}


def _high(toll: Toll) -> Number | None:
    return toll.high if toll.high is not None else toll.low


def _grading(claims: Sequence[Claim], contradictions: int) -> str | None:
    """Return Airwars' word for how the happening stands; None where no harm is told.

    A narrative tells of one happening, so that speakers who name different doers contradict each
    other wherever in it they speak.
    """
    told = [one for one in claims if one.type in _VIOLENCE]
    if not told:
        return None
    blaming = [one for one in claims if one.type in _VIOLENCE | {EventType.ACCUSE}]
    against = contradictions + sum(_rivals(*pair) for pair in combinations(blaming, 2))
    graded = grade([(one,) for one in told], against, sides_of(claims))
    return graded.grade.value.capitalize()


def _rivals(one: Claim, other: Claim) -> bool:
    """Tell whether two speakers assert harm, or lay blame, and no doer of one is the other's."""
    if not (asserted(one) and asserted(other)) or speaker_key(one) == speaker_key(other):
        return False
    blamed, others = _blamed(one), _blamed(other)
    return bool(blamed and others) and blamed.isdisjoint(others)


def _blamed(claim: Claim) -> set[str]:
    parties = claim.recipients if claim.type is EventType.ACCUSE else claim.actors
    return {party.actor or party.text for party in parties}
