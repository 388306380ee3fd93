"""A cue where it stands, and what is gathered around it until it is an attribution."""

from dataclasses import dataclass

from spacy.tokens import Token

from contested.extraction.attribution.page import Range
from contested.extraction.attribution.types import Cue, Frame
from contested.model.codebook import Manner
from contested.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A cue of the lexicon at a place: its head token, its words with auxiliaries, its end."""

    cue: Cue
    head: Token
    words: Range
    negated: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The words that name a speaker, their head, and an antecedent that the grammar gives."""

    head: Token
    words: Range
    antecedent: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is said: its stretches, how, how sure, and which quotations it uses up.

    `frame` says how it attaches to its cue.
    """

    spans: tuple[Span, ...]
    manner: Manner
    confidence: float
    frame: Frame
    quotations: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """An attribution before its speaker is resolved and its parent known.

    `governor` is the head token of the cue that shares this one's content ("said, citing").
    `found` is None for a colon.
    """

    found: Found | None
    cue: Span | None
    named: Named | None
    content: Content
    governor: int | None = None
