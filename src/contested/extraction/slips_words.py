"""Slips over single words: "aid workers", "that Dahl resign"."""

from collections.abc import Callable

from spacy.tokens import Token

from contested.extraction.slips_credits import DENYING, is_stating, make_it_state
from contested.extraction.slips_round import is_round_about, lead_round
from contested.extraction.slips_that import is_that_of_a_thing, open_clause


def _is_according(token: Token) -> bool:
    """Tell the "according" of who says so from what accords."""
    return token.tag_ == "VBG" and token.lemma_.lower() == "accord"


def _say_so(token: Token) -> None:
    """Let no wording with "accord" be found in it."""
    token.lemma_ = token.lower_


def _is_aid_of_workers(token: Token) -> bool:
    """Tell "aid workers fled", where the parse has somebody aid workers."""
    opens = token.i + 1 < len(token.doc) and token.dep_ in {"advcl", "csubj", "ROOT"}
    opens = opens and (token.dep_ == "csubj" or token.is_sent_start is True)
    return opens and (token.nbor().dep_, token.nbor().head) == ("dobj", token)


def _say_what_workers(token: Token) -> None:
    """Make the noun after it the subject, which "aid" only describes."""
    noun, verb = token.nbor(), token.head
    if token.dep_ != "csubj":
        _open_with(noun, token)
        return
    for one in [one for one in token.rights if one != noun]:
        one.head = noun
    noun.head, noun.dep_ = verb, "nsubj"
    token.pos_, token.tag_, token.dep_, token.lemma_ = "NOUN", "NN", "compound", token.lower_
    token.head = noun


def _open_with(noun: Token, aid: Token) -> None:
    """Let the sentence be about the noun, and give it the verb that hangs lower."""
    inner = [one for one in noun.subtree if one.i > noun.i and one.tag_ in {"VBD", "VBN"}]
    verb = next((one for one in inner if one.dep_ in {"acl", "relcl"}), None)
    above = aid.head if aid.head != aid else None
    for one in [one for one in aid.children if one != noun]:
        one.head = noun
    noun.head, noun.dep_ = above or noun, "dep" if above else "ROOT"
    aid.pos_, aid.tag_, aid.dep_, aid.lemma_, aid.head = "NOUN", "NN", "compound", "aid", noun
    if verb is not None and not any(one.dep_ == "agent" for one in verb.children):
        verb.head, verb.dep_, verb.tag_ = above or verb, "ccomp" if above else "ROOT", "VBD"
        noun.head, noun.dep_ = verb, "nsubj"


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


def _is_save_the_children(token: Token) -> bool:
    """Tell the body "Save the Children said", read as somebody's saving them."""
    after = token.doc[token.i + 1 : token.i + 3]
    named = token.is_title and [one.text for one in after] == ["the", "Children"]
    return (
        named
        and after[1].head == token
        and token.dep_ in {"ROOT", "advcl", "csubj", "ccomp", "pcomp"}
    )


def _name_them(token: Token) -> None:
    """Make the last word the head of the name, and the subject of the verb."""
    article, name = token.nbor(), token.nbor(2)
    above = token.head if token.head != token else name
    part = "ROOT" if above == name else "pobj" if token.dep_ == "pcomp" else "nsubj"
    name.head, name.dep_ = above, part
    for one in [one for one in token.children if one not in {article, name}]:
        one.head = name
    for one in (token, article):
        one.head, one.dep_ = name, "compound"
    token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text
    name.pos_, name.tag_ = "PROPN", "NNP"


def _is_credit_read_as_noun(token: Token) -> bool:
    """Tell "rebels hold the town, the Norvian Watch estimates", read as estimates of the Watch."""
    last = token.i + 1 >= token.sent.end or token.nbor().is_punct
    who = token.nbor(-1) if token.i else token
    before = who.head == token and who.dep_ in {"compound", "nsubj"} and who.pos_ == "PROPN"
    apart = token.left_edge.i != token.i and _comma_before(who) is not None
    told = token.head.pos_ == "VERB" and token.head.i < token.i and token.dep_ == "dobj"
    return token.tag_ == "NNS" and last and before and apart and told


def _comma_before(name: Token) -> Token | None:
    """Return the comma that parts a name, with its article, from what is told."""
    words = [one for one in name.doc[name.sent.start : name.i] if one.head in {name, name.head}]
    own = [one for one in words if one.dep_ in {"det", "compound", "amod"}]
    first = min([name, *own], key=lambda one: one.i)
    comma = name.doc[first.i - 1] if first.i else first
    return comma if comma.text == "," else None


def _make_it_say(token: Token) -> None:
    """Make the word a verb of saying, with the name as its subject and the rest as its object."""
    who, told = token.nbor(-1), token.head
    token.pos_, token.tag_, token.lemma_ = "VERB", "VBZ", token.lower_.removesuffix("s")
    token.head, token.dep_ = (token, "ROOT") if told.head == told else (told.head, told.dep_)
    for one in [one for one in token.lefts if one != who]:
        if one.dep_ == "nsubj":  # what the parse took for who estimates
            one.head, one.dep_ = told, "dobj"
        elif one.dep_ in {"det", "amod", "compound"}:
            one.head = who
    who.head, who.dep_, told.head, told.dep_ = token, "nsubj", token, "ccomp"


def _is_denied_by_a_name(token: Token) -> bool:
    """Tell "the army shot them, a charge Karim denies", read as if one "charge Karim" denied it."""
    apart = token.i > 1 and token.nbor(-2).text == "," and token.nbor(-1).lower_ in {"a", "an"}
    name = _name_behind(token) if apart else None
    return name is not None and _said_first(_denier(token, name)) is not None


def _name_behind(charge: Token) -> Token | None:
    """Return the name right behind, before which or of which the parse takes the charge to be."""
    after = charge.doc[charge.i + 1 : charge.i + 2]
    name = after[0] if after else charge
    before = charge.head == name and charge.dep_ == "compound" and name.dep_ == "nsubj"
    behind = name.head == charge and name.dep_ == "appos" and charge.dep_ == "nsubj"
    return name if name.pos_ == "PROPN" and (before or behind) else None


def _denier(charge: Token, name: Token) -> Token:
    """Return the verb by which the charge is denied."""
    return charge.head if charge.dep_ == "nsubj" else name.head


def _said_first(verb: Token) -> Token | None:
    """Return the clause that a name's denial comes after."""
    if verb.dep_ != "ROOT" or verb.lemma_.lower() not in DENYING:
        return None
    return next((one for one in verb.lefts if one.dep_ == "ccomp"), None)


def _deny_behind(token: Token) -> None:
    """Make the clause the sentence's own, and the denial one on the charge behind it."""
    name, article = _name_behind(token), token.nbor(-1)
    verb = _denier(token, name) if name is not None else token
    clause = _said_first(verb)
    if clause is None or name is None:
        return
    clause.head, clause.dep_ = clause, "ROOT"
    for one in [one for one in verb.children if one.dep_ == "punct"]:
        one.head = clause
    token.head, token.dep_, article.head = clause, "npadvmod", token
    verb.head, verb.dep_ = token, "relcl"
    name.head, name.dep_ = verb, "nsubj"


OF_WORDS: dict[str, tuple[tuple[Callable[[Token], bool], Callable[[Token], None]], ...]] = {
    **dict.fromkeys(
        ("accusation", "allegation", "charge", "claim"), ((_is_denied_by_a_name, _deny_behind),)
    ),
    **dict.fromkeys(("claims", "estimates", "reports"), ((_is_credit_read_as_noun, _make_it_say),)),
    "according": ((_is_according, _say_so),),
    "aid": ((_is_aid_of_workers, _say_what_workers),),
    "resign": ((_is_resigning, _make_resign),),
    "round": ((is_round_about, lead_round),),
    "save": ((_is_save_the_children, _name_them),),
    **dict.fromkeys(("report", "state"), ((is_stating, make_it_state),)),
    "that": ((is_that_of_a_thing, open_clause),),
}
"""The slips of one word, whatever part the parse gives it."""
