"""Names of known places read to their end: "Karsh Refugee Camp", "Karsh airport"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from contested.model.draft import MentionKind
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.seen import Seen, end_of_run, goes_on, next_word
from contested.resolution.places.words import Word

_SEATS = frozenset({"base", "camp", "compound", "post", "station"})
_NO_NAME = frozenset({"product", "team", "title", "unit", "body", "direction", "small", "street"})
_NEVER_LAST = frozenset({"abu", "ad", "al", "an", "ar", "as", "ash", "az", "bani", "bin", "el"})
_SEAT = re.compile(
    r"\b(?:barracks|base|camp|command|garrison|headquarters|hq|seat)\s+of\s+"
    r"(?:(?:its|the|their)\s+)?(?:army's\s+|army’s\s+)?$",
    re.IGNORECASE,
)


def fullest(place: Place, words: Sequence[Word], seen: Seen) -> Place:
    """Read a name to its end: "Karsh Refugee Camp", "Karsh airport"; "Tal Nuli" is no "Tal"."""
    stops = place.span.end if place.span is not None else None
    at = next((number for number, word in enumerate(words) if word.end == stops), None)
    if at is None or place.span is None or place.kind == "country":
        return place
    opened = _seat(place, seen) or _opened(words, at, place.span, seen)
    if opened is not None:
        return opened
    end = end_of_run(words, at)
    if _is_more(place.span.start, words[at:end], next_word(words, end), seen):
        return seen.place(Span(place.span.start, words[end - 1].end))
    last = words[end - 1] if end > at + 1 else next_word(words, end)
    if last is None or not (_closes(last, seen) or _is_cut(words[at:end], seen)):
        return place
    span = Span(place.span.start, last.end)
    if _is_cut(words[at:end], seen):
        return seen.place(span)
    return replace(place, text=span.quote(seen.text), span=span)


def _is_more(start: int, run: Sequence[Word], after: Word | None, seen: Seen) -> bool:
    """Tell a longer name that a known one only begins ("Karsh Yam", "the Karsh Nuli sector")."""
    if len(run) == 1:
        return False
    given = run[0].key in seen.lexicon.given
    one = not given and _is_one_name(start, run[1:], seen)
    return one or _is_longer(run[1:], after, seen)


def _seat(place: Place, seen: Seen) -> Place | None:
    """Return "headquarters of its 6th Division" for the division that has its seat there."""
    names = place.text.lower().split()
    if place.span is None or not any(seen.lexicon.says(name, "unit") for name in names):
        return None
    led = _SEAT.search(seen.before(place.span))
    if led is None:
        return None
    span = Span(place.span.start - len(led[0]), place.span.end)
    return replace(place, text=span.quote(seen.text), span=span)


def _opened(words: Sequence[Word], at: int, span: Span, seen: Seen) -> Place | None:
    """Return "Kafr Nuli" where only Nuli was found."""
    first = next((number for number in range(at + 1) if words[number].start >= span.start), at)
    before = words[first - 1] if first else None
    if before is None or not (before.capital and goes_on(words[first])):
        return None
    spotted = seen.lexicon.says(before.key, "spotted")
    return seen.place(Span(before.start, span.end)) if spotted else None


def _closes(last: Word, seen: Seen) -> bool:
    """Tell the noun that ends a name ("Karsh airport") from "the Karsh camp of the army"."""
    vague = last.text.islower() and last.key in _SEATS
    return seen.kind(last) == "building" and not (vague or seen.names_more(last))


def _is_one_name(start: int, more: Sequence[Word], seen: Seen) -> bool:
    """Tell "Karsh Yam", which the parse takes for one place, from the town of Karsh."""
    span = Span(start, more[-1].end)
    if not any(one.kind is MentionKind.PLACE and one.span == span for one in seen.mentions):
        return False
    owns = seen.text[span.end : span.end + 1] in {"'", "’"}
    other = any(seen.lexicon.says_any(word.key, _NO_NAME) for word in more)
    return not (owns or other or more[-1].gap not in {" ", "-"} or seen.kind(more[-1]) is not None)


def _is_longer(more: Sequence[Word], after: Word | None, seen: Seen) -> bool:
    """Tell "the Karsh Nuli sector" from the sector of Karsh."""
    if after is None or after.capital or seen.kind(after) != "area":
        return False
    return not any(
        seen.lexicon.says_any(word.key, _NO_NAME) or seen.kind(word) is not None for word in more
    )


def _is_cut(run: Sequence[Word], seen: Seen) -> bool:
    """Tell a name that cannot end where it was found to: with an article, with "Tal" or "Abu"."""
    first = run[0].key
    return len(run) > 1 and (first in _NEVER_LAST or seen.lexicon.says(first, "spotted"))
