"""Generators of the model's values; every law about them draws from here."""

from datetime import date

from hypothesis import strategies as st

from contested.model.claim import (
    Claim,
    Confidence,
    Evidence,
    Framing,
    ReportRef,
    Voice,
)
from contested.model.codebook import (
    MODES,
    Basis,
    DatePrecision,
    EventType,
    FigureKind,
    FramingKind,
    Manner,
    Scope,
    Stance,
    VoiceRole,
)
from contested.model.figure import Figure
from contested.model.judgement import Judgement, Verdict
from contested.model.place import Place
from contested.model.report import Published
from contested.model.span import Span
from contested.model.time import Time

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=20)
DAYS = st.dates(date(1989, 1, 1), date(2035, 12, 31)).map(date.isoformat)


@st.composite
def spans(draw: st.DrawFn, longest: int = 200) -> Span:
    """A span somewhere in a text of at most `longest` characters."""
    start = draw(st.integers(0, longest - 1))
    return Span(start, draw(st.integers(start + 1, longest)))


@st.composite
def intervals(draw: st.DrawFn) -> tuple[str | None, str | None]:
    """Two bounds in order, each possibly open."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return draw(st.sampled_from([(first, last), (None, last), (first, None), (None, None)]))


@st.composite
def times(draw: st.DrawFn) -> Time:
    """A time that keeps its laws."""
    earliest, latest = draw(intervals())
    return Time(
        text=draw(WORDS),
        span=draw(st.none() | spans()),
        earliest=earliest,
        latest=latest,
        precision=draw(st.sampled_from(DatePrecision)),
    )


@st.composite
def figures(draw: st.DrawFn, name: str = "f1") -> Figure:
    """A figure that keeps its laws."""
    low, high = sorted((draw(st.integers(0, 10**6)), draw(st.integers(0, 10**6))))
    bounds = draw(st.sampled_from([(low, high), (low, None), (None, high)]))
    return Figure(
        id=name,
        text=draw(WORDS),
        span=draw(spans()),
        what=draw(st.sampled_from(FigureKind)),
        of=draw(st.none() | WORDS),
        low=bounds[0],
        high=bounds[1],
        scope=draw(st.sampled_from(Scope)),
        period=draw(st.none() | times()),
    )


@st.composite
def places(draw: st.DrawFn) -> Place:
    """A place that keeps its laws: a point that is not 0,0, or no point."""
    point = draw(st.none() | st.tuples(st.floats(-89, -1), st.floats(1, 179)))
    return Place(
        text=draw(WORDS),
        span=draw(spans()),
        lat=point[0] if point else None,
        lon=point[1] if point else None,
    )


@st.composite
def voices(draw: st.DrawFn, role: VoiceRole) -> Voice:
    """A voice of a role."""
    return Voice(
        role=role,
        text=draw(WORDS),
        span=draw(st.none() | spans()),
        cue=draw(st.none() | WORDS),
        manner=draw(st.sampled_from(Manner)),
        said=draw(st.none() | times()),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim that keeps its laws."""
    kind = draw(st.none() | st.sampled_from(EventType))
    modes = sorted(MODES[kind]) if kind else []
    start = draw(st.integers(0, 100))
    quote = draw(WORDS)
    earliest, latest = draw(intervals())
    return Claim(
        id=f"clm_{draw(st.integers(0, 10**9))}",
        report=ReportRef(
            id="rep_1",
            sha256="0" * 64,
            text_sha256="1" * 64,
            outlet=draw(st.none() | WORDS),
            url=None,
            title=draw(st.none() | WORDS),
            byline=None,
            language="en",
            published=Published(earliest=earliest, latest=latest, basis=Basis.STATED),
        ),
        evidence=(Evidence(start=start, end=start + len(quote), quote=quote),),
        voices=(
            draw(voices(VoiceRole.OUTLET)),
            *draw(st.lists(voices(VoiceRole.SPEAKER), max_size=1)),
            *draw(st.lists(voices(VoiceRole.SOURCE), max_size=2)),
        ),
        stance=draw(st.sampled_from(Stance)),
        polarity=draw(st.booleans()),
        hedges=tuple(draw(st.lists(WORDS, max_size=2))),
        type=kind,
        mode=draw(st.none() | st.sampled_from(modes)) if modes else None,
        context=(),
        extent=None,
        actors=(),
        recipients=(),
        former=(),
        places=tuple(draw(st.lists(places(), max_size=2))),
        time=draw(st.none() | times()),
        figures=tuple(draw(st.lists(figures(), max_size=1))),
        framing=tuple(
            Framing(text=word, span=Span(0, 1), kind=FramingKind.LEGAL)
            for word in draw(st.lists(WORDS, max_size=1))
        ),
        confidence=Confidence(type=0.9, speaker=None),
    )


def judged(claim: Claim) -> Judgement:
    """A person's decision that a claim is correct."""
    return Judgement(
        id="jdg_1",
        subject=claim.id,
        other=None,
        verdict=Verdict.CORRECT,
        field=None,
        value=None,
        quote=claim.evidence[0].quote,
        type=claim.type.value if claim.type else None,
        by="reader",
        at="2026-01-01T00:00:00+00:00",
        why=None,
    )
