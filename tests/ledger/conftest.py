from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from contested.ledger import Ledger, open_ledger
from contested.model.claim import Claim, Confidence, Evidence, ReportRef, Voice
from contested.model.codebook import BlockKind, EventType, FigureKind, Stance, VoiceRole
from contested.model.figure import Figure
from contested.model.identity import report_id, sha256, text_sha256
from contested.model.place import Place
from contested.model.report import Block, Capture, Published, Reading, Report
from contested.model.span import Span
from contested.model.time import Time

TEXT = "At least 12 people were killed in Lower Mersa on Friday, a monitor said."

ReportMaker = Callable[..., Report]


def fixed_clock() -> datetime:
    return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), fixed_clock) as opened:
        yield opened


def make_report(text: str = TEXT, address: str = "a.txt", published: str = "2025-03-08") -> Report:
    content = text.encode()
    digest = sha256(content)
    return Report(
        id=report_id(digest, None, None),
        sha256=digest,
        member=None,
        outlet="The Mersa Post",
        url=None,
        title=None,
        byline=None,
        language="en",
        published=Published(earliest=published, latest=published),
        dateline=None,
        capture=Capture(
            sha256=digest,
            address=address,
            retrieved="2026-01-01T00:00:00+00:00",
            method="file",
            size=len(content),
            content=content,
        ),
        reading=Reading(
            text=text,
            text_sha256=text_sha256(text),
            cleaner="clean-1",
            blocks=(Block(span=Span(0, len(text)), kind=BlockKind.PARAGRAPH),),
            sentences=(Span(0, len(text)),),
        ),
        fingerprint=(1, 2, 3),
    )


def make_claim(report: Report, name: str = "clm_1", low: int = 12) -> Claim:
    text = report.text
    words = "At least 12 people"
    start = text.index(words) if words in text else 0
    return Claim(
        id=name,
        report=ReportRef(
            id=report.id,
            sha256=report.sha256,
            text_sha256=report.reading.text_sha256,
            outlet=report.outlet,
            url=None,
            title=None,
            byline=None,
            language="en",
            published=report.published,
        ),
        evidence=(Evidence(start=0, end=len(text), quote=text),),
        voices=(
            Voice(role=VoiceRole.OUTLET, text=report.outlet),
            Voice(role=VoiceRole.SPEAKER, text="a monitor", actor="act_monitor", cue="said"),
        ),
        stance=Stance.ASSERTS,
        polarity=True,
        hedges=(),
        type=EventType.X_TOLL,
        mode="killed",
        context=(),
        extent=None,
        actors=(),
        recipients=(),
        former=(),
        places=(Place(text="Lower Mersa", country="SYR", lat=34.5, lon=40.9, name="Lower Mersa"),),
        time=Time(text="on Friday", earliest="2025-03-07", latest="2025-03-07"),
        figures=(
            Figure(
                id="f1",
                text=text[start : start + len(words)],
                span=Span(start, start + len(words)),
                what=FigureKind.KILLED,
                low=low,
                unit="person",
            ),
        ),
        framing=(),
        confidence=Confidence(type=0.9),
    )
