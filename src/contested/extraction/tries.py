"""What is only tried: "was trying to take the town", "an operation to retake it"."""

from spacy.tokens import Token

_TRYING = frozenset(
    {"try", "attempt", "seek", "struggle", "fight", "battle", "bid", "effort", "operation"}
    | {"offensive", "campaign", "assault", "push", "drive", "fighting", "counteroffensive", "work"}
    | {"aim", "focus", "mission", "step", "stride"}
)
_AIMED = frozenset({"at", "for", "in", "of", "toward", "towards"})
_HOPS = 3


def only_tried(token: Token) -> bool:
    """Tell a deed that its sentence only says someone sets out to do."""
    return tried_in(token) is not None


def is_under_way(token: Token) -> bool:
    """Tell a deed that goes on ("are storming the town", "who were digging") from one done."""
    be = any(one.dep_ == "aux" and one.lemma_ == "be" for one in token.lefts)
    return be and token.tag_ == "VBG"


def tried_in(token: Token) -> Token | None:
    """Return the word that says someone sets out to do a deed: that they try is a fact."""
    at = token
    for _ in range(_HOPS):
        if at.dep_ != "conj":
            break
        at = at.head
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in at.children)
    above = at.head.head if at.dep_ == "pcomp" else at.head
    aimed = at.dep_ == "pcomp" and at.head.lower_ in _AIMED
    tried = (infinitive or aimed) and above.lemma_.lower() in _TRYING
    return above if tried else None
