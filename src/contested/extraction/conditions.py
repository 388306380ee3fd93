"""What is said only of a case ("if they attack", "so that they can attack") or asked."""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.extraction.negation import is_negated
from contested.extraction.syntax import within_spaces

_CLOSING = frozenset({"'", "''", '"', ")", "]", "’", "”", "»"})
_BEFOREHAND = frozenset({"until", "till", "once", "whenever", "lest"})
"""Words that open a clause of what may come, where its verb is in the present."""
_SURE = frozenset({"certain", "clear", "sure"})
_AIMED = frozenset({"can", "could", "may", "might", "will", "would"})


def in_condition(chain: Sequence[Token]) -> bool:
    """Tell what is so only if something else is, from what is told as so."""
    hangs = any(_hangs_on(one) for one in chain[:1])
    return hangs or any(_opens_condition(child) for one in chain for child in one.children)


def _hangs_on(verb: Token) -> bool:
    """Tell what is so only if something else is ("if they win, they are heroes")."""
    conditions = [one for one in verb.children if one.dep_ == "advcl"]
    opened = any(
        word.lower_ == "if" and word.nbor(-1 if word.i else 0).lower_ != "even"
        for one in conditions
        if one.pos_ in {"VERB", "AUX", "ADJ"}  # "most of it, if not all" is no condition
        for word in one.lefts
    )
    return opened and verb.tag_ in {"VBP", "VBZ"}


def _opens_condition(word: Token) -> bool:
    """Tell "if", "until they attack" and "whether to attack" from other words of a clause."""
    if word.lower_ == "whether":
        return word.head.tag_ == "VB"
    if word.dep_ not in {"mark", "advmod"}:
        return False
    beforehand = word.lower_ in _BEFOREHAND and word.head.tag_ in {"VBP", "VBZ"}
    return word.lower_ in {"if", "unless"} or beforehand or _is_so_that(word)


def _is_so_that(mark: Token) -> bool:
    """Tell the aim of "so that fighters can be recruited there"."""
    before = mark.doc[mark.i - 1].lower_ if mark.i else ""
    aimed = any(aux.lower_ in _AIMED for aux in mark.head.lefts)
    return mark.lower_ == "that" and before == "so" and aimed


def is_whether(deed: Token) -> bool:
    """Tell "it was unclear whether they had fired", which leaves it open."""
    open_yet = deed.head.lemma_ == "be" and deed.dep_ == "ccomp"
    return open_yet and any(one.lower_ == "whether" for one in deed.lefts)


def is_not_sure(word: Token) -> bool:
    """Tell "are not sure that they will", who leave it open."""
    return word.lemma_.lower() in _SURE and (is_negated(word) or is_negated(word.head))


def is_asked(token: Token) -> bool:
    """Tell a question from a statement: its sentence ends with a question mark."""
    inside = within_spaces(token)
    if inside is None:
        return False
    last = inside[1]
    while last.i > inside[0].i and last.text in _CLOSING:
        last = last.nbor(-1)
    return last.text.endswith("?")
