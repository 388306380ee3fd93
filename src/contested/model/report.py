"""From bytes as they came to a text that offsets bind to."""

from dataclasses import dataclass, field

from contested.model.codebook import Basis, BlockKind, DatePrecision, SetAsideKind
from contested.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes as they came: their SHA-256, address, time and method.

    `address` is a path or URL as given, None for standard input. `retrieved` is an ISO moment, None
    where not recorded. `method` is file, stdin or http. `size` counts bytes.
    """

    sha256: str
    address: str | None
    retrieved: str | None
    method: str
    size: int
    content: bytes = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a report was published, what that rests on, and why."""

    earliest: str | None = None
    latest: str | None = None
    precision: DatePrecision = DatePrecision.OPEN
    basis: Basis = Basis.UNKNOWN
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Hold the law: earliest not after latest."""
        if self.earliest and self.latest and self.earliest[:10] > self.latest[:10]:
            raise ValueError(f"{self.earliest} is after {self.latest}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A stretch of the text that is kept but not read for claims."""

    start: int
    end: int
    kind: SetAsideKind

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The place, date and wire that open a dispatch ("DAMASCUS, Nov 9 (Reuters) -").

    `date` is the date's words as printed; `span` covers the whole dateline.
    """

    place: str | None
    date: str | None
    wire: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, title or list item of a reading."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The canonical text of a report made by one version of the cleaner; offsets bind to it.

    Nothing is deleted from what a reader would see: clutter is marked in `set_aside`. Sentences
    never cross a block and never touch what is set aside.
    """

    text: str
    text_sha256: str
    cleaner: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One publication: a capture (and the member inside it) with its reading.

    `member` is the JSON Lines row's id or number inside the capture, None for a whole file.
    `language` is ISO 639-1. `fingerprint` is a set-wise hash of the body's word shingles, from
    which `linkage` tells copies.
    """

    id: str
    sha256: str
    member: str | None
    outlet: str | None
    url: str | None
    title: str | None
    byline: str | None
    language: str | None
    published: Published
    dateline: Dateline | None
    capture: Capture
    reading: Reading
    fingerprint: tuple[int, ...]

    @property
    def text(self) -> str:
        """The canonical text."""
        return self.reading.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the person who called says about the reports: overrides what is found in them.

    `published` is an ISO date or year-month, as typed.
    """

    published: str | None = None
    outlet: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An input that cannot be read: which, and why in one line."""

    address: str
    reason: str


def uncodable(report: Report, problem: Exception) -> Refusal:
    """Return the refusal of a report whose coding failed: a fault of the program, said so."""
    where = report.capture.address or "-"
    named = f"{where} {report.member}" if report.member else where
    reason = f"could not be coded, a fault of contested ({type(problem).__name__}: {problem})"
    return Refusal(address=named, reason=" ".join(reason.split())[:200])
