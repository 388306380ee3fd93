"""Whose a happening is that a noun names, and whom it befell, told by what governs the noun."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.syntax import (
    OBJECTS,
    SUBJECTS,
    is_passive,
    objects,
    prepositional,
    subjects,
)

_ANSWERING = frozenset({"answer", "counter", "follow", "react", "reply", "respond", "retaliate"})
_BACK = frozenset({"fight", "fire", "hit", "strike"})
_PRESSING = frozenset({"go", "press", "proceed", "push"})
_ONWARD = frozenset({"ahead", "forward", "on"})
_LURING = frozenset({"catch", "draw", "drive", "lead", "lure", "trap", "trick"})
_FALLING = frozenset({"blunder", "come", "drive", "fall", "run", "stumble", "walk"})
_TRAPS = frozenset({"ambush"})
_OCCURRING = frozenset(
    {"be", "begin", "break", "continue", "ensue", "erupt", "escalate", "flare", "follow", "happen"}
    | {"intensify", "occur", "rage", "resume", "start", "take"}
)
_HELP = frozenset({"aid", "assistance", "backing", "help", "support"})
_HELPING = frozenset({"aid", "assist", "back", "help", "support"})
_STRUGGLES = frozenset({"battle", "campaign", "fight", "offensive", "operation", "struggle", "war"})
_NOBODY = frozenset({"neither", "no", "nobody", "none"})


def doers_told(noun: Token) -> list[Token]:
    """Return whose deed it is by the words over it ("responded with a raid", "claimed a raid")."""
    return list(_by_verb(noun)) or _luring(noun) or _helped(noun)


def befallen(noun: Token) -> list[Token]:
    """Return those who "were caught in an ambush", "fell into" one or were lured there."""
    verb = _trapping(noun)
    if verb is None:
        return []
    return objects(verb) if verb.lemma_.lower() in _LURING else subjects(verb)


def sides(noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield between or against whom it "broke out", where the parse hangs this on the verb."""
    if noun.dep_ in SUBJECTS and noun.head.lemma_.lower() in _OCCURRING:
        yield from (pair for pair in prepositional(noun.head) if pair[0] in {"between", "against"})


def _by_verb(noun: Token) -> Iterator[Token]:
    for verb in (*_answering(noun), *_claiming(noun)):
        yield from (one for one in subjects(verb) if not _is_nobody(one) and not _speaks(one))


def _answering(noun: Token) -> Iterator[Token]:
    """Yield "responded" of "responded with a raid" and "pressed" of "pressed on with a siege"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"with", "by"}:
        return
    lemma, beside = verb.lemma_.lower(), {one.lower_ for one in verb.rights}
    back = lemma in _BACK and "back" in beside
    onward = lemma in _PRESSING and not beside.isdisjoint(_ONWARD)
    if noun.head.lower_ == "with" and (lemma in _ANSWERING or back or onward):
        yield verb


def _claiming(noun: Token) -> Iterator[Token]:
    """Yield "claimed" of "claimed the raid" and "claimed responsibility for the raid"."""
    word = noun
    if noun.dep_ == "pobj" and noun.head.lower_ == "for":
        word = noun.head.head
        if word.lemma_.lower() not in {"responsibility", "credit"}:
            return
    claimed = word.dep_ in OBJECTS | {"nsubjpass"}
    lemmas = {"claim"} if word is noun else {"accept", "admit", "assume", "claim", "take"}
    if claimed and word.head.lemma_.lower() in lemmas:
        yield word.head


def _is_nobody(token: Token) -> bool:
    """Tell "no group" and "nobody", who did nothing."""
    said = {token.lower_, *(one.lower_ for one in token.lefts)}
    negated = any(one.dep_ == "neg" for one in token.head.children)
    return negated or not said.isdisjoint(_NOBODY)


def _speaks(token: Token) -> bool:
    """Tell a man who "claimed the capture" for his side from the side that did."""
    return token.ent_type_ == "PERSON" and token.head.lemma_.lower() == "claim"


def _trapping(noun: Token) -> Token | None:
    if noun.lemma_.lower() not in _TRAPS or noun.dep_ != "pobj":
        return None
    verb, lemma = noun.head.head, noun.head.head.lemma_.lower()
    name = noun.head.lower_
    lured = lemma in _LURING and name in {"in", "into", "by"}
    return verb if lured or (lemma in _FALLING and name in {"into", "under"}) else None


def _luring(noun: Token) -> list[Token]:
    verb = _trapping(noun)
    lures = verb is not None and verb.lemma_.lower() in _LURING and not is_passive(verb)
    return subjects(verb) if verb is not None and lures and objects(verb) else []


def _helped(noun: Token) -> list[Token]:
    """Return who is helped in a struggle that is theirs ("support for the army in the fight")."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or noun.lemma_.lower() not in _STRUGGLES:
        return []
    above = noun.head.head
    for anchor in (above, *above.ancestors):
        if anchor.lemma_.lower() in _HELP and anchor.pos_ == "NOUN":
            return _given_help(anchor)
        if anchor.pos_ == "VERB":
            helps = anchor.lemma_.lower() in _HELPING
            given = [one for one in objects(anchor) if one.lemma_.lower() in _HELP]
            return objects(anchor) if helps else [who for one in given for who in _given_help(one)]
    return []


def _given_help(help_noun: Token) -> list[Token]:
    return [one for name, one in prepositional(help_noun) if name in {"for", "to"}]
