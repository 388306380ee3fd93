"""Numbers that count nothing."""

import pytest

from contested.extraction.figures.quantities import quantities
from contested.extraction.figures.refusals import refused
from contested.extraction.figures.types import FigureLexicon

REFUSED = [
    "It fell on 10 November 2017.",
    "It fell on 10-12 November.",
    "It lasted until November 10.",
    "the talks of May 10, 2017",
    "on 10 and 11 November",
    "between October 25 and 27, it said",
    "in 2017",
    "since 2015 rebels have held it",
    "the 2015–2017 campaign",
    "at 12:30",
    "at 5 p.m.",
    "at 1400 GMT",
    "AT 1700 ON SUNDAY",
    "at 1330 on Monday",
    "a boy aged 14",
    "a boy of nine died",
    "a 24-year-old man",
    "Ahmed, 24, was killed",
    "children under 5.",
    "T-72 tanks",
    "the S-400 system",
    "Mi-8 helicopters",
    "155-mm guns",
    "the 55-km zone",
    "call +7 495 123-45-67",
    "Resolution 2254",
    "a 2-1 win",
    "for two years",
    "the past 24 hours",
    "two days of fighting",
    "two more weeks",
    "12 km north of the town",
    "five miles away",
    "a 12-hour truce",
    "1. The army advanced.",
    "[3] see the annex",
    "one of the soldiers",
    "no one was hurt",
    "the one that fled",
    "the 12th brigade",
    "12 Baker Street",
    "hundreds of years",
    "thousands of kilometres away",
    "three times",
    "on 9/11",
    "https://example.org/12",
    "a magnitude 6.3 quake",
    "5 percentage points",
]

KEPT = [
    ("killed 12.", "12"),
    ("He said: 12 people died.", "12"),
    ("It ended. 12 people died.", "12"),
    ("killed 2000 fighters", "2000"),
    ("In Homs, 24 people died.", "24"),
    ("In 2017, 12 people died.", "12"),
    ("at the time 12 people died", "12"),
    ("two of whom were women", "two"),
    ("one of them a child", "one"),
    ("(12 civilians)", "12"),
    ("in one area 12 people died", "12"),
]


def kept(text: str, lexicon: FigureLexicon) -> list[str]:
    found = quantities(text, lexicon)
    return [one.number.quote(text) for one in found if not refused(text, one)]


@pytest.mark.parametrize("text", REFUSED)
def test_number_that_counts_nothing_is_refused(text: str, lexicon: FigureLexicon) -> None:
    assert kept(text, lexicon) == []


@pytest.mark.parametrize(("text", "number"), KEPT)
def test_number_that_counts_is_kept(text: str, number: str, lexicon: FigureLexicon) -> None:
    assert number in kept(text, lexicon)
