"""Where in the text the place and the time of a statement may stand, nearest first."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extraction.syntax import OBJECTS, phrase, prepositional, sentence, span_of, subtree
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType
from contested.model.draft import Site, SiteKind
from contested.model.span import Span, hull

_LOCATIVE = frozenset(
    {"in", "at", "near", "on", "around", "outside", "inside", "into", "to", "toward", "towards"}
    | {"through", "along", "across", "between", "over", "off", "within", "beyond", "throughout"}
    | {"close", "north", "south", "east", "west", "northeast", "northwest", "southeast"}
    | {"southwest", "behind", "opposite"}
)
_BOUND_FOR = frozenset(
    {"leave", "depart", "set", "head", "bind", "destine", "embark"}
    | {"battle", "fight", "fighting", "struggle", "siege", "clash"}
)
"""What one does "for" a place: to leave for it, or to fight for it."""
_TEMPORAL_DEPS = frozenset({"npadvmod", "advmod", "prep", "tmod", "advcl", "nmod", "agent"})
_CLAUSE_DEPS = frozenset({"xcomp", "ccomp", "conj", "pcomp", "prep", "pobj", "acl", "advcl", "dep"})
_HOPS = 3
_SAID_ONLY = frozenset({EventType.CONSULT, EventType.ACCUSE, EventType.REJECT})
"""What is only said, whatever place it is about."""
_TALKED_OF = frozenset({"advcl", "xcomp", "ccomp", "prep"})
FROM_AFAR = frozenset({"aerial", "heavy-weapons"})
"""The modes of violence that strike a town itself, so that a bare name acted on is a place."""


def place_sites(trigger: Trigger) -> tuple[Site, ...]:
    """Return where the place of a trigger may stand: its object, its adjuncts, its clause."""
    return _distinct(_place_sites(trigger))


def _place_sites(trigger: Trigger) -> Iterator[Site]:
    if trigger.frame.type in _SAID_ONLY and trigger.frame.mode != "investigate":
        yield from _beside(trigger)
        return
    yield from _struck(trigger)
    yield from _own(trigger)
    for token in trigger.parts.get("topic", ()):
        yield Site(span=subtree(token), kind=SiteKind.ADJUNCT)
    for above in _above(trigger.token):
        yield from _locatives(above)
    yield Site(span=subtree(trigger.token), kind=SiteKind.CLAUSE)
    yield Site(span=sentence(trigger.token), kind=SiteKind.SENTENCE)


def _beside(trigger: Trigger) -> Iterator[Site]:
    """Yield the clause without what is talked of: "met in Karsh to discuss the war in Norvia"."""
    talks = trigger.frame.type is EventType.CONSULT
    yield from _own(trigger) if talks else ()
    about = _TALKED_OF if talks else _TALKED_OF | OBJECTS
    apart = [one.i for one in trigger.token.rights if one.dep_ in about]
    span = subtree(trigger.token)
    if apart and trigger.token.left_edge.i < min(apart):
        first = min(trigger.token.doc[at].left_edge.i for at in apart) - 1
        span = span_of(trigger.token.left_edge, trigger.token.doc[max(first, trigger.token.i)])
    yield Site(span=span, kind=SiteKind.CLAUSE)


def _struck(trigger: Trigger) -> Iterator[Site]:
    """Yield what was struck from afar: "bombed the hospital", "the shelling of the town"."""
    for token in trigger.parts.get("recipient", ()):
        if trigger.frame.mode in FROM_AFAR:
            yield Site(span=phrase(token), kind=SiteKind.OBJECT)
    for name, noun in prepositional(trigger.token) if trigger.nominal else ():
        if name == "of" and trigger.frame.type is EventType.ASSAULT:
            yield Site(span=span_of(noun, noun), kind=SiteKind.OBJECT)


def _own(trigger: Trigger) -> Iterator[Site]:
    for group in _groups(trigger.parts.get("place", ())):
        row = (*group, *(one for one in group[-1].conjuncts if one.i > group[-1].i))
        yield Site(span=hull(phrase(token) for token in row), kind=SiteKind.OBJECT)
    for token in trigger.parts.get("place", ()):
        yield Site(span=subtree(token), kind=SiteKind.ADJUNCT)
    nouns = (one for one in trigger.words[1:] if one.pos_ == "NOUN")
    for anchor in (trigger.token, *trigger.object, *nouns, *trigger.parts.get("recipient", ())):
        yield from _locatives(anchor)


def _groups(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the nouns by coordination: "near A and B" is one group, "in A … from B" two."""
    group: list[Token] = []
    for token in tokens:
        if group and token.dep_ != "conj":
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _locatives(anchor: Token) -> Iterator[Site]:
    for child in anchor.children:
        if _tells_where_a_name_is(child, anchor):
            continue
        bound = child.lower_ == "for" and anchor.lemma_.lower() in _BOUND_FOR
        if child.dep_ in {"relcl", "acl"}:
            yield Site(span=subtree(child), kind=SiteKind.CLAUSE)
        elif child.dep_ in {"prep", "advmod"} and (_locative(child) or bound):
            yield Site(span=subtree(child), kind=SiteKind.ADJUNCT)


def _tells_where_a_name_is(child: Token, anchor: Token) -> bool:
    """Tell "…, on the bank of the river," right behind a name from where a thing happened."""
    if child.dep_ != "prep" or child.i < anchor.i + 3 or child.nbor(-1).text != ",":
        return False
    named = child.nbor(-2)
    return named.pos_ == "PROPN" and named.i != anchor.i


def _locative(child: Token) -> bool:
    there = child.lower_ == "there" and child.dep_ == "advmod"
    return there or child.lower_ in _LOCATIVE


def time_sites(token: Token) -> tuple[Site, ...]:
    """Return where the time of a statement headed by `token` may stand."""
    return _distinct(_time_sites(token))


def _time_sites(token: Token) -> Iterator[Site]:
    for anchor in (token, *_above(token)):
        for child in anchor.children:
            if child.dep_ in _TEMPORAL_DEPS and child is not token:
                yield Site(span=subtree(child), kind=SiteKind.ADJUNCT)
    yield Site(span=subtree(token), kind=SiteKind.CLAUSE)
    yield Site(span=sentence(token), kind=SiteKind.SENTENCE)


def _above(token: Token) -> Iterator[Token]:
    at = token
    for _ in range(_HOPS):
        if at.dep_ not in _CLAUSE_DEPS or at.head.i == at.i:
            return
        at = at.head
        yield at


def _distinct(sites: Iterator[Site]) -> tuple[Site, ...]:
    seen: dict[Span, Site] = {}
    for site in sites:
        seen.setdefault(site.span, site)
    return tuple(seen.values())


def clip(sites: Sequence[Site], content: Sequence[Span]) -> tuple[Site, ...]:
    """Keep of each site what lies in the words that a speaker is credited with."""
    kept: list[Site] = []
    for site in sites:
        for span in content:
            if site.span.meets(span):
                start, end = max(site.span.start, span.start), min(site.span.end, span.end)
                kept.append(Site(span=Span(start, end), kind=site.kind))
    return tuple(kept)


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
