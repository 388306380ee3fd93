import pytest

from contested.linkage.whom import groups_of, may_be_one
from tests.linkage.making import a_figure


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        (None, set()),
        ("people", set()),
        ("12 people", set()),
        ("boys and girls", {"children"}),
        ("insurgents", {"fighters"}),
        ("women and children", set()),
        ("children", {"children"}),
        ("anglers", {"anglers"}),
    ],
)
def test_words_name_groups(words: str | None, groups: set[str]) -> None:
    assert groups_of(a_figure(12, 12, of=words)) == groups


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((), ("fighters",), True),
        (("civilians",), ("fighters",), False),
        (("civilians", "fighters"), ("fighters",), True),
        (("children",), (), False),
        (("children",), ("children", "civilians"), True),
        (("children", "civilians"), ("civilians",), False),
    ],
)
def test_a_part_is_never_all(one: tuple[str, ...], other: tuple[str, ...], *, same: bool) -> None:
    assert may_be_one(frozenset(one), frozenset(other)) is same
    assert may_be_one(frozenset(other), frozenset(one)) is same
