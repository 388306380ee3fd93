"""Words that read like a happening and mean none here: parts of names, idioms, papers, vows."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from contested.extraction.frames import Frame, Frames
from contested.extraction.heads import Heads, classify
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    bounds_of,
    objects,
    prepositional,
)
from contested.model.codebook import EventType

_OF_ARMS = frozenset({"equips", "seize", "strength", "supplies"})
"""What is done with rifles and grenades that are no attack."""
_NAMING = frozenset({"PERSON", "ORG", "FAC", "GPE", "LOC", "PRODUCT", "WORK_OF_ART"})
_SHORT = 4
_STATING = frozenset({"say", "state", "read", "add", "note", "quote", "stipulate"})
_DATES = frozenset({"DATE", "TIME"})
_AWAY = frozenset({"away", "behind", "aside"})
_GOING_ON = frozenset({"continue", "keep", "go", "carry"})
_VOWED = frozenset({"xcomp", "ccomp", "pcomp", "acomp"})
_AVENGING = frozenset({"avenge", "punish", "retaliate", "revenge"})
_FIGHTING = frozenset({"fight", "hit", "respond", "strike"})
_WAGING = frozenset(
    {"begin", "boost", "carry", "conduct", "expand", "hold", "increase", "launch", "mount"}
    | {"organise", "organize", "resume", "stage", "start", "step"}
)
_RAIDS = frozenset(
    {"assault", "attack", "campaign", "demonstration", "force", "march", "offensive", "operation"}
    | {"protest", "raid", "rally", "sit-in", "strike", "troop", "war"}
)
"""What is waged on others or held against them, whoever plans it."""
_UNDOING = frozenset({"crush", "defeat", "destroy", "eradicate", "liquidate"})
_UNDONE = frozenset({"armed", "force", "name", "organisation"})
_EVILS = frozenset({"cancer", "curse", "evil", "menace", "plague", "scourge", "threat"})
_HARMFUL = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST})
_HOPS = 3
_AGAINST_LAW = frozenset({"breach", "contravention", "violation"})
_HARMED = frozenset({"displaced", "injured", "wounded"})
_CARRYING = frozenset(
    {"admit", "bring", "carry", "collect", "evacuate", "move", "receive", "rescue", "take", "treat"}
)

_ASKED = frozenset({"appeal", "call", "plea", "request"})

Idioms = Mapping[str, Sequence[tuple[str, ...]]]


def is_within_name(noun: Token) -> bool:
    """Tell a noun that is part of somebody's or something's name ("Mr. Ban", "the Ombari Barrage").

    In a title all of whose words have capitals nothing tells.
    """
    if _is_for_in_name(noun):
        return True
    if noun.pos_ != "PROPN" or noun.ent_type_ not in _NAMING:
        return False
    if noun.ent_type_ != "PERSON" and not _has_namesake(noun):
        return False
    doc = noun.doc
    words = (doc[at] for at in range(*bounds_of(noun)))
    others = [one for one in words if one.ent_type_ == "" and one.is_alpha and len(one) >= _SHORT]
    small = sum(one.is_lower for one in others)
    return bool(others) and 2 * small > len(others)


def _is_for_in_name(noun: Token) -> bool:
    """Tell "the Group for the Support of Karsh", whatever the parse takes the name for."""
    body = noun.head.head
    led = noun.dep_ == "pobj" and noun.head.lower_ in {"for", "of"} and noun.text[0].isupper()
    return led and body.i < noun.head.i and body.text[0].isupper() and body.i > noun.sent.start


def _has_namesake(noun: Token) -> bool:
    """Tell "the Ombari Barrage" from "the Summit", which only has a capital."""
    beside = noun.doc[max(noun.sent.start, noun.i - 2) : noun.i + 3]
    named = (one for one in beside if one.i != noun.i and one.pos_ in {"PROPN", "ADP"})
    return any(one.ent_type_ == noun.ent_type_ for one in named)


def is_heading(noun: Token) -> bool:
    """Tell the lone word over a paragraph ("Abductions."), which tells nothing."""
    alone = noun.dep_ == "ROOT" and not any(one.is_alpha for one in noun.children)
    return alone and noun.sent.end - noun.sent.start <= 2


def is_document(noun: Token) -> bool:
    """Tell what is said to say something ("a release said") from a deed."""
    return noun.dep_ in SUBJECTS and noun.head.lemma_.lower() in _STATING


def is_standard(noun: Token) -> bool:
    """Tell "in violation of the laws of war", what a deed is measured by, from a breach told."""
    return noun.lower_ in _AGAINST_LAW and noun.head.lower_ == "in" and noun.dep_ == "pobj"


def is_idiom(verb: Token, lemma: str, idioms: Idioms) -> bool:
    """Tell a verb that its further words make mean another thing ("struck a chord")."""
    return any(_goes_on(verb, rest) for rest in idioms.get(lemma, ()))


def is_in_idiom(noun: Token, frames: Frames) -> bool:
    """Tell "grenades thrown overboard" from an attack, "a request for comment" from a demand."""
    if is_idiom(noun, noun.lemma_.lower(), frames.idioms):
        return True
    verb = noun.head
    acted = noun.dep_ in OBJECTS | PASSIVE_SUBJECTS
    return acted and is_idiom(verb, verb.lemma_.lower(), frames.idioms)


def _goes_on(verb: Token, rest: Sequence[str]) -> bool:
    at = verb
    for wanted in rest:
        step = next((one for one in (*at.rights, *verb.rights) if _is_form(one, wanted)), None)
        passive = (
            one for one in at.lefts if one.dep_ in PASSIVE_SUBJECTS and _is_form(one, wanted)
        )
        step = step or next(passive, None) or _told_of(at, wanted)
        if step is None:
            return False
        at = step
    return True


def _told_of(verb: Token, wanted: str) -> Token | None:
    """Return the noun that a participle is said of ("accusations levelled at the rebels")."""
    said = verb.dep_ == "acl" and verb.tag_ == "VBN"
    return verb.head if said and _is_form(verb.head, wanted) else None


def _is_form(token: Token, wanted: str) -> bool:
    return wanted in {token.lower_, token.lemma_.lower()}


def is_another_verb(verb: Token, words: Sequence[Token]) -> bool:
    """Tell that a particle outside the wording makes another verb of it ("hung up")."""
    for child in verb.rights:
        beside = child.i == verb.i + 1 and child.lower_ in _AWAY
        if child not in words and ((child.dep_ == "prt" and not _dates(child)) or beside):
            return True
    return False


def _dates(particle: Token) -> bool:
    """Tell the "on" of "which it took on 6 August", a slip of the parse, from a verb's own word."""
    after = particle.doc[particle.i + 1 : particle.i + 2]
    return particle.lower_ == "on" and bool(after) and after[0].ent_type_ in _DATES


def is_hyphened(verb: Token) -> bool:
    """Tell "the cut-off" from "cut off"."""
    if verb.whitespace_ or verb.i + 1 == len(verb.doc):
        return False
    return verb.nbor().text == "-"


def are_the_harmed(participle: Token) -> bool:
    """Tell the people of "evacuating wounded" and "treated 600 wounded", no deed."""
    if participle.lower_ not in _HARMED or participle.dep_ not in {"acl", "advcl", "xcomp"}:
        return False
    before = participle.nbor(-1) if participle.i else participle
    counted = before.tag_ == "CD" and before.dep_ in OBJECTS and before.head == participle.head
    bare = before == participle.head and before.lemma_.lower() in _CARRYING
    return counted or bare


def restated(verb: Token, frame: Frame, acted: Sequence[Token]) -> Sequence[Token]:
    """Return what only names what its verb already codes ("block efforts to deliver")."""
    if frame.mode in _OF_ARMS | {"discontinue", "explosives"} or frame.id == "reject-breaches":
        return acted
    if frame.type is EventType.REJECT:  # "ignored calls for help"
        return [one for one in acted if one.lemma_.lower() in _ASKED and not _is_somebodys(one)]
    if frame.mode == "release":  # "freed from house arrest"
        return [noun for name, noun in prepositional(verb) if name == "from"]
    if frame.type is not EventType.X_ACCESS:
        return ()
    sought = (child for one in acted for child in one.rights if child.dep_ == "acl")
    return [*acted, *(child for child in sought if child.tag_ == "VB")]


def _is_somebodys(noun: Token) -> bool:
    """Tell "rejected calls by the mayor" and "Karsh's request" from calls of nobody."""
    return any(
        one.dep_ == "poss" or one.lower_ in {"by", "from", "of"} or one.ent_type_
        for one in noun.children
    )


def vows_harm(words: Sequence[Token], frames: Frames, heads: Heads) -> bool:
    """Tell "vowed to fight on", which promises no help, from "vowed to rebuild the school"."""
    return any(_is_harm(deed, frames, heads) for word in words for deed in _vowed(word, _HOPS))


def _vowed(word: Token, hops: int) -> list[Token]:
    found = [one for one in word.rights if one.dep_ in _VOWED and one.pos_ in {"VERB", "ADP"}]
    further = [one for one in found if one.pos_ == "ADP" or one.lemma_.lower() in _GOING_ON]
    deeper = [deed for one in further if hops for deed in _vowed(one, hops - 1)]
    return [one for one in found if one not in further] + deeper


def _meant(noun: Token) -> Token:
    """Look through "the scourge of the militia" to the militia."""
    of = [child for name, child in prepositional(noun) if name == "of"]
    return of[0] if of and noun.lemma_.lower() in _EVILS else noun


def _is_under_condition(deed: Token) -> bool:
    """Tell "vowed to return if they were not paid", a threat, from a promise."""
    clauses = (one for one in deed.rights if one.dep_ == "advcl")
    return any(mark.lower_ in {"if", "unless"} for one in clauses for mark in one.lefts)


def _is_deed_of_harm(noun: Token, frames: Frames) -> bool:
    """Tell the offensive of "plans to launch an offensive", and a rally, from what helps."""
    plain = (one.frame.type for one in frames.nouns.get(noun.lemma_.lower(), ()) if not one.rest)
    return not _HARMFUL.isdisjoint(plain)


def _is_harm(deed: Token, frames: Frames, heads: Heads) -> bool:
    """Tell violence against somebody from "slash the tax" and "fight corruption"."""
    faced = objects(deed)
    if deed.lemma_.lower() in _WAGING and any(one.lemma_.lower() in _RAIDS for one in faced):
        return True
    if deed.lemma_.lower() in _AVENGING or _is_under_condition(deed):
        return True
    if not faced:
        return deed.lemma_.lower() in _FIGHTING
    classes = classify(_meant(faced[0]), heads)
    if _is_deed_of_harm(faced[0], frames):
        return True
    if deed.lemma_.lower() in _UNDOING and classes & _UNDONE:
        return True
    simple = [one.frame for one in frames.verbs.get(deed.lemma_.lower(), ()) if not one.rest]
    violent = (one for one in simple if one.type is EventType.ASSAULT)
    return any(
        not classes & one.not_object and (not one.object or bool(classes & one.object))
        for one in violent
    )
