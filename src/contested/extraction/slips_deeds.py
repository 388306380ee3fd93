"""Slips that make a clause or a verb of the noun that names a deed ("shelling by the army")."""

from spacy.tokens import Token

_FIRING = frozenset({"bomb", "fire", "shell", "shoot", "snipe"})
_DEEDS = ("apping", "arrest", "ation", "ction", "illing", "ition", "murder", "ntion", "ooting")
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
    fired: set[str] = {"from"} if token.lemma_.lower() in _FIRING else set()
    fired |= {"around", "between", "in", "near", "with"} if token.lower_ == "fighting" else set()
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


def is_of_the_deed(token: Token) -> bool:
    """Tell "the arrest by soldiers of nine men", where the parse has the soldiers of nine men."""
    doer, by = token.head, token.head.head
    deed = by.head
    told = by.lower_ == "by" and doer.dep_ == "pobj" and deed.lemma_.lower().endswith(_DEEDS)
    if not told or deed.pos_ != "NOUN" or token.i != doer.i + 1 or by.nbor(-1) != deed:
        return False
    return any(one.ent_type_ == "PERSON" or _is_counted(one) for one in token.rights)


def _is_counted(noun: Token) -> bool:
    return noun.tag_ == "NNS" and any(one.dep_ == "nummod" for one in noun.lefts)


def hang_on_the_deed(token: Token) -> None:
    """Give those it was done to the deed."""
    token.head = token.head.head.head


def is_counted_verb(token: Token) -> bool:
    """Tell "held 26 Norvian robbers", where the parse makes a verb of the last word."""
    plain = token.tag_ == "VBZ" and token.i > 0
    if not plain or any(one.dep_ in _STATED | {"dobj", "aux"} for one in token.children):
        return False
    name = token.nbor(-1)
    counted = any(one.dep_ == "nummod" and one.lower_ not in {"1", "one"} for one in name.lefts)
    return counted and (name.pos_, name.dep_, name.head) == ("PROPN", "dobj", token.head)


def make_counted_noun(token: Token) -> None:
    """Make the word that ends the count its noun."""
    name = token.nbor(-1)
    token.pos_, token.tag_, token.dep_ = "NOUN", "NNS", "dobj"
    token.lemma_ = token.lower_.removesuffix("s")
    for one in list(name.lefts):
        one.head = token
    name.head, name.dep_ = token, "compound"
