"""Triggers that speak of one happening made one ("the strike killed 12")."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.merging_harm import blow
from contested.extraction.parties_whose import is_living, whose
from contested.extraction.syntax import SUBJECTS, is_passive, prepositional, subjects
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_VIOLENT = frozenset({EventType.ASSAULT})
_AT_ONCE = frozenset({"firearms", "primitive"})
"""How one harms with a blow that tells no more than the harm ("shot and killed")."""
_Whole = Callable[[Trigger, Mapping[int, Trigger]], Trigger | None]


def merge(triggers: Sequence[Trigger], heads: Heads) -> list[Trigger]:
    """Hand the parts of a verb of harm to the event noun that is its subject, and drop the verb.

    "Strikes killed 12 in Douma" is one happening: its code is the strikes', its victims and its
    place are the verb's. "Killed and wounded" is one toll of two fates.
    """
    merged = list(triggers)
    for whole in (_fellow, _talks, _flight, _rally, _repelling, _cause, partial(blow, heads=heads)):
        merged = _joined(merged, whole, heads)
    return _with_fellows(merged)


def _joined(triggers: Sequence[Trigger], whole: _Whole, heads: Heads) -> list[Trigger]:
    by_token = {trigger.token.i: trigger for trigger in triggers}
    gone: set[int] = set()
    for trigger in triggers:
        other = whole(trigger, by_token)
        if other is not None:
            by_token[other.token.i] = _join(other, trigger, heads)
            gone.add(trigger.token.i)
    return [by_token[one.token.i] for one in triggers if one.token.i not in gone]


def _cause(trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    doers = subjects(trigger.token)
    for subject in (*doers, *_within(trigger)):
        cause = by_token.get(subject.i)
        if cause is not None and _does_harm(cause, at_all=subject in doers):
            same = trigger.frame.type is cause.frame.type
            return cause if trigger.frame.causal or same else None
    return None


def _fellow(trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return the verb that says the same beside it: "killed and wounded", "found and seized"."""
    if (leaving := _leaving(trigger, by_token)) is not None:
        return leaving
    before = by_token.get(trigger.token.i - 2)
    if before is None or trigger.token.dep_ != "conj" or trigger.token.head.i != before.token.i:
        return None
    one, other = before.frame, trigger.frame
    alike = (one.type, one.mode) == (other.type, other.mode)
    shot = one.mode in _AT_ONCE and other.toll
    return before if alike or shot or (one.toll and other.toll) else None


def _leaving(trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return the "left" of "left six dead and nine wounded", which tells both."""
    left = by_token.get(trigger.token.head.i)
    joined = left is not None and trigger.token.dep_ == "conj" and trigger.frame.toll
    told = joined and left is not None and left.frame.toll and left.token.lemma_ == "leave"
    return left if told and trigger.token.tag_ == "VBN" else None


def _talks(trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return the meeting that talks are the purpose of: "met him to discuss the truce"."""
    token = trigger.token
    held = token.dep_ == "pobj" and token.head.lower_ in {"at", "during", "for"}
    above = by_token.get(token.head.head.i if held else token.head.i)
    if above is None or above is trigger or not (held or token.dep_ in {"advcl", "xcomp"}):
        return None
    talks = {one.frame.type for one in (above, trigger)} == {EventType.CONSULT}
    return above if talks else None


def _with_fellows(triggers: list[Trigger]) -> list[Trigger]:
    """Give "air strikes" in "shelling and air strikes killed 12" those whom the shelling killed."""
    by_token = {trigger.token.i: trigger for trigger in triggers}
    return [_with_victims(one, _killing(one, by_token)) for one in triggers]


def _killing(trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return what says whom both killed: "shelling and raids", "gunners and raids killed 12"."""
    beside, verb = trigger.token.head, trigger.token.head.head
    if trigger.token.dep_ != "conj":
        return None
    first, killing = by_token.get(beside.i), by_token.get(verb.i)
    if first is not None:
        return first if _harms(first) else None
    plain = trigger.nominal and killing is not None and killing.frame.causal
    return killing if plain and beside in subjects(verb) else None


def _with_victims(trigger: Trigger, first: Trigger | None) -> Trigger:
    if first is None or trigger.frame.type not in _VIOLENT or trigger.parts.get("recipient"):
        return trigger
    return replace(trigger, parts={**trigger.parts, "recipient": first.parts.get("recipient", ())})


def _harms(trigger: Trigger) -> bool:
    """Tell an attack noun that has taken in the verb of harm whose subject it is."""
    return trigger.nominal and trigger.token.head in trigger.words


def _rally(trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return the march of "marched chanting slogans" and "marched to protest against the law"."""
    token = trigger.token
    if trigger.frame.type is not EventType.PROTEST or token.dep_ not in {"acl", "advcl", "xcomp"}:
        return None
    over = token.head.head if token.dep_ == "acl" else token.head
    rallies = (one for one in by_token.values() if one.frame.type is EventType.PROTEST)
    others = (one for one in rallies if one.token != token)
    return next((one for one in others if over in (one.token, *one.words)), None) or next(
        (one for one in rallies if one.nominal and one.token.head == over), None
    )


def _flight(trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return the arrival that a flight ends in: "arrived in Karsh after fleeing Belmora"."""
    above = by_token.get(trigger.token.head.head.i)
    if above is None or above is trigger or trigger.token.dep_ != "pcomp":
        return None
    both = {above.frame.mode, trigger.frame.mode} == {"displaced"}
    return above if both else None


def _repelling(trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Return the repelling of an attack, which says all of it: "foiled a raid by bandits"."""
    if not trigger.nominal or trigger.frame.type not in _VIOLENT:
        return None
    above = next((one for one in by_token.values() if trigger.token in one.object), None)
    return above if above is not None and above.frame.mode == "repels" else None


def _does_harm(cause: Trigger, *, at_all: bool) -> bool:
    """Tell an attack; one that people are only harmed "in" must be somebody's on others."""
    noun = cause.nominal or (cause.token.tag_ == "VBG" and cause.token.dep_ in SUBJECTS)
    violent = noun and cause.frame.type in _VIOLENT  # "fighting between clans left nine dead"
    whose = bool(cause.parts.get("doer")) and cause.frame.id != "assault-clash"
    return violent and (at_all or whose)


def _within(trigger: Trigger) -> list[Token]:
    """Return in what they were harmed: "12 were killed in the rebels' raid", "the killing in"."""
    harms = trigger.frame.causal or trigger.frame.type in _VIOLENT
    suffered = is_passive(trigger.token) or trigger.nominal
    if not (harms and suffered) or trigger.parts.get("doer"):
        return []
    told = [noun for name, noun in prepositional(trigger.token) if name in {"in", "by", "during"}]
    which = trigger.token.dep_ == "relcl" and any(one.lower_ == "which" for one in told)
    return [*told, trigger.token.head] if which else told


def _doers_beside(cause: Trigger, verb: Trigger, heads: Heads) -> tuple[Token, ...]:
    """Return who did it with the one the attack is named by: "a suicide bomber and gunmen"."""
    if cause.parts.get("doer") or "armed" not in classify(cause.token, heads):
        return ()
    doers = tuple(one for one in verb.parts.get("doer", ()) if is_living(one, heads))
    return tuple(one for one in doers if one != cause.token) or doers


def _join(cause: Trigger, verb: Trigger, heads: Heads) -> Trigger:
    parts = dict(cause.parts)
    for part, tokens in verb.parts.items():
        if part != "doer":
            parts[part] = (*parts.get(part, ()), *tokens)
    if fellows := _doers_beside(cause, verb, heads):
        parts["doer"] = fellows
    if cause.frame.mode == "repels":
        beaten = (
            *parts.get("recipient", ()),
            *verb.parts.get("doer", ()),
            *whose(verb.token, heads),
        )
        parts["recipient"] = tuple(dict.fromkeys(beaten))
    return replace(
        cause, words=(*cause.words, verb.token), parts=parts, object=(*cause.object, *verb.object)
    )
