"""Whom a pronoun means by the grammar of its sentence, which no name before it can outdo."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.figures.numerals import numeral_at
from contested.extraction.heads import Heads
from contested.extraction.parties_meant import FALLEN, fallen_before
from contested.extraction.parties_whose import is_living
from contested.extraction.syntax import (
    OBJECTS,
    SUBJECTS,
    coordinated,
    is_passive,
    objects,
    prepositional,
    span_of,
    subjects,
    text_of,
)
from contested.extraction.syntax_charged import ACCUSING
from contested.extraction.syntax_passive import SUFFERED
from contested.model.span import Span

_OBJECT_FORMS = frozenset({"her", "him", "it", "them"})
_MANY = frozenset({"them", "they"})
_PERSON = frozenset({"he", "her", "him", "she"})
_SOME = frozenset({"all", "both", "few", "half", "majority", "many", "most", "none", "some"})
_JOINED = frozenset({"advcl", "conj"})
_AT = frozenset({"after", "against", "at", "for", "on", "over"})
_ACTED_ON = {"he": "him", "it": "it", "she": "her", "they": "them"}
_WHILE = frozenset({"as", "while"})
_WHOSE = frozenset({"whom", "whose"})
_SINCE = frozenset({"after", "before", "since"})
_ADVANCING = frozenset(
    {"advance", "break", "burst", "capture", "enter", "fire", "march", "move", "overrun", "push"}
    | {"raid", "retake", "seize", "storm", "sweep", "take"}
)
"""What they do who strike, rather than those struck."""
_CLAUSES = frozenset({"advcl", "relcl"})
_NAMING = frozenset({"amod", "compound", "nmod", "npadvmod", "poss"})
_NAMES = frozenset({"GPE", "NORP", "ORG"})
_BACK = 120
_HOPS = 3


def bound(pronoun: Token, heads: Heads) -> Token | None:
    """Return the noun that a pronoun must mean, None where the grammar leaves it open."""
    if pronoun.lower_ == "them" and pronoun.head.lower_ == "of":
        return _counted_before(pronoun.head.head, heads) or _acted_on_before(pronoun, heads)
    if pronoun.lower_ in _WHOSE:
        told = next((one.head for one in pronoun.ancestors if one.dep_ == "relcl"), None)
        return told if told is None or told.dep_ != "conj" else None
    if pronoun.lower_ in FALLEN and (fallen := fallen_before(pronoun, heads)) is not None:
        return fallen
    if pronoun.dep_ in SUBJECTS:
        said = _accused(pronoun, heads) or _struck_while(pronoun, heads)
        return said or _named_after(pronoun, heads)
    return _acted_on_before(pronoun, heads) if pronoun.lower_ in _OBJECT_FORMS else None


def own_doers(pronoun: Token) -> list[Token]:
    """Return who does what is done to a pronoun: it cannot mean them."""
    verb = _verb_of(pronoun)
    return subjects(verb) if verb is not None else []


def _verb_of(pronoun: Token) -> Token | None:
    """Return the verb whose object a pronoun is, by a preposition or without."""
    if pronoun.lower_ not in _OBJECT_FORMS or pronoun.tag_ == "PRP$":
        return None
    at = pronoun.head.head if pronoun.head.lower_ == "of" else pronoun  # "nine of them"
    held = at.head if at.dep_ == "pobj" else at
    acted = held is not at or at.dep_ in OBJECTS | {"dative"}
    return held.head if acted and held.head.pos_ == "VERB" and not is_passive(held.head) else None


def _acted_on_before(pronoun: Token, heads: Heads) -> Token | None:
    """Return the people of "dragged people from their homes and shot them"."""
    deed = _verb_of(pronoun)
    themselves = subjects(deed) if deed is not None else []
    for verb in _verbs_above(deed):
        acted = (one for one in _acted_on(verb) if one not in themselves)
        before = [one for one in acted if one.i < pronoun.i]
        again = (one for one in before if one.lower_ == pronoun.lower_)
        meant = [*before, *(noun for one in again if (noun := _acted_on_before(one, heads)))]
        found = next((one for one in meant if _agrees(pronoun, one, heads)), None)
        if found is not None:
            return found
    return None


def _verbs_above(verb: Token | None) -> Iterator[Token]:
    """Yield the verbs that share a verb's doer, from the nearest on: "seized, beat and shot"."""
    for _ in range(_HOPS):
        while verb is not None and verb.dep_ == "xcomp":
            verb = verb.head
        if verb is None or any(one.dep_ in SUBJECTS for one in verb.children):
            return
        above = verb.head.head if verb.dep_ == "pcomp" else verb.head
        if verb.dep_ not in _JOINED | {"pcomp"} or above.pos_ != "VERB":
            return
        yield above
        verb = above


def _acted_on(verb: Token) -> list[Token]:
    """Return what a verb acts on or is aimed at ("fired at the guard")."""
    if is_passive(verb):
        return []
    tried = [one for deed in verb.rights if deed.dep_ == "xcomp" for one in objects(deed)]
    aimed = [one for name, one in prepositional(verb) if name in _AT]
    return [*objects(verb), *tried, *aimed]


def _accused(pronoun: Token, heads: Heads) -> Token | None:
    """Return the rebels of "blamed the rebels for it, saying they had shot first"."""
    saying = pronoun.head.head
    told = pronoun.head.dep_ == "ccomp" and (saying.dep_, saying.tag_) == ("advcl", "VBG")
    if not told or saying.head.lemma_.lower() not in ACCUSING or saying.head.i > saying.i:
        return None
    return next((one for one in objects(saying.head) if _agrees(pronoun, one, heads)), None)


def _struck_while(pronoun: Token, heads: Heads) -> Token | None:
    """Return the gunmen of "jets struck the gunmen as they withdrew"."""
    clause, verb = pronoun.head, pronoun.head.head
    if pronoun.lower_ not in _ACTED_ON:
        return None
    during = any(one.lower_ in _WHILE and one.dep_ == "mark" for one in clause.lefts)
    if clause.dep_ != "advcl" or verb.i > clause.i:
        return None
    again = next((one for one in objects(verb) if one.lower_ == _ACTED_ON[pronoun.lower_]), None)
    if again is not None:
        return bound(again, heads)
    if not during or verb.lemma_.lower() not in SUFFERED | {"hit", "strike", "target"}:
        return None
    if clause.lemma_.lower() in SUFFERED | _ADVANCING:
        return None
    struck = (one for one in _acted_on(verb) if one.i < clause.i)
    return next((one for one in struck if _agrees(pronoun, one, heads)), None)


def _named_after(pronoun: Token, heads: Heads) -> Token | None:
    """Return the Front of "a week after it took the port, the Front attacked"."""
    clause, verb = pronoun.head, pronoun.head.head
    told = any(one.lower_ in _SINCE and one.dep_ == "mark" for one in clause.lefts)
    if not told or pronoun.lower_ == "they" or clause.dep_ != "advcl" or clause.i > verb.i:
        return None
    opens = clause.left_edge.is_sent_start or clause.left_edge.i == verb.left_edge.i
    named = [one for one in subjects(verb) if one.i > clause.i and one.pos_ == "PROPN"]
    return next((one for one in named if opens and _agrees(pronoun, one, heads)), None)


def _agrees(pronoun: Token, noun: Token, heads: Heads) -> bool:
    """Tell that a pronoun may stand for a noun by its number, and that the noun is a party."""
    several = "Plur" in noun.morph.get("Number", []) or len(coordinated(noun)) > 1
    if noun.pos_ not in {"NOUN", "PROPN"} or not is_living(noun, heads):
        return False
    if pronoun.lower_ in _MANY:
        return several or (noun.pos_ == "PROPN" and noun.ent_type_ != "PERSON")
    return not several and (pronoun.lower_ in _PERSON or noun.ent_type_ != "PERSON")


def _counted_before(number: Token, heads: Heads) -> Token | None:
    """Return the nine of "took nine men. Four of them": the last group that can hold as many."""
    beside = _right_before(number, heads)
    count = _number(number)
    if beside is not None or (count is None and number.lower_ not in _SOME):
        return beside
    if count is None:
        return None
    larger = (one for one in _nouns_before(number) if (_counts(one) or 0) > count)
    return next((one for one in larger if is_living(one, heads)), None)


def one_of(number: Token, heads: Heads) -> Token | None:
    """Return the soldiers of "two soldiers died. One was shot on the road"."""
    opens = number.lower_ == "one" and number.is_sent_start and not any(number.children)
    return _counted_before(number, heads) if opens else None


def _right_before(number: Token, heads: Heads) -> Token | None:
    """Return the factions of "the army and allied factions, some of them backed by Norvia"."""
    edge = number.left_edge.i
    if edge < number.sent.start + 2 or number.doc[edge - 1].text != ",":
        return None
    end = number.doc[edge - 2]
    above = (one for one in (end, *end.ancestors) if one.i <= end.i and one.right_edge.i <= edge)
    several = (one for one in above if "Plur" in one.morph.get("Number", []))
    return next((one for one in several if is_living(one, heads)), None)


def _nouns_before(token: Token) -> Iterator[Token]:
    for one in reversed(token.doc[max(0, token.i - _BACK) : token.i]):
        if one.pos_ == "NOUN":
            yield one


def _counts(noun: Token) -> float | None:
    """Return how many a noun is said to be."""
    numbers = (_number(one) for one in noun.lefts if one.dep_ == "nummod")
    return next((one for one in numbers if one is not None), None)


def named_before(body: Token) -> Span | None:
    """Return "Norvian-led coalition" for a later "the coalition": the same noun with a name."""
    if body.pos_ != "NOUN":
        return None
    before = body.doc[max(0, body.i - _BACK) : body.i]
    again = next((one for one in reversed(before) if one.lower_ == body.lower_), None)
    first = _opening_name(again) if again is not None else None
    return span_of(first, again) if again is not None and first is not None else None


def _opening_name(noun: Token) -> Token | None:
    """Return the first word of the name that stands right before a noun, if one does."""
    at = noun
    while at.i > noun.sent.start and (at.nbor(-1).dep_ in _NAMING or at.nbor(-1).text == "-"):
        at = at.nbor(-1)
    return at if at != noun and at.ent_type_ in _NAMES else None


def spoken_of(token: Token, pronoun: Token) -> Token | None:
    """Return the troops of "the troops halted so that others could pass. They ...".

    A sentence goes on about whom the one before it is about, not about those in a clause of it.
    """
    verb, apart = token.head, pronoun.sent.start > token.i and pronoun.dep_ in SUBJECTS
    if verb.dep_ == "relcl" and verb.head.head in pronoun.ancestors:
        return verb.head if verb.head.dep_ in SUBJECTS else None
    if not apart or verb.dep_ not in _CLAUSES:
        return None
    above = [one for one in verb.ancestors if one.pos_ == "VERB"]
    told = (one for verb in above for one in verb.lefts if one.dep_ in SUBJECTS)
    return next(told, None)


def _number(word: Token) -> float | None:
    """Return what a number says in letters or digits."""
    numeral = numeral_at(text_of(word.doc), word.idx) if word.like_num else None
    return float(numeral.value) if numeral is not None else None
