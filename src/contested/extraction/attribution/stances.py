"""What a cue commits its speaker to, where it stands."""

from contested.extraction.attribution.found import Found
from contested.model.codebook import Stance

_RAISES_NOT = frozenset({"think", "believe", "suppose", "imagine", "reckon", "expect", "feel"})
_ASKS_TO = frozenset({"ask", "tell", "invite"})


def stance_of(found: Found) -> Stance:
    """Return the stance of a cue: its row's, turned by "not" and by a following infinitive.

    Who does not deny something leaves it open.
    """
    if found.negated and found.cue.words[0] in _RAISES_NOT:
        return Stance.DENIES
    if found.negated and found.cue.stance is Stance.DENIES:
        return Stance.QUESTIONS
    if found.cue.words[0] in _ASKS_TO and _has_infinitive(found):
        return Stance.DEMANDS
    return found.cue.stance


def is_negated(found: Found) -> bool:
    """Tell whether the cue is denied itself; "does not think" is a stance instead."""
    return found.negated and found.cue.words[0] not in _RAISES_NOT


def _has_infinitive(found: Found) -> bool:
    return any(
        child.dep_ in {"xcomp", "ccomp"}
        and any(part.tag_ == "TO" for part in child.lefts)
        and not any(part.dep_ == "mark" for part in child.lefts)
        for child in found.head.rights
    )
