"""Statements that are only spoken of: "reports that … are groundless" have no own voice."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from contested.extraction.attribution import Attribution, without
from contested.extraction.verdicts import Verdicts, is_unconfirmed, statement_judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Who is credited with what, and the tokens of the cues that only word what is judged.

    `thoughts` are what people want, know or favour without a word said: no voices.
    """

    attributions: tuple[Attribution, ...]
    thoughts: tuple[Attribution, ...]
    judged: frozenset[int]


def without_judged(doc: Doc, attributions: Sequence[Attribution], words: Verdicts) -> Spoken:
    """Leave out the voices of statements that a sentence calls untrue or leaves unconfirmed.

    "Reports alleging that the army left are groundless, the mayor said": the mayor denies it.
    """
    judged = {at for at, one in enumerate(attributions) if _is_judged(doc, one, words)}
    gone = judged | {at for at, one in enumerate(attributions) if not one.spoken}
    moved = without(attributions, gone)
    cues = (attributions[at].cue_token for at in judged)
    return Spoken(
        attributions=moved,
        thoughts=tuple(one for one in attributions if not one.spoken),
        judged=frozenset(one for one in cues if one is not None),
    )


def _is_judged(doc: Doc, one: Attribution, words: Verdicts) -> bool:
    if one.cue_token is None:
        return False
    cue = doc[one.cue_token]
    if one.source_token is not None:
        stated = statement_judged(cue, words)
        if stated is not None and stated.i == one.source_token:
            return True
    return is_unconfirmed(cue, words)
