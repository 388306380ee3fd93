"""Whom a protest, a threat or a call is directed at, and who is among those lost."""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.parties_whose import behind, is_living, is_own, whose
from contested.extraction.syntax import (
    OBJECTS,
    SUBJECTS,
    coordinated,
    is_passive,
    objects,
    prepositional,
    subjects,
)
from contested.extraction.syntax_passive import passive_subjects
from contested.model.codebook import EventType

_ASKING = frozenset({"call", "condemn", "demand", "denounce", "oppose", "press", "protest", "seek"})
_WILL = frozenset({"shall", "will", "would", "'ll", "’ll"})
_UNLESS = frozenset({"if", "unless"})
_RECKONING = frozenset({"estimate", "place", "put", "reckon", "set"})
_LOSSES = frozenset({"casualty", "dead", "loss", "toll"})
_SUFFERING = frozenset({"have", "incur", "suffer", "sustain", "take"})
_PURPOSES = frozenset({"xcomp", "advcl", "acl", "relcl"})
_PROMISING = frozenset({"assure", "offer", "pledge", "promise"})
_PLEDGING = frozenset({"commit", "pledge", "promise"})
_OUSTING = frozenset(
    {"departure", "dismissal", "expulsion", "failure", "impeachment", "ouster", "overthrow"}
    | {"policy", "refusal", "removal", "resignation", "rule", "withdrawal"}
)
STRIKING = frozenset({"attack", "bomb", "fight", "hit", "kill", "shell", "shoot", "strike"})
"""What those refused or promised it are not the ones it would be done to."""
_USING = frozenset({"resort", "use"})
_LETTING_GO = _USING | {
    *("accept", "command", "exchange", "extradite", "free", "lead", "liberate", "release"),
    *("return", "surrender", "swap"),
}
"""What is said to those who want it, not to those let go or led."""
_NOT_FACED = {EventType.AGREE: _LETTING_GO, EventType.REJECT: STRIKING | _LETTING_GO}
_ASKED_FOR = frozenset({"appeal", "bid", "call", "offer", "plea", "proposal", "request"})
_GOING = frozenset({"abdication", "departure", "resignation"})
_PROTESTS = frozenset({"defiance", "protest"})
_THINGS = frozenset({"it", "that", "this"})
_THOSE = frozenset({"dead", "people", "those", "victims"})
_BEFORE = frozenset({"poss", "compound", "amod", "nmod"})


def protested(token: Token, heads: Heads) -> list[Token]:
    """Return against whom a protest is that asks for a thing or is "over" one."""
    anchors = (token, token.head) if token.dep_ in OBJECTS else (token,)
    sought: list[Token] = []
    for anchor in anchors:
        for name, noun in prepositional(anchor):
            named = name == "in" and noun.lemma_.lower() in _PROTESTS
            sought += [one for _, one in prepositional(noun)] if named else []
            sought += [noun] if name in {"over", "against"} else []
        for deed in anchor.rights:
            if deed.dep_ in _PURPOSES and deed.lemma_.lower() in _ASKING:
                sought += [*objects(deed), *_asked_for(deed)]
    return [one for noun in sought for one in _answering_for(noun, heads)][:1]


def _asked_for(deed: Token) -> list[Token]:
    return [noun for name, noun in prepositional(deed) if name in {"for", "against", "at"}]


def _answering_for(noun: Token, heads: Heads) -> list[Token]:
    """Return whose deed, office or refusal a protest is about, or who it is against itself."""
    if is_living(noun, heads):
        return [noun] if not is_own(noun) else []
    owners = [one for one in noun.lefts if one.dep_ == "poss" and one.tag_ != "PRP$"]
    of = {"of"} if noun.lemma_.lower() in _OUSTING else set()
    told = [(name, one) for name, one in prepositional(noun) if name in of | {"by", "from", "with"}]
    named = [*owners, *behind(noun), *(one for _, one in told)]
    further = [inner for _, one in prepositional(noun) for inner in behind(one)]
    return [one for one in (*named, *further) if is_living(one, heads)]


def is_done_to_whom(deed: Token, kind: EventType) -> bool:
    """Tell a deed that faces those it is promised or refused from one done to others."""
    return deed.lemma_.lower() not in _NOT_FACED.get(kind, _USING)


def warned_of(verb: Token) -> list[Token]:
    """Return what somebody warns that they "will" do, before the verb or behind it."""
    told = [one for one in verb.children if one.dep_ == "ccomp"]
    return [one for one in told if any(aux.lower_ in _WILL for aux in one.lefts)]


def told_to_yield(verb: Token, heads: Heads) -> list[Token]:
    """Return who is threatened "unless they pull out" or "if the mayor goes on"."""
    deeds = [verb, *(one for one in verb.rights if one.dep_ in {"xcomp", "ccomp"})]
    clauses = [one for deed in deeds for one in deed.rights if one.dep_ == "advcl"]
    asked = [one for one in clauses if any(child.lower_ in _UNLESS for child in one.lefts)]
    named = [noun for one in asked for noun in subjects(one)]
    return [one for one in named if one.pos_ != "PRON" and is_living(one, heads)]


def losers(verb: Token) -> list[Token]:
    """Return whose losses somebody "put at 500 killed"."""
    if verb.dep_ in {"advcl", "conj"} and verb.tag_ == "VBN":
        return loser_of(verb.head)
    number = verb.head
    put = number.head.head
    if verb.dep_ != "acl" or number.pos_ != "NUM":
        return []
    return loser_of(put) or _sufferers_before(number)


def _sufferers_before(number: Token) -> list[Token]:
    """Return who "suffered 900 casualties, including over 200 killed"."""
    before = [one for one in number.sent if one.i < number.i and one.dep_ in OBJECTS]
    lost = [one for one in before if one.lemma_.lower() in _LOSSES]
    suffered = [one.head for one in lost if one.head.lemma_.lower() in _SUFFERING]
    return [one for head in suffered[-1:] for one in subjects(head)]


def loser_of(put: Token) -> list[Token]:
    """Return whose losses a verb of reckoning is about."""
    if put.lemma_.lower() not in _RECKONING:
        return []
    lost = [one for one in objects(put) if one.lemma_.lower() in _LOSSES]
    before = (one for noun in lost for one in noun.lefts if one.dep_ in _BEFORE)
    return [one for one in before if one.lower_ != "own"][-1:]


def listed_among(token: Token) -> list[Token]:
    """Return who "was among those killed", and whom "the arrested included"."""
    if token.dep_ in SUBJECTS and token.head.lemma_.lower() == "include":
        return [one for head in objects(token.head) for one in coordinated(head)]
    if token.dep_ == "acl" and token.head.lower_ == "those" and token.head.head.lemma_ == "be":
        were = [one for one in token.head.head.rights if one.dep_ == "attr"]
        return [one for head in were for one in coordinated(head)]
    those, among = token.head, token.head.head
    if token.dep_ != "acl" or among.lower_ != "among" or those.lower_ not in _THOSE:
        return []
    return [one for head in subjects(among.head) for one in coordinated(head)]


def not_blamed(verb: Token, named: Sequence[Token]) -> Sequence[Token]:
    """Leave out the fire of "blamed the fire on the army"."""
    upon = [one for name, one in prepositional(verb) if name == "on" and one in named]
    grounds = [one for one in upon if _is_ground(one)]
    if verb.lemma_.lower() != "blame" or len(grounds) == len(upon):
        return [one for one in named if one not in grounds]
    acted = [one for head in objects(verb) for one in coordinated(head)]
    return [one for one in named if one not in acted]


def _is_ground(noun: Token) -> bool:
    """Tell the hill of "blamed the gunners on Mount Karsh" from the army."""
    return noun.ent_type_ in {"FAC", "LOC"} or any(one.lower_ == "mount" for one in noun.lefts)


def asked_to(call: Token, heads: Heads) -> list[Token]:
    """Return who is called on in "demanded that the rebels leave" and "a demand that they pay"."""
    clauses = [one for one in call.rights if one.dep_ in {"ccomp", "acl", "relcl"}]
    named = [(one, noun) for one in clauses if _is_bidden(one) for noun in one.lefts]
    told = [noun for _, noun in named if noun.dep_ == "nsubj" and noun.lower_ != "it"]
    told += _told_to_go(call)
    return [one for head in told for one in coordinated(head) if is_living(one, heads)]


def _told_to_go(call: Token) -> list[Token]:
    """Return the mayor of "demanded the mayor's resignation", the bloc of "applied to join it"."""
    wanted = [*objects(call), *(noun for name, noun in prepositional(call) if name == "for")]
    going = [one for one in wanted if one.lemma_.lower() in _GOING]
    whose = [one for noun in going for one in noun.lefts if one.dep_ == "poss"]
    of = [one for noun in going for name, one in prepositional(noun) if name == "of"]
    joined = [one for one in call.rights if (one.dep_, one.lemma_) == ("xcomp", "join")]
    return whose + of + [one for deed in joined for one in objects(deed)]


def promised_to(verb: Token, heads: Heads) -> list[Token]:
    """Return the mayor of "promised the mayor that they would go" and "was promised mattresses"."""
    told = any(one.dep_ in {"ccomp", "xcomp"} for one in verb.rights)
    given = is_passive(verb) and any(one.dep_ in OBJECTS for one in verb.rights)
    people = passive_subjects(verb) if given else objects(verb)
    bound = verb.lemma_.lower() in _PROMISING and (told or given)
    return [one for one in people if bound and (one.pos_ == "PRON" or is_living(one, heads))]


def pledged_for(verb: Token) -> list[Token]:
    """Return the refugees of "pledged two million dollars for refugees"."""
    given = objects(verb) if verb.lemma_.lower() in _PLEDGING else []
    return [
        one
        for noun in (verb, *given)
        for name, one in prepositional(noun)
        if given and name == "for"
    ]


def stood_by(noun: Token) -> list[Token]:
    """Return the prisoners of "marched in solidarity with the prisoners"."""
    led = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.lemma_.lower() == "solidarity"
    return [one for name, one in prepositional(noun.head.head) if name == "with"] if led else []


def _is_bidden(clause: Token) -> bool:
    """Tell what somebody shall do: "that they leave", "that they must leave"."""
    helped = [one for one in clause.lefts if one.dep_ == "aux"]
    bare = not helped and clause.tag_ in {"VB", "VBP"}
    return bare or any(one.lower_ in {"must", "should", "shall"} for one in helped)


def _says_what(clause: Token) -> bool:
    """Tell "the accusation that they are shelling it" from "a man accused, having shelled it"."""
    return clause.tag_ != "VBG" or any(one.dep_ == "mark" for one in clause.lefts)


def blamed(token: Token) -> list[Token]:
    """Return of whom the clause speaks in which an accusation is made."""
    before = [one for one in token.lefts if one.dep_ == "ccomp"] if token.pos_ == "VERB" else []
    after = [one for one in token.rights if one.dep_ in {"ccomp", "acl"} and _says_what(one)]
    clauses = after or before
    named = any(one.tag_ == "WP" for clause in clauses[:1] for one in clause.lefts)
    said = [one for clause in clauses[:1] for one in clause.lefts if one.dep_ == "nsubj"]
    return said if not named else []


def named_so(verb: Token, heads: Heads) -> list[Token]:
    """Return whose deed it is that somebody "condemned as" or "condemned what they called"."""
    told = [one for one in verb.rights if one.dep_ == "ccomp"]
    what = (one for one in told if any(left.lower_ == "what" for left in one.lefts))
    called = (noun for one in what for noun in one.rights if noun.dep_ == "oprd")
    return [who for noun in called for who in whose(noun, heads) if who.tag_ != "PRP$"]


def answering(noun: Token, kind: EventType, heads: Heads) -> list[Token]:
    """Return who is asked or refused; of a vote or a ban only those whose it is by name."""
    if noun.lemma_.lower() in {"area", "part", "region"}:
        return []
    if noun.lemma_.lower() in _ASKED_FOR:
        return [one for one in whose(noun, heads) if is_living(one, heads)]
    known = classify(noun, heads) & {"building", "place", "spot", "weapon"}
    named = any(one.pos_ == "PROPN" and one.left_edge.i == noun.i + 1 for one in noun.rights)
    if noun.lower_ in _THINGS and kind is EventType.REJECT:
        return []
    if noun.tag_ != "NN" or known or named or is_living(noun, heads):
        return [noun]
    return [one for one in whose(noun, heads) if one.ent_type_]
