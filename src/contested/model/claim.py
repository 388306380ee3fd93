"""The atom of the ledger: one speaker's statement with its evidence."""

from dataclasses import dataclass

from contested.model.actor import Actor
from contested.model.codebook import (
    MODES,
    ActorKind,
    Aspect,
    Context,
    EventType,
    FramingKind,
    Manner,
    Stance,
    VoiceRole,
)
from contested.model.figure import Figure
from contested.model.place import Place
from contested.model.report import Published
from contested.model.span import Span
from contested.model.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRef:
    """What a claim carries of its report."""

    id: str
    sha256: str
    text_sha256: str
    outlet: str | None
    url: str | None
    title: str | None
    byline: str | None
    language: str | None
    published: Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The exact words, where they stand."""

    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One of the voices that a statement passed through, outermost first in `Claim.voices`.

    `text` is the outlet's name, or the words that name the speaker at `span`. `actor` is the
    register's id where it could be resolved. `said` is when it was said. `body` is the register's
    id of the body that a person or an office speaks for, `side` and `country` (ISO alpha-3) those
    that the register gives it at the time; None where it gives none.
    """

    role: VoiceRole
    text: str | None = None
    actor: str | None = None
    span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    manner: Manner = Manner.INDIRECT
    said: Time | None = None
    body: str | None = None
    body_kind: ActorKind | None = None
    side: str | None = None
    country: str | None = None
    kind: ActorKind = ActorKind.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """A loaded word, kept where it stands."""

    text: str
    span: Span
    kind: FramingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How much of a place is meant, as a share between 0 and 1."""

    text: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """How sure the reading is of each attribute, 0 to 1; None where the attribute is absent."""

    type: float | None = None
    speaker: float | None = None
    place: float | None = None
    time: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One speaker's statement that something happened, holds, will happen or did not.

    `type` is None for a statement that no code fits. `former` is who held the place before.
    `aspect` tells of who holds a place whether it changed, is so, or was so at some time before.
    """

    id: str
    report: ReportRef
    evidence: tuple[Evidence, ...]
    voices: tuple[Voice, ...]
    stance: Stance
    polarity: bool
    hedges: tuple[str, ...]
    type: EventType | None
    mode: str | None
    context: tuple[Context, ...]
    extent: Extent | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    former: tuple[Actor, ...]
    places: tuple[Place, ...]
    time: Time | None
    figures: tuple[Figure, ...]
    framing: tuple[Framing, ...]
    confidence: Confidence
    aspect: Aspect | None = None

    def __post_init__(self) -> None:
        """Hold the laws: evidence there is, the outlet speaks first, the mode fits the type."""
        if not self.evidence:
            raise ValueError("a claim needs evidence")
        if not self.voices or self.voices[0].role is not VoiceRole.OUTLET:
            raise ValueError("the outlet's voice stands first")
        if self.mode is not None and (self.type is None or self.mode not in MODES[self.type]):
            raise ValueError(f"{self.type} has no mode {self.mode!r}")

    @property
    def speaker(self) -> Voice | None:
        """The first voice that is quoted; None where the outlet speaks itself."""
        return next((v for v in self.voices if v.role is VoiceRole.SPEAKER), None)

    @property
    def source(self) -> Voice | None:
        """The first voice that the speaker cites."""
        return next((v for v in self.voices if v.role is VoiceRole.SOURCE), None)
