"""Whose a happening is that a noun names, and whom it befell, told by what governs the noun."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.negation import is_negated
from contested.extraction.parties_mouths import body_of
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    is_passive,
    objects,
    prepositional,
    subjects,
)

_ANSWERING = frozenset({"answer", "counter", "follow", "react", "reply", "respond", "retaliate"})
_BACK = frozenset({"fight", "fire", "hit", "strike"})
_HEARING = frozenset(
    {"accept", "answer", "approve", "decline", "deny", "get", "grant", "hear", "heed", "ignore"}
    | {"pick", "react", "receive", "refuse", "reject", "respond", "spurn"}
)
_LEAVE = frozenset({"ahead", "approval", "assent", "consent", "nod", "response", "reply"})
"""What one gives to a call one hears; "ahead" is the parse's "go-ahead"."""
_PRESSING = frozenset({"go", "press", "proceed", "push"})
_ONWARD = frozenset({"ahead", "forward", "on"})
_LURING = frozenset({"catch", "draw", "drive", "lead", "lure", "trap", "trick"})
_FALLING = frozenset({"blunder", "come", "drive", "fall", "run", "stumble", "walk"})
_IN_ITS_COURSE = frozenset(
    {"abduct", "behead", "burn", "capture", "confiscate", "destroy"}
    | {"execute", "free", "injure", "kidnap", "kill", "liberate", "loot", "massacre", "overrun"}
    | {"rape", "recapture", "regain", "retake", "seize", "shoot", "steal", "take"}
    | {"torch", "wound"}
)
"""What attackers do in a raid, and those raided hardly."""
_CATCHING = frozenset({"arrest", "catch", "detain", "round"})
_RAIDS = frozenset({"incursion", "operation", "raid", "search", "storming", "sweep"})
"""In what those who raid arrest others; "arrested him in the killing" is another thing."""
_AFTERWARDS = _IN_ITS_COURSE | {
    *("abandon", "advance", "enter", "flee", "leave", "lose", "pull", "push", "reach", "retreat"),
    *("set", "storm", "surrender", "withdraw"),
}
"""What one of those who fought does then: "withdrew after clashes with the army"."""
_MADE = frozenset({"broker", "conclude", "hold", "mediate", "negotiate", "reach", "sign", "strike"})
_WORKS = frozenset({"act", "doing", "handiwork", "work"})
_SEALING = frozenset({"conclude", "reach", "sign"})
_CHARGING = frozenset({"accuse", "acquit", "convict", "suspect"})
_SURVIVING = frozenset({"escape", "survive"})
_TRAPS = frozenset({"ambush"})
_OCCURRING = frozenset(
    {"be", "begin", "break", "continue", "ensue", "erupt", "escalate", "flare", "follow", "happen"}
    | {"intensify", "occur", "rage", "resume", "start", "take"}
)
_GATHERING = frozenset(
    {"come", "demonstrate", "gather", "go", "march", "protest", "rally", "speak", "stand", "turn"}
)
"""What one does in support of somebody."""
_TOGETHER = frozenset({"collaboration", "cooperation", "coordination"})
_HOLDING = frozenset(
    {"arrest", "convict", "detain", "hold", "imprison", "jail", "sentence", "try", "wanted"}
)
_HELP = frozenset({"aid", "assistance", "backing", "help", "support"})
_HELPING = frozenset({"aid", "assist", "back", "help", "support"})
_STRUGGLES = frozenset({"battle", "campaign", "fight", "offensive", "operation", "struggle", "war"})
_SERIES = frozenset({"series", "spate", "string", "wave"})
_RANKS = frozenset({"first", "latest", "second", "third", "fourth", "fifth"})
_NEAR = 25
_PRAISING = frozenset({"applaud", "commend", "congratulate", "praise", "thank"})
_NOBODY = frozenset({"neither", "no", "nobody", "none"})


def doers_told(noun: Token) -> list[Token]:
    """Return whose deed it is by the words over it ("responded with a raid", "claimed a raid")."""
    return list(_by_verb(noun)) or _luring(noun) or _helped(noun) or _praised(noun) or _whose(noun)


def _praised(noun: Token) -> list[Token]:
    """Return who is thanked for the gift and praised for the release, which are theirs."""
    verb = noun.head.head
    named = noun.dep_ == "pobj" and noun.head.lower_ in {"for", "on", "over"}
    owned = any(one.dep_ == "poss" or one.lower_ == "by" for one in noun.children)
    praised = verb.lemma_.lower() in _PRAISING and verb.pos_ == "VERB"
    return objects(verb) if named and praised and not owned else []


def doers_besides(noun: Token, *, raid: bool) -> list[Token]:
    """Return who signed a deal or, in the course of a raid, killed or took: where no one else is.

    What else they did tells whose the deed was, if the noun's own words do not.
    """
    if noun.dep_ in OBJECTS and noun.head.lemma_.lower() in _SEALING:
        return subjects(noun.head)
    if raid and (fighting := _fought_before(noun)):
        return fighting
    if raid and noun.dep_ == "pobj" and noun.head.lower_ == "of":
        return _latest_in(noun)
    if not raid or noun.dep_ != "pobj" or noun.head.lower_ not in {"during", "in"}:
        return []
    verb = noun.head.head
    if verb.dep_ in OBJECTS:
        verb = verb.head
    caught = verb.lemma_.lower() in _CATCHING and noun.lemma_.lower() in _RAIDS
    acted = (caught or verb.lemma_.lower() in _IN_ITS_COURSE) and _is_active(verb)
    return [one for one in subjects(verb) if not _is_nobody(one)] if acted else []


def _latest_in(noun: Token) -> list[Token]:
    """Return whose "arrested nine men, the latest in a series of clashes with them" they are."""
    series = noun.head.head
    of = noun.head.lower_ == "of" and series.lemma_.lower() in _SERIES and series.dep_ == "pobj"
    latest = series.head.head if of and series.head.lower_ == "in" else noun
    if latest.lower_ not in _RANKS:
        return []
    before = (one for one in reversed(noun.doc[noun.sent.start : latest.i]) if one.pos_ == "VERB")
    verb = next((one for one in before if one.dep_ not in {"relcl", "acl"}), None)
    return subjects(verb) if verb is not None and not is_passive(verb) else []


def _fought_before(noun: Token) -> list[Token]:
    """Return who "took the town after three days of clashes with the army": they fought it."""
    if not any(name in {"against", "with"} for name, _ in prepositional(noun)):
        return []
    span = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    led = span.dep_ == "pobj" and span.head.lower_ in {"after", "during", "following", "in"}
    verb = span.head.head if led else span
    then = led and verb.lemma_.lower() in _AFTERWARDS and _is_active(verb)
    return [one for one in subjects(verb) if not _is_nobody(one)] if then else []


def _is_active(verb: Token) -> bool:
    perfect = any(one.lemma_.lower() in {"have", "'ve"} for one in verb.lefts)
    return verb.pos_ == "VERB" and not is_passive(verb) and (verb.tag_ != "VBN" or perfect)


def hearers(call: Token) -> list[Token]:
    """Return who received, granted or answered a call, or gave the go-ahead to it."""
    to = call.dep_ == "pobj" and call.head.lower_ == "to"
    at = call.head.head if to else call.head
    if to and at.lower_ in _LEAVE and at.dep_ in OBJECTS:
        return subjects(at.head)
    down = at.lemma_.lower() == "turn" and any(one.lower_ == "down" for one in at.rights)
    heard = at.pos_ == "VERB" and (down or at.lemma_.lower() in _HEARING)
    acted = call.dep_ in OBJECTS | PASSIVE_SUBJECTS
    return subjects(at) if heard and (acted or at != call.head) else []


def befallen(noun: Token) -> list[Token]:
    """Return those who "were caught in an ambush", or are "held on charges of spying"."""
    if is_outlived(noun):
        return subjects(noun.head)
    verb = _trapping(noun)
    if verb is None:
        return _charged(noun) or _under_it(noun)
    return objects(verb) if verb.lemma_.lower() in _LURING else subjects(verb)


def _under_it(noun: Token) -> list[Token]:
    """Return the vessels of "rescued two vessels under attack"."""
    above = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "under" or any(noun.lefts):
        return []
    if above.pos_ in {"NOUN", "PROPN"}:
        return [above]
    return [one for one in objects(above) if one.right_edge.i + 1 == noun.head.i]


def _charged(noun: Token) -> list[Token]:
    charged = noun.dep_ == "pobj" and noun.head.lower_ == "on" and noun.lemma_.lower() == "charge"
    held = charged and noun.head.head.lemma_.lower() in _HOLDING
    return objects(noun.head.head) if held else []


def is_outlived(noun: Token) -> bool:
    """Tell the attack of "survived an attack", whose mark was not killed."""
    return noun.dep_ in OBJECTS and noun.head.lemma_.lower() in _SURVIVING


def sides(noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield between or against whom it "broke out", where the parse hangs this on the verb."""
    verbs = [one for one in noun.rights if one.dep_ == "acl" and one.lemma_.lower() in _MADE]
    if noun.dep_ in SUBJECTS and noun.head.lemma_.lower() in _OCCURRING:
        verbs.append(noun.head)
    if noun.dep_ in PASSIVE_SUBJECTS and noun.head.lemma_.lower() in _MADE:
        verbs.append(noun.head)
    for verb in verbs:
        yield from (pair for pair in prepositional(verb) if pair[0] in {"between", "against"})


def _by_verb(noun: Token) -> Iterator[Token]:
    for verb in (*_answering(noun), *_claiming(noun), *_claimed_after(noun)):
        yield from (one for one in subjects(verb) if not _is_nobody(one) and _did(one))


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
    lemmas = {"claim"} if word == noun else {"accept", "admit", "assume", "claim", "take"}
    if claimed and word.head.lemma_.lower() in lemmas:
        yield word.head


def _claimed_after(noun: Token) -> Iterator[Token]:
    """Yield "claimed" of "a raid on Karsh, for which the Front has claimed responsibility"."""
    for verb in noun.doc[noun.i : min(noun.i + _NEAR, noun.sent.end)]:
        named = any(one.lemma_.lower() == "responsibility" for one in verb.rights)
        if verb.dep_ == "relcl" and verb.lemma_.lower() == "claim" and named:
            whose = any((name, one.lower_) == ("for", "which") for name, one in prepositional(verb))
            yield from [verb] if whose else ()


def _whose(noun: Token) -> list[Token]:
    """Return who is "accused of the killing", and who "is in talks"."""
    verb, name = noun.head.head, noun.head.lower_
    if noun.dep_ in SUBJECTS:
        return _work_of(noun.head)
    if noun.dep_ != "pobj":
        return []
    if name == "of" and verb.lemma_.lower() in _CHARGING:
        return objects(verb)
    talks = name in {"for", "in"} and noun.lemma_.lower() in {"dialogue", "negotiation", "talk"}
    stands = name == "in" and noun.lemma_.lower() in {"solidarity", "support"}
    marched = stands and verb.lemma_.lower() in _GATHERING
    marched = marched or (name == "in" and noun.lemma_.lower() in _TOGETHER and _is_active(verb))
    return subjects(verb) if marched or (talks and verb.lemma_.lower() == "be") else []


def _work_of(verb: Token) -> list[Token]:
    """Return whose "the blast was the work of the Front" says that it was."""
    works = [one for one in verb.rights if one.dep_ == "attr" and one.lemma_.lower() in _WORKS]
    return [who for work in works for name, who in prepositional(work) if name == "of"]


def _is_nobody(token: Token) -> bool:
    """Tell "no group" and "nobody", who did nothing."""
    said = {token.lower_, *(one.lower_ for one in token.lefts)}
    return not said.isdisjoint(_NOBODY) or is_negated(token.head)


def _did(doer: Token) -> bool:
    """Tell who did it from one who only tells; a spokesman claims what his side did."""
    return not _speaks(doer) or body_of(doer) is not None


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
