"""What reading knows of clutter, abbreviations and bylines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from contested.model.codebook import SetAsideKind
from contested.model.lexicon import parse_table, read_text

_PACKAGE = "contested.reading"


class Scope(StrEnum):
    """How far a line of clutter reaches."""

    LINE = "line"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClutterRule:
    """Words of a line that is no part of a report."""

    pattern: re.Pattern[str]
    kind: SetAsideKind
    scope: Scope
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanLexicons:
    """The tables that reading goes by; `any_clutter` matches whatever some rule matches."""

    clutter: Sequence[ClutterRule]
    any_clutter: re.Pattern[str]
    abbreviations: frozenset[str]


def load_lexicons() -> CleanLexicons:
    """Load the packaged tables.

    Raises:
        DataError: a table breaks its own rules; the message names the file and the row.
    """
    clutter = parse_table(
        read_text(_PACKAGE, "data/clutter.csv"), "clutter.csv", ("words", "kind", "scope", "note")
    )
    words = parse_table(
        read_text(_PACKAGE, "data/abbreviations.csv"), "abbreviations.csv", ("word", "note")
    )
    rules = tuple(_rule(row["words"], row["kind"], row["scope"]) for row in clutter)
    return CleanLexicons(
        clutter=rules,
        any_clutter=re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in rules)),
        abbreviations=frozenset(row["word"] for row in words),
    )


def _rule(words: str, kind: str, scope: str) -> ClutterRule:
    joined = ".*".join(re.escape(part) for part in words.casefold().split("*"))
    return ClutterRule(
        pattern=re.compile(joined),
        kind=SetAsideKind(kind),
        scope=Scope(scope),
        exact="*" not in words,
    )
