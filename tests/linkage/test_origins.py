from dataclasses import replace

from hypothesis import given, strategies as st

from contested.linkage import LinkSettings, link
from contested.linkage.copies import copy_families, similarity
from contested.linkage.words import likeness, near_pairs
from contested.model.claim import Claim, Voice
from contested.model.codebook import Stance, VoiceRole
from contested.model.event import Linked, Origin
from tests.linkage.making import a_figure, a_time, an_actor, make

MONITOR = an_actor("Monitor")
STRUCK = "At least 12 people were killed when jets struck the market, the monitor said."


def _only_origin(linked: Linked) -> Origin:
    (origin,) = linked.origins
    return origin


def _linked(*claims: Claim) -> Linked:
    return link(claims, {})


def test_one_speaker_in_the_same_words_is_one_origin_however_often_printed() -> None:
    told = [make(f"{n}", STRUCK, speaker=MONITOR, out=f"2017-11-{n:02}") for n in (11, 9, 10)]
    origin = _only_origin(_linked(*told))
    assert (origin.claim, origin.said, origin.speaker) == ("clm_9", "2017-11-09", "Monitor")
    assert [copy.outlet for copy in origin.copies] == ["Outlet 10", "Outlet 11"]
    assert [copy.drift for copy in origin.copies] == [(), ()]


def test_two_speakers_in_the_same_words_are_two_origins() -> None:
    claims = [make("a", STRUCK, speaker=MONITOR), make("b", STRUCK, speaker=an_actor("Ministry"))]
    assert len(_linked(*claims).origins) == 2


def test_two_outlets_speaking_for_themselves_are_two_origins() -> None:
    assert len(_linked(make("a", STRUCK), make("b", STRUCK)).origins) == 2


def test_a_report_copied_as_a_whole_goes_back_to_the_first_outlet() -> None:
    prints = {"rep_a": tuple(range(64)), "rep_b": tuple(range(3, 67))}
    claims = [make("a", STRUCK, out="2017-11-10"), make("b", STRUCK, out="2017-11-09")]
    origin = _only_origin(link(claims, prints))
    assert (origin.claim, origin.outlet, origin.speaker) == ("clm_b", "Outlet b", None)


def test_the_moment_of_saying_decides_before_publication_does() -> None:
    voice = Voice(role=VoiceRole.SPEAKER, text="x", actor="act_monitor", said=a_time("2017-11-01"))
    early = make("late-print", STRUCK, out="2017-11-20")
    early = replace(early, voices=(early.voices[0], voice))
    origin = _only_origin(_linked(early, make("b", STRUCK, speaker=MONITOR, out="2017-11-05")))
    assert (origin.claim, origin.said) == ("clm_late-print", "2017-11-01")


def test_an_origin_said_at_an_unknown_time_says_so() -> None:
    assert _only_origin(_linked(make("a", out=None))).said is None


def test_a_source_cited_by_two_speakers_is_the_origin() -> None:
    source = Voice(role=VoiceRole.SOURCE, text="the monitor", actor="act_monitor")
    first = make("a", STRUCK, speaker=MONITOR)
    second = make("b", STRUCK, speaker="a newspaper", out="2017-11-10")
    second = replace(second, voices=(*second.voices, source))
    assert _only_origin(_linked(first, second)).claim == "clm_a"


def test_drift_names_the_bound_that_was_dropped() -> None:
    first = make("a", STRUCK, speaker=MONITOR, figures=(a_figure(12, None),))
    copy = make("b", STRUCK, speaker=MONITOR, out="2017-11-10", figures=(a_figure(12, 12),))
    origin = _only_origin(_linked(first, copy))
    assert origin.copies[0].drift == (("bound", "12 to None dead", "12 to 12 dead"),)


def test_another_figure_within_a_day_is_drift_and_later_a_revision() -> None:
    first = make("a", STRUCK, speaker=MONITOR, figures=(a_figure(12, 12),))
    soon = make("b", STRUCK, speaker=MONITOR, out="2017-11-10", figures=(a_figure(21, 21),))
    later = make("c", STRUCK, speaker=MONITOR, out="2017-11-15", figures=(a_figure(15, 15),))
    origin = _only_origin(_linked(first, soon))
    assert [kind for kind, _, _ in origin.copies[0].drift] == ["figure"]
    assert len(_linked(first, later).origins) == 2


def test_a_copy_may_lose_speaker_hedge_subject_and_scope() -> None:
    prints = {"rep_a": tuple(range(64)), "rep_b": tuple(range(64))}
    said = {"figures": (a_figure(12, 12, of="fighters"),), "hedges": ("reportedly",)}
    first = make("a", STRUCK, speaker=MONITOR, **said)
    lost = (a_figure(12, 12, of="civilians"),)
    copy = make("b", STRUCK, out="2017-11-10", figures=lost)
    (found,) = _only_origin(link([first, copy], prints)).copies
    assert found.drift == (
        ("subject", "fighters", "civilians"),
        ("speaker lost", "Monitor", ""),
        ("hedge lost", "reportedly", ""),
    )


def test_two_sides_quoted_in_copied_reports_stay_two_origins() -> None:
    prints = {"rep_a": tuple(range(64)), "rep_b": tuple(range(64))}
    sides = {
        "Army": "The army said 12 people were killed.",
        "Rebels": "The rebels said 12 people were killed.",
    }
    told = [
        make(f"{side}-{report}", quote, speaker=an_actor(side), report=f"rep_{report}")
        for side, quote in sides.items()
        for report in "ab"
    ]
    assert len(link(told, prints).origins) == 2
    lost = make("lost", "Officials said 12 people were killed.", report="rep_b")
    assert len(link([*told, lost], prints).origins) == 3


def test_one_speaker_retold_in_other_words_with_the_same_figures_is_one_origin() -> None:
    figures = (a_figure(12, 12),)
    first = make("a", STRUCK, speaker=MONITOR, figures=figures)
    retold = make("b", "A dozen deaths counted in Idlib bombing.", speaker=MONITOR, figures=figures)
    assert len(_linked(first, retold).origins) == 1


def test_a_denial_is_no_copy_of_what_it_denies() -> None:
    denial = make("b", STRUCK, speaker=MONITOR, stance=Stance.DENIES)
    assert len(_linked(make("a", STRUCK, speaker=MONITOR), denial).origins) == 2


def test_the_same_words_of_two_places_are_two_statements() -> None:
    first = make("a", STRUCK, speaker=MONITOR, place="Idlib")
    second = make("b", STRUCK, speaker=MONITOR, place="Hama")
    assert len(_linked(first, second).origins) == 2


def test_the_same_words_of_two_days_are_two_statements() -> None:
    first = make("a", STRUCK, speaker=MONITOR, time=a_time("2017-11-01"))
    second = make("b", STRUCK, speaker=MONITOR, time=a_time("2017-11-08"))
    assert len(_linked(first, second).origins) == 2


def test_the_thresholds_are_the_callers() -> None:
    one, other = (
        make("a", "alpha beta gamma delta", speaker="x"),
        make("b", "alpha beta gamma", speaker="x"),
    )
    assert len(link([one, other], {}, LinkSettings(quote_similarity=0.75)).origins) == 1
    assert len(link([one, other], {}, LinkSettings(quote_similarity=0.8)).origins) == 2


SETS = st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=6), max_size=12)


@given(SETS, st.sampled_from([0.3, 0.5, 0.7, 1.0]))
def test_no_pair_that_is_alike_is_missed(sets: list[frozenset[str]], floor: float) -> None:
    named = {f"{at:02}": held for at, held in enumerate(sets)}
    alike = {
        (a, b) for a in named for b in named if a < b and likeness(named[a], named[b]) >= floor
    }
    found = [tuple(sorted(pair)) for pair in near_pairs(named, floor)]
    assert sorted(found) == sorted(alike)


@given(st.lists(st.sets(st.integers(0, 30), max_size=8), max_size=8))
def test_no_copy_is_missed(marks: list[set[int]]) -> None:
    prints = {f"rep_{at}": tuple(sorted(held)) for at, held in enumerate(marks)}
    families = copy_families(prints, 0.8)
    for one, mine in prints.items():
        for other, theirs in prints.items():
            if one != other and similarity(mine, theirs) >= 0.8:
                assert families[one] == families[other]
