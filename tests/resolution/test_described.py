"""Whom "the militants" are, and which names words of fighting lead to."""

import pytest

from tests.rooms import claims


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Islamic State took the town on Friday. On Saturday the militants left it.",
            ["Islamic State"],
        ),
        ("Islamic State fought Hezbollah in the town. On Saturday the militants left it.", [None]),
        ("On Saturday the militants left the town.", [None]),
    ],
)
def test_militants_are_the_one_group_named_before(text: str, names: list[str | None]) -> None:
    last = [one for one in claims(text, "2017-11-14") if one.mode == "withdraws"][-1]
    assert [one.name for one in last.actors] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Arakan Army stormed the base. Reuters was not there. The group seized the port.",
            ["Arakan Army"],
        ),
        (
            "Hezbollah was there. The Syrian Observatory told of it. It seized the port.",
            ["Hezbollah"],
        ),
        ("Reuters could not verify that. It seized the port.", [None]),
        ("Reuters reported the talks. The group seized the port.", [None]),
    ],
)
def test_who_tells_of_a_deed_did_not_do_it(text: str, names: list[str | None]) -> None:
    last = [one for one in claims(text, "2024-12-21") if one.mode == "captures"][-1]
    assert [one.name for one in last.actors] == names


def test_who_tells_may_accuse() -> None:
    text = "The Syrian Observatory for Human Rights spoke of ruins. It accused the army of murder."
    (claim,) = (one for one in claims(text, "2017-11-14") if one.type == "ACCUSE")
    assert [one.actor for one in claim.actors] == ["act_sohr"]


def test_the_end_of_a_day_is_that_day() -> None:
    text = "Government troops left the town of Belmora by the end of January 16."
    (claim,) = claims(text, "2021-02-10")
    assert claim.time is not None
    assert (claim.time.latest or "")[:10] == "2021-01-16"


def test_a_battle_for_a_name_is_for_a_place() -> None:
    text = "The rebels suffered 900 casualties in the battle for Bakhmut alone."
    (claim,) = (one for one in claims(text, "2023-02-10") if one.type == "X-TOLL")
    assert [one.name for one in claim.places] == ["Bakhmut"]


@pytest.mark.parametrize(
    ("before", "meant"), [("Islamic State fighters stormed a base. ", "act_isis"), ("", None)]
)
def test_a_group_that_a_state_strikes_is_not_that_state(before: str, meant: str | None) -> None:
    *_, claim = claims(f"{before}The United States said it had launched strikes on the group.")
    assert [one.actor for one in claim.actors] == ["act_usa"]
    assert [one.actor for one in claim.recipients] == [meant]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("M23 rebels took Goma. The FDLR fled Belmora. The rebels left the town.", ["M23"]),
        ("The rebel group M23 took Goma. The FDLR fled. The rebels left the town.", ["M23"]),
        ("The Houthis took Marib. The rebels left the town.", ["Houthis"]),
        ("Norvian rebels took Marib. The Houthis fled. The rebels left the town.", [None]),
        ("Fano militiamen seized Lalibela. The army came. The militia left the town.", ["Fano"]),
        ("The Ethiopian army was in Lalibela. The militia left the town.", [None]),
    ],
)
def test_rebels_are_those_whom_the_report_calls_so(text: str, names: list[str | None]) -> None:
    last = [one for one in claims(text, "2024-12-21") if one.mode == "withdraws"][-1]
    found = [one.name and one.name.replace("March 23 Movement", "M23") for one in last.actors]
    assert found == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Houthis were there. The rebels said soldiers had shelled Marib.", "act_houthis"),
        ("The rebels said soldiers had shelled Marib.", None),
        ("The army said rebels had shelled Marib.", None),
        ("Its leader, Karim Asfani, said rebels had shelled Marib.", "a name"),
        ("Palestinian residents said soldiers had shelled Marib.", None),
        ("Thai military sources said rebels had shelled Marib.", "act_tha"),
    ],
)
def test_a_speaker_without_a_name_is_nobody_until_the_report_names_one(
    text: str, speaker: str | None
) -> None:
    (voice,) = claims(text, "2024-12-21")[-1].voices[1:]
    found = voice.actor if voice.actor is None or "act_x" not in voice.actor else "a name"
    assert found == speaker


def test_a_commander_s_army_is_the_army() -> None:
    (claim,) = claims("Haftar's Libyan National Army shelled Tripoli.", "2019-12-21")
    assert [one.actor for one in claim.actors] == ["act_lna"]


@pytest.mark.parametrize(
    ("text", "doers", "speaker"),
    [
        ("Hamas claimed responsibility for the ambush in Belmora.", ["Hamas"], "act_hamas"),
        ("No group claimed responsibility for the attack, which killed nine.", [], None),
        ("Nobody has claimed responsibility for the blast.", [], None),
        ("The rebels claimed no responsibility for the raid on Belmora.", [], None),
        ("Rebels shelled Belmora, aid workers in the town said; the army fled.", None, ""),
        ("The envoy told a closed meeting that rebels had shelled Belmora.", None, ""),
    ],
)
def test_who_owns_up_to_an_attack_says_so(
    text: str, doers: list[str] | None, speaker: str | None
) -> None:
    (claim,) = (one for one in claims(text, "2024-12-21") if one.type == "ASSAULT")
    assert claim.polarity
    assert doers is None or [one.name for one in claim.actors] == doers
    told = claim.speaker is not None
    assert told is (speaker is not None)
    assert claim.speaker is None or not speaker or claim.speaker.actor == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("China and Russia said rebels had shelled Belmora.", None),
        ("Sergei Lavrov, the Russian minister, said rebels had shelled Belmora.", "lavrov"),
        ("Bosnia and Herzegovina said rebels had shelled Belmora.", "act_bih"),
    ],
)
def test_several_who_speak_at_once_are_no_one_of_them(text: str, speaker: str | None) -> None:
    (claim,) = claims(text, "2017-12-21")
    assert claim.speaker is not None
    assert (claim.speaker.actor or "").endswith(speaker or "")
    assert (claim.speaker.actor is None) is (speaker is None)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A suicide bomber and gunmen from al Shabaab killed 37 civilians.", ["Al-Shabaab"]),
        ("The mayor said 19 civilians were moved from Belmora under shelling on Monday.", []),
    ],
)
def test_gunmen_beside_a_bomber_did_it_and_who_is_under_fire_did_not(
    text: str, doers: list[str]
) -> None:
    found = [one for one in claims(text, "2024-12-21") if one.type == "ASSAULT"]
    assert [[party.name for party in one.actors] for one in found] == [doers]
