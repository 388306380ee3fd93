"""Breakdowns: which figure is a part of which, and what a part takes from its whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from contested.extraction.figures.kinds import Kind
from contested.extraction.figures.phrases import Phrase
from contested.extraction.figures.types import Quantity
from contested.model.codebook import FigureKind
from contested.model.span import Span

_CUE = re.compile(
    r"\b(?:including|includes?|included|among\s+(?:them|whom|these|those)|amongst\s+them|of\s+whom|"
    r"of\s+which|of\s+them|of\s+these|of\s+those|among\s+the\s+(?:dead|killed|wounded|injured|victims|"
    r"casualties|detained|missing|fallen)|comprising|comprised|consisting\s+of|made\s+up\s+of|"
    r"(?<!along\s)(?<!together\s)with\s+(?=[^,;.]*$))\s*(?:also\s+)?(?:were\s+|are\s+|was\s+)?(?:the\s+)?[^,;.]{0,24}$",
    re.IGNORECASE,
)
_BACK = re.compile(r"\b(?:of|among|amongst)\s+(?:them|whom|these|those|the)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r",?\s*\b(?:against|along\s+with|as\s+well\s+as|besides|in\s+addition\s+to|together\s+with)\s+"
    r"(?:the\s+|another\s+|some\s+)?$"
    r"|\band,\s[^,;.]{1,40},\s+$",
    re.IGNORECASE,
)
"""What stands before those who come on top ("12 rebels died, against 3 soldiers")."""
_LISTED = re.compile(r"[\w\s-]{1,40}(?:,|,?\s+and)\s+", re.IGNORECASE)
_AMONG_AFTER = re.compile(r"[^,;.]{0,30}\s+among\s+(?:them|whom)\b", re.IGNORECASE)
_WITH = re.compile(r"\bwith\s*$", re.IGNORECASE)
_OPEN = re.compile(r"[(—–]\s*$|:\s*$")
_COMMA = re.compile(r"\s*(?:,|,?\s*and|&|plus)\s*")
_OF_THE = re.compile(r"^\W*(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|those\s+)?$", re.IGNORECASE)
_OF_NEXT = re.compile(
    r"^\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|his\s+|a\s+total\s+of\s+)?"
    r"(?:(?:[\w-]+\s+){0,3}[\w-]+(?:['’]s|s['’])\s+)?$"
)
_JOINED = re.compile(
    r"^[^;:.()]{0,80}?(?:,(?!\s*as\b)|\band\b|\bplus\b|(?<!, )\bas well as\b)\s*"
    r"(?:the\s+|another\s+)?$"
)
_FATE_OF_ITS_OWN = re.compile(
    r"(?:\s+(?:more|others|people))?\s+(?:are|were|is|was|remain(?:ed|s)?)\s+(?:still\s+)?(?:under"
    r"|beneath|below|buried|trapped|unaccounted|missing|alive|unharmed)\b",
    re.IGNORECASE,
)


_TELLING_BEFORE = re.compile(r"\b(?:added|recalled|recounted|said|says)\s*$")
_TELLING_AFTER = re.compile(r"\s+(?:added|recalled|recounted|said|says|told)\b")
_FATES = frozenset(
    {FigureKind.KILLED, FigureKind.INJURED, FigureKind.MISSING, FigureKind.DISPLACED}
    | {FigureKind.DETAINED}
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may be a figure, with what is known of it so far."""

    quantity: Quantity
    phrase: Phrase
    span: Span
    governor: int | None
    sentence: int
    kind: Kind
    whole: int | None = None
    of: str | None = None


def with_parts(
    candidates: Sequence[Candidate], text: str, starts: Sequence[int]
) -> list[Candidate]:
    """Join each part to its whole; `starts` holds the offset at which each sentence begins."""
    joined: list[Candidate] = []
    on_top: set[int] = set()
    for place, candidate in enumerate(candidates):
        whole = _whole(joined, candidate, text, starts[candidate.sentence])
        joined.append(candidate if whole is None else _part(candidate, joined[whole], whole))
        next_to = place > 0 and _OF_NEXT.search(_between(joined, place, text)) is not None
        if next_to and _befell_alike(joined[place - 1], joined[place]):
            joined[place - 1] = replace(joined[place - 1], whole=place)
        if place and _comes_on_top(joined, place, text, after=place - 1 in on_top):
            on_top.add(place)
            joined[place] = replace(joined[place], kind=_group(joined, place - 1).kind)
        if joined[place].kind.what is None and _is_coordinated(joined, place, text):
            joined[place] = _coordinated(joined[place], joined[place - 1])
    for place in range(len(joined) - 2, -1, -1):
        joined[place] = _listed(joined[place], joined[place + 1], text)
    return joined


def _comes_on_top(joined: list[Candidate], place: int, text: str, *, after: bool) -> bool:
    """Tell "152 rebels were killed, against 18 soldiers and two guards", whose fate is said once.

    `after` tells that the figure before came on top too.
    """
    before, one = _group(joined, place - 1), joined[place]
    people = before.kind.unit == one.kind.unit == "person" and before.sentence == one.sentence
    told = people and not one.kind.own and one.whole is None and before.kind.what in _FATES
    between = _between(joined, place, text)
    listed = after and _LISTED.fullmatch(between) is not None
    return told and (listed or _BESIDE.search(between) is not None)


def _group(joined: list[Candidate], place: int) -> Candidate:
    """Return the whole that a figure is a part of, or the figure."""
    whole = joined[place].whole
    return joined[place if whole is None else whole]


def _befell_alike(part: Candidate, whole: Candidate) -> bool:
    """Tell "20 of the 90 killed" from "20 of the 90 whom they had hired were killed"."""
    said = whole.governor is not None and part.governor is not None
    return not (said and whole.governor != part.governor and whole.kind.own)


def _listed(one: Candidate, following: Candidate, text: str) -> Candidate:
    """Give "five soldiers, two rebels killed" one fate: it is said once, after the last."""
    between = text[one.span.end : following.quantity.span.start]
    people = one.kind.unit == following.kind.unit == "person" and not one.kind.own
    said = following.governor is not None and following.governor > following.phrase.last
    if not (people and said and one.sentence == following.sentence and _COMMA.fullmatch(between)):
        return one
    return replace(one, kind=following.kind, governor=following.governor)


def _whole(joined: list[Candidate], part: Candidate, text: str, start: int) -> int | None:
    if not joined:
        return None
    last = joined[-1]
    same = last.sentence == part.sentence
    gap = text[max(start, last.quantity.span.end if same else start) : part.quantity.number.start]
    after = gap[max(0, last.span.end - last.quantity.span.end) :] if same else gap
    if part.phrase.pronoun and _tells(part, text):
        return None
    found = None
    among = same and _AMONG_AFTER.match(text, part.span.end) is not None
    if part.phrase.pronoun or among or _CUE.search(gap):
        back = part.phrase.pronoun or _BACK.search(gap) is not None
        back = back and not re.search(r"\d", text[start : part.quantity.span.start])
        found = _nearest(joined, part, back=back)
        apart = _WITH.search(gap) and not (part.phrase.pronoun or among)
        found = None if apart else found
    elif same and _OPEN.search(after) and not part.quantity.unit:
        found = _nearest(joined, part, back=False)
        found = None if found is not None and _differ(joined[found], part) else found
    elif same and last.whole is None and _OF_THE.search(text[start : last.quantity.span.start]):
        found = len(joined) - 1
    elif same and last.whole is not None and _JOINED.search(after) and _shares(last, part):
        found = last.whole
    return found if found is not None and _fits(joined[found], part) else None


def _tells(part: Candidate, text: str) -> bool:
    """Tell "said one of them" and "one of them said", who speaks, from what befell one."""
    start, end = part.quantity.number.start, part.span.end
    before, after = text[max(start - 20, 0) : start], text[end : end + 20]
    return bool(_TELLING_BEFORE.search(before) or _TELLING_AFTER.match(after))


def _differ(whole: Candidate, part: Candidate) -> bool:
    """Tell the displaced of "60 dead — 18,000 displaced" from a part of the dead."""
    own = whole.kind.own and part.kind.own and whole.kind.what is not part.kind.what
    return own and {whole.kind.what, part.kind.what} <= _FATES


def _shares(last: Candidate, part: Candidate) -> bool:
    """Tell whether nothing of its own befell the second of two coordinated figures."""
    return not part.kind.own or (part.governor is not None and part.governor == last.governor)


def _nearest(joined: list[Candidate], part: Candidate, *, back: bool) -> int | None:
    """Return the latest figure that is no part itself, in this sentence or the one before."""
    for place in range(len(joined) - 1, -1, -1):
        distance = part.sentence - joined[place].sentence
        if distance > int(back):
            return None
        whole = joined[place]
        if whole.whole is None and whole.kind.what is not None and _fits(whole, part):
            return place
    return None


def _fits(whole: Candidate, part: Candidate) -> bool:
    counted = part.kind.what is None or part.kind.unit in {whole.kind.unit, "percent"}
    most = whole.quantity.high
    least = part.quantity.low if part.quantity.low is not None else 0
    return counted and (most is None or part.kind.unit == "percent" or least <= most)


def _part(part: Candidate, whole: Candidate, place: int) -> Candidate:
    kind = part.kind
    if not kind.own or kind.what is None:
        unit = kind.unit if kind.what is not None else whole.kind.unit
        kind = Kind(whole.kind.what, unit, whole.kind.scope)
    elif kind.what is whole.kind.what:
        kind = replace(kind, scope=whole.kind.scope)
    return replace(part, kind=kind, whole=place)


def _between(joined: list[Candidate], place: int, text: str) -> str:
    """Return the words from the number before to this one."""
    return text[joined[place - 1].quantity.span.end : joined[place].quantity.span.start]


def _is_coordinated(joined: list[Candidate], place: int, text: str) -> bool:
    """Tell whether a bare number goes on the one before ("12 in Homs and 5 in Hama")."""
    if place == 0 or joined[place - 1].sentence != joined[place].sentence:
        return False
    between = text[joined[place - 1].span.end : joined[place].quantity.span.start]
    own = _FATE_OF_ITS_OWN.match(text, joined[place].span.end)
    return own is None and _JOINED.search(between) is not None


def _coordinated(one: Candidate, before: Candidate) -> Candidate:
    if one.phrase.pronoun or before.kind.what in {
        None,
        FigureKind.MONEY,
        FigureKind.AREA,
        FigureKind.OTHER,
    }:
        return one
    return replace(one, kind=before.kind, governor=one.governor or before.governor)
