"""Places told by a noun: "in the desert" has no name, "the hospital in Karsh" says more than one.

They keep their words: without a name they get no gazetteer entry, with one they get the name's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.spatial import relation_of

_SMALL = (
    r"and|or|but|of|in|on|at|to|by|for|from|with|that|this|which|who|whom|whose|where|when|while|as|than|into|"
    r"near|after|before|over|under|through|against|is|was|were|are|has|had|have|the|an?|its|his|her|their|our"
)
_WHICH = (
    r"(?:[Tt]he|[Aa]n?|this|that|these|those|its|his|her|their|our|another|every|several|many|some|"
    r"various|nearby|neighbou?ring|army|military|police|two|three|four|five|six|seven|eight|nine|ten)"
)
_ENDS = re.compile(
    r"\s*(?:$|[.,;:)!?\"”’—–]|\s(?:-|\w+day\b|(?:and|or|but|in|on|at|to|by|for|from|with|that|which|who|"
    r"where|when|while|as|into|near|after|before|amid|against|along|because|behind|between|during|"
    r"following|inside|late|last|next|this|outside|over|since|so|there|told|through|under|until|without|were|was|is|are|had|"
    r"has|have|held|hit|struck|taken|left|run|built|remains?|said|says|yesterday|today|tonight|killing|leaving|using|earlier|early|again|of|itself|themselves|overlooking|surrounding|leading|linking)\b"
    r"|\d|[a-z]{3,}(?:ly|ed)\b))"
)
"""What follows the last noun of a phrase: "the border" ends before "on", not before "guards"."""
_LIES = re.compile(
    r"\s+(?:in|inside|across|along|at|near|on|outside|off|over|overlooking|above)\s+(?:the\s+)?"
    r"(?:(?:(?:north|south)-?(?:east|west)?|east|west|central)(?:ern)?\s+)?"
)
"""What stands between a noun and the name of the place that it lies in."""


_STRUCK = re.compile(
    r"\b(?:(?:air)?strikes?|assaults?|attacks?|blasts?|bombings?|explosions?|raids?|shelling)\s+"
    r"(?:against|at|of|on)\s+$|\b(?:attacked|bombed|destroyed|hit|raided|shelled|stormed|struck|targeted)\s+$"
)
_OPENS = re.compile(r"\b(?:an?|his|her|their|its)\s+(?:[a-z-]+\s+)?$")
_MEASURED = re.compile(r"\d\s*(?:km|kilomet\w+|miles?)\s+(?:away\s+)?to\s+$")
"""What makes of "the west" a way to go: "60 km to the west"."""
_BACK, _LONGEST = 30, 40
_TOWNS = frozenset({"city", "town", "village"})


def with_nouns(
    text: str, spans: Sequence[Span], places: Sequence[Place], nouns: frozenset[str]
) -> list[Place]:
    """Add the places that a noun tells, and widen each name that only says where a noun's lies."""
    pattern = _pattern(nouns)
    kept, starts = list(places), {one.span.start: at for at, one in enumerate(places) if one.span}
    for match in (one for span in spans for one in pattern.finditer(text, span.start, span.end)):
        found = Span(*match.span())
        lies = _LIES.match(text, found.end)
        at = starts.get(lies.end()) if lies else None
        if any(one.span is not None and one.span.meets(found) for one in kept):
            continue
        if (
            at is not None
            and _is_named(kept[at], text)
            and (relation_of(found, text, areal=False).led or _is_struck(found, text))
        ):
            kept[at] = _widened(kept[at], found, text)
        elif at is None and _ENDS.match(text, found.end) and _is_alone(found, text, kept):
            kept.append(_told(found, text))
    kept = [_owning(_led_to(one, text, nouns), text, kept, nouns) for one in kept]
    return sorted(kept, key=lambda one: one.span or Span(0, 0))


def _led_to(place: Place, text: str, nouns: frozenset[str]) -> Place:
    """Mark a name that tells where a spot is: "a Karsh hotel", "his Karsh home"."""
    if place.located or place.span is None or place.place is None or place.kind == "country":
        return place
    words = text[place.span.start : place.span.end + _LONGEST].split()
    last, after = place.text.split()[-1], words[len(place.text.split()) :][:2]
    spot = next((one for one in (last, *after) if re.sub(r"\W+$", "", one) in nouns), None)
    opens = _OPENS.search(text, max(0, place.span.start - _BACK), place.span.start)
    return replace(place, located=True) if spot and opens else place


def _owning(place: Place, text: str, places: Sequence[Place], nouns: frozenset[str]) -> Place:
    """Widen a town over its spot: "at the city's main hospital", "in Karsh's central market"."""
    if place.kind not in _TOWNS or place.span is None or not place.located:
        return place
    owned = _owned(nouns).match(text, place.span.end)
    if owned is None or not _ENDS.match(text, owned.end()):
        return place
    span = Span(place.span.start, owned.end())
    others = (one.span for one in places if one.span is not None and one.span != place.span)
    met = any(one.meets(span) for one in others)
    return place if met else replace(place, text=span.quote(text), span=span)


def _is_alone(noun: Span, text: str, places: Sequence[Place]) -> bool:
    """Tell "a town held by" from "Karsh, a town held by" and "The town of Karsh"."""
    called = text.startswith(", ", noun.start - 2) and any(
        one.span is not None and one.span.end == noun.start - 2 for one in places
    )
    measured = _MEASURED.search(text, max(0, noun.start - _BACK), noun.start)
    return not (called or measured or _opens_a_name(noun, text))


def _opens_a_name(noun: Span, text: str) -> bool:
    """Tell "The town of Karsh" from "The town fell"."""
    return text[noun.start].isupper() and text.startswith(" of ", noun.end)


def _is_struck(noun: Span, text: str) -> bool:
    """Tell "the strike against a hospital in Karsh" and "hit a hospital in Karsh"."""
    return _STRUCK.search(text, max(0, noun.start - _BACK), noun.start) is not None


def _is_named(place: Place, text: str) -> bool:
    """Tell a name of its own from "the Norvian capital" Karsh and from "Norvia's" Karsh."""
    owns = place.span is None or text[place.span.end : place.span.end + 1] in {"'", "’"}
    return not (owns or place.text.endswith("capital"))


def name_in(span: Span, text: str) -> Iterator[Span]:
    """Yield the name in the words of a place: "Karsh" of "the hospital in Karsh", "Karsh hotel"."""
    words = re.search(
        r"(?!(?:The|An?)\s+[a-z])(?:\b[aA]l-|[‘’'ʻ])?(?:\d+ )?[^\W\d_a-z]", span.quote(text)
    )
    if words is not None:
        kind = re.search(r"(?:\s+[a-z]+)+$", span.quote(text))
        end = span.start + kind.start() if kind and kind.start() > words.start() else span.end
        yield Span(span.start + words.start(), end)


@lru_cache(maxsize=1)  # one table a run
def _pattern(nouns: frozenset[str]) -> re.Pattern[str]:
    joined = "|".join(sorted(nouns, key=len, reverse=True))
    like = rf"(?:(?!(?:{_SMALL})\b)[“\"]?[a-z][\w’'-]*[”\"]?\s+){{0,3}}?"
    return re.compile(rf"\b{_WHICH}\s+{like}(?:{joined})\b(?!['’-])(?!\s+(?:{joined})\b)")


@lru_cache(maxsize=1)  # one table a run
def _owned(nouns: frozenset[str]) -> re.Pattern[str]:
    joined = "|".join(sorted(nouns, key=len, reverse=True))
    return re.compile(rf"['’]s?\s+(?:[a-z-]+\s+){{0,2}}?(?:{joined})\b(?!['’-])")


def _told(span: Span, text: str) -> Place:
    relation = relation_of(span, text, areal=False)
    return Place(
        text=span.quote(text),
        span=span,
        relation=relation.words,
        role=relation.role,
        located=relation.led,
        reason="the words say that it is a place, and give it no name",
    )


def _widened(place: Place, noun: Span, text: str) -> Place:
    span = Span(noun.start, place.span.end if place.span is not None else noun.end)
    return replace(place, text=span.quote(text), span=span, located=True)
