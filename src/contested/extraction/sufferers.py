"""Whom a toll counts, where no event word says it: "15 civilians dead", "the number of martyrs"."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.counting import BareCount
from contested.extraction.heads import Heads
from contested.extraction.parties_asked import loser_of
from contested.extraction.parties_whose import is_living
from contested.extraction.syntax import PASSIVE_SUBJECTS, SUBJECTS, prepositional

_FATES = frozenset({"dead", "injured", "missing", "others", "wounded"})
_BEFALLEN = _FATES | {"died", "drowned", "fallen", "killed", "perished", "slain"}
_TOLLS = frozenset({"casualty", "death", "fatality"})
_NOUNS = frozenset({"ADJ", "NOUN", "PROPN"})


def sufferers(count: BareCount, heads: Heads) -> tuple[Token, ...]:
    """Return the heads of those counted; none where only a number is said."""
    doc = count.token.doc
    counted = [one for figure in count.counted for one in _named(doc[figure.head], heads)]
    summed = [noun for name, noun in prepositional(count.token) if name == "of"]
    found = counted or [one for noun in summed for one in _named(noun, heads)]
    lost = (one for verb in count.token.ancestors for one in loser_of(verb))
    found = found or [one for one in lost if one.lemma_.lower() not in _TOLLS]
    return tuple(dict.fromkeys(found))


def _named(noun: Token, heads: Heads) -> Iterator[Token]:
    among = noun.pos_ == "NUM" and any(one.lower_ == "of" for one in noun.rights)
    said = noun.pos_ in _NOUNS and noun.lower_ in _FATES
    if said or ((among or noun.pos_ in _NOUNS) and is_living(noun, heads)) or _stand_for(noun):
        yield noun


def _stand_for(number: Token) -> bool:
    """Tell the five of "five died", and of "five dead", from those of "the toll is five"."""
    stated = number.dep_ in SUBJECTS | PASSIVE_SUBJECTS and number.head.lower_ in _BEFALLEN
    beside = number.dep_ == "nummod" and number.head.lower_ in _FATES
    return number.pos_ == "NUM" and (stated or beside)
