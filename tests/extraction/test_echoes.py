"""What only points back to a happening told before is not told a second time."""

import pytest

from contested.extraction import extract
from tests.rooms import report, rooms


def _kinds(text: str) -> list[str]:
    ((_, found),) = extract([report(text)], rooms().tools)
    return [draft.type.value for draft in found.drafts if draft.type is not None]


@pytest.mark.parametrize(
    ("text", "assaults"),
    [
        ("Rebels attacked the barracks. The attack lasted an hour.", 1),
        ("Rebels attacked the barracks. The attack in Karsh lasted an hour.", 2),
        ("Rebels attacked the barracks. The army's attack lasted an hour.", 2),
        ("Rebels attacked the barracks. Another attack followed.", 2),
        ("The attack lasted an hour. Rebels attacked the barracks.", 2),
    ],
)
def test_a_bare_noun_that_points_back_tells_nothing_again(text: str, assaults: int) -> None:
    assert _kinds(text).count("ASSAULT") == assaults
