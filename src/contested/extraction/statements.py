"""One statement of a report before it is coded: voices, mood, doubt, evidence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from contested.extraction.attributed import Speech, speech_at, wish_on
from contested.extraction.attribution import Attribution
from contested.extraction.clipped import clip
from contested.extraction.conditions import is_asked
from contested.extraction.givens import is_told_besides
from contested.extraction.hedges import hedges_of
from contested.extraction.moments import time_sites
from contested.extraction.negation import is_negated
from contested.extraction.stance import Mood, mood_of
from contested.extraction.syntax import (
    sentence,
    span_of,
    text_of,
)
from contested.extraction.tenses import could_be, has_been, is_to_end, would_be
from contested.extraction.tools import Tools
from contested.extraction.verdicts import verdict_on
from contested.model.claim import Confidence, Framing
from contested.model.codebook import Manner, Stance
from contested.model.draft import Draft, Site
from contested.model.span import Span

_AHEAD = frozenset({Stance.PROMISES, Stance.THREATENS, Stance.DEMANDS})
_WHEN = frozenset({"how", "when", "where", "why"})
_SAYING = frozenset({"add", "announce", "say", "tell"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that was found in one report, before it is composed into statements."""

    doc: Doc
    attributions: Sequence[Attribution]
    framing: Sequence[Framing]
    tools: Tools
    thoughts: Sequence[Attribution] = ()


def speech_of(token: Token, found: Found) -> Speech:
    """Return whose words a token belongs to."""
    return speech_at(token, found.attributions, found.tools.verdicts)


def statement_of(token: Token, speech: Speech, found: Found) -> Draft:
    """Return a draft with all that does not depend on the code: voices, mood, doubt, evidence."""
    mood = mood_of(token, found.tools.moods)
    stance = _told_as(token, mood, speech, found)
    asked = stance is Stance.DEMANDS and _is_if_not(token)
    evidence = _evidence(token, speech)
    draft = Draft(
        evidence=evidence,
        trigger=span_of(token, token),
        focus=span_of(token, token),
        voices=speech.voices,
        stance=stance,
        polarity=(mood.polarity and not is_to_end(token, stance))
        or (stance is Stance.QUESTIONS and not is_negated(token))
        or asked,
        hedges=_hedges(token, speech, found),
        type=None,
        mode=None,
        framing=tuple(one for one in found.framing if evidence[0].holds(one.span)),
        confidence=Confidence(speaker=speech.confidence),
    )
    return replace(draft, time_sites=clipped(time_sites(token, found.tools.heads), speech))


def told_as(token: Token, speech: Speech, found: Found) -> Stance:
    """Return how a statement is meant, by its verdict, its own words and those who credit it."""
    return _told_as(token, mood_of(token, found.tools.moods), speech, found)


def _told_as(token: Token, mood: Mood, speech: Speech, found: Found) -> Stance:
    verdict = verdict_on(token, found.tools.verdicts)
    return verdict or _thought_of(stance_of(mood, speech, token), token, found)


def _thought_of(stance: Stance, token: Token, found: Found) -> Stance:
    """“wants them to leave”: what is only wanted or decided on is not told as done."""
    wished = wish_on(token, found.thoughts) if stance is Stance.ASSERTS else None
    return wished or stance


def _hedges(token: Token, speech: Speech, found: Found) -> tuple[str, ...]:
    doubts = hedges_of(token, text_of(found.doc), found.tools.hedges)
    return tuple(dict.fromkeys((*speech.hedges, *doubts)))


def _evidence(token: Token, speech: Speech) -> tuple[Span, ...]:
    """Return the sentence that says it, then those that hold the cues, each once."""
    spans = [sentence(token)]
    for cue in speech.cues:
        if not any(span.holds(cue) for span in spans):
            found = token.doc.char_span(cue.start, cue.end, alignment_mode="expand")
            spans.append(sentence(found[0]) if found is not None else cue)
    return tuple(dict.fromkeys(spans))


def stance_of(mood: Mood, speech: Speech, token: Token) -> Stance:
    """Return how a statement is meant, by its own words and by those that credit it."""
    beside = token.dep_ in {"acl", "relcl"} and token.head.dep_ == "appos"
    if speech.stance in {Stance.DENIES, Stance.QUESTIONS}:
        stands = beside or _goes_on(token, speech) or _is_granted(token, speech)
        return mood.stance if stands else speech.stance
    if speech.stance is Stance.THREATENS and (_is_unless(token) or _is_if_not(token)):
        return Stance.DEMANDS
    given = _is_told_of_them(token)
    given = given or (speech.stance in _AHEAD and is_told_besides(token, speech.cues))
    if mood.stance is Stance.SUPPOSES and _is_retold(token, speech) and would_be(token):
        return speech.stance if speech.stance in _AHEAD else Stance.PREDICTS
    if mood.stance is Stance.SUPPOSES and _is_ahead(token, speech):
        return speech.stance
    if speech.stance is Stance.PREDICTS and mood.stance is Stance.ASSERTS and has_been(token):
        return Stance.ASSERTS
    return mood.stance if given or mood.stance is not Stance.ASSERTS else speech.stance


def _is_told_of_them(deed: Token) -> bool:
    """Tell both deeds of "hope those injured in the attack recover": they were injured."""
    at = deed.head.head if deed.dep_ == "pobj" and deed.head.dep_ == "prep" else deed
    return at.tag_ == "VBN" and at.dep_ == "acl"


def _is_unless(deed: Token) -> bool:
    return any(one.lower_ == "unless" for one in deed.lefts)


def _is_if_not(deed: Token) -> bool:
    """Tell "threatened to strike if they were not freed", which asks that they be."""
    marks = {one.lower_ for one in deed.lefts if one.dep_ == "mark"}
    return deed.dep_ == "advcl" and "if" in marks and is_negated(deed)


def _is_ahead(token: Token, speech: Speech) -> bool:
    """Tell what is asked for, or warned of as what "could" come, from what may have been."""
    foreseen = speech.stance is Stance.PREDICTS and could_be(token)
    return foreseen or speech.stance is Stance.DEMANDS


def _goes_on(token: Token, speech: Speech) -> bool:
    """Tell what else is said in a quotation that asks something: it has no question mark."""
    quoted = bool(speech.voices) and speech.voices[-1].manner is Manner.DIRECT
    return quoted and speech.stance is Stance.QUESTIONS and not is_asked(token)


def _is_granted(token: Token, speech: Speech) -> bool:
    """Tell "did not say when the talks began", which leaves open when, not that they did."""
    asked = (one for one in token.lefts if one.dep_ == "advmod")
    return speech.stance is Stance.QUESTIONS and any(one.lower_ in _WHEN for one in asked)


def _is_retold(token: Token, speech: Speech) -> bool:
    """Tell "said they would stay", once a "will", from a "would" within quotation marks."""
    if speech.voices:
        return speech.voices[-1].manner is Manner.INDIRECT
    return token.dep_ == "ccomp" and token.head.lemma_.lower() in _SAYING


def clipped(sites: Sequence[Site], speech: Speech) -> tuple[Site, ...]:
    """Return the sites that stand in the words of the one who speaks."""
    return clip(sites, speech.content) if speech.content else tuple(sites)
