"""Readers of dates that name their parts: weekdays, days, months, seasons, feasts, years."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from contested.model.codebook import DatePrecision, TimeKind
from contested.model.draft import Tense
from contested.resolution.dates import calendar as cal
from contested.resolution.dates.anchor import Base
from contested.resolution.dates.calendar import Granule
from contested.resolution.dates.feasts import in_year
from contested.resolution.dates.fields import Fields, fields_of, short_year
from contested.resolution.dates.meaning import Course, Meaning, counted, said, unknown
from contested.resolution.dates.phases import phased
from contested.resolution.dates.scan import Found


def pointed(relation: str | None, course: Course) -> Base | None:
    """Return what "that", "the previous" and "the following" point to; None for other words."""
    if relation == "prior":
        return course.back
    return course.there if relation in {"that", "following"} else None


def read_calendar(found: Found, course: Course) -> Meaning | None:
    """Read a date that names a weekday, day, month, season, feast or "today"."""
    exact = found.value("iso", "numeric", "deictic", "feast")
    fields = fields_of(found)
    if exact is not None and fields.month is None:
        meaning = _one_word(found, fields, course)
    else:
        meaning = _by_fields(found, fields, course)
    return phased(found, meaning) if meaning else None


def _one_word(found: Found, fields: Fields, course: Course) -> Meaning | None:
    iso, deictic = found.value("iso"), found.value("deictic")
    if iso is not None:
        return said(cal.day(date.fromisoformat(iso)))
    if deictic is not None:
        return read_deictic(int(deictic), course)
    if found.has("feast"):
        return _feast(found, fields, course)
    return _numeric(found.value("numeric") or "")


def read_deictic(days: int, course: Course) -> Meaning:
    """Read "yesterday", "today" and "tomorrow"."""
    meaning = counted(
        course.deictic, lambda on: cal.day(on + timedelta(days=days)), None, TimeKind.DATE
    )
    if meaning.low is None:
        return replace(meaning, timex="XXXX-XX-XX" if days else "PRESENT_REF")
    return meaning


def _numeric(written: str) -> Meaning | None:
    """Read 8.11.2017 and its like; where day and month may be either, both are kept."""
    cut = next(sign for sign in written if not sign.isdigit())
    parts = written.split(cut)
    if len(parts[0]) == 4:
        return said(cal.day(date(*(int(part) for part in parts))))
    year = int(parts[2]) if len(parts[2]) == 4 else short_year(parts[2])
    days = {_maybe(year, int(parts[1]), int(parts[0])), _maybe(year, int(parts[0]), int(parts[1]))}
    either = sorted(day for day in days if day)
    if cut == "." and _maybe(year, int(parts[1]), int(parts[0])):
        either = [date(year, int(parts[1]), int(parts[0]))]
    if not either:
        return None
    if len(either) == 1:
        return said(cal.day(either[0]))
    whole = cal.span(either[0], either[-1])
    return replace(said(whole), reasons=("day and month may stand in either order",))


def _maybe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _by_fields(found: Found, fields: Fields, course: Course) -> Meaning | None:
    if fields.month is not None and fields.day is not None:
        return _month_day(fields, course)
    if fields.month is not None:
        return _month(found, fields, course)
    if fields.season is not None:
        return _season(fields, course)
    if fields.weekday is not None:
        return read_weekday(fields, course)
    return None


def _month_day(fields: Fields, course: Course) -> Meaning:
    month, day = fields.month or 1, fields.day or 1
    bc = _bc_year(fields, course)
    if bc is not None:
        return before_christ(bc, f"-{month:02d}-{day:02d}")
    if fields.year is not None:
        if _maybe(fields.year, month, day) is None:
            return unknown(None, "no such day in the calendar")
        return said(cal.day(date(fields.year, month, day)))
    template = f"XXXX-{month:02d}-{day:02d}"

    def in_year(year: int) -> Sequence[Granule]:
        return (cal.day(date(year, month, day)),)

    return _yearless(fields, course, in_year, template)


def _month(found: Found, fields: Fields, course: Course) -> Meaning | None:
    month = fields.month or 1
    bc = _bc_year(fields, course)
    if bc is not None and not _no_month(found):
        return before_christ(bc, f"-{month:02d}")
    if fields.year is not None:
        return said(cal.month(date(fields.year, month, 1)))
    if _no_month(found):
        return None

    def in_year(year: int) -> Sequence[Granule]:
        return (cal.month(date(year, month, 1)),)

    return _yearless(fields, course, in_year, f"XXXX-{month:02d}")


def _no_month(found: Found) -> bool:
    """Tell "May" and "March" that open a sentence, or name a person or a walk, from the months."""
    if len(found.tokens) > 1:
        return False
    month = found.tokens[0]
    if month.end - month.start <= 4 and month.value not in {"5", "6", "7"}:
        return True
    if month.value not in {"3", "5"}:
        return False
    lead = found.before[-1].kind if found.before else "none"
    return lead not in {"in", "since", "until", "by", "of", "from", "to", "and", "before", "after",
                        "on", "during", "between", "or", "nearly", "comma", "dash", "a"} and not (
        lead == "the" and found.after and found.after[0].kind in {"word", "campaign"}
    )  # fmt: skip


def _season(fields: Fields, course: Course) -> Meaning:
    code = fields.season or "SU"
    bc = _bc_year(fields, course)
    if bc is not None:
        return before_christ(bc, f"-{code}")
    if fields.year is not None:
        return said(cal.season(fields.year, code))
    meaning = _yearless(fields, course, lambda year: (cal.season(year, code),), f"XXXX-{code}")
    return replace(meaning, granule=None) if course.narrative else meaning


def before_christ(year: int, rest: str = "") -> Meaning:
    """Return the meaning of a year before Christ; ISO counts 1 BC as the year 0."""
    iso = f"-{year - 1:04d}" if year > 1 else "0000"
    parts = rest[1:].split("-") if rest and rest[1:3].isdigit() else ["01", "12"]
    first, last = f"{parts[0]}-01", f"{parts[-1]}-28"
    if rest and rest[1:3].isdigit() and len(parts) == 2:
        first = last = rest[1:]
    elif parts == ["01", "12"]:
        last = "12-31"
    return Meaning(
        timex=f"BC{year:04d}{rest}",
        bounds=(f"{iso}-{first}", f"{iso}-{last}"),
        precision=DatePrecision.MONTH if len(parts) == 1 else DatePrecision.YEAR,
        before_christ=year,
    )


def _bc_year(fields: Fields, course: Course) -> int | None:
    """Return the year before Christ that a date says, or that the history was last told in."""
    if fields.era == "BC":
        return fields.year
    untold = fields.year is None and fields.relation in {None, "that", "this"}
    return course.before_christ if untold and course.narrative else None


def _yearless(
    fields: Fields, course: Course, in_year: Callable[[int], Sequence[Granule]], template: str
) -> Meaning:
    """Read a date without a year: by its relation word, else the tense, else the nearest."""
    if fields.scale == "Y" and fields.relation:
        step = {"last": -1, "prior": -1, "next": 1, "following": 1}.get(fields.relation, 0)
        base = pointed(fields.relation, course) or course.deictic
        return counted(base, lambda on: in_year(on.year + step)[0], template, TimeKind.DATE)
    base = pointed(fields.relation, course) or course.bare

    def reckon(on: date) -> Granule:
        return _pick(on, in_year, fields.relation, course)

    meaning = counted(base, reckon, template, TimeKind.DATE)
    if fields.relation or meaning.low is None:
        return meaning
    how = "its tense" if course.sure and not course.narrative else "what lies nearest"
    return replace(meaning, reasons=(*meaning.reasons, f"the year is not said: taken by {how}"))


def _pick(
    on: date, in_year: Callable[[int], Sequence[Granule]], relation: str | None, course: Course
) -> Granule:
    choices = [one for step in (-2, -1, 0, 1, 2) for one in _or_none(in_year, on.year + step)]
    if relation in {"last", "prior"}:
        return [one for one in choices if one.last < on][-1]
    if relation in {"next", "following"}:
        return next(one for one in choices if one.first > on)
    if relation in {"this", "that"}:
        return min(choices, key=lambda one: (one.first.year != on.year, one.first))
    if course.narrative and course.stage and _whole_year(course.stage, on):
        return next(one for one in choices if one.first.year == on.year)
    if course.narrative:
        return min(choices, key=lambda one: _onward(one, on))
    return _by_tense(choices, on, course)


def _whole_year(named: Granule, on: date) -> bool:
    return named.grain == "Y" and named.first == on


def _or_none(in_year: Callable[[int], Sequence[Granule]], year: int) -> Sequence[Granule]:
    try:
        return in_year(year)
    except ValueError:
        return ()


def _onward(one: Granule, on: date) -> float:
    """Prefer what follows in a history, up to nine months, to what lies as near behind."""
    days = (one.first - on).days
    return days if days >= 0 else -2.5 * days


def _by_tense(choices: list[Granule], on: date, course: Course) -> Granule:
    """Follow a tense that is known; one that is guessed only weighs against the nearest."""
    if course.sure and course.tense is Tense.FUTURE:
        return next(one for one in choices if one.last >= on)
    if course.sure:
        return [one for one in choices if one.first <= on][-1]
    ahead, behind = (1.0, 2.0) if course.tense is Tense.FUTURE else (3.0, 1.0)
    return min(choices, key=lambda one: _distance(one, on, ahead, behind))


def _distance(one: Granule, on: date, ahead: float, behind: float) -> float:
    if one.first > on:
        return ahead * (one.first - on).days
    return behind * max(0, (on - one.last).days)


def read_weekday(fields: Fields, course: Course) -> Meaning:
    """Read a weekday: the last or next one by its relation word or the tense."""
    weekday = fields.weekday or 1
    template = f"XXXX-WXX-{weekday}"
    relation = fields.relation
    if fields.scale == "W" and relation:
        return _in_week(weekday, relation, course, template)
    base = pointed(relation, course) or course.bare
    if fields.day is not None:
        return _dated_weekday(weekday, fields.day, base, template)

    def reckon(on: date) -> Granule:
        return cal.day(_weekday(on, weekday, relation, course))

    return counted(base, reckon, template, TimeKind.DATE)


def _dated_weekday(weekday: int, day: int, base: Base, template: str) -> Meaning:
    """Read "Tuesday the 14th": the nearest month whose 14th is a Tuesday."""

    def reckon(on: date) -> Granule:
        near = sorted(range(-6, 7), key=abs)
        days = (_maybe(m.year, m.month, day) for m in (cal.add_months(on, n) for n in near))
        return cal.day(next(one for one in days if one and one.isoweekday() == weekday))

    return counted(base, reckon, template, TimeKind.DATE)


def _in_week(weekday: int, relation: str, course: Course, template: str) -> Meaning:
    step = {"last": -7, "prior": -7, "next": 7, "following": 7}.get(relation, 0)
    base = pointed(relation, course) or course.deictic

    def reckon(on: date) -> Granule:
        return cal.day(cal.week(on).first + timedelta(days=step + weekday - 1))

    return counted(base, reckon, template, TimeKind.DATE)


def _weekday(on: date, weekday: int, relation: str | None, course: Course) -> date:
    ahead = (weekday - on.isoweekday()) % 7
    behind = (on.isoweekday() - weekday) % 7
    if relation in {"last", "prior"}:
        return on - timedelta(days=behind or 7)
    if relation in {"next", "following"}:
        return on + timedelta(days=ahead or 7)
    if relation == "this":
        return on + timedelta(days=ahead)
    forward = course.narrative or course.tense is Tense.FUTURE
    return on + timedelta(days=ahead) if forward else on - timedelta(days=behind)


def _feast(found: Found, fields: Fields, course: Course) -> Meaning:
    feast = course.lexicon.feasts[found.value("feast") or ""]
    year = fields.year
    if year is not None:
        return _fallen(in_year(feast, year), year)
    template = f"XXXX-{feast.argument}" if feast.rule == "fixed" else None
    meaning = _yearless(fields, course, lambda of: in_year(feast, of), template or "")
    meaning = meaning if meaning.timex else replace(meaning, timex=None)
    part = found.value("daypart")
    if part is None:
        return meaning
    return replace(meaning, kind=TimeKind.TIME, timex=f"{meaning.timex or 'XXXX-XX-XX'}T{part}")


def _fallen(falls: Sequence[Granule], year: int) -> Meaning:
    """Return the days of a feast in a year: of one that fell twice, all from first to last."""
    if not falls:
        return unknown(f"{year:04d}", "it fell in no part of that year")
    if len(falls) == 1:
        return said(falls[0])
    whole = cal.span(min(one.first for one in falls), max(one.last for one in falls))
    return replace(said(whole), reasons=("it fell more than once in that year",))


def read_shared(found: Found, course: Course) -> Meaning | None:
    """Read a day whose month stands with the other day of a pair ("3 and 5 March")."""
    own = [token for token in found.tokens if token.kind in {"dd", "nth"}]
    ahead = next((n for n, token in enumerate(found.after) if token.kind == "month"), None)
    if ahead is not None and found.after[0].kind in {"and", "or", "to", "dash"}:
        rest = [
            one for one in found.after[ahead : ahead + 4] if one.kind in {"month", "year", "comma"}
        ]
    else:
        rest = [one for one in found.before[-3:] if one.kind == "month"]
        years = (*found.tokens, *found.after[:2])
        rest += [one for one in years if one.kind == "year"][:1]
    whole = replace(found, tokens=(*own[:1], *rest), after=())
    return read_calendar(whole, course)
