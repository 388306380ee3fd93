"""What the parse is shown of a report: its sentences, and nothing that stands between them."""

import pytest

from tests.rooms import claims

LIST = "Findings of the unit\n\n1. Soldiers shot a clerk in Karsh.\n\n2. Nine boys fled to Ombari."
BULLETIN = "News\n\n[13:04] Soldiers shot a clerk in Karsh.\n\n[13:06] Nine boys fled to Ombari."


@pytest.mark.parametrize("text", [LIST, BULLETIN])
def test_the_number_of_the_next_item_is_no_part_of_a_sentence(text: str) -> None:
    shot, fled = claims(text, published="2020-05-06")
    assert shot.evidence[0].quote == "Soldiers shot a clerk in Karsh."
    assert fled.evidence[0].quote == "Nine boys fled to Ombari."
    assert [figure.low for figure in (*shot.figures, *fled.figures)] == [9]
    assert shot.time is None
    assert fled.time is None
