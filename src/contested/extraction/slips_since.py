"""Slips over what came before: "fled after shelling killed nine", read as their shelling."""

from spacy.tokens import Token

_DEEDS = frozenset(
    {"bombing", "bombings", "fighting", "gunfire", "infighting", "looting", "rioting", "shelling"}
    | {"shootings"}
)
_BEFORE = frozenset({"after", "because", "before", "since", "when"})
_PAST = frozenset({"VBD", "VBN", "VBZ"})


def is_deed_before_its_verb(token: Token) -> bool:
    """Tell the shelling of "fled after shelling killed nine", which killed them."""
    if token.lower_ not in _DEEDS or token.dep_ not in {"pcomp", "pobj"} or token.i < 1:
        return False
    after = token.doc[token.i + 1 : token.i + 2]
    told = bool(after) and after[0].tag_ in _PAST and after[0].pos_ == "VERB"
    opens = token.nbor(-1) == token.head and token.head.lower_ in _BEFORE
    return opens and told and _main_verb(token) is not None


def tell_by_the_deed(token: Token) -> None:
    """Make the deed the subject of its verb, and both a clause of the verb before."""
    mark, verb, main = token.head, token.nbor(), _main_verb(token)
    if main is None:
        return
    if main.dep_ == "acl" and verb.dep_ == "ROOT":  # the parse took the clause for the sentence
        doer = main.head
        main.head, main.dep_, main.tag_ = main, "ROOT", "VBD"
        doer.head, doer.dep_ = main, "nsubj"
        for one in [one for one in verb.children if one.dep_ == "punct"]:
            one.head = main
    verb.head, verb.dep_, verb.tag_ = main, "advcl", "VBD"
    mark.head, mark.dep_ = verb, "mark"
    token.head, token.dep_, token.pos_, token.tag_ = verb, "nsubj", "NOUN", "NN"
    token.lemma_ = token.lower_


def _main_verb(deed: Token) -> Token | None:
    """Return the "fled" that the word before the deed hangs on."""
    main = deed.head.head
    return main if main.pos_ == "VERB" and main.i < deed.head.i else None
