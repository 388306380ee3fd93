"""Counts and measures that keep their bounds and their words."""

from dataclasses import dataclass

from contested.model.codebook import FigureKind, Scope
from contested.model.span import Span
from contested.model.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A counted or measured quantity as said.

    Counts have inclusive bounds ("more than 1,000": low 1001). Continuous units keep the number
    said and mark the open side ("less than 5%": high 5, `high_open`). A bound that is not said is
    None. `unit` is person, vehicle, weapon, aircraft, ship, settlement, km2, percent, tonne, truck,
    an ISO currency code, or item. `span` holds the words of `text`. `part_of` is the id of the
    figure that this one is a part of.
    """

    id: str
    text: str
    span: Span
    what: FigureKind
    of: str | None = None
    low: float | int | None = None
    high: float | int | None = None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    unit: str = "item"
    scope: Scope = Scope.INCIDENT
    period: Time | None = None
    part_of: str | None = None

    def __post_init__(self) -> None:
        """Hold the laws: at least one bound, low not above high, nothing negative."""
        if self.low is None and self.high is None:
            raise ValueError(f"{self.text!r} bounds nothing")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"{self.text!r}: low {self.low} above high {self.high}")
        if any(bound is not None and bound < 0 for bound in (self.low, self.high)):
            raise ValueError(f"{self.text!r} is negative")
