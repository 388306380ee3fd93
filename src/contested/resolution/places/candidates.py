"""Which words of a sentence may name a place: the longest known name at each capital."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from contested.model.lookups import Gazetteer, GazetteerEntry
from contested.model.span import Span
from contested.resolution.places.lexicon import Feature, PlaceLexicon
from contested.resolution.places.words import ARTICLES, Sentence, Word

_GAPS = frozenset({" ", "-", "‑", "\u00a0", "\n"})
_INNER = frozenset(
    {"of", "the", "and", "de", "la", "le", "les", "du", "des", "del", "da", "do", "dos", "di"}
    | {"el", "al", "an", "bin", "ibn", "sur", "on", "au", "aux", "e", "en", "i", "sous", "y"}
    | ARTICLES
)
_COMMON = frozenset({"body", "product", "small", "street", "title"})
_LONGEST = 6
_WILD = 3
_NATURAL = frozenset({"river", "lake", "sea", "mountain", "island", "strait", "desert", "dam"})
_UNITS = frozenset({"city", "admin1", "admin2", "country"})
_CROSSED = frozenset({"across", "along", "cross", "crossed", "crossing", "over"})
_BANKS = frozenset({"bank", "banks", "mouth", "shore", "shores", "side"})
_AFTER_A_PHRASE = frozenset(
    {"after", "and", "at", "before", "between", "by", "for", "from", "had", "has", "have", "in"}
    | {"into", "is", "near", "on", "since", "that", "to", "was", "were", "when", "where", "which"}
    | {"while", "with"}
)
"""What stands behind a name that ends its phrase."""
_CONTRACTED = re.compile(r"[a-z]{1,5}[’'](?:ll|d|ve|re|m|t)$")
_NO_COUNTRY = frozenset({"IN", "OR", "ME", "HI", "OK", "OH", "ON"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Words that may name a place, with every place that they may mean.

    `at` and `size` count words of the sentence numbered `sentence`. `kinds` are those that a
    feature word asks for. `demonym` marks "Syrian". `unit` is the wider unit named right after.
    `spot` marks the name that a spot in a town bears ("the Karsh roundabout").
    """

    sentence: int
    at: int
    size: int
    span: Span
    text: str
    key: str
    entries: tuple[GazetteerEntry, ...]
    kinds: tuple[str, ...] = ()
    demonym: bool = False
    short: bool = False
    spot: bool = False
    unit: GazetteerEntry | None = None
    evidence: float = field(default=0.0, compare=False)

    @property
    def end(self) -> int:
        """The number of the word after the name."""
        return self.at + self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Looks names up in one report's text."""

    text: str
    gazetteer: Gazetteer
    lexicon: PlaceLexicon

    def find(self, number: int, sentence: Sentence) -> list[Candidate]:
        """Return the candidates of a sentence in order, none overlapping."""
        words, found = sentence.words, list[Candidate]()
        at = 0
        while at < len(words):
            if not words[at].capital:
                at += 1
                continue
            street = self._street(words, at)
            one = None if street else self._longest(words, at, shouted=sentence.shouted)
            if one is not None:
                found.append(replace(one, sentence=number))
            at += street or (one.size if one else 1)
        return list(self._in_lists(found, sentence))

    def _street(self, words: Sequence[Word], at: int) -> int:
        """Return the length of a street's name, which is no settlement; 0 where there is none."""
        for size in (2, 3):
            if at + size > len(words) or words[at + size - 1].gap not in _GAPS:
                return 0
            last = words[at + size - 1]
            if not self.lexicon.says(last.key, "street"):
                continue
            saint = last.text == "St." and self._goes_on_in_capitals(words, at + size)
            if last.capital and words[at + 1].capital and not saint:
                return size
        return 0

    def _longest(self, words: Sequence[Word], at: int, *, shouted: bool) -> Candidate | None:
        for size in range(self._reach(words, at), 0, -1):
            run = words[at : at + size]
            if run[-1].capital or run[-1].key in {"km", "zone"}:
                found = self._named(words, at, size, shouted=shouted)
                if found is not None:
                    return found
            elif size > 1 and self._names_a_site(run[-1].key):
                found = self._known_with_feature(words, at, size)
                if found is not None:
                    return found
        return None

    def _reach(self, words: Sequence[Word], at: int) -> int:
        size = 1
        while size < _LONGEST and at + size < len(words):
            word = words[at + size]
            inner = word.key in _INNER or words[at].key.isdigit() or word.key in {"zone", "camp"}
            feature = self._names_a_site(word.key)
            if word.gap not in _GAPS or not (word.capital or inner or feature):
                break
            size += 1
            if feature and not (word.capital or inner):
                break
        return size

    def _known_with_feature(self, words: Sequence[Word], at: int, size: int) -> Candidate | None:
        """Return a name of the place tables that its kind in small letters is part of.

        "The Saudi hospital" in a table is one name; "the Saudi border" is in none.
        """
        run = words[at : at + size]
        span = Span(run[0].start, run[-1].end)
        name = span.quote(self.text)
        found = tuple(e for e in self.gazetteer.find(name) if e.id.startswith("sup_"))
        known = tuple(e for e in found if not e.weak)
        if not known:
            return None
        return Candidate(
            sentence=0, at=at, size=size, span=span, text=name, key=name.casefold(),
            entries=known, kinds=tuple(dict.fromkeys(e.kind for e in known)),
        )  # fmt: skip

    def _names_a_site(self, key: str) -> bool:
        kinds = key in self.lexicon.features or key in self.lexicon.again
        return kinds or self.lexicon.says(key, "site")

    def _named(
        self, words: Sequence[Word], at: int, size: int, *, shouted: bool
    ) -> Candidate | None:
        run = words[at : at + size]
        span = Span(run[0].start, run[-1].end)
        name = span.quote(self.text)
        made = partial(_made, at=at, size=size, span=span, name=name)
        short = self._short(name, shouted=shouted)
        if short is not None:
            return made(entries=short, short=True)
        people = self._of_people(name) if size < 3 else None
        if people is not None or (size == 1 and self._idle(run[0])):
            return made(entries=people, demonym=True) if people else None
        if self._unit_of(run) or (len(run[0].key) == 1 and size > 1 and run[1].gap == "-"):
            return None
        known = self._entries(name, run)
        if self._is_by_water(words, at, at + size):
            known = tuple(e for e in known if not _is_bare(e))
        entries, kinds = self._with_feature(known, words, at, size)
        if entries or (kinds and size > 1 and self._natural(run)):
            return made(entries=entries, kinds=kinds)
        return None

    def _is_by_water(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Tell the river of "across the Karsh" from "across the Karsh road"."""
        if at < 2 or words[at - 1].key != "the" or words[at].gap != " ":
            return False
        crossed = words[at - 2].key in _CROSSED
        if not crossed and not (words[at - 2].key == "of" and words[max(at - 3, 0)].key in _BANKS):
            return False
        ends = end == len(words) or words[end].gap != " "
        return ends or words[end].key in _AFTER_A_PHRASE or words[end].key.endswith("ed")

    def _unit_of(self, run: Sequence[Word]) -> bool:
        """Tell "City of X", where X is the name and "city" says its kind."""
        feature = self.lexicon.features.get(run[0].key)
        named = len(run) > 2 and run[1].key == "of" and feature is not None
        return bool(named and feature and _UNITS & set(feature.kinds))

    def _natural(self, run: Sequence[Word]) -> bool:
        """Tell "Neches River": not the town of Neches, even where the river is unknown."""
        last, first = (self.lexicon.features.get(run[at].key) for at in (-1, 0))
        found, rest = (last, run[:-1]) if last and last.after else (first, run[1:])
        if found is None or not set(found.kinds[:1]) & _NATURAL or len(run) > _WILD:
            return False
        of = len(rest) > 1 and rest[0].key == "of" and rest is not run[:-1]
        names = rest[1:] if of else rest
        return all(word.capital and not self._common(word) for word in names)

    def _common(self, word: Word) -> bool:
        return word.key in self.lexicon.given or self.lexicon.says_any(word.key, _COMMON)

    def _idle(self, word: Word) -> bool:
        key = word.key
        return (
            key in self.lexicon.features
            or self.lexicon.says(key, "small")
            or _CONTRACTED.match(key) is not None
            or self.lexicon.says(key, "direction")
            or (len(key) < 3 and not (word.text.isupper() and len(key) == 2))
            or key.isdigit()
        )

    def _short(self, name: str, *, shouted: bool) -> tuple[GazetteerEntry, ...] | None:
        form = self.lexicon.short.get(name)
        if form is None or (shouted and name in _NO_COUNTRY):
            return None
        found = self.gazetteer.find(form.name)
        kept = tuple(e for e in found if e.kind == "admin1" and e.country == form.country)
        return kept[:1] or None

    def _entries(self, name: str, run: Sequence[Word]) -> tuple[GazetteerEntry, ...]:
        found = tuple(self.gazetteer.find(name))
        if not found or (found[0].weak and self.lexicon.says(run[0].key, "small")):
            return ()
        if all(self._idle(word) or self.lexicon.says(word.key, "body") for word in run):
            return tuple(e for e in found if not e.weak and _is_area(e))
        if len(run) == 1 and len(run[0].key) == 2:
            return tuple(e for e in found if e.kind in {"country", "region"})
        if len(run) == 1 and run[0].key in self.lexicon.clipped:
            found = tuple(e for e in found if e.kind != "admin1")
        if (
            found
            and found[0].weak
            and (self.lexicon.says(run[0].key, "small") or len(run[0].key) < 4)
        ):
            return tuple(e for e in found if e.kind != "city" and len(run) > 1)
        return found

    def _with_feature(
        self, entries: tuple[GazetteerEntry, ...], words: Sequence[Word], at: int, size: int
    ) -> tuple[tuple[GazetteerEntry, ...], tuple[str, ...]]:
        """Return the entries that fit a feature word inside or beside the name, and its kinds."""
        inside = self._inner_feature(words, at, size)
        if inside is None:
            kinds = self._outer_kinds(words, at, size)
            return (*entries, *self._typed(entries, words, at, size)), kinds
        feature, bare = inside
        if entries and not entries[0].weak:
            return entries, feature.kinds
        if self._goes_on_in_capitals(words, at + size) or bare.lower() in self.lexicon.stop:
            return (), ()
        found = (*entries, *self.gazetteer.find(bare))
        return tuple(e for e in found if e.kind in feature.kinds), feature.kinds

    def _inner_feature(
        self, words: Sequence[Word], at: int, size: int
    ) -> tuple[Feature, str] | None:
        if size < 2:
            return None
        run = words[at : at + size]
        last = self.lexicon.features.get(run[-1].key)
        if last and last.after and not (at + size < len(words) and words[at + size].key == "of"):
            return last, self.text[run[0].start : run[-2].end]
        first = self.lexicon.features.get(run[0].key)
        if first and first.before:
            skip = 2 if run[1].key == "of" and size > 2 else 1
            return first, self.text[run[skip].start : run[-1].end]
        return None

    def _goes_on_in_capitals(self, words: Sequence[Word], end: int) -> bool:
        """Tell "Dublin City Council": its feature word belongs to what follows."""
        return end < len(words) and words[end].capital and words[end].gap == " "

    def _outer_kinds(self, words: Sequence[Word], at: int, size: int) -> tuple[str, ...]:
        """Return the kinds asked for by "X province" after, or "the town of X" before."""
        if at + size < len(words):
            after = words[at + size]
            feature = self.lexicon.features.get(after.key)
            if feature and feature.after and not after.capital and after.gap in _GAPS:
                return feature.kinds
        if at >= 2 and words[at - 1].key == "of":
            feature = self.lexicon.features.get(words[at - 2].key)
            return feature.kinds if feature and feature.before else ()
        return ()

    def _typed(
        self, entries: tuple[GazetteerEntry, ...], words: Sequence[Word], at: int, size: int
    ) -> tuple[GazetteerEntry, ...]:
        """Return the units called "X County" where the text has "X county"."""
        if at + size >= len(words) or words[at + size].capital:
            return ()
        return self.unit_called(words[at : at + size], words[at + size].key, entries)

    def unit_called(
        self, run: Sequence[Word], feature: str, known: tuple[GazetteerEntry, ...]
    ) -> tuple[GazetteerEntry, ...]:
        """Return the places called by a name with a feature word after it, beyond those known."""
        if feature not in self.lexicon.features:
            return ()
        bare = self.text[run[0].start : run[-1].end]
        ids = {entry.id for entry in known}
        found = self.gazetteer.find(f"{bare} {feature.capitalize()}")
        return tuple(e for e in found if not e.weak and e.id not in ids)

    def _of_people(self, name: str) -> tuple[GazetteerEntry, ...] | None:
        """Return the land of a people ("Syrian"); None for any other word."""
        other = self.lexicon.demonyms.get(name.title() if name.isupper() else name)
        if other is not None:
            found = self.gazetteer.find(other)
            areas = tuple(e for e in found if e.kind != "city")[:3] or tuple(found[:1])
            return areas or None
        country = self.gazetteer.country_of_people(name)
        return (country,) if country else None

    def _in_lists(self, found: list[Candidate], sentence: Sentence) -> Iterator[Candidate]:
        """Give every name of "Hama, Homs and Idlib provinces" the kind that the plural asks for."""
        words, wanted = sentence.words, None
        listed: list[Candidate] = []
        for one in reversed(found):
            after = words[one.end] if one.end < len(words) else None
            plural = self.lexicon.plurals.get(after.key) if after else None
            if plural and after and (sentence.shouted or not after.capital):
                wanted = plural
            elif not (wanted and after and self._goes_on(one, listed)):
                wanted = None
            listed.append(self._wanting(one, wanted, words) if wanted else one)
        return reversed(listed)

    def _goes_on(self, one: Candidate, listed: list[Candidate]) -> bool:
        """Tell whether only commas and "and" stand between a name and the next one listed."""
        if not listed:
            return False
        between = self.text[one.span.end : listed[-1].span.start]
        return between.strip(" ,\n") in {"", "and", "or", "&"} and between != " "

    def _wanting(self, one: Candidate, feature: str, words: Sequence[Word]) -> Candidate:
        run = words[one.at : one.end]
        more = self.unit_called(run, feature, one.entries)
        kinds = self.lexicon.features[feature].kinds
        return replace(one, entries=(*one.entries, *more), kinds=kinds)


def _made(*, at: int, size: int, span: Span, name: str, **told: Any) -> Candidate:
    return Candidate(
        sentence=0, at=at, size=size, span=span, text=name, key=name.casefold(), **told
    )


def _is_bare(entry: GazetteerEntry) -> bool:
    """Tell a town, whose name has no article unless it is part of it ("The Hague")."""
    own = entry.name.lower().startswith(("the ", "la ", "le ", "el ", "los ", "las "))
    return entry.kind in {"city", "village"} and not (own or entry.capital)


def _is_area(entry: GazetteerEntry) -> bool:
    """Tell what "Middle East" or "Western Cape" may be, though each of its words is common."""
    named = entry.kind == "admin1" and entry.own_name
    return named or entry.id.startswith("sup_") or entry.kind == "country"
