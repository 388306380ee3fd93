"""Totals: "the toll rose to 12", "the number of wounded has reached 300", "put the dead at 12"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from contested.extraction.figures.phrases import Phrase
from contested.extraction.figures.types import FigureLexicon, Governor, Whom

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "obj", "dative", "oprd", "attr", "npadvmod", "iobj"})
_STOPS = frozenset({";", ":", "(", ")"})
_PUTTING = frozenset({"put", "set", "place", "estimate"})
_REACHED = frozenset(
    {"dobj", "attr", "pobj", "npadvmod", "acomp", "nummod", "prep", "quantmod", "advmod", "pcomp"}
)
_LEFT, _CLIMB = 12, 5

Found = tuple[int, Governor]
"""The index of the word that says what befell those counted, and what it says."""


def total(doc: Doc, phrase: Phrase, limit: int, lexicon: FigureLexicon) -> Found | None:
    """Read "the toll rose to 12" and "the number of wounded reached 300"."""
    if not phrase.bare and phrase.readings:
        return None
    for index in range(phrase.first - 1, max(limit - 1, phrase.first - 1 - _LEFT), -1):
        token = doc[index]
        if token.text in _STOPS or token.lower_ in {"including", "whom"}:
            return None
        governor = lexicon.event_nouns.get(token.lower_)
        if governor is not None and governor.whom is Whom.TOTAL:
            return index, governor
    return None


def reached(doc: Doc, phrase: Phrase, lexicon: FigureLexicon) -> Found | None:
    """Read "the toll of the raids on the port has climbed to 12" and "put the dead at 12"."""
    persons = all(reading.unit == "person" for reading in phrase.readings)
    token = doc[phrase.first if phrase.bare else phrase.head]
    for _ in range(_CLIMB if persons else 0):
        if token.pos_ in {"VERB", "AUX"}:
            return _counting_subject(token, phrase, lexicon)
        if token.dep_ not in _REACHED or token.head.i == token.i:
            return None
        token = token.head
    return None


def _counting_subject(verb: Token, phrase: Phrase, lexicon: FigureLexicon) -> Found | None:
    if verb.lemma_.lower() in _PUTTING:
        for child in verb.rights:
            adjective = lexicon.adjectives.get(child.lower_)
            if child.dep_ in OBJECTS and adjective is not None and child.i < phrase.first:
                return child.i, adjective
    for child in _counting(verb):
        governor = lexicon.event_nouns.get(child.lower_)
        if child.dep_ in SUBJECTS and governor is not None and governor.whom is Whom.TOTAL:
            return (child.i, governor) if child.i < phrase.first else None
    return None


def _counting(verb: Token) -> Iterator[Token]:
    """Yield what may be counted by "reached": its subject, or that of the verb it is joined to.

    A slip of the parse joins "the number killed since the army came has reached 40" that way.
    """
    yield from verb.lefts
    if verb.dep_ == "conj" and not any(child.dep_ in SUBJECTS for child in verb.children):
        yield from verb.head.lefts
