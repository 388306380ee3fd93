"""Which words a noun phrase, a clause and a sentence span."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.syntax_words import bounds_of, words_of
from contested.model.span import Span

_PHRASE = frozenset(
    {"det", "amod", "compound", "nmod", "poss", "case", "nummod", "quantmod", "advmod", "npadvmod"}
    | {"predet", "neg"}
)
_OF_WHOM = frozenset({"affiliated", "aligned", "allied", "loyal", "opposed", "sympathetic"})
_DASHES = frozenset({"-", "–", "—"})
_OF = frozenset({"of"})
_BULLETS = frozenset("*•▪◦‣●■○")
_FOUGHT = frozenset({"battle", "fighting"})
_PEOPLES = ("an", "ans", "ese", "i", "ish", "is")
"""How words for peoples and their states' doings end."""


def phrase(token: Token) -> Span:
    """Return the noun phrase that a token heads: modifiers and of-phrases, no clauses."""
    inside = phrase_words(token)
    return span_of(inside[0], inside[-1])


def phrase_words(token: Token) -> list[Token]:
    """Return the tokens of the noun phrase that a token heads, without a leading article."""
    inside = sorted(_phrase_tokens(token), key=lambda one: one.i)
    while len(inside) > 1 and inside[0].dep_ == "det" and inside[0].pos_ == "DET":
        inside = inside[1:]
    inside = _without_sum(_without_day(inside))
    opened = next((one.i for one in inside if one.text == ")"), None)
    return [one for one in inside if opened is None or one.i > opened] or inside


def _without_day(inside: list[Token]) -> list[Token]:
    """Leave the day of "on 10 May over a hundred men" and the "dead" of "shot dead two men"."""
    first = inside[0]
    before = first.nbor(-1) if first.i else first
    if first.lower_ == "dead" and before.tag_ in {"VBD", "VBN", "VBG"} and len(inside) > 1:
        return inside[1:]
    if first.ent_type_ != "DATE" or before.lower_ not in {"of", "on"} or not first.like_num:
        return inside
    rest = [one for one in inside if one.ent_type_ != "DATE"]
    return rest or inside


def _without_sum(inside: list[Token]) -> list[Token]:
    """Leave the whole of "put the toll at 90: 50 rebels" and what heads "NORTH - Rebels left"."""
    first = inside[0]
    if len(inside) < 2 or not (first.like_num or first.is_sent_start):
        return inside
    parted = first.text in _BULLETS or (first.like_num and first.nbor().text == ":")
    headed = first.is_upper and inside[1].text in _DASHES and bool(first.whitespace_)
    headed = headed and len(inside) > 2 and not inside[2].is_lower
    return inside[2:] if headed else inside[1:] if parted else inside


def _phrase_tokens(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.i > token.i and (child.dep_ in {"neg", "npadvmod"} or child.lower_ == "alone"):
            continue  # "the attack on a mill earlier today", "the Front, not the army"
        if child.dep_ == "amod" and child.i > token.i and child.left_edge.nbor(-1).text == ",":
            continue  # "one woman, aged 71", "the ministers, due in Karsh"
        if _says_whose(child):
            yield from _whose(child)
        elif child.dep_ in _PHRASE or (child.dep_ == "punct" and child.text == "-"):
            yield from _phrase_tokens(child)
        elif child.dep_ == "prep" and child.lower_ in _OF and _names_more(token, child):
            yield child
            for inner in child.children:
                yield from _phrase_tokens(inner)
        elif _adjectives_joined(token, child):
            yield child
        elif child.dep_ == "appos" and _is_its_name(token, child):
            yield from _phrase_tokens(child)


def _is_its_name(noun: Token, name: Token) -> bool:
    """Tell "the frigate INS Tabar" and "the Staff of Plan Karsh Dawn" from "the mayor, Karim"."""
    before = name.left_edge.nbor(-1) if name.left_edge.i else name
    beside = before == noun and noun.pos_ == "NOUN"
    beside = beside or (noun.pos_ == before.pos_ == "PROPN" and before.i >= noun.i)
    beside = beside and name.left_edge.is_alpha
    return beside and name.pos_ == "PROPN" and name.ent_type_ not in {"DATE", "TIME"}


def _says_whose(word: Token) -> bool:
    """Tell the "loyal to the mayor" of troops, without which they are nobody's."""
    return word.lower_ in _OF_WHOM and word.i > word.head.i and word.dep_ == "amod"


def _whose(word: Token) -> Iterator[Token]:
    yield word
    for to in word.rights:
        if to.dep_ == "prep" and to.lower_ in {"to", "with"}:
            yield to
            for noun in to.rights:
                yield from _phrase_tokens(noun) if noun.dep_ == "pobj" else ()


def _names_more(token: Token, preposition: Token) -> bool:
    """Tell "the mayor of Karsh" from "accused the mayor of lying"."""
    nouns = any(child.dep_ == "pobj" for child in preposition.children)
    return nouns and preposition.i > token.i


def _adjectives_joined(token: Token, child: Token) -> bool:
    joined = child.dep_ in {"cc", "conj"} and token.dep_ in {"amod", "compound", "nmod"}
    joined = joined and child.i < token.head.i
    return joined and child.pos_ in {"ADJ", "CCONJ", "PROPN", "NOUN"}


def span_of(first: Token, last: Token) -> Span:
    """Return the characters from one token through another."""
    return Span(first.idx, last.idx + len(last))


def subtree(token: Token) -> Span:
    """Return the characters from the left edge of a token's subtree through its right edge."""
    return span_of(token.left_edge, token.right_edge)


def sentence(token: Token) -> Span:
    """Return the characters of the token's sentence, without spaces and bullets at its ends."""
    return span_of(*(within_spaces(token) or (token, token)))


def _is_no_word(word: str) -> bool:
    return word.isspace() or word in _BULLETS


def within_spaces(token: Token) -> tuple[Token, Token] | None:
    """Return the first and last word or mark of the token's sentence; None if it is all space."""
    doc, words = token.doc, words_of(token.doc)
    first, end = bounds_of(token)
    last = end - 1
    while first <= last and _is_no_word(words[first]):
        first += 1
    while last >= first and _is_no_word(words[last]):
        last -= 1
    return (doc[first], doc[last]) if first <= last else None


def is_somebody(number: Token) -> bool:
    """Tell who speaks in "…, said one of them" from a number that is said."""
    return number.lower_ == "one" or any(one.lower_ in {"of", "who"} for one in number.rights)


def is_battlefield(name: Token) -> bool:
    """Tell "the Karsh battle" and "the Karsh fighting", named for where, from whose a raid is."""
    noun = name.head
    told = name.dep_ in {"amod", "compound", "nmod"} and noun.lower_ in _FOUGHT
    plain = name.tag_ in {"NNP", "JJ"} and name.is_title and not name.lower_.endswith(_PEOPLES)
    return told and plain and [one.lower_ for one in noun.lefts if one != name] == ["the"]
