"""What a denial or an open question leaves standing beside what it speaks of."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from contested.extraction.attribution import Attribution
from contested.extraction.syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS
from contested.extraction.verdicts import Verdicts

_SAYING_WHAT_IT_IS = frozenset({"amount", "be", "constitute", "mean", "prove", "show"})
_COMPLETED = frozenset({"acomp", "attr", "dobj", "ccomp"})
_ABOUT = frozenset({"about", "concerning", "into", "on", "over", "regarding"})
_WHEN = frozenset({"after", "before", "during", "since", "when", "while"})


def is_spared(token: Token, attribution: Attribution, words: Verdicts) -> bool:
    """Tell what a denial takes for granted from what it says is not so."""
    return any(_stands_apart(one, words) for one in _inside(token, attribution))


def is_granted(token: Token, attribution: Attribution, words: Verdicts) -> bool:
    """Tell what the outlet itself takes for granted beside what is denied: its topic, an aside."""
    return any(_is_topic(one) or _is_aside(one, words) for one in _inside(token, attribution))


def turned_down(attribution: Attribution, doc: Doc, words: Verdicts) -> Token | None:
    """Return the call of "rejected a call to leave", which denies no deed; else None."""
    if attribution.cue_token is None:
        return None
    cue = doc[attribution.cue_token]
    named = [one for one in cue.children if one.dep_ in OBJECTS | PASSIVE_SUBJECTS]
    named += [cue.head] if cue.dep_ == "acl" else []
    return next((one for one in named if words.are("asking", one.lemma_.lower())), None)


def _inside(token: Token, attribution: Attribution) -> Iterator[Token]:
    """Yield a token and what it hangs on, as far as the credited words go."""
    for one in (token, *token.ancestors):
        if not any(span.start <= one.idx < span.end for span in attribution.content):
            return
        yield one


def _stands_apart(one: Token, words: Verdicts) -> bool:
    return _is_judged_thing(one, words) or _is_topic(one) or _is_aside(one, words) or _is_when(one)


def _is_judged_thing(one: Token, words: Verdicts) -> bool:
    """Tell the killings of "that any killings were ethnic", which took place."""
    verb = one.head
    if one.dep_ not in SUBJECTS or verb.lemma_.lower() not in _SAYING_WHAT_IT_IS:
        return False
    deed = one.pos_ == "NOUN" and not words.are("statement", one.lemma_.lower())
    told = any(child.dep_ in _COMPLETED for child in verb.rights)
    return deed and (told or verb.lemma_.lower() == "amount")


def _is_topic(one: Token) -> bool:
    """Tell the blast of "rejected a report on the blast"."""
    about = one.dep_ == "prep" and one.lower_ in _ABOUT
    return about and one.head.dep_ in OBJECTS and one.head.pos_ == "NOUN"


def _is_aside(one: Token, words: Verdicts) -> bool:
    """Tell "the people who had fled" and "columns leaving the town" from what is denied."""
    if words.are("statement", one.head.lemma_.lower()):
        return False
    asked = any(child.tag_ == "TO" for child in one.lefts)
    bare = not any(child.dep_ in {"mark", *SUBJECTS} for child in one.lefts)
    told = one.dep_ == "relcl" or (one.dep_ == "acl" and one.tag_ in {"VBG", "VBN"} and bare)
    return told and not asked and one.head.dep_ != "attr"


def _is_when(one: Token) -> bool:
    """Tell what only dates the deed that is denied ("had shelled it after the town fell")."""
    marked = one.dep_ == "advcl" and any(child.lower_ in _WHEN for child in one.lefts)
    return marked or (one.dep_ == "prep" and one.lower_ in _WHEN and one.head.pos_ == "VERB")
