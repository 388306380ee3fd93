"""What stands round a verb or a noun: objects, the passive, prepositions, lists."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.syntax_passive import PASSIVE_SUBJECTS, passive_subjects
from contested.extraction.syntax_relative import OBJECTS, RELATIVE, SUBJECTS, referent
from contested.extraction.syntax_slips import SPOTS, is_aside, is_by_turns
from contested.extraction.syntax_tree import kids_as
from contested.extraction.syntax_words import words_of

_MODIFYING = frozenset({"DET", "ADJ", "NUM", "ADV"})
NAMING = frozenset({"NORP", "ORG", "GPE"})
_SHARES = frozenset({"all", "most", "half", "part", "parts", "much"})
_MEASURES = frozenset({"DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_SPELLS = frozenset({"day", "hour", "minute", "month", "night", "week", "year"})
_NEAR = 9
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_QUANTITIES = frozenset(
    {"dozen", "dozens", "hundred", "hundreds", "million", "millions", "number", "score", "scores"}
    | {"ten", "tens", "thousand", "thousands", "total", "couple", "handful"}
)
_JOINERS = frozenset({"and", "or"})
_CLAUSAL = SUBJECTS | PASSIVE_SUBJECTS | OBJECTS | {"aux", "auxpass", "mark"}
_WHEN_WHERE = frozenset({"GPE", "LOC", "DATE", "TIME"})


def objects(token: Token) -> list[Token]:
    """Return the direct objects of a verb, a relative pronoun's antecedent for the pronoun."""
    acted = (one for one in kids_as(token, OBJECTS) if not is_aside(one))
    found = [referent(child) for child in acted if _listed_after(child) is None]
    return found or passive_subjects(token) or _misplaced_subjects(token) or _ranged(token)


def _misplaced_subjects(token: Token) -> list[Token]:
    """Return what a slip of the parse calls a second subject, after the verb: its object."""
    before, after = subjects_by_side(token)
    return after if before else []


def _ranged(token: Token) -> list[Token]:
    """Return the counted noun of "lost from 20 to 30 men", which the parse hangs on "from"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    if after.dep_ != "prep" or after.lower_ not in {"from", "between"}:
        return []
    nouns = (one for one in after.children if one.dep_ == "pobj")
    return [one for one in nouns if any(left.like_num for left in one.lefts)]


def taken_by(noun: Token) -> list[Token]:
    """Return the verbs of relative clauses that a noun is the object of ("a siege they laid")."""
    return [
        clause
        for clause in noun.rights
        if clause.dep_ == "relcl"
        and any(one.dep_ in OBJECTS and one.lower_ in RELATIVE for one in clause.lefts)
    ]


def following_noun(token: Token) -> list[Token]:
    """Return the noun that stands right after a verb, whatever the parse makes of it.

    A slip of the parse may hang "recaptured 40 percent of Mersa, the monitor said" on "said".
    """
    head: Token | None = None
    for one in token.doc[token.i + 1 : token.i + _NEAR]:
        if one.lower_ in _SHARES and any(child.lower_ == "of" for child in one.rights):
            return [one]
        if one.pos_ in {"NOUN", "PROPN"}:
            head = one
        elif head is not None or (one.pos_ not in _MODIFYING and one.lower_ != "than"):
            break
    return [head] if head is not None else []


def subjects_by_side(token: Token) -> tuple[list[Token], list[Token]]:
    """Return a verb's own subjects before it and after it."""
    own = [one for one in kids_as(token, SUBJECTS) if not _is_vessel(one)]
    return (
        [child for child in own if child.i < token.i],
        [child for child in own if child.i > token.i],
    )


def all_of(noun: Token) -> list[Token]:
    """Return whose or of whom a noun is told to be: "the operation of the army and the police"."""
    return [one for name, head in prepositional(noun) if name == "of" for one in coordinated(head)]


def prepositional(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield each (preposition, its noun) that hangs on a token, coordinated prepositions too."""
    for child in kids_as(token, _PREPOSITIONS):
        prepositional = child.pos_ in {"ADP", "SCONJ"} or child.lower_ == "including"
        if prepositional and not is_by_turns(child):
            yield from _nouns_of(child, child.lower_)


def _nouns_of(preposition: Token, name: str) -> Iterator[tuple[str, Token]]:
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            yield name, child
            if child.lower_ in WEEKDAYS or (name == "for" and child.lemma_ in _SPELLS):
                yield from prepositional(child)
        elif child.dep_ == "prep":
            yield from _nouns_of(child, child.lower_)


def coordinated(token: Token) -> list[Token]:
    """Return the noun and those coordinated with it, in order."""
    found = _linked(token)
    return found + [one for head in _strayed(token, found[-1]) for one in _linked(head)]


def _linked(token: Token) -> list[Token]:
    """Return the noun and those that the parse itself coordinates with it."""
    found = [token]
    for child in token.rights:
        named = child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}
        listed = child.dep_ == "conj" or _is_listed(child)
        if listed and named and not _ruled_out(child) and not _is_vessel(child):
            found += _linked(child)
    return found + [one for noun in _counted_list(token) for one in _linked(noun)[1:]]


def _counted_list(token: Token) -> list[Token]:
    """Return what "hundreds of men and women" or "a total of nine guns and two mines" counts."""
    if token.lemma_.lower() not in _QUANTITIES:
        return []
    return [
        one for of in token.rights if of.lower_ == "of" for one in of.rights if one.dep_ == "pobj"
    ]


def _strayed(token: Token, last: Token) -> list[Token]:
    """Return the nouns of a noun's list that a slip of the parse hangs on the verb instead.

    It may join "a gang" to "shelled" in "was shelled by the rebels and a gang", and take the
    second of "by the army, its allies and a militia" for an object.
    """
    verb = next((one for one in token.ancestors if one.pos_ == "VERB"), None)
    if verb is None or token.dep_ not in OBJECTS | {"pobj"}:
        return []
    heads = (verb, *verb.ancestors)
    after = [one for head in heads for one in head.rights if one.i > last.i]
    joined = [one for one in after if _joins(one, token, last, verb)]
    listed = [one for one in after if _listed_after(one) == last]
    return joined[:1] or listed[:1]


def _joins(noun: Token, token: Token, last: Token, verb: Token) -> bool:
    """Tell a noun that the parse joins to a verb, though it follows "and" after another noun."""
    if noun.dep_ != "conj" or noun.head != verb or not _is_bare_noun(noun):
        return False
    before = noun.left_edge.i - 1
    joiner = noun.doc[before]
    if joiner.lower_ not in _JOINERS:
        return False
    if last.right_edge.i == before - 1:
        return True
    apart = noun.lower_ == "those" or noun.doc[before - 1].ent_type_ in _WHEN_WHERE
    return apart and token.dep_ in OBJECTS and token.head == verb


def _is_bare_noun(word: Token) -> bool:
    """Tell a noun from a clause, and from a verb taken for one ("chides Norvia and praises it")."""
    named = word.pos_ in {"NOUN", "PROPN", "PRON"} or word.lower_ == "those"
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    verb = word.tag_ == "NNS" and after.pos_ in {"DET", "PRON", "PROPN"}
    return named and not verb and not any(one.dep_ in _CLAUSAL for one in word.children)


def _listed_after(noun: Token) -> Token | None:
    """Return the agent whose list goes on in what the parse takes for a further object."""
    edge = noun.left_edge.i
    listed = noun.dep_ in OBJECTS and any(one.dep_ == "conj" for one in noun.rights)
    if not listed or edge < 2 or noun.doc[edge - 1].text != ",":
        return None
    end = noun.doc[edge - 2]
    above = (one for one in (end, *end.ancestors) if one.right_edge == end)
    return next((one for one in above if one.dep_ == "pobj" and one.head.dep_ == "agent"), None)


def _is_listed(token: Token) -> bool:
    """Tell the second of three in a list ("14 rifles, 31 belts and 9 guns") from another name."""
    joined = any(child.dep_ == "conj" for child in token.rights)
    kinds = {token.ent_type_, token.head.ent_type_}
    bodies = kinds <= NAMING or kinds == {"PERSON"}
    counts = all(any(child.dep_ == "nummod" for child in one.lefts) for one in (token, token.head))
    owned = any(one.tag_ == "PRP$" for one in token.lefts) and token.head.pos_ == "NOUN"
    measured = {token.ent_type_, token.head.ent_type_} & _MEASURES
    owned = owned and token.lemma_.lower() not in SPOTS
    further = counts and not measured and token.lemma_ != token.head.lemma_
    return token.dep_ == "appos" and (further or (joined and (bodies or counts or owned)))


def _is_vessel(token: Token) -> bool:
    """Tell the ship of "the men on board the ship", which the parse takes for one of them."""
    at, words = token.left_edge.i, words_of(token.doc)
    return at > 1 and words[at - 1] == "board" and words[at - 2] == "on"


def _ruled_out(token: Token) -> bool:
    """Tell what is named only to be denied: "dozens died, and not 200 or 500"."""
    return any(child.dep_ == "neg" and child.i < token.i for child in token.children)
