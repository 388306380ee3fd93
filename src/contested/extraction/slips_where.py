"""Slips that run where something was into who did it: "In Karsh rebels killed two men"."""

from spacy.tokens import Token

_OPENING = frozenset({"around", "at", "in", "inside", "near", "outside"})
_NAMING = frozenset({"amod", "compound", "nmod"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_BETWEEN = frozenset({"ADV", "AUX", "PART"})
_STATED = frozenset({"nsubj", "nsubjpass", "expl"})
_PEOPLES = ("an", "ese", "i", "ish")
_SEVERAL = frozenset({"NNS", "NNPS"})


def is_run_into_the_subject(token: Token) -> bool:
    """Tell the "in" of "In Karsh rebels fled", where the parse makes one name of both."""
    return _doer_behind(token) is not None


def part_place_from_doer(token: Token) -> None:
    """Give the place to the preposition, and the doer to the verb."""
    doer = _doer_behind(token)
    if doer is None:
        return
    name, verb = doer.nbor(-1), token.head
    passive = any(one.dep_ == "auxpass" for one in verb.children)
    doer.head, doer.dep_ = verb, "nsubjpass" if passive else "nsubj"
    for one in [one for one in doer.lefts if one.i < name.i]:
        one.head = name
    name.head, name.dep_ = token, "pobj"


def _doer_behind(token: Token) -> Token | None:
    """Return the rebels of "In Karsh rebels fled": several, between a name and a verb."""
    verb = token.head
    if (
        not token.is_sent_start
        or token.lower_ not in _OPENING
        or verb.tag_ not in _FINITE | {"VBN"}
    ):
        return None
    held = [one for one in token.rights if one.dep_ == "pobj"]
    stated = [one for one in verb.lefts if one.dep_ in _STATED]
    if bool(held) == bool(stated):
        return None
    doer = (held or stated)[0]
    before = doer.nbor(-1) if doer.i > token.i + 1 else token
    named = before.head == doer and before.dep_ in _NAMING and before.pos_ == "PROPN"
    named = named and not _is_a_people(before) and before.left_edge.i == token.i + 1
    after = doer.doc[doer.i + 1 : verb.i]
    right_before = doer.i < verb.i and all(one.pos_ in _BETWEEN for one in after)
    return doer if named and right_before and doer.tag_ in _SEVERAL else None


def _is_a_people(word: Token) -> bool:
    """Tell the "Norvian" of "In Norvian raids" from a town that the parse takes for a people."""
    return word.ent_type_ == "NORP" and word.lower_.endswith(_PEOPLES)
