"""With what an attack was made: the weapon that a sentence makes its doer, and who wields it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from spacy.tokens import Token

from contested.extraction.causes import CAUSING, Cause, cause_of
from contested.extraction.frames import Frame, Frames, Means
from contested.extraction.syntax import coordinated, prepositional, subjects
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_CAUSED = frozenset({EventType.ASSAULT, EventType.PROTEST})
"""What somebody may be behind."""
_OPEN = frozenset({None, "explosives"})
_LAUNCHING = frozenset(
    {"belong", "drop", "emplace", "fire", "hurl", "launch", "lay", "lob", "operate", "own", "plant"}
    | {"set", "shoot", "throw"}
)
_SIDES = frozenset({"NORP", "ORG", "GPE", "PERSON"})
_SIDED = frozenset(
    {"army", "coalition", "enemy", "government", "guerrilla", "insurgent", "militia", "opposition"}
    | {"rebel", "regime", "separatist"}
)
"""Sides in the word before their deeds and weapons ("rebel rockets", "regime shelling")."""
_BEFORE = frozenset({"amod", "compound", "nmod"})
_MANNED = frozenset({"aerial", "firearms"})
_PIECES = frozenset({"part", "piece", "fragment", "remnant", "debris"})
_WITH = frozenset({"with", "using"})
_THEY = frozenset({"he", "it", "she", "they", "we"})
_PARTIES = frozenset({"PROPN", "NOUN"})


def with_means(triggers: Sequence[Trigger], frames: Frames) -> list[Trigger]:
    """Give attacks the mode of the weapon that did them, and the weapon's owner as the doer."""
    armed = (
        _armed(one, frames) if _is_open(one, frames.means) else _laid(one, frames)
        for one in triggers
    )
    return [_by_whom(one, frames.means) if _is_loss(one) else one for one in armed]


def _is_loss(trigger: Trigger) -> bool:
    """Tell what was destroyed, by whoever fired and not by what they fired."""
    return trigger.frame.type is EventType.X_FORCE and trigger.frame.mode == "loses"


def _by_whom(trigger: Trigger, means: Means) -> Trigger:
    doers = trigger.parts.get("doer", ())
    named = [([one] if mode_of(one, means) is None else _behind(one, means)) for one in doers]
    parts = {**trigger.parts, "doer": tuple(dict.fromkeys(chain.from_iterable(named)))}
    return replace(trigger, parts={part: tokens for part, tokens in parts.items() if tokens})


def _is_open(trigger: Trigger, means: Means) -> bool:
    """Tell whether the weapon may say how: what warplanes pound, they pound from the air."""
    if trigger.frame.mode == "heavy-weapons":
        return any(mode_of(one, means) == "aerial" for one in subjects(trigger.token))
    return trigger.frame.type is EventType.ASSAULT and trigger.frame.mode in _OPEN


def _armed(trigger: Trigger, frames: Frames) -> Trigger:
    means = frames.means
    cause = cause_of(trigger.token) if trigger.nominal else None
    causes = [one for one in cause.named if one.lemma_.lower() not in frames.nouns] if cause else []
    doers = (*trigger.parts.get("doer", ()), *causes)
    beside = prepositional(trigger.token)
    used = [noun for name, noun in beside if name in _WITH and name not in trigger.frame.roles]
    modes = [mode for one in (*doers, *used) if (mode := mode_of(one, means)) is not None]
    named = [one for doer in doers for one in _behind(doer, means)]
    if cause is not None and cause.words[0].lemma_.lower() not in CAUSING:
        named += [one for one in causes if one.lower_ in _THEY]  # "it was not behind the blast"
    if not modes and not causes:
        return _worded(trigger, means)
    parts: Mapping[str, tuple[Token, ...]] = {**trigger.parts, "doer": tuple(dict.fromkeys(named))}
    frame: Frame = replace(trigger.frame, mode=modes[0]) if modes else trigger.frame
    return replace(trigger, frame=frame, parts={k: v for k, v in parts.items() if v})


def _worded(trigger: Trigger, means: Means) -> Trigger:
    """Give "fired a mortar round", whose wording itself names the weapon, its mode."""
    modes = [mode for one in trigger.words[1:] if (mode := mode_of(one, means)) is not None]
    return replace(trigger, frame=replace(trigger.frame, mode=modes[0])) if modes else trigger


def _laid(trigger: Trigger, frames: Frames) -> Trigger:
    """Add who is said to be behind an attack whose noun tells its mode already."""
    told = trigger.nominal and trigger.frame.type in _CAUSED
    cause = cause_of(trigger.token) if told else None
    if cause is not None and trigger.frame.type is EventType.PROTEST and _sets_off(cause):
        return trigger
    causes = [one for one in cause.named if one.lemma_.lower() not in frames.nouns] if cause else []
    named = [one for doer in causes for one in _behind(doer, frames.means)]
    doers = tuple(dict.fromkeys((*trigger.parts.get("doer", ()), *named)))
    return replace(trigger, parts={**trigger.parts, "doer": doers}) if named else trigger


def _sets_off(cause: Cause) -> bool:
    """Tell the killing that "triggered the riots", whose doers are others, from who is behind."""
    return cause.words[0].lemma_.lower() in CAUSING


def mode_of(noun: Token, means: Means) -> str | None:
    """Return the mode of attack that a weapon, or a body named after its weapon, stands for."""
    before = [child.lower_ for child in noun.lefts if child.dep_ in {"compound", "amod"}]
    lemma = noun.lemma_.lower()
    longer = means.get(f"{before[-1]} {lemma}") if before else None
    return longer or means.get(lemma)


def _behind(doer: Token, means: Means) -> Iterator[Token]:
    """Yield the doer; for a weapon who owns or fired it, else the weapon if it has a side."""
    if mode_of(doer, means) is None:
        named = doer.pos_ in _PARTIES or doer.lower_ in _THEY - {"it"}
        if named and doer.lemma_.lower() not in _PIECES:
            yield doer
        return
    owners = list(_owners(doer)) or ([] if _is_body(doer, means) else _sided(doer))
    yield from owners
    if not owners and (_has_side(doer) or _is_body(doer, means)):
        yield doer


def _owners(weapon: Token) -> Iterator[Token]:
    for name, noun in prepositional(weapon):
        if name == "of" and noun.ent_type_ in _SIDES:
            yield from coordinated(noun)
    for clause in weapon.rights:
        if clause.dep_ in {"acl", "relcl"} and clause.lemma_.lower() in _LAUNCHING:
            yield from (
                one
                for name, noun in prepositional(clause)
                if name in {"by", "to"} and noun.ent_type_ not in {"DATE", "TIME"}
                for one in coordinated(noun)
            )


def _sided(weapon: Token) -> list[Token]:
    """Return the rebels of "rebel rockets"."""
    return [one for one in weapon.lefts if one.dep_ in _BEFORE and one.lower_ in _SIDED]


def _has_side(weapon: Token) -> bool:
    return any(one.ent_type_ in _SIDES or one.dep_ == "poss" for one in weapon.lefts)


def _is_body(weapon: Token, means: Means) -> bool:
    """Tell aircraft and gunners, which somebody mans, from what is fired."""
    return mode_of(weapon, means) in _MANNED or weapon.lemma_.lower() == "artillery"
