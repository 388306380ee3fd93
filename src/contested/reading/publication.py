"""When a report was published: given, in its metadata or address, stated, inferred, or unknown.

A wrong date is worse than none: every rule here gives only what the report bears out.
"""

from collections.abc import Iterator, Sequence

from contested.errors import DateError
from contested.model.codebook import Basis
from contested.model.report import Dateline, Published
from contested.reading.inference import inferred
from contested.reading.written import (
    WrittenDate,
    dates_in,
    either_way_date,
    iso_date,
    path_date,
    short_year_date,
)

_CLOSE_DAYS = 1


def given(words: str) -> Published:
    """Return the date that a person gives, as exactly as they give it.

    Raises:
        DateError: the words are no ISO date, month or year.
    """
    found = iso_date(words)
    if found is None:
        raise DateError(f"--published {words!r} is no date; write 2017-11-09, 2017-11 or 2017")
    return _published(found, Basis.GIVEN, "given by the person who ran the program")


def metadata(words: str | None, where: str, url: str | None) -> Published | None:
    """Return the date that a report's metadata states; None where they state none.

    Where the day in the web address is another one, the address counts: markup often carries the
    date of a linked story or of the template. One day apart is a matter of time zones.
    """
    found = _any_date(words) if words else None
    addressed = path_date(url) if url else None
    day = addressed if addressed and addressed.first == addressed.last else None
    if found is None:
        return None
    if day is None or where == ROW or found.first <= day.first <= found.last:
        return _published(found, Basis.METADATA, f"{where} says {words}")
    apart = "a day" if abs((day.first - found.first).days) <= _CLOSE_DAYS else "more than a day"
    reasons = f"the address carries {day.words}", f"{where} says {words}, {apart} apart"
    return _published(day, Basis.METADATA, *reasons)


ROW = 'the row\'s "published"'
"""Where a JSON Lines row states its date: a person put it there, so no address overrules it."""


def stated(dateline: Dateline | None, dates: Sequence[str], url: str | None) -> Published | None:
    """Return the date that the report itself or its address states; None where there is no year."""
    for words, where in _statements(dateline, dates):
        found = _any_date(words) or short_year_date(words) or either_way_date(words)
        if found is not None:
            return _published(found, Basis.STATED, f"{where} says {words!r}")
    addressed = path_date(url) if url else None
    if addressed is None:
        return None
    return _published(addressed, Basis.METADATA, f"the address carries {addressed.words}")


def unstated(body: str, dateline: Dateline | None, metadata_words: str | None) -> Published:
    """Return the interval that the body's dates leave open, with the reasons; else unknown."""
    reasons: list[str] = []
    if metadata_words is not None:
        reasons.append(f"the metadata say {metadata_words[:40]!r}, which is no date")
    if dateline is not None and dateline.date is not None:
        reasons.append(f"the dateline says {dateline.date!r} without a year")
    return inferred(body, tuple(reasons))


def _statements(dateline: Dateline | None, dates: Sequence[str]) -> Iterator[tuple[str, str]]:
    if dateline is not None and dateline.date is not None:
        yield dateline.date, "the dateline"
    for words in dates:
        yield words, "a date line"


def _any_date(words: str) -> WrittenDate | None:
    return iso_date(words) or next(dates_in(words), None)


def _published(found: WrittenDate, basis: Basis, *reasons: str) -> Published:
    return Published(
        earliest=found.first.isoformat(),
        latest=found.last.isoformat(),
        precision=found.precision,
        basis=basis,
        reasons=reasons,
    )
