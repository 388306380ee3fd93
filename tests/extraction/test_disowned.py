"""What is denied in a clause behind the telling is the denier's word too."""

import pytest

from contested.extraction import extract
from tests.rooms import report, rooms


def _denied(text: str) -> list[tuple[str, str]]:
    ((_, found),) = extract([report(text)], rooms().tools)
    return [
        (draft.type.value, voice.text)
        for draft in found.drafts
        if draft.type is not None and draft.stance.value == "denies"
        for voice in draft.voices
    ]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The mayor says the rebels shelled Karsh, which the Front denies.", ["ASSAULT"]),
        ("Rebels shelled Karsh on Friday, a claim that was rejected by the Front.", ["ASSAULT"]),
        ("Villagers say soldiers burned Karsh, an accusation the army disputed.", ["ASSAULT"]),
        ("Residents said soldiers torched the mill, but the army denied this.", ["ASSAULT"]),
        ("The mayor said nine people died, which the army denied.", ["X-TOLL"]),
        ("Norvia accused Karsh of arming the rebels. Karsh denies the charge.", ["X-FORCE"]),
        ("Soldiers torched the mill. The claims were denied by the army.", ["ASSAULT"]),
        ("Soldiers torched the mill. He denied it.", []),
        ("The mayor rejected the plan, which the Front denies.", []),
        ("Rebels shelled Karsh, which nobody denies.", []),
    ],
)
def test_what_a_clause_behind_denies_is_told_once_more(text: str, denied: list[str]) -> None:
    assert [kind for kind, _ in _denied(text)] == denied


def test_whoever_denies_it_is_the_voice() -> None:
    text = "The mayor says the rebels shelled Karsh, which the Front denies."
    assert [voice for _, voice in _denied(text)] == ["Front"]


def test_the_accused_deny_their_charge() -> None:
    text = "The army accused the rebels of shelling a clinic, a charge they denied."
    assert [voice for _, voice in _denied(text)] == ["rebels"]
    text = "The army accused the Front of shelling a clinic. The group denied it."
    assert [voice for _, voice in _denied(text)] == ["Front"]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Rebels shelled Karsh. The Front denied any involvement.", ["ASSAULT"]),
        ("The senator denied any involvement.", []),
    ],
)
def test_involvement_is_denied_in_an_attack_told_before(text: str, denied: list[str]) -> None:
    assert [kind for kind, _ in _denied(text)] == denied
