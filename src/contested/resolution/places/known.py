"""A name that a report shows to be a place once is that place wherever the report has it again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from contested.model.draft import MentionKind
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.seen import Seen
from contested.resolution.places.spatial import relation_of

_PLAIN = re.compile(r"[A-Z‘ʻ][\w’'‘ʻ-]*[a-z](?:[ -][A-Z][\w’'‘ʻ-]*[a-z]){0,2}")
_LEAST = 4
_PERSON = MentionKind.PERSON
_NO_PLACE = frozenset({MentionKind.ORGANISATION, MentionKind.OTHER})
_OF_PEOPLE = re.compile(
    r"\b(?:elders|inhabitants|people|residents|villagers)\s+of\s+$", re.IGNORECASE
)
_LONGER = re.compile(r"[-‑]\w|['’]s?\s+[A-Z]| [A-Z]")
_OPENED = re.compile(r"(?:[A-Z][\w.]*[ -]|[-‑.@])$")


def with_known(seen: Seen, spans: Sequence[Span], places: Sequence[Place]) -> list[Place]:
    """Add what the report names again, and give a name without a point the one it had before."""
    told = _told(seen, places)
    if not told:
        return list(places)
    kept = [_as_before(one, told) for one in places]
    return [*kept, *_again(seen, spans, kept, told)]


def _told(seen: Seen, places: Sequence[Place]) -> dict[str, Place]:
    """Return the names that no table has and that words of place led to, each where it lies."""
    led = (one for one in places if one.kind is None and one.located)
    told: dict[str, Place] = {}
    for one in led:
        plain = len(one.text) >= _LEAST and _PLAIN.fullmatch(one.text) is not None
        plain = plain and one.text.lower() not in seen.lexicon.features
        if plain and (one.text not in told or told[one.text].place is None):
            told[one.text] = one
    return told


def _others(seen: Seen) -> frozenset[str]:
    """Return the words of the names that the parse takes for bodies and the like, or full names.

    A lone name it often takes for a person's, whatever it is.
    """
    names = ((one.kind, one.span.quote(seen.text).split()) for one in seen.mentions)
    kept = (name for kind, name in names if kind in _NO_PLACE or (kind is _PERSON and name[1:]))
    return frozenset(word for name in kept for word in name)


def _as_before(place: Place, told: dict[str, Place]) -> Place:
    before = told.get(place.text) if place.place is None else None
    return place if before is None or before.place is None else _lying(before, place)


def _lying(before: Place, place: Place) -> Place:
    return replace(
        before, span=place.span, relation=place.relation, role=place.role, located=place.located
    )


def _again(
    seen: Seen, spans: Sequence[Span], places: Sequence[Place], told: dict[str, Place]
) -> Iterator[Place]:
    """Yield the names told where no place was found yet and no longer name has them."""
    joined = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    pattern, taken = re.compile(rf"(?<!\w)(?:{joined})\b"), [one.span for one in places if one.span]
    others = _others(seen)
    for match in pattern.finditer(seen.text):
        span = Span(*match.span())
        if any(map(span.meets, taken)) or not any(one.holds(span) for one in spans):
            continue
        of_people = _OF_PEOPLE.search(seen.text, max(0, span.start - 20), span.start)
        if of_people or (others.isdisjoint(match[0].split()) and not _is_longer(span, seen.text)):
            yield _named(told[match[0]], span, seen.text)


def _is_longer(span: Span, text: str) -> bool:
    """Tell a name that is only part of a longer one."""
    before = max(0, span.start - 20)
    return bool(_LONGER.match(text, span.end) or _OPENED.search(text, before, span.start))


def _named(before: Place, span: Span, text: str) -> Place:
    relation = relation_of(span, text, areal=False)
    return replace(
        before,
        span=span,
        relation=relation.words,
        role=relation.role,
        located=relation.led,
    )
