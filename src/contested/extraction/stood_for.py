"""The names that the words for what is held stand for: "Karsh is a town held by", "took it"."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_IT = frozenset({"it", "them"})
_TOLD_OF = frozenset({"acl", "relcl"})
_WHENS = frozenset({"DATE", "TIME"})
_TOWNS = frozenset({"camp", "city", "district", "settlement", "town", "village"})
_VERBAL = frozenset({"AUX", "VERB"})


def stood_for(trigger: Trigger) -> Iterator[Token]:
    """Yield the names that what a statement of control is about may mean, the likeliest first."""
    if trigger.frame.type is not EventType.X_CONTROL:
        return
    for token in trigger.parts.get("place", ()):
        it = next((one for one in (token, *_parts_of(token)) if one.lower_ in _IT), None)
        yield from _antecedents(it) if it is not None else _called(token, trigger.token)
    if trigger.frame.mode == "besieges":
        yield from (one for one in trigger.parts.get("recipient", ()) if one.pos_ == "PROPN")


def _parts_of(part: Token) -> Iterator[Token]:
    """Yield the it of "most of it"."""
    of = (one for one in part.rights if one.lower_ == "of")
    yield from (whole for one in of for whole in one.rights if whole.dep_ == "pobj")


def _called(noun: Token, verb: Token) -> Iterator[Token]:
    """Yield the Karsh of "Karsh, a town held by" and of "Karsh is one of the towns held by"."""
    if noun.dep_ == "appos":
        yield from (one for one in (noun.head,) if one.pos_ == "PROPN")
    whole = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if whole.dep_ == "attr" and whole.head.lemma_ == "be" and whole.i < verb.i:
        stated = [one for one in whole.head.lefts if one.dep_ in SUBJECTS]
        yield from (one for head in stated for one in (head, *_parts_of(head)) if _is_name(one))


def _antecedents(pronoun: Token) -> Iterator[Token]:
    """Yield the names before "it": of whom its clause tells, then what was acted on, then who."""
    for verb in pronoun.ancestors:
        if verb.dep_ in _TOLD_OF and _is_name(verb.head):
            yield verb.head
        if verb.i != pronoun.head.i and verb.pos_ in _VERBAL:
            yield from _parts(verb, OBJECTS, pronoun)
            for said in verb.lefts:
                yield from _parts(said, OBJECTS, pronoun) if said.dep_ == "ccomp" else ()
            acts = any(one.dep_ in OBJECTS for one in verb.rights)
            told = PASSIVE_SUBJECTS if acts else PASSIVE_SUBJECTS | SUBJECTS
            yield from _parts(verb, told, pronoun)


def _parts(verb: Token, deps: frozenset[str], pronoun: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in deps and child.i < pronoun.i:
            named = (child, *_aimed_at(child))
            yield from (one for one in named if _is_name(one) or _is_the_town(one))


def _aimed_at(noun: Token) -> Iterator[Token]:
    """Yield the Karsh of "attacks on Karsh camp" and the town of "the fall of the town"."""
    on = (one for one in noun.rights if one.lower_ in {"of", "on"})
    for place in (one for each in on for one in each.rights if one.dep_ == "pobj"):
        yield from (place, *(one for one in place.lefts if one.dep_ == "compound"))


def _is_the_town(noun: Token) -> bool:
    definite = any(one.lower_ == "the" for one in noun.lefts)
    return definite and noun.lemma_.lower() in _TOWNS


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ not in _WHENS
