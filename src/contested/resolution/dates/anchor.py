"""What relative expressions are counted from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from contested.model.codebook import Basis
from contested.model.draft import Tense
from contested.model.report import Published
from contested.model.time import Time
from contested.resolution.dates.calendar import Granule

_NEAR = timedelta(days=7)


def _unsaid(_offset: int) -> Tense | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The moment that a text speaks from: an interval of ISO dates, None where unknown.

    `basis` says what it rests on and `named` what it is ("publication", "saying"). `dateline` is
    the ISO date that a dispatch is dated with; it goes before a publication up to a week later.
    `tense` tells the tense at an offset of the text; None there lets the words of the sentence
    decide, and past where they are silent.
    """

    earliest: str | None = None
    latest: str | None = None
    basis: Basis = Basis.UNKNOWN
    dateline: str | None = None
    named: str = "publication"
    tense: Callable[[int], Tense | None] = field(default=_unsaid, compare=False)


def anchor_of(
    published: Published,
    dateline: str | None = None,
    tense: Callable[[int], Tense | None] = _unsaid,
) -> Anchor:
    """Return the anchor of a report: its publication and the ISO date of its dateline."""
    return Anchor(
        earliest=published.earliest,
        latest=published.latest,
        basis=published.basis,
        dateline=dateline,
        tense=tense,
    )


def anchor_at(said: Time, tense: Callable[[int], Tense | None] = _unsaid) -> Anchor:
    """Return the anchor of words spoken at a time, for expressions inside a quotation."""
    return Anchor(
        earliest=said.earliest,
        latest=said.latest,
        basis=Basis.STATED,
        named="saying",
        tense=tense,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The day or interval of days that one expression is counted from; None is unknown."""

    low: date | None
    high: date | None
    name: str | None

    @property
    def known(self) -> bool:
        """Tell whether both ends are known."""
        return self.low is not None and self.high is not None


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None


def base_of(anchor: Anchor) -> Base:
    """Return the days that an anchor stands for: the dateline's where it fits, else its own."""
    low, high, dated = _day(anchor.earliest), _day(anchor.latest), _day(anchor.dateline)
    if dated and (high is None or timedelta(0) <= high - dated <= _NEAR):
        return Base(low=dated, high=dated, name=f"dateline {dated.isoformat()}")
    if low is None or high is None or low > high:
        return Base(low=None, high=None, name=None)
    words = low.isoformat() if low == high else f"{low.isoformat()}/{high.isoformat()}"
    return Base(low=low, high=high, name=f"{anchor.named} {words}")


def base_named(named: Granule) -> Base:
    """Return the days of the last date named."""
    words = named.timex or f"{named.first.isoformat()}/{named.last.isoformat()}"
    return Base(low=named.first, high=named.last, name=f"last date named {words}")
