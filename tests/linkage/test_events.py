from dataclasses import replace

import pytest

from contested.linkage import LinkSettings, link
from contested.model.claim import Claim
from contested.model.codebook import (
    ActorKind,
    ContradictionKind,
    EventType,
    FigureKind,
    Grade,
    PlacePrecision,
    Scope,
    Stance,
)
from contested.model.event import Event, Linked
from contested.model.identity import event_id
from tests.linkage.making import a_figure, a_time, an_actor, make

ARMY = an_actor("Army", "government")
REBELS = an_actor("Rebels", "opposition")
MONITOR = an_actor("Monitor")
FIRST = "Warplanes bombed the market and the clinic beside it."
SECOND = "Residents counted bodies after bombardment of the town."


def _linked(*claims: Claim) -> Linked:
    return link(claims, {})


def _only_event(*claims: Claim) -> Event:
    (event,) = _linked(*claims).events
    return event


def test_two_reports_of_one_day_and_place_are_one_event() -> None:
    event = _only_event(make("a", FIRST, out="2017-11-10"), make("b", SECOND))
    assert event.claims == ("clm_b", "clm_a")
    assert event.id == event_id("clm_b")
    assert len(event.origins) == 2
    assert (event.grade, event.credibility) == (Grade.FAIR, 2)


@pytest.mark.parametrize(
    "said",
    [
        {"place": "Hama"},
        {"time": a_time("2017-11-06")},
        {"type": EventType.PROTEST, "mode": "riot"},
        {"mode": "abduct"},
        {"place": None},
    ],
)
def test_another_day_place_or_kind_is_another_event(said: dict[str, object]) -> None:
    assert len(_linked(make("a", FIRST), make("b", SECOND, **said)).events) == 2


def test_a_shelling_and_an_air_strike_may_be_one_happening() -> None:
    assert len(_only_event(make("a", FIRST), make("b", SECOND, mode="heavy-weapons")).claims) == 2


def test_an_unnamed_doer_joins_the_one_happening_that_it_fits() -> None:
    named = make("a", FIRST, actors=(ARMY,))
    assert _only_event(named, make("b", SECOND)).actors[0].actor == "act_army"


def test_an_unnamed_doer_never_welds_two_doers_together() -> None:
    by_army, by_rebels = make("a", FIRST, actors=(ARMY,)), make("b", SECOND, actors=(REBELS,))
    vague = make("c", "Something hit a house in the north.")
    assert [len(one.claims) for one in _linked(by_army, by_rebels, vague).events] == [1, 1, 1]


def test_bodies_of_one_state_are_one_doer() -> None:
    army = an_actor("Army", kind=ActorKind.ARMED_FORCE, country="SYR")
    state = an_actor("State", kind=ActorKind.STATE, country="SYR")
    event = _only_event(make("a", FIRST, actors=(army,)), make("b", SECOND, actors=(state,)))
    assert len(event.claims) == 2


def test_allies_are_one_doer_and_enemies_are_two() -> None:
    ally, other = an_actor("Ally", "government"), an_actor("Tribe")
    assert len(_linked(make("a", FIRST, actors=(ARMY,)), make("b", actors=(ally,))).events) == 1
    assert len(_linked(make("a", FIRST, actors=(ARMY,)), make("b", actors=(REBELS,))).events) == 2
    assert len(_linked(make("a", FIRST, actors=(ARMY,)), make("b", actors=(other,))).events) == 2


def test_a_name_that_the_register_does_not_know_may_mean_anybody() -> None:
    nameless = replace(an_actor("Gunmen"), actor="act_x123")
    assert len(_linked(make("a", FIRST, actors=(ARMY,)), make("b", actors=(nameless,))).events) == 1


def test_an_unknown_time_joins_nothing_by_place_alone() -> None:
    undated = make("b", SECOND, time=None)
    assert len(_linked(make("a", FIRST), undated).events) == 2


def test_an_unknown_time_joins_by_the_same_figures_in_the_same_days() -> None:
    figures = (a_figure(12, 12),)
    dated = make("a", FIRST, figures=figures)
    assert len(_only_event(dated, make("b", SECOND, time=None, figures=figures)).claims) == 2
    later = make("b", SECOND, time=None, figures=figures, out="2017-12-24")
    assert len(_linked(dated, later).events) == 2


def test_a_month_joins_no_two_days_together() -> None:
    month = make("m", "A month of strikes.", time=a_time("2017-11-01", "2017-11-30"))
    days = [make(f"{n}", FIRST if n < 6 else SECOND, time=a_time(f"2017-11-0{n}")) for n in (3, 7)]
    assert len(_linked(*days, month).events) == 3


def test_a_country_joins_nothing_by_day() -> None:
    claims = [make("a", FIRST), make("b", SECOND)]
    wide = [
        replace(one, places=(replace(one.places[0], precision=PlacePrecision.COUNTRY),))
        for one in claims
    ]
    assert len(_linked(*wide).events) == 2


@pytest.mark.parametrize(
    "stance", [Stance.PREDICTS, Stance.PROMISES, Stance.THREATENS, Stance.DEMANDS]
)
def test_what_is_only_foretold_is_no_event(stance: Stance) -> None:
    linked = _linked(make("a", stance=stance))
    assert linked.events == ()
    assert len(linked.origins) == 1


def test_a_claim_without_a_code_makes_no_event() -> None:
    linked = _linked(make("a", type=None, mode=None))
    assert (linked.events, len(linked.origins)) == ((), 1)


def test_a_toll_is_what_all_origins_allow() -> None:
    least = make("a", FIRST, figures=(a_figure(12, None),))
    exact = make("b", SECOND, figures=(a_figure(15, 15),), out="2017-11-10")
    (toll,) = _only_event(least, exact).tolls
    assert (toll.what, toll.low, toll.best, toll.high) == (FigureKind.KILLED, 12, 15, 15)
    assert [(one.on, one.low, one.best, one.high) for one in toll.history] == [
        ("2017-11-09", 12, None, None),
        ("2017-11-10", 12, 15, 15),
    ]
    assert {one.origin for one in toll.by_origin} == set(_only_event(least, exact).origins)


def test_a_toll_of_one_open_bound_has_no_best() -> None:
    (toll,) = _only_event(make("a", figures=(a_figure(12, None),))).tolls
    assert (toll.low, toll.best, toll.high) == (12, None, None)
    assert toll.reason == "only a lower bound is said"
    (toll,) = _only_event(make("a", figures=(a_figure(None, 12),))).tolls
    assert (toll.low, toll.best, toll.high) == (None, None, 12)
    assert toll.reason == "only an upper bound is said"


def test_a_toll_that_origins_disagree_on_has_no_best_and_a_contradiction() -> None:
    few = make("a", FIRST, figures=(a_figure(5, 5),), speaker=MONITOR)
    many = make("b", SECOND, figures=(a_figure(20, 25),), speaker=REBELS)
    linked = _linked(few, many)
    (event,) = linked.events
    assert (event.tolls[0].low, event.tolls[0].best, event.tolls[0].high) == (5, None, 25)
    assert event.tolls[0].reason.startswith("origins do not overlap")
    (found,) = linked.contradictions
    assert (found.kind, set(found.claims)) == (ContradictionKind.FIGURE, {"clm_a", "clm_b"})
    assert '"5 to 5 dead"' in found.reason
    assert '"20 to 25 dead"' in found.reason
    assert event.contradictions == (found.id,)
    assert (event.grade, event.credibility) == (Grade.CONTESTED, 4)


def test_ten_prints_of_one_figure_do_not_outvote_another_origin() -> None:
    prints = [make(f"p{n}", FIRST, figures=(a_figure(5, 5),), speaker=MONITOR) for n in range(10)]
    other = make("z", SECOND, figures=(a_figure(3, 9),), speaker=REBELS)
    event = _only_event(*prints, other)
    assert len(event.origins) == len(event.tolls[0].by_origin) == 2
    assert event.tolls[0].best == 5
    assert event.grade_reason == "2 independent origins say it"


def test_a_speakers_later_figure_revises_the_earlier() -> None:
    first = make("a", FIRST, figures=(a_figure(5, 5),), speaker=MONITOR)
    later = make("b", SECOND, figures=(a_figure(9, 9),), speaker=MONITOR, out="2017-11-12")
    linked = _linked(first, later)
    (toll,) = linked.events[0].tolls
    assert (toll.low, toll.best, toll.high) == (9, 9, 9)
    assert [step.best for step in toll.history] == [5, 9]
    assert linked.contradictions == ()
    assert linked.events[0].grade is Grade.WEAK


def test_a_sum_is_kept_apart_from_a_single_happening() -> None:
    both = (a_figure(5, 5), a_figure(900, 900, id="f2", scope=Scope.CUMULATIVE))
    tolls = _only_event(make("a", figures=both)).tolls
    assert {(one.scope, one.best) for one in tolls} == {
        (Scope.INCIDENT, 5),
        (Scope.CUMULATIVE, 900),
    }


def test_some_are_not_counted_among_all() -> None:
    both = (a_figure(12, 12), a_figure(3, 3, id="f2", of="children", part_of="f1"))
    tolls = _only_event(make("a", figures=both)).tolls
    assert {(one.of, one.best) for one in tolls} == {(None, 12), ("children", 3)}


def test_a_range_without_an_exact_figure_gives_its_middle_and_says_so() -> None:
    (toll,) = _only_event(make("a", figures=(a_figure(24, 99),))).tolls
    assert toll.best == 61
    assert toll.reason == "the middle of what all allow, 24 to 99"


def test_bounds_that_face_away_from_each_other_still_make_a_range() -> None:
    least = make("a", FIRST, figures=(a_figure(10, None),), speaker=MONITOR)
    most = make("b", SECOND, figures=(a_figure(None, 5),), speaker=REBELS)
    (toll,) = _only_event(least, most).tolls
    assert (toll.low, toll.best, toll.high) == (5, None, 10)


@pytest.mark.parametrize(
    "said", [{"stance": Stance.DENIES}, {"polarity": False}], ids=["denies", "did not"]
)
def test_a_denial_contradicts_what_it_denies(said: dict[str, object]) -> None:
    denial = make("b", SECOND, speaker=ARMY, **said)
    linked = _linked(make("a", FIRST, speaker=MONITOR), denial)
    (found,) = linked.contradictions
    assert (found.kind, found.claims) == (ContradictionKind.HAPPENED, ("clm_a", "clm_b"))
    assert FIRST in found.reason
    assert SECOND in found.reason
    assert linked.events[0].grade is Grade.CONTESTED


def test_an_undated_denial_joins_what_it_denies() -> None:
    denial = make("b", SECOND, speaker=ARMY, stance=Stance.DENIES, time=None)
    assert _only_event(make("a", FIRST, speaker=MONITOR), denial).grade is Grade.CONTESTED


def test_a_denial_that_names_another_doer_denies_another_happening() -> None:
    taken = {"type": EventType.X_CONTROL, "mode": "captures"}
    nameless = replace(REBELS, actor=None)
    told = make("a", FIRST, speaker=MONITOR, actors=(ARMY,), **taken)
    denial = make(
        "b", SECOND, speaker=ARMY, stance=Stance.DENIES, time=None, actors=(nameless,), **taken
    )
    assert _linked(told, denial).contradictions == ()


def test_who_took_a_place_and_who_lost_it_are_not_exchanged() -> None:
    taken = {"type": EventType.X_CONTROL, "mode": "captures"}
    unsided = [replace(one, side=None, kind=ActorKind.UNKNOWN) for one in (ARMY, REBELS)]
    first, second = (replace(one, actor=None) for one in unsided)
    claims = (
        make("a", FIRST, actors=(first,), former=(second,), **taken),
        make("b", SECOND, actors=(second,), former=(first,), **taken),
    )
    assert len(_linked(*claims).events) == 2


def test_what_is_only_denied_is_discounted() -> None:
    event = _only_event(make("a", stance=Stance.DENIES))
    assert (event.grade, event.credibility) == (Grade.DISCOUNTED, 5)


def test_two_doers_of_one_happening_contradict_each_other() -> None:
    killed = (a_figure(12, 12),)
    by_army = make("a", FIRST, actors=(ARMY,), figures=killed)
    by_rebels = make("b", SECOND, actors=(REBELS,), figures=killed)
    linked = _linked(by_army, by_rebels)
    assert [one.kind for one in linked.contradictions] == [ContradictionKind.DOER]
    assert [one.grade for one in linked.events] == [Grade.CONTESTED] * 2


def test_two_doers_of_unlike_happenings_do_not() -> None:
    claims = make("a", FIRST, actors=(ARMY,)), make("b", SECOND, actors=(REBELS,))
    assert _linked(*claims).contradictions == ()


def test_one_place_has_one_holder() -> None:
    taken = {"type": EventType.X_CONTROL, "mode": "captures"}
    held = {"type": EventType.X_CONTROL, "mode": "holds"}
    claims = (
        make("a", "The army took the town.", actors=(ARMY,), **taken),
        make("b", "Rebels stand firm.", actors=(REBELS,), **held),
    )
    # one mode group is a gain and the other a hold, yet both say who has the place that day
    (found,) = _linked(*claims).contradictions
    assert found.kind is ContradictionKind.HOLDER


def test_an_admission_confirms() -> None:
    blamed = make("a", FIRST, actors=(ARMY,), speaker=MONITOR)
    admitted = make("b", SECOND, actors=(ARMY,), speaker=ARMY)
    event = _only_event(blamed, admitted)
    assert (event.grade, event.credibility) == (Grade.CONFIRMED, 1)
    assert _only_event(admitted).grade is Grade.WEAK


def test_a_boast_confirms_no_capture() -> None:
    taken = {"type": EventType.X_CONTROL, "mode": "captures", "actors": (ARMY,)}
    told = make("a", FIRST, speaker=MONITOR, **taken)
    assert _only_event(told, make("b", SECOND, speaker=ARMY, **taken)).grade is Grade.FAIR
    lost = make("c", SECOND, speaker=REBELS, former=(REBELS,), **taken)
    assert _only_event(told, lost).grade is Grade.CONFIRMED


def test_an_event_keeps_no_offsets_of_one_report() -> None:
    event = _only_event(make("a", actors=(ARMY,)))
    assert event.time is not None
    assert {event.time.span, event.places[0].span, event.actors[0].span} == {None}


@pytest.mark.parametrize("wrong", [{"quote_similarity": 0}, {"drift_days": -1}, {"sharp_days": 0}])
def test_settings_out_of_range_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"above 0|not negative"):
        LinkSettings(**wrong)
