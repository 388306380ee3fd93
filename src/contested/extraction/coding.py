"""Type, mode and parts of a trigger's statement, once its figures are known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contested.extraction.arms import gives_arms, helped_with_arms
from contested.extraction.counting import TOLL_MODES
from contested.extraction.figures import Counted
from contested.extraction.heads import Heads, classify
from contested.extraction.nobodys import crowd_deed, is_calamity, without_doer
from contested.extraction.syntax import is_passive
from contested.extraction.tries import is_under_way, only_tried
from contested.extraction.triggers import Trigger
from contested.model.codebook import Context, EventType, FigureKind

_TOLL_VERBS = {
    "concuss": "injured",
    "harm": "injured",
    "kill": "killed",
    "lacerate": "injured",
    "maim": "injured",
    "wound": "injured",
    "injure": "injured",
    "hurt": "injured",
}
_THE_DEAD = frozenset({"casualties", "dead", "fatalities", "victims"})
_UNSAID = frozenset({"casualty", "loss"})
_WARFARE = frozenset(
    {"battle", "clash", "conflict", "day", "fighting", "hour", "month", "violence", "war", "week"}
    | {"year"}
)
"""What kills many over time ("months of fighting"), and massacres nobody."""
_STAYING = frozenset({"control-remains", "control-leaves"})
_ARMED = frozenset({"armed", "force"})
_ARMED_PEOPLE = frozenset({"armed", "armed-count"})
_MASSACRE = 50
"""From how many unarmed people on a killing counts as a massacre, a choice of this project."""

Parts = Mapping[str, tuple[Token, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What a trigger's statement is coded as, and who plays which part."""

    type: EventType | None
    mode: str | None
    parts: Parts


def coded(
    trigger: Trigger, counted: Sequence[Counted], context: Sequence[Context], heads: Heads
) -> Coded:
    """Return the code of a trigger that these figures belong to; `context` is its sentence's."""
    told = _as_nobodys(trigger, counted, context, heads)
    told = told or _as_toll(trigger, counted, heads) or _as_force(trigger, counted, heads)
    told = told or _as_taken(trigger, counted)
    if told is not None:
        return told
    frame = trigger.frame
    mode = "massacre" if _is_massacre(trigger, counted, heads) else frame.mode
    undone = only_tried(trigger.token) or is_under_way(trigger.token)
    if frame.type is EventType.X_CONTROL and mode == "captures" and undone:
        mode = "contests"
    return Coded(type=frame.type, mode=mode, parts=trigger.parts)


def _as_nobodys(
    trigger: Trigger, counted: Sequence[Counted], context: Sequence[Context], heads: Heads
) -> Coded | None:
    """Return what nature or accident did as a toll or no code, and what a crowd did as protest."""
    if is_calamity(trigger, context, heads):
        parts = without_doer(trigger.parts)
        kinds = {one.figure.what for one in counted}
        tolls = trigger.frame.toll or not kinds.isdisjoint(TOLL_MODES)
        if not tolls:
            return Coded(type=None, mode=None, parts=parts)
        return Coded(type=EventType.X_TOLL, mode=_toll(trigger, kinds), parts=parts)
    deed = crowd_deed(trigger, heads)
    return Coded(type=EventType.PROTEST, mode=deed[0], parts=deed[1]) if deed else None


def _as_taken(trigger: Trigger, counted: Sequence[Counted]) -> Coded | None:
    """Tell villages from prisoners by what is counted ("freed 90 villages", "captured 9 men")."""
    frame, kinds = trigger.frame, {one.figure.what for one in counted}
    if frame.id == "retreat-release" and FigureKind.SETTLEMENTS in kinds:
        return Coded(type=EventType.X_CONTROL, mode="captures", parts=_held(trigger, "place"))
    if frame.id == "control-captures" and _is_release(trigger, counted):
        return Coded(type=EventType.RETREAT, mode="release", parts=_held(trigger, "recipient"))
    caught = frame.id == "control-captures" and any(_is_caught(one, trigger) for one in counted)
    if caught and not kinds & {FigureKind.SETTLEMENTS, FigureKind.TERRITORY_SHARE}:
        return Coded(type=EventType.COERCE, mode="arrest", parts=_held(trigger, "recipient"))
    return None


def _is_release(trigger: Trigger, counted: Sequence[Counted]) -> bool:
    """Tell "half of the 50 hostages were freed" from land that was."""
    freed = trigger.token.lemma_.lower() in {"free", "liberate"}
    return freed and any(one.figure.what is FigureKind.DETAINED for one in counted)


def _is_caught(one: Counted, trigger: Trigger) -> bool:
    people = one.figure.what is FigureKind.DETAINED and one.figure.unit == "person"
    return people and any(one.head in {word.i for word in noun.subtree} for noun in trigger.object)


def _held(trigger: Trigger, part: str) -> Parts:
    """Give what is acted on its part, and take it from the one that the frame gave it."""
    kept = {
        name: left
        for name, tokens in trigger.parts.items()
        if (left := tuple(one for one in tokens if one not in trigger.object))
    }
    return {**kept, part: (*trigger.object, *kept.get(part, ()))} if trigger.object else kept


def _as_toll(trigger: Trigger, counted: Sequence[Counted], heads: Heads) -> Coded | None:
    """Return harm without a doer, and people lost, as a toll."""
    frame, parts = trigger.frame, trigger.parts
    kinds = {one.figure.what for one in counted}
    mode: str | None = None
    if frame.toll and not parts.get("doer") and frame.type is EventType.ASSAULT:
        mode = _toll(trigger, kinds)
    elif frame.type is EventType.X_TOLL and _is_unsaid(trigger):
        mode = "killed" if FigureKind.KILLED in kinds else None
    elif frame.type is EventType.X_FORCE and _is_loss(trigger, counted, heads):
        mode = next((TOLL_MODES[kind] for kind in TOLL_MODES if kind in kinds), None)
        parts = _as_losers(parts)
    else:
        return None
    return Coded(type=EventType.X_TOLL, mode=mode, parts=parts)


def _is_unsaid(trigger: Trigger) -> bool:
    """Tell "casualties" and "losses", which do not say what befell each."""
    return any(word.lemma_.lower() in _UNSAID for word in trigger.words)


def _as_force(trigger: Trigger, counted: Sequence[Counted], heads: Heads) -> Coded | None:
    """Return those who are left somewhere as a strength, and people who only live there as none."""
    frame = trigger.frame
    if frame.id in {"support", "force-support"} and gives_arms(trigger, heads):
        return Coded(type=EventType.X_FORCE, mode="supports", parts=helped_with_arms(trigger))
    if frame.type is EventType.X_FORCE and frame.mode == "strength":
        lives = _is_aboard(trigger) or _lives(trigger, counted, heads)
        return Coded(type=None, mode=None, parts=trigger.parts) if lives else None
    if frame.id in _STAYING and _stays(trigger, {one.figure.what for one in counted}):
        return Coded(type=EventType.X_FORCE, mode="strength", parts=_as_doers(trigger))
    return None


def _is_aboard(trigger: Trigger) -> bool:
    """Tell a ship's crew ("had 18 sailors on board") from a side's strength."""
    near = {trigger.token.i, *(one.i for one in trigger.object)}
    after = (one for one in trigger.token.rights if one.dep_ in {"prep", "advmod"})
    inner = (one for noun in trigger.object for one in noun.rights)
    words = {one.lower_ for head in (*after, *inner) if head.i not in near for one in head.subtree}
    return not words.isdisjoint({"aboard", "board"})


def _toll(trigger: Trigger, kinds: set[FigureKind]) -> str:
    """Harm without a doer is a toll, whatever verb says it."""
    if FigureKind.INJURED in kinds and FigureKind.KILLED not in kinds:
        return "injured"
    return _TOLL_VERBS.get(trigger.token.lemma_.lower(), "killed")


def _is_loss(trigger: Trigger, counted: Sequence[Counted], heads: Heads) -> bool:
    """Tell "lost 500 men" and "the dead include 12 women" from "has 500 men"."""
    if any(one.figure.what in TOLL_MODES for one in counted) or _is_of_the_dead(trigger):
        return True
    lost = trigger.frame.mode == "loses" and trigger.token.lemma_.lower() == "lose"
    people = any(one.figure.unit == "person" for one in counted)
    weapons = any(one.figure.what is FigureKind.EQUIPMENT for one in counted)
    return lost and (people or (not weapons and _are_people(trigger, heads)))


def _is_of_the_dead(trigger: Trigger) -> bool:
    """Tell "the dead include two groups" from a force that includes them."""
    return any(one.lower_ in _THE_DEAD for one in trigger.parts.get("doer", ()))


def _are_people(trigger: Trigger, heads: Heads) -> bool:
    classes = [classify(one, heads) for one in trigger.object]
    return bool(classes) and all(one & _ARMED_PEOPLE and "weapon" not in one for one in classes)


def _lives(trigger: Trigger, counted: Sequence[Counted], heads: Heads) -> bool:
    doers = [classify(one, heads) for one in trigger.parts.get("doer", ())]
    armed = any(one & (_ARMED | {"organisation", "state", "name"}) for one in doers)
    if not counted:
        return not armed and any("people" in one for one in doers)
    if all("kin" in classify(trigger.token.doc[one.head], heads) for one in counted):
        return True  # "the Dahls have six grandchildren"
    return not armed and unarmed(counted, trigger.token.doc, heads)


def unarmed(counted: Sequence[Counted], doc: Doc, heads: Heads) -> bool:
    """Tell people who only live or shelter somewhere from a force."""
    people = [classify(doc[one.head], heads) for one in counted if one.figure.unit == "person"]
    return bool(people) and len(people) == len(counted) and not any(one & _ARMED for one in people)


def _as_losers(parts: Parts) -> Parts:
    """Make those who lost people the ones whom the toll befell."""
    kept = {name: tokens for name, tokens in parts.items() if name != "doer"}
    befallen = (*parts.get("doer", ()), *parts.get("recipient", ()))
    return {**kept, "recipient": tuple(dict.fromkeys(befallen))} if befallen else kept


def _stays(trigger: Trigger, kinds: set[FigureKind]) -> bool:
    """Tell "2,500 fighters remain" and "were left" from who holds or leaves a place."""
    if trigger.frame.id == "control-leaves" and not is_passive(trigger.token):
        return False
    return FigureKind.PRESENT in kinds


def _as_doers(trigger: Trigger) -> Parts:
    """Make those who are left the doers of their staying."""
    if trigger.frame.id != "control-leaves":
        return trigger.parts
    return {**trigger.parts, "doer": trigger.object}


def _is_massacre(trigger: Trigger, counted: Sequence[Counted], heads: Heads) -> bool:
    """Tell the killing of many who bore no arms ("executed 400 civilians"), not from the air."""
    if trigger.frame.id not in {"assault-kill", "assault-execute"}:
        return False
    doers = trigger.parts.get("doer", ())
    if any("weapon" in classify(one, heads) or one.lemma_.lower() in _WARFARE for one in doers):
        return False
    many = any(
        one.figure.what is FigureKind.KILLED and (one.figure.low or 0) >= _MASSACRE
        for one in counted
    )
    victims = trigger.parts.get("recipient", ())
    classes = [classify(one, heads) for one in victims]
    return many and any("people" in one and not one & {"armed", "force"} for one in classes)
