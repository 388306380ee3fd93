"""Several speakers named at once: each of "the ministry and a nurse" may speak alone later on."""

from itertools import pairwise

from spacy.tokens import Token

from contested.extraction.attribution.found import Named
from contested.extraction.attribution.page import Page, Range

_BOTH = frozenset({"both", "either", "neither"})
_INNER = frozenset({"appos", "compound"})
_SETTLING = frozenset({"det", "poss", "nummod", "nmod"})
_LONGEST_PART = 10


def partners(page: Page, named: Named) -> list[tuple[Token, Range]]:
    """Return each of "the ministry and a rescue worker" with its head, nothing for one alone."""
    first, last = named.words
    top = named.head
    while top.dep_ in _INNER and first <= top.head.i < last:
        top = top.head
    joined = sorted((top, *top.conjuncts), key=lambda one: one.i)
    heads = [one for one in joined if first <= one.i < last]
    starts = [first, *(one.left_edge.i for one in heads[1:])]
    if len(heads) < 2 or "—" in page.words[first:last] or starts != sorted(starts):
        return []
    ends = [*(_joining(page, start, at) for start, at in pairwise(starts)), last]
    starts[0] += page.words[first] in _BOTH
    spans = zip(starts, ends, strict=True)
    parts = [(one, _unbracketed(page, words)) for one, words in zip(heads, spans, strict=True)]
    listed = "," in page.words[first:last] and all(one.pos_ == "PROPN" for one in heads[1:])
    if listed and any(token.pos_ == "ADP" for token in page.doc[first : starts[1]]):
        return []  # "the Committee on Justice, Health and Home Affairs"
    return parts if all(_may_part(page, *part) for part in parts) else []


def _unbracketed(page: Page, words: Range) -> Range:
    """“Omar Daher (Marsa Watch)”: the name before the bracket."""
    inside = (at for at in range(words[0] + 1, words[1]) if page.words[at] == "(")
    return page.bare((words[0], next(inside, words[1])))


def _may_part(page: Page, head: Token, words: Range) -> bool:
    """Tell one of several speakers from "a mother and teacher", and from a slice of one name."""
    first, last = words
    if not first <= head.i < last <= first + _LONGEST_PART:
        return False
    inside = last < len(page.doc) and page.doc[last].ent_iob_ == "I"
    bare = head.tag_ == "NN" and not any(c.dep_ in _SETTLING for c in head.lefts)
    return not inside and not bare and page.doc[first].ent_iob_ != "I"


def _joining(page: Page, first: int, end: int) -> int:
    """Return where the words that join a name to the next one begin: ", as well as"."""
    at = end
    while at > first + 1 and _is_joining(page.doc[at - 1]):
        at -= 1
    return at


def _is_joining(token: Token) -> bool:
    return token.dep_ in {"cc", "preconj"} or token.is_punct or token.is_space
