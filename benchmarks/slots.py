"""The words that fill a template's slots: names, kinds of people, numbers, weapons."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.words import alternatives, pattern, words_for
from contested.extraction import Tools
from contested.extraction.casing import is_capitals, restore_case
from contested.extraction.figures.numerals import WORDS, numeral_at
from contested.extraction.heads import Heads
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import ActorKind

_WORD = re.compile(r"[\w.'’-]+")
_PRONOUN = re.compile(rf"(?i)^(?:{alternatives('pronoun')})$")
_CUT = re.compile(rf"(?i)\s+(?:{alternatives('ends a name')})\s|,|\[|\(")
_LEADING = re.compile(rf"(?i)^(?:(?:{alternatives('before a name')}|\d[\d,.]*|{WORDS})\s+)+")
_WEAPON = re.compile(
    rf"(?i)\b(?:(?:{alternatives('weapon kind')})[- ])*(?:{alternatives('weapon')})"
)
_PERSONAL = frozenset({"people", "crowd", "envoy"})
_AIMED_AT = frozenset({"building", "crossing", "thing", "place"})
_ARMED = frozenset({"armed", "force"})
_ORGANISED = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.ARMED_FORCE,
        ActorKind.MILITIA,
        ActorKind.POLICE,
        ActorKind.STATE,
        ActorKind.GOVERNMENT,
        ActorKind.PARTY,
    }
)
_PEOPLE = re.compile(r"[A-Z]\w+(?:an|ans|ese|ish)")
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One filler: its spellings, the first the fullest, and how many it counts."""

    key: str
    aliases: list[str]
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Reads fillers off actors, with the small letters of the text at hand."""

    text: str
    heads: Heads

    @classmethod
    def of(cls, text: str, tools: Tools) -> "Phrases":
        """Return the reader of one message."""
        shown = restore_case(text, tools.casing) if is_capitals(text) else text
        return cls(text=shown, heads=tools.heads)

    def _cased(self, actor: Actor) -> str:
        if actor.span is not None:
            return " ".join(self.text[actor.span.start : actor.span.end].split())
        return " ".join(actor.text.split())

    def _classes(self, actor: Actor) -> frozenset[str]:
        head = _CUT.split(self._cased(actor).split(" of ")[0])[0]
        words = [one.lower() for one in _WORD.findall(head)][-1:]
        words += [word.removesuffix("s") for word in words]
        words += [word[:-3] + "man" for word in words if word.endswith("men")]
        return frozenset(self.heads[word] for word in words if word in self.heads)

    def armed(self, actor: Actor) -> bool:
        """Tell fighters and forces from everybody else."""
        return bool(self._classes(actor) & _ARMED) or actor.kind in {
            ActorKind.ARMED_GROUP,
            ActorKind.ARMED_FORCE,
        }

    def living(self, actor: Actor) -> bool:
        """Tell people from buildings, bodies and things."""
        classes = self._classes(actor)
        if classes:
            return bool(classes & _PERSONAL)
        if actor.kind is ActorKind.PERSON:
            return True
        words = [one.lower() for one in _WORD.findall(self._cased(actor))]
        titled = any(self.heads.get(word) in _PERSONAL for word in words)
        named = len(_name_in(self._cased(actor)).split()) > 1
        return titled or named or not self.target(actor)

    def target(self, actor: Actor) -> bool:
        """Tell buildings, works and goods, which are what an attack on no person is aimed at."""
        words = [one.lower() for one in _WORD.findall(_CUT.split(self._cased(actor))[0])]
        words += [word.removesuffix("s") for word in words] + [
            word.removesuffix("es") for word in words
        ]
        return any(
            self.heads.get(word) in _AIMED_AT or word in words_for("works") for word in words
        )

    def phrase(self, actor: Actor, claim: Claim) -> Phrase | None:
        """Return the filler that an actor's words give, None for a bare pronoun or number."""
        full = _CUT.split(self._cased(actor))[0].strip()
        plain = _LEADING.sub("", full).strip()
        if not plain or _PRONOUN.match(plain) or not re.search(r"[A-Za-z]{2}", plain):
            return None
        spellings = [plain, _name_in(plain), _title_in(plain)]
        aliases = [one.upper() for one in dict.fromkeys(spellings) if one]
        return Phrase(key=aliases[0], aliases=aliases, number=_number(full, plain, claim))

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
            words = _organised(self._cased(actor), actor.kind)
            if words:
                aliases = list(dict.fromkeys([words.upper(), (_name_in(words) or words).upper()]))
                key = actor.actor or aliases[0]
                listed.setdefault(key, Phrase(key=key, aliases=aliases, number=""))
        return list(listed.values())

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


def _name_in(words: str) -> str:
    """Return the run of capitalised words ("Rafael Bustillo" in "general Rafael Bustillo")."""
    runs = re.findall(r"[A-Z][\w.'’-]*(?: (?:(?:de|del|la|of|y) )*[A-Z][\w.'’-]*)*", words)
    return runs[-1] if runs else ""


def _title_in(words: str) -> str:
    name = _name_in(words)
    return words.split(name, maxsplit=1)[0].strip() if name else ""


def _organised(shown: str, kind: ActorKind | None) -> str:
    """Return the organisation in a doer's words ("members of the Karsh Front")."""
    inner = _LEADING.sub("", shown.rsplit(" of the ", 1)[-1]).strip(' []()"')
    *before, last = inner.split(" ") if inner else [""]
    if pattern("doer").match(last):
        name = _name_in(" ".join(before))
        return "" if not name or _PEOPLE.fullmatch(name) else name
    organised = kind in _ORGANISED or _ACRONYM.search(inner) or pattern("body").search(inner)
    return inner if organised else ""


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
