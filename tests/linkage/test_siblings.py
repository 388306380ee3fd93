"""What dated reports of a ledger say of when an undated one was published."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from contested.linkage import Siblings
from contested.linkage.recurring import in_any_week, last_before, published_after, recurs
from contested.linkage.settings import SiblingSettings
from contested.linkage.wordings import Wordings
from contested.model.claim import Claim
from contested.model.codebook import Basis
from contested.model.lexicon import parse_table, read_text
from contested.model.time import Time
from tests.linkage.making import a_figure, a_time, a_voice, an_actor, make

ARMY = an_actor("Army")
STRUCK = "Jets struck the covered market of Idlib, killing traders at their stalls."
OTHERS = (
    make("far1", "Envoys signed a fishing treaty in the harbour.", place="Oslo", out="2017-05-01"),
    make("far2", "Farmers blocked a motorway with tractors.", place="Lyon", out="2017-07-04"),
)


def said_as(text: str, timex: str) -> Time:
    return Time(text=text, timex=timex)


def undated(name: str = "u", quote: str = STRUCK, **said: Any) -> Claim:
    given_ = {"time": said_as("Wednesday", "XXXX-WXX-3"), "out": None}
    return make(name, quote, **(given_ | said))


def interval(
    claims: list[Claim], *known: Claim, words_alone: bool = False
) -> tuple[str | None, str | None] | None:
    """Return the bounds that known claims set; likeness of words alone sets none unless asked."""
    settings = SiblingSettings() if words_alone else SiblingSettings(company=(1.0, 1.0, 1.0))
    found = Siblings([*known, *OTHERS], settings).published(claims)
    return None if found is None else (found.earliest, found.latest)


def test_a_weekday_that_a_sibling_puts_on_a_day_dates_within_the_week() -> None:
    sibling = make("s", STRUCK, time=a_time("2017-11-08"))
    one = undated(quote="Jets struck a market.")
    assert interval([one], sibling) == ("2017-11-08", "2017-11-14")
    found = Siblings([sibling, *OTHERS]).published([one])
    assert found is not None
    assert found.basis is Basis.INFERRED
    assert any("rep_s" in reason for reason in found.reasons)


def test_another_weekday_another_place_or_another_matter_dates_nothing() -> None:
    sibling = make("s", STRUCK, time=a_time("2017-11-08"))
    thursday = said_as("Thursday", "XXXX-WXX-4")
    short = "Jets struck a market."
    assert interval([undated(quote=short, time=thursday)], sibling) is None
    assert interval([undated(quote=short, place="Homs")], sibling) is None
    assert interval([undated(quote="Rain fell on Idlib.")], sibling) is None


@pytest.mark.parametrize("words", ["next Wednesday", "last Wednesday", "this Wednesday"])
def test_a_weekday_turned_away_from_the_last_one_dates_nothing(words: str) -> None:
    time = said_as(words, "XXXX-WXX-3")
    sibling = make("s", STRUCK, time=a_time("2017-11-08"))
    assert not recurs(time)
    assert interval([undated(quote="Jets struck a market.", time=time)], sibling) is None


def test_a_retelling_lies_within_weeks_unless_its_numbers_differ() -> None:
    sibling = make("s", STRUCK, time=None, figures=(a_figure(30, 30),))
    same = undated(time=None, figures=(a_figure(30, 30),))
    other = undated(time=None, figures=(a_figure(90, 90),))
    assert interval([same], sibling, words_alone=True) == ("2017-09-20", "2017-12-29")
    assert interval([other], sibling, words_alone=True) is None


COUNTED = (
    "After jets struck Idlib, traders at shops counted their dead in rows by ruined walls before"
    " night."
)


def told(name: str, out: str, quote: str = "Jets struck shops in Idlib, traders said.") -> Claim:
    return make(name, quote, time=None, out=out)


def test_siblings_less_alike_date_together_where_they_agree_on_when_it_was() -> None:
    one = undated(time=None, quote=COUNTED)
    first, second = told("s1", "2017-11-09"), told("s2", "2017-11-15")
    assert interval([one], first, words_alone=True) is None
    assert interval([one], first, second, words_alone=True) == ("2017-09-20", "2018-01-04")
    assert interval([one], first, told("s3", "2018-02-20"), words_alone=True) is None


def test_the_company_that_dates_a_report_is_told_with_its_days() -> None:
    one = undated(time=None, quote=COUNTED)
    found = Siblings([told("s1", "2017-11-09"), told("s2", "2017-11-15"), *OTHERS]).published([one])
    assert found is not None
    assert found.reasons[-1].endswith("and 1 more, out 2017-11-09 to 2017-11-15")


def test_the_fewer_siblings_there_are_the_more_alike_the_best_must_be() -> None:
    settings = SiblingSettings(company=(0.5, 0.3, 0.2))
    assert [settings.company_floor(count) for count in (1, 2, 3, 9)] == [0.5, 0.3, 0.2, 0.2]


def test_places_and_actors_make_reports_alike_however_they_are_spelled() -> None:
    known = make("s", "Jets hit Edleb.", place="Idlib", actors=(ARMY,), figures=(a_figure(7, 7),))
    others = {name: [claim] for name, claim in zip(("f1", "f2"), OTHERS, strict=True)}
    words = Wordings({"s": [known], **others})
    same = make("u", "Planes bombed Idleb.", place="Idlib", actors=(ARMY,))
    apart = make("v", "Planes bombed Idleb.", place="Homs")
    assert words.like([same], 0.01)["s"] > 0.2
    assert "s" not in words.like([apart], 0.01)


def test_a_saying_is_known_by_its_speaker_and_its_day() -> None:
    spoken = a_voice(ARMY, said=a_time("2017-11-08"))
    sibling = make("s", STRUCK, time=None, speaker=spoken)
    told = a_voice(ARMY, said=said_as("on Wednesday", "XXXX-WXX-3"))
    one = undated(time=None, speaker=told, quote="Jets struck the market of Idlib.")
    assert interval([one], sibling) == ("2017-11-08", "2017-11-14")


def test_a_voice_that_says_something_else_on_its_day_dates_nothing() -> None:
    spoken = a_voice(ARMY, said=a_time("2017-11-08"))
    sibling = make("s", STRUCK, time=None, speaker=spoken)
    later = a_voice(ARMY, said=said_as("on Wednesday", "XXXX-WXX-3"))
    other = undated(
        time=None, speaker=later, quote="Idlib market traders are to get shops of brick"
    )
    assert interval([other], sibling) is None


def test_siblings_that_disagree_leave_all_their_days() -> None:
    first = make("s1", STRUCK, time=a_time("2017-11-08"))
    later = make("s2", STRUCK, time=a_time("2017-11-15"), out="2017-11-16")
    one = undated(quote="Jets struck a market.")
    assert interval([one], first, later) == ("2017-11-08", "2017-11-21")


def test_undated_and_inferred_reports_date_nothing_nor_does_a_report_itself() -> None:
    assert interval([undated()], undated("v")) is None
    own = make("u", STRUCK, report="rep_u")
    assert interval([undated()], own) is None


def test_a_weekday_of_a_story_told_for_weeks_may_be_that_of_any() -> None:
    one = undated(quote="Jets struck a market in Idlib, traders said.")
    first = make("s1", "Jets struck shops in Idlib, traders said.", time=a_time("2017-11-08"))
    assert interval([one], first, told("s2", "2017-11-10"), words_alone=True) == (
        "2017-11-08",
        "2017-11-14",
    )
    later = replace(told("s2", "2017-11-24"), time=a_time("2017-11-20"))
    found = Siblings([first, later, *OTHERS]).published([one])
    assert found is not None
    assert (found.earliest, found.latest) == ("2017-11-08", "2017-11-28")
    assert any("another week's" in reason for reason in found.reasons)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_any_week_of_a_story_holds_each_day_it_was_told_on(day: int, start: int, more: int) -> None:
    low, high = in_any_week((day, day + 6), start, start + more)
    assert low <= min(day, start)
    assert high >= max(day + 6, start + more)
    assert (day - low) % 7 == (high - day - 6) % 7 == 0
    assert low > start - 7 or low == day


def test_a_report_of_inferred_date_is_in_no_company() -> None:
    one = undated(time=None, quote=COUNTED)
    first, second = told("s1", "2017-11-09"), told("s2", "2017-11-15")
    guess = replace(second.report.published, basis=Basis.INFERRED)
    guessed = replace(second, report=replace(second.report, published=guess))
    assert interval([one], first, second, words_alone=True) is not None
    assert interval([one], first, guessed, words_alone=True) is None


def test_a_report_without_claims_stays_undated() -> None:
    assert Siblings([]).published([]) is None


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 6), st.integers(1, 2000))
def test_a_weekday_holds_its_report_wherever_in_time_it_lies(
    out: date, ago: int, weeks: int
) -> None:
    happened = out - timedelta(days=ago)
    time = said_as("then", f"XXXX-WXX-{happened.isoweekday()}")
    low, high = published_after(time, happened.toordinal()) or (0, 0)
    assert low <= out.toordinal() <= high
    assert last_before(time, out.toordinal()) == happened.toordinal()
    moved = happened.toordinal() + 7 * weeks
    assert published_after(time, moved) == (low + 7 * weeks, high + 7 * weeks)


@given(st.permutations(range(4)))
def test_the_order_of_claims_does_not_matter(order: list[int]) -> None:
    known = [
        make("s1", STRUCK, time=a_time("2017-11-08")),
        make("s2", STRUCK, time=a_time("2017-11-15"), out="2017-11-16"),
        *OTHERS,
    ]
    one = [undated()]
    assert Siblings([known[at] for at in order]).published(one) == Siblings(known).published(one)


def test_a_day_without_a_year_is_said_within_the_year() -> None:
    day = said_as("8 November", "XXXX-11-08")
    assert recurs(day)
    at = date(2017, 11, 8).toordinal()
    assert published_after(day, at) == (at, at + 364)
    assert published_after(day, at + 1) is None
    assert last_before(day, at) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"company": (0.4, 0.3, 1.5)},
        {"same_story": 0.0},
        {"retelling_days": -1},
        {"company_days": -1},
    ],
)
def test_settings_hold_their_laws(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"likeness|days"):
        SiblingSettings(**wrong)


def test_the_words_that_turn_a_weekday_stand_sorted() -> None:
    text = read_text("contested.linkage", "data/turned.csv")
    listed = [row["word"] for row in parse_table(text, "turned.csv", ("word", "note"))]
    assert listed == sorted(set(listed))
