"""Those harmed told apart from the blow that harmed them ("died when shells hit the market")."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.negation import is_negated
from contested.extraction.syntax import SUBJECTS, is_passive, subjects
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_OPEN = frozenset({"can", "could", "may", "might", "not", "n't", "will", "would"})
_THEREBY = frozenset({"after", "when"})
_TAKING = frozenset({"abduct", "sexual"})


def blow(trigger: Trigger, by_token: Mapping[int, Trigger], heads: Heads) -> Trigger | None:
    """Return the attack told by a verb beside those whom it harmed; an earthquake is none."""
    if trigger.frame.mode == "displaced":  # who fled a blow was not hit by it
        return None
    if not trigger.frame.toll or is_negated(trigger.token) or _is_open(trigger.token):
        return None
    suffered = is_passive(trigger.token) or not trigger.frame.causal
    told = _in_which if suffered and not trigger.parts.get("doer") else _by_which
    found = next(filter(None, (told(one, by_token) for one in _fates(trigger.token))), None)
    return found if found is not None and not _is_of_nature(found, heads) else None


def _is_open(verb: Token) -> bool:
    return any(one.lower_ in _OPEN for one in verb.lefts)


def _is_of_nature(cause: Trigger, heads: Heads) -> bool:
    """Tell "the tremor struck the town" and "4.9 on the scale hit it" from a blow."""
    doers = subjects(cause.token)
    return any(one.tag_ == "CD" or "disaster" in classify(one, heads) for one in doers)


def _fates(verb: Token) -> Iterator[Token]:
    """Yield a verb of harm and those beside it: "died and some were hurt", "killing, wounding"."""
    yield verb
    yield from (one for one in verb.rights if one.dep_ == "conj")
    if verb.dep_ == "conj":
        yield verb.head


def _in_which(verb: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return the hit of "nine were killed when shells hit the market"."""
    clauses = (one for one in verb.children if one.dep_ == "advcl" and _is_then(one))
    told = (_told(one, by_token) for one in clauses)
    blows = (one for one in told if one is not None and _is_blow(one))
    return next((one for one in blows if not _is_theirs(one)), None)


def _told(verb: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return the trigger of a verb, or of the fire that does it ("when artillery fire hit it")."""
    nouns = (by_token.get(one.i) for one in verb.lefts if one.dep_ in SUBJECTS)
    by_noun = (one for one in nouns if one is not None and verb in one.words)
    return by_token.get(verb.i) or next(by_noun, None)


def _by_which(verb: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return the ambush of "ambushed a convoy, killing nine"."""
    along = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i
    if not along or any(one.dep_ in {"mark", "prep"} for one in verb.lefts):
        return None
    cause = _told(verb.head, by_token)
    return cause if cause is not None and _is_blow(cause) else None


def _is_then(clause: Token) -> bool:
    """Tell "when shells fell" and "after it was hit" from "two days after" and from an aside."""
    edge = clause.left_edge
    measured = any(one.dep_ == "npadvmod" for one in clause.lefts)
    aside = edge.i > clause.head.i and edge.nbor(-1).text == ","
    return not (measured or aside) and any(one.lower_ in _THEREBY for one in clause.lefts)


def _is_blow(cause: Trigger) -> bool:
    return cause.frame.type is EventType.ASSAULT and cause.frame.mode not in _TAKING


def _is_theirs(cause: Trigger) -> bool:
    """Tell an attack led by those who fell in it ("when they attacked") from one on others."""
    return any(one.pos_ == "PRON" for one in cause.parts.get("doer", ()))
