"""Verbs that merely do what a noun names ("carried out a strike"), and nouns that need one."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.syntax import OBJECTS, is_passive, taken_by

_LIGHT = frozenset(
    {"carry", "conduct", "launch", "stage", "mount", "make", "commit", "perpetrate", "undertake"}
    | {"hold", "wage", "begin", "start", "continue", "resume", "perform", "do", "impose", "issue"}
    | {"order", "announce", "declare", "suffer", "sustain", "lead", "execute", "give", "take"}
    | {"escalate", "expand", "extend", "intensify", "maintain", "pause", "plan", "pledge"}
    | {"prepare", "propose", "provide", "reaffirm", "reiterate", "renew", "repeat", "suspend"}
    | {"boost", "complete", "increase", "join", "stag", "strengthen", "tighten", "voice"}
    | {"organise", "organize"}
)
"""What one does with what one does; "stag" is the parse's "staging"."""
_PARTICLES = {"break": "off", "call": "off", "step": "up"}
"""Verbs that only with this word mean to begin, raise or end what is one's own."""
_GOING = frozenset(
    {"arrive", "assemble", "be", "come", "convene", "fly", "gather", "go", "head", "land", "return"}
    | {"travel"}
)
_TALKS = frozenset({"consultation", "meeting", "negotiation", "summit", "talk"})
_MEASURES = frozenset(
    {"action", "attack", "boycott", "embargo", "retaliation", "sanction", "strike", "tariff"}
)
_WHO = frozenset({"PERSON", "NORP"})
_BY = frozenset({"against", "by"})
_POSING = frozenset({"pose", "present", "be", "remain", "face", "remove", "end"})


def light_verbs(token: Token) -> Iterator[Token]:
    """Yield the verb that merely does the noun ("carried out a strike", "a siege they imposed")."""
    first = _first_of_list(token)
    if first.dep_ in OBJECTS | {"nsubjpass"} and (_is_light(first.head) or _is_threatened(first)):
        yield first.head
    if token.dep_ == "nsubj" and _is_reported(token) and _is_light(token.head.head):
        yield token.head.head
    made = (one for one in token.rights if one.dep_ == "acl" and is_passive(one))
    yield from (clause for clause in (*taken_by(token), *made) if _is_light(clause))
    above = token.head.head
    if _is_gone_to(token):
        yield above
    if token.dep_ == "pobj" and token.head.lower_ == "in":
        if above.lemma_.lower() in {"participate", "engage"}:
            yield above
        elif token.lower_ == "protest" and not any(token.lefts):  # "resigned in protest"
            yield above if above.pos_ == "VERB" else above.head
        elif above.lemma_.lower() == "part" and above.head.lemma_.lower() == "take":
            yield above.head
        elif above.lemma_.lower() == "take" and any(one.lower_ == "part" for one in above.rights):
            yield above


def _is_gone_to(noun: Token) -> bool:
    """Tell "flew in for talks" from talks that are only spoken of."""
    led = noun.dep_ == "pobj" and noun.head.lower_ == "for"
    return led and noun.lemma_.lower() in _TALKS and noun.head.head.lemma_.lower() in _GOING


def _is_threatened(noun: Token) -> bool:
    """Tell "threatened new sanctions", which would be one's own, from "threatened the truce"."""
    return noun.head.lemma_.lower() == "threaten" and noun.lemma_.lower() in _MEASURES


def _first_of_list(noun: Token) -> Token:
    """Return the first of the nouns that one verb does ("launched artillery and rocket fire")."""
    while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    return noun


def _is_reported(noun: Token) -> bool:
    """Tell what "X announced the capture, Y reported" gives a slip of the parse for Y's verb."""
    verb = noun.head
    nearer = (one for one in verb.lefts if one.dep_ == "nsubj" and one.i > noun.i)
    return verb.dep_ == "ccomp" and verb.head.i < noun.i and any(nearer)


def _is_light(verb: Token) -> bool:
    particle = _PARTICLES.get(verb.lemma_.lower())
    return verb.lemma_.lower() in _LIGHT or any(one.lower_ == particle for one in verb.rights)


def is_done(noun: Token) -> bool:
    """Tell a deed from a state that the same noun names ("made threats", "the threat remains")."""
    return _is_owned(noun) or _is_made(noun) or any(light_verbs(noun))


def _is_made(noun: Token) -> bool:
    """Tell "threats by the army against its staff" and "received death threats" from a danger."""
    several = noun.tag_ == "NNS" and any(one.lower_ in _BY for one in noun.rights)
    received = noun.dep_ in OBJECTS and noun.head.lemma_.lower() in {"get", "receive"}
    return several or received


def _is_owned(noun: Token) -> bool:
    """Tell "Karim's threats" and "a threat to shell the town" from "the threat remains"."""
    planned = (one for one in noun.rights if one.dep_ in {"acl", "relcl"} and one.tag_ == "VB")
    owned = any(one.dep_ == "poss" and one.ent_type_ in _WHO for one in noun.lefts)
    return noun.head.lemma_.lower() not in _POSING and (owned or any(planned))
