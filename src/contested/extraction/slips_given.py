"""Slips over those who are given a thing, or to whom a thing is to be done."""

from collections.abc import Callable
from typing import TypeAlias

from spacy.tokens import Token

from contested.extraction.slips_raids import OF_AMOD, OF_HELD, OF_MAIMED, OF_SENT

_GIVING = frozenset({"bring", "deny", "give", "hand", "offer", "pay", "promise", "send"})
_THE_POOR = frozenset(
    {"bereaved", "disabled", "displaced", "elderly", "homeless", "hungry", "injured", "needy"}
    | {"poor", "sick", "unemployed", "wounded"}
)
"""What stands for all who are so, with "the" before it."""
_LENT = _GIVING | {"grant", "guarantee", "lend", "owe", "sell", "show", "supply", "teach", "tell"}
_WANTING = frozenset({"demand", "get", "have", "like", "need", "order", "see", "want"})
_BOUND = frozenset({"aux", "auxpass", "dobj", "mark"})
_BESIDE = frozenset(
    {"fleeing", "neighboring", "neighbouring", "opposing", "retreating", "ruling", "visiting"}
    | {"warring"}
)
"""What describes the party behind it, though the parse may take it for a deed."""
_Slip: TypeAlias = tuple[Callable[[Token], bool], Callable[[Token], None]]


def _is_of_the_given(token: Token) -> bool:
    """Tell "gave the wounded water", where the parse makes a wounded water of it."""
    noun, verb = token.head, token.head.head
    led = token.i > 0 and token.nbor(-1).lower_ == "the" and noun.i == token.i + 1
    if token.lower_ not in _THE_POOR or not led or noun.dep_ != "dobj":
        return False
    beside = {one.dep_ for one in verb.rights if one != noun} | {one.lower_ for one in verb.rights}
    return verb.lemma_.lower() in _GIVING and beside.isdisjoint({"dobj", "dative", "to"})


def _hand_to(token: Token) -> None:
    """Make them those to whom the thing is given."""
    article, verb = token.nbor(-1), token.head.head
    token.head, token.dep_, token.pos_, token.tag_ = verb, "dative", "NOUN", "NNS"
    token.set_morph("Number=Plur")  # type: ignore[attr-defined]  # spaCy leaves it out of its stubs
    article.head = token


def _is_state_given(token: Token) -> bool:
    """Tell "gave Norvia tanks", where the parse makes tanks of Norvia of them."""
    thing, verb = token.head, token.head.head
    named = (token.dep_, token.ent_type_, token.i) == ("compound", "GPE", verb.i + 1)
    beside = {one.lower_ for one in verb.rights} & {"to"}
    return named and thing.dep_ == "dobj" and verb.lemma_.lower() in _GIVING and not beside


def _give_state(token: Token) -> None:
    token.head, token.dep_ = token.head.head, "dative"


def _is_first_of_two(token: Token) -> bool:
    """Tell "offered the families 500 pesos", where the parse has two things offered."""
    verb = token.head
    if verb.lemma_.lower() not in _LENT or token.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return False
    things = [one for one in verb.rights if one.dep_ == "dobj"]
    bare = token.right_edge == token and things[:1] == [token]
    return bare and len(things) == 2 and things[1].left_edge.i == token.i + 1


def _make_dative(token: Token) -> None:
    """Make the first those to whom the second is given."""
    token.dep_ = "dative"


def _is_wanted_done(token: Token) -> bool:
    """Tell "wants the chief charged" and "had their phones seized", done to them by others."""
    verb = token.head
    bare = verb.tag_ in {"VBD", "VBN"} and verb.dep_ == "ccomp" and token.i < verb.i
    wanted = bare and verb.head.lemma_.lower() in _WANTING and verb.head.i < token.i
    return wanted and _BOUND.isdisjoint(one.dep_ for one in verb.children)


def _make_suffer(token: Token) -> None:
    """Make them the ones to whom it is done."""
    token.dep_ = "nsubjpass"


def _is_describing(token: Token) -> bool:
    """Tell "accused neighbouring Norvia of a raid", where the parse has the accuser adjoin it."""
    nouns = [one for one in token.rights if one.dep_ == "dobj"]
    adjoins = token.lower_ in _BESIDE and token.i == token.head.i + 1
    return adjoins and len(nouns) == 1 and nouns[0].left_edge.i == token.i + 1


def _describe(token: Token) -> None:
    """Make the noun what the verb over both acts on, with what else hangs on its describer."""
    verb, noun = token.head, next(one for one in token.rights if one.dep_ == "dobj")
    rest = [one for one in token.rights if one != noun]
    noun.head, noun.dep_ = verb, "dobj"
    for one in rest:
        one.head = verb
    token.head, token.dep_ = noun, "amod"


OF_GIVEN: tuple[_Slip, ...] = (
    (_is_of_the_given, _hand_to),
    (_is_state_given, _give_state),
    *OF_AMOD,
)
OF_FIRST: tuple[_Slip, ...] = (*OF_HELD, (_is_first_of_two, _make_dative))
OF_WANTED: tuple[_Slip, ...] = (*OF_MAIMED, (_is_wanted_done, _make_suffer))
OF_BESIDE: tuple[_Slip, ...] = ((_is_describing, _describe), *OF_SENT)
