"""What is known of a report when the spots are sought that no gazetteer has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contested.model.draft import Mention, MentionKind
from contested.model.lookups import Gazetteer
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places.evidence import meeting
from contested.resolution.places.lexicon import PlaceLexicon
from contested.resolution.places.spatial import relation_of
from contested.resolution.places.words import Word, begins_a_name

_LONGEST = 5
_BACK = 60
_UNIT_KINDS = frozenset({"admin1", "admin2", "city", "village", "region", "neighbourhood"})
_VAGUE = frozenset({"country", "department", "division", "part", "state"})
_JOINT = re.compile(r" {1,2}[‘ʻ]?|[-‑][‘ʻ]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is known of a report when its nameless spots are sought.

    `grounds` are the stretches that are captured, held, left or fled to, whatever their names.
    """

    text: str
    mentions: Sequence[Mention]
    gazetteer: Gazetteer
    lexicon: PlaceLexicon
    grounds: Sequence[Span] = ()

    def is_ground(self, span: Span) -> bool:
        """Tell a name that something is done to that is done to ground alone ("besieged Karsh")."""
        return any(one.holds(span) for one in self.grounds)

    def before(self, span: Span) -> str:
        """Return the words that lead to a stretch."""
        return self.text[max(0, span.start - _BACK) : span.start].rstrip("‘ʻ")

    def hint(self, span: Span) -> MentionKind | None:
        """Return what the parse takes a name for."""
        return next((one.kind for one in meeting(self.mentions, span)), None)

    def bare(self, span: Span) -> Place:
        """Return a place that keeps only its words, of which it is not asked how it stands."""
        return Place(
            text=span.quote(self.text),
            span=span,
            reason="the words say that it is a place; the gazetteer has none of this name",
        )

    def place(self, span: Span) -> Place:
        """Return a place that keeps only its words and how they say that it lies."""
        relation = relation_of(span, self.text, areal=False)
        return replace(
            self.bare(span), relation=relation.words, role=relation.role, located=relation.led
        )

    def names_more(self, word: Word) -> bool:
        """Tell that a noun goes on to the name that it means ("the Gulf island of Nuli")."""
        return self.text[word.end : word.end + 4] == " of "

    def kind(self, word: Word | None) -> str | None:
        """Return "area" or "building" for a noun that says what kind of spot a name has."""
        if word is None:
            return None
        key = self.lexicon.plurals.get(word.key, word.key)
        feature = self.lexicon.features.get(key)
        if key in _VAGUE:
            return None
        if feature and feature.after:
            return "area" if _UNIT_KINDS & set(feature.kinds) else "building"
        return next((said for said in ("area", "building") if self.lexicon.says(key, said)), None)


def next_word(words: Sequence[Word], end: int) -> Word | None:
    """Return the word right behind a name."""
    return words[end] if end < len(words) and words[end].gap == " " else None


def end_of_run(words: Sequence[Word], at: int) -> int:
    """Return where the stretch of capitalised words stops that one belongs to."""
    end = at + 1
    while words[at].capital and end < len(words) and goes_on(words[end]):
        end += 1
    return end if end - at <= _LONGEST else at + 1


def goes_on(word: Word) -> bool:
    """Tell a word that goes on with the name before it."""
    return word.capital and _JOINT.fullmatch(word.gap) is not None


def runs(words: Sequence[Word], near: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of capitalised words that meet no place known: from which, to which."""
    at = 0
    while at < len(words):
        if not (words[at].capital and begins_a_name(words, at)):
            at += 1
            continue
        end = end_of_run(words, at)
        run = span_of(words[at:end])
        if not any(one.span and one.span.meets(run) for one in near):
            yield at, end
        at = end


def span_of(words: Sequence[Word]) -> Span:
    """Return the stretch of text that words stand in."""
    return Span(words[0].start, words[-1].end)
