"""What short lines tell in a bare participle: "Two clerks killed", "Mayor gunned down"."""

from spacy.tokens import Token

from contested.extraction.syntax_relative import HARMING, OBJECTS

_HEADLINED = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_NEVER_ALONE = HARMING | {
    "abduct", "arrest", "assassinate", "behead", "capture", "detain", "free", "gun", "hijack",
    "hurt", "kidnap", "murder", "neutralise", "neutralize", "oust", "slay", "target",
}  # fmt: skip
"""What nobody does without doing it to somebody."""
_STRIKING = frozenset({"attack", "bomb", "burn", "hit", "raid", "shell", "strike", "torch"})
_STRUCK = frozenset(
    {"airport", "barracks", "base", "bridge", "bus", "camp", "car", "checkpoint", "church", "city"}
    | {"clinic", "convoy", "dam", "depot", "embassy", "factory", "ferry", "home", "hospital"}
    | {"house", "market", "mill", "mosque", "office", "pipeline", "plant", "port", "post", "school"}
    | {"ship", "station", "tanker", "temple", "town", "train", "truck", "vehicle", "village"}
    | {"warehouse"}
)
"""What strikes nobody: "hospital hit" tells what was done to it."""
_BARE_OF = frozenset({"det", "nummod", "poss"})
_SHARING = (["PUNCT", "ADV"], ["PUNCT", "VERB"])
"""What follows the first of two verbs with one object ("kidnapped, then freed, two nurses")."""
_GOES_ON = frozenset({"ADP", "ADV", "CCONJ", "PUNCT", "SCONJ", "SPACE"})
_WANTED = frozenset({"ccomp", "dative", "xcomp"})


def is_headline(verb: Token, own: Token) -> bool:
    """Tell a short line about what was done to its subject from what the subject did."""
    return _is_brief(verb, own) or _is_clipped(verb, own)


def _is_brief(verb: Token, own: Token) -> bool:
    """Tell the short line "Two clerks killed, no guard hurt" from what the counted did."""
    counted = any(one.dep_ == "nummod" or one.lower_ == "no" for one in own.lefts)
    listed = own.pos_ == "NUM" and verb.dep_ == "advcl"  # "183 killed, 219 injured"
    counted |= own.pos_ == "NUM"
    if (
        not counted
        or not (listed or verb.dep_ in _HEADLINED)
        or verb.lemma_.lower() not in _NEVER_ALONE
    ):
        return False
    return not _has(verb, OBJECTS | _WANTED)


def _has(verb: Token, parts: frozenset[str]) -> bool:
    """Tell "kidnapped and freed two nurses", whose first verb shares the nurses."""
    ends = (verb, *(one for one in verb.rights if one.dep_ == "conj"))
    return any(one.dep_ in parts for end in ends for one in end.rights)


def _is_clipped(verb: Token, own: Token) -> bool:
    """Tell the headline's "Mayor gunned down in Karsh" and "hospital hit" from what they did."""
    clipped = own.pos_ in {"NOUN", "PROPN"} and verb.dep_ in _HEADLINED | {"acl"}
    if not clipped or any(one.dep_ in _BARE_OF for one in own.lefts) or own.i > verb.i:
        return False
    lemma = verb.lemma_.lower()
    struck = lemma in _STRIKING and own.lemma_.lower() in _STRUCK
    ends = [verb, *(one for one in verb.rights if one.dep_ == "prt")]
    after = [one.pos_ for one in verb.doc[ends[-1].i + 1 : ends[-1].i + 3]]
    alone = not after or (after[0] in _GOES_ON and after[:2] not in _SHARING)
    alone = alone and not _has(verb, OBJECTS)
    return alone and (struck or (lemma in _NEVER_ALONE and verb.tag_ != "VBP"))
