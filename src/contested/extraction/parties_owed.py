"""Who did it, or was kept from it, by words far from the deed: thanks to whom, whose strike."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.parties_unable import is_fired
from contested.extraction.parties_whose import behind, is_living, side_before, whose
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    all_of,
    coordinated,
    is_passive,
    objects,
    prepositional,
    subjects,
)
from contested.extraction.syntax_relative import HARMING
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_DEPLOYING = frozenset({"deploy", "redeploy", "station"})
_PREFIXES = frozenset({"hmas", "hms", "ins", "uss"})
"""What stands before the name of a navy's ship."""
_CAUSING = frozenset({"cause", "trigger"})
_SPEAKING = frozenset(
    {"add", "allege", "argue", "assert", "believe", "claim", "conclude", "declare", "find"}
    | {"insist", "maintain", "reply", "say", "state", "suggest", "tell"}
)
_LED = frozenset({"operation", "raid", "sweep"})
_WHEN = frozenset({"DATE", "TIME"})
_FAULTS = frozenset({"accuse-at-fault", "accuse-crime"})
_FIRING = frozenset({"drop", "fire", "hurl", "launch", "lob", "shoot", "throw"})
_BRINGING = frozenset({"delivers", "allows"})


def thanked(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return to whom it is thanks that "aid has reached the town"."""
    if trigger.frame.type is not EventType.X_ACCESS or trigger.frame.mode not in _BRINGING:
        return []
    thanks = (one for one in trigger.token.lefts if one.lower_ == "thanks")
    to = (noun for one in thanks for name, noun in prepositional(one) if name == "to")
    return [one for noun in to for one in coordinated(noun) if is_living(one, heads)]


def among_harmed(verb: Token) -> list[Token]:
    """Return who "killed nine men, including a teacher who was beheaded"."""
    noun = verb.head
    listed = noun.dep_ == "pobj" and noun.head.lower_ == "including"
    if verb.dep_ != "relcl" or not listed or not is_passive(verb):
        return []
    men = noun.head.head
    return subjects(men.head) if men.dep_ in OBJECTS and not is_passive(men.head) else []


def whose_strike(noun: Token, heads: Heads) -> list[Token]:
    """Return whose strike or rocket is said to have caused a blast."""
    verb = noun.head
    if noun.dep_ not in PASSIVE_SUBJECTS or verb.lemma_.lower() not in _CAUSING:
        return []
    causes = [one for head in subjects(verb) for one in coordinated(head)]
    return [one for cause in causes for one in whose(cause, heads) if one.tag_ != "PRP$"]


def laying_blame(trigger: Trigger) -> list[Token]:
    """Return who says that somebody is to blame."""
    said, above = trigger.token, trigger.token.head
    if trigger.frame.id not in _FAULTS or said.dep_ != "ccomp":
        return []
    speaks = above.lemma_.lower() in _SPEAKING and not is_passive(above)
    return subjects(above) if speaks else []


def kept_from(trigger: Trigger, heads: Heads) -> Iterator[Token]:
    """Yield the helpers who were "prevented from opening a corridor"."""
    words = [one.lower_ for one in trigger.words[1:2]]
    gerund = any(one.tag_ == "VBG" for one in trigger.words[2:])
    if trigger.frame.mode == "blocks" and words == ["from"] and gerund:
        kept = (one for head in objects(trigger.token) for one in coordinated(head))
        yield from (one for one in kept if is_living(one, heads) and one.lower_ != "it")


def robbed(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return whose goods are stolen ("the clinic's medicines"), or the goods where none is told."""
    if trigger.frame.mode != "loots":
        return []
    goods = trigger.object or trigger.parts.get("topic", ())
    owners = [one for thing in goods for one in thing.lefts if one.dep_ == "poss"]
    of = (one for thing in goods for name, one in prepositional(thing) if name in {"from", "of"})
    owners += [one for one in of if is_living(one, heads)]
    named = [one for one in owners if one.tag_ != "PRP$" and one.ent_type_ not in _WHEN]
    return named or [one for one in goods if one not in trigger.parts.get("place", ())]


def repelled(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return the pirates of "the pirates closed in when the ship beat off the attack"."""
    verb, mode = trigger.token, trigger.frame.mode
    raids = [one for one in trigger.object if "event" in classify(one, heads)]
    if mode != "repels" or not raids or trigger.parts.get("doer", ()) == ():
        return []
    clause = verb.head if verb.dep_ == "conj" else verb
    beside = clause.dep_ == "relcl" and clause.head.dep_ in OBJECTS  # a slip of the parse
    main = clause.head.head if beside else clause.head if clause.dep_ == "advcl" else None
    named = [one for head in subjects(main) for one in coordinated(head)] if main else []
    return [one for one in named if "armed" in classify(one, heads)]


def who_fired(arms: Token) -> list[Token]:
    """Return who "fired ten rockets, and one of them hit a school"."""
    verb = arms.head
    fired = arms.dep_ in OBJECTS and verb.lemma_.lower() in _FIRING
    return [one for head in subjects(verb) for one in coordinated(head)] if fired else []


def firing(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return whose "Norvian shells fell on Karsh", where the frame has no doer for its subject."""
    verb, roles = trigger.token, trigger.frame.roles
    if trigger.frame.type is not EventType.ASSAULT or roles.get("subject") == "doer":
        return []
    fell = [one for one in subjects(verb) if is_fired(one)] if not is_passive(verb) else []
    named = [maker for one in fell for maker in behind(one) or side_before(one, heads)]
    return [one for one in named if is_living(one, heads)]


def sent_off(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return the men of "the deployment of a brigade", who go."""
    if trigger.frame.type is not EventType.MOBILIZE:
        return []
    sent = [noun for name, noun in prepositional(trigger.token) if name == "of"]
    return [one for one in sent if classify(one, heads) & {"armed", "force"}]


def deployed(trigger: Trigger, heads: Heads) -> Iterator[Token]:
    """Yield the ship or the troops that "are deployed", where nobody is told who deploys them."""
    sent = trigger.token.lemma_.lower() in _DEPLOYING and is_passive(trigger.token)
    named = (one for head in objects(trigger.token) for one in coordinated(head)) if sent else ()
    yield from (one for one in named if is_living(one, heads) or _is_craft(one, heads))


def _is_craft(name: Token, heads: Heads) -> bool:
    """Tell a ship by the words before its name ("the frigate", "INS")."""
    kinds = [heads.get(one.lemma_.lower(), frozenset()) for one in name.lefts]
    ship = any("weapon" in one and one & {"body", "goods"} for one in kinds)
    return name.pos_ == "PROPN" and (ship or any(one.lower_ in _PREFIXES for one in name.lefts))


def at_the_hands(verb: Token) -> list[Token]:
    """Return the rebels of "suffered at the hands of rebels"."""
    told = [noun for one in with_joined(verb) for name, noun in prepositional(one) if name == "at"]
    return [
        one
        for hand in told
        if hand.lower_ == "hands"
        for name, noun in prepositional(hand)
        if name == "of"
        for one in coordinated(noun)
    ]


def with_joined(verb: Token) -> list[Token]:
    """Return a passive and the one that shares its subject ("was hunted and killed in a raid")."""
    joined = [one for one in verb.rights if one.dep_ == "conj" and one.i <= verb.i + 2]
    return [verb, *(one for one in joined if is_passive(verb) and is_passive(one))]


def _hurt_too(verb: Token) -> list[Token]:
    """Return the "wounded" of "nine were killed and 52 wounded in the raid"."""
    harmed = verb.lemma_.lower() in HARMING
    joined = [one for one in verb.rights if harmed and one.dep_ == "conj" and one.tag_ == "VBN"]
    return [one for one in joined if one.lemma_.lower() in HARMING]


def behind_the_raid(verb: Token, heads: Heads) -> list[Token]:
    """Return whose raid it was that somebody "was taken in"."""
    anchors = [*with_joined(verb), *_hurt_too(verb)] if is_passive(verb) else []
    told = [pair for one in anchors for pair in prepositional(one)]
    raids = [noun for name, noun in told if name in {"in", "during"}]
    raids = [one for one in raids if one.lemma_.lower() in _LED or "event" in classify(one, heads)]
    led = [one for raid in raids for one in behind(raid)]
    led = led or [one for raid in raids for one in whose(raid, heads) if one.dep_ == "amod"]
    lent = [raid for raid in raids if raid.lemma_.lower() in _LED]
    led = led or [one for raid in lent for one in all_of(raid) or behind(raid)]
    return [one for one in led if is_living(one, heads) and one.ent_type_ != "GPE"]
