"""How the claims of a report look beside what a ledger says of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from contested.cli.layout import one_line, published
from contested.cli.link_layout import (
    Claims,
    drift_words,
    origin_words,
    quote_of,
    said,
    wrapped,
)
from contested.model.check import Check
from contested.model.claim import Claim
from contested.model.codebook import CheckVerdict, Stance
from contested.model.event import Origin
from contested.model.report import Report

_MOST = 5
_IN = "     "
MEANS = {
    CheckVerdict.DENIED: "denied: somebody in the ledger says that it is not so",
    CheckVerdict.CONTRADICTED: "contradicted: it cannot be true together with another statement",
    CheckVerdict.OVERTAKEN: "overtaken: a later statement speaks of a change since",
    CheckVerdict.DRIFTED: "drifted: it differs from the statement that it goes back to",
    CheckVerdict.CORROBORATED: "corroborated: others say the same",
    CheckVerdict.REPEATS: "repeats: it goes back to a statement that the ledger has",
    CheckVerdict.ALONE: "alone: nothing in the ledger speaks of it",
}
"""What each verdict says of a claim, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What the verdicts rest on: the ledger's origins and claims by id."""

    origins: Mapping[str, Origin]
    claims: Claims


def check_blocks(report: Report, checks: Sequence[Check], behind: Behind) -> str:
    """Return each sentence of a report that makes claims, and under it what the ledger says."""
    lines = [f"# {report.title or report.capture.address or report.id}", published(report)]
    quote = ""
    for check in checks:
        if check.claim.evidence[0].quote != quote:
            quote = check.claim.evidence[0].quote
            lines += ["", *wrapped(quote_of(check.claim), indent="")]
        lines += check_lines(check, behind)
    return "\n".join(lines)


def check_lines(check: Check, behind: Behind) -> Iterator[str]:
    """Yield what a ledger says of one claim: verdicts, origin, drift, who is against it."""
    yield from wrapped(one_line(check.claim), indent="   ")
    for verdict in check.verdicts:
        yield from wrapped(_meaning(verdict, check), indent=_IN)
    if check.reason:
        yield from wrapped(f"because {check.reason}", indent=_IN)
    yield from _origin(check, behind)
    for drift in check.drift:
        yield from wrapped(f"drift in {drift_words(drift)}", indent=_IN)
    yield from _opposed(check, behind.claims)
    yield from _beside(check, behind)


def _meaning(verdict: CheckVerdict, check: Check) -> str:
    """Return a verdict in words; where others say the same, how many origins they are."""
    if verdict is CheckVerdict.CORROBORATED:
        count = check.independent_origins
        return f"{MEANS[verdict]}, {count} independent {'origin' if count == 1 else 'origins'}"
    return MEANS[verdict]


def _origin(check: Check, behind: Behind) -> Iterator[str]:
    if check.origin is None:
        return
    origin = behind.origins.get(check.origin)
    if origin is None:
        yield f"{_IN}goes back to {check.origin}"
        return
    told = f"goes back to {origin_words(origin)}: {quote_of(behind.claims.get(origin.claim))}"
    yield from wrapped(told, indent=_IN)


def _opposed(check: Check, claims: Claims) -> Iterator[str]:
    """Yield who denies or contradicts a claim, with their words; the claim's own stand above."""
    for name in check.contradicted_by[:_MOST]:
        claim = claims.get(name)
        how = "denied by" if claim is not None and _denies(claim) else "against it"
        yield from wrapped(f"{said(claim, f'{how} ')}  {name[:12]}", indent=_IN)
    yield from _more(len(check.contradicted_by))


def _denies(claim: Claim) -> bool:
    return claim.stance is Stance.DENIES or not claim.polarity


def _beside(check: Check, behind: Behind) -> Iterator[str]:
    """Yield the other statements that the verdicts rest on."""
    origin = behind.origins.get(check.origin) if check.origin else None
    told = {*check.contradicted_by, origin.claim if origin else None}
    others = [name for name in check.against if name not in told]
    for name in others[:_MOST]:
        words = said(behind.claims.get(name), "beside it ")
        yield from wrapped(f"{words}  {name[:12]}", indent=_IN)
    yield from _more(len(others))


def _more(count: int) -> Iterator[str]:
    if count > _MOST:
        yield f"{_IN}and {count - _MOST} more"


def wanted(checks: Iterable[Check]) -> tuple[set[str], set[str]]:
    """Return the ids of the origins and of the claims that a layout of checks asks for."""
    held = list(checks)
    origins = {check.origin for check in held if check.origin}
    return origins, {name for check in held for name in (*check.contradicted_by, *check.against)}
