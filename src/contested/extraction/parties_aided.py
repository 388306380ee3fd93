"""Whom those sent or trained are to help, and who is armed."""

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.syntax import coordinated, objects, prepositional

_ARMING = frozenset({"arm", "bankroll", "finance", "fund", "resupply", "supply"})
HELPING = frozenset({"advise", "aid", "assist", "help", "support", "train"})
_PURPOSES = frozenset({"xcomp", "advcl", "acl", "relcl"})


def helped_by(verb: Token) -> list[Token]:
    """Return whom those sent are to help ("provides 125 men to assist the Norvian army")."""
    helping = [
        one
        for anchor in (verb, *objects(verb))
        for one in anchor.rights
        if one.lemma_.lower() in HELPING and one.dep_ in _PURPOSES
    ]
    helped = [noun for one in helping for noun in (*objects(one), *_trained_for(one))]
    return [noun for head in helped for noun in coordinated(head)]


def armed(verb: Token, heads: Heads) -> list[Token]:
    """Return who is armed or supplied; who is provided or sent is what others are given."""
    given = verb.lemma_.lower() not in _ARMING
    return [one for one in objects(verb) if not given and "weapon" not in classify(one, heads)]


def _trained_for(verb: Token) -> list[Token]:
    """Return for whom the training is that men "assist in"."""
    work = [noun for name, noun in prepositional(verb) if name in {"in", "with"}]
    return [one for noun in work for name, one in prepositional(noun) if name in {"for", "of"}]
