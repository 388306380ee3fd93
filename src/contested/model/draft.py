"""What extraction hands to resolution: statements whose times, places and names are still words.

A draft says where to look ("the object, then the adjuncts, then the clause"); resolution decides
what the words there mean.
"""

from dataclasses import dataclass
from enum import StrEnum

from contested.model.claim import Confidence, Extent, Framing
from contested.model.codebook import Aspect, Context, EventType, Manner, Stance, VoiceRole
from contested.model.figure import Figure
from contested.model.span import Span


class SiteKind(StrEnum):
    """Why a stretch of text may hold the time or place of a statement."""

    OBJECT = "object"
    ADJUNCT = "adjunct"
    SUBJECT = "subject"
    CLAUSE = "clause"
    SENTENCE = "sentence"


class Tense(StrEnum):
    """Which way a bare "on Friday" points."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class MentionKind(StrEnum):
    """What the parse takes a name for; a hint, never a decision."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    NATIONALITY = "nationality"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A stretch of text where the time or place of a statement may stand."""

    span: Span
    kind: SiteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the report as the parse saw it."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Words that name a doer, a recipient or a former holder.

    `span` covers the whole noun phrase, `head` its head noun or name. `relation` is "including",
    "backed by" or "alongside" where the words say so, else None. `antecedent` is where a pronoun's
    name stands ("its remnants"), None where there is no pronoun or nothing that it fits; `earlier`
    are the names before that one, nearest first, which are meant if it cannot be.
    """

    text: str
    span: Span
    head: Span
    relation: str | None = None
    antecedent: Span | None = None
    earlier: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftVoice:
    """A voice whose identity and time of saying are still words.

    `span` covers the words that name it (for a pronoun, those of its antecedent). `said_sites` are
    the stretches where the time of saying may stand.
    """

    role: VoiceRole
    text: str
    span: Span | None
    cue: str | None = None
    cue_span: Span | None = None
    manner: Manner = Manner.INDIRECT
    said_sites: tuple[Site, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement before its times, places and names are resolved.

    `focus` is the span of the words that tell this draft from its siblings in the same sentence.
    `voices` leaves out the outlet's own. Sites stand nearest first. `places_split` says that
    coordinated places in the first site that has any give one claim each.
    """

    evidence: tuple[Span, ...]
    trigger: Span
    focus: Span
    voices: tuple[DraftVoice, ...]
    stance: Stance
    polarity: bool
    hedges: tuple[str, ...]
    type: EventType | None
    mode: str | None
    context: tuple[Context, ...] = ()
    extent: Extent | None = None
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    former: tuple[Party, ...] = ()
    place_sites: tuple[Site, ...] = ()
    time_sites: tuple[Site, ...] = ()
    places_split: bool = False
    figures: tuple[Figure, ...] = ()
    framing: tuple[Framing, ...] = ()
    aspect: Aspect | None = None
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that extraction found in one report."""

    drafts: tuple[Draft, ...]
    mentions: tuple[Mention, ...]
