"""Support that is given in battle, by artillery or from the air, not by words."""

from collections.abc import Mapping

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.syntax import all_of, is_passive, prepositional, subjects
from contested.extraction.triggers import Trigger

Parts = Mapping[str, tuple[Token, ...]]

_ARMS = frozenset({"armed", "force", "weapon"})
_OF_BATTLE = frozenset(
    {"aerial", "air", "artillery", "combat", "fire", "ground", "logistical", "military", "naval"}
)


def gives_arms(trigger: Trigger, heads: Heads) -> bool:
    """Tell "with support from artillery" and "air support" from words of support."""
    doers = trigger.parts.get("doer", ())
    if not trigger.nominal:
        return any("weapon" in classify(one, heads) for one in doers)
    token = trigger.token
    kind = (one for one in token.lefts if one.dep_ in {"amod", "compound"})
    if any(one.lower_ in _OF_BATTLE for one in kind):
        return True
    givers = doers or all_of(token)
    return token.head.lower_ == "with" and any(classify(one, heads) & _ARMS for one in givers)


def helped_with_arms(trigger: Trigger) -> Parts:
    """Add who gave it ("the support of artillery") and those who did with it what is told."""
    if not trigger.nominal or trigger.token.head.lower_ != "with":
        return trigger.parts
    doers = trigger.parts.get("doer") or tuple(all_of(trigger.token))
    told = tuple(one for one in trigger.parts.get("recipient", ()) if one not in doers)
    verb = trigger.token.head.head
    by = [noun for name, noun in prepositional(verb) if name == "by"]
    helped = told or tuple(by or ([] if is_passive(verb) else subjects(verb)))
    parts = {**trigger.parts, "doer": doers, "recipient": helped}
    return {part: tokens for part, tokens in parts.items() if tokens}
