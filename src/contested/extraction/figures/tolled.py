"""Numbers of a toll that was told before: "the mission says 330", "puts the number at 750"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from contested.extraction.figures.kinds import Kind
from contested.extraction.figures.parts import Candidate
from contested.extraction.syntax import is_somebody
from contested.model.codebook import FigureKind, Scope

_SAYING = frozenset(
    {"acknowledge", "admit", "announce", "boast", "cite", "claim", "count", "estimate", "give"}
    | {"list", "mention", "name", "publish", "put", "record", "register", "report", "say", "speak"}
    | {"talk", "tally", "write"}
)
"""By which somebody gives a number of his own."""
_COUNTING = frozenset({"confirm", "count", "document", "identify", "list", "name", "record"})
"""By which he counts the dead, whoever they were."""
_DYING = frozenset({"bury", "casualty", "dead", "death", "die", "kill", "massacre", "toll"})
_FIGURES = frozenset({"count", "figure", "it", "number", "tally", "toll", "total"})
_LISTED = frozenset({"body", "casualty", "grave", "name", "victim"})
_THE_DEAD = frozenset({"dead", "fallen", "killed"})
_GIVEN = frozenset({"dobj", "attr", "oprd", "npadvmod"})
_UNSURE = frozenset({None, FigureKind.OTHER})
_LISTS = _UNSURE | {FigureKind.PRESENT}
_BEFORE = 2


def with_tolls(candidates: Sequence[Candidate], doc: Doc) -> list[Candidate]:
    """Read a bare number that somebody gives, right after a number of dead, as one of dead too."""
    read: list[Candidate] = []
    for one in candidates:
        told = _of_dead(one, doc)
        if told is None and _is_given(one, doc):
            told = _told(read, one) or _spoken_of(one, doc)
        read.append(one if told is None else replace(one, kind=told, governor=None, whole=None))
    return read


def _of_dead(one: Candidate, doc: Doc) -> Kind | None:
    """Read "36 names of the dead", a list of them."""
    noun = doc[one.phrase.head]
    if one.phrase.bare or noun.lemma_.lower() not in _LISTED or one.kind.what not in _LISTS:
        return None
    dead = any(word.lower_ in _THE_DEAD for word in noun.subtree)
    return Kind(FigureKind.KILLED, "person", one.kind.scope) if dead else None


def _told(before: Sequence[Candidate], one: Candidate) -> Kind | None:
    """Return the kind of the last dead told, no more than two sentences back."""
    for told in reversed(before):
        if one.sentence - told.sentence > _BEFORE:
            return None
        if told.kind.what is FigureKind.KILLED and told.kind.unit == "person":
            return told.kind
    return None


def _spoken_of(one: Candidate, doc: Doc) -> Kind | None:
    """Read it so, too, where the sentence or the one before speaks of dead without a number."""
    begin = doc[one.phrase.head].sent.start
    words = doc[doc[max(0, begin - 1)].sent.start : one.phrase.first]
    dead = any(word.lemma_.lower() in _DYING for word in words)
    return Kind(FigureKind.KILLED, "person", Scope.INCIDENT) if dead else None


def _is_given(one: Candidate, doc: Doc) -> bool:
    number = doc[one.phrase.head]
    listed = number.lemma_.lower() in _LISTED
    if one.kind.what not in (_LISTS if listed else _UNSURE):
        return False
    if one.phrase.bare and one.whole is None:
        return one.quantity.unit is None and any(_gives(verb) for verb in _over(number))
    return one.kind.unit == "person" and any(_counts(verb) for verb in _over(number))


def _over(number: Token) -> Iterator[Token]:
    """Yield the verb that gives a number: "says 330", "spoke of 117", "put it at 70"."""
    while number.dep_ == "conj":
        number = number.head
    slip = number.dep_ == "nsubj" and number.i > number.head.i and not is_somebody(number)
    if number.dep_ in _GIVEN or slip:
        yield number.head
    if number.dep_ == "pobj" and number.head.lower_ in {"at", "of", "as"}:
        yield number.head.head


def _gives(verb: Token) -> bool:
    """Tell a verb of saying a number, and "the number was eight", from other deeds."""
    if verb.lemma_.lower() == "be":
        return any(one.lemma_.lower() in _FIGURES - {"it"} for one in verb.lefts)
    return verb.lemma_.lower() in _SAYING


def _counts(verb: Token) -> bool:
    return verb.lemma_.lower() in _COUNTING | {"list"}
