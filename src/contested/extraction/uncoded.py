"""Statements that no code fits: credited sentences and forecasts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from spacy.tokens import Span as Sentence, Token

from contested.extraction.acts import cue_speech
from contested.extraction.contexts import contexts_of
from contested.extraction.hedges import hedges_of
from contested.extraction.stance import foretells, mood_of
from contested.extraction.statements import Found, speech_of, statement_of, told_as
from contested.extraction.syntax import subtree, text_of
from contested.extraction.verdicts import is_called_untrue
from contested.model.codebook import Stance
from contested.model.draft import Draft
from contested.model.span import Span

_UNTYPED = 0.5
_CHANCES = frozenset({"likely", "probably"})
_HELPING = frozenset({"aux", "auxpass"})
_DESCRIBING = frozenset({"relcl", "acl"})


def untyped(found: Found, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the statements that no code fits: credited sentences and forecasts left uncoded."""
    triggers = [draft.trigger for draft in drafts]
    for sent in found.doc.sents:
        words = [token for token in sent if not token.is_space and not token.is_punct]
        if len(words) < 3:
            continue
        within = [span for span in triggers if sent.start_char <= span.start < sent.end_char]
        if within:
            yield from _forecasts(words, within, found)
        else:
            yield from _uncoded(sent.root, words, found)


def _uncoded(root: Token, words: Sequence[Token], found: Found) -> Iterator[Draft]:
    """Yield the one statement of a sentence that says nothing codable, if anyone stands to it."""
    verbs = sorted((one for one in words if _is_full(one)), key=_depth)
    alone = _alone(root, words, found)
    spoken = (root, *verbs) if _is_spoken_in(root.sent, found) else ()
    credited = (one for one in spoken if speech_of(one, found).voices)
    for token in chain(credited, filter(alone, (root, *verbs))):
        draft = statement_of(token, speech_of(token, found), found)
        if not draft.voices and is_called_untrue(token, found.tools.verdicts):
            cued = cue_speech(token, found.attributions, found.doc)
            if cued is not None:
                yield _plain(replace(draft, voices=cued.voices), Stance.DENIES, token, found)
                return
        if draft.voices or draft.stance is Stance.PREDICTS or _likely(draft):
            stance = draft.stance if not _likely(draft) else Stance.PREDICTS
            yield _plain(draft, stance, token, found)
            return


def _is_spoken_in(sentence: Sentence, found: Found) -> bool:
    """Tell a sentence with words that somebody is credited with."""
    whole = Span(sentence.start_char, sentence.end_char)
    credited = (span for one in found.attributions for span in one.content)
    return any(map(whole.meets, credited))


def _is_full(word: Token) -> bool:
    return word.pos_ in {"VERB", "AUX"} and word.dep_ not in _HELPING


def _depth(word: Token) -> int:
    """Count the words above one in its sentence: the verb of the whole has the fewest."""
    return sum(1 for _ in word.ancestors)


def _alone(root: Token, words: Sequence[Token], found: Found) -> Callable[[Token], bool]:
    """Tell what is kept though nobody is credited: forecasts, and what is called untrue."""
    doubts = hedges_of(root, text_of(found.doc), found.tools.hedges)
    likely, foretold = not _CHANCES.isdisjoint(doubts), foretells(words)

    def stands(token: Token) -> bool:
        if likely or is_called_untrue(token, found.tools.verdicts):
            return True
        foreseen = foretold and mood_of(token, found.tools.moods).stance is Stance.PREDICTS
        return foreseen and not _is_aside(token)

    return stands


def _forecasts(words: Sequence[Token], coded: Sequence[Span], found: Found) -> Iterator[Draft]:
    """Yield what a sentence foresees beside what it codes ("a goal likely to be slow-going")."""
    for token in words:
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        if not any(child.dep_ == "aux" for child in token.children) or _is_aside(token):
            continue
        span = subtree(token)
        if any(span.holds(one) for one in coded):
            continue
        speech = speech_of(token, found)
        if told_as(token, speech, found) is Stance.PREDICTS:
            draft = statement_of(token, speech, found)
            yield replace(_plain(draft, Stance.PREDICTS, token, found), focus=span)


def _is_aside(verb: Token) -> bool:
    """Tell "crowds will gather" from what only describes ("a leader who will gather crowds")."""
    return any(one.dep_ in _DESCRIBING for one in (verb, *verb.ancestors))


def _plain(draft: Draft, stance: Stance, token: Token, found: Found) -> Draft:
    return replace(
        draft,
        stance=stance,
        context=contexts_of(token.sent, found.tools.contexts),
        confidence=replace(draft.confidence, type=_UNTYPED),
    )


def _likely(draft: Draft) -> bool:
    return not _CHANCES.isdisjoint(draft.hedges)
