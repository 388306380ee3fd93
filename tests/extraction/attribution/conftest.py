"""The loaded parser and cues, and reports made from bare text."""

import re
from collections.abc import Callable

import pytest
from spacy.language import Language

from contested.extraction.attribution import (
    Attribution,
    CueLexicon,
    attribute,
    load_cues,
    without,
)
from contested.extraction.casing import load_casing
from contested.extraction.parse import load_parser, parse
from contested.model.codebook import BlockKind
from contested.model.report import Block, Capture, Published, Reading, Report
from contested.model.span import Span, trim
from contested.reference import load_register

Attributed = Callable[..., tuple[Attribution, ...]]
_STOP = re.compile(r"[.!?][”\"'’)]*(?=\s+[^a-z\s])")


def report_of(text: str, *, first: BlockKind = BlockKind.PARAGRAPH) -> Report:
    """Make a report whose lines are its paragraphs."""
    lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
    blocks = tuple(
        Block(span=Span(*line), kind=BlockKind.PARAGRAPH if at else first)
        for at, line in enumerate(lines)
        if text[slice(*line)].strip()
    )
    sentences = tuple(span for block in blocks for span in _sentences(text, block.span))
    capture = Capture(sha256="", address=None, retrieved=None, method="stdin", size=0, content=b"")
    reading = Reading(text=text, text_sha256="", cleaner="test", blocks=blocks, sentences=sentences)
    return Report(
        id="rep_test",
        sha256="",
        member=None,
        outlet=None,
        url=None,
        title=None,
        byline=None,
        language="en",
        published=Published(),
        dateline=None,
        capture=capture,
        reading=reading,
        fingerprint=(),
    )


def _sentences(text: str, block: Span) -> list[Span]:
    starts = [block.start]
    starts += [match.end() for match in _STOP.finditer(text, block.start, block.end)]
    ends = [*starts[1:], block.end]
    spans = [trim(Span(start, end), text) for start, end in zip(starts, ends, strict=True)]
    return [span for span in spans if span.start < span.end]


@pytest.fixture(scope="session")
def cues() -> CueLexicon:
    return load_cues()


@pytest.fixture(scope="session")
def parser() -> Language:
    return load_parser()


@pytest.fixture(scope="session")
def attributed(cues: CueLexicon, parser: Language) -> Attributed:
    casing, register = load_casing(parser), load_register()

    def run(
        text: str, *, first: BlockKind = BlockKind.PARAGRAPH, thought: bool = False
    ) -> tuple[Attribution, ...]:
        ((report, doc),) = parse([report_of(text, first=first)], parser, casing, register)
        found = attribute(doc, report, cues)
        return without(found, {at for at, one in enumerate(found) if one.spoken is thought})

    return run
