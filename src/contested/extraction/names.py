"""Names that the parse took for adverbs, adjectives or nouns, given back their part of speech."""

import numpy as np
from spacy.tokens import Doc, Token

_NAMING = frozenset({"GPE", "LOC", "FAC", "ORG", "PERSON"})
_MISTAKEN = frozenset({"ADV", "ADJ", "NOUN"})
_STANDING_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "advmod"})


def mend_names(doc: Doc) -> None:
    """Read a one-word name of an unknown town as a name, and as object where it follows its verb.

    The tagger takes names that it never met for other words ("are holding Karshut"), though it sees
    that something is named.
    """
    for token in (doc[at] for at in _doubtful(doc)):
        if token.pos_ in _MISTAKEN and _mistaken(token):
            token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text
        if token.pos_ == "PROPN" and token.dep_ == "advmod":
            token.dep_ = "dobj" if _follows_its_verb(token) else "npadvmod"


def _doubtful(doc: Doc) -> list[int]:
    """Return where words stand that may be names misread, which the rules look at one by one."""
    classes, parts, labels = doc.to_array(["POS", "DEP", "ENT_TYPE"]).T
    strings = doc.vocab.strings
    adverb = (classes == strings["ADV"]) | (parts == strings["advmod"])
    misread = np.isin(classes, [strings[one] for one in _MISTAKEN]) & (labels != 0)
    return np.flatnonzero(misread | adverb).tolist()


def _mistaken(token: Token) -> bool:
    named = token.ent_type_ in _NAMING and token.ent_iob_ == "B"
    if not token.text[:1].isupper() or not (named or _odd_one_out(token)) or token.tag_ == "NNS":
        return False
    alone = token.i + 1 == len(token.doc) or token.nbor().ent_iob_ != "I"
    return alone and token.dep_ in _STANDING_ALONE


def _odd_one_out(token: Token) -> bool:
    """Tell an adverb with a capital amid words without one, which is no adverb."""
    plain = token.i > 0 and token.nbor(-1).is_lower and not token.is_sent_start
    return token.pos_ == "ADV" and not token.is_upper and plain


def _follows_its_verb(token: Token) -> bool:
    return token.head.pos_ == "VERB" and token.head.i == token.i - 1
