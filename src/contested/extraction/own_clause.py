"""The clause that a word stands in, and the words that are this clause's alone."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extraction.syntax import span_of
from contested.model.span import Span

_CLAUSES = frozenset(
    {"ROOT", "acl", "advcl", "ccomp", "conj", "csubj", "csubjpass", "parataxis", "pcomp", "relcl"}
)
_VERBAL = frozenset({"VERB", "AUX"})


def clause_of(token: Token) -> Token:
    """Return the verb whose clause a word stands in; a sentence without one is one clause."""
    at = token
    while not is_clause(at):
        at = at.head
    return at


def is_clause(token: Token) -> bool:
    """Tell the verb of a clause of its own from one that only goes on with another's."""
    if token.head.i == token.i:
        return True
    return token.dep_ in _CLAUSES and token.pos_ in _VERBAL


def own_words(head: Token) -> list[Token]:
    """Return the words of a clause or phrase in order, without those of the clauses within it."""
    found, waiting = [], [head]
    while waiting:
        word = waiting.pop()
        found.append(word)
        waiting += (one for one in word.children if not (is_clause(one) or is_strayed(one)))
    return sorted(found, key=lambda one: one.i)


def is_strayed(word: Token) -> bool:
    """Tell the day that ends a clause and was taken for the next verb's.

    In "the deal agreed last May obliges them" it is told when they agreed.
    """
    if word.dep_ != "npadvmod" or word.i > word.head.i:
        return False
    ended = _ended_by(word)
    return ended is not None and ended.i not in {word.head.i, clause_of(word.head).i}


def _ended_by(word: Token) -> Token | None:
    """Return the clause whose last word stands right before a word's phrase."""
    first = word.left_edge
    if first.i == first.sent.start:
        return None
    before = first.nbor(-1)
    if before.is_punct or before.pos_ in {"AUX", "CCONJ", "SCONJ"}:
        return None
    ended = clause_of(before)
    return ended if ended.tag_ != "VBG" else None


def strayed_from(clause: Token, words: Sequence[Token]) -> Iterator[Token]:
    """Yield the days that end a clause, where the verb above or one within it was given them."""
    within = (one for word in words for one in word.children if is_clause(one))
    for verb in (clause_of(clause.head), *within):
        for child in verb.lefts if verb.i != clause.i else ():
            if is_strayed(child) and _ended_by(child) == clause:
                yield child


def stretches(words: Sequence[Token]) -> Iterator[Span]:
    """Yield the stretches of text that words in order stand in, nothing between."""
    run: list[Token] = []
    for word in words:
        if run and word.i != run[-1].i + 1:
            yield span_of(run[0], run[-1])
            run = []
        run.append(word)
    if run:
        yield span_of(run[0], run[-1])
