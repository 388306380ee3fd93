"""Which nouns can be a party at all, and whose a thing is that can be none."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.syntax import (
    WEEKDAYS,
    coordinated,
    is_passive,
    phrase_words,
    prepositional,
)
from contested.extraction.syntax_phrases import is_battlefield

_LIVING = frozenset(
    {"armed", "body", "force", "people", "organisation", "state", "crowd", "envoy"}
    | {"armed-count", "people-count", "pronoun"}
)
_NO_PARTY = frozenset(
    {"thing", "event", "agreement", "relation", "access", "passage", "money", "notion"}
)
_ENDINGS = (
    "ance", "ancy", "ation", "cion", "ction", "ence", "ency", "ism", "ition", "ity", "ment",
    "ness", "otion", "ption", "rtion", "ship", "sion", "ution",
)  # fmt: skip
_NO_ONE = frozenset(
    {"anything", "everything", "nobody", "none", "nothing", "something", "that", "this", "what"}
)
_FORCES = frozenset({"military", "naval", "paramilitary", "police"})
"""Adjectives that name a force where a claim or a plan is told to be its own."""
_SOME = frozenset({"another", "both", "one", "others", "several", "some", "three", "two"})
_TOLLS = frozenset({"casualty", "dead", "death", "fatality", "killed", "loss", "wounded"})
_SHARES = frozenset({"all", "half", "many", "most", "some"})
_THEM = frozenset({"them", "these", "those", "which"})
_PREFIXES = frozenset({"anti", "co", "counter", "inter", "non", "post", "pre", "re"})
_STREAMS = frozenset({"flow", "inflow", "influx", "stream", "trickle", "wave"})
_SPOTS = frozenset({"building", "place", "spot", "territory", "weapon"})
_HURTING = frozenset({"injure", "kill", "wound"})
_HARMING = _HURTING | {"damage", "destroy", "hit"}
_FAR = 50
_SCALES = frozenset({"billion", "crore", "lakh", "million", "thousand", "trillion"})
_SUM = re.compile(r"[A-Z][A-Za-z]{0,2}[$.]?\d[\d,.]*(?:bn|m|mn)$")
_MEASURES = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})
_UNLIKE_PARTIES = _MEASURES | {"LOC", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"}
_NAMES = frozenset({"NORP", "ORG", "GPE", "PERSON"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_KINDS = frozenset({"terrorist", "extremist", "suicide", "guerrilla", "patrol"})
"""Words for those who fight that, before a deed, only say of what kind it is."""
_MEANS = frozenset(
    {"apc", "bmp", "btr", "fob", "fpv", "gps", "himars", "ied", "ieds", "manpads", "mlrs", "mrap"}
    | {"rpg", "rpgs", "sos", "suv", "svbied", "tnt", "uav", "uavs", "uxo", "vbied", "vbieds"}
)
"""Short forms of weapons and things, which are no armed group's."""
_LED = frozenset({"backed", "brokered", "led", "mediated", "run", "sponsored"})
_LAID_ON = {"ascribe": "to", "attribute": "to", "blame": "on", "pin": "on"}
_MAKES = frozenset(
    {"fajr", "grad", "hellfire", "iskander", "javelin", "kalibr", "katyusha", "kornet", "patriot"}
    | {"qassam", "scud", "shahed", "smerch", "stinger", "storm", "tochka", "tomahawk", "uragan"}
)
"""Makes of rockets, which are nobody's name."""
_RULING = frozenset({"government", "junta", "opposition", "regime"})
_DEEDS = ("al", "ing", "ion", "ment", "ture", "ure", "ery")
_FOR_THE_DEED = frozenset(
    {"carry", "claim", "commit", "conduct", "direct", "execute", "issue", "launch", "lead", "make"}
    | {"mount", "orchestrate", "perpetrate", "plan", "plot", "stage", "undertake", "wage", "order"}
    | {"fire", "lay", "plant", "detonate", "drop", "mastermind", "organise", "organize", "level"}
    | {"bring", "raise", "voice", "hurl", "call", "set", "spring", "unleash"}
    | {"draft", "propose", "table"}
)
"""What one does with an attack or a demand to be the one whose it is."""


_WORKS = frozenset(
    {"account", "accusation", "allegation", "appeal", "claim", "demand", "draft", "finding"}
    | {"offer", "plan", "proposal", "report", "statement", "study", "version"}
)
"""What is somebody's whose name stands right before it."""
_SPELLS = frozenset({"days", "decades", "hours", "months", "weeks", "years"})
"""What may have killed many ("months of fighting"), and is nobody."""


def is_no_party(token: Token, heads: Heads) -> bool:
    """Tell notions, deeds, sums and days, which can neither do a thing nor have it done to them."""
    if _is_asked_for(token) or _is_whole(token) or _is_not_one(token) or _is_label(token):
        return True
    return _is_one_of_arms(token, heads) or _does_nothing(token, heads)


def _does_nothing(token: Token, heads: Heads) -> bool:
    """Tell what its own word or class shows to be no party."""
    if token.pos_ == "PRON" or not any(letter.isalpha() for letter in token.text):
        return token.lower_ in _NO_ONE or not token.text[-1].isalnum()
    if token.lower_ in WEEKDAYS | _SPELLS | {"well"} or any(tell(token) for tell in _TELLS):
        return True
    if token.ent_type_ in _MEASURES and not classify(token, heads) & _LIVING:
        return token.pos_ != "NUM" and not any(one.lower_ == "of" for one in token.rights)
    if token.pos_ in {"VERB", "AUX", "ADP"} and token.tag_ not in {"VBN", "VBD"}:
        return True
    if token.pos_ == "PROPN" or token.ent_type_ in _NAMES:
        return False
    return _is_notion(token, heads)


def _is_label(token: Token) -> bool:
    """Tell "Shelter: three infants have died", the head of a paragraph, from a party."""
    after = token.doc[token.i + 1 : token.i + 2]
    return token.left_edge.is_sent_start is True and bool(after) and after[0].text == ":"


def _is_not_one(token: Token) -> bool:
    """Tell the "one" of "no one has owned up"."""
    return token.lower_ == "one" and any(word.lower_ in {"no", "not"} for word in token.lefts)


def _is_asked_for(token: Token) -> bool:
    """Tell the "who" of "did not say who had fired", which names nobody."""
    return token.tag_ == "WP" and token.head.dep_ in {"ccomp", "csubj", "csubjpass"}


def _is_whole(token: Token) -> bool:
    """Tell the "them" of "nine died, among them two women", who are the nine again."""
    among = token.head
    if goes_over(token):
        return True
    if token.lower_ not in _THEM or among.lower_ != "among":
        return False
    return among.is_sent_start or among.nbor(-1).text in {",", "(", "–", "—"}


def goes_over(some: Token) -> bool:
    """Tell "most of them" of "nine people, most of them women, were shot" from further people."""
    if some.lower_ not in _SHARES or not any(one.lower_ == "of" for one in some.rights):
        return False
    stated = [one for one in some.head.lefts if one.dep_ in {"nsubj", "nsubjpass"}]
    them = [noun for of in some.rights for noun in of.rights]
    beside = len(stated) > 1 and stated[-1] == some and some.nbor(-1).text == ","
    return beside and any(one.lower_ in {"them", "whom"} for one in them)


def _is_one_of_arms(token: Token, heads: Heads) -> bool:
    """Tell the "one" of "two bombs fell and one hit a school", which is a bomb."""
    return arms_of(token, heads) is not None


def arms_of(token: Token, heads: Heads) -> Token | None:
    """Return the bombs of which "one", "some" or "one of them" is."""
    of = token.lower_ == "them" and token.head.lower_ == "of"
    if (token.head.head if of else token).lower_ not in _SOME or _are_harmed(token):
        return None
    if (strike := _strike_before(token, heads)) is not None:
        return strike
    told = (noun for name, noun in prepositional(token) if name == "of")
    if any(noun.lower_ not in _THEM for noun in told):
        return None
    before = [noun for noun in token.sent if noun.i < token.i and noun.tag_ == "NNS"]
    return before[-1] if before and "weapon" in classify(before[-1], heads) else None


def _are_harmed(number: Token) -> bool:
    """Tell the two of "shells hit the port, two wounded", who are no shells."""
    verb = number.head
    if verb.lemma_.lower() not in _HURTING:
        return False
    stated = number.dep_ in {"nsubj", "nsubjpass"} and is_passive(verb)
    return stated or number.dep_ in {"dobj", "obj"}


def _strike_before(token: Token, heads: Heads) -> Token | None:
    """Return the strike of "a strike hit the mill. Another on the port killed two"."""
    on = next((one for one in token.rights if one.lower_ in {"in", "near", "on"}), None)
    harms = token.dep_ == "nsubj" and token.head.lemma_.lower() in _HARMING
    if on is None or not harms or on.i != token.i + 1 or not token.is_sent_start:
        return None
    before = reversed(token.doc[max(0, token.i - _FAR) : token.i])
    done = (one for one in before if one.dep_ == "nsubj" and one.head.lemma_.lower() in _HARMING)
    return next((one for one in done if "event" in classify(one, heads)), None)


def _is_sum(token: Token) -> bool:
    """Tell "N50 million" and "Rs5m", sums whose money the parse does not know."""
    scaled = [one for one in token.lefts if token.lower_ in _SCALES and one.dep_ in _MODIFIERS]
    after = token.doc[token.i + 1 : token.i + 2]
    cut = bool(after) and after[0].lower_ in _SCALES and bool(_SUM.match(f"{token.text}m"))
    return cut or bool(_SUM.match(token.text)) or any(_SUM.match(f"{one.text}m") for one in scaled)


def is_mutual(token: Token) -> bool:
    """Tell "each other" and "one another", who are the doers themselves."""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return (before, token.lower_) in {("each", "other"), ("one", "another")}


def _is_clause(token: Token) -> bool:
    """Tell "what happened" and "how they died" from "the wounded"."""
    stated = any(one.tag_ in {"WP", "WRB"} or one.dep_ == "nsubj" for one in token.lefts)
    return token.pos_ in {"VERB", "AUX"} and stated


def _is_prefix(token: Token) -> bool:
    """Tell "re" in "re-taking", which the parse cuts off."""
    cut = token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "-"
    return cut and token.lower_ in _PREFIXES and not token.whitespace_


def _is_notion(noun: Token, heads: Heads) -> bool:
    classes = classify(noun, heads)
    if classes & (_LIVING | {"goods"}):
        return False
    if classes - {"spot"}:
        return classes - {"spot"} <= _NO_PARTY
    done = noun.lower_.endswith("ing") and any(one.lower_ == "of" for one in noun.rights)
    return noun.pos_ == "NOUN" and (done or noun.lemma_.lower().endswith(_ENDINGS))


_TELLS = (_is_prefix, _is_clause, is_mutual, _is_sum)
"""What tells a word that names nobody, whatever class its noun is of."""


def is_living(token: Token, heads: Heads) -> bool:
    """Tell people, bodies and states, named or not, from things and from places on the ground."""
    if token.ent_type_ in _NAMES or "body" in classify(token, heads) or _is_acronym(token):
        return True
    if token.pos_ == "PROPN" and token.ent_type_ not in _UNLIKE_PARTIES:
        return True
    return bool(classify(token, heads) & _LIVING) and not is_no_party(token, heads)


def whose(noun: Token, heads: Heads) -> list[Token]:
    """Return the party a thing belongs to: "its plan", "calls by the mayor", "rebel attacks"."""
    owners = [one for one in noun.lefts if one.dep_ == "poss" and _owns(one, heads)]
    makers = [one for one in behind(noun) if is_living(one, heads)]
    before = [one for one in said_before(noun) if names_a_side(one, heads)]
    return owners or makers or list(_of_whom(noun, heads)) or before[-1:] or _author(noun)


def said_before(noun: Token) -> Iterator[Token]:
    """Yield what stands before a noun, and before that: both of "a Norvian HIMARS strike"."""
    for one in noun.lefts:
        if one.dep_ in _MODIFIERS:
            yield from (inner for inner in one.lefts if inner.dep_ == "amod" and inner.ent_type_)
            yield one


def _author(noun: Token) -> list[Token]:
    """Return whose "Rights Watch report" it is: a name of several words right before it."""
    name = noun.nbor(-1) if noun.i else noun
    written = noun.lemma_.lower() in _WORKS and name.head == noun and name.dep_ == "compound"
    several = any(one.dep_ == "compound" and one.pos_ == "PROPN" for one in name.lefts)
    return [name] if written and name.pos_ == "PROPN" and several else []


def side_before(arms: Token, heads: Heads) -> list[Token]:
    """Return whose "Norvian rocket" and "police bullet" it is, but no maker's name."""
    before = [one for one in arms.lefts if one.dep_ in _MODIFIERS and names_a_side(one, heads)]
    return [one for one in before if one.ent_type_ != "PERSON" and one.lower_ not in _MAKES][-1:]


def _owns(token: Token, heads: Heads) -> bool:
    return token.pos_ == "PRON" or token.tag_ == "PRP$" or is_living(token, heads)


def names_a_side(word: Token, heads: Heads) -> bool:
    """Tell "rebel" and "Norvian" before a noun from words that say what kind it is."""
    if word.ent_type_ in _NAMES or _is_acronym(word):
        return not is_battlefield(word)
    kinds = heads.get(word.lemma_.lower(), ()) if word.lower_ not in _KINDS else ()
    noun = word.pos_ == "NOUN" or (word.pos_ == "PROPN" and bool(word.is_sent_start))
    ruling = noun and word.lower_ in _RULING
    return "armed" in kinds or ruling or (noun and not {"force", "police"}.isdisjoint(kinds))


def _is_acronym(word: Token) -> bool:
    """Tell "KLF" before a raid, be it known as a name or not, from "IED" and all in capitals."""
    known = word.lower_ in _MEANS or not 2 < len(word.text) < 7
    return word.text.isupper() and word.text.isalpha() and not known and not word.head.is_upper


def leading(noun: Token) -> list[Token]:
    """Return who leads "Norvian-led raids" and "Front-led talks"."""
    led = (one for one in noun.lefts if one.lower_ in _LED and one.dep_ == "amod")
    return [who for one in led for who in one.lefts if who.dep_ == "npadvmod"]


def _of_whom(noun: Token, heads: Heads) -> Iterator[Token]:
    """Yield whose "the demands of the rebels" are; "the killing of civilians" is not theirs."""
    done = noun.lemma_.lower().endswith(_DEEDS) or "event" in classify(noun, heads)
    for name, one in prepositional(noun):
        of = name == "of" and not done and one.ent_type_ != "GPE"
        of = of and one.lemma_.lower() not in _TOLLS  # "the claim of 94 casualties"
        if of and is_living(one, heads) and one.dep_ == "pobj":
            yield from coordinated(one)
        elif name == "from" and one.dep_ == "pobj":
            yield from senders(one, heads)


def senders(noun: Token, heads: Heads) -> list[Token]:
    """Return whose the fire "from the rebels" and "from the rebel positions" is."""
    if is_living(noun, heads):
        return coordinated(noun)
    spot = classify(noun, heads) & _SPOTS
    before = [one for one in noun.lefts if one.dep_ in _MODIFIERS and spot]
    return [one for one in before if names_a_side(one, heads) and one.ent_type_ != "GPE"][-1:]


def planners(verb: Token, heads: Heads) -> list[Token]:
    """Return whose "the rebel claim to have taken the town" is: they did the deed."""
    planned = verb.dep_ == "acl" and verb.head.pos_ == "NOUN" and verb.tag_ in {"VB", "VBN"}
    if not planned or not any(one.tag_ == "TO" for one in verb.lefts):
        return []
    before = (one for one in verb.head.lefts if one.dep_ in _MODIFIERS)
    sided = (one for one in before if names_a_side(one, heads) or one.lower_ in _FORCES)
    return [*sided][-1:]


def counterpart(noun: Token, heads: Heads) -> list[Token]:
    """Return with or against whom a thing is ("contact with the rebels", "sanctions against")."""
    return [
        one
        for name, found in prepositional(noun)
        if name in {"with", "against"} and is_living(found, heads)
        for one in coordinated(found)
    ]


def behind(noun: Token) -> list[Token]:
    """Return who stands after "by" within a noun's phrase ("a raid on ships, made by pirates")."""
    return [one for found in _by(noun, 3) for one in coordinated(found)]


def _by(noun: Token, hops: int) -> Iterator[Token]:
    for child in noun.rights if hops else ():
        if child.lower_ == "by" and child.dep_ in {"prep", "agent"}:
            yield from (one for one in child.rights if one.dep_ == "pobj" and not _is_when(one))
        elif child.dep_ == "prep":
            for one in child.rights:
                yield from _by(one, hops - 1) if one.dep_ == "pobj" else ()
        elif child.dep_ == "acl" and child.lemma_.lower() in _FOR_THE_DEED:
            yield from _by(child, hops - 1)
        elif child.dep_ == "acl" and (to := _LAID_ON.get(child.lemma_.lower())):
            yield from (one for name, one in prepositional(child) if name == to)


def _is_when(noun: Token) -> bool:
    return noun.ent_type_ in {"DATE", "TIME"}


def with_relative(noun: Token, heads: Heads) -> Token:
    """Return the people whom "who" must mean where the parse ties it to a thing nearer by."""
    whom = any(
        one.lower_ == "who" and clause.dep_ == "relcl"
        for clause in noun.rights
        for one in clause.lefts
    )
    if not whom or (is_living(noun, heads) and not _is_office_of(noun, heads)):
        return noun
    above = (one for one in noun.ancestors if one.pos_ in {"NOUN", "PROPN"})
    return next((one for one in above if is_living(one, heads)), noun)


def _is_office_of(body: Token, heads: Heads) -> bool:
    """Tell the radio of "the director of the radio, who was shot", who is the director."""
    of = body.dep_ == "pobj" and body.head.lower_ == "of"
    named = body.ent_type_ in {"ORG", "GPE"} and "people" not in classify(body, heads)
    officer = body.head.head
    alone = officer.tag_ in {"NN", "NNP"} and "people" in classify(officer, heads)
    return of and named and alone


def of_a_stream(noun: Token, heads: Heads) -> Token:
    """Return the people of "a flow of insurgents"; any other noun itself."""
    if noun.lemma_.lower() not in _STREAMS:
        return noun
    people = (one for name, one in prepositional(noun) if name == "of")
    return next((one for one in people if is_living(one, heads)), noun)


def is_own(token: Token) -> bool:
    """Tell that a phrase says "his", "its" or "their": it is most often the doer's own."""
    return any(one.tag_ == "PRP$" for one in phrase_words(token))
