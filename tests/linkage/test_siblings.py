"""What dated reports of a ledger say of when an undated one was published."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from contested.linkage import Siblings
from contested.linkage.recurring import last_before, published_after, recurs
from contested.linkage.settings import SiblingSettings
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
    settings = SiblingSettings() if words_alone else SiblingSettings(retelling=1.0)
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
    assert interval([same], sibling, words_alone=True) == ("2017-09-25", "2017-12-24")
    assert interval([other], sibling, words_alone=True) is None


def test_a_saying_is_known_by_its_speaker_and_its_day() -> None:
    spoken = a_voice(ARMY, said=a_time("2017-11-08"))
    sibling = make("s", STRUCK, time=None, speaker=spoken)
    told = a_voice(ARMY, said=said_as("on Wednesday", "XXXX-WXX-3"))
    assert interval([undated(time=None, speaker=told, quote="Jets struck a market.")], sibling) == (
        "2017-11-08",
        "2017-11-14",
    )


def test_siblings_that_disagree_leave_all_their_days() -> None:
    first = make("s1", STRUCK, time=a_time("2017-11-08"))
    later = make("s2", STRUCK, time=a_time("2017-11-15"), out="2017-11-16")
    one = undated(quote="Jets struck a market.")
    assert interval([one], first, later) == ("2017-11-08", "2017-11-21")


def test_undated_and_inferred_reports_date_nothing_nor_does_a_report_itself() -> None:
    assert interval([undated()], undated("v")) is None
    own = make("u", STRUCK, report="rep_u")
    assert interval([undated()], own) is None


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


@pytest.mark.parametrize("wrong", [{"retelling": 1.5}, {"same_story": 0.0}, {"retelling_days": -1}])
def test_settings_hold_their_laws(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"likeness|days"):
        SiblingSettings(**wrong)


def test_the_words_that_turn_a_weekday_stand_sorted() -> None:
    text = read_text("contested.linkage", "data/turned.csv")
    listed = [row["word"] for row in parse_table(text, "turned.csv", ("word", "note"))]
    assert listed == sorted(set(listed))
