"""A bed of sentences over the wordings of figures, each with every figure that it says."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from contested.extraction.figures import find_figures
from contested.extraction.slips import mend_slips
from contested.model.codebook import FigureKind
from contested.model.figure import Figure
from tests.rooms import rooms

Said = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    text: str
    figures: tuple[str, ...]


def _cases() -> list[Case]:
    text = Path(__file__).with_name("bed.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [_case(line) for line in lines]


def _case(line: str) -> Case:
    text, _, said = line.partition(" | ")
    figures = () if said == "-" else tuple(one.strip() for one in said.split(";"))
    return Case(text=text, figures=figures)


CASES = _cases()


@lru_cache(maxsize=1)
def _read() -> dict[str, tuple[str, ...]]:
    tools = rooms().tools
    found = {}
    for doc in tools.parser.pipe(case.text for case in CASES):
        mend_slips(doc)
        counted = find_figures(doc, tools.figures)
        told = [one.figure for one in counted if one.figure.what is not FigureKind.OTHER]
        found[doc.text] = tuple(_written(figure) for figure in told)
    return found


def _written(figure: Figure) -> str:
    low, high = (
        "" if end is None else f"{end:g}" if end < 1e5 else str(int(end))
        for end in (figure.low, figure.high)
    )
    about = "~" if figure.approximate else ""
    return f"{figure.what} {about}{low}..{high} {figure.unit}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_every_figure_is_read_and_no_other(case: Case) -> None:
    assert sorted(_read()[case.text]) == sorted(case.figures)


def test_no_sentence_stands_twice() -> None:
    texts = [case.text for case in CASES]
    assert sorted(texts) == sorted(set(texts))
