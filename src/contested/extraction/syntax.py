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
_HOPS, _NEAR = 4, 9


def text_of(doc: Doc) -> str:
    """Return a document's text; the parse would build it anew from its tokens at every call."""
    text: str = doc.user_data.get(TEXT) or doc.text
    return text


def objects(token: Token) -> list[Token]:
    """Return the direct objects of a verb, a relative pronoun's antecedent for the pronoun."""
    found = [_antecedent(child) for child in token.children if child.dep_ in OBJECTS]
    return found or _passive_subjects(token) or _misplaced_subjects(token)


def _misplaced_subjects(token: Token) -> list[Token]:
    """Return what a slip of the parse calls a second subject, after the verb: its object."""
    before, after = _subjects_by_side(token)
    return after if before else []


def following_noun(token: Token) -> list[Token]:
    """Return the noun that stands right after a verb, whatever the parse makes of it.

    A slip of the parse may hang "recaptured 40 percent of Mersa, the monitor said" on "said".
    """
    head: Token | None = None
    for one in token.doc[token.i + 1 : token.i + _NEAR]:
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
    if token.dep_ == "conj":
        return is_passive(token.head)
    return token.dep_ in {"acl", "amod"} and not marks & SUBJECTS


def _passive_subjects(token: Token) -> list[Token]:
    if not is_passive(token):
        return []
    stated = PASSIVE_SUBJECTS | SUBJECTS
    own = [_antecedent(child) for child in token.children if child.dep_ in stated]
    if own:
        return own
    if token.dep_ in {"acl", "amod"}:
        return [token.head]
    return _passive_subjects(token.head) if token.dep_ == "conj" else []


def _agents(token: Token) -> list[Token]:
    by = [child for child in token.children if child.dep_ == "agent"]
    return [inner for one in by for inner in one.children if inner.dep_ == "pobj"]


def _antecedent(token: Token) -> Token:
    clause = token.head
    if token.lower_ in _RELATIVE and clause.dep_ == "relcl":
        return clause.head
    if token.dep_ == "csubj" and token.pos_ == "VERB":
        return next((one for one in token.children if one.dep_ in SUBJECTS), token)
    return token


def _shared_subject(token: Token, hops: int) -> list[Token]:
    """Follow "X continued blocking", "X came and took", "the forces holding" to the doer."""
    above = token.head
    if above.i == token.i or not hops:
        return []
    if token.dep_ == "acl" and not is_passive(token):
        return _joint(above) if above.pos_ in {"NOUN", "PROPN", "PRON"} else []
    if token.dep_ not in _INHERITING:
        return []
    if above.pos_ == "ADP":
        return _shared_subject_of_noun(above)
    return _doer_above(token, above, hops)


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
    own = [_antecedent(child) for child in above.children if child.dep_ in SUBJECTS]
    return own or _shared_subject(above, hops - 1)


def _shared_subject_of_noun(preposition: Token) -> list[Token]:
    noun = preposition.head
    return [child for child in noun.children if child.dep_ == "poss"]


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
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}:
            found += coordinated(child)
    return found


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
    inside = [one for one in token.sent if not one.is_space]
    return span_of(inside[0], inside[-1]) if inside else span_of(token, token)
