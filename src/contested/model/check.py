"""What a ledger says of a claim that it need not hold."""

from dataclasses import dataclass

from contested.model.claim import Claim
from contested.model.codebook import CheckVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """How one claim stands to a ledger; several verdicts may hold.

    `verdicts` stand gravest first and `verdict` is the first of them. `origin` is the id of the
    statement that the claim goes back to, None where the ledger knows none; `drift` says what the
    claim changed of it. `independent_origins` counts the independent origins that say the same.
    `contradicted_by` are the ledger's claims that deny or contradict it, `against` all of the
    ledger's claims that the verdicts rest on.
    """

    claim: Claim
    verdict: CheckVerdict
    verdicts: tuple[CheckVerdict, ...]
    origin: str | None
    independent_origins: int
    contradicted_by: tuple[str, ...]
    drift: tuple[tuple[str, str, str], ...]
    reason: str
    against: tuple[str, ...]

    def __post_init__(self) -> None:
        """Hold the law: the verdict is the gravest of those that hold."""
        if not self.verdicts or self.verdict is not self.verdicts[0]:
            raise ValueError("the verdict is the first of the verdicts")
