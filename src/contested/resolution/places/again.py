"""Places named again by a noun: "the town" is the town that the report named before."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.spatial import relation_of

_AREAL = frozenset({"admin1", "admin2", "country", "region"})
_NAMED = re.compile(r"(?:\s+of|,)?\s+(?:[Aa]l-?)?[A-Z]")
_STOP = re.compile(r"[.!?][\"”’)]*\s")
_OF_ITS_OWN = frozenset(
    {"last", "first", "final", "main", "major", "second", "third", "next", "other", "only", "new"}
    | {"neighboring", "neighbouring", "nearby", "another", "whole", "and", "or", "of", "in"}
)
"""Words that say which town is meant, so that it is none named before ("the next town")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report's words: its text, the stretches that are read, its title and its dateline."""

    text: str
    spans: Sequence[Span]
    title: str = ""
    dateline: Span | None = None


def named_again(
    told: Told, places: Sequence[Place], nouns: Mapping[str, tuple[str, ...]]
) -> Iterator[Place]:
    """Yield a place for each "the town" in the stretches that the report named before.

    A place of a fitting kind before it is meant: one that the title names rather than others, one
    named more than once, then the nearest; the dateline's only says where the report was written.
    A noun that a name follows ("the town of Marovka"), or that its own sentence names before, is
    left to the name; one that says itself which is meant ("the last town") or has no such place
    before it stays a plain noun.
    """
    taken = [one.span for one in places if one.span is not None]
    for span in told.spans:
        for match in _pattern(nouns).finditer(told.text, span.start, span.end):
            found = Span(match.start(), match.end())
            if any(one.meets(found) for one in taken) or _is_new(match):
                continue
            before = _before(found, places, nouns[match["noun"].lower()], told)
            if before is not None and not _in_one_sentence(before, found, told.text):
                yield _again(before, found, told.text)


def _pattern(nouns: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    joined = "|".join(sorted(nouns, key=len, reverse=True))
    which = r"(?:the|this|that(?!\s+(?:the|this|an?|its|their)\b))"
    return re.compile(
        rf"\b{which}\s+(?P<like>(?:(?!{which}\b)[\w-]+\s+){{0,2}}?)(?P<noun>{joined})\b",
        re.IGNORECASE,
    )


def _is_new(match: re.Match[str]) -> bool:
    """Tell a noun that is none named before: a name follows, or it says itself which it is."""
    like = match["like"].lower().split()
    told_apart = any(word in _OF_ITS_OWN or word.endswith("est") for word in like)
    return told_apart or bool(_NAMED.match(match.string, match.end()))


def _before(span: Span, places: Sequence[Place], kinds: Sequence[str], told: Told) -> Place | None:
    fit = [
        one
        for one in places
        if one.span is not None
        and one.span.end <= span.start
        and one.kind in kinds
        and not (told.dateline is not None and told.dateline.meets(one.span))
    ]
    often = Counter(one.place for one in places if one.place is not None)
    return max(
        fit,
        key=lambda one: (_in_title(one, told), often[one.place or ""] > 1, one.span or span),
        default=None,
    )


def _in_one_sentence(before: Place, span: Span, text: str) -> bool:
    """Tell that the sentence itself names the place, so that the noun adds nothing."""
    return before.span is not None and not _STOP.search(text, before.span.end, span.start)


def _in_title(place: Place, told: Told) -> bool:
    names = (re.escape(name) for name in (place.text, place.name) if name)
    return any(re.search(rf"\b{name}\b", told.title, re.IGNORECASE) for name in names)


def _again(before: Place, span: Span, text: str) -> Place:
    relation = relation_of(span, text, areal=before.kind in _AREAL)
    words = span.quote(text)
    return replace(
        before,
        text=words,
        span=span,
        relation=relation.words,
        role=relation.role,
        located=relation.led,
        precision=max(relation.precision or before.precision, before.precision)
        if before.precision is not None
        else relation.precision,
        reason=f"“{words}”: {before.name} is the nearest place of that kind named before",
    )
