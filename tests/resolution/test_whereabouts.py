"""Places that only the shape of a sentence shows: what is taken, what goes on."""

import pytest

from contested.model.claim import Claim
from contested.model.codebook import PlaceRole
from tests.rooms import claims


def _places(text: str, kind: str, mode: str | None = None) -> list[str]:
    return ["+".join(place.text for place in one.places) for one in _of(text, kind, mode)]


def _of(text: str, kind: str, mode: str | None = None) -> list[Claim]:
    return [one for one in claims(text) if one.type == kind and mode in {None, one.mode}]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Militiamen have surrounded Zarnaq but have not entered it.", "Zarnaq"),
        ("The rebels drove the last troops out of the Zarnaq Gorge.", "Zarnaq Gorge"),
        ("Zarnaq airfield is firmly held by the army.", "Zarnaq airfield"),
        ("The army seized a border post on Sunday.", "a border post"),
        ("Rebels withdrew from the health centre.", "the health centre"),
    ],
)
def test_what_is_taken_is_a_place_whatever_its_name(text: str, place: str) -> None:
    assert place in _places(text, "X-CONTROL")


def test_who_holds_a_place_is_none() -> None:
    found = _places("Orvino will be held in Mosul until Friday, said Orvino's lawyer.", "X-CONTROL")
    assert all("Orvino" not in one for one in found)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("In Idlib, fighting continued in Saraqib and Binnish.", "X-CONTROL", "Saraqib+Binnish"),
        ("Nine men had fled into the bush, where a child died.", "X-TOLL", "the bush"),
        (
            "Men shot nine people, most of them farmers, who were digging near Saraqib.",
            "ASSAULT",
            "Saraqib",
        ),
        (
            "Troops fired into a border zone on Monday, their first attack.",
            "ASSAULT",
            "a border zone",
        ),
        ("In Idlib, gunmen robbed nine lorries between Saraqib and Binnish.", "ASSAULT", ""),
        ("An air strike on Zarnaq killed nine people.", "ASSAULT", "Zarnaq"),
        ("Strikes on Kafrin and Zellin killed nine people.", "ASSAULT", "Kafrin+Zellin"),
        ("Rockets hit the crowded Abu Zarnaq district.", "ASSAULT", "Abu Zarnaq"),
        ("Soldiers arrested nine men at a roadblock 20 km north of town.", "COERCE", "a roadblock"),
        ("Shelling after a truce between Mali and Chad killed nine men.", "ASSAULT", ""),
    ],
)
def test_a_clause_is_where_its_shape_says(text: str, kind: str, place: str) -> None:
    found = _places(text, kind)
    assert place in found or (not place and all("Mali" not in one for one in found)), found


def test_who_acts_there_acts_in_the_place_named_before() -> None:
    text = "Rebels raided Saraqib in northern Syria. Security forces there shot nine men."
    assert {place.name for one in claims(text)[-1:] for place in one.places} == {"Saraqib"}


def test_a_post_taken_there_lies_in_the_place_named_before() -> None:
    text = "Rebels raided Saraqib in northern Syria. They took a military post there."
    (place,) = _of(text, "X-CONTROL")[-1].places
    assert (place.text, place.name) == ("a military post", "Saraqib")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Rebels were driven from Saraqib by the army.", PlaceRole.AT),
        ("Troops left for Mosul on Sunday.", PlaceRole.TO),
    ],
)
def test_what_is_done_to_a_place_is_done_at_it(text: str, role: PlaceRole) -> None:
    assert {place.role for one in claims(text) for place in one.places} == {role}


@pytest.mark.parametrize(
    ("text", "mode", "place"),
    [
        ("Rebels raided Mosul, and were said to have taken most of it.", "captures", "Mosul"),
        ("They fled Mosul, a city which both sides have claimed to hold.", "holds", "Mosul"),
        ("Most fled to Mosul, 60 km to the west, which is held by rebels.", "holds", "Mosul"),
    ],
)
def test_what_was_named_before_is_held(text: str, mode: str, place: str) -> None:
    assert place in _places(text, "X-CONTROL", mode)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("After a year of flights over Mosul, the army stepped up its bombing.", "ASSAULT"),
        ("Nine men were killed, though a convoy to Mosul had to turn back.", "X-TOLL"),
        ("A ship bound for Mosul reported fires; one man was wounded.", "X-TOLL"),
    ],
)
def test_another_clause_tells_no_place(text: str, kind: str) -> None:
    assert all("Mosul" not in one for one in _places(text, kind)), _places(text, kind)


def test_the_paragraphs_of_a_round_up_tell_of_the_places_that_open_them() -> None:
    text = (
        "Summary of the day\n\nGHAZNI: Rebels captured the provincial capital at dawn.\n\n"
        "KANDAHAR: The prison was stormed on Wednesday."
    )
    found = [(place.text, place.name) for one in claims(text) for place in one.places]
    assert "Ghazni" in {name for _, name in found}
    assert ("The prison", "Kandahār") in found


def test_one_paragraph_that_opens_with_a_town_may_only_say_where_it_was_written() -> None:
    text = "MOSUL: Rebels killed nine men on a road to the border, officials said."
    assert all("MOSUL" not in one for one in _places(text, "ASSAULT"))


def test_an_evacuation_is_from_a_place() -> None:
    text = "Raids on Kafrin and Zellin killed nine men. Medics evacuated the wounded from Zellin."
    assert _places(text, "X-ACCESS") == ["Zellin"]


def test_a_share_of_a_land_is_not_where_help_is_sought() -> None:
    text = "Half of the country is outside state control, and it has turned to Mali for arms."
    assert all(not one.places for one in _of(text, "X-CONTROL", "share"))
