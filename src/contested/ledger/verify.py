"""Proof that what the ledger says still stands in its sources."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from contested.ledger import schema
from contested.ledger.store import Ledger
from contested.model.claim import Claim
from contested.model.figure import Figure
from contested.model.identity import sha256, text_sha256
from contested.model.span import Span
from contested.model.wire import claim_of

Reads = Callable[[str, Figure], bool]
"""Whether a figure's bounds can be read again from its words alone."""


class Fault(StrEnum):
    """What no longer stands."""

    BYTES = "bytes"
    TEXT = "text"
    QUOTE = "quote"
    FIGURE = "figure"
    SPAN = "span"
    REDACTED = "redacted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that does not stand, or was taken away: which, and in words why.

    A redaction is reported but is no failure: it was decided and signed.
    """

    subject: str
    fault: Fault
    words: str

    @property
    def fails(self) -> bool:
        """Tell whether this breaks the proof."""
        return self.fault is not Fault.REDACTED


def verify(ledger: Ledger, reads: Reads) -> Iterator[Finding]:
    """Yield what no longer stands in a ledger: bytes, texts, quotes, figures; and redactions."""
    redacted = set()
    with ledger.reading() as connection:
        for row in connection.execute(select(schema.tombstones)).mappings():
            redacted.add(row["report"])
            words = f"redacted by {row['by']} on {row['at']}: {row['why']}"
            yield Finding(subject=row["report"], fault=Fault.REDACTED, words=words)
        for row in connection.execute(select(schema.blobs)).mappings():
            if row["content"] is not None and sha256(row["content"]) != row["sha256"]:
                words = "the bytes no longer hash to what was recorded"
                yield Finding(subject=row["sha256"], fault=Fault.BYTES, words=words)
        readings = select(schema.readings).where(schema.readings.c.report.not_in(redacted))
        for reading in connection.execute(readings).mappings():
            yield from _text(reading["report"], reading["text"], reading["text_sha256"])
            claims = (
                select(schema.claims.c.body)
                .join(schema.extractions, schema.extractions.c.id == schema.claims.c.extraction)
                .where(schema.extractions.c.reading == reading["id"])
            )
            for claim in connection.execute(claims).scalars():
                yield from verify_claim(claim_of(claim), reading["text"], reads)


def _text(report: str, text: str, recorded: str) -> Iterator[Finding]:
    if text_sha256(text) != recorded:
        words = "the text no longer hashes to what was recorded"
        yield Finding(subject=report, fault=Fault.TEXT, words=words)


def verify_claim(claim: Claim, text: str | None, reads: Reads) -> Iterator[Finding]:
    """Yield what does not stand in one claim; without its text, what can be told from itself."""
    if text is not None and text_sha256(text) != claim.report.text_sha256:
        words = "the claim binds to another text than the one stored"
        yield Finding(subject=claim.id, fault=Fault.TEXT, words=words)
    for one in claim.evidence:
        if len(one.quote) != one.end - one.start or not one.quote:
            yield _quote(claim, f"{one.start}–{one.end} cannot hold {one.quote[:40]!r}")
        elif text is not None and text[one.start : one.end] != one.quote:
            yield _quote(claim, f"{one.quote[:40]!r} does not stand at {one.start}–{one.end}")
    yield from _spans(claim, text)
    for figure in claim.figures:
        yield from _figure(claim, figure, text, reads)


def _quote(claim: Claim, words: str) -> Finding:
    return Finding(subject=claim.id, fault=Fault.QUOTE, words=words)


def _spans(claim: Claim, text: str | None) -> Iterator[Finding]:
    if text is None:
        return
    named: list[tuple[Span | None, str | None]] = [(one.span, one.text) for one in claim.voices]
    named += [(one.span, one.text) for one in claim.framing]
    named += [(one.span, one.text) for one in claim.places]
    named += [(one.span, one.text) for one in (*claim.actors, *claim.recipients)]
    for span, words in named:
        if span is not None and text[span.start : span.end] != words:
            told = f"{words!r} does not stand at {span.start}–{span.end}"
            yield Finding(subject=claim.id, fault=Fault.SPAN, words=told)


def _figure(claim: Claim, figure: Figure, text: str | None, reads: Reads) -> Iterator[Finding]:
    span = figure.span
    if text is not None and text[span.start : span.end] != figure.text:
        told = f"{figure.text!r} does not stand at {span.start}–{span.end}"
        yield Finding(subject=f"{claim.id}/{figure.id}", fault=Fault.FIGURE, words=told)
    elif not reads(figure.text, figure):
        told = f"{figure.low}..{figure.high} cannot be read from {figure.text!r}"
        yield Finding(subject=f"{claim.id}/{figure.id}", fault=Fault.FIGURE, words=told)


def verify_claims(claims: Iterable[Claim], reads: Reads) -> Iterator[Finding]:
    """Yield what does not stand in exported claims, as far as the claims themselves tell."""
    for claim in claims:
        yield from verify_claim(claim, None, reads)
