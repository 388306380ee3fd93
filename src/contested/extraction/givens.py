"""What a demand, a promise or a threat takes for granted: "free those who were taken"."""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.extraction.syntax import OBJECTS, PASSIVE_SUBJECTS
from contested.model.span import Span

_ANSWERING = frozenset(
    {"avenge", "condemn", "denounce", "deplore", "investigate", "mourn", "probe", "punish"}
)
"""What one does about a deed that was done."""
_DESPITE = frozenset({"amid", "despite", "following", "into"})
_MOVES = frozenset({"move", "plunge", "enter", "turn"})
_FOR_WHAT = frozenset(
    {"apology", "blame", "compensation", "justice", "punish", "reprisal", "responsible"}
    | {"retaliate", "retaliation", "revenge", "vengeance"}
)
_SINCE = frozenset({"had", "has", "have", "was", "were"})
_GONE_BY = frozenset({"VBD", "VBN"})
_HOPS = 4


def is_granted(token: Token) -> bool:
    """Tell the raid of "investigate the raid" and "revenge for the raid", of which none doubts."""
    above = token.head
    if token.pos_ != "NOUN":
        return False
    if token.dep_ in OBJECTS | PASSIVE_SUBJECTS and above.lemma_.lower() in _ANSWERING:
        return True
    if token.dep_ != "pobj":
        return False
    led, lemma = above.lower_, above.head.lemma_.lower()
    by_it = led == "by" and (above.head.tag_, above.head.dep_) == ("VBN", "acl")
    asked = led == "for" and lemma in _FOR_WHAT
    asked = asked or (led == "after" and above.head.pos_ == "VERB")  # "agreed to go after the raid"
    return by_it or asked or (led in _DESPITE and lemma not in _MOVES)


def is_told_besides(token: Token, cues: Sequence[Span]) -> bool:
    """Tell what somebody only says which he means by: "demanded the return of what was taken"."""
    at = token
    for _ in range(_HOPS):
        if any(cue.start <= at.idx < cue.end for cue in cues):
            return False
        if is_granted(at) or _was_done(at):
            return True
        if at.head.i == at.i:
            return False
        at = at.head
    return False


def _was_done(verb: Token) -> bool:
    helped = [one.lower_ for one in verb.lefts if one.dep_ in {"aux", "auxpass"}]
    past = verb.tag_ == "VBD" or any(one in _SINCE for one in helped)
    return verb.dep_ == "relcl" and verb.tag_ in _GONE_BY and past
