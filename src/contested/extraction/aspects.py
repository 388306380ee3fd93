"""Whether words about who holds a place tell of a change, of how it is, or of how it was."""

from spacy.tokens import Token

from contested.extraction.stance import tense_of
from contested.extraction.triggers import Trigger
from contested.model.codebook import Aspect
from contested.model.draft import Tense

_STATES = frozenset({"holds", "contests", "besieges", "share"})
_PERFECT = frozenset({"have", "has"})
_BEFORE = frozenset({"after", "before", "since", "once", "following", "when", "until"})
_BACKGROUND = frozenset({"relcl", "advcl", "pcomp", "acl"})


def aspect_of(trigger: Trigger, mode: str | None) -> Aspect:
    """Return what a statement of control tells: "has encircled" is how it is, "held" how it was.

    A state in indirect speech follows the verb of saying into the past ("said they held the
    town"): it is taken for how it is.
    """
    token = trigger.token
    if not trigger.nominal and _background(token):
        return Aspect.PAST_STATE
    if mode not in _STATES or trigger.frame.change:
        return Aspect.CHANGE
    if trigger.nominal or any(child.lower_ in _PERFECT for child in token.children):
        return Aspect.STATE
    reported = token.dep_ == "ccomp" and token.head.tag_ == "VBD"
    had = any(child.lower_ == "had" and child.dep_ == "aux" for child in token.children)
    past = tense_of(token) is Tense.PAST and token.tag_ in {"VBD", "VBN"}
    return Aspect.PAST_STATE if had or (past and not reported) else Aspect.STATE


def _background(token: Token) -> bool:
    """Tell "days after it had retaken the town": a clause that only places another in time."""
    if token.dep_ not in _BACKGROUND:
        return False
    if token.dep_ == "pcomp" and token.head.lower_ in _BEFORE:
        return True
    marks = [child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"}]
    had = any(child.lower_ == "had" and child.dep_ == "aux" for child in token.children)
    return had or bool(_BEFORE & set(marks))
