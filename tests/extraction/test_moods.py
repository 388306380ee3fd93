"""How a happening is meant: guessed, called off, done before what is denied."""

import pytest

from contested.model.codebook import Stance
from tests.rooms import claims


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Nine people are thought to have fled Karsh.", (Stance.SUPPOSES, True)),
        ("The mayor was believed to have been killed.", (Stance.SUPPOSES, True)),
        ("Medics warned that a siege could kill thousands.", (Stance.PREDICTS, True)),
        (
            "The army, which denies that it shelled Karsh, says it hit trucks.",
            (Stance.DENIES, True),
        ),
        ("No fighting was reported in Karsh.", (Stance.ASSERTS, False)),
        ("Peace talks in Karsh were postponed.", (Stance.ASSERTS, False)),
        ("The mission was able to confirm the arrest of a clerk.", (Stance.ASSERTS, True)),
        ("Measles cases: 90, with nine deaths.", (Stance.ASSERTS, True)),
        (
            "Six men were held in the mill; three of them have not come home.",
            (Stance.ASSERTS, True),
        ),
    ],
)
def test_a_happening_is_meant_as_it_is_told(text: str, meant: tuple[Stance, bool]) -> None:
    first = claims(text)[0]
    assert (first.stance, first.polarity) == meant
