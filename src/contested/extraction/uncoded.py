"""Statements that no code fits: credited sentences and forecasts."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TypeAlias

import numpy as np
from spacy.tokens import Doc, Span as Sentence, Token

from contested.extraction.acts import cue_speech
from contested.extraction.attributed import Speech
from contested.extraction.contexts import contexts_round
from contested.extraction.hedges import hedges_of
from contested.extraction.stance import foretells, mood_of
from contested.extraction.statements import Found, speech_of, statement_of, told_as
from contested.extraction.syntax import subtree, text_of
from contested.extraction.syntax_tree import parts_on, tree_of
from contested.extraction.verdicts import is_called_untrue
from contested.model.codebook import Stance
from contested.model.draft import Draft
from contested.model.span import Span

_Told: TypeAlias = tuple[Token, Speech]
"""A word, and whose words it belongs to."""
_UNTYPED = 0.5
_VERBAL = frozenset({"VERB", "AUX"})
_CHANCES = frozenset({"likely", "probably"})
_HELPING = frozenset({"aux", "auxpass"})
_DESCRIBING = frozenset({"relcl", "acl"})


def untyped(found: Found, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the statements that no code fits: credited sentences and forecasts left uncoded."""
    triggers = [draft.trigger for draft in drafts]
    plain = _plain_words(found.doc)
    for sent in found.doc.sents:
        words = plain[bisect_left(plain, sent.start) : bisect_left(plain, sent.end)]
        if len(words) < 3:
            continue
        within = [span for span in triggers if sent.start_char <= span.start < sent.end_char]
        if within:
            yield from _forecasts(words, within, found)
        else:
            yield from _uncoded(sent, words, found)


def _plain_words(doc: Doc) -> list[int]:
    """Return where the words stand that are no blanks or marks."""
    marks = doc.to_array(["IS_SPACE", "IS_PUNCT"])
    return np.flatnonzero(~marks.any(axis=1)).tolist()


def _uncoded(sent: Sentence, words: Sequence[int], found: Found) -> Iterator[Draft]:
    """Yield the one statement of a sentence that says nothing codable, if anyone stands to it."""
    told = (sent.root, *_verbs_by_depth(words, found.doc))
    for token, speech in chain(_credited(told, sent, found), _alone(told, words, found)):
        draft = statement_of(token, speech, found)
        if not draft.voices and is_called_untrue(token, found.tools.verdicts):
            cued = cue_speech(token, found.attributions, found.doc)
            if cued is not None:
                yield _plain(replace(draft, voices=cued.voices), Stance.DENIES, token, found)
                return
        if draft.voices or draft.stance is Stance.PREDICTS or _likely(draft):
            stance = draft.stance if not _likely(draft) else Stance.PREDICTS
            yield _plain(draft, stance, token, found)
            return


def _credited(told: Sequence[Token], sent: Sentence, found: Found) -> Iterator[_Told]:
    """Yield the words of a sentence that somebody is credited with."""
    speeches = ((one, speech_of(one, found)) for one in told)
    if _is_spoken_in(sent, found):
        yield from ((one, speech) for one, speech in speeches if speech.voices)


def _is_spoken_in(sentence: Sentence, found: Found) -> bool:
    """Tell a sentence with words that somebody is credited with."""
    whole = Span(sentence.start_char, sentence.end_char)
    credited = (span for one in found.attributions for span in one.content)
    return any(map(whole.meets, credited))


def _verbs_by_depth(words: Iterable[int], doc: Doc) -> list[Token]:
    """Return the full verbs, those first that the fewest words stand above."""
    tree = tree_of(doc)
    verbs = (at for at in words if tree.classes[at] in _VERBAL)
    full = (at for at in verbs if tree.parts[at] not in _HELPING)
    return [doc[at] for at in sorted(full, key=partial(_depth, tree.heads))]


def _depth(heads: Sequence[int], at: int) -> int:
    depth = 0
    while heads[at] != at:
        at, depth = heads[at], depth + 1
    return depth


def _alone(told: Sequence[Token], words: Sequence[int], found: Found) -> Iterator[_Told]:
    """Yield what is kept though nobody is credited: forecasts, and what is called untrue."""
    doubts = hedges_of(told[0], text_of(found.doc), found.tools.hedges)
    likely, foretold = not _CHANCES.isdisjoint(doubts), foretells(found.doc, words)
    for token in told:
        untrue = likely or is_called_untrue(token, found.tools.verdicts)
        if untrue or (foretold and _is_foreseen(token, found)):
            yield token, speech_of(token, found)


def _is_foreseen(token: Token, found: Found) -> bool:
    return mood_of(token, found.tools.moods).stance is Stance.PREDICTS and not _is_aside(token)


def _forecasts(words: Sequence[int], coded: Sequence[Span], found: Found) -> Iterator[Draft]:
    """Yield what a sentence foresees beside what it codes ("a goal likely to be slow-going")."""
    tree = tree_of(found.doc)
    for token in (found.doc[at] for at in words if tree.classes[at] in _VERBAL):
        if "aux" not in parts_on(token) or _is_aside(token):
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
        context=contexts_round(token, found.tools.contexts),
        confidence=replace(draft.confidence, type=_UNTYPED),
    )


def _likely(draft: Draft) -> bool:
    return not _CHANCES.isdisjoint(draft.hedges)
