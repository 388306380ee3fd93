"""Slips that take those who are given a thing for what kind of thing it is."""

from spacy.tokens import Token

_GIVING = frozenset({"bring", "deny", "give", "hand", "offer", "pay", "promise", "send"})
_THE_POOR = frozenset(
    {"bereaved", "disabled", "displaced", "elderly", "homeless", "hungry", "injured", "needy"}
    | {"poor", "sick", "unemployed", "wounded"}
)
"""What stands for all who are so, with "the" before it."""


def is_of_the_given(token: Token) -> bool:
    """Tell "gave the wounded water", where the parse makes a wounded water of it."""
    noun, verb = token.head, token.head.head
    led = token.i > 0 and token.nbor(-1).lower_ == "the" and noun.i == token.i + 1
    if token.lower_ not in _THE_POOR or not led or noun.dep_ != "dobj":
        return False
    beside = {one.dep_ for one in verb.rights if one != noun} | {one.lower_ for one in verb.rights}
    return verb.lemma_.lower() in _GIVING and beside.isdisjoint({"dobj", "dative", "to"})


def hand_to(token: Token) -> None:
    """Make them those to whom the thing is given."""
    article, verb = token.nbor(-1), token.head.head
    token.head, token.dep_, token.pos_, token.tag_ = verb, "dative", "NOUN", "NNS"
    token.set_morph("Number=Plur")  # type: ignore[attr-defined]  # spaCy leaves it out of its stubs
    article.head = token
