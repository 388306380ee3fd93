"""Places named again by a noun: "the town" is the town that the report named before."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.nesting import locates
from contested.resolution.places.headings import Heading, headings_of
from contested.resolution.places.spatial import relation_of

_AREAL = frozenset({"admin1", "admin2", "country", "region"})
_NAMED = re.compile(r"(?:\s+proper)?(?:\s+of|,)?\s+(?:[Aa]l-?)?[A-Z]")
_STOP = re.compile(r"[.!?][\"”’)]*\s")
_THERE = re.compile(
    r"there\b(?<!\wthere)(?<!over there)(?<!out there)(?:(?=\s*[,.;)])|"
    r"(?<!and there)(?<!but there)(?<!that there)(?<!said there)(?<!, there)(?<!if there)"
    r"(?<!as there)(?<!when there)(?<!where there)(?<!because there)(?<!while there)"
    r"(?<!says there)(?!['’])"
    r"(?!\s+(?:are|can|could|had|has|have|is|may|might|must|was|were|will|would)\s+(?:be(?:en)?\s+)?"
    r"(?:an?|any|few|little|many|more|no|not|nothing|rather|several|some|\d+)\b))"
)
"""An adverb of place ("the assault there was repelled"), not the word that opens "there was"."""
_REACH, _NEAR_BY = 2, 4
_VAGUE = frozenset({"region"})
_HERE = re.compile(r"\b[Hh]ere\b(?!['’])")
_LONGER = re.compile(r" [A-Z]")
_OF_PEOPLE = re.compile(r"(?:\b(?:men|people|police|women)|[a-z]{2}s)\s+from\s+(?:the\s+)?$")
"""What only tells who somebody is ("soldiers from Karsh"), and not where anything was."""
_OF_OFFICE = re.compile(
    r"\b(?:bishop|chief|commander|governor|head|leader|mayor|police|prefect)\s+of\s+(?:the\s+)?$"
)
_ON_A_MASTHEAD = re.compile(r"(?:,|\s[—–-])\s+$")
_SENTENCE_ENDS = frozenset(".!?:”\"’'")
_HUNG = re.compile(r"[-‑](?:backed|based|born|led)\b")
_SEATED = re.compile(r"\b[A-Z][\w-]+ [A-Z][\w-]+ in $")
_KIND_OF = re.compile(r"\b(\w+)\s+of\s+$")
_PART_OF_TOWN = re.compile(
    r"(?:-\d+)?\s+(alley|area|avenue|barracks|base|boulevard|bridge|camp|checkpoint|crossing|district|front"
    r"|hall|hill|hospital|junction|lane|market|mosque|neighbou?rhood|park|post|quarter|river|road"
    r"|school|square|street|suburb|territory)\b",
    re.IGNORECASE,
)
_LIKE = {
    "neighborhood": ("district", "quarter", "slum", "suburb"),
    "neighbourhood": ("district", "quarter", "slum", "suburb"),
    "district": ("neighborhood", "neighbourhood", "quarter", "suburb"),
    "town": ("city", "township"),
    "village": ("hamlet", "settlement"),
}
"""Nouns of one size, any of which may name a place again."""
_Nouns = Mapping[str, tuple[str, ...]]
_OF_ITS_OWN = frozenset(
    {"last", "first", "final", "main", "major", "second", "third", "next", "other", "only", "new"}
    | {"neighboring", "neighbouring", "nearby", "another", "whole", "and", "or", "of", "in"}
)
"""Words that say which town is meant, so that it is none named before ("the next town")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report's words: its text, the stretches that are read, its title and its dateline.

    `outgrown` are the ids of places too large for a noun: nobody calls a capital "the village".
    """

    text: str
    spans: Sequence[Span]
    title: str = ""
    dateline: Span | None = None
    outgrown: Mapping[str, frozenset[str]] = field(default_factory=dict)


def named_again(told: Told, places: Sequence[Place], nouns: _Nouns) -> Iterator[Place]:
    """Yield a place for each "the town" in the stretches that the report named before.

    A place of a fitting kind before it is meant: one called by this very noun ("the town of
    Karsh"), the only one that the title names, one just named, one of several in the title, one
    named more than once, then the nearest; the dateline's only says where
    the report was written, and a masthead's where somebody sits. A noun that a name follows ("the
    town of Marovka") is left to the name; one that says itself which is meant ("the last town") or
    has no such place before it stays a plain noun. "There" is the nearest place that its own
    sentence or one of the two before names. In a paragraph that opens with the name of the place
    it tells of, they mean a place of the paragraph.
    """
    taken = [one.span for one in places if one.span is not None]
    pattern, heads = _pattern(nouns), headings_of(told.text, told.spans, places)
    for span in told.spans:
        head = next((one for one in heads if one.span.meets(span)), None)
        for match in pattern.finditer(told.text, span.start, span.end):
            if _names_it(match, places) or _is_new(match, taken) or _is_vague(match):
                continue
            found, noun = Span(*match.span()), (match["noun"].lower(), nouns)
            before = _before(found, _of_paragraph(head, places), noun, told)
            yield from _meant(found, before or _before(found, places, noun, told), told)
        for match in _THERE.finditer(told.text, span.start, span.end):
            found = Span(*match.span())
            near = _nearest(found, _of_paragraph(head, places), told) if head else None
            yield from _meant(found, near or _headed(head) or _nearest(found, places, told), told)
        for match in _HERE.finditer(told.text, span.start, span.end) if head else ():
            yield from _meant(Span(*match.span()), _headed(head), told)


def _headed(head: Heading | None) -> Place | None:
    return head.place if head is not None else None


def _of_paragraph(head: Heading | None, places: Sequence[Place]) -> list[Place]:
    """Return the places of a paragraph with a heading, the heading's among them."""
    if head is None:
        return []
    held = (one for one in places if one.span is not None and head.span.holds(one.span))
    return [head.place, *held]


def _meant(found: Span, before: Place | None, told: Told) -> Iterator[Place]:
    if before is not None:
        yield _again(before, found, told.text)


def _pattern(nouns: _Nouns) -> re.Pattern[str]:
    joined = "|".join(sorted(nouns, key=len, reverse=True))
    which = r"(?:the|this|that(?!\s+(?:the|this|an?|its|their)\b))"
    return re.compile(
        rf"\b{which}\s+(?P<like>(?:(?!{which}\b)[\w-]+\s+){{0,2}}?)(?P<noun>{joined})\b",
        re.IGNORECASE,
    )


def _names_it(match: re.Match[str], places: Sequence[Place]) -> bool:
    """Tell that a name stands in the words, unless it only says whose: "the Syrian border town"."""
    found, like = Span(*match.span()), Span(*match.span("like"))
    met = [one for one in places if one.span is not None and one.span.meets(found)]
    return any(one.kind not in _AREAL or not (one.span and like.holds(one.span)) for one in met)


def _is_new(match: re.Match[str], taken: Sequence[Span]) -> bool:
    """Tell a noun that is none named before: its name follows, or it says itself which it is."""
    like = match["like"].lower().split()
    told_apart = any(word in _OF_ITS_OWN or word.endswith("est") for word in like)
    named = _NAMED.match(match.string, match.end())
    if named is None or told_apart:
        return told_apart
    return not named[0].startswith(",") or any(one.start < named.end() <= one.end for one in taken)


def _is_vague(match: re.Match[str]) -> bool:
    """Tell "the border region", which no name before need mean, from "the region"."""
    return match["noun"].lower() in _VAGUE and bool(match["like"])


def _before(
    span: Span, places: Sequence[Place], noun: tuple[str, _Nouns], told: Told
) -> Place | None:
    fit = [one for one in _earlier(span, places, told) if _called(one, span, *noun, told)]
    often = Counter(one.place for one in places if one.place is not None)
    titled = {one.name or one.text for one in places if _in_title(one, told)}
    return max(
        fit,
        key=lambda one: (
            _is_called_so(one, noun[0], told),
            len(titled) == 1 and _in_title(one, told),
            _is_just_named(one, span, told),
            _in_title(one, told),
            one.place is None,
            often[one.place or ""] > 1,
            one.span or span,
        ),
        default=None,
    )


def _called(place: Place, span: Span, noun: str, nouns: _Nouns, told: Told) -> bool:
    """Tell whether a place is of the noun's kind and size.

    One that is not known has the noun in its name ("Karsh town") or is named in the same sentence.
    """
    if noun in _VAGUE and _sentences_between(place, span, told.text) > _NEAR_BY:
        return False
    if place.place in told.outgrown.get(noun, ()) or _only_describes(place, told.text):
        return False
    if place.kind is not None:
        return place.kind in nouns[noun]
    if place.text.lower().endswith(f" {noun}"):
        return True
    named = place.place is None and place.text[:1].isupper()
    if named and _typed(place, told.text) & {noun, *_LIKE.get(noun, ())}:
        return True
    settled = named and "village" in nouns[noun]
    other = _kind_behind(place, told.text) - {noun, *_LIKE.get(noun, ())}
    near = _sentences_between(place, span, told.text) <= _REACH
    return settled and not other and (near or _in_title(place, told))


def _typed(place: Place, text: str) -> frozenset[str]:
    """Return the noun that leads to a name: "the hillside district of Karsh"."""
    start = place.span.start if place.span is not None else 0
    led = _KIND_OF.search(text, max(0, start - 30), start)
    return frozenset({led[1].lower()} if led else ())


def _is_called_so(place: Place, noun: str, told: Told) -> bool:
    """Tell the place that was led to by this very noun: "the town of Karsh"."""
    return noun in _typed(place, told.text)


def _is_just_named(place: Place, span: Span, told: Told) -> bool:
    """Tell a place of the noun's sentence or of the one before."""
    return _sentences_between(place, span, told.text) <= 1


def _kind_behind(place: Place, text: str) -> frozenset[str]:
    """Return the noun behind a name, of what is no town: "the Karsh quarter", "Karsh district"."""
    behind = _PART_OF_TOWN.match(text, place.span.end if place.span is not None else 0)
    own = _PART_OF_TOWN.search(f" {place.text.split()[-1]}")
    return frozenset(one[1].lower() for one in (behind, own) if one)


def _sentences_between(place: Place, span: Span, text: str) -> int:
    return len(_STOP.findall(text, place.span.end if place.span else 0, span.start))


def _only_describes(place: Place, text: str) -> bool:
    """Tell a name that says who somebody is or where a body sits, and not where anything was."""
    if place.span is None:
        return False
    start, end = place.span.start, place.span.end
    if _is_seat(place, text) or _HUNG.match(text, end):
        return True
    before = max(0, start - 40)
    if _OF_PEOPLE.search(text, before, start) or _OF_OFFICE.search(text, before, start):
        return True
    return not place.located and _is_on_a_masthead(place.span, text)


def _is_on_a_masthead(span: Span, text: str) -> bool:
    """Tell "Institute of the North, Karsh" on a line of its own, which is no sentence."""
    if _ON_A_MASTHEAD.search(text, max(0, span.start - 4), span.start) is None:
        return False
    end = text.find("\n", span.end)
    line = text[span.start : end if end >= 0 else len(text)].rstrip()
    return end >= 0 and line[-1] not in _SENTENCE_ENDS


def _nearest(span: Span, places: Sequence[Place], told: Told) -> Place | None:
    near = [
        one
        for one in _earlier(span, places, told)
        if _sentences_between(one, span, told.text) <= _REACH
        and not _only_describes(one, told.text)
    ]
    found = max(near, key=lambda one: (_is_ground(one, told), one.span or span), default=None)
    if found is None:
        return None
    inner = (one for one in near if one is not found and locates(found, one, told.text))
    return next(inner, found)


def _is_ground(place: Place, told: Told) -> bool:
    """Tell a place from a state or capital that does something and from the name of a body."""
    if place.located or place.span is None:
        return True
    large = place.kind == "country" or place.place in told.outgrown.get("town", ())
    return not large and _LONGER.match(told.text, place.span.end) is None


def _is_seat(place: Place, text: str) -> bool:
    """Tell where a body sits ("the Defence Ministry in Karsh") from where something was."""
    return (
        place.span is not None
        and _SEATED.search(text[max(0, place.span.start - 60) : place.span.start]) is not None
    )


def _earlier(span: Span, places: Sequence[Place], told: Told) -> list[Place]:
    """Return the places named before a stretch, without the dateline's."""
    return [
        one
        for one in places
        if one.span is not None
        and one.span.end <= span.start
        and not (told.dateline is not None and told.dateline.meets(one.span))
    ]


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
        name=before.name or (before.text if before.text[:1].isupper() else None),
        relation=relation.words,
        role=relation.role,
        located=relation.led or words.lower() in {"here", "there"},
        precision=max(relation.precision or before.precision, before.precision)
        if before.precision is not None
        else relation.precision,
        reason=f"“{words}”: {before.name or before.text} is the nearest such place named before",
    )
