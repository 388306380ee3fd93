"""What people want, know or favour without a word said: found, and no voices."""

from collections.abc import Callable

import pytest

from contested.extraction.attribution import Attribution, Factivity
from contested.model.codebook import Stance

Attributed = Callable[..., tuple[Attribution, ...]]
CASES = (
    ("The army wants the rebels to leave the port.", "The army", "wants", Stance.SUPPOSES),
    (
        "The cabinet has decided to close the gate.",
        "The cabinet",
        "has decided",
        Stance.ASSERTS,
    ),
    ("The mayor knows that the bridge is mined.", "The mayor", "knows", Stance.ASSERTS),
    ("The neighbours see the truce as a trap.", "The neighbours", "see", Stance.ASSERTS),
    ("The union supports the general strike.", "The union", "supports", Stance.ASSERTS),
    ("The militia intends to leave the port.", "The militia", "intends", Stance.PREDICTS),
    ("Settlers are willing to pay for the road.", "Settlers", "are willing", Stance.SUPPOSES),
    ("The minister was aware of the shortage.", "The minister", "was aware of", Stance.ASSERTS),
)


@pytest.mark.parametrize(("text", "who", "cue", "stance"), CASES)
def test_a_thought_has_its_thinker(
    attributed: Attributed, text: str, who: str, cue: str, stance: Stance
) -> None:
    (one,) = attributed(text, thought=True)
    assert one.source is not None
    assert one.cue is not None
    assert (one.source.quote(text), one.cue.quote(text)) == (who, cue)
    assert one.factive is Factivity.UNSPOKEN
    assert one.stance is stance
    assert not attributed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Residents saw soldiers on the roof.",
        "“We will not go,” he knew.",
        "The army said it had left.",
    ],
)
def test_what_eyes_see_and_mouths_say_is_no_thought(attributed: Attributed, text: str) -> None:
    assert not attributed(text, thought=True)
