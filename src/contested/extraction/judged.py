"""Statements that are only spoken of: "reports that … are groundless" have no own voice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from contested.extraction.attribution import Attribution
from contested.extraction.verdicts import Verdicts, is_unconfirmed, statement_judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Who is credited with what, and the tokens of the cues that only word what is judged."""

    attributions: tuple[Attribution, ...]
    judged: frozenset[int]


def without_judged(doc: Doc, attributions: Sequence[Attribution], words: Verdicts) -> Spoken:
    """Leave out the voices of statements that a sentence calls untrue or leaves unconfirmed.

    "Reports alleging that the army left are groundless, the mayor said": the mayor denies it.
    """
    gone = {at for at, one in enumerate(attributions) if _is_judged(doc, one, words)}
    kept = [at for at in range(len(attributions)) if at not in gone]
    new = {old: at for at, old in enumerate(kept)}
    above = {at: _above(attributions, at, gone) for at in kept}
    parents = {at: None if one is None else new[one] for at, one in above.items()}
    moved = tuple(replace(attributions[at], parent=parents[at]) for at in kept)
    cues = (attributions[at].cue_token for at in gone)
    return Spoken(attributions=moved, judged=frozenset(one for one in cues if one is not None))


def _above(attributions: Sequence[Attribution], at: int, gone: set[int]) -> int | None:
    parent = attributions[at].parent
    while parent is not None and parent in gone:
        parent = attributions[parent].parent
    return parent


def _is_judged(doc: Doc, one: Attribution, words: Verdicts) -> bool:
    if one.cue_token is None:
        return False
    cue = doc[one.cue_token]
    if one.source_token is not None:
        stated = statement_judged(cue, words)
        if stated is not None and stated.i == one.source_token:
            return True
    return is_unconfirmed(cue, words)
