"""How two statements stand to each other, the gravest first."""

from dataclasses import dataclass
from enum import IntEnum

from contested.model.claim import Claim
from contested.model.codebook import ContradictionKind

Drift = tuple[str, str, str]
"""What changed in a retelling: kind, from, to in their own words."""


class Stand(IntEnum):
    """How the later said of two statements stands to the earlier; the gravest is the least."""

    DENIES = 1
    CONTRADICTS = 2
    REVISES = 3
    OVERTAKEN = 4
    DRIFTS = 5
    NARROWS = 6
    REPEATS = 7

    @property
    def opposes(self) -> bool:
        """Tell whether the two cannot both be true."""
        return self in {Stand.DENIES, Stand.CONTRADICTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Two claims, how the later said stands to the earlier, on what, and why."""

    stand: Stand
    earlier: Claim
    later: Claim
    kind: ContradictionKind
    why: str
    drift: tuple[Drift, ...] = ()
