"""What stands round a verb or a noun: objects, the passive, prepositions, lists."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
TEXT = "text"
"""Where a parsed document keeps its text."""
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_MODIFYING = frozenset({"DET", "ADJ", "NUM", "ADV"})
NAMING = frozenset({"NORP", "ORG", "GPE"})
_SHARES = frozenset({"all", "most", "half", "part", "parts", "much"})
_STAYING = frozenset({"remain", "stay"})
_HARMING = frozenset({"kill", "wound", "injure", "maim"})
_KILLERS = frozenset({"PERSON", "NORP"})
_AT = frozenset({"on", "at", "in", "against", "near", "outside", "inside", "from", "over", "of"})
_STRIKES = frozenset(
    {"strike", "airstrike", "attack", "blast", "explosion", "raid", "bombing", "bombardment"}
    | {"shelling", "assault", "fire", "clash", "ambush", "barrage", "bomb", "collapse"}
)
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_NEAR = 9


def text_of(doc: Doc) -> str:
    """Return a document's text; the parse would build it anew from its tokens at every call."""
    text: str = doc.user_data.get(TEXT) or doc.text
    return text


def objects(token: Token) -> list[Token]:
    """Return the direct objects of a verb, a relative pronoun's antecedent for the pronoun."""
    found = [referent(child) for child in token.children if child.dep_ in OBJECTS]
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
        and any(one.dep_ in OBJECTS and one.lower_ in _RELATIVE for one in clause.lefts)
    ]


def left_out(verb: Token) -> list[Token]:
    """Return what a relative clause without a pronoun is about ("the land they once held")."""
    subject = next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
    if verb.dep_ != "relcl" or subject is None or subject.lower_ in _RELATIVE | {"who"}:
        return []
    follows = verb.left_edge.i == subject.left_edge.i
    taken = any(one.dep_ in OBJECTS | {"prep", "xcomp", "ccomp"} for one in verb.rights)
    return [verb.head] if follows and not taken else []


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
    own = [one for one in token.children if one.dep_ in SUBJECTS and not _is_vessel(one)]
    return (
        [child for child in own if child.i < token.i],
        [child for child in own if child.i > token.i],
    )


_ACCOUNTS = frozenset(
    {"account", "admission", "count", "estimate", "figure", "reckoning", "tally", "telling", "word"}
)


def is_passive(token: Token) -> bool:
    """Tell whether a verb stands in the passive or is a bare past participle on a noun."""
    marks = {child.dep_ for child in token.children}
    if marks & (PASSIVE_SUBJECTS | {"auxpass", "agent"}):
        return True
    if token.tag_ == "VBD" and token.dep_ == "acl":
        return not marks & (OBJECTS | SUBJECTS)
    if token.tag_ != "VBN" or marks & (OBJECTS | {"aux"}):
        return False
    if _stays_so(token) or _is_outcome(token):
        return True
    if token.dep_ == "conj":
        return is_passive(token.head)
    return token.dep_ in {"acl", "amod"} and not marks & SUBJECTS


def _stays_so(token: Token) -> bool:
    """Tell "the camp remains cut off": how its subject is left, said by a participle."""
    return token.dep_ in {"acomp", "xcomp", "advcl"} and token.head.lemma_.lower() in _STAYING


def _is_outcome(token: Token) -> bool:
    """Tell "with ten rebels killed", which says what was done to them."""
    return token.dep_ == "pcomp" and token.head.lower_ == "with"


def passive_subjects(token: Token) -> list[Token]:
    """Return to whom a passive verb's deed is done; nobody for the active."""
    if not is_passive(token):
        return []
    stated = PASSIVE_SUBJECTS | SUBJECTS
    auxiliaries = [child for child in token.children if child.dep_ == "auxpass"]
    round_it = [child for anchor in (token, *auxiliaries) for child in anchor.children]
    own = [referent(child) for child in round_it if child.dep_ in stated]
    if own or _in_a_range(token):
        return own or _in_a_range(token)
    if token.dep_ in {"acl", "amod"}:
        return [token.head]
    if _stays_so(token):
        return [referent(child) for child in token.head.children if child.dep_ in SUBJECTS]
    return passive_subjects(token.head) if token.dep_ == "conj" else []


def _in_a_range(verb: Token) -> list[Token]:
    """Return the counted noun of "between 20 and 30 men were killed", which is the subject."""
    ranges = [one for one in verb.lefts if one.lower_ in {"between", "from"} and one.dep_ == "prep"]
    nouns = [one for preposition in ranges for one in preposition.children if one.dep_ == "pobj"]
    return [one for one in nouns if any(left.like_num for left in one.lefts)]


def referent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, and any other word itself."""
    clause = token.head
    while token.dep_ in OBJECTS and clause.dep_ in {"xcomp", "ccomp"}:
        clause = clause.head
    if token.lower_ in _RELATIVE and clause.dep_ == "relcl":
        return _struck_by(clause) or clause.head
    if token.dep_ == "csubj" and token.pos_ == "VERB":
        return next((one for one in token.children if one.dep_ in SUBJECTS), token)
    return token


def _struck_by(clause: Token) -> Token | None:
    """Return the strike of "a strike on the market, which killed ten": no market kills."""
    at, preposition = clause.head, clause.head.head
    if clause.lemma_.lower() not in _HARMING or at.ent_type_ in _KILLERS:
        return None
    while at.dep_ == "pobj" and preposition.lower_ in _AT and preposition.head.pos_ != "VERB":
        at, preposition = preposition.head, preposition.head.head
    return at if at.i != clause.head.i and at.lemma_.lower() in _STRIKES else None


def prepositional(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield each (preposition, its noun) that hangs on a token, coordinated prepositions too."""
    for child in token.children:
        prepositional = child.pos_ in {"ADP", "SCONJ"} or child.lower_ == "including"
        if child.dep_ in {"prep", "agent", "dative"} and prepositional and not is_by_turns(child):
            yield from _nouns_of(child, child.lower_)


def is_by_turns(preposition: Token) -> bool:
    """Tell "house by house" and "by its account", which is how or who says so, and not who did."""
    around = preposition.doc[max(preposition.i - 1, 0) : preposition.i + 2]
    told = any(one.lemma_.lower() in _ACCOUNTS for one in preposition.children)
    again = len(around) == 3 and around[0].lower_ == around[2].lower_
    return again or (told and preposition.lower_ == "by")


def _nouns_of(preposition: Token, name: str) -> Iterator[tuple[str, Token]]:
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            yield name, child
            if child.lower_ in _DAYS:
                yield from prepositional(child)
        elif child.dep_ == "prep":
            yield from _nouns_of(child, child.lower_)


def coordinated(token: Token) -> list[Token]:
    """Return the noun and those coordinated with it, in order."""
    found = [token]
    for child in token.rights:
        named = child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}
        listed = child.dep_ == "conj" or _is_listed(child)
        if listed and named and not _ruled_out(child) and not _is_vessel(child):
            found += coordinated(child)
    return found


def _is_listed(token: Token) -> bool:
    """Tell the second of three in a list ("14 rifles, 31 belts and 9 guns") from another name."""
    joined = any(child.dep_ == "conj" for child in token.rights)
    kinds = {token.ent_type_, token.head.ent_type_}
    bodies = kinds <= NAMING or kinds == {"PERSON"}
    counts = all(any(child.dep_ == "nummod" for child in one.lefts) for one in (token, token.head))
    owned = any(one.tag_ == "PRP$" for one in token.lefts) and token.head.pos_ == "NOUN"
    return token.dep_ == "appos" and joined and (bodies or counts or owned)


def _is_vessel(token: Token) -> bool:
    """Tell the ship of "the men on board the ship", which the parse takes for one of them."""
    at = token.left_edge.i
    return at > 1 and [one.lower_ for one in token.doc[at - 2 : at]] == ["on", "board"]


def _ruled_out(token: Token) -> bool:
    """Tell what is named only to be denied: "dozens died, and not 200 or 500"."""
    return any(child.dep_ == "neg" and child.i < token.i for child in token.children)
