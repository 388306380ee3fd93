"""Slips that make a clause or a verb of the noun that names a deed ("shelling by the army")."""

from spacy.tokens import Token

_FIRING = frozenset({"bomb", "fire", "shell", "shoot", "snipe"})
_STATED = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def is_gerund(token: Token) -> bool:
    """Tell "looting of shops was reported", where the parse has a verb for the noun."""
    if token.tag_ != "VBG" or token.i + 1 == len(token.doc):
        return False
    return token.nbor().lower_ == "of"


def name_deed(token: Token) -> None:
    """Make the word the noun that names the deed."""
    token.pos_, token.tag_, token.lemma_ = "NOUN", "NN", token.lower_


def is_shelling(token: Token) -> bool:
    """Tell "rebel shelling of the town", where the parse makes "shelling" say what rebel."""
    at, side = token.i, token.head
    if token.tag_ != "VBG" or at + 1 >= len(token.doc) or not at:
        return False
    said = token.nbor().lower_ == "of" and token.nbor().head == token
    return said and side == token.nbor(-1) and side.pos_ in {"NOUN", "PROPN", "ADJ"}


def is_opening_noun(token: Token) -> bool:
    """Tell "shelling by the army killed ten", where the parse makes a clause of the noun."""
    opens = token.tag_ == "VBG" and token.i + 1 < len(token.doc)
    fired = {"from"} if token.lemma_.lower() in _FIRING else set()
    return opens and token.nbor().lower_ in {"by", "of"} | fired and token.nbor().head == token


def make_noun(token: Token) -> None:
    """Make the side before the deed only say whose it is."""
    side = token.head
    for child in [one for one in side.children if one.i != token.i]:
        child.head = token
    token.head, token.dep_ = (side.head, side.dep_) if side.head != side else (token, "ROOT")
    side.head, side.dep_ = token, "compound"
    token.pos_, token.tag_, token.lemma_ = "NOUN", "NN", token.lower_


def is_waited_for(token: Token) -> bool:
    """Tell "before shelling from the hills scattered the crowd", which nobody shells before."""
    verb = token.head.head
    stated = any(one.dep_ in _STATED for one in verb.children)
    waits = verb.i > token.i and verb.tag_ == "VBD" and not stated
    return waits and is_opening_noun(token)


def make_subject(token: Token) -> None:
    """Make the deed what does it, and the preposition what opens the clause."""
    before, verb = token.head, token.head.head
    name_deed(token)
    before.dep_, token.head, token.dep_ = "mark", verb, "nsubj"


def open_with_noun(token: Token) -> None:
    """Make the clause that opens the sentence a noun."""
    token.pos_, token.tag_, token.dep_, token.lemma_ = "NOUN", "NN", "nsubj", token.lower_
    token.nbor().dep_ = "prep"
