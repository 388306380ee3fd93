"""Slips of the parse about where a noun phrase ends, which the words themselves give away."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

_STATED = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_OPENING = frozenset(
    {"across", "amid", "at", "despite", "during", "following", "in", "inside", "near", "on"}
    | {"outside", "throughout", "under", "within"}
)
"""Prepositions that no clause opens with."""
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})
_IN_A_NAME = frozenset({"compound", "nmod", "nummod"})
_PLURAL = frozenset({"NNS", "NNPS"})
_NAMED = frozenset({"NOUN", "PROPN"})
_AT = frozenset({"around", "at", "in", "near", "outside"})
_SPOTS = frozenset({"FAC", "GPE", "LOC"})
_LAND = frozenset(
    {"area", "city", "district", "ground", "land", "province", "region", "territory", "town"}
    | {"village"}
)
_HELD = frozenset(
    {"capture", "claim", "control", "hold", "occupy", "rule", "seize", "take", "win", "lose"}
)
_LOST = frozenset({"fall", "handover", "loss", "return", "surrender"})
_DEEDS = ("al", "ing", "ion", "ment", "ure")


def runs_into_the_subject(token: Token) -> bool:
    """Tell "in the battle for the town ten men fell", read as "the town ten men"."""
    return _seam(token) is not None and _waiting_verb(token) is not None


def part_from_opening(token: Token) -> None:
    """Give the verb its subject, and the opening phrase the noun before it."""
    seam, verb = _seam(token), _waiting_verb(token)
    if seam is None or verb is None:
        return
    opening = [one for one in token.lefts if one.i < seam.i]
    seam.head, seam.dep_ = token.head, "pobj"
    for one in opening:
        one.head = seam
    passive = any(one.dep_ == "auxpass" for one in verb.children)
    token.head, token.dep_ = verb, "nsubjpass" if passive else "nsubj"


def _seam(token: Token) -> Token | None:
    """Return the last noun of the opening, before the first word of who the sentence is about."""
    if token.pos_ not in _NAMED:
        return None
    before = list(token.lefts)
    if (day := _day_before(token)) is not None:
        return day
    if len(before) < 1 or not (before[0].dep_ in {"det", "poss"} or before[0].ent_type_ == "GPE"):
        return None
    nouns = [one for one in before if one.dep_ in {"compound", "nmod"} and one.pos_ in _NAMED]
    for one, after in pairwise(before):
        if one in nouns and after.dep_ in {"amod", "nummod"}:
            return one
    alone = len(nouns) == 1 and before[-1] == nouns[0] and token.tag_ in _PLURAL
    return nouns[0] if alone else None


def _day_before(noun: Token) -> Token | None:
    """Return the month of "on 6 May leaflets", which is no part of what they are."""
    days = [one for one in noun.lefts if one.ent_type_ == "DATE" and one.dep_ in _IN_A_NAME]
    named = bool(days) and noun.ent_type_ == "" and days[-1].pos_ == "PROPN"
    return days[-1] if named and days[-1].i == noun.i - 1 else None


def _waiting_verb(token: Token) -> Token | None:
    """Return the verb right after an opening phrase, which is left without a subject."""
    verb, opening = token, token
    while verb.dep_ == "pobj" and verb.head.dep_ == "prep":
        opening, verb = verb.head, verb.head.head
    if verb.pos_ not in {"VERB", "AUX"} or opening.lower_ not in _OPENING or verb.i < token.i:
        return None
    helpers = [one for one in verb.lefts if one.dep_ in {"aux", "auxpass"}]
    finite = any(one.tag_ in _FINITE | {"MD"} for one in (verb, *helpers))
    between = verb.doc[token.right_edge.i + 1 : verb.i]
    near = all(one.head == verb and one.dep_ in _BEFORE_VERB for one in between)
    stated = any(one.dep_ in _STATED for one in verb.children)
    return verb if finite and near and not stated else None


def is_half_a_name(token: Token) -> bool:
    """Tell "accused the paramilitary Harsh Front", read as two that were accused."""
    after = token.right_edge.i + 1
    if token.tag_ not in {"JJ", "NN"} or any(token.rights) or after >= len(token.doc):
        return False
    return _name_after(token) is not None


def _name_after(token: Token) -> Token | None:
    """Return the name right after a noun that its verb is said to act on too."""
    rest = (one for one in token.head.rights if one.i > token.i and one.dep_ == "dobj")
    name = next(rest, None)
    if name is None:
        return None
    return name if all(one.pos_ == "PROPN" for one in token.doc[token.i + 1 : name.i + 1]) else None


def join_name(token: Token) -> None:
    """Make the first half say what kind of body the name is."""
    name = _name_after(token)
    if name is None:
        return
    for one in list(token.lefts):
        one.head = name
    token.head, token.dep_ = name, "amod"


def is_further_spot(token: Token) -> bool:
    """Tell "men in Karsh and Norvia left", read as "men and Norvia"."""
    return _spot_before(token) is not None


def _spot_before(token: Token) -> Token | None:
    named = token.pos_ == "PROPN" and token.ent_type_ in _SPOTS | {""}
    at = token.left_edge.i if named else 0
    if at < 2 or token.head.pos_ != "NOUN":
        return None
    if token.doc[at - 1].lower_ not in {"and", "or"}:
        return None
    spot = token.doc[at - 2]
    inside = spot.dep_ == "pobj" and spot.head.lower_ in _AT and spot.head.head == token.head
    return spot if inside and spot.pos_ == "PROPN" else None


def hang_on_spot(token: Token) -> None:
    """Join a place to the place before it."""
    spot = _spot_before(token)
    if spot is not None:
        token.head = spot


def is_holder_of_land(token: Token) -> bool:
    """Tell "the land Norvia once held", read as "land Norvia"."""
    if token.pos_ != "PROPN":
        return False
    land = token.nbor(-1) if token.i else token
    led = land.lemma_.lower() in _LAND and (land.dep_, land.head) == ("compound", token)
    return led and _held_by(token) is not None


def _held_by(token: Token) -> Token | None:
    clauses = (one for one in token.rights if one.dep_ in {"acl", "relcl"})
    return next((one for one in clauses if _is_holding(one)), None)


def _is_holding(clause: Token) -> bool:
    taken = any(one.dep_ in _STATED | {"agent", "dobj", "auxpass"} for one in clause.children)
    return clause.lemma_.lower() in _HELD and clause.tag_ in {"VBN", "VBD", "VBZ"} and not taken


def part_from_land(token: Token) -> None:
    """Make the name the holder, and the land what is held."""
    land, held = token.nbor(-1), _held_by(token)
    if held is None:
        return
    land.head, land.dep_ = (token.head, token.dep_)
    for one in [one for one in token.children if one not in {held, land}]:
        one.head = land if one.i < token.i else held
    held.head, held.dep_ = land, "relcl"
    token.head, token.dep_ = held, "nsubj"


def is_clause_on_land(token: Token) -> bool:
    """Tell "the land the rebels once held", where the parse joins "held" to the main verb."""
    return _land_before(token) is not None


def _land_before(clause: Token) -> Token | None:
    """Return the land right before a clause of who holds it, which names nothing else held."""
    if clause.lemma_.lower() not in _HELD or clause.tag_ not in {"VBN", "VBD"}:
        return None
    own = [one for one in clause.children if one.dep_ in _STATED | {"dobj", "mark", "auxpass"}]
    at = own[0].left_edge.i - 1 if [one.dep_ for one in own] == ["nsubj"] else -1
    land = clause.doc[at] if at > clause.sent.start else None
    plain = land is not None and land.dep_ in {"dobj", "pobj"}
    return land if plain and land is not None and land.lemma_.lower() in _LAND else None


def hang_on_land(token: Token) -> None:
    """Make the clause say which land is meant."""
    land = _land_before(token)
    if land is not None:
        token.head, token.dep_ = land, "relcl"


def is_wider_spot(token: Token) -> bool:
    """Tell "struck a mill in Norra area, Karsh district", where the parse has the district hit."""
    at = token.left_edge.i - 1
    named = token.lemma_.lower() in _LAND and any(one.pos_ == "PROPN" for one in token.lefts)
    if not named or at < 2 or token.doc[at].text != ",":
        return False
    return token.doc[at - 1].dep_ == "pobj" and token.doc[at - 1].head.lower_ in _AT


def hang_on_narrower(token: Token) -> None:
    """Make the wider place say where the narrower one lies."""
    token.head, token.dep_ = token.doc[token.left_edge.i - 2], "appos"


def is_loss_to(token: Token) -> bool:
    """Tell "after the fall of Karsh to the rebels", where the parse hangs "to" on the verb."""
    return token.lower_ == "to" and _lost_before(token) is not None


def _lost_before(token: Token) -> Token | None:
    before = token.nbor(-1) if token.i > token.sent.start else token
    named = (one for one in before.ancestors if one.pos_ == "NOUN" and one.right_edge == before)
    lost = next((one for one in named if one.lemma_.lower() in _LOST), None)
    told = lost is not None and any(one.lower_ == "of" for one in lost.rights)
    return lost if told and lost != token.head else None


def hang_on_loss(token: Token) -> None:
    """Make the taker belong to the loss."""
    lost = _lost_before(token)
    if lost is not None:
        token.head = lost


def is_by_of_a_deed(token: Token) -> bool:
    """Tell "after the hijacking of a ship, with 18 on board, by pirates" from the verb's agent."""
    if token.lower_ != "by":
        return False
    beside = {one.dep_ for one in token.head.children}
    active = "dobj" in beside and not beside & {"auxpass", "nsubjpass"}
    return active and next(_deeds_before(token), None) is not None


def _deeds_before(token: Token) -> Iterator[Token]:
    verb = token.head
    for one in reversed(token.doc[verb.i + 1 : token.i]):
        deed = one.pos_ == "NOUN" and one.lower_.endswith(_DEEDS)
        if deed and any(child.lower_ == "of" for child in one.rights):
            yield one


def hang_on_deed(token: Token) -> None:
    """Make the doer belong to the deed that a noun names."""
    deed = next(_deeds_before(token), None)
    if deed is not None:
        token.head, token.dep_ = deed, "prep"
