"""What an expression was read to mean, and the course of the reading so far."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from contested.model.codebook import DatePrecision, TimeKind
from contested.model.draft import Tense
from contested.resolution.dates.anchor import Base, base_named
from contested.resolution.dates.calendar import Granule, precision_of
from contested.resolution.dates.words import DateLexicon

_QUARTERS = frozenset({"P6M", "P9M"})
"""Lengths of several quarters: "a year earlier" beside them is no single quarter."""

NOWHEN = Base(low=None, high=None, name=None)
"""Nothing to count from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The interval, TIMEX3 value and kind of an expression, and why.

    `clock` is a time of day ("17:00", with the zone's offset where one is said) on the day `low`.
    `granule` is what a later "two days later" may be counted from.
    """

    kind: TimeKind = TimeKind.DATE
    timex: str | None = None
    low: date | None = None
    high: date | None = None
    precision: DatePrecision = DatePrecision.OPEN
    anchor: str | None = None
    reasons: tuple[str, ...] = ()
    clock: str | None = None
    granule: Granule | None = None
    bounds: tuple[str, str] | None = None
    before_christ: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How far a text has been read: its anchor, the last date and quarter named, the tense."""

    base: Base
    narrative: bool
    lexicon: DateLexicon
    named: Granule | None = None
    quarter: Granule | None = None
    day: Granule | None = None
    stage: Granule | None = None
    tense: Tense | None = None
    sure: bool = False
    before_christ: int | None = None
    happening: Base | None = None

    @property
    def back(self) -> Base:
        """What "the previous" and "earlier" point to: the last date named, else the anchor."""
        if self.named is not None:
            return base_named(self.named)
        return NOWHEN if self.narrative else self.base

    @property
    def last_day(self) -> Base:
        """What days and nights are counted back from: no month or year, which has many of them."""
        if self.narrative:
            return self.back
        return base_named(self.day) if self.day else self.base

    @property
    def there(self) -> Base:
        """What "that day", "the following" and "later" point to: the last date named or nothing."""
        return base_named(self.named) if self.named else NOWHEN

    @property
    def bare(self) -> Base:
        """What an incomplete date is completed from: the stage of a history, a report's anchor."""
        if not self.narrative:
            return self.base
        stage = base_named(self.stage) if self.stage else self.back
        return replace(stage, high=stage.low)

    @property
    def deictic(self) -> Base:
        """What "today" and "ago" count from: nothing known in a history."""
        return NOWHEN if self.narrative else self.base

    def told(self, meaning: Meaning, *, leading: bool, aside: bool) -> "Course":
        """Return the course after a date has been named, `leading` its sentence or paragraph.

        A year alone moves a history on only where it leads, and a date of an earlier year takes it
        back only there: elsewhere it is an aside. A day `aside` ("since Friday", "said on Friday")
        is none that the text goes on from.
        """
        granule = meaning.granule
        if meaning.before_christ is not None:
            return replace(self, before_christ=meaning.before_christ, named=None, stage=None)
        if granule is None:
            many = meaning.kind is TimeKind.DURATION and meaning.timex in _QUARTERS
            return replace(self, quarter=None) if many else self
        staged = self.stage is None or self._moves_on(granule, leading=leading)
        return replace(
            self,
            named=granule,
            quarter=granule if self._is_over(granule) else self.quarter,
            day=granule if granule.grain == "D" and not aside else self.day,
            stage=granule if staged else self.stage,
            before_christ=None if granule.grain in {"D", "M", "Y"} else self.before_christ,
        )

    def _is_over(self, granule: Granule) -> bool:
        """Tell a quarter or half-year that results may be told of from one that is to come."""
        on = self.base.high
        return granule.grain in {"Q", "H"} and (on is None or granule.last <= on)

    def _moves_on(self, granule: Granule, *, leading: bool) -> bool:
        if leading or self.stage is None:
            return granule.grain in {"D", "M", "Y"}
        return granule.grain in {"D", "M"} and granule.first.year >= self.stage.first.year


def said(granule: Granule, kind: TimeKind = TimeKind.DATE) -> Meaning:
    """Return the meaning of an expression that says its date in full."""
    return Meaning(
        kind=kind,
        timex=granule.timex,
        low=granule.first,
        high=granule.last,
        precision=granule.precision,
        granule=granule,
    )


def unknown(timex: str | None, reason: str, kind: TimeKind = TimeKind.DATE) -> Meaning:
    """Return the meaning of an expression whose date cannot be known, with the reason."""
    return Meaning(kind=kind, timex=timex, reasons=(reason,))


def counted(
    base: Base, reckon: Callable[[date], Granule], template: str | None, kind: TimeKind
) -> Meaning:
    """Return what an expression means counted from a base, at both ends of the base.

    Where the base is unknown, nothing is known but the `template`. Where the two ends give
    different dates, the interval spans them, the value is the template and a reason says so.
    """
    if base.low is None or base.high is None:
        return unknown(template, "counted from a date that is not known", kind)
    first, last = reckon(base.low), reckon(base.high)
    if first == last:
        return replace(said(first, kind), anchor=base.name)
    low, high = min(first.first, last.first), max(first.last, last.last)
    widest = max(precision_of(low, high), first.precision, last.precision)
    granule = Granule(first=low, last=high, timex=None, grain="X", precision=widest)
    return Meaning(
        kind=kind,
        timex=template,
        low=low,
        high=high,
        precision=widest,
        anchor=base.name,
        reasons=(f"{base.name} is an interval, so this is one",),
        granule=granule,
    )
