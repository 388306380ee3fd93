"""From statements to claims: when, where and who, each choice with its candidates and reasons."""

from collections.abc import Sequence
from dataclasses import dataclass

from contested.model.claim import Claim
from contested.model.draft import Draft, Extraction
from contested.model.lookups import Gazetteer, Register
from contested.model.place import Place
from contested.model.report import Report
from contested.model.span import Span
from contested.model.time import Time
from contested.resolution.choosing import choose_places, choose_time, said_time
from contested.resolution.claiming import Meaning, Namer, claims_of, numbered, report_ref
from contested.resolution.dates import Anchor, DateLexicon, load_date_lexicon, tag
from contested.resolution.places import (
    PlaceContext,
    PlaceLexicon,
    find_places,
    load_place_lexicon,
)

__all__ = ["Lexicons", "Lookups", "load_lexicons", "resolve"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicons:
    """What resolution knows of time expressions and place names."""

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
