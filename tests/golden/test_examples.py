"""The packaged examples followed from report to claims to events."""

import pytest

from contested.model.claim import Claim
from contested.model.codebook import EventType, FigureKind, Scope, Stance
from contested.model.event import Linked
from tests.golden.stories import ledger

pytestmark = pytest.mark.golden


def followed() -> tuple[tuple[Claim, ...], Linked]:
    return tuple(ledger().claims.values()), ledger().linked


def saying(words: str) -> list[Claim]:
    return [one for one in followed()[0] if words in one.evidence[0].quote]


def test_a_denial_is_the_monitors_and_keeps_who_held_the_town() -> None:
    (denied,) = saying("denied on Wednesday that government forces")
    assert denied.stance is Stance.DENIES
    assert denied.polarity
    assert (denied.type, denied.mode) == (EventType.X_CONTROL, "captures")
    assert denied.speaker is not None
    assert denied.speaker.actor == "act_sohr"
    assert denied.speaker.said is not None
    assert denied.speaker.said.earliest == "2017-11-08"
    assert [one.name for one in denied.former] == ["Islamic State"]
    assert [one.name for one in denied.places] == ["Abu Kamal"]


def test_a_shortened_copy_is_one_origin_and_one_event() -> None:
    copies = saying("fully recaptured the town of Albu Kamal")
    assert {one.report.outlet for one in copies} == {"Rappler", "The Daily Wire Desk"}
    (event,) = [one for one in followed()[1].events if copies[0].id in one.claims]
    assert set(event.claims) >= {one.id for one in copies}
    assert len(event.origins) == 1


def test_a_sum_over_two_years_keeps_its_parts_and_its_period() -> None:
    told = next(
        one
        for one in saying("54,000 fighters")
        if one.type is EventType.X_TOLL and one.report.outlet == "TASS"
    )
    whole, *parts = told.figures
    assert (whole.what, whole.low, whole.scope) == (FigureKind.KILLED, 54001, Scope.CUMULATIVE)
    assert [(one.low, one.high, one.part_of) for one in parts] == [
        (2801, None, whole.id),
        (1400, 1400, whole.id),
    ]
    assert whole.period is not None
    assert (whole.period.earliest, whole.period.latest) == ("2015-11-07", "2017-11-07")


def test_a_share_of_a_town_is_no_point_less_and_no_person_detained() -> None:
    (share,) = [
        one
        for one in saying("more than 40 percent")
        if one.mode == "share" and one.report.outlet == "AFP"
    ]
    (figure,) = share.figures
    assert (figure.what, figure.low, figure.low_open) == (FigureKind.TERRITORY_SHARE, 40, True)
    assert share.time is not None
    assert share.time.earliest is not None
    assert share.time.earliest.startswith("2017-11-09")


def test_a_strike_that_killed_is_one_happening_with_its_toll() -> None:
    struck = [one for one in saying("Artillery fire and Russian air strikes") if one.figures]
    assert {one.figures[0].low for one in struck} == {15}
    events = [one for one in followed()[1].events if struck[0].id in one.claims]
    assert any(toll.low == 15 for event in events for toll in event.tolls)
