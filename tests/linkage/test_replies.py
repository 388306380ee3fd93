from typing import Any

import pytest

from contested.linkage.camps import camps_of
from contested.linkage.grounds import grounds_of
from contested.linkage.replies import answered, replies_of
from contested.model.claim import Claim
from contested.model.codebook import ActorKind, EventType, Stance
from tests.linkage.making import an_actor, make

ARMY = an_actor("Norland Army", "government", kind=ActorKind.ARMED_FORCE)
REBELS = an_actor("Rebels", "opposition", kind=ActorKind.ARMED_GROUP)
MONITOR = an_actor("Norland Monitor", kind=ActorKind.MONITOR)
UNTRUE = "What Norland says is untrue."


def _told(name: str, **said: Any) -> Claim:
    return make(name, "The clinic was hit.", **({"speaker": ARMY, "out": "2017-11-08"} | said))


def _untrue(**said: Any) -> Claim:
    given: dict[str, Any] = {"type": None, "mode": None, "stance": Stance.DENIES}
    return make("z", said.pop("quote", UNTRUE), **(given | {"speaker": REBELS} | said))


def _answers(*claims: Claim) -> list[str]:
    grounds = grounds_of(claims)
    return [
        one.id
        for reply in replies_of(claims, grounds)
        for one in answered(reply, claims, grounds, camps_of(claims))
    ]


def test_a_denial_of_words_answers_the_named_sides_last_statement() -> None:
    first, last = _told("a", out="2017-11-07"), _told("b", out="2017-11-08")
    assert _answers(first, last, _untrue()) == ["clm_b"]


def test_a_denial_of_words_answers_all_that_was_said_on_the_last_day() -> None:
    assert _answers(_told("a"), _told("b"), _untrue()) == ["clm_a", "clm_b"]


@pytest.mark.parametrize(
    "said",
    [
        {"speaker": MONITOR},
        {"speaker": an_actor("Norland Militia", "opposition", kind=ActorKind.MILITIA)},
        {"speaker": an_actor("Southern Army", "government", kind=ActorKind.ARMED_FORCE)},
        {"place": "Hama"},
        {"out": "2017-11-10"},
        {"out": "2017-10-27"},
        {"stance": Stance.DENIES},
        {"stance": Stance.PREDICTS},
        {"type": None, "mode": None},
        {"report": "rep_z"},
    ],
    ids=[
        "no party",
        "own side",
        "not named",
        "elsewhere",
        "later",
        "long before",
        "a denial",
        "foretold",
        "no happening",
        "the same report",
    ],
)
def test_what_a_denial_of_words_does_not_answer(said: dict[str, Any]) -> None:
    assert _answers(_told("a", **said), _untrue()) == []


def test_a_statement_of_twelve_days_before_is_still_answered() -> None:
    assert _answers(_told("a", out="2017-10-28"), _untrue()) == ["clm_a"]


def test_a_name_in_the_sentence_before_is_meant() -> None:
    before = make("y", "Norland spoke of a clinic.", report="rep_z", type=None, mode=None)
    denial = _untrue(quote="That is untrue.", at=40)
    assert _answers(_told("a"), denial) == []
    assert _answers(_told("a"), before, denial) == ["clm_a"]


def test_a_dull_name_names_nobody() -> None:
    speaker = an_actor("Army", "government", kind=ActorKind.ARMED_FORCE)
    assert _answers(
        _told("a", speaker=speaker), _untrue(quote="What the Army says is untrue.")
    ) == ([])


def test_a_denial_that_codes_a_happening_is_no_denial_of_words() -> None:
    coded = _untrue(type=EventType.ASSAULT, mode="aerial")
    assert _answers(_told("a"), coded) == []


def _announced(name: str, **said: Any) -> Claim:
    given: dict[str, Any] = {"type": EventType.X_CONTROL, "mode": "captures", "speaker": ARMY}
    return make(name, said.pop("quote", "The town is ours."), **(given | said))


def test_announced_but_had_not_answers_the_announcer_however_long_ago() -> None:
    quote = "They announced its liberation, but they had not taken it."
    both: dict[str, Any] = {"report": "rep_z", "quote": quote}
    passed_on = _announced("y", **both)
    counter = _announced("z", speaker=MONITOR, polarity=False, **both)
    first = _announced("a", out="2017-11-01")
    assert _answers(first, passed_on, counter) == ["clm_a"]
    assert _answers(_announced("a", speaker=REBELS), passed_on, counter) == []
    assert _answers(_announced("a", mode="loses"), passed_on, counter) == []


def test_a_claim_of_another_sentence_is_not_countered() -> None:
    passed_on = _announced("y", report="rep_z")
    counter = _announced("z", speaker=MONITOR, polarity=False, report="rep_z", at=40)
    assert _answers(_announced("a", out="2017-11-01"), passed_on, counter) == []
