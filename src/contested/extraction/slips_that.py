"""Slips that take the clause after "that" for a noun of it ("estimate that 60,000 left")."""

from spacy.tokens import Token

_OPENED = frozenset({"VBN", "VBD"})


def is_that_of_a_thing(token: Token) -> bool:
    """Tell "teams estimate that 60,000 to 80,000 households left Karsh", all of it said."""
    if token.dep_ not in {"dobj", "prep"} or token.head.pos_ != "VERB" or token.i < token.head.i:
        return False
    return _verb_of(token) is not None


def open_clause(token: Token) -> None:
    """Give the clause its verb, the verb its subject, and all of it to who says it."""
    verb, said = _verb_of(token), token.head
    if verb is None:
        return
    noun = verb.head
    verb.head, verb.dep_, verb.pos_, verb.tag_ = said, "ccomp", "VERB", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    token.head, token.dep_ = verb, "mark"


def _verb_of(that: Token) -> Token | None:
    noun = next((one for one in that.rights if one.dep_ == "pobj"), None)
    told = (one for one in noun.rights if one.dep_ == "acl") if noun is not None else ()
    return next((one for one in told if one.tag_ in _OPENED), None)
