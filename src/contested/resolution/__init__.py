"""From statements to claims: when, where and who, each choice with its candidates and reasons."""

from collections.abc import Sequence
from dataclasses import dataclass

from contested.model.claim import Claim
from contested.model.codebook import TimeKind
from contested.model.draft import Draft, Extraction
from contested.model.lookups import Gazetteer, Register
from contested.model.place import Place
from contested.model.report import Report
from contested.model.span import Span
from contested.model.time import Time
from contested.resolution.belonging import told_of
from contested.resolution.choosing import (
    ChosenPlaces,
    ChosenTime,
    choose_places,
    choose_time,
    said_time,
)
from contested.resolution.claiming import Meaning, Namer, claims_of, numbered, report_ref
from contested.resolution.dates import DateLexicon, load_date_lexicon
from contested.resolution.dating import Calendar
from contested.resolution.grounds import grounds_of
from contested.resolution.headed import under_heading
from contested.resolution.places import (
    Heading,
    PlaceLexicon,
    headings_of,
    load_place_lexicon,
    places_of,
)
from contested.resolution.seated import counted_by_a_hospital

__all__ = ["Lexicons", "Lookups", "load_lexicons", "resolve"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicons:
    """What resolution knows of time expressions, place names and titles."""

    dates: DateLexicon
    places: PlaceLexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookups:
    """Whom resolution may ask: the gazetteer and the register."""

    gazetteer: Gazetteer
    register: Register


def load_lexicons() -> Lexicons:
    """Load the packaged lexicons of dates and places."""
    return Lexicons(dates=load_date_lexicon(), places=load_place_lexicon())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """The days, the places and the headings that a report's text names."""

    text: str
    calendar: Calendar
    places: tuple[Place, ...]
    heads: tuple[Heading, ...]


def resolve(
    extraction: Extraction, report: Report, lookups: Lookups, lexicons: Lexicons
) -> tuple[Claim, ...]:
    """Return the claims that a report's statements make, in the order of the text."""
    grounds = grounds_of(extraction.drafts)
    places = places_of(report, extraction.mentions, lookups.gazetteer, lexicons.places, grounds)
    namer = Namer(
        report=report, register=lookups.register, mentions=extraction.mentions, places=places
    )
    ref = report_ref(report)
    named = _Named(
        text=report.text,
        calendar=Calendar.of(report, lexicons.dates),
        places=places,
        heads=headings_of(report.text, report.reading.sentences, places),
    )
    claims = [
        claim
        for draft in map(namer.without_places, extraction.drafts)
        for claim in claims_of(draft, _meaning(draft, named), namer, ref)
    ]
    return numbered(claims)


def _meaning(draft: Draft, named: _Named) -> Meaning:
    calendar = named.calendar
    said = tuple(said_time(voice, calendar.times) for voice in draft.voices)
    taken = [time.span for time in said if time is not None and time.span is not None]
    told = calendar.told_at(_last_known(said), draft)
    times = told_of(draft, told, named.text, calendar.until)
    return Meaning(
        time=choose_time(draft.time_sites, times, taken) or _period(draft, times, taken),
        places=_places(draft, named),
        said=said,
    )


def _places(draft: Draft, named: _Named) -> ChosenPlaces | None:
    chosen = choose_places(draft, named.places, named.text)
    chosen = counted_by_a_hospital(chosen, draft, named.places, named.text)
    return under_heading(chosen, draft, named.heads)


def _period(draft: Draft, times: Sequence[Time], taken: Sequence[Span]) -> ChosenTime | None:
    """Return the period that stands before a quotation ("said over the past two years, “…”")."""
    periods = [time for time in times if time.kind is TimeKind.DURATION]
    beside = (choose_time(voice.said_sites, periods, taken) for voice in reversed(draft.voices))
    return next((found for found in beside if found is not None), None)


def _last_known(said: tuple[Time | None, ...]) -> Time | None:
    """Return the time of saying nearest to the words: the innermost voice's that is known."""
    return next((time for time in reversed(said) if time is not None and time.known), None)
