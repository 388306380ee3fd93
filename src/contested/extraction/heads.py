"""What kind of thing a noun phrase names, as far as its head noun and the parse tell."""

from collections.abc import Mapping
from typing import TypeAlias

from spacy.tokens import Token

from contested.extraction.syntax import people_of, words_of
from contested.extraction.syntax_tree import tree_of
from contested.model.lexicon import parse_table, read_text

Heads: TypeAlias = Mapping[str, frozenset[str]]
"""The classes of each noun."""

_ENTITY_CLASSES: Mapping[str, str] = {
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PERSON": "people",
    "NORP": "people",
    "ORG": "organisation",
    "MONEY": "money",
    "PERCENT": "share",
}
_ASIDE = frozenset({"body", "goods", "spot"})
"""Classes that tell whether a noun is a party or a spot, besides what it names."""
_PEOPLE = frozenset({"crowd", "envoy"})
"""Classes whose nouns are people besides."""
_COUNTED = frozenset({"nummod", "quantmod"})
_QUANTITY_NOUNS = frozenset(
    {"thousand", "hundred", "dozen", "score", "number", "ten", "million", "most", "many", "several"}
    | {"some", "total", "cache", "stash", "haul", "hoard", "batch", "series", "string", "spate"}
    | {"worth", "bag", "box", "crate", "inch", "kg", "kilo", "kilogram", "length", "litre", "load"}
    | {"sack", "ton", "tonne", "truckload", "shortage", "lack", "stock", "stockpile", "amount"}
    | {"lot", "plenty", "kind", "type", "range"}
)
_AMOUNTS = frozenset({"amount", "quantity"})
_CARRIERS = frozenset(
    {"group", "shipment", "consignment", "delivery", "distribution", "cargo", "supply", "load"}
    | {"flow"}
)
_COLUMNS = frozenset({"column", "convoy"})
"""What may move men as well as goods."""
_EFFORTS = frozenset({"effort", "attempt", "bid", "plan", "request", "offer", "mission"})
_PARTS = frozenset(
    {"all", "both", "part", "parts", "members", "whole", "entirety", "rest", "remainder", "bulk"}
    | {"elements", "last"}
)
_UPROOTED = frozenset(
    {"people", "person", "civilian", "family", "refugee", "resident", "villager", "woman", "child"}
    | {"household", "inhabitant", "evacuee"}
)
"""Those whom a war drives from home: counted where they arrive."""
_PERSONS = frozenset(
    {"i", "me", "you", "he", "him", "she", "her", "we", "us", "they", "them", "who", "whom"}
)
"""Pronouns of people: "it" may be a town, "them" hardly."""
_UNASKED: tuple[Heads | None, frozenset[str]] = (None, frozenset())
_WHO = frozenset({"who", "whom", "whose"})
_LEADING = frozenset({"ORG", "PERSON"})
_BEARING = frozenset({"armed", "force"})
_WEARING = frozenset({"in", "on", "wearing", "with"})
_GEAR = frozenset(
    {"armband", "balaclava", "camouflage", "fatigue", "gun", "headscarf", "hood", "knife", "list"}
    | {"machete", "mask", "motorbike", "motorcycle", "pistol", "plainclothes", "rifle", "turban"}
    | {"uniform", "weapon"}
)
"""What men wear, bear or ride who are no villagers."""
_NO: frozenset[str] = frozenset()
_FAITHFUL = frozenset(
    {"buddhist", "catholic", "christian", "druze", "hindu", "jew", "muslim", "protestant", "shia"}
    | {"shiite", "sikh", "sunni", "yazidi", "yezidi"}
)
_AGE = 2
"""How many digits an age has that tells a person ("Sarim Dahl, 21, was captured")."""
_SHARE_WORDS = frozenset(
    {"percent", "%", "half", "third", "quarter", "majority", "cent", "most", "much"}
)
_SHARES = _SHARE_WORDS | {"thirds", "fifths", "tenths"}


def load_heads() -> Heads:
    """Load the classes of head nouns."""
    rows = parse_table(
        read_text("contested.extraction", "data/heads.csv"), "heads.csv", ("noun", "class")
    )
    return {row["noun"]: frozenset(row["class"].split()) for row in rows}


def classify(token: Token, heads: Heads) -> frozenset[str]:
    """Return the classes of the noun phrase that `token` heads; empty where nothing tells."""
    known: dict[int, tuple[Heads, frozenset[str]]] = tree_of(token.doc).answers["classes"]
    by, classes = known.get(token.i, _UNASKED)
    if by is not heads:
        classes = _classes_of(token, heads)
        known[token.i] = heads, classes
    return classes


def _classes_of(token: Token, heads: Heads) -> frozenset[str]:
    if token.lower_ == "one" and any(child.lower_ == "no" for child in token.lefts):
        return frozenset({"people", "pronoun", "someone"})
    if token.pos_ == "PRON":
        some = _content_of(token)
        if some is not None:
            return classify(some, heads)
        return frozenset({"pronoun", "someone"} if token.lower_ in _PERSONS else {"pronoun"})
    found = {one for lemma in _lemmas(token) for one in heads.get(lemma, ())}
    if not found - _ASIDE or (token.pos_ == "PROPN" and token.ent_type_):
        found |= _named(token)
    found |= {"people"} if found & _PEOPLE else set()
    found |= {"force"} if "police" in found else set()
    found |= {"armed"} if _bear_arms(token, heads) else set()
    found |= _counted(token, found)
    content = _content_of(token) or _sought_by(token)
    if content is None:
        return frozenset(found)
    inner = classify(content, heads)
    carries = token.lemma_.lower() in _CARRIERS or token.lower_ == "parts"
    carries = carries or token.lemma_.lower() in _AMOUNTS
    carries = carries or (token.lower_ == "number" and any(_is_a(one) for one in token.lefts))
    if token.lemma_.lower() in _COLUMNS and inner & {"armed", "force", "people"}:
        return inner
    return inner if carries and inner else frozenset(found | inner)


def _is_a(word: Token) -> bool:
    """Tell "a number of rebels", who are rebels, from "the number of rebels"."""
    return word.lower_ in {"a", "an"}


def _bear_arms(men: Token, heads: Heads) -> bool:
    """Tell "the warlord's men", "his men" and "men in masks" from the men of a village."""
    if men.lower_ != "men":
        return False
    owners = [one for one in men.lefts if one.dep_ == "poss"]
    led = any(one.lower_ == "his" or one.ent_type_ in _LEADING for one in owners)
    led = led or any(_BEARING & heads.get(one.lemma_, _NO) for one in owners)
    worn = (noun for by in men.rights if by.lower_ in _WEARING for noun in by.rights)
    return led or any(one.lemma_.lower() in _GEAR for one in worn)


def is_thing(token: Token, heads: Heads) -> bool:
    """Tell a noun that names what can do nothing of itself, as claims, figures and days."""
    return classify(token, heads) - _ASIDE == {"thing"}


def _lemmas(token: Token) -> list[str]:
    single = token.lemma_.lower()
    before = [child.lower_ for child in token.lefts if child.dep_ in {"compound", "amod"}]
    forms = [single, token.lower_, *([single.removesuffix("s")] if token.pos_ == "PROPN" else [])]
    return [f"{before[-1]} {single}", *forms] if before else forms


def _named(token: Token) -> set[str]:
    known = {_ENTITY_CLASSES[token.ent_type_]} if token.ent_type_ in _ENTITY_CLASSES else set()
    named = token.pos_ == "PROPN" and token.ent_type_ != "NORP"
    person = {"someone"} if _is_a_person(token) else set()
    nation = {"state"} if token.ent_type_ == "NORP" and _is_a_nation(token) else set()
    return known | person | nation | ({"name"} if named else set())


def _is_a_nation(token: Token) -> bool:
    """Tell "the Norvians advanced", whose state does it, from Norvians and from a faith."""
    several = token.tag_ in {"NNS", "NNPS"} and token.lemma_.lower() not in _FAITHFUL
    return several and any(one.lower_ == "the" for one in token.lefts)


def _is_a_person(token: Token) -> bool:
    """Tell a person from a town that the parse took for one, by an age or a "who" beside it."""
    if _has_age(token):
        return True
    if token.ent_type_ != "PERSON":
        return False
    doc, words, own = token.doc, words_of(token.doc), token.lower_
    people = (doc[at] for at in people_of(doc) if words[at] == own)
    namesakes = (one for one in people if one.text == token.text)
    return any(_has_age(one) or _lives(one) for one in namesakes)


def _has_age(name: Token) -> bool:
    words = words_of(name.doc)
    after = [at for at in range(name.i + 1, min(name.i + 4, len(words))) if words[at] != "now"]
    if len(after) < 2 or words[after[0]] != "," or name.pos_ != "PROPN":
        return False
    age = name.doc[after[1]]
    return age.like_num and len(age) == _AGE


def _lives(name: Token) -> bool:
    told = (one for child in name.rights if child.dep_ == "relcl" for one in child.lefts)
    return any(one.lower_ in _WHO for one in told)


def _counted(token: Token, found: set[str]) -> set[str]:
    if token.lower_ in _SHARES:
        return {"share"}
    numbered = any(child.dep_ in _COUNTED or child.pos_ == "NUM" for child in token.lefts)
    if found & {"armed", "force", "people"} and (numbered or _is_part_of_count(token)):
        fled = token.lemma_.lower() in _UPROOTED and not found & {"armed", "force"}
        return {"armed-count", "people-count"} if fled else {"armed-count"}
    return set()


def _is_part_of_count(token: Token) -> bool:
    above = token.head.head if token.head.lower_ == "of" else None
    if token.pos_ == "PROPN":  # "most of Karsh"
        return False
    return above is not None and above.lemma_.lower() in _QUANTITY_NOUNS


def _sought_by(token: Token) -> Token | None:
    """Return what an effort is about: "efforts to bring in food" is about food."""
    if token.lemma_.lower() not in _EFFORTS:
        return None
    deeds = (child for child in token.rights if child.dep_ in {"acl", "relcl"})
    things = (one for deed in deeds for one in deed.rights if one.dep_ == "dobj")
    return next(things, None)


def _content_of(token: Token) -> Token | None:
    """Return what a quantity is of: "thousands of fighters" names fighters."""
    quantity = token.lemma_.lower() in _QUANTITY_NOUNS or token.pos_ == "NUM"
    quantity = quantity or token.lemma_.lower() in _CARRIERS | _COLUMNS | _AMOUNTS
    quantity = quantity or token.lower_ in _SHARE_WORDS | _PARTS
    if not quantity:
        return None
    for child in token.rights:
        if child.lower_ == "of":
            return next((inner for inner in child.rights if inner.dep_ == "pobj"), None)
    return None
