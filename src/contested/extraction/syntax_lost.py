"""The subject of a verb that a slip of the parse hung elsewhere or gave to a word near it."""

from spacy.tokens import Token

from contested.extraction.syntax_passive import PASSIVE_SUBJECTS
from contested.extraction.syntax_relative import SUBJECTS, referent
from contested.extraction.syntax_words import bounds_of

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LOW = frozenset({"advcl", "ccomp", "conj", "acl", "ROOT"})
_MISHUNG = frozenset({"conj", "pobj", "appos", "npadvmod", "nmod", "dep"})
_WITHIN = frozenset({"pobj", "prep"})
_REDUCED = frozenset({"VBD", "VBG", "VBN"})
_FULL = frozenset({"aux", "auxpass", "dobj"})
_AT = frozenset({"at", "in", "near", "outside"})
_SAYING = frozenset({"add", "announce", "claim", "confirm", "declare", "report", "say", "state"})


def nearest(subjects: list[Token]) -> list[Token]:
    """Return a verb's own subject of two that a slip of the parse gives it.

    The first of "the elders, a body of nine, met" and both of "she and a dozen men fled" are.
    """
    if len(subjects) < 2:
        return subjects
    last = subjects[-1]
    before = last.doc[last.left_edge.i - 1].lower_ if last.left_edge.i else ""
    ends = {last.right_edge.text, last.doc[last.right_edge.i + 1].text}
    if before in {"and", "or"}:
        return subjects
    return subjects[:1] if before == "," and "," in ends else subjects[-1:]


def of_its_helper(token: Token) -> list[Token]:
    """Return the subject that the parse hung on "has" in "the ship has, so far, taken"."""
    helpers = [child for child in token.children if child.dep_ == "aux"]
    return [referent(one) for verb in helpers for one in verb.children if one.dep_ in SUBJECTS]


def told_before(token: Token) -> list[Token]:
    """Return who "landed, boarded a ship and left" is said of, where the parse parts the verbs."""
    if token.dep_ != "ccomp" or token.tag_ not in _FINITE:
        return []
    stated = SUBJECTS | PASSIVE_SUBJECTS | {"mark", "aux", "expl"}
    if any(one.dep_ in stated for one in token.children):
        return []
    verbs = [one for one in token.head.children if one.dep_ == "ccomp" and one.i < token.i]
    return [one for one in verbs[-1].children if one.dep_ in SUBJECTS] if verbs else []


def lost_subject(token: Token) -> list[Token]:
    """Return the noun right before a finite verb that a slip of the parse hung elsewhere.

    In "they took the town of Karsh and a militia shelled the port" it may hang on "Karsh".
    """
    alone = not any(one.dep_ in SUBJECTS | PASSIVE_SUBJECTS | {"aux"} for one in token.children)
    if token.tag_ not in _FINITE or token.dep_ not in _LOW or not alone:
        return []
    noun = token.doc[token.i - 1] if token.i > bounds_of(token)[0] else token
    while noun.pos_ == "ADV" and noun.i > bounds_of(token)[0]:
        noun = noun.nbor(-1)
    if noun.text == ")" and noun.head.i < noun.i:
        noun = noun.head  # "the Karsh Front (KF) took"
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.i < noun.i:
        noun = noun.head.head
    named = noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ not in {"DATE", "TIME"}
    fits = token.dep_ != "ROOT" or noun.ent_type_ in {"PERSON", "ORG"}
    if not (named and fits and noun.dep_ in _MISHUNG):
        return []
    return _of_a_reduced_clause(noun, token) or [noun]


def _of_a_reduced_clause(noun: Token, token: Token) -> list[Token]:
    """Return the shells of "shells fired from the hills hit the town", and not the hills."""
    at = noun
    while at.dep_ in _WITHIN and at.head != token:
        at = at.head
    if at.dep_ == "conj" and at.tag_ == "VBG":
        at = at.head
    if at == noun or at.tag_ not in _REDUCED or any(one.dep_ in _FULL for one in at.children):
        return []
    if at.dep_ == "acl":
        return [at.head] if at.head.dep_ in _MISHUNG | {"ROOT"} else []
    plain = at.tag_ == "VBD" and not any(one.dep_ == "prep" for one in at.rights)
    said = at.lemma_.lower() in _SAYING or plain
    return [one for one in at.lefts if one.dep_ in SUBJECTS] if not said else []


def by_after_place(passive: Token) -> list[Token]:
    """Return the rebels of "were shot in the town and in nine villages by rebels"."""
    last = [one for one in passive.rights if one.lower_ in _AT and one.dep_ == "prep"][-1:]
    if not last or passive.head.i > passive.i:
        return []
    after = (one for one in last[0].subtree if one.lower_ == "by" and one.i > last[0].i + 1)
    by = next((one for one in after if one.head.pos_ in {"NOUN", "PROPN"}), None)
    if by is None or by.nbor(-1) != by.head:
        return []
    return [one for one in by.children if one.dep_ == "pobj" and one.tag_ in {"NNS", "NNPS"}]


def above_gerund(token: Token, above: Token) -> Token:
    """Return the "seized" of "seized men fetching water and shot nine", whose doer shot them."""
    loose = above.tag_ == "VBG" and not any(one.dep_ == "aux" for one in above.lefts)
    if token.dep_ != "conj" or token.tag_ not in _FINITE or not loose:
        return above
    over = (one for one in above.ancestors if one.pos_ in {"VERB", "AUX"} and one.i < above.i)
    return next(over, above)
