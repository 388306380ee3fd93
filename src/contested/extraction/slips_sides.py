"""Slips that lose the second of two sides: "between the army, backed by others, and rebels"."""

from spacy.tokens import Token


def is_second_side(token: Token) -> bool:
    """Tell the second of two sides that the parse makes the subject of the verb after them."""
    return _first_side(token) is not None


def _first_side(token: Token) -> Token | None:
    """Return the side after "between" that a subject right behind an "and" belongs with.

    Of "fighting between the army, backed by militias, and the rebels went on" the "and" may hang
    on the fighting.
    """
    at = token.left_edge.i - 1
    if at < 1 or token.doc[at].lower_ != "and":
        return None
    over = token.doc[at].head
    if (over.dep_, over.head.lower_, over.i < at) == ("pobj", "between", True):
        return over
    between = [one for one in over.rights if one.lower_ == "between" and one.i < at]
    sides = [noun for one in between[:1] for noun in one.rights if noun.dep_ == "pobj"]
    alone = not any(one.dep_ == "conj" for noun in sides for one in noun.rights)
    return sides[0] if sides and alone else None


def join_sides(token: Token) -> None:
    """Join the second side, and what stands between them, to the first."""
    joining, first = token.doc[token.left_edge.i - 1], _first_side(token)
    if first is None:
        return
    for one in [*joining.head.rights]:
        if first.i < one.i < joining.i and one.dep_ == "acl":
            one.head = first
    joining.head = first
    token.head, token.dep_ = first, "conj"


def are_two_sides(token: Token) -> bool:
    """Tell "between the Karsh Army and government forces", read as the forces of both."""
    return token.head.lower_ == "between" and _side_before(token) is not None


def _side_before(noun: Token) -> Token | None:
    alone = not any(one.dep_ == "conj" for one in noun.rights)
    named = (one for one in noun.lefts if one.pos_ != "NUM")
    sides = (one for one in named if any(child.dep_ == "conj" for child in one.rights))
    return next(sides, None) if alone else None


def part_sides(token: Token) -> None:
    """Give each of the two sides its own words."""
    first = _side_before(token)
    if first is None:
        return
    joined = [one for one in first.rights if one.dep_ == "conj"]
    for one in [one for one in token.lefts if one.i < first.i]:
        one.head = first
    first.head, first.dep_ = token.head, "pobj"
    for one in joined:
        one.head, one.dep_ = token, "compound"
    token.head, token.dep_ = first, "conj"


def is_listed_with_alias(token: Token) -> bool:
    """Tell the second of "the Front (Frente Popular, FP) and the League", listed with the alias."""
    alias = token.head
    opens = alias.left_edge.i and alias.left_edge.nbor(-1).text == "("
    closed = any(one.text == ")" for one in token.doc[alias.i : token.left_edge.i])
    return alias.dep_ == "appos" and bool(opens) and closed and alias.head.i < alias.i
