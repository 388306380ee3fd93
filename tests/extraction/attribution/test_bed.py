"""The test bed: short texts in our own words, with the voices that a reader finds in each.

`bed.txt` holds a text a line and under it, indented, an attribution a line:

    speaker | cue | manner [stance] [not] | content [| in PARENT]

`-` stands for nobody and for no cue; `…` parts stretches of content and `¶` paragraphs; the stance
is `asserts` unless it is named, `not` marks a cue that is denied itself, and PARENT counts the
lines of the text from 1. A text that begins with `^` is a headline. A text without a line under it
is the outlet's own voice throughout.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from contested.extraction.attribution import Attribution
from contested.model.codebook import BlockKind, Manner, Stance
from contested.model.span import Span

Attributed = Callable[..., tuple[Attribution, ...]]
BED = Path(__file__).with_name("bed.txt")


def cases() -> Iterator[tuple[str, list[str]]]:
    lines = [line for line in BED.read_text(encoding="utf-8").splitlines() if line.strip()]
    texts = [at for at, line in enumerate(lines) if not line.startswith((" ", "#"))]
    for at, end in pairwise([*texts, len(lines)]):
        yield lines[at], [line.strip() for line in lines[at + 1 : end] if line.startswith(" ")]


def text_of(line: str) -> str:
    return line.removeprefix("^ ").replace(" ¶ ", "\n")


def kind_of(line: str) -> BlockKind:
    return BlockKind.TITLE if line.startswith("^") else BlockKind.PARAGRAPH


def row_of(text: str, one: Attribution) -> str:
    def words(span: Span | None) -> str:
        return "-" if span is None else span.quote(text).replace("\n", " ¶ ")

    stance = "" if one.stance is Stance.ASSERTS else f" {one.stance}"
    how = f"{one.manner}{stance}{' not' if one.negated else ''}"
    cells = [words(one.speaker), words(one.cue), how, " … ".join(map(words, one.content))]
    return " | ".join(cells if one.parent is None else [*cells, f"in {one.parent + 1}"])


@pytest.mark.parametrize(
    ("line", "expected"), [pytest.param(*case, id=case[0]) for case in cases()]
)
def test_every_voice_is_found(attributed: Attributed, line: str, expected: list[str]) -> None:
    text = text_of(line)
    assert [row_of(text, one) for one in attributed(text, first=kind_of(line))] == expected


def test_the_bed_is_wide() -> None:
    listed = list(cases())
    assert len(listed) >= 250
    assert len({line for line, _ in listed}) == len(listed)
    assert any(expected == [] for _, expected in listed)


def test_the_bed_holds_chains_of_three_and_more_voices() -> None:
    assert sum(any(row.endswith("in 2") for row in expected) for _, expected in cases()) >= 4


def test_no_cue_stands_in_the_words_it_credits(attributed: Attributed) -> None:
    for line, _ in cases():
        for one in attributed(text_of(line), first=kind_of(line)):
            assert one.cue is None or not any(span.meets(one.cue) for span in one.content)


def test_a_quotations_speaker_stands_outside_it(attributed: Attributed) -> None:
    for line, _ in cases():
        for one in attributed(text_of(line), first=kind_of(line)):
            if one.manner is Manner.DIRECT and one.source is not None:
                assert not any(span.meets(one.source) for span in one.content)
