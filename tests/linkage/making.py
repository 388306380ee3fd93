"""A maker of claims: every test says only what matters to it."""

from typing import Any

from contested.model.actor import Actor
from contested.model.claim import Claim, Confidence, Evidence, ReportRef, Voice
from contested.model.codebook import (
    Basis,
    DatePrecision,
    EventType,
    FigureKind,
    PlacePrecision,
    Scope,
    Stance,
    VoiceRole,
)
from contested.model.figure import Figure
from contested.model.place import Place
from contested.model.report import Published
from contested.model.span import Span
from contested.model.time import Time


def a_time(earliest: str | None, latest: str | None = None) -> Time:
    return Time(
        text="then", earliest=earliest, latest=latest or earliest, precision=DatePrecision.DAY
    )


def a_figure(low: float | None, high: float | None, **said: Any) -> Figure:
    given = {"id": "f1", "what": FigureKind.KILLED, "unit": "person", "scope": Scope.INCIDENT}
    text = f"{low} to {high} dead"
    return Figure(text=text, span=Span(0, len(text)), low=low, high=high, **(given | said))


def an_actor(name: str, side: str | None = None, **said: Any) -> Actor:
    return Actor(text=name, actor=f"act_{name.lower()}", name=name, side=side, **said)


def _place(name: str | None) -> tuple[Place, ...]:
    if name is None:
        return ()
    return (a_place(name),)


def _report(report: str, outlet: str | None, out: str | None) -> ReportRef:
    basis = Basis.STATED if out else Basis.UNKNOWN
    return ReportRef(
        id=report,
        sha256="0" * 64,
        text_sha256="1" * 64,
        outlet=outlet,
        url=None,
        title=None,
        byline=None,
        language="en",
        published=Published(
            earliest=out, latest=out, precision=DatePrecision.DAY, basis=basis, reasons=()
        ),
    )


def a_place(name: str, **said: Any) -> Place:
    given = {"text": name, "place": f"gn_{name.lower()}", "name": name}
    return Place(**(given | {"precision": PlacePrecision.EXACT} | said))


def a_voice(actor: Actor, **said: Any) -> Voice:
    """Return the voice of an actor with all that the register gives of it."""
    given = {"text": actor.text, "actor": actor.actor, "side": actor.side, "kind": actor.kind}
    return Voice(role=VoiceRole.SPEAKER, **(given | {"country": actor.country} | said))


def _voices(outlet: str | None, speaker: str | Actor | Voice | None) -> tuple[Voice, ...]:
    first = Voice(role=VoiceRole.OUTLET, text=outlet)
    if speaker is None:
        return (first,)
    if isinstance(speaker, Voice):
        return first, speaker
    if isinstance(speaker, Actor):
        return first, a_voice(speaker)
    return first, Voice(role=VoiceRole.SPEAKER, text=speaker)


def make(name: str, quote: str = "Jets struck the market.", **said: Any) -> Claim:
    """Return a claim `clm_name` of the report `rep_name`, published on `out`, of an air strike.

    `at` is where in the report its words begin.
    """
    outlet = said.pop("outlet", f"Outlet {name}")
    report = _report(said.pop("report", f"rep_{name}"), outlet, said.pop("out", "2017-11-09"))
    given: dict[str, Any] = {
        "stance": Stance.ASSERTS,
        "polarity": True,
        "hedges": (),
        "type": EventType.ASSAULT,
        "mode": "aerial",
        "context": (),
        "extent": None,
        "actors": (),
        "recipients": (),
        "former": (),
        "places": _place(said.pop("place", "Idlib")),
        "time": a_time("2017-11-08"),
        "figures": (),
        "framing": (),
        "confidence": Confidence(),
        "voices": _voices(outlet, said.pop("speaker", None)),
    }
    at = said.pop("at", 0)
    evidence = (Evidence(start=at, end=at + len(quote), quote=quote),)
    return Claim(id=f"clm_{name}", report=report, evidence=evidence, **(given | said))
