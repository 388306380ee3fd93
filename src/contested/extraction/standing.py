"""How a place stands, told without a verb of control: it stays somebody's, or is fought in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from contested.extraction.frames import Frame, Frames
from contested.extraction.heads import Heads, classify
from contested.extraction.syntax import SUBJECTS, lemmas_of, prepositional
from contested.extraction.triggers import Trigger

_STAYING = frozenset({"remain", "stay"})
_STILL = frozenset({"still", "again", "now", "fully", "entirely", "completely"})
_WHOSE = frozenset({"NORP", "GPE"})
_PLACES = frozenset({"place", "territory", "name"})
_FIGHTING = frozenset({"fighting", "battle", "combat"})
_TOWNS = frozenset({"capital", "city", "port", "settlement", "town", "village"})
_GOING_ON = frozenset({"continue", "rage", "persist", "go", "proceed"})
_FRINGES = frozenset({"approach", "edge", "outskirt", "flank", "periphery", "countryside"})
_UNDER_WAY = frozenset({"way", "underway", "ongoing", "there"})


def find_staying(doc: Doc, frames: Frames, heads: Heads) -> Iterator[Trigger]:
    """Yield a trigger for each "the town remains Norvian": a demonym says whose it is."""
    frame = _frame(frames, "be", "control-rests")
    for at, lemma in enumerate(lemmas_of(doc)):
        whose = _whose(doc[at]) if lemma == "be" or lemma in _STAYING else None
        if frame is None or whose is None:
            continue
        token = doc[at]
        held = [one for one in token.lefts if one.dep_ in SUBJECTS and _is_held(one, heads)]
        if held:
            yield Trigger(
                token=token,
                words=(token,),
                frame=frame,
                parts={"place": (held[-1],), "doer": (whose,)},
                object=(),
                nominal=False,
            )


def _whose(verb: Token) -> Token | None:
    """Return the demonym that a verb of staying leads to, a mere "is" without "still" to none."""
    still = any(one.lower_ in _STILL for one in verb.children)
    if verb.lemma_.lower() == "be" and not still:
        return None
    told = (one for one in verb.rights if one.dep_ in {"attr", "acomp", "oprd"})
    return next((one for one in told if one.is_title and _is_demonym(one)), None)


def _is_demonym(word: Token) -> bool:
    return word.ent_type_ in _WHOSE or word.tag_ == "JJ"


def _is_held(subject: Token, heads: Heads) -> bool:
    """Tell a town from a person of more than one name."""
    person = subject.ent_type_ == "PERSON" and any(
        one.dep_ == "compound" for one in subject.children
    )
    return not person and bool(classify(subject, heads) & _PLACES)


def as_contests(triggers: Sequence[Trigger], frames: Frames) -> list[Trigger]:
    """Read fighting that goes on somewhere as a place contested, not as one deed."""
    frame = _frame(frames, "contest", "control-contests")
    if frame is None:
        return list(triggers)
    read = [replace(one, frame=frame) if _goes_on(one) else one for one in triggers]
    return [_fought_for(one, frame) if one.frame.id == "assault-clash" else one for one in read]


def _fought_for(trigger: Trigger, frame: Frame) -> Trigger:
    """Read "the fighting for the city" as a town contested."""
    token = trigger.token
    if not trigger.nominal or token.lemma_.lower() not in _FIGHTING or trigger.parts.get("place"):
        return trigger
    told = [noun for name, noun in prepositional(token) if name == "for"]
    towns = tuple(one for one in told if one.ent_type_ == "GPE" or one.lemma_.lower() in _TOWNS)
    if not towns:
        return trigger
    return replace(trigger, frame=frame, parts={**trigger.parts, "place": towns})


def _frame(frames: Frames, verb: str, name: str) -> Frame | None:
    entries = frames.verbs.get(verb, ())
    return next((entry.frame for entry in entries if entry.frame.id == name), None)


def _goes_on(trigger: Trigger) -> bool:
    token = trigger.token
    if trigger.frame.id != "assault-clash" or trigger.parts.get("recipient"):
        return False
    if any(one.lemma_.lower() in _FRINGES for one in (*token.subtree, *token.head.subtree)):
        return False
    if not trigger.nominal:
        return _is_fighting(token) and bool(trigger.parts.get("place"))
    verb = token.head
    if token.lemma_.lower() not in _FIGHTING or token.dep_ not in SUBJECTS | {"attr"}:
        return False
    if verb.lemma_.lower() in _GOING_ON:
        return verb.lemma_.lower() != "go" or any(one.lower_ == "on" for one in verb.rights)
    return verb.lemma_.lower() == "be" and any(one.lower_ in _UNDER_WAY for one in verb.subtree)


def _is_fighting(verb: Token) -> bool:
    """Tell "are fighting in" and "still fight in", a state, from "fought in", a deed."""
    if verb.lemma_.lower() != "fight":
        return False
    lasting = verb.tag_ == "VBG" and any(one.dep_ == "aux" for one in verb.children)
    return lasting or verb.tag_ in {"VBP", "VBZ"}
