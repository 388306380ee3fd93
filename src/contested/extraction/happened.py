"""Nouns of violence by which a sentence says when, in, by or because of what a thing came about."""

from spacy.tokens import Token

from contested.extraction.negation import is_negated
from contested.extraction.syntax import SUBJECTS, is_passive

_WHEN = frozenset({"after", "amid", "amidst", "because", "despite", "during", "following", "since"})
"""What stands before them took place."""
_UNDER = frozenset({"behind", "under"})
_BEING = frozenset({"be", "come", "remain"})
"""Verbs that with "under" say it themselves ("came under attack")."""
_BEFALLEN = frozenset(
    {"abduct", "arrest", "burn", "capture", "catch", "collapse", "damage", "destroy", "detain"}
    | {"die", "disappear", "displace", "fall", "flatten", "flee", "harm", "hit", "hurt", "injure"}
    | {"kill", "kidnap", "lose", "maim", "murder", "perish", "shoot", "slaughter", "slay", "strike"}
    | {"suffer", "take", "trap", "vanish", "wound", "wreck"}
)
"""What befalls people and things in it."""
_LOSSES = frozenset(
    {"casualty", "damage", "death", "dead", "fatality", "injured", "injury", "victim", "wounded"}
)
"""What there is, or is not, in it."""
_STEADY = frozenset({"reprisal", "retaliation", "response", "revenge", "violence"})
"""Nouns that with "in" only say why a deed was done ("in reprisal")."""
_SPANS = frozenset(
    {"aftermath", "boom", "bout", "burst", "campaign", "course", "crackle", "day", "echo"}
    | {"evening", "exchange", "fortnight", "hail", "height", "hour", "midst", "minute", "month"}
    | {"night", "noise", "outbreak", "perpetrator", "rattle", "result", "round"}
    | {"scene", "series", "sound", "spate", "spite", "start", "string", "survivor", "target"}
    | {"thud", "time", "victim", "volley", "wake", "wave", "week", "weekend", "year"}
)
"""What is "of" fighting that took place: its days, its course, its victims, its sound."""
_ANSWERS = frozenset(
    {"answer", "due", "owing", "punishment", "reaction", "reprisal", "response", "retaliation"}
    | {"revenge", "vengeance"}
)
"""What is "to" or "for" a deed that was done ("in response to the raid", "due to shelling")."""
_REACTIONS = frozenset(
    {"anger", "apologise", "apologize", "apology", "condolence", "inquiry", "investigation"}
    | {"outrage", "probe", "respond", "responsible", "retaliate"}
)
"""What else answers it: "apologised for the raid"."""
_TOWARDS = frozenset({"at", "for", "into", "over", "to"})
_SEIZING = frozenset({"arrest", "capture", "detain", "hold", "round", "seize", "take"})
_WEAPONS = frozenset(
    {"agent", "bomb", "bomber", "bullet", "cannon", "device", "gas", "grenade", "ied", "landmine"}
    | {"mine", "sarin", "shot", "spray", "vehicle", "vest", "weapon"}
)
"""What a frame takes for the blast: told of as such only where it did harm ("killed by a mine")."""


def took_place(noun: Token) -> bool:
    """Tell "died in clashes", "fled after the raid" and "days of shelling" from a mere mention."""
    preposition = noun.head
    if noun.dep_ != "pobj" or _is_search(noun):
        return False
    word, over = preposition.lower_, preposition.head
    if noun.lemma_.lower() in _WEAPONS:
        return word == "by" and _is_befallen(over)
    if word in _WHEN:
        return True
    if word == "of":
        return over.lemma_.lower() in _SPANS and not _does_harm(over)
    return _is_answered(word, noun, over) or _is_in(word, noun, over)


def _is_answered(word: str, noun: Token, over: Token) -> bool:
    """Tell "in response to the raid" and "apologised for the raid"."""
    told = noun.tag_ == "NNS" or any(one.lower_ in {"the", "this"} for one in noun.lefts)
    if word in _TOWARDS and over.lemma_.lower() in _REACTIONS:
        return told
    return word in {"for", "to"} and over.lemma_.lower() in _ANSWERS


def _is_in(word: str, noun: Token, over: Token) -> bool:
    """Tell what befell somebody in or by violence."""
    if word == "by":
        return is_passive(over) and over.pos_ == "VERB" and not is_negated(over)
    if word in _UNDER:
        return over.pos_ == "VERB" and over.lemma_.lower() not in _BEING
    bare = noun.lemma_.lower() in _STEADY and not any(noun.lefts)
    return word == "in" and not bare and _is_befallen(over)


def _does_harm(span: Token) -> bool:
    """Tell "months of fighting killed ten", which the verb tells."""
    return span.dep_ in SUBJECTS and span.head.lemma_.lower() in _BEFALLEN | {"claim", "leave"}


def _is_search(noun: Token) -> bool:
    """Tell "nine men were arrested in raids", which the police make, from an attack."""
    over = (one.lemma_.lower() for one in noun.ancestors)
    return noun.lemma_.lower() == "raid" and any(one in _SEIZING for one in over)


def _is_befallen(word: Token) -> bool:
    return word.lemma_.lower() in _BEFALLEN | _LOSSES
