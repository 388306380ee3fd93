"""A statement's time stands in its own clause or in one that happens with it."""

import pytest

from contested.model.claim import Claim
from tests.rooms import claims

_ON = "2024-05-15"  # a Wednesday


def _times(text: str, **wanted: str) -> list[str | None]:
    found = [one for one in claims(text, _ON) if _is(one, wanted)]
    return [one.time.text if one.time else None for one in found]


def _is(claim: Claim, wanted: dict[str, str]) -> bool:
    return all(str(getattr(claim, key)) == value for key, value in wanted.items())


@pytest.mark.parametrize(
    ("text", "type_", "time"),
    [
        ("Troops shelled Karsh on Monday, killing nine civilians.", "ASSAULT", "Monday"),
        ("Nine people were killed when troops shelled Karsh on Monday.", "ASSAULT", "Monday"),
        ("Nine people were killed after a bomber struck Karsh on Monday.", "ASSAULT", "Monday"),
        ("Rebels entered Karsh on Monday and shot two policemen.", "ASSAULT", "Monday"),
        ("On Monday rebels took Karsh and soldiers fled.", "X-CONTROL", "Monday"),
        ("Two people died and nine were wounded in Karsh on Monday.", "X-TOLL", "Monday"),
        ("Rebels took Karsh in an assault launched on Monday.", "X-CONTROL", "Monday"),
        ("The convoy that reached Karsh on Monday carried flour.", "X-ACCESS", "Monday"),
        ("Jets struck columns that were leaving Karsh on Monday.", "ASSAULT", "Monday"),
        ("Rebels took Karsh on Monday, police said.", "X-CONTROL", "Monday"),
        ("Jets struck a base used by rebels in the north on Monday.", "ASSAULT", "Monday"),
        ("Troops shelled Karsh on Monday; nine people were killed.", "X-TOLL", "Monday"),
    ],
)
def test_a_time_is_shared_by_what_happens_together(text: str, type_: str, time: str) -> None:
    assert time in _times(text, type=type_)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Soldiers who had left the base on Monday shelled Karsh.", "ASSAULT"),
        ("The army shelled Karsh after rebels took the base on Monday.", "ASSAULT"),
        ("Rebels hold Karsh, which the army had shelled on Monday.", "X-CONTROL"),
        ("Students marched on Monday over the killing of a teenager.", "X-TOLL"),
        ("The army admitted on Monday that its troops shelled Karsh.", "ASSAULT"),
        ("Jets hit Karsh almost daily; the army claimed on Monday to have won.", "ASSAULT"),
        ("On Monday gunmen shot at a jet, and rebels hold the port of Karsh.", "X-CONTROL"),
        ("Rebels hold Karsh, and on Monday soldiers shelled a school.", "X-CONTROL"),
        ("The mission put the toll at 40 on Monday.", "X-TOLL"),
        ("Nine wounded were flown to Karsh on Monday.", "X-TOLL"),
    ],
)
def test_a_time_of_something_else_is_no_time(text: str, type_: str) -> None:
    assert set(_times(text, type=type_)) == {None}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Troops hold Karsh, the army said on Monday, denying that it had been lost.", "Monday"),
        ("The ministry issued a statement on Monday saying that troops hold Karsh.", "Monday"),
        ("A survey published on Monday said rebels hold Karsh.", "Monday"),
        ("Many have died since the war began last May, and monitors said rebels hold Karsh.", None),
        ("Voting was held on Sunday, but monitors said rebels hold Karsh.", None),
    ],
)
def test_the_time_of_saying_stands_beside_the_cue(text: str, said: str | None) -> None:
    held = [one for one in claims(text, _ON) if one.mode == "holds"]
    assert [one.voices[-1].said and one.voices[-1].said.text for one in held] == [said]


def test_a_night_is_not_counted_from_a_day_of_saying_or_since() -> None:
    text = (
        "The governor said on Monday that rebels had entered Karsh. It was the third raid since"
        " 2 May. Soldiers shelled the market in the night."
    )
    shelled = [one for one in claims(text, _ON) if "market" in str(one.recipients)]
    assert all(one.time is None or one.time.latest != "2024-05-02" for one in shelled)
    assert all(one.time is None or one.time.latest != "2024-05-13" for one in shelled)


def test_what_is_done_since_a_deed_is_not_of_its_day() -> None:
    text = "Troops took Karsh on Monday and have since cleared Belmora."
    taken = [one for one in claims(text, _ON) if one.mode == "captures"]
    assert [one.time is None for one in taken] == [False, True]


@pytest.mark.parametrize(
    ("text", "type_", "first", "last"),
    [
        ("Rebels shot at buses this week.", "ASSAULT", "2024-05-13", _ON),
        ("The Ombari mission is to withdraw by 20 May.", "X-CONTROL", _ON, "2024-05-20"),
        ("On Monday, a day after rebels took Karsh, snow fell.", "X-CONTROL", "2024-05-12", None),
        ("Nine people died since the siege began last March.", "X-TOLL", "2024-03-01", _ON),
        (
            "Since 2 May, when guns were fired in Karsh, nine have died.",
            "X-TOLL",
            "2024-05-02",
            _ON,
        ),
        ("The wing recorded 4,000 newly displaced since March.", "X-TOLL", "2024-03-01", _ON),
        ("Since a truce failed in November, rebels took Karsh.", "X-CONTROL", "2023-11-01", _ON),
        ("Nine people died between November and the end of March.", "X-TOLL", "2023-11-01", None),
    ],
)
def test_a_stretch_ends_where_its_words_say(
    text: str, type_: str, first: str, last: str | None
) -> None:
    (told,) = [one.time for one in claims(text, _ON) if one.type == type_]
    assert told is not None
    assert told.earliest == first
    assert last is None or told.latest == last


def test_a_time_of_day_is_not_counted_from_the_ends_of_a_stretch() -> None:
    text = (
        "Rebels burned Karsh on 2 May. Nine people were asked between 4 May and 9 May."
        " They set fire to the mill at about 8 a.m."
    )
    (mill,) = [one for one in claims(text, _ON) if "mill" in str(one.recipients)]
    assert mill.time is not None
    assert mill.time.earliest == "2024-05-02T08:00"
