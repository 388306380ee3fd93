"""Slips that take "round" for a noun ("threw a cordon round the quarter")."""

from spacy.tokens import Token

from contested.extraction.syntax_relative import OBJECTS

_INSIDE = frozenset({"amod", "compound", "nmod"})


def is_round_about(token: Token) -> bool:
    """Tell "a cordon round the quarter", read as a round that is thrown."""
    return token.dep_ in OBJECTS and _ringed(token) is not None and _ring(token) is not None


def lead_round(token: Token) -> None:
    """Give the verb its object, and "round" what it leads round."""
    ring, ringed, verb = _ring(token), _ringed(token), token.head
    if ring is None or ringed is None:
        return
    for one in list(token.lefts):
        one.head = verb if one == ring else ring
    ring.dep_, ring.pos_, ring.tag_ = "dobj", "NOUN", "NN"
    token.head, token.dep_, token.pos_, token.tag_ = verb, "prep", "ADP", "IN"
    ringed.head, ringed.dep_ = token, "pobj"


def _ring(token: Token) -> Token | None:
    before = token.doc[token.i - 1] if token.i else token
    return before if before.head == token and before.dep_ in _INSIDE else None


def _ringed(token: Token) -> Token | None:
    further = (one for one in token.head.rights if one.dep_ in OBJECTS | {"npadvmod"})
    return next((one for one in further if one.left_edge.i == token.i + 1), None)
