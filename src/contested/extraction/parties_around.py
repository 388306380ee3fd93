"""Who does what a noun names, where only the clause round it tells: "said on a visit to Karsh"."""

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.parties_owed import whose_strike
from contested.extraction.parties_whose import is_living, senders, whose
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    coordinated,
    is_passive,
    objects,
    prepositional,
    subjects,
)
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_COURSE = frozenset({"after", "amid", "at", "before", "during", "in", "on"})
_BRINGING = frozenset({("in", "culminate"), ("in", "end"), ("in", "result"), ("to", "lead")})
_DONE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.RETREAT})
_IN = frozenset({"amid", "during", "in"})
_DYING = frozenset({"die", "fall", "perish"})
_SUFFERING = frozenset({"hurt", "injure", "kill", "wound"})
_ARMED = frozenset({"armed", "force"})
_TALKS = frozenset({"consultation", "dialogue", "meeting", "negotiation", "summit", "talk"})
_HOSTING = frozenset(
    {"attend", "boycott", "broker", "facilitate", "host", "mediate", "offer", "sponsor", "welcome"}
)
"""What one does with the talks of others."""
_LEAVING = frozenset({"back", "pull", "storm", "walk", "withdraw"})
_COMING = frozenset({"be", "come", "draw", "edge", "get", "inch", "move", "stand"})
_NEAR = frozenset({"brink", "close", "closer", "near", "nearer", "verge"})
_TOWARDS = frozenset({"of", "to", "towards", "toward"})
_SPELLS = frozenset({"day", "days", "hours", "month", "months", "night", "weeks"})


def around(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return who does what a noun names by the clause in which it stands."""
    kind = trigger.frame.type
    if kind is EventType.CONSULT:
        return _visitors(trigger.token) or _talking(trigger.token)
    if kind is EventType.X_CONTROL:
        return _nearing(trigger.token)
    strike = whose_strike(trigger.token, heads)
    if trigger.frame.id == "assault-clash" and (sides := _sides_further_on(trigger.token, heads)):
        return sides
    if (led := _led_to(trigger.token, heads)) and kind in _DONE:
        return led
    if kind is EventType.ASSAULT:
        return strike or _fallen(trigger, heads) or _whence(trigger.token, heads)
    return strike


def _sides_further_on(fight: Token, heads: Heads) -> list[Token]:
    """Return the two of "clashes were reported in Karsh between the army and rebels"."""
    verb = fight.head if fight.dep_ in SUBJECTS | PASSIVE_SUBJECTS else fight
    between = (one for one in verb.subtree if one.lower_ == "between" and one.i > fight.i)
    nouns = (noun for one in between for noun in one.rights if noun.dep_ == "pobj")
    sides = [coordinated(noun) for noun in nouns]
    both = (one for one in sides if len(one) > 1 and all(is_living(side, heads) for side in one))
    return [*next(both, ())]


def _nearing(deed: Token) -> list[Token]:
    """Return who is "getting nearer to an encirclement" or "on the verge of" one."""
    to = deed.head
    while to.dep_ in {"acomp", "advmod", "pobj", "prep"} and to.head.pos_ != "VERB":
        to = to.head
    verb = to.head
    near = any(one.lower_ in _NEAR for one in deed.doc[verb.i : deed.i])
    led = deed.dep_ == "pobj" and deed.head.lower_ in _TOWARDS and verb.lemma_.lower() in _COMING
    return subjects(verb) if led and near else []


def _led_to(deed: Token, heads: Heads) -> list[Token]:
    """Return whose "raid by the army resulted in the arrest of nine men"."""
    verb = deed.head.head
    brought = (deed.head.lower_, verb.lemma_.lower()) in _BRINGING
    if deed.dep_ != "pobj" or not brought:
        return []
    led = [[one] if is_living(one, heads) else whose(one, heads) for one in subjects(verb)]
    named = [who for group in led for who in group]
    return [one for one in named if one.pos_ != "PRON"]


def _visitors(visit: Token) -> list[Token]:
    """Return the envoy of "the envoy said, on a visit to Karsh" and "in talks with rebels"."""
    visit = spell_of(visit)
    verb = visit.head.head
    if visit.dep_ != "pobj" or visit.head.lower_ not in _COURSE or verb.pos_ not in {"VERB", "AUX"}:
        return []
    told = (one.lower_ for one in visit.lefts if one.dep_ == "det")
    if visit.head.lower_ in {"at", "in"} and any(one in {"the", "this"} for one in told):
        return []
    if is_passive(verb) and visit.lemma_.lower() in _TALKS | _SPELLS:
        return []  # "the hostages were freed after talks with the rebels"
    named = objects(verb) if is_passive(verb) else subjects(verb)
    return [one for head in named for one in coordinated(head)]


def _talking(talks: Token) -> list[Token]:
    """Return who "ruled out talks with the rebels" or "walked out of the talks"."""
    verb = talks.head
    acted = talks.dep_ in OBJECTS and verb.lemma_.lower() not in _HOSTING
    while verb.dep_ == "prep" and verb.lower_ in {"from", "of", "out"}:
        verb = verb.head
    left = talks.dep_ == "pobj" and verb != talks.head and verb.lemma_.lower() in _LEAVING
    told = (acted or left) and talks.lemma_.lower() in _TALKS and not is_passive(verb)
    named = subjects(verb) if told else []
    return [one for head in named for one in coordinated(head)]


def _fallen(trigger: Trigger, heads: Heads) -> list[Token]:
    """Return the soldiers of "two soldiers died in a gunfight with rebels", who fought it."""
    against = {name for name, _ in prepositional(trigger.token)} & {"against", "with"}
    fight = spell_of(trigger.token)
    verb = fight.head.head
    among = fight.dep_ == "pobj" and fight.head.lower_ in _IN
    if not among or not against or not trigger.parts.get("recipient"):
        return []
    dead = subjects(verb) if verb.lemma_.lower() in _DYING else []
    if verb.lemma_.lower() in _SUFFERING and is_passive(verb):
        dead = objects(verb)
    named = [one for head in dead for one in coordinated(head)]
    return named if any(classify(one, heads) & _ARMED for one in named) else []


def spell_of(fight: Token) -> Token:
    """Return the day of "died in a day of fighting with rebels", any other fight itself."""
    of = fight.head if fight.dep_ == "pobj" and fight.head.lower_ == "of" else None
    return of.head if of is not None and of.head.lower_ in _SPELLS else fight


def _whence(attack: Token, heads: Heads) -> list[Token]:
    """Return whose "shelling from the army camp" it is, but no land or town."""
    told = [noun for name, noun in prepositional(attack) if name == "from"]
    sent = [one for noun in told for one in senders(noun, heads)]
    return [one for one in sent if one.ent_type_ not in {"GPE", "LOC", "FAC"}]
