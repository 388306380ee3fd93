"""Laws of the tagger, attacked with generated texts and anchors."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from contested.model.codebook import Basis, DatePrecision
from contested.model.span import Span
from contested.model.time import Time
from contested.resolution.dates import Anchor, DateLexicon, join_ranges, load_date_lexicon, tag

WORDS = st.sampled_from(
    [
        "May", "on", "the", "of", "last", "next", "this", "Wednesday", "5", "31", "2016", "1916",
        "two", "hundred", "years", "days", "ago", "later", "since", "until", "late", "mid-", "BC",
        "a", "half", "quarter", "third", "week", "night", "10:30", "p.m.", "GMT", "early", "–",
        "Ramadan", "Easter", "today", "now", "century", "decade", "1990s", "'98", "9999", "and",
        ",", ".", "\n\n", "before", "after", "first", "per", "every", "same", "99999", "30/02/2016",
        "fiscal", "2017-02-31", "0001", "nineteen", "ninety-six", "winter", "weekend", "264", "to",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=60)
DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
NEAR = st.dates(min_value=date(1990, 1, 1), max_value=date(2035, 12, 31))


@pytest.fixture(scope="module")
def lexicon() -> DateLexicon:
    return load_date_lexicon()


def at(low: date | None, high: date | None = None) -> Anchor:
    last = high or low
    return Anchor(
        earliest=low.isoformat() if low else None,
        latest=last.isoformat() if last else None,
        basis=Basis.GIVEN if low else Basis.UNKNOWN,
    )


def read(text: str, anchor: Anchor, lexicon: DateLexicon) -> tuple[Time, ...]:
    return tag(text, [Span(0, len(text))], anchor, lexicon)


@given(text=TEXTS, on=st.none() | DAYS, wide=st.integers(0, 40))
@settings(deadline=None)
def test_any_text_gives_ordered_times_that_do_not_overlap(
    text: str, on: date | None, wide: int, lexicon: DateLexicon
) -> None:
    last = on if on is None or on.year == 9999 else on + timedelta(days=wide)
    times = read(text, at(on, last), lexicon)
    ends = [0]
    for time in times:
        assert time.span is not None
        assert ends[-1] <= time.span.start < time.span.end <= len(text)
        assert time.text == time.span.quote(text)
        ends.append(time.span.end)
    assert len(join_ranges(times, text)) <= len(times)


@given(text=TEXTS, on=st.none() | NEAR, wide=st.integers(0, 400))
@settings(deadline=None)
def test_no_time_ends_before_it_begins(
    text: str, on: date | None, wide: int, lexicon: DateLexicon
) -> None:
    times = read(text, at(on, on + timedelta(days=wide) if on else None), lexicon)
    for time in (*times, *join_ranges(times, text)):
        if time.earliest and time.latest and not time.earliest.startswith("-"):
            assert time.earliest[:10] <= time.latest[:10]


GRAINS = [
    (
        DatePrecision.MONTH,
        28,
        ["in May", "last May", "in March 2016", "early in June", "this month"],
    ),
    (DatePrecision.YEAR, 85, ["in 2014", "last year", "in the summer", "in the spring of 2015"]),
    (DatePrecision.OPEN, 1500, ["in the 1990s", "in the late 1990s", "in the 19th century"]),
    (DatePrecision.WEEK, 6, ["last week", "next week", "the week of 6 March"]),
    (DatePrecision.DAYS, 2, ["on the weekend", "overnight", "days ago", "in recent days", "Eid"]),
]
"""Words, the finest precision that they bear and the fewest days that they may mean; a stretch
that is told as early or late may be half as long."""
SAID = st.sampled_from([(*grain[:2], words) for grain in GRAINS for words in grain[2]])


@given(said=SAID, on=NEAR, wide=st.integers(0, 60))
@settings(deadline=None)
def test_no_time_is_more_precise_than_its_words(
    said: tuple[DatePrecision, int, str], on: date, wide: int, lexicon: DateLexicon
) -> None:
    finest, least, words = said
    (time,) = read(f"It fell {words}.", at(on, on + timedelta(days=wide)), lexicon)
    assert time.precision >= finest
    assert time.earliest is not None
    assert time.latest is not None
    days = (date.fromisoformat(time.latest) - date.fromisoformat(time.earliest)).days + 1
    assert days >= (least // 2 if "early" in words or "late" in words else least)


@given(text=TEXTS)
@settings(deadline=None)
def test_an_unknown_time_says_why_and_claims_no_precision(text: str, lexicon: DateLexicon) -> None:
    for time in read(text, at(None), lexicon):
        if time.earliest is None:
            assert time.precision is DatePrecision.OPEN
            assert time.reasons


@given(text=TEXTS, on=NEAR)
@settings(deadline=None)
def test_no_time_is_more_precise_than_its_interval(
    text: str, on: date, lexicon: DateLexicon
) -> None:
    for time in read(text, at(on), lexicon):
        if time.precision is DatePrecision.DAY:
            assert time.earliest is not None
            assert time.latest is not None
            assert time.earliest[:10] == time.latest[:10]


COUNTS = st.sampled_from(["two", "three", "ten", "12", "thirty", "a dozen"])
RELATIVE = st.sampled_from(
    ["today", "yesterday", "tomorrow", "three days ago", "ten days from now", "days earlier",
     "the day before yesterday", "overnight", "last night", "tonight", "this morning",
     "the previous day", "in the past 48 hours", "in recent days", "in the next few days"]
) | COUNTS.flatmap(
    lambda count: st.sampled_from(
        [f"{count} days ago", f"in the past {count} days", f"in the next {count} days",
         f"{count} days earlier", f"{count} days from now"]
    )
)  # fmt: skip


@given(words=RELATIVE, on=NEAR, days=st.integers(0, 400))
@settings(deadline=None)
def test_relative_days_shift_with_the_publication(
    words: str, on: date, days: int, lexicon: DateLexicon
) -> None:
    (here,) = read(words, at(on), lexicon)
    (there,) = read(words, at(on + timedelta(days=days)), lexicon)
    for before, after in ((here.earliest, there.earliest), (here.latest, there.latest)):
        assert before is not None
        assert after is not None
        moved = date.fromisoformat(after) - date.fromisoformat(before)
        assert moved == timedelta(days=days)


WEEKDAYS = st.sampled_from(
    ["Monday", "on Wednesday", "last Friday", "next Sunday", "Tuesday night"]
)


@given(words=WEEKDAYS, on=NEAR, weeks=st.integers(0, 60))
@settings(deadline=None)
def test_weekdays_shift_by_whole_weeks(
    words: str, on: date, weeks: int, lexicon: DateLexicon
) -> None:
    (here,) = read(words, at(on), lexicon)
    (there,) = read(words, at(on + timedelta(weeks=weeks)), lexicon)
    assert here.earliest is not None
    assert there.earliest is not None
    moved = date.fromisoformat(there.earliest) - date.fromisoformat(here.earliest)
    assert moved == timedelta(weeks=weeks)


SILENT = [
    "at dawn",
    "in late afternoon",
    "at 1700",
    "on the third day of the siege",
    "two weeks into the offensive",
    "the day after the truce",
    "in the dry season",
    "the same day",
    "two days later",
    "at 10:30",
    "for two years",
    "2014",
    "8 May 2014",
    "daily",
]


@given(words=st.sampled_from(SILENT), on=NEAR, other=NEAR)
@settings(deadline=None)
def test_words_that_name_no_publication_do_not_hear_of_it(
    words: str, on: date, other: date, lexicon: DateLexicon
) -> None:
    assert read(words, at(on), lexicon) == read(words, at(other), lexicon)


@given(words=RELATIVE | WEEKDAYS, on=NEAR, wide=st.integers(1, 20))
@settings(deadline=None)
def test_a_wider_publication_gives_wider_intervals(
    words: str, on: date, wide: int, lexicon: DateLexicon
) -> None:
    last = on + timedelta(days=wide)
    (whole,) = read(words, at(on, last), lexicon)
    for day in (on, last):
        (one,) = read(words, at(day), lexicon)
        assert whole.earliest is not None
        assert whole.latest is not None
        assert one.earliest is not None
        assert one.latest is not None
        assert whole.earliest <= one.earliest
        assert one.latest <= whole.latest


@given(words=RELATIVE | WEEKDAYS)
@settings(deadline=None)
def test_without_a_publication_nothing_relative_has_a_day(words: str, lexicon: DateLexicon) -> None:
    (time,) = read(words, at(None), lexicon)
    assert (time.earliest, time.latest) == (None, None)
    assert time.reasons
