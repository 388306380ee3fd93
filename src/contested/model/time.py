"""Times that say how sure they are."""

import re
from dataclasses import dataclass

from contested.model.codebook import DatePrecision, TimeKind
from contested.model.span import Span

_ISO = re.compile(r"-?\d{4}-\d{2}-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?(Z|[+-]\d{2}:\d{2})?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """An interval with its precision, the words that say it, and what they were anchored to.

    `earliest` and `latest` are ISO dates, with a time of day where one is said, inclusive; None is
    open. `timex` is the TIMEX3 value, None where the words have none. `anchor` names what a
    relative expression was counted from, None where it was none or nothing could be.
    """

    text: str
    span: Span | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: DatePrecision = DatePrecision.OPEN
    kind: TimeKind = TimeKind.DATE
    timex: str | None = None
    anchor: str | None = None
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Hold the laws: ISO bounds, earliest not after latest."""
        for bound in (self.earliest, self.latest):
            if bound is not None and not _ISO.fullmatch(bound):
                raise ValueError(f"{bound!r} is no ISO date")
        if self.earliest and self.latest and self.earliest[:10] > self.latest[:10]:
            raise ValueError(f"{self.earliest} is after {self.latest}")

    @property
    def known(self) -> bool:
        """Tell whether at least one bound is known."""
        return self.earliest is not None or self.latest is not None
