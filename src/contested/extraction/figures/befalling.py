"""What a word says of those counted, and how much."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.figures.types import FigureLexicon, Governor
from contested.model.codebook import FigureKind

WEAK = frozenset({FigureKind.OTHER, FigureKind.PRESENT})
"""Kinds that say nothing of what befell people."""
_SENDING = frozenset({"deploy", "dispatch", "fly", "hire", "move", "order", "rush", "send", "task"})
_HELPING = frozenset({"aux", "auxpass"})


def known(token: Token, lexicon: FigureLexicon) -> Governor | None:
    """Look a token up among the governors, with its particle or object ("lose" + "lives")."""
    adjective = None if _has_done(token) else lexicon.adjectives.get(token.lower_)
    if adjective is not None and token.tag_ not in {"VBD", "VB", "VBP", "VBZ"}:
        return adjective
    if token.tag_.startswith(("VB", "JJ", "NN")):
        for key in _verb_keys(token) if not _tells(token) else (token.lemma_.lower(),):
            if key in lexicon.verbs:
                return lexicon.verbs[key]
    return adjective or lexicon.event_nouns.get(token.lower_)


def _has_done(token: Token) -> bool:
    """Tell "has seized a total of nine rifles" from "the seized rifles"."""
    helping = {child.dep_: child.lemma_.lower() for child in token.lefts if child.dep_ in _HELPING}
    acts = any(child.dep_ in {"dobj", "obj"} for child in token.rights)
    return token.tag_ == "VBN" and acts and helping.get("aux") == "have" and len(helping) == 1


def _tells(token: Token) -> bool:
    """Tell a headline's "kills 14", which the parse may take for a noun."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.tag_ == "NNS" and following is not None and following.tag_ == "CD"


def _verb_keys(token: Token) -> Iterator[str]:
    if not token.tag_.startswith("VB"):
        return
    lemma = token.lemma_.lower()
    near = token.doc[token.i + 1 : token.i + 5]
    for other in near:
        if (
            other.dep_ in {"prt", "dobj", "oprd", "acomp", "advmod", "prep"}
            or other.i == token.i + 1
        ):
            yield from (f"{lemma} {other.lower_} {one.lower_}" for one in other.children)
            yield f"{lemma} {other.lower_}"
            yield f"{lemma} {other.lemma_.lower()}"
    yield lemma


def rank(governor: Governor) -> int:
    """Return how much a governor says of people: 0 nothing, 1 little, 2 what befell them."""
    if governor.persons is None:
        return 0
    return 1 if governor.persons in WEAK else 2


def is_errand(verb: Token, sent: Token) -> bool:
    """Tell "sent 300 troops to evacuate staff", what they do, from "300 people to be evacuated"."""
    infinitive = verb.tag_ == "VB" and any(one.tag_ == "TO" for one in verb.lefts)
    acts = not any(one.dep_ == "auxpass" for one in verb.lefts)
    on_it = any(one.dep_ in {"dobj", "obj"} for one in verb.rights)
    sends = sent.dep_ == "dobj" and sent.head.lemma_.lower() in _SENDING
    return infinitive and acts and on_it and sends
