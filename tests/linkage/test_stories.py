from random import Random
from typing import Any

import pytest
from hypothesis import given, strategies as st

from contested.linkage.stories import Story, StorySettings, Telling, stories
from contested.model.codebook import DatePrecision
from contested.model.report import Published
from tests.linkage.making import a_figure, a_time, make

BRIDGE = "Gunmen stormed the customs post beside the river bridge at Dunvale before dawn"
AGAIN = "Customs post at Dunvale stormed: gunmen held the river bridge until dawn"
FERRY = "Ferry with wedding guests capsized off Port Ellery after its engine caught fire"
SHELLS = "Shells fell on a bakery in Oreston while bread was being handed out"
FLED = "Families flee from the pass while attackers burn homes and elders speak of hunger"
FILLER = (
    "Parliament debated the budget for schools and roads",
    "Farmers expect a poor harvest of olives this autumn",
    "The central bank left its interest rate where it was",
    "A museum reopened its halls of ancient coins and maps",
    "Doctors warned of measles in the mountain villages",
    "The railway to the coast is closed for repairs",
    "A court heard the appeal of two former ministers",
    "Fishermen protested against new limits on their catch",
)


def _telling(name: str, text: str, day: int | None = 10, **said: Any) -> Telling:
    out = None if day is None else f"2031-03-{day:02}"
    given = {"place": None, "time": None, "mode": None} | said
    return Telling(
        report=name,
        text=text,
        published=Published(earliest=out, latest=out, precision=DatePrecision.DAY),
        claims=(make(name, text, report=name, out=out, **given),) if said else (),
    )


def _crowd(day: int = 10, times: int = 4) -> list[Telling]:
    """Return a day so full that sharing it means nothing."""
    return [
        _telling(f"crowd-{at}-{turn}-{day}", f"{text} {turn * 'again '}", day)
        for at, text in enumerate(FILLER)
        for turn in range(times)
    ]


def _together(found: list[Story], *names: str) -> bool:
    return any(set(names) <= set(story) for story in found)


def test_two_reports_of_a_quiet_day_are_one_story() -> None:
    texts = (BRIDGE, "Border guards killed at river post")
    assert stories([_telling(name, text) for name, text in zip("ab", texts, strict=True)]) == [
        ("a", "b")
    ]


def test_on_a_busy_day_only_likeness_joins() -> None:
    told = [_telling("a", BRIDGE), _telling("b", AGAIN), _telling("c", FERRY), *_crowd()]
    found = stories(told)
    assert ("a", "b") in found
    assert ("c",) in found


def test_the_same_words_join_the_next_day_and_not_the_next_month() -> None:
    told = [_telling("a", BRIDGE, 10), _telling("b", AGAIN, 11), _telling("c", AGAIN, 28)]
    found = stories([*told, _telling("d", FERRY, 10), _telling("e", SHELLS, 11)])
    assert _together(found, "a", "b")
    assert ("c",) in found


def test_reports_without_a_day_join_by_many_words_only() -> None:
    told = [
        _telling(name, text, None) for name, text in (("a", BRIDGE), ("b", AGAIN), ("c", FERRY))
    ]
    filler = [_telling(f"f{at}", text, None) for at, text in enumerate(FILLER)]
    found = stories([*told, *filler])
    assert ("a", "b") in found
    assert len(found) == len(told) + len(filler) - 1


def test_different_places_counts_and_kinds_part_what_words_would_join() -> None:
    first: dict[str, Any] = {
        "place": "Dunvale",
        "figures": (a_figure(12, 12),),
        "mode": "aerial",
    }
    other: dict[str, Any] = {"place": "Oreston", "figures": (a_figure(2, 2),), "mode": "abduct"}
    alike = [_telling("a", BRIDGE, **first), _telling("b", FLED, **first), *_crowd()]
    apart = [_telling("a", BRIDGE, **first), _telling("b", FLED, **other), *_crowd()]
    assert _together(stories(alike), "a", "b")
    assert not _together(stories(apart), "a", "b")


def test_a_place_and_a_figure_in_common_join_across_two_days() -> None:
    said: dict[str, Any] = {"place": "Dunvale", "figures": (a_figure(12, 12),)}
    settings = StorySettings(said=0.1)
    around = [*_crowd(10), *_crowd(11)]
    plain = [_telling("a", BRIDGE, 10), _telling("b", FLED, 11)]
    told = [_telling("a", BRIDGE, 10, **said), _telling("b", FLED, 11, **said)]
    assert not _together(stories([*plain, *around], settings), "a", "b")
    assert _together(stories([*told, *around], settings), "a", "b")


def test_a_report_that_dates_its_happening_the_day_before_stands_nearer() -> None:
    settings = StorySettings(said=0.2)
    around = _crowd(11)
    first, plain = _telling("a", BRIDGE, 10), _telling("b", FLED, 11, place=None)
    dated = _telling("b", FLED, 11, time=a_time("2031-03-10"))
    assert not _together(stories([first, plain, *around], settings), "a", "b")
    assert _together(stories([first, dated, *around], settings), "a", "b")


def test_a_running_title_is_no_likeness() -> None:
    title = "Daily bulletin of the observer mission"
    told = [_telling(f"d{day}", title, day) for day in (1, 2, 3, 4)]
    assert stories(told) == [("d1",), ("d2",), ("d3",), ("d4",)]


def test_a_report_without_words_joins_the_only_story_of_the_days_before() -> None:
    told = [_telling("a", BRIDGE, 10), _telling("b", AGAIN, 10), _telling("c", "-", 12)]
    assert stories(told) == [("a", "b", "c")]
    two = [_telling("e", FERRY, 12), _telling("f", SHELLS, 12), *_crowd(12)]
    assert ("c",) in stories([*told, *two])


def test_a_report_without_words_and_day_stands_alone() -> None:
    told = [_telling("a", BRIDGE), _telling("b", "", None), _telling("c", "", None)]
    assert stories(told) == [("a",), ("b",), ("c",)]


def test_copies_stay_together_however_many() -> None:
    told = [_telling(f"copy-{at:03}", BRIDGE) for at in range(60)]
    settings = StorySettings(most_together=20, most_sharing=20)
    assert _together(stories([*told, *_crowd()], settings), *(one.report for one in told))


def test_no_reports_are_no_stories() -> None:
    assert stories([]) == []


@pytest.mark.parametrize("wrong", [{"said": -0.1}, {"opening": 0}, {"most_sharing": 0}])
def test_settings_out_of_range_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"not negative|1 at least"):
        StorySettings(**wrong)


@st.composite
def tellings(draw: st.DrawFn) -> list[Telling]:
    texts = st.sampled_from((BRIDGE, AGAIN, FERRY, SHELLS, "-", *FILLER[:3]))
    said: dict[str, Any] = {}
    if draw(st.booleans()):
        said = {
            "place": draw(st.sampled_from(("Dunvale", "Oreston", None))),
            "figures": (a_figure(draw(st.sampled_from((2, 12))), None),),
        }
    days = st.sampled_from((None, 1, 2, 3, 9))
    return [
        _telling(f"r{at:02}", draw(texts), draw(days), **(said if at % 2 else {}))
        for at in range(draw(st.integers(0, 14)))
    ]


@given(tellings(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_never_matters(told: list[Telling], random: Random) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    assert stories(shuffled) == stories(told)


@given(tellings(), st.integers(2, 6))
def test_every_report_is_in_one_story(told: list[Telling], most: int) -> None:
    found = stories(told, StorySettings(most_together=most, most_sharing=most))
    assert sorted(one for story in found for one in story) == sorted(one.report for one in told)
    assert found == sorted(tuple(sorted(story)) for story in found)
