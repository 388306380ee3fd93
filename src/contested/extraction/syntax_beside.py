"""What a participle is said of that the parse hangs elsewhere."""

from spacy.tokens import Token

from contested.extraction.syntax_relative import SUBJECTS

_NAMING = frozenset({"NOUN", "PROPN"})


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
