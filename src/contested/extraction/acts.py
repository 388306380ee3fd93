"""Whose word an act of speech is: who accuses, demands or threatens is the one who says so."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from contested.extraction.attributed import Speech, voice_of
from contested.extraction.attribution import Attribution
from contested.extraction.causes import BLAMING, cause_of
from contested.extraction.coding import Coded
from contested.extraction.heads import Heads
from contested.extraction.moments import saying_sites
from contested.extraction.parties import party
from contested.extraction.syntax import is_passive, span_of, subjects, text_of
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType, Manner, Stance, VoiceRole
from contested.model.draft import DraftVoice

_ACTS = {
    EventType.ACCUSE: Stance.ASSERTS,
    EventType.REQUEST: Stance.DEMANDS,
    EventType.THREATEN: Stance.THREATENS,
}
_POINTING = frozenset({"it", "this", "that", "there"})
_DEEDS = frozenset({"investigate"})
_CLAIMED, _DISCLAIMED = "assault-claimed", "assault-disclaimed"


def act_of(
    trigger: Trigger, code: Coded, attributions: Sequence[Attribution], heads: Heads
) -> Speech | None:
    """Return the speech that an accusation, a demand or a threat is itself; None for other words.

    "The mayor accused the army" is the mayor's word; so is "blamed the army for the blast" of the
    blast.
    """
    if code.type in _ACTS and code.mode not in _DEEDS and not trigger.nominal:
        doers = trigger.parts.get("doer", ())
        stance = _ACTS[code.type] if _asks_for_a_deed(trigger.token) else Stance.ASSERTS
        return _said_by(trigger.token, doers, attributions, heads, stance)
    if trigger.frame.id == _CLAIMED:
        doers = trigger.parts.get("doer", ())
        return _said_by(trigger.token, doers, attributions, heads, Stance.ASSERTS)
    if trigger.frame.id == _DISCLAIMED:
        doers = trigger.parts.get("doer", ())
        return _said_by(trigger.token, doers, attributions, heads, Stance.DENIES)
    cause = cause_of(trigger.token) if trigger.nominal else None
    if cause is None or cause.words[-1].lemma_.lower() not in BLAMING:
        return None
    verb = cause.words[-1]
    blamers = () if is_passive(verb) else subjects(verb)  # "an attack blamed on the rebels"
    return _said_by(verb, blamers, attributions, heads, Stance.ASSERTS)


def _asks_for_a_deed(verb: Token) -> bool:
    """Tell "called on the rebels to leave" from the telling of an act ("called for elections")."""
    return any(
        child.dep_ in {"xcomp", "ccomp", "advcl"} and any(one.tag_ == "TO" for one in child.lefts)
        for child in verb.rights
    )


def cue_speech(token: Token, attributions: Sequence[Attribution], doc: Doc) -> Speech | None:
    """Return the speech that a cue itself is ("called the report a lie"); None for no named cue."""
    for one in attributions:
        if one.cue_token == token.i and one.speaker is not None:
            return Speech(voices=(voice_of(one, 0, doc),), confidence=one.confidence)
    return None


def teller(noun: Token, verb: Token, heads: Heads) -> DraftVoice:
    """Return the voice of whom a verb of speech names, in words not quoted."""
    speaker = party(noun, heads)
    span = speaker.antecedent or speaker.span
    return DraftVoice(
        role=VoiceRole.SPEAKER,
        text=span.quote(text_of(verb.doc)),
        span=span,
        cue=verb.text,
        cue_span=span_of(verb, verb),
        manner=Manner.INDIRECT,
        said_sites=saying_sites(verb, ()),
    )


def _is_nobody(doer: Token) -> bool:
    """Tell "it is crucial to hold them to account": nobody demands it by name."""
    return doer.lower_ in _POINTING and doer.head.lemma_.lower() == "be"


def _said_by(
    verb: Token,
    doers: Sequence[Token],
    attributions: Sequence[Attribution],
    heads: Heads,
    stance: Stance,
) -> Speech | None:
    named = cue_speech(verb, attributions, verb.doc)
    if named is not None:
        return replace(named, stance=stance)
    if not doers or _is_nobody(doers[0]):
        return None
    return Speech(voices=(teller(doers[0], verb, heads),), stance=stance, confidence=0.7)
