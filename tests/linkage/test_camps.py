from dataclasses import replace

import pytest

from contested.linkage.camps import Camps, apart, camps_of
from contested.model.actor import Actor
from contested.model.codebook import ActorKind
from tests.linkage.making import a_voice, an_actor, make

NOBODY: frozenset[str] = frozenset()
STATE = frozenset({"state:SYR"})
PLAIN = Camps(sides={})
ARMY = an_actor("Army", kind=ActorKind.ARMED_FORCE, country="SYR")
SIDED_ARMY = replace(ARMY, side="government")
REBELS = an_actor("Rebels", "opposition", kind=ActorKind.ARMED_GROUP)
MONITOR = an_actor("Monitor", kind=ActorKind.MONITOR)


@pytest.mark.parametrize(
    ("actor", "camp"),
    [
        (REBELS, {"opposition", "act:act_rebels"}),
        (ARMY, {"state:SYR"}),
        (SIDED_ARMY, {"government", "state:SYR"}),
        (MONITOR, {"act:act_monitor"}),
        (Actor(text="government forces"), {"state:SYR"}),
        (Actor(text="militants"), set()),
    ],
)
def test_a_side_a_state_or_a_name_makes_a_camp(actor: Actor, camp: set[str]) -> None:
    assert PLAIN.of((actor,), "SYR") == camp


def test_words_for_a_state_mean_none_where_the_country_is_unknown() -> None:
    assert PLAIN.of((Actor(text="government forces"),), None) == NOBODY
    assert PLAIN.of_state(None) == NOBODY


def test_bodies_of_one_state_take_the_one_side_that_the_claims_give_it() -> None:
    camps = camps_of([make("a", actors=(SIDED_ARMY,))])
    assert camps.of_state("SYR") == {"government"}
    assert camps.of((ARMY,), None) == {"government"}


def test_a_state_that_is_given_two_sides_has_none() -> None:
    other = replace(SIDED_ARMY, side="opposition")
    camps = camps_of([make("a", actors=(SIDED_ARMY,)), make("b", former=(other,))])
    assert camps.of_state("SYR") == STATE


def test_an_armed_group_gives_its_side_to_no_state() -> None:
    group = replace(REBELS, country="SYR")
    assert camps_of([make("a", actors=(group,))]).of_state("SYR") == STATE


def test_its_fighters_are_the_speakers_own() -> None:
    own = (Actor(text="its fighters"),)
    claim = make("a", actors=own, speaker=a_voice(REBELS))
    assert PLAIN.meant(own, claim, "SYR") == {"opposition"}
    others = (Actor(text="some fighters"),)
    assert PLAIN.meant(others, claim, "SYR") == NOBODY


def test_a_voice_speaks_for_its_side_its_body_and_its_state() -> None:
    spokesman = an_actor("Spokesman", kind=ActorKind.PERSON)
    body = {"body": "act_army", "body_kind": ActorKind.ARMED_FORCE, "country": "SYR"}
    assert PLAIN.of_voice(a_voice(REBELS)) == {"opposition"}
    assert PLAIN.of_voice(a_voice(spokesman, **body)) == {
        "act:act_spokesman",
        "act:act_army",
        "state:SYR",
    }
    assert PLAIN.of_voice(a_voice(Actor(text="a witness"))) == NOBODY


def test_a_monitor_is_no_party_and_a_spokesman_of_soldiers_is_one() -> None:
    person = an_actor("Spokesman", kind=ActorKind.PERSON)
    assert not PLAIN.is_party(a_voice(MONITOR))
    assert PLAIN.is_party(a_voice(ARMY))
    assert PLAIN.is_party(a_voice(person, body_kind=ActorKind.MILITIA))
    assert PLAIN.is_party(a_voice(person, side="opposition"))


def test_only_known_camps_without_a_common_one_stand_apart() -> None:
    assert apart(frozenset({"a"}), frozenset({"b"}))
    assert not apart(frozenset({"a", "c"}), frozenset({"b", "c"}))
    assert not apart(NOBODY, frozenset({"b"}))


def test_the_militiamen_of_a_country_are_those_of_its_one_militia() -> None:
    militia = an_actor("Guard", "guard", kind=ActorKind.MILITIA, country="SYR")
    unnamed = Actor(text="Syrian militiamen", kind=ActorKind.MILITIA, country="SYR")
    other = an_actor("Watch", "watch", kind=ActorKind.MILITIA, country="SYR")
    first, second = make("a", actors=(militia,)), make("b", actors=(other,))
    assert camps_of([first]).of((unnamed,), None) == {"guard"}
    assert camps_of([first, second]).of((unnamed,), None) == NOBODY
