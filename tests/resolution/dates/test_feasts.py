"""Feasts fall where the almanacs say, and tables that break their rules are refused."""

from datetime import date

import pytest

from contested.errors import DataError
from contested.model.lexicon import read_text
from contested.resolution.dates import make_date_lexicon
from contested.resolution.dates.feasts import (
    easter,
    hebrew_new_year,
    hijri,
    in_year,
    make_feast,
    nth_weekday,
    orthodox_easter,
)

DATA = "contested.resolution.data"


def test_easter_of_west_and_east() -> None:
    assert [easter(year) for year in (1990, 2017, 2024)] == [
        date(1990, 4, 15), date(2017, 4, 16), date(2024, 3, 31),
    ]  # fmt: skip
    assert [orthodox_easter(year) for year in (2016, 2017, 2024)] == [
        date(2016, 5, 1), date(2017, 4, 16), date(2024, 5, 5),
    ]  # fmt: skip


def test_the_islamic_and_hebrew_years() -> None:
    assert hijri(1438, 9, 1) == date(2017, 5, 27)
    assert hijri(1445, 9, 1) == date(2024, 3, 11)
    assert hebrew_new_year(2016) == date(2016, 10, 3)
    assert hebrew_new_year(2023) == date(2023, 9, 16)


def test_weekdays_of_a_month() -> None:
    assert nth_weekday(2017, 11, 4, 4) == date(2017, 11, 23)
    assert nth_weekday(2017, 5, 1, -1) == date(2017, 5, 29)
    assert nth_weekday(2017, 12, 7, -1) == date(2017, 12, 31)


def test_a_moon_feast_may_fall_twice_in_a_year() -> None:
    ramadan = make_feast("Ramadan", "hijri 9-1", "30")
    assert [len(in_year(ramadan, year)) for year in (2017, 2030)] == [1, 2]


@pytest.mark.parametrize("rule", ["fixed", "moon 3", "fixed 13-40", "window 01-01"])
def test_a_feast_with_no_known_rule_is_refused(rule: str) -> None:
    with pytest.raises(DataError):
        make_feast("Some Day", rule, "1")


def test_tables_are_checked_as_they_are_read() -> None:
    words = read_text(DATA, "dates_words.csv")
    rules = read_text(DATA, "dates_rules.toml")
    feasts = read_text(DATA, "dates_feasts.csv")
    assert make_date_lexicon(words, rules, feasts).words
    with pytest.raises(DataError, match="unknown"):
        make_date_lexicon(words, rules.replace("<weekend>", "<weekennd>"), feasts)
    with pytest.raises(DataError, match="case"):
        make_date_lexicon(words.replace(",capital", ",loud"), rules, feasts)
    with pytest.raises(DataError, match="knows no reader"):
        make_date_lexicon(words, rules.replace('"weekof"', '"weekoff"'), feasts)
