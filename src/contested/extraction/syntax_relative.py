"""For what a relative pronoun stands: the noun before it, or one further off."""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
OBJECTS = frozenset({"dobj", "obj"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
HARMING = frozenset({"kill", "wound", "injure", "maim"})
_KILLERS = frozenset({"PERSON", "NORP"})
_AT = frozenset({"on", "at", "in", "against", "near", "outside", "inside", "from", "over", "of"})
_STRIKES = frozenset(
    {"strike", "airstrike", "attack", "blast", "explosion", "raid", "bombing", "bombardment"}
    | {"shelling", "assault", "fire", "clash", "ambush", "barrage", "bomb", "collapse"}
)
_TOGETHER = frozenset({"agree", "border", "fight", "meet", "negotiate", "share", "sign"})
"""What two sides do with each other."""
_WHO = frozenset({"who", "whom"})
_ACTED_ON = OBJECTS | {"nsubjpass"}
_NO_ONE = frozenset({"DATE", "FAC", "GPE", "LOC", "TIME"})
_LAND = frozenset({"FAC", "GPE", "LOC"})
_SPELLS = frozenset({"day", "hour", "month", "night", "week", "year"})
_APART = frozenset({"against", "between"})
_BODIES = frozenset({"NORP", "ORG"})


def referent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, and any other word itself."""
    clause = token.head
    while token.dep_ in OBJECTS and clause.dep_ in {"xcomp", "ccomp"}:
        clause = clause.head
    if token.dep_ in SUBJECTS and clause.dep_ == "ccomp" and token.i < clause.head.i:
        clause = clause.head  # "rebels who police say shot two men"
    if token.lower_ in RELATIVE and clause.dep_ == "relcl":
        return _struck_by(clause) or _last_side(clause) or _whoever(token, clause.head)
    if token.dep_ == "csubj" and token.pos_ == "VERB":
        return next((one for one in token.children if one.dep_ in SUBJECTS), token)
    return token


def _last_side(clause: Token) -> Token | None:
    """Return the rebels of "clashes between the army and the rebels, who took the town"."""
    first = _first_side(clause.head)
    if first is None or clause.lemma_.lower() in _TOGETHER:
        return None
    sides = (one for one in first.rights if one.dep_ == "conj" and one.i < clause.left_edge.i)
    return next((one for one in sides if one.right_edge.i >= clause.left_edge.i - 2), None)


def _first_side(noun: Token) -> Token | None:
    """Return the army of "between the army and the rebels", be it itself or behind a noun."""
    if noun.dep_ == "pobj" and noun.head.lower_ in _APART:
        return noun
    apart = (one for one in noun.rights if one.lower_ in _APART)
    return next((side for one in apart for side in one.rights if side.dep_ == "pobj"), None)


def _whoever(pronoun: Token, noun: Token) -> Token:
    """Return the envoy of "the envoy of Norvia, who arrived": no land or town is "who"."""
    above = noun.head.head
    if pronoun.lower_ in _WHO and _is_no_one(noun) and above.pos_ == "VERB":
        before = (one for one in above.children if one.dep_ in _ACTED_ON and one.i < noun.i)
        return next((one for one in before if one.ent_type_ not in _NO_ONE), noun)
    if pronoun.lower_ != "who" or noun.dep_ != "pobj" or above.pos_ not in {"NOUN", "PROPN"}:
        return noun
    town = noun.head.lower_ == "from" and noun.pos_ == "PROPN" and noun.ent_type_ not in _BODIES
    town = town and not any(one.dep_ == "det" for one in noun.lefts)
    land = noun.head.lower_ in {"of", "from"} and noun.ent_type_ == "GPE"
    return above if town or land else noun


def _is_no_one(noun: Token) -> bool:
    """Tell the days and towns of "shot ten men in the next days whom" and "in Karsh who"."""
    return noun.dep_ == "pobj" and (noun.ent_type_ in _NO_ONE or noun.lemma_.lower() in _SPELLS)


def _struck_by(clause: Token) -> Token | None:
    """Return the strike of "a strike on the market, which killed ten": no market kills."""
    at, preposition = clause.head, clause.head.head
    if clause.lemma_.lower() not in HARMING or at.ent_type_ in _KILLERS:
        return None
    while at.dep_ == "pobj" and preposition.lower_ in _AT and preposition.head.pos_ != "VERB":
        at, preposition = preposition.head, preposition.head.head
    if at.i != clause.head.i and at.lemma_.lower() in _STRIKES:
        return at
    return _strike_before(clause.head) if clause.head.ent_type_ in _LAND else None


def _strike_before(town: Token) -> Token | None:
    """Return the raid of "came after a raid on a camp, in Karsh, which killed ten"."""
    before = reversed(town.doc[town.sent.start : town.i])
    return next((one for one in before if one.lemma_.lower() in _STRIKES), None)
