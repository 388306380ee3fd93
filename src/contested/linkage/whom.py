"""Whom a figure counts, made comparable: groups of people, sides, and what narrows nothing."""

from functools import lru_cache

from contested.linkage.words import words
from contested.model.figure import Figure
from contested.model.lexicon import parse_table, read_text

PARTS = frozenset({"children", "women", "patients", "medics", "convicts"})
"""Groups that are only a part of those whom a toll counts."""


_BOTH = frozenset({"women", "children"})
"""Together they are no part of those counted, but a way to say that they bear no arms."""


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    text = read_text("contested.linkage", "data/people.csv")
    rows = parse_table(text, "people.csv", ("word", "group", "note"))
    return {row["word"]: row["group"] for row in rows}


def groups_of(figure: Figure) -> frozenset[str]:
    """Return the groups that a figure's words name; other words as they stand, folded.

    Words for anybody ("people", "dead") and words of counting name no group.
    """
    found = (_table().get(word, word) for word in words(figure.of or "") if not word.isdigit())
    named = frozenset(one for one in found if one)
    return named - _BOTH if named >= _BOTH else named


def may_be_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two counts may be of the same people: no group or name parts them.

    "Children" are a part of "people": only where both speak of the same part may they be one.
    """
    if (one | other) & PARTS:
        return bool(one & other & PARTS)
    return not one or not other or bool(one & other)
