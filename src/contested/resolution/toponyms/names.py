"""Which words of a report may name a place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from contested.model.draft import Mention, MentionKind
from contested.model.lookups import Gazetteer, GazetteerEntry
from contested.model.span import Span
from contested.resolution.toponyms.lexicon import PlaceLexicon

_WORD = re.compile(r"(?:\d+-)?[^\W\d_]+(?:[’'.‑-][^\W\d_]+)*")
_ARTICLE = re.compile(r"(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|esh|ez|ul)[-‑][A-Z]")
_JOINING = frozenset({"of", "the", "de", "la", "el", "al", "bin", "ibn", "and", "on", "des", "du"})
_LOCATIVE = frozenset(
    {"in", "at", "near", "from", "to", "into", "towards", "toward", "around", "outside"}
    | {"through", "across", "between", "over", "inside", "within", "along", "on"}
)
_OF_PLACE = frozenset({"border", "territory", "soil", "coast", "side", "desert", "capital"})
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "gen", "general", "col", "colonel", "president", "minister", "sheikh"}
    | {"lt", "maj", "capt", "sgt", "rev", "sen", "rep", "gov", "judge", "prince", "king", "sir"}
)
_LONGEST, _AFTER = 5, 24
_LARGE = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word with where it stands."""

    text: str
    span: Span

    @property
    def capital(self) -> bool:
        """Tell a word that may begin or end a name."""
        return self.text[0].isupper() or self.text[0].isdigit() or bool(_ARTICLE.match(self.text))


def _word(match: re.Match[str]) -> Word:
    """Return a word without its possessive ending."""
    text = match.group()
    plain = text[:-2] if text.endswith(("'s", "’s")) and len(text) > 3 else text
    return Word(text=plain, span=Span(match.start(), match.start() + len(plain)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Words that may name a place, with every place they may mean.

    `feature` holds the kinds that a word beside the name asks for. `located` says that a
    locative preposition stands before it. `after` is the text that follows.
    """

    span: Span
    text: str
    entries: tuple[GazetteerEntry, ...]
    feature: tuple[str, ...] = ()
    located: bool = False
    demonym: bool = False
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """Finds place names in one report."""

    text: str
    gazetteer: Gazetteer
    lexicon: PlaceLexicon
    mentions: Sequence[Mention]

    def find(self, spans: Sequence[Span]) -> Iterator[Named]:
        """Yield the names in the stretches, longest first at each place, none overlapping."""
        for span in spans:
            words = [_word(m) for m in _WORD.finditer(self.text, span.start, span.end)]
            yield from self._in_sentence(words)

    def _in_sentence(self, words: Sequence[Word]) -> Iterator[Named]:
        at = 0
        while at < len(words):
            size, named = self._at(words, at)
            if named is not None:
                yield named
            at += max(size, 1)

    def _at(self, words: Sequence[Word], at: int) -> tuple[int, Named | None]:
        if not words[at].capital:
            return 1, None
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            run = words[at : at + size]
            if not self._may_be_name(run):
                continue
            found = self._named(words, at, size)
            if found is not None:
                return size, found
        return self._unknown(words, at) or (1, self._of_people(words, at))

    def _unknown(self, words: Sequence[Word], at: int) -> tuple[int, Named] | None:
        """Return a name that no gazetteer has, where the words say that it is a place's.

        "The village of X", or what a verb of control acts on: it stays under its own name.
        """
        size = 1
        while at + size < len(words) and self._may_be_name(words[at : at + size + 1]):
            size += 1
        run = words[at : at + size]
        span = Span(run[0].span.start, run[-1].span.end)
        said = self._feature(words, at, size) or self._mentioned(span)
        if not said or any(self._stopped(word) for word in run):
            return None
        name = span.quote(self.text)
        return size, Named(span=span, text=name, entries=(), located=True, after=self._after(span))

    def _mentioned(self, span: Span) -> bool:
        exact = (one for one in self.mentions if one.span == span)
        return any(one.kind is MentionKind.PLACE for one in exact)

    def _after(self, span: Span) -> str:
        return self.text[span.end : span.end + _AFTER]

    def _may_be_name(self, run: Sequence[Word]) -> bool:
        last = run[-1]
        if not (last.capital or last.text.casefold() in self.lexicon.features):
            return False
        gaps = pairwise(run)
        close = all(
            self.text[a.span.end : b.span.start] in {" ", " \u00a0", "\u00a0"} for a, b in gaps
        )
        inner = all(one.capital or one.text in _JOINING for one in run[1:-1])
        return close and inner and (len(run) == 1 or run[0].capital)

    def _named(self, words: Sequence[Word], at: int, size: int) -> Named | None:
        run = words[at : at + size]
        span = Span(run[0].span.start, run[-1].span.end)
        name = span.quote(self.text)
        if all(self._stopped(word) for word in run) or "'" in run[0].text[:3]:
            return None
        entries = tuple(self.gazetteer.find(name))
        feature = self._feature(words, at, size)
        if not entries and size > 1 and run[-1].text.casefold() in self.lexicon.features:
            bare = Span(run[0].span.start, run[-2].span.end)
            entries = tuple(self.gazetteer.find(bare.quote(self.text)))
            feature = self.lexicon.features[run[-1].text.casefold()]
            if size == 2 and run[0].text.casefold() in self.lexicon.stop:
                entries = ()
        if not entries or not self._credible(words, at, size, entries):
            return None
        return Named(
            span=span,
            text=name,
            entries=entries,
            feature=feature,
            located=self._located(words, at),
            after=self._after(span),
        )

    def _stopped(self, word: Word) -> bool:
        folded = word.text.casefold()
        plain = folded in self.lexicon.stop or folded in self.lexicon.features
        return plain or len(folded) < 3

    def _feature(self, words: Sequence[Word], at: int, size: int) -> tuple[str, ...]:
        """Return the kinds asked for by "X province" after, or "the town of X" before."""
        after = words[at + size].text.casefold() if at + size < len(words) else ""
        if after in self.lexicon.features:
            return self.lexicon.features[after]
        if at >= 2 and words[at - 1].text == "of":
            return self.lexicon.features.get(words[at - 2].text.casefold(), ())
        return ()

    def _located(self, words: Sequence[Word], at: int) -> bool:
        before = [one.text.casefold() for one in words[max(0, at - 3) : at]]
        if not before:
            return False
        if before[-1] == "of" and len(before) > 1:
            return before[-2] in self.lexicon.features or before[-2] in _DIRECTIONS
        return before[-1] in _LOCATIVE or before[-1] in _DIRECTIONS

    def _credible(
        self, words: Sequence[Word], at: int, size: int, entries: Sequence[GazetteerEntry]
    ) -> bool:
        """Tell a place from a person, a body, or a word that merely begins a sentence."""
        best = max(entries, key=lambda one: (one.kind == "country", one.population))
        known = best.kind in {"country", "admin1"} or best.population >= _LARGE
        located = self._located(words, at)
        if at and words[at - 1].text.casefold().rstrip(".") in _TITLES and not known:
            return False
        hint = self._hint(Span(words[at].span.start, words[at + size - 1].span.end))
        if hint is MentionKind.PERSON and not (located and self._alone(words, at, size)):
            return False
        if hint is MentionKind.ORGANISATION and not located and not known:
            return False
        if self._inside_name(words, at, size) and hint is not MentionKind.PLACE:
            return known and hint is not MentionKind.PERSON
        return known or located or hint is MentionKind.PLACE or size > 1 or at > 0

    def _hint(self, span: Span) -> MentionKind | None:
        starts = [one.span.start for one in self.mentions]
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and self.mentions[at].span.meets(span):
            mention = self.mentions[at]
            wider = mention.span.end - mention.span.start > span.end - span.start + 6
            if mention.kind is MentionKind.PLACE or not wider:
                return mention.kind
            return mention.kind if mention.kind is MentionKind.PERSON else MentionKind.ORGANISATION
        return None

    def _alone(self, words: Sequence[Word], at: int, size: int) -> bool:
        return not self._inside_name(words, at, size)

    def _inside_name(self, words: Sequence[Word], at: int, size: int) -> bool:
        """Tell "Lincoln" in "Lincoln Brown" from "Lincoln" by itself."""
        end = at + size
        if end < len(words) and self.text[words[end - 1].span.end : words[end].span.start] == " ":
            after = words[end]
            if after.text[0].isupper() and after.text.casefold() not in self.lexicon.features:
                return True
        if at and self.text[words[at - 1].span.end : words[at].span.start] == " ":
            before = words[at - 1]
            plain = before.text.casefold() in self.lexicon.stop or at == 1
            return before.text[0].isupper() and not plain
        return False

    def _of_people(self, words: Sequence[Word], at: int) -> Named | None:
        """Return the country of "Syrian territory", "the Iraqi border"."""
        if at + 1 >= len(words) or words[at + 1].text not in _OF_PLACE:
            return None
        country = self.gazetteer.country_of_people(words[at].text)
        if country is None:
            return None
        span = Span(words[at].span.start, words[at + 1].span.end)
        return Named(
            span=span, text=span.quote(self.text), entries=(country,), demonym=True, located=True
        )


_DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"}
    | {"northeastern", "northwestern", "southeastern", "southwestern", "north-eastern"}
    | {"north-western", "south-eastern", "south-western", "downtown", "rural", "greater"}
)
