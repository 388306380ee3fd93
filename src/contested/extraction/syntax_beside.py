"""What a verb is said of or acts on that the parse hangs elsewhere or leaves out."""

from spacy.tokens import Token

from contested.extraction.syntax_clauses import prepositional
from contested.extraction.syntax_relative import OBJECTS, RELATIVE, SUBJECTS

_RANKS = frozenset({"first", "last", "only", "next", "latest"})
_LED = frozenset({"pobj", "pcomp"})
_NAMING = frozenset({"NOUN", "PROPN"})
_LENGTHS = frozenset(
    {"kilometer", "kilometers", "kilometre", "kilometres", "km", "m", "meters", "metres", "mile"}
    | {"miles", "yards"}
)
_PASS_THROUGH = frozenset({"eye", "supervision", "guidance", "watch", "leadership", "control"})
_SHUT_IN = frozenset({"besieged", "blockaded", "encircled"})


def is_distance(noun: Token) -> bool:
    """Tell how far somebody went ("advanced some 400 m") from what a deed is done to."""
    return noun.lower_ in _LENGTHS and any(one.pos_ == "NUM" for one in noun.lefts)


def holder_before(participle: Token) -> list[Token]:
    """Return the rebels of "the rebel-held town"."""
    doc, at = participle.doc, participle.i
    held = participle.lower_ == "held" and participle.dep_ == "amod" and at > 1
    return [doc[at - 2]] if held and doc[at - 1].text == "-" else []


def is_how_it_stands(participle: Token) -> bool:
    """Tell "the besieged town" and "in the rebel-held area", which say how a place stands.

    What is done to a place that somebody held ("shelled the rebel-held town") says no more of it.
    """
    if participle.dep_ != "amod" or participle.head.tag_ == "NNS":
        return False
    held = bool(holder_before(participle)) and participle.head.dep_ not in OBJECTS
    return held or participle.lower_ in _SHUT_IN


def elided(number: Token) -> Token | None:
    """Return the ships of "attacked 100 ships and sank 40", of which the bare number counts too."""
    verb = number.head
    if number.pos_ != "NUM" or number.dep_ not in OBJECTS or verb.dep_ != "conj":
        return None
    before = [one for one in verb.head.rights if one.dep_ in OBJECTS and one.i < verb.i]
    counted = before and any(one.dep_ == "nummod" for one in before[-1].lefts)
    return before[-1] if counted else None


def shared_with_next(verb: Token) -> list[Token]:
    """Return the men of "train and equip men", which the parse gives the second verb only."""
    after = verb.doc[verb.i + 1 : verb.i + 3]
    joined = len(after) > 1 and after[0].dep_ == "cc" and after[1].dep_ == "conj"
    if not joined or after[1].head != verb or after[1].tag_ != verb.tag_:
        return []
    return [one for one in after[1].rights if one.dep_ in OBJECTS]


def left_out(verb: Token) -> list[Token]:
    """Return what a relative clause without a pronoun is about ("the land they once held")."""
    subject = next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
    if verb.dep_ != "relcl" or subject is None or subject.lower_ in RELATIVE | {"who"}:
        return []
    follows = verb.left_edge.i == subject.left_edge.i
    return [verb.head] if follows and not any(_takes(one) for one in verb.rights) else []


def _takes(child: Token) -> bool:
    """Tell what leaves a relative clause's noun no room, as the "in" of "the land they live in"."""
    stranded = child.dep_ == "prep" and not any(one.dep_ in _LED for one in child.rights)
    return stranded or child.dep_ in OBJECTS | {"xcomp", "ccomp"}


def let_go(verb: Token) -> list[Token]:
    """Return the men of "let the men go", who go, and whom it is done to."""
    if verb.lemma_.lower() != "let":
        return []
    going = (one for one in verb.rights if one.dep_ == "ccomp" and one.lower_ in {"free", "go"})
    return [one for clause in going for one in clause.lefts if one.dep_ == "nsubj"]


def left_lying(participle: Token) -> list[Token]:
    """Return the quarter of "the quarter remains encircled"."""
    if participle.dep_ != "acomp":
        return []
    return [one for one in participle.head.lefts if one.dep_ in SUBJECTS]


def set_off(participle: Token) -> list[Token]:
    """Return the town of "he was in the town, retaken by the army", which a comma sets off."""
    loose = (participle.dep_, participle.tag_) == ("advcl", "VBN") and participle.i > 1
    if not loose or not any(one.dep_ == "agent" for one in participle.rights):
        return []
    noun, comma = participle.doc[participle.i - 2], participle.nbor(-1)
    return [noun] if comma.text == "," and noun.pos_ in _NAMING else []


def through(noun: Token) -> Token:
    """Look through "under the eye of X" to X."""
    if noun.lemma_.lower() not in _PASS_THROUGH:
        return noun
    inner = [child for name, child in prepositional(noun) if name == "of"]
    return inner[0] if inner else noun


def joint(noun: Token) -> list[Token]:
    """Return the noun, and before it the one that it is joined to ("A and B supporting C")."""
    joined = noun.dep_ == "conj" and any(child.dep_ == "cc" for child in noun.head.children)
    return [noun.head, noun] if joined else [noun]


def is_ranked(noun: Token) -> bool:
    """Tell "the first convoy to enter", which enters, from "a plan to enter"."""
    return any(child.lower_ in _RANKS or child.ent_type_ == "ORDINAL" for child in noun.lefts)


def is_gone_on_with(plan: Token) -> bool:
    """Tell the plans of "goes ahead with plans to" and "presses on with its bid to"."""
    verb = plan.head.head
    on = any(one.lower_ in {"ahead", "on"} for one in verb.rights)
    return on and plan.head.lower_ == "with" and verb.lemma_.lower() in {"go", "press", "push"}


def comes_after(noun: Token, clause: Token) -> bool:
    """Tell the rebels of "the army, backed by militias, and the rebels", whom nobody backs."""
    return (
        clause.dep_ == "acl"
        and noun.dep_ == "conj"
        and noun.head == clause.head
        and noun.i > clause.i
    )
