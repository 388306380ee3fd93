"""A maker of links by hand, for tests that ask what becomes of them and not how they are found."""

from typing import Any

from contested.model.claim import Claim, Voice
from contested.model.codebook import (
    ContradictionKind,
    ControlStatus,
    EventType,
    FigureKind,
    Grade,
    RelationKind,
    Scope,
    VoiceRole,
)
from contested.model.control import Control, Moment
from contested.model.event import (
    Contradiction,
    Copy,
    Event,
    Linked,
    Origin,
    OriginShare,
    Relation,
    Toll,
    TollStep,
)
from contested.model.identity import event_id
from contested.model.place import Place
from tests.linkage.making import an_actor

DRIFT = ("figure", "54,000", "5,400")


def a_voice(name: str) -> Voice:
    return Voice(role=VoiceRole.SPEAKER, text=name)


def a_control(name: str, place: str, *claims: str, **said: Any) -> Control:
    start, end = (said.pop(key, None) for key in ("start", "end"))
    given: dict[str, Any] = {
        "start": Moment(date=start) if isinstance(start, str) else start,
        "end": Moment(date=end) if isinstance(end, str) else end,
        "holder": an_actor("Army"),
        "status": ControlStatus.HELD,
        "share": None,
        "claimed_by": (a_voice("the army"),),
        "admitted_by": (),
        "denied_by": (a_voice("the rebels"),),
        "reason": "the last word on it",
    }
    where = Place(text=place, place=f"gn_{place.lower()}", name=place, country="SYR")
    return Control(id=f"ctl_{name}", place=where, claims=claims, **(given | said))


def a_relation(name: str, one: str, other: str, **said: Any) -> Relation:
    given: dict[str, Any] = {"kind": RelationKind.DRIFTS, "reason": "told anew", "drift": (DRIFT,)}
    return Relation(id=f"rel_{name}", claims=(one, other), **(given | said))


def a_contradiction(name: str, one: str, other: str, **said: Any) -> Contradiction:
    given: dict[str, Any] = {"kind": ContradictionKind.HOLDER, "reason": "one place, one holder"}
    return Contradiction(id=f"con_{name}", claims=(one, other), **(given | said))


def an_origin(name: str, claim: str, *copies: str, **said: Any) -> Origin:
    given: dict[str, Any] = {"speaker": "the army", "outlet": "The Post", "said": "2025-03-08"}
    made = tuple(Copy(claim=copy, outlet="Copier", drift=(DRIFT,)) for copy in copies)
    return Origin(id=f"org_{name}", claim=claim, copies=made, **(given | said))


def a_toll(**said: Any) -> Toll:
    given: dict[str, Any] = {
        "what": FigureKind.KILLED,
        "of": "civilians",
        "scope": Scope.INCIDENT,
        "low": 12,
        "best": None,
        "high": 1021,
        "rule": "each once",
        "reason": "origins do not overlap",
        "by_origin": (OriginShare(origin="org_a", low=12, high=1021),),
        "history": (TollStep(on="2025-03-08", low=12, best=12, high=12),),
    }
    return Toll(**(given | said))


def an_event(claim: Claim, *others: str, **said: Any) -> Event:
    given: dict[str, Any] = {
        "type": EventType.X_TOLL,
        "mode": "killed",
        "time": claim.time,
        "places": claim.places,
        "actors": (),
        "recipients": (),
        "origins": (),
        "tolls": (a_toll(),),
        "contradictions": (),
        "grade": Grade.WEAK,
        "grade_reason": "one origin",
        "credibility": 6,
    }
    return Event(id=event_id(claim.id), claims=(claim.id, *others), **(given | said))


def linked(**found: Any) -> Linked:
    return Linked(**({"events": (), "origins": (), "contradictions": ()} | found))
