"""Parties become actors: known names, states' bodies, classes of people, names nobody knows."""

import pytest

from contested.model.actor import Actor
from contested.resolution.actors.apart import load_apart
from tests.rooms import claims


def _doer(text: str) -> Actor:
    return claims(text, "2017-11-09")[0].actors[0]


@pytest.mark.parametrize(
    ("doer", "actor"),
    [
        ("Russia", "act_rus"),
        ("The Syrian Democratic Forces", "act_sdf"),
        ("The SDF", "act_sdf"),
        ("Ahrar al-Sham", "act_ahrar-al-sham"),
    ],
)
def test_known_names_are_known_actors(doer: str, actor: str) -> None:
    assert _doer(f"{doer} captured the town of Palmyra.").actor == actor


@pytest.mark.parametrize("doer", ["Rebels", "Militants", "Gunmen", "Soldiers", "Villagers"])
def test_a_class_of_people_is_nobody_in_particular(doer: str) -> None:
    found = _doer(f"{doer} captured the town of Palmyra.")
    assert found.text == doer
    assert found.name is None or found.actor is None or not found.actor.startswith("act_sdf")


@pytest.mark.parametrize(
    ("doer", "kind", "country"),
    [
        ("A Myanmar rebel army", "armed_group", "MMR"),
        ("Ethiopian insurgents", "armed_group", "ETH"),
        ("Ukraine's separatists", "armed_group", "UKR"),
        ("Sudanese paramilitary forces", "militia", "SDN"),
        ("Chadian opposition forces", "armed_group", "TCD"),
    ],
)
def test_who_fights_a_state_is_not_that_state(doer: str, kind: str, country: str) -> None:
    found = _doer(f"{doer} captured the town of Palmyra.")
    assert (found.actor, found.name, found.kind, found.country) == (None, None, kind, country)


def test_a_rebel_army_that_speaks_is_not_the_state_it_fights() -> None:
    (claim,) = claims("A Chadian rebel army said on Friday that it had captured Palmyra.")
    assert claim.speaker is not None
    assert (claim.speaker.actor, claim.speaker.country) == (None, "TCD")
    assert [(one.actor, one.country) for one in claim.actors] == [(None, "TCD")]


@pytest.mark.parametrize(
    "doer", ["Russian fighter jets", "Indian paramilitary police", "Indian paramilitary troops"]
)
def test_a_state_s_own_forces_stay_its_own(doer: str) -> None:
    assert _doer(f"{doer} attacked the town of Palmyra.").actor in {"act_rus", "act_ind"}


def test_two_spellings_are_one_actor() -> None:
    full = _doer("The Syrian Democratic Forces captured Palmyra.")
    short = _doer("SDF captured Palmyra.")
    assert (full.actor, full.name, full.side) == (short.actor, short.name, short.side)


def test_sides_are_those_of_the_day() -> None:
    assert _doer("The SDF captured Palmyra.").side == "us-led-coalition"


def test_a_state_and_its_people_are_one_actor() -> None:
    by_name = claims("Russia attacked Chad.")[0]
    by_people = claims("Russians attacked Chad.")[0]
    assert by_name.actors[0].actor == by_people.actors[0].actor == "act_rus"


def test_a_name_that_nobody_knows_is_the_same_in_two_texts() -> None:
    one = _doer("The Belmora Freedom Brigades captured Palmyra.")
    other = _doer("The Belmora Freedom Brigades shelled Homs.")
    assert one.actor == other.actor
    assert one.text == other.text == "Belmora Freedom Brigades"


def test_pronouns_lead_to_their_names() -> None:
    found = claims("The SDF entered Palmyra on Monday. It captured the town on Tuesday.")
    later = [one for one in found if one.mode == "captures"]
    assert [one.actors[0].actor for one in later] == ["act_sdf"]


def test_who_held_it_before_is_told_apart() -> None:
    (claim,) = claims("The SDF captured Palmyra from Ahrar al-Sham.")
    assert [one.actor for one in claim.actors] == ["act_sdf"]
    assert [one.actor for one in claim.former] == ["act_ahrar-al-sham"]


def test_a_speaker_is_resolved_like_any_party() -> None:
    (claim,) = claims("The SDF said that militants had attacked Palmyra.")
    assert claim.speaker is not None
    assert claim.speaker.actor == "act_sdf"


def test_a_town_that_is_bombed_is_a_place_and_no_party() -> None:
    (claim,) = claims("The army bombed Palmyra.")
    assert claim.recipients == ()
    assert [place.text for place in claim.places] == ["Palmyra"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor accused Palmyra of lying.",
        "The army prevented Palmyra from opening a corridor to the camp.",
        "The envoys held talks with Palmyra.",
    ],
)
def test_a_town_that_is_accused_kept_from_a_deed_or_talked_to_is_a_party(text: str) -> None:
    told = [one.text for claim in claims(text) for one in claim.recipients]
    assert "Palmyra" in told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Al Shabaab said that its fighters had attacked Belmora.", ["Al-Shabaab"]),
        ("The ministry was silent. The Houthis said they had shelled Belmora.", ["Houthis"]),
        ("Boko Haram said its men were here. They attacked Belmora.", ["Boko Haram"]),
        ("Boko Haram said its fighters were here. They attacked Belmora.", ["Boko Haram"]),
        ("Fano was there. It shelled Belmora.", ["Fano"]),
        ("The army said it had shelled Belmora.", ["army"]),
    ],
)
def test_pronouns_follow_bodies_that_the_parse_takes_for_men(text: str, names: list[str]) -> None:
    last = [one for one in claims(text, "2024-12-21") if one.type == "ASSAULT"][-1]
    assert [one.name for one in last.actors] == names


@pytest.mark.parametrize(
    ("doer", "actor", "name"),
    [
        ("Dissidents of the former FARC", "act_farc-emc", "FARC dissidents"),
        ("Defectors from Hezbollah", None, None),
        ("Two sons of a Hezbollah commander", None, None),
        ("Relatives of Ismail Haniyeh", None, None),
        ("An Israeli company", None, None),
    ],
)
def test_who_stands_beside_a_name_is_not_its_bearer(
    doer: str, actor: str | None, name: str | None
) -> None:
    found = _doer(f"{doer} attacked the town of Palmyra.")
    assert (found.actor, found.name, found.body) == (actor, name, None)


def test_an_airline_is_not_the_state_whose_name_it_bears() -> None:
    found = _doer("Ethiopian Airlines suspended flights to Asmara.")
    assert (found.name, found.country) == ("Ethiopian Airlines", "ETH")
    assert found.actor != "act_eth"


def test_words_for_those_beside_a_name_are_sorted() -> None:
    assert list(load_apart()) == sorted(load_apart())


def test_another_strike_is_whose_the_first_was() -> None:
    told = claims("A Russian strike on Karsh killed five men. Another on Belmora killed four.")
    assert [[one.actor for one in claim.actors] for claim in told] == [["act_rus"]] * 2


def test_a_surname_is_no_group() -> None:
    (found,) = claims("Soldiers arrested Ominta Romato Maute near Karsh.")[0].recipients
    assert found.name in {None, "Ominta Romato Maute"}


def test_initials_are_the_body_that_the_report_spells_out() -> None:
    text = "The Sudan Liberation Army left Karsh on Friday. The SLA shelled the camp."
    (found,) = claims(text)[-1].actors
    assert found.name is not None
    assert found.name.startswith("Sudan Liberation")


def test_the_troops_of_two_states_are_two_parties() -> None:
    (claim,) = claims("Russian and Ukrainian troops shelled Karsh.")
    assert [(one.text, one.country) for one in claim.actors] == [
        ("Russian", "RUS"),
        ("Ukrainian troops", "UKR"),
    ]
