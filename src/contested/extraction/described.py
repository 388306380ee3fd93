"""The words that name a speaker are no part of what is said: neither its doers nor its events."""

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Token

from contested.extraction.attribution import Attribution
from contested.extraction.triggers import Trigger
from contested.model.span import Span

_STANDING = frozenset({"VBZ", "VBP", "VBG"})
_CLAUSES = frozenset({"relcl", "acl"})
_AND = frozenset({"and", "or"})
_DATE_LONG = 6
_JOINED = frozenset({"conj", "appos"})


def without_descriptions(
    triggers: Iterable[Trigger], attributions: Sequence[Attribution]
) -> list[Trigger]:
    """Leave out what only tells who a speaker is ("a man in the alliance that backs him said")."""
    return [one for one in triggers if not _describes(one.token, attributions)]


def _describes(verb: Token, attributions: Sequence[Attribution]) -> bool:
    if verb.tag_ not in _STANDING or verb.dep_ not in _CLAUSES:
        return False
    named = (one.source for one in attributions if one.source is not None)
    return any(span.start < verb.idx < span.end for span in named)


def without_labels(triggers: Iterable[Trigger]) -> list[Trigger]:
    """Leave out what only sums a count up ("500 men, killed and wounded") or dates a life."""
    return [one for one in triggers if not (one.frame.toll and _is_only_label(one.token))]


def _is_only_label(verb: Token) -> bool:
    return _is_lifespan(verb) or _is_label(verb)


def _is_lifespan(verb: Token) -> bool:
    """Tell "Sarim Dahl (died 4 May 1990)", which only says when a man lived."""
    before = verb.nbor(-1).text if verb.i else ""
    after = verb.doc[verb.i + 1 : verb.i + _DATE_LONG]
    dated = verb.lemma_.lower() == "die" and before in {"(", ";"} and len(after) > 1
    return dated and after[0].like_num and any(one.text == ")" for one in after)


def _is_label(verb: Token) -> bool:
    doc, at = verb.doc, verb.i
    if doc[max(0, at - 1)].lower_ in _AND:
        at -= 2
    if verb.tag_ not in {"VBD", "VBN"} or at < 2 or at + 3 >= len(doc):
        return False
    opened = doc[at - 1].text == "," and doc[at - 2].pos_ in {"NOUN", "PROPN"}
    paired = doc[at + 1].lower_ in _AND and doc[at + 2].tag_ in {"VBD", "VBN"}
    return opened and paired and doc[at + 3].is_punct and _counted(doc[at - 2])


def _counted(noun: Token) -> bool:
    return any(one.like_num for one in noun.subtree)


def without_speakers(
    trigger: Trigger, parts: Mapping[str, tuple[Token, ...]], attributions: Sequence[Attribution]
) -> dict[str, tuple[Token, ...]]:
    """Leave out of the parts a speaker named after the words ("taken by rebels, the mayor said").

    A small parser often takes such a name for a further doer, or for one in apposition.
    """
    at = trigger.token.idx
    named = [
        one.source
        for one in attributions
        if one.source is not None
        and one.source.start > at
        and any(span.start <= at < span.end for span in one.content)
    ]
    kept = {
        part: tuple(token for token in tokens if not _is_among(token, named))
        for part, tokens in parts.items()
    }
    return {part: tokens for part, tokens in kept.items() if tokens}


def _is_among(token: Token, named: Sequence[Span]) -> bool:
    joined = token.dep_ in _JOINED
    return joined and any(span.start <= token.idx < span.end for span in named)
