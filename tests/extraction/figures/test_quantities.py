"""Numbers, bound words, ranges and shares read from bare text."""

import pytest

from contested.extraction.figures.quantities import quantities
from contested.extraction.figures.types import FigureLexicon, Limits, Quantity

COUNTS = [
    ("12 soldiers", 12, 12, False),
    ("1,000 villages", 1000, 1000, False),
    ("1.000.000 people", 1_000_000, 1_000_000, False),
    ("54 000 men", 54_000, 54_000, False),
    ("1.5 million refugees", 1_500_000, 1_500_000, False),
    ("twenty-four women", 24, 24, False),
    ("twenty four women", 24, 24, False),
    ("two hundred fighters", 200, 200, False),
    ("two hundred and fifty fighters", 250, 250, False),
    ("a hundred shells", 100, 100, False),
    ("half a million people", 500_000, 500_000, False),
    ("half a dozen tanks", 6, 6, False),
    ("a dozen rebels", 12, 12, False),
    ("two dozen rebels", 24, 24, False),
    ("twelve hundred men", 1200, 1200, False),
    ("two and a half million people", 2_500_000, 2_500_000, False),
    ("one hundred thousand rounds", 100_000, 100_000, False),
    ("three thousand five hundred men", 3500, 3500, False),
    ("between 12 and 15 people", 12, 15, False),
    ("anywhere between 12 and 15 people", 12, 15, False),
    ("12–15 people", 12, 15, False),
    ("12-15 people", 12, 15, False),
    ("12 to 15 people", 12, 15, False),
    ("12 or 13 people", 12, 13, False),
    ("two or three shells", 2, 3, False),
    ("from 500 to 700 people", 500, 700, False),
    ("the low end of the 100 to 300 range", 100, 200, True),
    ("the higher end of 100 to 300", 200, 300, True),
    ("two to three million people", 2_000_000, 3_000_000, False),
    ("between ten and twelve thousand people", 10_000, 12_000, False),
    ("dozens of people", 24, None, False),
    ("scores of people", 40, None, False),
    ("hundreds of people", 200, None, False),
    ("tens of thousands of people", 20_000, None, False),
    ("hundreds of thousands of people", 200_000, None, False),
    ("several villages", 3, None, False),
    ("several hundred men", 300, None, False),
    ("a few dozen people", 24, 99, False),
    ("a handful of fighters", 3, 9, False),
    ("a couple of shells", 2, 2, False),
    ("at least 12 people", 12, None, False),
    ("At least twelve people", 12, None, False),
    ("no fewer than 12 people", 12, None, False),
    ("a minimum of 12 people", 12, None, False),
    ("more than 12 people", 13, None, False),
    ("well over 12 people", 13, None, False),
    ("above 12 people", 13, None, False),
    ("in excess of 1,000 people", 1001, None, False),
    ("more than a dozen people", 13, None, False),
    ("(m)ore than 1,000 communities", 1001, None, False),
    ("[m]ore than 1,000 communities", 1001, None, False),
    ("up to 500 people", None, 500, False),
    ("as many as 500 people", None, 500, False),
    ("at most 500 people", None, 500, False),
    ("no more than 500 people", None, 500, False),
    ("up to a few dozen people", None, 99, False),
    ("fewer than 20 people", None, 19, False),
    ("less than 20 people", None, 19, False),
    ("just under 20 people", None, 19, False),
    ("about 1,500 tanks", 1500, 1500, True),
    ("around 1,500 tanks", 1500, 1500, True),
    ("some 1,500 tanks", 1500, 1500, True),
    ("roughly 1,500 tanks", 1500, 1500, True),
    ("nearly 1,500 tanks", 1500, 1500, True),
    ("an estimated 1,500 tanks", 1500, 1500, True),
    ("close to 1,500 tanks", 1500, 1500, True),
    ("about a dozen tanks", 12, 12, True),
    ("around 12 to 15 tanks", 12, 15, True),
    ("at least some 12 tanks", 12, None, True),
    ("at least another 12 tanks", 12, None, False),
    ("12 or more tanks", 12, None, False),
    ("12 tanks or more", 12, 12, False),
    ("100-plus tanks", 100, None, False),
    ("100+ tanks", 100, None, False),
    ("12 or so tanks", 12, 12, True),
    ("no fewer than 12 and no more than 20 people", 12, 20, False),
    ("more than 12 but fewer than 20 people", 13, 19, False),
]

MEASURES = [
    ("70% of the land", "percent", Limits(low=70, high=70)),
    ("70 percent of the land", "percent", Limits(low=70, high=70)),
    ("70 per cent of the land", "percent", Limits(low=70, high=70)),
    ("up to 70% of the land", "percent", Limits(low=None, high=70)),
    ("less than 5% of the land", "percent", Limits(low=None, high=5, high_open=True)),
    ("more than 5% of the land", "percent", Limits(low=5, high=None, low_open=True)),
    ("10 to 20 percent of the land", "percent", Limits(low=10, high=20)),
    ("half of the land", "percent", Limits(low=50, high=50)),
    ("more than half the land", "percent", Limits(low=50, high=None, low_open=True)),
    ("two thirds of the land", "percent", Limits(low=66.7, high=66.7, approximate=True)),
    ("nearly all of the land", "percent", Limits(low=90, high=100, high_open=True)),
    ("one in four people", "percent", Limits(low=25, high=25)),
    ("one in three people", "percent", Limits(low=33.3, high=33.3, approximate=True)),
    ("$1.5 million", "USD", Limits(low=1_500_000, high=1_500_000)),
    ("more than $5bn", "USD", Limits(low=5 * 10**9, high=None, low_open=True)),
    ("€300,000", "EUR", Limits(low=300_000, high=300_000)),
    ("12 million dollars", "USD", Limits(low=12_000_000, high=12_000_000)),
    ("millions of dollars", "USD", Limits(low=2_000_000, high=None)),
    ("200 square kilometres", "km2", Limits(low=200, high=200)),
    ("over 200 sq km", "km2", Limits(low=200, high=None, low_open=True)),
    ("12.5 km2", "km2", Limits(low=12.5, high=12.5)),
]


def only(text: str, lexicon: FigureLexicon) -> Quantity:
    found = tuple(quantities(text, lexicon))
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(("text", "low", "high", "approximate"), COUNTS)
def test_count_is_read_with_inclusive_bounds(
    text: str, low: int | None, high: int | None, *, approximate: bool, lexicon: FigureLexicon
) -> None:
    limits = only(text, lexicon).limits("person")
    assert limits == Limits(low=low, high=high, approximate=approximate)


@pytest.mark.parametrize(("text", "unit", "limits"), MEASURES)
def test_measure_keeps_the_number_and_marks_the_open_side(
    text: str, unit: str, limits: Limits, lexicon: FigureLexicon
) -> None:
    quantity = only(text, lexicon)
    assert quantity.unit == unit
    assert quantity.limits(unit) == limits


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("revised from 500 to 471", 471),
        ("rose from 12 to 15", 15),
        ("was raised from two dozen to thirty", 30),
    ],
)
def test_change_leaves_the_later_number(text: str, later: int, lexicon: FigureLexicon) -> None:
    assert only(text, lexicon).low == later


def test_words_that_bound_nothing_give_no_quantity(lexicon: FigureLexicon) -> None:
    assert list(quantities("up to several hundred people", lexicon)) == []


def test_a_bound_belongs_to_the_next_number(lexicon: FigureLexicon) -> None:
    first, second = quantities("killed 12, at least 5 of them children", lexicon)
    assert (first.high, second.low, second.high) == (12, 5, None)
