"""Who is meant by words that the report itself explains, or that stand beside a name."""

import pytest

from tests.rooms import claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Arakan Army entered Belmora. AA fighters burned houses.", "Arakan Army"),
        ("AA fighters burned houses. They set them on fire.", None),
        (
            "Gunmen of the National Liberation Army (ELN) burned houses.",
            "National Liberation Army (Colombia)",
        ),
        (
            "The National Liberation Army (ELN) left. The National Liberation Army burned houses.",
            "National Liberation Army (Colombia)",
        ),
    ],
)
def test_initials_and_names_explain_each_other(text: str, name: str | None) -> None:
    burned = [one for one in claims(text, "2024-12-24") if one.mode == "destroy"]
    assert {one.name for claim in burned for one in claim.actors} == {name}


@pytest.mark.parametrize(
    ("text", "doers", "recipients"),
    [
        ("A Russian military blogger accused the rebels of theft.", [None], [None]),
        ("A spokesman for the Karsh Fleet rejected the deal.", ["for the Karsh Fleet"], []),
        ("The Staff of Plan Karsh Dawn rejected the deal.", ["Plan Karsh Dawn"], []),
        ("The army gave the wounded water and cash.", ["army"], ["wounded"]),
        ("A rebel leader demanded N9 million from the villagers.", ["leader"], ["villagers"]),
        ("The army evacuated nine villagers by helicopter.", ["army"], ["villagers"]),
        ("Rebels attacked the convoy of the President.", ["Rebels"], ["of the President"]),
        ("Between 20 and 30 rebels stormed a bank.", ["Between 20 and 30 rebels"], ["bank"]),
        (
            "Guided missiles supplied by a firm struck a depot, destroying nine tanks.",
            [],
            ["tanks"],
        ),
    ],
)
def test_whole_phrases_are_parties_and_means_are_none(
    text: str, doers: list[str | None], recipients: list[str | None]
) -> None:
    claim = claims(text)[-1]
    for parties, wanted in ((claim.actors, doers), (claim.recipients, recipients)):
        assert len(parties) == len(wanted)
        for party, words in zip(parties, wanted, strict=True):
            assert party.text.endswith(words) if words else party.actor is None


def test_a_coalition_is_the_one_named_before() -> None:
    text = "The Government left. Saudi-led coalition jets flew on. The coalition shelled Belmora."
    shelled = claims(text, "2021-11-12")[-1]
    assert [one.name for one in shelled.actors] == ["Saudi-led coalition"]


def test_a_letter_and_a_number_may_be_a_body() -> None:
    (clash,) = claims("Clashes between the army and M23 went on.", "2025-02-21")
    assert [one.name for one in clash.actors] == [None, "March 23 Movement"]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Norvian troops launched mortar and rocket fire at a camp.", ["Norvian troops"]),
        ("The attacks by Norvian gunners were launched at dawn.", ["Norvian gunners"]),
        ("Nine rifles were seized in an operation carried out by the police.", ["police"]),
        ("Ten villagers were beaten and badly hurt by guards.", ["guards"]),
        ("A mine planted by rebels hit a bus.", ["rebels"]),
    ],
)
def test_doers_told_away_from_the_deed(text: str, doers: list[str]) -> None:
    assert [one.text for one in claims(text)[0].actors] == doers


def test_who_is_armed_with_rifles_is_given_none() -> None:
    told = claims("Men armed with rifles burned a mill.")
    assert [one.type for one in told] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("On 5 May anti-Karsh killed nine men.", "anti-Karsh"),
        ("NORTH - Norvian rebels shelled a camp.", "Norvian rebels"),
        ("• Norvian rebels shelled a camp.", "Norvian rebels"),
        (
            "The Front for the Relief of Karsh (FRK) shelled a camp.",
            "Front for the Relief of Karsh",
        ),
    ],
)
def test_a_name_is_kept_whole(text: str, doer: str) -> None:
    assert [[who.text for who in one.actors] for one in claims(text)] == [[doer]]


def test_whose_request_it_was_is_not_who_was_hit() -> None:
    (shelled,) = (
        one
        for one in claims("Norvian guns shelled rebels at the mayor's request.")
        if one.mode
        if one.type == "ASSAULT"
    )
    assert [one.text for one in shelled.recipients] == ["rebels"]
