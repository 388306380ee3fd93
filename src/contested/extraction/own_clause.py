"""The clause that a word stands in, and the words that are this clause's alone."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extraction.syntax import bounds_of, span_of
from contested.extraction.syntax_tree import Tree, tree_of
from contested.model.span import Span

_CLAUSES = frozenset(
    {"ROOT", "acl", "advcl", "ccomp", "conj", "csubj", "csubjpass", "parataxis", "pcomp", "relcl"}
)
_VERBAL = frozenset({"VERB", "AUX"})


def clause_of(token: Token) -> Token:
    """Return the verb whose clause a word stands in; a sentence without one is one clause."""
    tree, at = tree_of(token.doc), token.i
    while not _heads_clause(tree, at):
        at = tree.heads[at]
    return token.doc[at]


def is_clause(token: Token) -> bool:
    """Tell the verb of a clause of its own from one that only goes on with another's."""
    return _heads_clause(tree_of(token.doc), token.i)


def _heads_clause(tree: Tree, at: int) -> bool:
    if tree.heads[at] == at:
        return True
    return tree.parts[at] in _CLAUSES and tree.classes[at] in _VERBAL


def own_words(head: Token) -> list[Token]:
    """Return the words of a clause or phrase in order, without those of the clauses within it."""
    doc, tree = head.doc, tree_of(head.doc)
    found, waiting = [], [head.i]
    while waiting:
        at = waiting.pop()
        found.append(at)
        kids = (one for one in tree.kids[at] if not _heads_clause(tree, one))
        waiting += (one for one in kids if not (_may_stray(tree, one) and is_strayed(doc[one])))
    return [doc[at] for at in sorted(found)]


def _may_stray(tree: Tree, at: int) -> bool:
    return tree.parts[at] == "npadvmod" and at <= tree.heads[at]


def is_strayed(word: Token) -> bool:
    """Tell the day that ends a clause and was taken for the next verb's.

    In "the deal agreed last May obliges them" it is told when they agreed.
    """
    if not _may_stray(tree_of(word.doc), word.i):
        return False
    ended = _ended_by(word)
    return ended is not None and ended.i not in {word.head.i, clause_of(word.head).i}


def _ended_by(word: Token) -> Token | None:
    """Return the clause whose last word stands right before a word's phrase."""
    first = word.left_edge
    if first.i == bounds_of(first)[0]:
        return None
    before = first.nbor(-1)
    if before.is_punct or before.pos_ in {"AUX", "CCONJ", "SCONJ"}:
        return None
    ended = clause_of(before)
    return ended if ended.tag_ != "VBG" else None


def strayed_from(clause: Token, words: Sequence[Token]) -> Iterator[Token]:
    """Yield the days that end a clause, where the verb above or one within it was given them."""
    doc, tree = clause.doc, tree_of(clause.doc)
    below = (one for word in words for one in tree.kids[word.i] if _heads_clause(tree, one))
    for verb in (clause_of(clause.head).i, *below):
        for child in tree.kids[verb] if verb != clause.i else ():
            strays = child < verb and _may_stray(tree, child) and is_strayed(doc[child])
            if strays and _ended_by(doc[child]) == clause:
                yield doc[child]


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
