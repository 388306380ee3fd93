"""Of whom or what a pronoun speaks that the subject before it is not: the dead, a town, a side."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.heads import Heads, classify
from contested.extraction.parties_mouths import SPOKESPEOPLE
from contested.extraction.parties_whose import is_living
from contested.extraction.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    is_passive,
    phrase,
    phrase_words,
    prepositional,
    span_of,
)
from contested.extraction.syntax_passive import SUFFERED
from contested.model.span import Span

FALLEN = frozenset({"they", "them"})
_DYING = frozenset({"die", "perish"})
_AT = frozenset({"at", "in", "inside", "into", "near", "on", "outside", "to", "towards"})
_LAND = frozenset({"FAC", "GPE", "LOC"})
_WHEN = frozenset({"DATE", "TIME"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_MEN = frozenset({"armed", "envoy", "people"})
_BODIES = frozenset({"armed", "force", "organisation", "state"})
_FIGHTING = frozenset({"armed", "force"})
_OF = frozenset({"for", "from", "in", "of", "with"})
_NAMES = frozenset({"GPE", "NORP", "ORG"})
_BEFORE = frozenset({"amod", "compound", "nmod"})
_SAYING = frozenset({"add", "announce", "claim", "confirm", "declare", "report", "say", "tell"})
_TELLING = _SAYING | {"allege", "believe", "insist", "maintain", "recall", "state", "testify"}
_STRIKING = frozenset(
    {"assault", "attack", "besiege", "bomb", "bombard", "hit", "invade", "pound", "raid", "shell"}
    | {"storm", "strike", "surround", "target"}
)
_HERS = frozenset({"her", "hers", "she"})
_MALE = frozenset(
    {"boy", "brother", "businessman", "father", "husband", "king", "man", "nephew", "prince", "son"}
    | {"uncle"}
)
_FEMALE = frozenset(
    {"actress", "aunt", "daughter", "girl", "mother", "niece", "queen", "sister", "widow", "wife"}
    | {"woman"}
)
_SEVERAL = frozenset(
    {"audience", "couple", "crew", "crowd", "family", "majority", "one", "public", "staff", "team"}
)
_NO_MAN = frozenset({"crowd", "force", "organisation", "state"})
_STRUCK = frozenset({"building", "crossing", "goods", "weapon"})
_BACK = 60


def fallen_before(pronoun: Token, heads: Heads) -> Token | None:
    """Return the nine of "soldiers shot nine men. They were killed", who alone can have been."""
    verb = pronoun.head
    dying = pronoun.dep_ in SUBJECTS and verb.lemma_.lower() in _DYING
    harmed = pronoun.dep_ in PASSIVE_SUBJECTS and verb.lemma_.lower() in SUFFERED
    if not (dying or harmed) or any(one.lower_ in {"we", "i"} for one in verb.lefts):
        return None
    return next((one for one in _suffering(pronoun) if is_living(one, heads)), None)


def _suffering(pronoun: Token) -> Iterator[Token]:
    """Yield the people before a pronoun that are acted on or counted, nearest first."""
    for one in reversed(pronoun.doc[max(0, pronoun.i - _BACK) : pronoun.i]):
        several = one.pos_ == "NOUN" and "Plur" in one.morph.get("Number", [])
        counted = several and any(left.dep_ == "nummod" for left in one.lefts)
        if one.dep_ in SUBJECTS and one.head.lemma_.lower() in _TELLING:
            continue  # "nine clerks said that the men had fled before they were shot"
        before = several and one.dep_ in SUBJECTS and one.head == pronoun.head.head
        if before or counted or (several and one.dep_ in OBJECTS | PASSIVE_SUBJECTS):
            yield one


def is_town(pronoun: Token, heads: Heads) -> bool:
    """Tell the "it" of "nine died in Karsh when rebels attacked it", which is the town."""
    struck = pronoun.dep_ in OBJECTS and pronoun.head.lemma_.lower() in _STRIKING
    if pronoun.lower_ != "it" or not struck or is_passive(pronoun.head):
        return False
    start = pronoun.head.left_edge.i
    before = reversed(pronoun.doc[pronoun.sent.start : start])
    noun = next((one for one in before if _may_be_it(one)), None)
    return noun is not None and _is_land(noun, heads)


def _may_be_it(word: Token) -> bool:
    stands = word.dep_ in OBJECTS | SUBJECTS | PASSIVE_SUBJECTS | {"pobj"}
    several = "Plur" in word.morph.get("Number", [])
    return word.pos_ in _NOUNS and stands and not several and word.ent_type_ not in _WHEN


def _is_land(noun: Token, heads: Heads) -> bool:
    lies = noun.dep_ in OBJECTS or (noun.dep_ == "pobj" and noun.head.lower_ in _AT)
    land = noun.ent_type_ in _LAND or "place" in classify(noun, heads)
    return lies and land and not any(one.dep_ == "poss" for one in noun.children)


def is_struck(pronoun: Token, thing: Token, heads: Heads) -> bool:
    """Tell the "it" of "a carrier sank after it was hit by a boat", which is the carrier."""
    verb = pronoun.head
    acted = pronoun.dep_ in OBJECTS | PASSIVE_SUBJECTS
    struck = verb.lemma_.lower() in _STRIKING | SUFFERED
    return acted and struck and bool(classify(thing, heads) & _STRUCK)


def served_by(pronoun: Token, heads: Heads) -> Span | None:
    """Return whose "his forces" are: the side that the officer before them serves."""
    officer = next((one for one in _officers(pronoun, heads)), None)
    return _side_of(officer, heads) if officer is not None else None


def _officers(pronoun: Token, heads: Heads) -> Iterator[Token]:
    for one in reversed(pronoun.doc[pronoun.sent.start : pronoun.i]):
        alone = one.pos_ in _NOUNS and "Plur" not in one.morph.get("Number", [])
        if alone and one.dep_ in SUBJECTS and classify(one, heads) & _MEN:
            yield one


def _side_of(officer: Token, heads: Heads) -> Span | None:
    """Return whose "Norvia's chief", "a Norvian colonel", "an army aide", "a commander of X" is."""
    owner = next((one for one in officer.lefts if one.dep_ == "poss"), None)
    if owner is not None:
        return span_of(phrase_words(owner)[0], owner) if owner.pos_ in _NOUNS else None
    before = [one for one in officer.lefts if one.dep_ in _BEFORE]
    if any(one.ent_type_ in _NAMES for one in before):
        named = [one for one in before if one.is_title or one.is_upper]
        return span_of(named[0].left_edge, named[-1])
    body = next((one for one in before if classify(one, heads) & _FIGHTING), None)
    if body is not None:
        return span_of(body, body)
    bodies = (one for name, one in prepositional(officer) if name in _OF)
    speaks = officer.lemma_.lower() in SPOKESPEOPLE
    meant = (one for one in bodies if speaks or classify(one, heads) & _BODIES)
    body = next(meant, None)
    return phrase(body) if body is not None else None


def is_one_man(pronoun: Token, noun: Token, heads: Heads) -> bool:
    """Tell the soldier of "a soldier resisted and they shot him" from one told of before."""
    alone = noun.pos_ == "NOUN" and "Plur" not in noun.morph.get("Number", [])
    if not alone or noun.i < pronoun.sent.start or noun.lemma_.lower() in _SEVERAL:
        return False
    her = pronoun.lower_ in _HERS
    owned = any(one.lower_ == ("her" if her else "his") for one in noun.lefts)
    if owned or noun.lemma_.lower() in (_MALE if her else _FEMALE) or _is_set_in(noun):
        return False
    classes = classify(noun, heads)
    return bool(classes & _MEN) and not classes & _NO_MAN


def _is_set_in(subject: Token) -> bool:
    """Tell the witness of "but, the witness says, she returned", who speaks of another."""
    verb = subject.head
    after = verb.doc[verb.i + 1 : verb.i + 2]
    return verb.lemma_.lower() in _SAYING and bool(after) and after[0].text == ","


def is_credit(subject: Token) -> bool:
    """Tell the army of "nine men fled, the army said", of whom the next sentence does not go on."""
    verb = subject.head
    if verb.lemma_.lower() not in _SAYING or subject.dep_ not in SUBJECTS:
        return False
    return verb.dep_ == "parataxis" or any(one.dep_ == "ccomp" for one in verb.lefts)


def are_sides(token: Token) -> bool:
    """Tell "both sides" and "the two camps" from where a side or a camp lies."""
    counted = any(one.lower_ in {"both", "two"} for one in token.lefts)
    return counted and token.lower_ in {"camps", "parties", "sides"}
