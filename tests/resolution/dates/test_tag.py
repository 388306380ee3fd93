"""The tagger by example: what each kind of expression is read to mean."""

import pytest

from contested.model.codebook import Basis, DatePrecision, TimeKind
from contested.model.draft import Tense
from contested.model.report import Published
from contested.model.span import Span
from contested.model.time import Time
from contested.resolution.dates import (
    Anchor,
    DateLexicon,
    anchor_at,
    anchor_of,
    day_of,
    find,
    join_ranges,
    load_date_lexicon,
    read_all,
    retime,
    tag,
)

THURSDAY = "2017-11-09"


@pytest.fixture(scope="module")
def lexicon() -> DateLexicon:
    return load_date_lexicon()


def read(text: str, lexicon: DateLexicon, published: str | None = THURSDAY) -> tuple[Time, ...]:
    anchor = Anchor(earliest=published, latest=published, basis=Basis.GIVEN)
    return tag(text, [Span(0, len(text))], anchor, lexicon)


def only(text: str, lexicon: DateLexicon, published: str | None = THURSDAY) -> Time:
    times = read(text, lexicon, published)
    assert len(times) == 1, times
    return times[0]


FULL = [
    ("It fell on 8 November 2017.", "8 November 2017"),
    ("It fell on November 8, 2017.", "November 8, 2017"),
    ("It fell on Wednesday, 8 November 2017.", "Wednesday, 8 November 2017"),
    ("It fell on the 8th of November, 2017.", "the 8th of November, 2017"),
    ("It fell on Nov. 8, 2017.", "Nov. 8, 2017"),
    ("It fell on 2017-11-08.", "2017-11-08"),
    ("It fell on 8.11.2017.", "8.11.2017"),
    ("It fell on 2017/11/08.", "2017/11/08"),
]


@pytest.mark.parametrize(("text", "words"), FULL)
@pytest.mark.parametrize("published", [None, THURSDAY])
def test_a_full_date_needs_no_anchor(
    text: str, words: str, published: str | None, lexicon: DateLexicon
) -> None:
    time = only(text, lexicon, published)
    assert (time.text, time.timex) == (words, "2017-11-08")
    assert (time.earliest, time.latest) == ("2017-11-08", "2017-11-08")
    assert time.precision is DatePrecision.DAY
    assert time.kind is TimeKind.DATE


RELATIVE = [
    ("He spoke on Wednesday.", "2017-11-08", "2017-11-08", "2017-11-08"),
    ("He spoke on Thursday.", "2017-11-09", "2017-11-09", "2017-11-09"),
    ("He spoke last Thursday.", "2017-11-02", "2017-11-02", "2017-11-02"),
    ("He will speak on Monday.", "2017-11-13", "2017-11-13", "2017-11-13"),
    ("He spoke yesterday.", "2017-11-08", "2017-11-08", "2017-11-08"),
    ("He spoke the day before yesterday.", "2017-11-07", "2017-11-07", "2017-11-07"),
    ("He spoke on 8 November.", "2017-11-08", "2017-11-08", "2017-11-08"),
    ("It began last May.", "2017-05", "2017-05-01", "2017-05-31"),
    ("It began last year.", "2016", "2016-01-01", "2016-12-31"),
    ("It began last month.", "2017-10", "2017-10-01", "2017-10-31"),
    ("It began two weeks ago.", "2017-W43", "2017-10-23", "2017-10-29"),
    ("It began ten days ago.", "2017-10-30", "2017-10-30", "2017-10-30"),
    ("It began in March of last year.", "2016-03", "2016-03-01", "2016-03-31"),
    ("It began last week.", "2017-W44", "2017-10-30", "2017-11-05"),
    ("It began earlier this year.", "2017", "2017-01-01", "2017-11-09"),
    ("It began in September 2015.", "2015-09", "2015-09-01", "2015-09-30"),
    ("It began in late 2016.", "2016", "2016-07-01", "2016-12-31"),
    ("It began in the 1990s.", "199", "1990-01-01", "1999-12-31"),
    ("It began in the 19th century.", "18", "1801-01-01", "1900-12-31"),
    ("It began in the third quarter of 2016.", "2016-Q3", "2016-07-01", "2016-09-30"),
    ("It began in the first half of 2016.", "2016-H1", "2016-01-01", "2016-06-30"),
    ("It began in the summer of 2016.", "2016-SU", "2016-06-01", "2016-08-31"),
    ("It began on Christmas Eve 2016.", "2016-12-24", "2016-12-24", "2016-12-24"),
    ("It began in the early hours of Monday.", "2017-11-06", "2017-11-06", "2017-11-06"),
    ("It began on Good Friday.", "2017-04-14", "2017-04-14", "2017-04-14"),
]


@pytest.mark.parametrize(("text", "timex", "earliest", "latest"), RELATIVE)
def test_an_expression_is_counted_from_the_publication(
    text: str, timex: str, earliest: str, latest: str, lexicon: DateLexicon
) -> None:
    time = only(text, lexicon)
    assert (time.timex, time.earliest, time.latest) == (timex, earliest, latest)


@pytest.mark.parametrize("words", ["near the May 22 Hospital", "in the 7 July district"])
def test_what_is_named_after_a_day_is_no_date(words: str, lexicon: DateLexicon) -> None:
    assert read(f"Shells fell {words}.", lexicon) == ()


def test_last_may_is_a_month(lexicon: DateLexicon) -> None:
    time = only("The camp was bombed last May.", lexicon)
    assert time.precision is DatePrecision.MONTH
    assert time.anchor == "publication 2017-11-09"


LENGTHS = [
    ("They held out for two years.", "P2Y", TimeKind.DURATION),
    ("A three-day truce held.", "P3D", TimeKind.DURATION),
    ("It took two and a half years.", "P2Y6M", TimeKind.DURATION),
    ("It took a minute and a half.", "PT1M30S", TimeKind.DURATION),
    ("It took several weeks.", "PXW", TimeKind.DURATION),
    ("It took at least 36 hours.", "PT36H", TimeKind.DURATION),
    ("Shells fell daily.", "P1D", TimeKind.SET),
    ("Shells fell every Friday.", "XXXX-WXX-5", TimeKind.SET),
    ("Shells fell twice a week.", "P1W", TimeKind.SET),
    ("The road is now open.", "PRESENT_REF", TimeKind.DATE),
    ("The road was recently opened.", "PAST_REF", TimeKind.DATE),
    ("The road may open in the future.", "FUTURE_REF", TimeKind.DATE),
]


@pytest.mark.parametrize(("text", "timex", "kind"), LENGTHS)
def test_a_length_or_a_set_has_no_date(
    text: str, timex: str, kind: TimeKind, lexicon: DateLexicon
) -> None:
    time = only(text, lexicon)
    assert (time.timex, time.kind, time.known) == (timex, kind, False)
    assert time.reasons


def test_the_past_two_years_end_with_the_publication(lexicon: DateLexicon) -> None:
    time = only("Over the past two years the siege went on.", lexicon)
    assert (time.timex, time.kind) == ("P2Y", TimeKind.DURATION)
    assert (time.earliest, time.latest) == ("2015-11-09", "2017-11-09")
    assert time.precision is DatePrecision.OPEN


def test_since_opens_an_interval_up_to_the_anchor(lexicon: DateLexicon) -> None:
    time = only("Russia has flown sorties since September 2015.", lexicon)
    assert (time.timex, time.earliest, time.latest) == ("2015-09", "2015-09-01", THURSDAY)
    assert time.precision is DatePrecision.OPEN


def test_since_a_month_without_a_year_is_never_after_the_anchor(lexicon: DateLexicon) -> None:
    time = only("Rebels have held the town since December.", lexicon)
    assert (time.timex, time.earliest, time.latest) == ("2016-12", "2016-12-01", THURSDAY)


def test_until_leaves_the_beginning_open(lexicon: DateLexicon) -> None:
    time = only("The truce lasts until Friday.", lexicon)
    assert (time.earliest, time.latest) == (None, "2017-11-10")


def test_days_earlier_is_a_vague_interval_that_says_so(lexicon: DateLexicon) -> None:
    time = only("Days earlier the army had left.", lexicon)
    assert (time.earliest, time.latest) == ("2017-11-03", "2017-11-07")
    assert time.precision is DatePrecision.DAYS
    assert any("2 to 6" in reason for reason in time.reasons)


def test_days_later_counts_from_the_last_date_named(lexicon: DateLexicon) -> None:
    times = read("The town fell on 3 November. Two days later the camp fell.", lexicon)
    assert [time.timex for time in times] == ["2017-11-03", "2017-11-05"]
    assert times[1].anchor == "last date named 2017-11-03"


def test_days_are_not_counted_back_from_a_month(lexicon: DateLexicon) -> None:
    text = "Jets have flown since September 2015. Days earlier the army had left."
    times = read(text, lexicon)
    assert (times[1].earliest, times[1].latest) == ("2017-11-03", "2017-11-07")


@pytest.mark.parametrize("text", ["It fell the same day.", "It fell two days later.", "At 10 p.m."])
def test_the_publication_is_never_a_date_that_no_word_points_to(
    text: str, lexicon: DateLexicon
) -> None:
    assert not only(text, lexicon).known


def test_a_day_after_a_happening_is_found_but_not_dated(lexicon: DateLexicon) -> None:
    time = only("He died the day after the ceasefire.", lexicon)
    assert (time.text, time.timex, time.known) == ("the day after", None, False)
    assert "happening" in time.reasons[0]


def test_peak_strength_is_no_time(lexicon: DateLexicon) -> None:
    assert read("At peak strength it had 1,500 men.", lexicon) == ()


NO_TIMES = [
    "May I come in?",
    "They may march to Sun Valley.",
    "A 6-year-old boy was hurt.",
    "It cost $2017.",
    "Some 2000 people fled.",
    "An F-1999 was shot down.",
    "They won a second time.",
    "After the fall of the city they left.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_words_that_only_look_like_times_are_left(text: str, lexicon: DateLexicon) -> None:
    assert read(text, lexicon) == ()


def test_parts_of_day_and_clocks(lexicon: DateLexicon) -> None:
    night = only("They shelled it on Tuesday night.", lexicon)
    assert (night.kind, night.timex) == (TimeKind.TIME, "2017-11-07TNI")
    clock = only("They struck at 5:30 p.m. GMT on Tuesday.", lexicon)
    assert (clock.timex, clock.earliest) == ("2017-11-07T17:30", "2017-11-07T17:30Z")
    moment = only("Logged 2017-11-07T05:30Z.", lexicon)
    assert moment.earliest == moment.latest == "2017-11-07T05:30Z"


def test_either_order_of_day_and_month_keeps_both(lexicon: DateLexicon) -> None:
    time = only("Dated 03/04/2016.", lexicon)
    assert (time.timex, time.earliest, time.latest) == (None, "2016-03-04", "2016-04-03")
    assert time.reasons


def test_a_moon_feast_is_no_single_day(lexicon: DateLexicon) -> None:
    time = only("It began during Ramadan 2017.", lexicon)
    assert time.timex is None
    assert time.earliest is not None
    assert time.latest is not None
    assert time.earliest <= "2017-05-26"
    assert time.latest >= "2017-06-24"


def test_years_before_christ_have_astronomical_bounds(lexicon: DateLexicon) -> None:
    time = only("Hannibal set out in 218 BC.", lexicon)
    assert (time.timex, time.earliest, time.latest) == ("BC0218", "-0217-01-01", "-0217-12-31")


def test_unknown_publication_leaves_a_weekday_unknown(lexicon: DateLexicon) -> None:
    time = only("On Wednesday the army entered.", lexicon, None)
    assert (time.timex, time.earliest, time.latest) == ("XXXX-WXX-3", None, None)
    assert time.reasons


def test_an_inferred_publication_widens(lexicon: DateLexicon) -> None:
    anchor = Anchor(earliest="2017-11-07", latest="2017-11-10", basis=Basis.INFERRED)
    (time,) = tag("It fell yesterday.", [Span(0, 18)], anchor, lexicon)
    assert (time.timex, time.earliest, time.latest) == (None, "2017-11-06", "2017-11-09")
    assert time.precision is DatePrecision.DAYS


def test_a_dateline_goes_before_the_publication(lexicon: DateLexicon) -> None:
    published = Published(earliest=THURSDAY, latest=THURSDAY, basis=Basis.METADATA)
    anchor = anchor_of(published, "2017-11-08")
    (time,) = tag("It fell today.", [Span(0, 14)], anchor, lexicon)
    assert (time.timex, time.anchor) == ("2017-11-08", "dateline 2017-11-08")


def test_a_tense_that_is_known_decides(lexicon: DateLexicon) -> None:
    text = "Talks resume Monday."
    ahead = Anchor(earliest=THURSDAY, latest=THURSDAY, tense=lambda _offset: Tense.FUTURE)
    (time,) = tag(text, [Span(0, len(text))], ahead, lexicon)
    assert time.timex == "2017-11-13"


@pytest.mark.parametrize(("tense", "year"), [(Tense.PAST, 2016), (Tense.FUTURE, 2017)])
def test_a_tense_that_is_known_chooses_the_year(
    tense: Tense, year: int, lexicon: DateLexicon
) -> None:
    text = "On 20 December they meet."
    anchor = Anchor(earliest=THURSDAY, latest=THURSDAY, tense=lambda _offset: tense)
    (time,) = tag(text, [Span(0, len(text))], anchor, lexicon)
    assert time.timex == f"{year}-12-20"
    assert time.reasons == ("the year is not said: taken by its tense",)


def test_words_in_a_quotation_count_from_the_saying(lexicon: DateLexicon) -> None:
    text = 'On 3 November he said: "It fell yesterday."'
    said, fell = read(text, lexicon)
    assert fell.timex == "2017-11-08"
    again = retime(fell, text, anchor_at(said), lexicon)
    assert (again.timex, again.span, again.anchor) == ("2017-11-02", fell.span, "saying 2017-11-03")


RANGES = [
    ("It lasted from 3 to 5 March 2016.", "3 to 5 March 2016", "2016-03-03", "2016-03-05"),
    ("It fell between 3 and 5 March 2016.", "3 and 5 March 2016", "2016-03-03", "2016-03-05"),
    ("Between May and June 2016 it held.", "May and June 2016", "2016-05-01", "2016-06-30"),
    ("It lasted 8-10 November 2016.", "8-10 November 2016", "2016-11-08", "2016-11-10"),
    ("Late 2016 to early 2017 was calm.", "Late 2016 to early 2017", "2016-07-01", "2017-07-02"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "earliest", "latest"), RANGES)
def test_a_range_joins_its_two_dates(
    text: str, words: str, earliest: str, latest: str, lexicon: DateLexicon
) -> None:
    (time,) = join_ranges(read(text, lexicon), text)
    assert (time.text, time.earliest, time.latest) == (words, earliest, latest)
    assert time.timex is not None
    assert "/" in time.timex


def test_two_dates_of_two_happenings_stay_apart(lexicon: DateLexicon) -> None:
    text = "Shells fell on 3 March and 5 April 2016."
    assert len(join_ranges(read(text, lexicon), text)) == 2


HISTORY = (
    "The war began in 1612. In March 1613 the fort fell. On 4 April 1613 the town fell. "
    "By May 1614 both sides were spent. In 1615 a truce was made. In June it broke. "
    "Peace came on 2 February 1616."
)


def test_a_history_counts_from_the_last_date_named(lexicon: DateLexicon) -> None:
    times = {time.text: time.timex for time in read(HISTORY, lexicon)}
    assert times["June"] == "1615-06"


def test_a_report_with_one_old_year_is_no_history(lexicon: DateLexicon) -> None:
    times = read("He had ruled since 1970. The town fell on Wednesday.", lexicon)
    assert times[1].timex == "2017-11-08"


DATELINES = [
    ("Nov 8", THURSDAY, "2017-11-08"),
    ("8 November 2017", None, "2017-11-08"),
    ("Nov 8", None, None),
    ("November", THURSDAY, None),
]


@pytest.mark.parametrize(("words", "published", "day"), DATELINES)
def test_the_day_of_a_dateline(
    words: str, published: str | None, day: str | None, lexicon: DateLexicon
) -> None:
    assert day_of(words, Anchor(earliest=published, latest=published), lexicon) == day


def test_the_year_ended_on_a_day_is_a_length(lexicon: DateLexicon) -> None:
    times = read("In the year ended 2 July 2016 aid fell.", lexicon)
    assert [(time.timex, time.kind) for time in times] == [
        ("P1Y", TimeKind.DURATION),
        ("2016-07-02", TimeKind.DATE),
    ]


CLOCKS = [
    ("AT 1700 THE REBELS ATTACKED THE POST.", "XXXX-XX-XXT17:00"),
    ("The post was hit at about 0330 hours.", "XXXX-XX-XXT03:30"),
    ("The post was hit at 1700 hours on Monday.", "2017-11-06T17:00"),
    ("On 8 November at 1730 GMT they fired.", "2017-11-08T17:30"),
    ("It began at 5:30 a.m. Baghdad time on March 2, 2016.", "2016-03-02T05:30"),
]


@pytest.mark.parametrize(("text", "value"), CLOCKS)
def test_four_figures_after_at_are_a_time_of_day_and_no_year(
    text: str, value: str, lexicon: DateLexicon
) -> None:
    time = only(text, lexicon)
    assert (time.kind, time.timex) == (TimeKind.TIME, value)


@pytest.mark.parametrize("text", ["Oil sold at 2015 prices.", "It stood at 1991 when he left."])
def test_a_year_after_at_stays_a_year(text: str, lexicon: DateLexicon) -> None:
    assert only(text, lexicon).kind is TimeKind.DATE


def test_four_figures_before_people_are_a_count(lexicon: DateLexicon) -> None:
    assert read("The crowd was put at 2000 people.", lexicon) == ()


def test_overnight_may_be_of_the_day_before(lexicon: DateLexicon) -> None:
    time = only("Overnight strikes hit the port.", lexicon)
    assert (time.earliest, time.latest) == ("2017-11-08", THURSDAY)
    assert time.precision is DatePrecision.DAYS


HOURS = [
    ("Gunmen came before dawn on Tuesday.", "2017-11-07", "2017-11-07"),
    ("It fell shortly before midnight on Tuesday.", "2017-11-07", "2017-11-07"),
    ("It was shelled just after 8 p.m. on Monday.", "2017-11-06", "2017-11-06"),
    ("It was quiet after Friday night.", "2017-11-03", None),
    ("They left at the end of 2016.", "2016-10-01", "2016-12-31"),
    ("They came at the beginning of 2016.", "2016-01-01", "2016-04-01"),
    ("They left in late 2016.", "2016-07-01", "2016-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), HOURS)
def test_an_hour_stays_in_its_day_and_the_end_of_a_year_is_its_last_quarter(
    text: str, first: str, last: str | None, lexicon: DateLexicon
) -> None:
    time = only(text, lexicon)
    assert (time.earliest, time.latest) == (first, last)


@pytest.mark.parametrize("text", ["They fled in late afternoon.", "The guns opened at dawn."])
def test_a_part_of_day_does_not_make_the_publication_its_day(
    text: str, lexicon: DateLexicon
) -> None:
    assert not only(text, lexicon).known


ANCHORED = [
    ("On the third day of the offensive the town fell.", "the third day"),
    ("Planes bombed the port for the third straight day.", "the third straight day"),
    ("Two weeks into the offensive the town fell.", "Two weeks"),
]


@pytest.mark.parametrize(("text", "words"), ANCHORED)
def test_a_day_counted_from_a_happening_is_found_but_not_dated(
    text: str, words: str, lexicon: DateLexicon
) -> None:
    time = only(text, lexicon)
    assert (time.text, time.known) == (words, False)
    assert "happening" in time.reasons[0]


def test_a_spring_offensive_is_of_spring_and_the_fall_of_a_city_of_none(
    lexicon: DateLexicon,
) -> None:
    assert only("Its spring offensive failed.", lexicon).timex == "2017-SP"
    assert read("The fall of the city was near.", lexicon) == ()


def test_a_dry_season_has_no_known_days(lexicon: DateLexicon) -> None:
    time = only("The army attacks in the dry season.", lexicon)
    assert (time.known, time.timex) == (False, None)


PARTS = [
    ("In the first half of March 2016 they advanced.", "2016-03-01", "2016-03-15"),
    ("In the second week of January 2016 they fled.", "2016-01-08", "2016-01-14"),
    ("In the latter half of 2016 they fled.", "2016-07-01", "2016-12-31"),
    ("During Easter week they rested.", "2017-04-10", "2017-04-16"),
    ("Talks ran on March 5-9, 2016.", "2016-03-05", "2016-03-09"),
]


@pytest.mark.parametrize(("text", "first", "last"), PARTS)
def test_a_part_of_a_month_or_year_has_its_bounds(
    text: str, first: str, last: str, lexicon: DateLexicon
) -> None:
    (time,) = join_ranges(read(text, lexicon), text)
    assert (time.earliest, time.latest) == (first, last)


def test_eid_alone_is_the_nearest_of_the_two(lexicon: DateLexicon) -> None:
    time = only("The market was hit during Eid.", lexicon, "2017-09-05")
    assert (time.earliest, time.latest) == ("2017-09-01", "2017-09-06")
    both = only("Eid 2017 was calm.", lexicon)
    assert both.reasons == ("it fell more than once in that year",)


DIRECTIONS = [
    ("The talks could resume as early as Monday.", "2017-11-13"),
    ("As late as Monday the army said that it held.", "2017-11-06"),
    ("The two sides are to meet on Monday.", "2017-11-13"),
    ("Until Monday, they had held the bridge.", "2017-11-06"),
    ("The record was set on Monday.", "2017-11-06"),
    ("They proceed with the march on Monday, he said.", "2017-11-06"),
    ("The curfew is effective Monday.", "2017-11-13"),
]


@pytest.mark.parametrize(("text", "day"), DIRECTIONS)
def test_the_words_around_say_which_way_a_weekday_points(
    text: str, day: str, lexicon: DateLexicon
) -> None:
    assert only(text, lexicon).timex == day


def test_a_range_of_lengths_has_its_low_end(lexicon: DateLexicon) -> None:
    assert only("It may take two to three weeks.", lexicon).timex == "P2W"


def test_an_aside_of_an_earlier_year_does_not_take_a_history_back(lexicon: DateLexicon) -> None:
    aside = "In 1616 envoys, as in the rising of May 1613, met. In August they parted."
    times = {time.text: time.timex for time in read(f"{HISTORY}\n{aside}", lexicon)}
    assert times["August"] == "1616-08"


def test_the_first_date_of_a_paragraph_moves_a_history_on(lexicon: DateLexicon) -> None:
    text = f"{HISTORY}\nThe first of the long campaigns of 1617 was by sea. In March it failed."
    times = {time.text: time.timex for time in read(text, lexicon)}
    assert times["March"] == "1617-03"


def test_what_names_a_time_is_found_once_and_read_from_any_anchor(lexicon: DateLexicon) -> None:
    text = "It fell yesterday. Since then nobody has come."
    founds = find(text, [Span(0, len(text))], lexicon)
    days = [read_all(text, founds, at(day), lexicon)[0].timex for day in (THURSDAY, "2016-03-01")]
    assert days == ["2017-11-08", "2016-02-29"]


def at(day: str) -> Anchor:
    return Anchor(earliest=day, latest=day, basis=Basis.GIVEN)


def test_a_long_lead_of_words_belongs_to_the_expression(lexicon: DateLexicon) -> None:
    time = only("It held out for no more than two and a half years.", lexicon)
    assert time.timex == "P2Y6M"


HAPPENINGS = [
    ("the day after the ceasefire", "2017-11-04", "2017-11-04"),
    ("two days after the ceasefire", "2017-11-05", "2017-11-05"),
    ("two days before the ceasefire", "2017-11-01", "2017-11-01"),
]


@pytest.mark.parametrize(("words", "first", "last"), HAPPENINGS)
def test_a_day_counted_from_a_happening_that_the_text_dates_is_dated(
    words: str, first: str, last: str, lexicon: DateLexicon
) -> None:
    text = f"The ceasefire began on 3 November 2017. The army shelled the town {words}."
    time = read(text, lexicon)[-1]
    assert (time.earliest, time.latest) == (first, last)
    assert time.anchor == "ceasefire of 2017-11-03"


def test_two_days_of_one_noun_date_no_happening(lexicon: DateLexicon) -> None:
    text = (
        "A strike hit on 3 May 2016. A strike hit on 5 May 2016. He left the day after the strike."
    )
    assert not read(text, lexicon)[-1].known


@pytest.mark.parametrize("words", ["the day after he fell", "nearly two weeks after the raid"])
def test_only_a_happening_that_is_named_dates_a_day(words: str, lexicon: DateLexicon) -> None:
    text = f"The raid began on 3 May 2016, when he fell. They left {words}."
    assert not read(text, lexicon)[-1].known


def test_two_days_side_by_side_are_one_stretch(lexicon: DateLexicon) -> None:
    text = "30 died on 2 and 3 November 2017."
    (time,) = join_ranges(read(text, lexicon), text)
    assert (time.earliest, time.latest) == ("2017-11-02", "2017-11-03")
    bare = "Shells fell on 2 and 6 November 2017."
    (time,) = join_ranges(read(bare, lexicon), bare)
    assert (time.earliest, time.latest) == ("2017-11-02", "2017-11-06")
    apart = "They came on 2 November and 6 November 2017."
    assert len(join_ranges(read(apart, lexicon), apart)) == 2


def test_a_length_and_its_end_are_one_stretch(lexicon: DateLexicon) -> None:
    text = "Nine died in the ten days to 12 March 2018."
    (time,) = join_ranges(read(text, lexicon), text)
    assert (time.earliest, time.latest) == ("2018-03-02", "2018-03-12")
    text = "It was ten days before he went to Karsh on 12 March 2018."
    assert len(join_ranges(read(text, lexicon), text)) == 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Raiders came on the 4th, and left.", "2017-11-04"),
        ("Raiders came on the 14th and left.", "2017-10-14"),
        ("Raiders came on the 4th of this month.", "2017-11-04"),
        ("Raiders came on the 4th of last month.", "2017-10-04"),
        ("Raiders will come on the 14th, he said.", "2017-11-14"),
        ("He was held on the 4th floor.", None),
        ("On the 4th attempt he fled.", None),
    ],
)
def test_a_day_of_the_month_may_stand_alone(
    text: str, day: str | None, lexicon: DateLexicon
) -> None:
    days = [time.earliest for time in read(text, lexicon)]
    assert days == ([day] if day else [])


def test_yesterday_of_an_unknown_day_is_still_a_day(lexicon: DateLexicon) -> None:
    time = only("The town fell yesterday.", lexicon, None)
    assert (time.known, time.timex) == (False, "XXXX-XX-XX")


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("The toll since Monday stood at 327.", "Monday", "2017-11-06", "2017-11-09"),
        ("The UN put the toll at 184 on Monday.", "Monday", "2017-11-06", "2017-11-06"),
        ("It began at 0830 on Monday.", "0830 on Monday", "2017-11-06T08:30", "2017-11-06T08:30"),
        ("Since July 2014, when troops took it, …", "July 2014", "2014-07-01", "2014-07-31"),
        ("Ministers were to meet on Saturday.", "Saturday", "2017-11-11", "2017-11-11"),
        ("Norvia was due to propose a truce on Saturday.", "Saturday", "2017-11-11", "2017-11-11"),
        ("The road would be closed on Saturday.", "Saturday", "2017-11-11", "2017-11-11"),
    ],
)
def test_words_round_a_date_say_how_it_is_meant(
    text: str, words: str, first: str, last: str, lexicon: DateLexicon
) -> None:
    time = only(text, lexicon)
    assert (time.text, time.earliest, time.latest) == (words, first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They struck on Monday. Troops came back later in the day.", "2017-11-06"),
        ("They struck on Monday. Troops came back the next day.", "2017-11-07"),
        ("Nine men were taken. They were freed the next day.", None),
        ("The siege began on 3 March 2017. They left two days into the siege.", "2017-03-05"),
        ("They left two days into the siege.", None),
        ("It was the third raid since 5 November. Rebels struck in the night.", None),
    ],
)
def test_a_day_of_since_is_not_gone_on_from(
    text: str, day: str | None, lexicon: DateLexicon
) -> None:
    last = read(text, lexicon)[-1]
    assert (last.earliest[:10] if last.earliest else None) == day
