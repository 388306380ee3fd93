"""The time expressions of a report, counted from its publication or from the time of saying."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from contested.model.draft import Draft, Tense
from contested.model.report import Report
from contested.model.span import Span
from contested.model.time import Time
from contested.resolution.dates import (
    DateLexicon,
    anchor_at,
    anchor_of,
    day_of,
    join_ranges,
    tag,
)

Tenses = Callable[[int], Tense | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A report's time expressions as they count from its publication."""

    text: str
    times: tuple[Time, ...]
    tense: Tenses
    lexicon: DateLexicon

    @classmethod
    def of(cls, report: Report, drafts: Sequence[Draft], lexicon: DateLexicon) -> "Calendar":
        """Find the time expressions of a report; the drafts tell which way they point."""
        tense = tenses_of(report, drafts)
        anchor = anchor_of(report.published, _dated(report, lexicon), tense)
        times = tag(report.text, report.reading.sentences, anchor, lexicon)
        joined = join_ranges(times, report.text)
        return cls(text=report.text, times=joined, tense=tense, lexicon=lexicon)

    def told_at(self, said: Time | None, draft: Draft) -> Sequence[Time]:
        """Return the expressions that a draft may use, counted from its saying where known."""
        if said is None:
            return self.times
        spans = _merged(draft.evidence)
        times = tag(self.text, spans, anchor_at(said, self.tense), self.lexicon)
        return join_ranges(times, self.text)


def _dated(report: Report, lexicon: DateLexicon) -> str | None:
    """Return the day that a dispatch's dateline prints, with the year of its publication."""
    if report.dateline is None or report.dateline.date is None:
        return None
    return day_of(report.dateline.date, anchor_of(report.published), lexicon)


def _merged(spans: Sequence[Span]) -> list[Span]:
    return sorted(set(spans))


def tenses_of(report: Report, drafts: Sequence[Draft]) -> Tenses:
    """Return a function that tells the tense of the statement at an offset; None where unsure.

    A sentence whose statements disagree, or that makes none, is left to its own words.
    """
    starts = [sentence.start for sentence in report.reading.sentences]
    found: dict[int, set[Tense]] = {}
    for draft in drafts:
        found.setdefault(bisect_right(starts, draft.trigger.start), set()).add(draft.tense)

    def tense(offset: int) -> Tense | None:
        told = found.get(bisect_right(starts, offset), set())
        return next(iter(told)) if len(told) == 1 else None

    return tense
