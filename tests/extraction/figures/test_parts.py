"""Breakdowns of one figure into others."""

import pytest

from tests.extraction.figures.conftest import Finder

CASES = [
    ("The strike killed 15 people, including 4 children and 3 women, and wounded 30 others.",
     [None, "f0", "f0", None]),
    ("Twelve civilians, five of them children, were killed.", [None, "f0"]),
    ("Three people, two of whom were women, were injured.", [None, "f0"]),
    ("They killed 26 civilians, among them 9 children.", [None, "f0"]),
    ("In all, 45 people died (30 soldiers and 15 civilians).", [None, "f0", "f0"]),
    ("Of the 80 fighters killed, 31 were government soldiers.", [None, "f0"]),
    ("Air defences shot down 12 of 15 drones.", ["f1", None]),
    ("Over 54,000 men were killed, including 2,800 natives of Russia and 1,400 from Georgia.",
     [None, "f0", "f0"]),
    ("The raid left 12 dead, with three children among them.", [None, "f0"]),
    ("Nine rebels were killed, against 4 soldiers.", [None, None]),
    ("At least 60 dead — 18,000 people displaced.", [None, None]),
    ("The blast killed 12 people and wounded 30.", [None, None]),
    ("The blast killed 3 people. Among them were 40 villages.", [None, None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wholes"), CASES)
def test_part_names_its_whole(text: str, wholes: list[str | None], find: Finder) -> None:
    assert [one.figure.part_of for one in find(text)] == wholes


def test_part_takes_kind_and_scope_from_its_whole(find: Finder) -> None:
    whole, part = (one.figure for one in find("Since May 54 men were killed, including 9 boys."))
    assert (part.what, part.unit, part.scope) == (whole.what, whole.unit, whole.scope)


def test_part_may_stand_in_the_next_sentence(find: Finder) -> None:
    whole, part = (one.figure for one in find("The raid killed 12 people. Five of them were boys."))
    assert part.part_of == whole.id
    assert part.what == whole.what
