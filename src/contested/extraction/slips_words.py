"""Slips over single words: "aid workers", "that Dahl resign"."""

from collections.abc import Callable

from spacy.tokens import Token

from contested.extraction.slips_round import is_round_about, lead_round
from contested.extraction.slips_that import is_that_of_a_thing, open_clause

_DENYING = frozenset({"deny", "dismiss", "dispute", "reject"})


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


def _is_denied_by_a_name(token: Token) -> bool:
    """Tell "the army shot them, a charge Karim denies", read as if one "charge Karim" denied it."""
    name = token.head
    apart = token.left_edge.i > 1 and token.nbor(-2).text == ","
    article = token.i > 1 and token.nbor(-1).lower_ in {"a", "an"}
    before = token.dep_ == "compound" and name.dep_ == "nsubj" and name.pos_ == "PROPN"
    verb = name.head
    return before and apart and article and _said_first(verb) is not None


def _said_first(verb: Token) -> Token | None:
    """Return the clause that a name's denial comes after."""
    if verb.dep_ != "ROOT" or verb.lemma_.lower() not in _DENYING:
        return None
    return next((one for one in verb.lefts if one.dep_ == "ccomp"), None)


def _deny_behind(token: Token) -> None:
    """Make the clause the sentence's own, and the denial one on the charge behind it."""
    name, verb, article = token.head, token.head.head, token.nbor(-1)
    clause = _said_first(verb)
    if clause is None:
        return
    clause.head, clause.dep_ = clause, "ROOT"
    for one in [one for one in verb.children if one.dep_ == "punct"]:
        one.head = clause
    token.head, token.dep_, article.head = clause, "npadvmod", token
    verb.head, verb.dep_, name.head = token, "relcl", verb


OF_WORDS: dict[str, tuple[tuple[Callable[[Token], bool], Callable[[Token], None]], ...]] = {
    **dict.fromkeys(
        ("accusation", "allegation", "charge", "claim"), ((_is_denied_by_a_name, _deny_behind),)
    ),
    "aid": ((_is_aid_of_workers, _say_what_workers),),
    "resign": ((_is_resigning, _make_resign),),
    "round": ((is_round_about, lead_round),),
    "that": ((is_that_of_a_thing, open_clause),),
}
"""The slips of one word, whatever part the parse gives it."""
