"""Place names in a report: found, resolved over the whole report, with their doubt."""

from collections.abc import Sequence

from contested.model.draft import Mention
from contested.model.lookups import Gazetteer
from contested.model.place import Place
from contested.model.report import Report
from contested.model.span import Span
from contested.resolution.places.again import Told, named_again
from contested.resolution.places.assembly import (
    Located,
    PlaceContext,
    by_only_name,
    located,
    unresolved,
    with_ground,
)
from contested.resolution.places.beside import with_units
from contested.resolution.places.candidates import Names
from contested.resolution.places.capitals import with_capitals
from contested.resolution.places.evidence import accepted, setting_of
from contested.resolution.places.headings import Heading, headings_of
from contested.resolution.places.home import home_of
from contested.resolution.places.homeland import at_home, with_the_capital
from contested.resolution.places.known import with_known
from contested.resolution.places.lexicon import PlaceLexicon, load_place_lexicon
from contested.resolution.places.nouns import with_nouns
from contested.resolution.places.seen import Seen
from contested.resolution.places.senses import senses_of
from contested.resolution.places.spots import lying_in, with_spots
from contested.resolution.places.unknown import unknown_names
from contested.resolution.places.words import read_sentence

__all__ = [
    "Heading",
    "Located",
    "PlaceContext",
    "PlaceLexicon",
    "find_places",
    "headings_of",
    "load_place_lexicon",
    "lying_in",
    "places_of",
]


_MOST = {"town": 500_000, "village": 50_000}
"""How many live in what is still called so; nobody calls a capital either."""


def places_of(
    report: Report,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    lexicon: PlaceLexicon,
    grounds: Sequence[Span] = (),
) -> tuple[Place, ...]:
    """Return the places that a report's sentences name; adjectives only as "the Syrian border".

    `grounds` are stretches whose name is a place's, for what is said to be done to it.
    """
    spans = [*report.reading.sentences]
    if report.dateline is not None:
        spans = sorted([*spans, report.dateline.span])
    context = PlaceContext(outlet=report.outlet)
    found = find_places(report.text, spans, mentions, gazetteer, lexicon, context)
    grounded = (with_ground(one, report.text, lexicon) for one in found)
    plain = (one.place for one in grounded if one is not None)
    named = list(with_capitals(report.text, plain, gazetteer))
    seen = Seen(
        text=report.text,
        mentions=mentions,
        gazetteer=gazetteer,
        lexicon=lexicon,
        grounds=grounds,
    )
    named = list(with_spots(seen, report.reading.sentences, named))
    lands = frozenset(one.country for one in named if one.country)
    named = [by_only_name(one, gazetteer, lands) for one in named]
    named = at_home(with_known(seen, report.reading.sentences, named), gazetteer)
    told = Told(
        text=report.text,
        spans=report.reading.sentences,
        title=report.title or "",
        dateline=report.dateline.span if report.dateline is not None else None,
        outgrown={noun: _larger(found, most) for noun, most in _MOST.items()},
    )
    named += named_again(told, named, lexicon.again)
    told_too = with_nouns(report.text, report.reading.sentences, named, lexicon.nouns)
    return tuple(with_the_capital(report.text, report.reading.sentences, told_too, gazetteer))


def _larger(found: Sequence[Located], most: int) -> frozenset[str]:
    return frozenset(one.place.place for one in found if one.place.place and one.people > most)


def find_places(
    text: str,
    spans: Sequence[Span],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    lexicon: PlaceLexicon,
    context: PlaceContext | None = None,
) -> tuple[Located, ...]:
    """Return every place named in the stretches of a text, in order, none overlapping."""
    sentences = [read_sentence(text, span, lexicon.dotted) for span in spans]
    setting = setting_of(text, sentences, mentions, lexicon)
    names = Names(text=text, gazetteer=gazetteer, lexicon=lexicon)
    found = [
        one for number, sentence in enumerate(sentences) for one in names.find(number, sentence)
    ]
    nameless = [one for one in found if not one.entries]
    known = with_units([one for one in found if one.entries], text, lexicon)
    kept = accepted(known, setting)
    home = home_of(context.outlet if context else None, gazetteer, lexicon)
    senses = senses_of(kept, home)
    places = [located(one, text, lexicon) for one in senses if not one.stray]
    places += [unresolved(one.candidate, text) for one in senses if one.stray]
    taken = [one.span for one in (*kept, *nameless)]
    unknown = (*nameless, *unknown_names(text, setting, taken))
    places += [unresolved(one, text) for one in unknown]
    return tuple(sorted(places, key=lambda one: one.place.span or Span(0, 0)))
