"""What reading knows of clutter, abbreviations, sentence openers and wires."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from contested.errors import DataError
from contested.model.codebook import SetAsideKind
from contested.model.lexicon import parse_table, read_text

_T = TypeVar("_T", bound=StrEnum)
_PACKAGE = "contested.reading"
_WORD_END = r"(?![\w-])"


class Scope(StrEnum):
    """How far a line of clutter reaches: itself, to the next sentence, or to the end."""

    LINE = "line"
    RUN = "run"
    REST = "rest"


class Shortening(StrEnum):
    """When the full stop of a shortened word ends no sentence."""

    NEVER_ENDS = "never"
    BEFORE_NUMBER = "number"
    UNLESS_OPENER = "opener"


class Publishing(StrEnum):
    """Where a word stands in a publisher's name: last, first, anywhere, or in any name at all."""

    PAPER = "paper"
    OPENS = "opens"
    BODY = "body"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClutterRule:
    """Words of a line that is no part of a report."""

    pattern: re.Pattern[str]
    kind: SetAsideKind
    scope: Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanLexicons:
    """The tables that reading goes by.

    `any_clutter` matches whatever some rule matches; `wires` maps folded names to outlets,
    `publishers` folded words to where they stand in the names of outlets.
    """

    clutter: Sequence[ClutterRule]
    any_clutter: re.Pattern[str]
    abbreviations: Mapping[str, Shortening]
    openers: frozenset[str]
    wires: Mapping[str, str]
    publishers: Mapping[str, Publishing]


def load_lexicons() -> CleanLexicons:
    """Load the packaged tables.

    Raises:
        DataError: a table breaks its own rules; the message names the file and the row.
    """
    rules = tuple(_clutter_rules())
    return CleanLexicons(
        clutter=rules,
        any_clutter=re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in rules)),
        abbreviations=_abbreviations(),
        openers=frozenset(row["word"] for row in _rows("openers.csv", ("word", "note"))),
        wires={
            row["words"].casefold(): row["outlet"]
            for row in _rows("wires.csv", ("words", "outlet", "note"))
        },
        publishers=_publishers(),
    )


def _rows(name: str, columns: tuple[str, ...]) -> list[Mapping[str, str]]:
    return list(parse_table(read_text(_PACKAGE, f"data/{name}"), name, columns))


def _publishers() -> Mapping[str, Publishing]:
    name = "publishers.csv"
    rows = _rows(name, ("word", "kind", "note"))
    return {row["word"]: _choice(Publishing, row["kind"], name, row) for row in rows}


def _abbreviations() -> Mapping[str, Shortening]:
    """Return when each shortened word ends no sentence, as written and in capitals."""
    name = "abbreviations.csv"
    rows = _rows(name, ("word", "ends", "note"))
    known = {row["word"]: _choice(Shortening, row["ends"], name, row) for row in rows}
    return {word.upper(): ends for word, ends in known.items() if len(word) > 1} | known


def _clutter_rules() -> Sequence[ClutterRule]:
    name = "clutter.csv"
    return [
        ClutterRule(
            pattern=re.compile(_pattern(row["words"])),
            kind=_choice(SetAsideKind, row["kind"], name, row),
            scope=_choice(Scope, row["scope"], name, row),
        )
        for row in _rows(name, ("words", "kind", "scope", "note"))
    ]


def _pattern(words: str) -> str:
    """Return the regular expression of a row: * is any words, # a number; words stay whole."""
    parts = words.casefold().split("*")
    bounded = [
        re.escape(part).replace(r"\#", r"[\d.,]+k?") + (_WORD_END if part[-1:].isalnum() else "")
        for part in parts[:-1]
    ]
    return ".*".join([*bounded, re.escape(parts[-1]).replace(r"\#", r"[\d.,]+k?")])


def _choice(choices: type[_T], word: str, name: str, row: Mapping[str, str]) -> _T:
    try:
        return choices(word)
    except ValueError as problem:
        raise DataError(f"{name}: {word!r} in {dict(row)} is none of {list(choices)}") from problem
