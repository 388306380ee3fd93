"""The stretches of a sentence in which the place of a statement may stand, narrowest first."""

from collections.abc import Iterator, Sequence
from itertools import islice

from spacy.tokens import Token

from contested.extraction.sites_apart import is_apart, is_earlier
from contested.extraction.syntax import SUBJECTS, sentence, span_of, subtree
from contested.extraction.whereabouts import opened
from contested.model.span import Span


def told_so_far(token: Token) -> Span:
    """Return a sentence up to the end of the clause that a word stands in."""
    own = () if token.dep_ in SUBJECTS else (token,)
    verbs = (one for one in (*own, *token.ancestors) if one.pos_ in {"VERB", "AUX"})
    clauses = [_clause(token), *(_clause(verb) for verb in islice(verbs, 1))]
    start = min(sentence(token).start, clauses[0].start)
    asides = _asides(token) if start == clauses[0].start else [*opened(token.sent, token)]
    ends = [one.right_edge.idx + len(one.right_edge) for one in asides]
    return Span(max([start, *ends]), max(one.end for one in clauses))


def _clause(token: Token) -> Span:
    """Return the clause of a word without what is another's or another time's behind it.

    That is what another does ("…, and Norvia shelled …"), what is told of somebody besides
    ("nine pirates, who were tried in …") and what is said or thought ("knew that …").
    """
    return up_to(token, [one.i for one in token.subtree if one.i > token.i and is_apart(one)])


def stretches(token: Token) -> Iterator[Span]:
    """Yield a clause from its word on, then what stands before without who somebody is.

    Of "Rahal, the mayor of Karsh, was killed" the apposition tells no place.
    """
    whole = _clause(token)
    yield Span(token.idx, whole.end)
    start = whole.start
    for aside in _asides(token):
        yield Span(start, aside.left_edge.idx)
        start = aside.right_edge.idx + len(aside.right_edge)
    yield Span(start, whole.end)


def _asides(token: Token) -> list[Token]:
    """Return what tells who the subject of a word is: ", the mayor of Karsh,"."""
    told = (one for noun in token.lefts for one in noun.rights)
    return [one for one in told if one.dep_ == "appos" or is_earlier(one)]


def is_going_on(token: Token) -> bool:
    """Tell "are patrolling farms in …" that the parse read as "are farms"."""
    before = (
        one for one in reversed(token.doc[max(token.i - 3, 0) : token.i]) if one.pos_ != "ADV"
    )
    is_doing = next((one.lemma_ == "be" for one in before), False)
    return is_doing and token.dep_ == "amod" and token.tag_ == "VBG" and token.head.i > token.i


def up_to(token: Token, apart: Sequence[int]) -> Span:
    """Return the subtree of a word up to the first of the words apart."""
    if not apart:
        return subtree(token)
    first = min(token.doc[at].left_edge.i for at in apart) - 1
    return span_of(token.left_edge, token.doc[max(first, token.i)])
