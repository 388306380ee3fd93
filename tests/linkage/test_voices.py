import pytest

from contested.linkage.voices import names_of, one_voice, teller, voice_key
from contested.model.actor import Actor
from contested.model.claim import Claim, Voice
from contested.model.codebook import ActorKind, VoiceRole
from tests.linkage.making import a_voice, an_actor, make

ARMY = an_actor("Army", kind=ActorKind.ARMED_FORCE)
SPOKESMAN = a_voice(an_actor("Colonel Idris", kind=ActorKind.PERSON), body="act_army")


def _said_by(words: str) -> Claim:
    return make("a", speaker=words)


def test_the_innermost_voice_tells() -> None:
    outlet, speaker = Voice(role=VoiceRole.OUTLET, text="Post"), a_voice(ARMY)
    source = Voice(role=VoiceRole.SOURCE, text="pilots")
    assert teller(make("a", voices=(outlet, speaker, source))) == source
    assert teller(make("a", voices=(outlet, speaker))) == speaker
    assert teller(make("a", voices=(outlet,))) == outlet


def test_the_register_names_a_voice_before_its_words_do() -> None:
    assert names_of(SPOKESMAN) == {"act_colonel idris", "act_army"}
    assert names_of(a_voice(Actor(text="A Witness"))) == {"name:a witness"}
    assert names_of(Voice(role=VoiceRole.OUTLET)) == frozenset()


def test_a_person_speaks_for_the_body_that_the_register_gives() -> None:
    person, body = make("a", speaker=SPOKESMAN), make("b", speaker=ARMY)
    assert one_voice(person, body)
    assert voice_key(person) == voice_key(body) == "act_army"


def test_two_that_the_register_tells_apart_are_two_however_alike_their_words() -> None:
    first = Actor(text="Northern Civil Defence", actor="act_one")
    second = Actor(text="Northern Civil Defence", actor="act_two")
    assert not one_voice(make("a", speaker=first), make("b", speaker=second))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the head of the Northern Council", "Northern Council", True),
        ("Northern Council", "Southern Council", False),
        ("an official", "an official in the town", False),
        ("Council", "Northern Council", False),
    ],
)
def test_unknown_voices_are_one_by_all_that_is_particular(
    one: str, other: str, *, same: bool
) -> None:
    assert one_voice(_said_by(one), _said_by(other)) is same


def test_a_nameless_outlet_is_known_by_its_report() -> None:
    assert voice_key(make("a", outlet=None)) == "rep_a"
    assert voice_key(make("a", outlet="The Post")) == "name:the post"
