"""Whom a pronoun means by the grammar of its sentence."""

import pytest

from contested.model.actor import Actor
from tests.rooms import claims


def _named(actor: Actor) -> str:
    return actor.name or actor.text


@pytest.mark.parametrize(
    ("text", "doers", "harmed"),
    [
        ("Its men led villagers out of the mosque and shot them.", ["Its men"], ["villagers"]),
        ("Rebels closed in on the guards and killed them.", ["Rebels"], ["guards"]),
        (
            "Rebels tried to seize a guard who was counting cash and stabbed him.",
            ["Rebels"],
            ["guard"],
        ),
        ("Hamas accused the guards of theft, saying they had shot a boy.", ["guards"], ["boy"]),
        ("Rebels took nine boys. Two of them were killed.", [], ["nine boys"]),
        ("Rebels shelled Karsh, wounding nine of them.", ["Rebels"], ["nine of them"]),
        ("The mayor said ten men were killed, among them two of his clerks.", [], ["ten men"]),
    ],
)
def test_a_pronoun_is_not_who_did_it_to_them(
    text: str, doers: list[str], harmed: list[str]
) -> None:
    last = [one for one in claims(text) if {one.type, one.mode} & {"ASSAULT", "killed"}][-1]
    assert [_named(one) for one in last.actors] == doers
    assert [_named(one) for one in last.recipients] == harmed


def test_some_of_them_are_of_those_right_before() -> None:
    text = "The army and allied militias, some of them backed by Norvia, retook Karsh."
    backed = next(one for one in claims(text) if one.type == "SUPPORT")
    assert [one.name for one in backed.recipients] == ["allied militias"]


def test_a_verb_with_a_dash_keeps_its_doer() -> None:
    text = "Norvian marines counter-attacked near Karsh on Friday and regained the port."
    assert [[_named(who) for who in one.actors] for one in claims(text)] == [
        ["Norvian marines"]
    ] * 2


def test_what_a_gang_had_done_is_not_the_residents_deed() -> None:
    text = "Residents said the gang had shut the gates of the quarter and banned radios."
    banned = next(one for one in claims(text) if one.mode == "ban")
    assert [one.text for one in banned.actors] == ["gang"]


@pytest.mark.parametrize(
    ("text", "takers"),
    [
        ("Clashes between the army and rebels, who took Belmora in May, went on.", ["rebels"]),
        ("A clerk from Belmora, who took the port in May, said nothing.", ["clerk"]),
    ],
)
def test_a_clause_tells_of_the_nearest_who_can_be_meant(text: str, takers: list[str]) -> None:
    taken = next(one for one in claims(text) if one.mode == "captures")
    assert [one.text for one in taken.actors] == takers


def test_it_may_be_the_army_that_pulls_back() -> None:
    told = claims("The army admitted that nine men had died and that it had pulled back.")
    assert [(one.mode, [who.name for who in one.actors]) for one in told][1:] == [
        ("withdraws", ["army"])
    ]


@pytest.mark.parametrize(
    ("text", "doers", "harmed"),
    [
        ("Norvian troops halted so that others could pass. They shot a clerk.", "They", "clerk"),
        ("The Karsh Tigers said they had left. The army said it had shelled them.", "it", "them"),
    ],
)
def test_they_are_whom_the_sentence_before_is_about(text: str, doers: str, harmed: str) -> None:
    (shot,) = (one for one in claims(text) if one.type == "ASSAULT")
    names = {doers: ["Norvian troops", "army"], harmed: ["clerk", "Karsh Tigers"]}
    assert [_named(one) in names[one.text] for one in (*shot.actors, *shot.recipients)] == [
        True
    ] * 2


@pytest.mark.parametrize(
    ("text", "doers", "harmed"),
    [
        ("Nine died in Karsh when Norvia shelled it on Sunday.", ["Norvia"], ["Nine"]),
        ("The clerk said jets had hit the gunmen as they withdrew.", ["gunmen"], []),
        (
            "Norvia's deputy chief of staff, Jan Berg, denied that his forces had bombed Karsh.",
            ["Norvia"],
            [],
        ),
        ("A Norvian colonel said his men had killed nine rebels.", ["Norvian"], ["nine rebels"]),
        ("An army aide said his men had killed nine rebels.", ["army"], ["nine rebels"]),
        ("A commander of the militia said his men had killed ten boys.", ["militia"], ["ten boys"]),
        (
            "Fifty soldiers fled, the army said. They had killed ten farmers.",
            ["Fifty soldiers"],
            ["ten farmers"],
        ),
        (
            "Troops seized farmers at a gate, beat them and shot some of them.",
            ["Troops"],
            ["farmers"],
        ),
        (
            "Rebels took Karsh in May and left it in June, when troops came. They shot a boy.",
            ["Rebels"],
            ["boy"],
        ),
        (
            '"My brother laid down his rifle and they killed him," said a woman.',
            ["they"],
            ["My brother"],
        ),
        ("The army said its retreat was a ruse and that it was preparing a raid.", ["army"], []),
        (
            "Medics found 106 people, and the ministry sent a team. They had been shot.",
            [],
            ["106 people"],
        ),
        ("Rebels tried to seize a guard and killed him when he resisted.", ["guard"], []),
        (
            "Troops ordered families out and asked for papers, before opening fire on them.",
            ["Troops"],
            ["families"],
        ),
        (
            "A spokesman for the Karsh militia said his fighters had shot nine guards.",
            ["Karsh militia"],
            ["nine guards"],
        ),
        (
            "The militia, which the army blames, said it had shot nine men.",
            ["militia"],
            ["nine men"],
        ),
    ],
)
def test_a_pronoun_is_whom_the_sentence_is_about(
    text: str, doers: list[str], harmed: list[str]
) -> None:
    last = claims(text)[-1]
    assert [_named(one) for one in last.actors] == doers
    assert [_named(one) for one in last.recipients] == harmed


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "A week after it took the port, the Karsh Liberation Front attacked the fort.",
            "Karsh Liberation Front",
        ),
        ("The rebels, most of whom had abandoned Karsh, dug in.", "rebels"),
        ("The Ombari Front, the party that controls most of Karsh, denied it.", "Ombari Front"),
    ],
)
def test_a_name_told_beside_it_or_after_it_is_meant(text: str, doer: str) -> None:
    first = next(one for one in claims(text) if one.type == "X-CONTROL")
    assert [_named(one) for one in first.actors] == [doer]
