"""Who vouches for which words of a sentence."""

import pytest

from tests.rooms import claims


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "Troops shut the gates, arrested nine men and, villagers said, burned a mill.",
            {"arrest": None, "destroy": "villagers"},
        ),
        (
            "Rebels took Belmora, a monitor said, as the army admitted that nine men had died.",
            {"captures": "a monitor", "killed": "the army"},
        ),
        (
            "Nine men were killed, by the count of the Norvian ministry.",
            {"killed": "the Norvian ministry"},
        ),
        (
            "A spokesman for the Karsh Fleet rejected that. “Rebels took Belmora,” he said.",
            {"captures": "A spokesman for the Karsh Fleet"},
        ),
        (
            "On 6 May leaflets dropped over Belmora told everyone that rebels had taken Karsh.",
            {"captures": "leaflets dropped over Belmora"},
        ),
    ],
)
def test_words_are_theirs_who_say_them(text: str, voices: dict[str, str | None]) -> None:
    told = {one.mode: one.speaker.text if one.speaker else None for one in claims(text)}
    assert {mode: told[mode] for mode in voices} == voices
