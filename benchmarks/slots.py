"""The words that fill a template's slots: names, kinds of people, numbers, weapons."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from benchmarks.words import alternatives, pattern
from contested.extraction import Tools
from contested.extraction.casing import is_capitals, restore_case
from contested.extraction.figures.numerals import WORDS, numeral_at
from contested.extraction.heads import Heads
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import ActorKind
from contested.model.lookups import Gazetteer

_WORD = re.compile(r"[\w.'’-]+")
_PRONOUN = re.compile(rf"(?i)^(?:{alternatives('pronoun')})$")
_CUT = re.compile(rf"(?i)\s+(?:{alternatives('ends a name')})\s|,|\[|\(")
_LEADING = re.compile(rf"(?i)^(?:(?:{alternatives('before a name')}|\d[\d,.]*|{WORDS})\s+)+")
_WEAPON = re.compile(
    rf"(?i)\b(?:(?:{alternatives('weapon kind')})[- ])*(?:{alternatives('weapon')})"
)
_PERSONAL = frozenset({"people", "crowd", "envoy"})
_AIMED_AT = frozenset({"building", "crossing"})
_PARTICLES = frozenset({"de", "del", "la", "y", "of", "von", "van"})
_CALLED = re.compile(r"(?i)^(?:[\w-]+(?:ist|ite|-called|-styled)\s+)+")
_LEAST = 2
_NAME = re.compile(r"[A-Z][\w.'’-]*")
_OWNER = re.compile(r"(?i)^(?:his|her|their|its|whose|[\w ]+['’]s)\s+")
_PART = re.compile(rf"(?i)^.*?\b(?:{alternatives('part of')}) of\s+")
_ARMED = frozenset({"armed", "force"})
_ORGANISED = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.ARMED_FORCE,
        ActorKind.MILITIA,
        ActorKind.POLICE,
    }
)
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One filler: its spellings, the first the fullest, and how many it counts."""

    key: str
    name: str = ""
    aliases: list[str]
    number: str

    def same(self, other: "Phrase") -> bool:
        """Tell whether both name the same: a name again in part, or a shared spelling."""
        if self.name and other.name:
            mine, theirs = self.name.split(), other.name.split()
            return mine[-1] == theirs[-1] or set(mine) <= set(theirs) or set(theirs) <= set(mine)
        if self.name or other.name:
            return self.number == other.number and not {*self.aliases}.isdisjoint(other.aliases)
        return not {*self.aliases}.isdisjoint(other.aliases)

    def with_words_of(self, other: "Phrase") -> "Phrase":
        """Return the fuller of both with the spellings of both."""
        fuller, barer = sorted((self, other), key=lambda one: -len(one.name))
        aliases = list(dict.fromkeys([*fuller.aliases, *barer.aliases]))
        number = self.number if self.number != "PLURAL" else other.number
        return replace(fuller, aliases=aliases, number=number)


def joined(phrases: Iterable[Phrase]) -> list[Phrase]:
    """Return phrases with those that name the same made one, in the order of the first."""
    kept: list[Phrase] = []
    for phrase in phrases:
        at = next((n for n, one in enumerate(kept) if one.same(phrase)), None)
        if at is None:
            kept.append(phrase)
        else:
            kept[at] = kept[at].with_words_of(phrase)
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Reads fillers off actors, with the small letters of the text at hand."""

    text: str
    heads: Heads
    gazetteer: Gazetteer

    @classmethod
    def of(cls, text: str, tools: Tools, gazetteer: Gazetteer) -> "Phrases":
        """Return the reader of one message."""
        shown = restore_case(text, tools.casing) if is_capitals(text) else text
        return cls(text=shown, heads=tools.heads, gazetteer=gazetteer)

    def _cased(self, actor: Actor) -> str:
        if actor.span is not None:
            return " ".join(self.text[actor.span.start : actor.span.end].split())
        return " ".join(actor.text.split())

    def _head(self, actor: Actor) -> str:
        """Return the words up to the head noun: what is of, at or in something else is cut."""
        whole = _CUT.split(self._cased(actor))[0]
        return _PART.sub("", whole).split(" of ")[0].strip()

    def _classes(self, actor: Actor) -> frozenset[str]:
        last = [one.lower() for one in _WORD.findall(self._head(actor))][-1:]
        forms = {form for word in last for form in _singulars(word)}
        return frozenset(one for form in forms for one in self.heads.get(form, ()))

    def armed(self, actor: Actor) -> bool:
        """Tell fighters and forces, and what is theirs, from everybody else."""
        if actor.kind in {ActorKind.ARMED_GROUP, ActorKind.ARMED_FORCE}:
            return True
        classes = self._classes(actor)
        held = not (classes & _PERSONAL) and pattern("armed").search(self._cased(actor)) is not None
        return bool(classes & _ARMED) or held

    def living(self, actor: Actor) -> bool:
        """Tell people from buildings, bodies and things."""
        classes, shown = self._classes(actor), self._head(actor)
        if classes & _PERSONAL or actor.kind is ActorKind.PERSON:
            return True
        if classes or self.target(actor):
            return False
        last = shown.split(" ")[-1]
        return (
            bool(_ends_in("person").search(shown))
            or len(_name_in(shown).split()) > 1
            or len(self._name(shown).split()) > 1
            or (bool(_NAME.fullmatch(last)) and not pattern("body").search(shown))
        )

    def target(self, actor: Actor) -> bool:
        """Tell buildings, works and goods, which are what an attack on no person is aimed at."""
        shown = self._head(actor)
        return bool(self._classes(actor) & _AIMED_AT) or bool(_ends_in("works").search(shown))

    def phrase(self, actor: Actor, claim: Claim) -> Phrase | None:
        """Return the filler that an actor's words give, None for a bare pronoun or number."""
        full = _CUT.split(self._cased(actor))[0].strip()
        plain = _LEADING.sub("", full).strip()
        if not plain or _PRONOUN.match(plain) or not re.search(r"[A-Za-z]{2}", plain):
            return None
        name = self._name(plain)
        title = plain.removesuffix(name).strip() if name != plain else ""
        spellings = [name, plain, title] if name else [plain, _OWNER.sub("", plain)]
        aliases = [one.upper() for one in dict.fromkeys(spellings) if one]
        return Phrase(
            key=aliases[0],
            name=name.upper(),
            aliases=aliases,
            number=_number(full, plain, claim),
        )

    def _name(self, plain: str) -> str:
        """Return the name that a person's words end in ("Rafael Bustillo" of "general …")."""
        words = plain.split(" ")
        start = len(words)
        if len(words) > _LEAST and self._is_left_small(words):
            start -= 1
        while start and self._may_be_name(words[start - 1]):
            start -= 1
        while start < len(words) and words[start].lower() in _PARTICLES:
            start += 1
        return " ".join(words[start:])

    def _is_left_small(self, words: Sequence[str]) -> bool:
        """Tell a family name that is a word besides, after given names ("Ana Maria rosas")."""
        *before, last = words
        small = last.islower() and last.isalpha() and not self._is_generic(last)
        return small and all(self._may_be_name(word) for word in before[-2:])

    def _may_be_name(self, word: str) -> bool:
        if word.lower() in _PARTICLES:
            return True
        return bool(_NAME.fullmatch(word)) and not self._is_generic(word)

    def _is_generic(self, word: str) -> bool:
        """Tell titles, kinds of people and peoples from names."""
        forms = _singulars(word.lower().strip(".,"))
        listed = any(pattern(use).fullmatch(word) for use in ("person", "honorific"))
        return listed or any(form in self.heads for form in forms) or self.is_people(word)

    def is_people(self, word: str) -> bool:
        """Tell the word for a people or its things."""
        return any(
            self.gazetteer.country_of_people(form.capitalize()) for form in _singulars(word.lower())
        )

    def individuals(self, actors: Sequence[Actor]) -> list[Phrase]:
        """Return those who did it, as far as they are kinds of people or persons."""
        listed: dict[str, Phrase] = {}
        for actor in actors:
            head = _CUT.split(self._cased(actor).split(" of the ")[0])[0]
            plain = _LEADING.sub("", head).strip()
            person = actor.kind is ActorKind.PERSON
            if plain and (person or pattern("doer").search(plain)) and not _PRONOUN.match(plain):
                key = plain.upper()
                listed.setdefault(key, Phrase(key=key, aliases=[key], number=""))
        return list(listed.values())

    def organisations(self, actors: Sequence[Actor]) -> list[Phrase]:
        """Return the organisations that did it, each once."""
        listed: dict[str, Phrase] = {}
        for actor in actors:
            words = self._organised(actor)
            if words:
                plain = _CALLED.sub("", words)
                spellings = [plain, words, _name_in(words), *_ACRONYM.findall(words)]
                aliases = list(dict.fromkeys(one.upper() for one in spellings if one))
                key = actor.actor or aliases[0]
                listed.setdefault(key, Phrase(key=aliases[0], aliases=aliases, number=""))
        return list(listed.values())

    def _organised(self, actor: Actor) -> str:
        """Return the organisation in a doer's words ("members of the Karsh Front")."""
        shown = self._cased(actor)
        if _PRONOUN.match(shown):
            shown = actor.name or ""
        inner = _LEADING.sub("", shown.rsplit(" of the ", 1)[-1]).strip(' []()"')
        *before, last = inner.split(" ") if inner else [""]
        of_people = pattern("doer").match(last) is not None
        if of_people:
            inner = _name_in(" ".join(before))
        if not inner or self.is_people(inner):
            return ""
        organised = _ACRONYM.search(inner) or pattern("body").search(inner)
        return inner if of_people or organised or actor.kind in _ORGANISED else ""

    def weapons(self, claims: Iterable[Claim]) -> list[Phrase]:
        """Return the weapons that the sentences of the claims name, each once."""
        listed: dict[str, Phrase] = {}
        for claim in claims:
            for match in _WEAPON.finditer(claim.evidence[0].quote):
                plain = _LEADING.sub("", " ".join(match.group().split())).upper()
                bare = plain.split(" ")[-1]
                key = bare.removesuffix("S")
                aliases = list(dict.fromkeys([plain, bare]))
                listed.setdefault(key, Phrase(key=key, aliases=aliases, number=""))
        return list(listed.values())


def near_target(said: str) -> list[Phrase]:
    """Return the first building or works that a sentence places something at, or says is harmed."""
    found = _hit().search(" ".join(said.split()))
    if found is None:
        return []
    words = found.group(1).upper()
    return [Phrase(key=words, aliases=[words], number="")]


@cache
def _hit() -> re.Pattern[str]:
    own = r"(?!(?:the|of|in|and|at|a)\b)[\w'’.-]+\s+"
    numbered = rf"(?:the|an?|several|some|{WORDS})"
    before, works = alternatives("before a target"), alternatives("works")
    return re.compile(rf"(?i)\b(?:{before})\s+{numbered}\s+((?:{own}){{0,3}}(?:{works}))")


@cache
def _ends_in(use: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(use)})$", re.IGNORECASE)


def _singulars(word: str) -> set[str]:
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    if word.endswith("ies"):
        forms.add(word[:-3] + "y")
    if word.endswith("men"):
        forms.add(word[:-3] + "man")
    return forms


def _name_in(words: str) -> str:
    """Return the run of capitalised words ("Rafael Bustillo" in "general Rafael Bustillo")."""
    runs = re.findall(r"[A-Z][\w.'’-]*(?: (?:(?:de|del|la|of|y) )*[A-Z][\w.'’-]*)*", words)
    return runs[-1] if runs else ""


def _number(full: str, plain: str, claim: Claim) -> str:
    for figure in claim.figures:
        if (
            figure.unit == "person"
            and figure.low
            and plain.rsplit(" ", maxsplit=1)[-1].lower() in figure.text.lower()
        ):
            return str(int(figure.low))
    for word in _WORD.finditer(full[: len(full) - len(plain)]):
        numeral = numeral_at(full, word.start())
        if numeral is not None:
            return str(int(numeral.value))
    return (
        "PLURAL"
        if plain.lower().endswith(("s", "people", "men", "children")) and not _name_in(plain)
        else "1"
    )
