"""The time expressions of a report, counted from its publication or from the time of saying."""

from collections.abc import Sequence
from dataclasses import dataclass

from contested.model.draft import Draft
from contested.model.report import Report
from contested.model.span import Span
from contested.model.time import Time
from contested.resolution.dates import (
    DateLexicon,
    Found,
    anchor_at,
    anchor_of,
    day_of,
    find,
    join_ranges,
    read_all,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A report's time expressions as they count from its publication, `until` its last day."""

    text: str
    founds: tuple[Found, ...]
    times: tuple[Time, ...]
    lexicon: DateLexicon
    until: str | None = None

    @classmethod
    def of(cls, report: Report, lexicon: DateLexicon) -> "Calendar":
        """Find the time expressions of a report; their own sentences say which way they point.

        The parse's tense was tried as a guide and measured worse (TimeBank values 0.77 against
        0.79): a sentence's verbs often differ from the clause that holds the date.
        """
        anchor = anchor_of(report.published, _dated(report, lexicon))
        founds = find(report.text, report.reading.sentences, lexicon)
        times = join_ranges(read_all(report.text, founds, anchor, lexicon), report.text)
        last = report.published.latest
        return cls(
            text=report.text,
            founds=founds,
            times=times,
            lexicon=lexicon,
            until=last[:10] if last else None,
        )

    def told_at(self, said: Time | None, draft: Draft) -> Sequence[Time]:
        """Return the expressions that a draft may use, counted from its saying where known."""
        if said is None:
            return self.times
        inside = [one for one in self.founds if _holds(draft.evidence, one.span)]
        times = read_all(self.text, inside, anchor_at(said), self.lexicon)
        return join_ranges(times, self.text)


def _dated(report: Report, lexicon: DateLexicon) -> str | None:
    """Return the day that a dispatch's dateline prints, with the year of its publication."""
    if report.dateline is None or report.dateline.date is None:
        return None
    return day_of(report.dateline.date, anchor_of(report.published), lexicon)


def _holds(spans: Sequence[Span], one: Span) -> bool:
    return any(span.holds(one) for span in spans)
