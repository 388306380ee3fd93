"""When an undated report was published, from dated reports that tell the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from contested.linkage.families import quote_words
from contested.linkage.figuring import Figures, figures_part
from contested.linkage.grounds import Ground, grounds_of, meets
from contested.linkage.keys import figure_bounds, speaks_of_happening
from contested.linkage.moments import day_number, days_of, published_day
from contested.linkage.parties import parted
from contested.linkage.recurring import (
    WEEK,
    Days,
    in_any_week,
    is_weekday,
    last_before,
    published_after,
    recurs,
)
from contested.linkage.settings import SiblingSettings
from contested.linkage.units import kind_of
from contested.linkage.voices import one_voice
from contested.linkage.wordings import Wordings
from contested.linkage.words import likeness
from contested.model.claim import Claim
from contested.model.codebook import Basis, DatePrecision
from contested.model.report import Published
from contested.model.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A time expression of an undated claim: of the happening, or of its being said."""

    claim: Claim
    time: Time
    of_saying: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bound:
    """Days between which a report was published, and why; `weekly` those after a weekday."""

    days: Days
    reason: str
    close: float
    weekly: bool = False


class Siblings:
    """The dated reports of a ledger, asked when a report beside them was published."""

    def __init__(self, claims: Iterable[Claim], settings: SiblingSettings | None = None) -> None:
        self._settings = settings or SiblingSettings()
        self._reports: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            if _out(claim) is not None:
                self._reports[claim.report.id].append(claim)
        self._wordings = Wordings(self._reports)
        self._grounds: dict[str, Ground] = {}
        for listed in self._reports.values():
            self._grounds |= grounds_of(listed)

    def published(self, claims: Sequence[Claim]) -> Published | None:
        """Return the interval that siblings leave for an undated report of these claims.

        "On Tuesday" of what a sibling puts on a day means that day, and publication within the
        week; where the siblings most alike came out together, it lies within weeks of them. None
        where no report tells the same, or where that is at odds with what the report itself says.
        """
        if not claims:
            return None
        like = self._wordings.like(claims, self._settings.faintest)
        like.pop(claims[0].report.id, None)
        bounds = self._bounds(claims, like)
        days = _joined(one.days for one in bounds)
        kept = _within(days, claims[0].report.published) if days else None
        reasons = (*claims[0].report.published.reasons, *(one.reason for one in bounds))
        return _published(kept, reasons) if kept else None

    def _bounds(self, claims: Sequence[Claim], like: Mapping[str, float]) -> list[_Bound]:
        """Return what the expressions and the company of a report leave open; none if too weak."""
        told, company = list(self._told(claims, like)), self._company(claims, like)
        if company is None:
            return told if self._firm(told) else []
        apart = self._settings.retelling_days
        days = company.days[0] - apart, company.days[1] + apart
        return [*(_in_any_week(one, company.days) for one in told), replace(company, days=days)]

    def _firm(self, bounds: Sequence[_Bound]) -> bool:
        """Tell whether one sibling is close, or two expressions leave common days open."""
        if any(one.close >= self._settings.one_telling for one in bounds):
            return True
        pairs = combinations((one.days for one in bounds), 2)
        return any(_share(one, other) for one, other in pairs)

    def _told(self, claims: Sequence[Claim], like: Mapping[str, float]) -> Iterator[_Bound]:
        """Yield for each time expression the days that all siblings together leave open."""
        grounds, found = grounds_of(claims), defaultdict[tuple[str, bool], list[_Bound]](list)
        near = sorted(one for one in like.items() if one[1] >= self._settings.same_story)
        for said in _sayings(claims):
            for name, close in near:
                key = said.time.text, said.of_saying
                found[key].extend(self._by(said, name, close, grounds.get(said.claim.id)))
        for bounds in found.values():
            if bounds:
                yield _hull(bounds)

    def _by(self, said: _Said, name: str, close: float, ground: Ground | None) -> Iterator[_Bound]:
        for other in self._reports[name]:
            if not _meet(ground, self._grounds.get(other.id)) or not self._one_matter(said, other):
                continue
            for day in self._days(said, other):
                days = published_after(said.time, day)
                if days is not None:
                    reason = _same_day(said, other, day)
                    weekly = is_weekday(said.time)
                    yield _Bound(days=days, reason=reason, close=close, weekly=weekly)

    def _one_matter(self, said: _Said, other: Claim) -> bool:
        """Tell whether a sibling tells the same happening, or the same voice's saying of it."""
        if not said.of_saying:
            mine = said.claim.actors
            return kind_of(said.claim) == kind_of(other) and not parted(mine, other.actors)
        apart = figures_part(figure_bounds(said.claim), figure_bounds(other))
        alike = likeness(quote_words(said.claim), quote_words(other))
        return alike >= self._settings.same_saying and not apart and one_voice(said.claim, other)

    def _days(self, said: _Said, other: Claim) -> Sequence[int]:
        """Return the days that a sibling gives; one that gives none tells it by its own day."""
        days = _said_days(other) if said.of_saying else days_of(other.time, 2)
        if days or not self._silent(said, other):
            return days
        out = _out(other)
        last = last_before(said.time, out) if out is not None else None
        return () if last is None else (last,)

    def _silent(self, said: _Said, other: Claim) -> bool:
        """Tell whether a sibling says the same in much the same words, without any day."""
        if kind_of(said.claim) != kind_of(other) or not (said.of_saying or other.time is None):
            return False
        return likeness(quote_words(said.claim), quote_words(other)) >= self._settings.same_words

    def _company(self, claims: Sequence[Claim], like: Mapping[str, float]) -> _Bound | None:
        """Return when the siblings most alike came out; None where they disagree on that.

        None too where they are too few for so little likeness. One that stands alone must not give
        other numbers: it may tell of another happening.
        """
        best = max(like.values(), default=0.0)
        near = {name: one for name, one in like.items() if one >= best * self._settings.near_best}
        if not near or best < self._settings.company_floor(len(near)):
            return None
        outs = sorted(_out(self._reports[name][0]) or 0 for name in near)
        alone = _figures(self._reports[next(iter(near))]) if len(near) == 1 else frozenset()
        apart = outs[-1] - outs[0] > self._settings.company_days
        if apart or figures_part(_figures(claims), alone):
            return None
        nearest = max(near, key=lambda one: (near[one], one))
        reason = _most_like(nearest, len(near), outs)
        return _Bound(days=(outs[0], outs[-1]), reason=reason, close=best)


def _out(claim: Claim) -> int | None:
    """Return the day of a claim's report; None where it is not known to the day, or inferred."""
    published = claim.report.published
    return None if published.basis is Basis.INFERRED else published_day(published)


def _sayings(claims: Iterable[Claim]) -> Iterator[_Said]:
    for claim in claims:
        if claim.time is not None and recurs(claim.time) and speaks_of_happening(claim):
            yield _Said(claim=claim, time=claim.time, of_saying=False)
        for voice in claim.voices:
            if voice.said is not None and recurs(voice.said):
                yield _Said(claim=claim, time=voice.said, of_saying=True)


def _figures(claims: Iterable[Claim]) -> Figures:
    return frozenset().union(*map(figure_bounds, claims))


def _said_days(claim: Claim) -> tuple[int, ...]:
    return tuple(sorted({day for one in claim.voices for day in days_of(one.said, 1)}))


def _meet(one: Ground | None, other: Ground | None) -> bool:
    return one is None or other is None or meets(one, other)


def _same_day(said: _Said, other: Claim, day: int) -> str:
    what = "saying" if said.of_saying else "happening"
    told = date.fromordinal(day).isoformat()
    return f"{said.time.text!r} is {told} by report {other.report.id}, which tells the same {what}"


def _most_like(best: str, count: int, outs: Sequence[int]) -> str:
    if count == 1:
        return f"it tells much the same as report {best}, and no other comes near"
    days = (date.fromordinal(one).isoformat() for one in (outs[0], outs[-1]))
    return f"it is most like report {best} and {count - 1} more, out {' to '.join(days)}"


def _in_any_week(bound: _Bound, told: Days) -> _Bound:
    """Let a weekday be that of any week of a story that was told for a week or longer."""
    if not bound.weekly or told[1] - told[0] < WEEK:
        return bound
    days = in_any_week(bound.days, *told)
    reason = f"{bound.reason}, or it is another week's: the story was told for longer"
    return bound if days == bound.days else replace(bound, days=days, reason=reason)


def _hull(bounds: Sequence[_Bound]) -> _Bound:
    """Return all days that any sibling leaves open, for the reason of the one most alike."""
    best = max(bounds, key=lambda one: (one.close, one.reason))
    days = min(one.days[0] for one in bounds), max(one.days[1] for one in bounds)
    return replace(best, days=days)


def _share(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _joined(bounds: Iterable[Days]) -> Days | None:
    """Return the days that all bounds share; where two share none, all that either leaves open."""
    kept: Days | None = None
    for first, last in sorted(bounds, key=lambda days: (days[1] - days[0], days)):
        if kept is None:
            kept = first, last
        elif _share(kept, (first, last)):
            kept = max(first, kept[0]), min(last, kept[1])
        else:
            kept = min(first, kept[0]), max(last, kept[1])
    return kept


def _within(days: Days, own: Published) -> Days | None:
    """Cut days to the bounds that a report's own words set; None where nothing is left."""
    first, last = day_number(own.earliest), day_number(own.latest)
    low = days[0] if first is None else max(days[0], first)
    high = days[1] if last is None else min(days[1], last)
    return (low, high) if low <= high else None


def _published(days: Days, reasons: tuple[str, ...]) -> Published:
    first, last = map(date.fromordinal, days)
    return Published(
        earliest=first.isoformat(),
        latest=last.isoformat(),
        precision=DatePrecision.DAY if first == last else DatePrecision.OPEN,
        basis=Basis.INFERRED,
        reasons=reasons,
    )
