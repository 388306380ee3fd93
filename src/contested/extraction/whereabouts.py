"""Words that tell where a clause is, though its verb does not lead to them."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from contested.extraction.syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS, bounds_of, words_of
from contested.extraction.tries import is_under_way

_ON = frozenset({"aux", "auxpass", "ccomp", "conj", "xcomp"})
_SHARES = frozenset({"all", "both", "half", "many", "most", "several", "some"})
_WITHIN = frozenset({"in", "of"})
_BEFORE = frozenset({"after", "before", "despite", "following", "since"})
_SUBJECT = SUBJECTS | PASSIVE_SUBJECTS


def where_heads(token: Token) -> Iterator[Token]:
    """Yield the bush of "the bush, where nine men had fled"."""
    for verb in (token, *token.ancestors):
        if verb.dep_ == "relcl":
            if any(one.lower_ == "where" for one in verb.lefts):
                yield verb.head
            return
        if verb.dep_ not in _ON and verb.i != token.i:
            return


def whole_of(noun: Token) -> Token:
    """Return the market of "the market in Karsh, Norvia, where"."""
    at = noun
    while at.dep_ == "appos" or (at.dep_ == "pobj" and at.head.lower_ in _WITHIN):
        above = at.head if at.dep_ == "appos" else at.head.head
        if above.pos_ not in {"NOUN", "PROPN"}:
            return at
        at = above
    return at


def opened(words: Span, token: Token) -> Iterator[Token]:
    """Yield the After of "After a year of raids on Karsh, the army …", which tells of before."""
    first = words[0]
    ends = first.right_edge.i + 1
    aside = first.dep_ == "prep" and first.lower_ in _BEFORE and ends < token.i
    if aside and token.doc[ends].text == ",":
        yield first


def happening_under(token: Token) -> Token | None:
    """Return the verb of a happening: "fighting went on", "fired into Karsh, its first attack".

    None where the words are no subject, and stand behind no comma.
    """
    verb = token.head
    if token.dep_ in _SUBJECT:
        return verb
    first = token.left_edge
    aside = first.i > bounds_of(token)[0] and first.nbor(-1).text == "," and first.i > verb.i
    return verb if aside and verb.pos_ == "VERB" and token.pos_ == "NOUN" else None


def most_of(noun: Token) -> Iterator[Token]:
    """Yield the civilians of "nine people, most of them civilians, who were …"."""
    at = noun.right_edge.i + 1
    words = words_of(noun.doc)[at : at + 5]
    shared = len(words) == 5 and words[0] == "," and words[1] in _SHARES
    if shared and words[2:4] == ("of", "them"):
        yield noun.doc[at + 4]


def going_on(verb: Token) -> Iterator[Token]:
    """Yield what those acted on were doing: "killed nine men, who were digging on Friday"."""
    for noun in (one for one in verb.rights if one.dep_ in OBJECTS):
        for one in (noun, *most_of(noun)):
            yield from (told for told in one.rights if told.dep_ == "relcl" and is_under_way(told))
