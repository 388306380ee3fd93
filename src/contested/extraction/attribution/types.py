"""What attribution finds, and the cues it goes by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contested.model.codebook import Manner, Stance
from contested.model.span import Span


class CuePos(StrEnum):
    """What kind of word a cue is."""

    VERB = "verb"
    NOUN = "noun"
    PHRASE = "phrase"
    ADJECTIVE = "adjective"


class Factivity(StrEnum):
    """How the outlet that uses a cue stands to what the speaker says, or that nothing was said."""

    FACTIVE = "factive"
    NEUTRAL = "neutral"
    DISTANCING = "distancing"
    UNSPOKEN = "unspoken"


class Frame(StrEnum):
    """How what is said attaches to its cue."""

    CLAUSE = "clause"
    QUOTE = "quote"
    OBJECT = "object"
    ABOUT = "about"
    INFINITIVE = "infinitive"
    LABEL = "label"
    RAISING = "raising"
    SOURCE = "source"
    PUT = "put"
    TALLY = "tally"
    HEDGE = "hedge"


class SpeakerKind(StrEnum):
    """What a noun that may name a speaker stands for."""

    PERSON = "person"
    BODY = "body"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A row of the lexicon: words that credit a speaker with something."""

    words: tuple[str, ...]
    pos: CuePos
    stance: Stance
    factivity: Factivity
    frames: frozenset[Frame]

    @property
    def lemma(self) -> str:
        """The cue as the lexicon writes it."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class CueLexicon:
    """The cues by their first word, longest first, and the nouns that name kinds of speakers.

    `thoughts` holds the cues of what somebody wants, knows or favours without a word said.
    """

    verbs: Mapping[str, tuple[Cue, ...]] = field(repr=False)
    nouns: Mapping[str, tuple[Cue, ...]] = field(repr=False)
    phrases: Mapping[str, tuple[Cue, ...]] = field(repr=False)
    adjectives: Mapping[str, tuple[Cue, ...]] = field(repr=False)
    speakers: Mapping[str, SpeakerKind] = field(repr=False)
    thoughts: "CueLexicon | None" = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words that a report credits to somebody other than its outlet.

    `source` covers the words that name the speaker as they stand; `speaker` the fullest name that
    those words go back to; both None where nobody is named. `source_token` and `cue_token` are the
    indices of their head tokens. `cue` is None where a quotation goes on without a cue of its own.
    `negated` says that the cue itself is ("did not confirm"). `parent` is the index of the
    attribution that this one is part of. `confidence` lies between 0 and 1.
    """

    content: tuple[Span, ...]
    cue: Span | None
    cue_lemma: str | None
    cue_token: int | None
    source: Span | None
    speaker: Span | None
    source_token: int | None
    manner: Manner
    stance: Stance
    factive: Factivity
    frame: Frame
    negated: bool = False
    parent: int | None = None
    confidence: float

    @property
    def spoken(self) -> bool:
        """Whether somebody said it; what they only want or know is the outlet's own telling."""
        return self.factive is not Factivity.UNSPOKEN
