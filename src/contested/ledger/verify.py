"""Proof that what the ledger says still stands in its sources."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Select, select

from contested.ledger import schema
from contested.ledger.rows import content_of
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
    CLAIMS = "claims"
    IDENTITY = "identity"
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
    """Yield what no longer stands in a ledger: bytes, texts, claims, quotes, figures.

    Every extraction is proved, the superseded too. Redactions are told as well.
    """
    with ledger.reading() as connection:
        yield from _redactions(connection)
        yield from _blobs(connection)
        for reading in connection.execute(_readings()).mappings():
            yield from _text(reading["report"], reading["text"], reading["text_sha256"])
            yield from _extractions(connection, reading["id"], reading["text"], reads)


def _redactions(connection: Connection) -> Iterator[Finding]:
    for row in connection.execute(select(schema.tombstones)).mappings():
        words = f"redacted by {row['by']} on {row['at']}: {row['why']}"
        yield Finding(subject=row["report"], fault=Fault.REDACTED, words=words)


def _blobs(connection: Connection) -> Iterator[Finding]:
    graves, reports = schema.tombstones, schema.reports
    query = select(reports.c.sha256).join(graves, graves.c.report == reports.c.id)
    redacted = set(connection.execute(query).scalars())
    for row in connection.execute(select(schema.blobs)).mappings():
        sha = row["sha256"]
        if row["content"] is None and sha not in redacted:
            yield Finding(subject=sha, fault=Fault.BYTES, words="the bytes are gone")
        elif row["content"] is not None and sha256(row["content"]) != sha:
            words = "the bytes no longer hash to what was recorded"
            yield Finding(subject=sha, fault=Fault.BYTES, words=words)


def _readings() -> Select[Any]:
    table = schema.readings
    redacted = select(schema.tombstones.c.report)
    return select(table).where(table.c.report.not_in(redacted)).order_by(table.c.id)


def _text(report: str, text: str | None, recorded: str) -> Iterator[Finding]:
    if text is None or text_sha256(text) != recorded:
        words = "the text no longer hashes to what was recorded"
        yield Finding(subject=report, fault=Fault.TEXT, words=words)


def _extractions(
    connection: Connection, reading: int, text: str | None, reads: Reads
) -> Iterator[Finding]:
    table, claims = schema.extractions, schema.claims
    for row in connection.execute(select(table).where(table.c.reading == reading)).mappings():
        query = select(claims.c.body).where(claims.c.extraction == row["id"])
        bodies = list(connection.execute(query.order_by(claims.c.position)).scalars())
        if content_of(body for body in bodies if body is not None) != row["content"]:
            words = f"the claims of extraction {row['id']} are not those that were recorded"
            yield Finding(subject=row["report"], fault=Fault.CLAIMS, words=words)
        for body in bodies:
            yield from verify_claim(claim_of(body), text, reads)


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
    """Yield what does not stand in exported claims, as far as the claims themselves tell.

    Quotes are as long as their offsets, figures can be read from their words, no id stands twice,
    every figure that is part of another has it at hand, and one report has one text.
    """
    held = list(claims)
    for claim in held:
        yield from verify_claim(claim, None, reads)
    yield from _identities(held)


def _identities(claims: Iterable[Claim]) -> Iterator[Finding]:
    held = list(claims)
    known = {f"{claim.id}/{figure.id}" for claim in held for figure in claim.figures}
    seen: set[str] = set()
    texts: dict[str, str] = {}
    for claim in held:
        if claim.id in seen:
            yield Finding(subject=claim.id, fault=Fault.IDENTITY, words="the id stands twice")
        seen.add(claim.id)
        recorded = texts.setdefault(claim.report.id, claim.report.text_sha256)
        if recorded != claim.report.text_sha256:
            words = f"binds to another text of {claim.report.id} than a claim before it"
            yield Finding(subject=claim.id, fault=Fault.IDENTITY, words=words)
        yield from _parts(claim, known)


def _parts(claim: Claim, known: set[str]) -> Iterator[Finding]:
    for figure in claim.figures:
        whole = figure.part_of
        if whole is not None and not {whole, f"{claim.id}/{whole}"} & known:
            words = f"is part of {whole}, which is not there"
            yield Finding(subject=f"{claim.id}/{figure.id}", fault=Fault.IDENTITY, words=words)
