"""Small questions asked of the dependency parse."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from contested.model.span import Span

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
TEXT = "text"
"""Where a parsed document keeps its text."""

_PHRASE = frozenset(
    {"det", "amod", "compound", "nmod", "poss", "case", "nummod", "quantmod", "advmod", "npadvmod"}
    | {"predet", "neg"}
)
_OF = frozenset({"of"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_INHERITING = frozenset({"xcomp", "conj", "advcl", "pcomp"})
_MODIFYING = frozenset({"DET", "ADJ", "NUM", "ADV"})
_CHARGING = frozenset(
    {"accuse", "suspect", "blame", "charge", "convict", "condemn", "criticise", "criticize"}
    | {"denounce", "acquit", "absolve", "clear", "indict", "prosecute", "sanction", "fault"}
)
_CHARGED = frozenset({"of", "for", "with", "over"})
_RANKS = frozenset({"first", "last", "only", "next", "latest"})
_SHARES = frozenset({"all", "most", "half", "part", "parts", "much"})
_STAYING = frozenset({"remain", "stay"})
_HARMING = frozenset({"kill", "wound", "injure", "maim"})
_KILLERS = frozenset({"PERSON", "NORP"})
_AT = frozenset({"on", "at", "in", "against", "near", "outside", "inside", "from", "over", "of"})
_STRIKES = frozenset(
    {"strike", "airstrike", "attack", "blast", "explosion", "raid", "bombing", "bombardment"}
    | {"shelling", "assault", "fire", "clash", "ambush", "barrage", "bomb", "collapse"}
)
_HOPS, _NEAR = 4, 9


def text_of(doc: Doc) -> str:
    """Return a document's text; the parse would build it anew from its tokens at every call."""
    text: str = doc.user_data.get(TEXT) or doc.text
    return text


def objects(token: Token) -> list[Token]:
    """Return the direct objects of a verb, a relative pronoun's antecedent for the pronoun."""
    found = [_antecedent(child) for child in token.children if child.dep_ in OBJECTS]
    return found or _passive_subjects(token) or _misplaced_subjects(token) or _ranged(token)


def _misplaced_subjects(token: Token) -> list[Token]:
    """Return what a slip of the parse calls a second subject, after the verb: its object."""
    before, after = _subjects_by_side(token)
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


def _subjects_by_side(token: Token) -> tuple[list[Token], list[Token]]:
    own = [child for child in token.children if child.dep_ in SUBJECTS]
    return (
        [child for child in own if child.i < token.i],
        [child for child in own if child.i > token.i],
    )


def subjects(token: Token) -> list[Token]:
    """Return the doers of a verb: its subject, its passive agent, or the subject it shares."""
    if is_passive(token):
        return _agents(token)
    before, after = _subjects_by_side(token)
    own = [_antecedent(child) for child in before or after]
    return own or _shared_subject(token, _HOPS)


def is_passive(token: Token) -> bool:
    """Tell whether a verb stands in the passive or is a bare past participle on a noun."""
    marks = {child.dep_ for child in token.children}
    if marks & (PASSIVE_SUBJECTS | {"auxpass", "agent"}):
        return True
    if token.tag_ != "VBN" or marks & (OBJECTS | {"aux"}):
        return False
    if _stays_so(token):
        return True
    if token.dep_ == "conj":
        return is_passive(token.head)
    return token.dep_ in {"acl", "amod"} and not marks & SUBJECTS


def _stays_so(token: Token) -> bool:
    """Tell "the camp remains cut off": how its subject is left, said by a participle."""
    return token.dep_ in {"acomp", "xcomp", "advcl"} and token.head.lemma_.lower() in _STAYING


def _passive_subjects(token: Token) -> list[Token]:
    if not is_passive(token):
        return []
    stated = PASSIVE_SUBJECTS | SUBJECTS
    auxiliaries = [child for child in token.children if child.dep_ == "auxpass"]
    round_it = [child for anchor in (token, *auxiliaries) for child in anchor.children]
    own = [_antecedent(child) for child in round_it if child.dep_ in stated]
    if own:
        return own
    if token.dep_ in {"acl", "amod"}:
        return [token.head]
    if _stays_so(token):
        return [_antecedent(child) for child in token.head.children if child.dep_ in SUBJECTS]
    return _passive_subjects(token.head) if token.dep_ == "conj" else []


def _agents(token: Token) -> list[Token]:
    by = [child for child in token.children if child.dep_ == "agent"]
    return [inner for one in by for inner in one.children if inner.dep_ == "pobj"]


def _antecedent(token: Token) -> Token:
    clause = token.head
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


def _shared_subject(token: Token, hops: int) -> list[Token]:
    """Follow "X continued blocking", "X came and took", "the forces holding" to the doer."""
    above = token.head
    if above.i == token.i or not hops:
        return []
    if (token.dep_ == "acl" and not is_passive(token)) or _is_purpose(token):
        return _doers_by_noun(token, above)
    if token.dep_ not in _INHERITING:
        return []
    if above.pos_ == "ADP":
        return _shared_subject_of_noun(above)
    return _doer_above(token, above, hops)


def _doers_by_noun(token: Token, noun: Token) -> list[Token]:
    if noun.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return []
    planned = _is_infinitive(token) and not _is_ranked(noun)
    return _owners_of(noun) if planned else _joint(noun)


def _owners_of(noun: Token) -> list[Token]:
    """Return whose attempt or plan it is to do a thing ("their bid to take the town")."""
    return [child for child in noun.children if child.dep_ == "poss"]


def _is_ranked(noun: Token) -> bool:
    """Tell "the first convoy to enter", which enters, from "a plan to enter"."""
    return any(child.lower_ in _RANKS or child.ent_type_ == "ORDINAL" for child in noun.lefts)


def _is_infinitive(token: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)


def _is_purpose(token: Token) -> bool:
    """Tell "the first convoy to enter the camp", which does it, from "a town to visit"."""
    acts = any(child.dep_ in OBJECTS for child in token.children)
    return token.dep_ == "relcl" and token.tag_ == "VB" and acts


def _joint(noun: Token) -> list[Token]:
    """Return the noun, and before it the one that it is joined to ("A and B supporting C")."""
    joined = noun.dep_ == "conj" and any(child.dep_ == "cc" for child in noun.head.children)
    return [noun.head, noun] if joined else [noun]


def _doer_above(token: Token, above: Token, hops: int) -> list[Token]:
    if above.pos_ not in {"VERB", "AUX", "ADJ"}:
        return []
    if token.dep_ == "xcomp":
        controller = [child for child in above.children if child.dep_ in OBJECTS]
        if controller:
            return controller
    if is_passive(above):
        return _passive_subjects(above)
    if above.lemma_.lower() == "come" and any(one.lower_ == "under" for one in above.rights):
        return []
    own = [_antecedent(child) for child in above.children if child.dep_ in SUBJECTS]
    return own or _shared_subject(above, hops - 1)


def _shared_subject_of_noun(preposition: Token) -> list[Token]:
    """Return whose deed a gerund is: "their way of taking", "accused the army of taking"."""
    above = preposition.head
    if preposition.lower_ in _CHARGED and above.lemma_.lower() in _CHARGING:
        return objects(above)
    if preposition.lower_ == "of" and above.dep_ in OBJECTS and above.head.lemma_ in _CHARGING:
        return [above]
    return [child for child in above.children if child.dep_ == "poss"]


def prepositional(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield each (preposition, its noun) that hangs on a token, coordinated prepositions too."""
    for child in token.children:
        prepositional = child.pos_ in {"ADP", "SCONJ"} or child.lower_ == "including"
        if child.dep_ in {"prep", "agent", "dative"} and prepositional:
            yield from _nouns_of(child, child.lower_)


def _nouns_of(preposition: Token, name: str) -> Iterator[tuple[str, Token]]:
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            yield name, child
        elif child.dep_ == "prep":
            yield from _nouns_of(child, child.lower_)


def coordinated(token: Token) -> list[Token]:
    """Return the noun and those coordinated with it, in order."""
    found = [token]
    for child in token.rights:
        named = child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}
        if child.dep_ == "conj" and named and not _ruled_out(child):
            found += coordinated(child)
    return found


def _ruled_out(token: Token) -> bool:
    """Tell what is named only to be denied: "dozens died, and not 200 or 500"."""
    return any(child.dep_ == "neg" and child.i < token.i for child in token.children)


def phrase(token: Token) -> Span:
    """Return the noun phrase that a token heads: modifiers and of-phrases, no clauses."""
    inside = phrase_words(token)
    return span_of(inside[0], inside[-1])


def phrase_words(token: Token) -> list[Token]:
    """Return the tokens of the noun phrase that a token heads, without a leading article."""
    inside = sorted(_phrase_tokens(token), key=lambda one: one.i)
    while len(inside) > 1 and inside[0].dep_ == "det" and inside[0].pos_ == "DET":
        inside = inside[1:]
    opened = next((one.i for one in inside if one.text == ")"), None)
    return [one for one in inside if opened is None or one.i > opened] or inside


def _phrase_tokens(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ in _PHRASE or (child.dep_ == "punct" and child.text == "-"):
            yield from _phrase_tokens(child)
        elif child.dep_ == "prep" and child.lower_ in _OF and _names_more(token, child):
            yield child
            for inner in child.children:
                yield from _phrase_tokens(inner)
        elif _adjectives_joined(token, child):
            yield child


def _names_more(token: Token, preposition: Token) -> bool:
    """Tell "the mayor of Karsh" from "accused the mayor of lying"."""
    nouns = any(child.dep_ == "pobj" for child in preposition.children)
    return nouns and preposition.i > token.i


def _adjectives_joined(token: Token, child: Token) -> bool:
    joined = child.dep_ in {"cc", "conj"} and token.dep_ in {"amod", "compound", "nmod"}
    return joined and child.pos_ in {"ADJ", "CCONJ", "PROPN", "NOUN"}


def span_of(first: Token, last: Token) -> Span:
    """Return the characters from one token through another."""
    return Span(first.idx, last.idx + len(last))


def subtree(token: Token) -> Span:
    """Return the characters from the left edge of a token's subtree through its right edge."""
    return span_of(token.left_edge, token.right_edge)


def sentence(token: Token) -> Span:
    """Return the characters of the token's sentence, without spaces at its ends."""
    return span_of(*(within_spaces(token) or (token, token)))


def within_spaces(token: Token) -> tuple[Token, Token] | None:
    """Return the first and last word or mark of the token's sentence; None if it is all space."""
    doc, first, last = token.doc, token.sent.start, token.sent.end - 1
    while first <= last and doc[first].is_space:
        first += 1
    while last >= first and doc[last].is_space:
        last -= 1
    return (doc[first], doc[last]) if first <= last else None
