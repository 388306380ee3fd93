"""What the figures part hands on, and what its lexicon holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from contested.model.codebook import FigureKind, Scope
from contested.model.figure import Figure
from contested.model.span import Span

DISCRETE = frozenset(
    {
        "person", "household", "vehicle", "weapon", "aircraft", "ship",
        "settlement", "truck", "item",
    }
)  # fmt: skip
"""Units that are counted; every other unit is measured."""


class Bound(StrEnum):
    """How words beside a number bound it."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"


class PartOfSpeech(StrEnum):
    """What kind of word a governor is."""

    VERB = "verb"
    ADJECTIVE = "adjective"
    NOUN = "noun"


class Whom(StrEnum):
    """Where those befallen stand beside their governor."""

    OBJECT = "object"
    SUBJECT = "subject"
    EITHER = "either"
    ANY = "any"
    OF = "of"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a counted noun; `what` None leaves the kind to the governor."""

    what: FigureKind | None
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """A word that says what befell those counted."""

    word: str
    pos: PartOfSpeech
    whom: Whom
    persons: FigureKind | None
    things: FigureKind | None
    scope: Scope | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of a whole said in words, in percent."""

    low: float | int | None
    high: float | int | None
    low_open: bool
    high_open: bool
    approximate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """The expressions compiled from the tables, once; `before_ends` are last words of `before`."""

    prefilter: re.Pattern[str]
    start: re.Pattern[str]
    vague: re.Pattern[str]
    share: re.Pattern[str]
    before: re.Pattern[str]
    before_ends: tuple[str, ...]
    after: re.Pattern[str]
    measure: re.Pattern[str]
    cues: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLexicon:
    """The tables of the figures part, checked, with the expressions made from them."""

    nouns: Mapping[str, tuple[Reading, ...]]
    verbs: Mapping[str, Governor]
    adjectives: Mapping[str, Governor]
    event_nouns: Mapping[str, Governor]
    vague: Mapping[str, tuple[int | None, int | None]]
    shares: Mapping[str, Share]
    bounds: Mapping[tuple[str, str], Bound]
    patterns: Patterns


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds of a figure, as the model holds them."""

    low: float | int | None
    high: float | int | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number read from text alone, before anything says what it counts.

    `span` covers the bound words, the number and a unit written at once with it ("%", "$",
    "square kilometres"); `number` the number words. `low_out` and `high_out` say that the bound
    itself is left out. `unit` is known where it is written beside the number.
    """

    span: Span
    number: Span
    low: float | int | None
    high: float | int | None
    low_out: bool = False
    high_out: bool = False
    approximate: bool = False
    unit: str | None = None
    share: bool = False

    def limits(self, unit: str) -> Limits | None:
        """Return the bounds in a unit, counts with the bound let in; None where none is left."""
        continuous = unit not in DISCRETE
        low, high = self.low, self.high
        if not continuous:
            low = None if low is None else low + int(self.low_out)
            high = None if high is None else high - int(self.high_out)
        if (low is None and high is None) or (high is not None and high < (low or 0)):
            return None
        return Limits(
            low=low,
            high=high,
            low_open=continuous and self.low_out,
            high_open=continuous and self.high_out,
            approximate=self.approximate,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A figure with the places in the parse that it hangs on.

    `number` is the span of the number words alone; `head` the token index of the counted noun, or
    of the number where nothing is named; `governor` that of the word that says what befell them,
    None where none does; `sentence` the index of the sentence.
    """

    figure: Figure
    number: Span
    head: int
    governor: int | None
    sentence: int
