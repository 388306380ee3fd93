"""The names that the words for what is held stand for: "Karsh is a town held by", "took it"."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_IT = frozenset({"it", "them"})
_TOLD_OF = frozenset({"acl", "relcl"})
_WHENS = frozenset({"DATE", "TIME"})
_VERBAL = frozenset({"AUX", "VERB"})


def stood_for(trigger: Trigger) -> Iterator[Token]:
    """Yield the names that what a statement of control is about may mean, the likeliest first."""
    if trigger.frame.type is not EventType.X_CONTROL:
        return
    for token in trigger.parts.get("place", ()):
        it = next((one for one in (token, *_parts_of(token)) if one.lower_ in _IT), None)
        yield from _antecedents(it) if it is not None else _called(token)
    if trigger.frame.mode == "besieges":
        yield from (one for one in trigger.parts.get("recipient", ()) if one.pos_ == "PROPN")


def _parts_of(part: Token) -> Iterator[Token]:
    """Yield the it of "most of it"."""
    of = (one for one in part.rights if one.lower_ == "of")
    yield from (whole for one in of for whole in one.rights if whole.dep_ == "pobj")


def _called(noun: Token) -> Iterator[Token]:
    """Yield the Karsh of "Karsh, a town held by" and of "Karsh is one of the towns held by"."""
    if noun.dep_ == "appos":
        yield from (one for one in (noun.head,) if one.pos_ == "PROPN")
    whole = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if whole.dep_ == "attr" and whole.head.lemma_ == "be":
        yield from (one for one in whole.head.lefts if one.dep_ in SUBJECTS and _is_name(one))


def _antecedents(pronoun: Token) -> Iterator[Token]:
    """Yield the names before "it": of whom its clause tells, then what was acted on, then who."""
    for verb in pronoun.ancestors:
        if verb.dep_ in _TOLD_OF and _is_name(verb.head):
            yield verb.head
        if verb.i != pronoun.head.i and verb.pos_ in _VERBAL:
            yield from _parts(verb, OBJECTS, pronoun)
            yield from _parts(verb, PASSIVE_SUBJECTS | SUBJECTS, pronoun)


def _parts(verb: Token, deps: frozenset[str], pronoun: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in deps and child.i < pronoun.i:
            yield from (one for one in (child, *_aimed_at(child)) if _is_name(one))


def _aimed_at(noun: Token) -> Iterator[Token]:
    """Yield the Karsh of "attacks on Karsh camp"."""
    on = (one for one in noun.rights if one.lower_ == "on")
    for place in (one for each in on for one in each.rights if one.dep_ == "pobj"):
        yield from (place, *(one for one in place.lefts if one.dep_ == "compound"))


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ not in _WHENS
