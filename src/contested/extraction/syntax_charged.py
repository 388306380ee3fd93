"""Whose deed it is that another verb charges, gives leave for or calls for."""

from spacy.tokens import Token

from contested.extraction.syntax_clauses import objects, prepositional
from contested.extraction.syntax_passive import is_passive
from contested.extraction.syntax_relative import OBJECTS, RELATIVE

ACCUSING = frozenset(
    {"accuse", "suspect", "blame", "charge", "convict", "condemn", "criticise", "criticize"}
    | {"denounce", "acquit", "absolve", "clear", "indict", "prosecute", "sanction", "fault"}
)
"""Verbs whose object is said to have done wrong."""
CHARGED = frozenset({"of", "for", "with", "over"})
_GIVING = frozenset({"allow", "give", "grant", "offer"})
_SPELLS = frozenset({"day", "deadline", "hour", "month", "time", "ultimatum", "week", "year"})
_TO_WHOM = OBJECTS | {"dative"}
_WHAT = OBJECTS | {"npadvmod"}
CALLING = frozenset({"call", "appeal", "prevail", "rely", "depend", "plead"})


def charged(token: Token, above: Token) -> list[Token]:
    """Return whose "killing 12" is in "accused the army of shelling Karsh, killing 12"."""
    participle = token.dep_ == "advcl" and token.tag_ == "VBG" and token.i > above.i
    charged = above.lemma_.lower() in ACCUSING and bool(objects(above))
    told = (one for one in above.rights if one.lower_ in CHARGED and one.dep_ == "prep")
    gerund = any(one.dep_ == "pcomp" and one.i < token.i for name in told for one in name.children)
    return objects(above) if participle and charged and gerund else []


def left_out_of(verb: Token) -> list[Token]:
    """Return the men of "shot men they accused of theft", whom no word in the clause names."""
    stated = [one for one in verb.lefts if one.dep_ == "nsubj" and one.lower_ not in RELATIVE]
    bare = verb.dep_ == "relcl" and bool(stated) and verb.left_edge == stated[0].left_edge
    return [verb.head] if bare and not is_passive(verb) else []


def given(verb: Token) -> list[Token]:
    """Return the rebels of "gave the rebels two days to leave", who are to leave."""
    spells = any(one.dep_ in _WHAT and one.lemma_.lower() in _SPELLS for one in verb.rights)
    if verb.lemma_.lower() not in _GIVING or not spells:
        return []
    named = [one for one in verb.rights if one.dep_ in _TO_WHOM and one.pos_ != "ADP"]
    return [one for one in named if one.lemma_.lower() not in _SPELLS][:1]


def called_on(verb: Token) -> list[Token]:
    """Return who is called on or appealed to, whose the deed asked for would be."""
    led = {"with"} if verb.lemma_.lower() == "plead" else {"on", "upon", "to"}
    return [one for name, one in prepositional(verb) if name in led]


def others_of(verb: Token) -> list[Token]:
    """Return the sides of "the sides accused each other of shelling", each of whom did it."""
    acted = objects(verb)
    each = any(one.lower_ == "other" and one.nbor(-1).lower_ == "each" for one in acted if one.i)
    return [one for one in verb.lefts if one.dep_ == "nsubj"] if each else []
