"""Where in the text the time of a statement and of saying it may stand, nearest first."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extraction.sites import above, distinct
from contested.extraction.syntax import sentence, span_of, subtree
from contested.model.draft import Site, SiteKind
from contested.model.span import Span

_TEMPORAL_DEPS = frozenset({"npadvmod", "advmod", "prep", "tmod", "advcl", "nmod", "agent"})


def time_sites(token: Token) -> tuple[Site, ...]:
    """Return where the time of a statement headed by `token` may stand."""
    return distinct(_time_sites(token))


def _time_sites(token: Token) -> Iterator[Site]:
    for anchor in (token, *above(token)):
        for child in anchor.children:
            if child.dep_ in _TEMPORAL_DEPS and child is not token:
                yield Site(span=subtree(child), kind=SiteKind.ADJUNCT)
    yield Site(span=subtree(token), kind=SiteKind.CLAUSE)
    yield from (Site(span=one, kind=SiteKind.SENTENCE) for one in _outside_told(token))


def _outside_told(token: Token) -> Iterator[Span]:
    """Yield the sentence of a word without what is told of somebody before it (", who … ,")."""
    whole = sentence(token)
    start = whole.start
    for clause in token.sent:
        if clause.i < token.i and _is_told_of(clause) and not clause.is_ancestor(token):
            yield Span(start, max(start, clause.left_edge.idx))
            start = clause.right_edge.idx + len(clause.right_edge)
    yield Span(start, max(start, whole.end))


def _is_told_of(verb: Token) -> bool:
    first = verb.left_edge
    told = verb.dep_ == "relcl" and first.lower_ in {"which", "who"}
    return told and first.i > 0 and first.nbor(-1).text == ","


def saying_sites(cue: Token, content: Sequence[Span]) -> tuple[Site, ...]:
    """Return where the time of saying may stand: beside the cue, outside the words credited."""
    found = [
        Site(span=subtree(child), kind=SiteKind.ADJUNCT)
        for child in cue.children
        if child.dep_ in _TEMPORAL_DEPS | {"dobj", "dative"}
    ]
    found += [Site(span=span, kind=SiteKind.SENTENCE) for span in _outside(cue, content)]
    return tuple(one for one in found if not any(one.span.meets(span) for span in content))


def _outside(cue: Token, content: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches of the cue's sentence that no credited words cover."""
    run: list[Token] = []
    for token in cue.sent:
        if any(span.start <= token.idx < span.end for span in content) or token.is_space:
            if run:
                yield span_of(run[0], run[-1])
            run = []
        else:
            run.append(token)
    if run:
        yield span_of(run[0], run[-1])
