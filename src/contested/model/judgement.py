"""What people decide about claims and reports: added, signed, reversible rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from contested.model.claim import Claim


class Verdict(StrEnum):
    """What a person decided."""

    CORRECT = "correct"
    WRONG = "wrong"
    AMENDED = "amended"
    ADDED = "added"
    SAME = "same"
    DIFFERENT = "different"
    GRADED = "graded"
    WITHDRAWN = "withdrawn"


class Binding(StrEnum):
    """How a judgement stands after a new reading or extraction."""

    CARRIED = "carried"
    NEEDS_REVIEW = "needs review"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision with who, when and why, and what was judged in its own words.

    `subject` is the id judged, `other` the second id of a pair. `quote`, `type` and `value` are
    what the person saw, so that the judgement outlives a new extraction. `reversed_at` is set when
    it is taken back; the row stays.
    """

    id: str
    subject: str
    other: str | None
    verdict: Verdict
    field: str | None
    value: str | None
    quote: str | None
    type: str | None
    by: str
    at: str
    why: str | None
    reversed_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A named scope (a siege, a strike, a month's data set) that work can be limited to."""

    id: str
    name: str
    note: str | None
    created: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """What remains of a redacted report: that it was, who removed its text, when and why."""

    report: str
    by: str
    at: str
    why: str
    text_sha256: str


def bind(judgement: Judgement, claims: Mapping[str, Claim]) -> Binding:
    """Tell how a judgement stands against the claims of a new extraction.

    Carried: the same claim still says the same quote and type. Needs review: the id or the quote
    lives on but type or quote changed. Orphaned: neither the id nor the quote is there any more.
    """
    claim = claims.get(judgement.subject)
    if claim is not None:
        return Binding.CARRIED if _same(judgement, claim) else Binding.NEEDS_REVIEW
    heirs = [one for one in claims.values() if _quote(one) == judgement.quote]
    return Binding.NEEDS_REVIEW if heirs else Binding.ORPHANED


def _same(judgement: Judgement, claim: Claim) -> bool:
    kind = claim.type.value if claim.type else None
    return judgement.quote == _quote(claim) and judgement.type == kind


def _quote(claim: Claim) -> str:
    return claim.evidence[0].quote
