"""Slips over single words: "aid workers", "that Dahl resign"."""

from collections.abc import Callable

from spacy.tokens import Token

from contested.extraction.slips_round import is_round_about, lead_round
from contested.extraction.slips_that import is_that_of_a_thing, open_clause


def _is_aid_of_workers(token: Token) -> bool:
    """Tell "aid workers fled", where the parse has somebody aid workers."""
    opens = token.i + 1 < len(token.doc) and token.dep_ == "csubj" and token.lower_ == "aid"
    return opens and (token.nbor().dep_, token.nbor().head) == ("dobj", token)


def _say_what_workers(token: Token) -> None:
    """Make the noun after it the subject, which "aid" only describes."""
    noun, verb = token.nbor(), token.head
    for one in [one for one in token.rights if one is not noun]:
        one.head = noun
    noun.head, noun.dep_ = verb, "nsubj"
    token.pos_, token.tag_, token.dep_, token.lemma_ = "NOUN", "NN", "compound", token.lower_
    token.head = noun


def _is_resigning(token: Token) -> bool:
    """Tell "demanded that Dahl resign", where the parse makes a name of both words."""
    name = token.nbor(-1) if token.i else token
    noun = token.lower_ == "resign" and token.tag_ in {"NN", "NNP"}
    return noun and name.head == token and name.dep_ in {"compound", "nsubj"}


def _make_resign(token: Token) -> None:
    """Make the name what resigns, with what stood before both."""
    name = token.nbor(-1)
    for one in [one for one in token.lefts if one.dep_ in {"amod", "compound", "det"}]:
        one.head = name
    name.head, name.dep_ = token, "nsubj"
    token.pos_, token.tag_, token.lemma_ = "VERB", "VB", "resign"


OF_WORDS: dict[str, tuple[tuple[Callable[[Token], bool], Callable[[Token], None]], ...]] = {
    "aid": ((_is_aid_of_workers, _say_what_workers),),
    "resign": ((_is_resigning, _make_resign),),
    "round": ((is_round_about, lead_round),),
    "that": ((is_that_of_a_thing, open_clause),),
}
"""The slips of one word, whatever part the parse gives it."""
