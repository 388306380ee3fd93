"""What a verb is said of or acts on that the parse hangs elsewhere or leaves out."""

from spacy.tokens import Token

from contested.extraction.syntax_relative import OBJECTS, RELATIVE, SUBJECTS

_LED = frozenset({"pobj", "pcomp"})
_NAMING = frozenset({"NOUN", "PROPN"})


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
