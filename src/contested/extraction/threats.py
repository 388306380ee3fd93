"""What somebody says that they will do to others, which is a threat."""

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.syntax import SUBJECTS

_WARNING = frozenset({"swear", "threaten", "vow", "warn"})
_SAYING = _WARNING | {"announce", "declare", "say"}
_OWN = frozenset({"he", "i", "it", "she", "they", "we"})
_SOLE = frozenset({"it", "we"})
_AHEAD = frozenset({"will", "would", "'ll", "’ll"})
_FIGHTERS = frozenset({"armed", "force"})


def is_own_threat(deed: Token, heads: Heads) -> bool:
    """Tell "warned that it would strike again" from what others may do or suffer."""
    verb = deed.head if deed.dep_ in {"conj", "xcomp"} else deed
    saying = verb.head
    if verb.dep_ != "ccomp" or saying.lemma_.lower() not in _SAYING:
        return False
    own = [one.lower_ for one in verb.lefts if one.dep_ in SUBJECTS and one.lower_ in _OWN]
    ahead = any(one.lower_ in _AHEAD for one in verb.lefts)
    if not own or not ahead or any(one.dep_ == "neg" for one in verb.children):
        return False
    who = (one for one in saying.lefts if one.dep_ in SUBJECTS)
    fighters = any(classify(one, heads) & _FIGHTERS or _are_named(one) for one in who)
    return saying.lemma_.lower() in _WARNING or own[0] in _SOLE or fighters


def _are_named(body: Token) -> bool:
    """Tell "the Houthis" and "Karsh fighters", a body by its name, from "residents"."""
    return body.pos_ == "PROPN" and body.ent_type_ in {"NORP", "ORG"}
