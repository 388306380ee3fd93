"""How far a party's name reaches in the text, past what the parse takes for its phrase."""

from spacy.tokens import Token

from contested.extraction.syntax import phrase, phrase_words, prepositional, text_of
from contested.model.span import Span

_NAMES = frozenset({"ORG", "PERSON"})
_ABOUT = frozenset({"about", "another", "nearly", "over", "under"})
_FATES = frozenset({"dead", "hurt", "injured", "killed", "missing", "wounded"})
_HELD = frozenset({"dobj", "obj", "pobj"})
_MORE = frozenset({"cc", "conj", "npadvmod"})
_LONGEST = 12
_SMALL = frozenset({"and", "for", "in", "of", "the", "to"})


def whole_name(token: Token, span: Span) -> Span:
    """Return a phrase with all of its name: "anti-Karsh", "the Fund for Aid to Karsh (FAK)"."""
    return Span(_whole_word(text_of(token.doc), span.start), max(span.end, _bracket_after(token)))


def with_count(token: Token, span: Span) -> Span:
    """Return a bare number with what says of whom or what it counts: "another 250 wounded"."""
    if token.pos_ != "NUM" or token.dep_ == "nummod":
        return span
    first, doc = token.left_edge, token.doc
    before = next((one for one in (first, doc[first.i - 1]) if one.lower_ in _ABOUT), None)
    after = doc[token.i + 1 : token.i + 2]
    fate = after[0] if after and _tells_fate(after[0], token) else token
    start = before.idx if before is not None else span.start
    return Span(min(start, span.start), max(span.end, fate.idx + len(fate)))


def _tells_fate(word: Token, number: Token) -> bool:
    """Tell "treated 150 wounded" from the clause of "nine died, 12 wounded"."""
    return word.lower_ in _FATES and number.dep_ in _HELD


def with_aside(token: Token) -> Span:
    """Return a noun phrase with the name behind a comma: "the mayor, Omar Dahl"."""
    words, span = phrase_words(token), phrase(token)
    last = max(words, key=lambda one: one.i)
    of = (noun for name, noun in prepositional(token) if name == "of")
    named = (one for noun in (token, *of) for one in noun.rights if noun.pos_ == "NOUN")
    name = next((one for one in named if _is_aside(one, last)), None)
    return Span(span.start, max(span.end, phrase(name).end)) if name is not None else span


def _is_aside(name: Token, last: Token) -> bool:
    """Tell a name right behind a comma that says who is meant, and no list or time after it."""
    after = name.doc[name.right_edge.i + 1 : name.right_edge.i + 2]
    closed = bool(after) and (after[0].text in {",", ";"} or after[0].i == name.sent[-1].i)
    behind = name.left_edge.i == last.i + 2 and last.nbor().text == ","
    named = name.pos_ == "PROPN" and name.ent_type_ in _NAMES and name.dep_ == "appos"
    edge = name.right_edge
    whole = phrase(name).end == edge.idx + len(edge)
    plain = not any(one.dep_ in _MORE for one in (*name.rights, *name.head.rights))
    return named and behind and closed and whole and plain and last.lower_ != "others"


def _whole_word(text: str, start: int) -> int:
    """Return where a word begins whose part before a hyphen the parse cut off."""
    at = start
    while at > 1 and text[at - 1] == "-" and text[at - 2].isalpha():
        at -= 1
        while at and text[at - 1].isalpha():
            at -= 1
    return at


def _bracket_after(token: Token) -> int:
    """Return the end of a long name with "for" that its short form in brackets follows, else 0."""
    after = token.doc[token.i + 1 : min(token.i + _LONGEST, token.sent.end)]
    if not token.is_title or not after or after[0].lower_ != "for":
        return 0
    beyond = next((one for one in after if not (one.is_title or one.lower_ in _SMALL)), token)
    last = beyond.nbor(-1) if beyond.text == "(" else token
    return last.idx + len(last)
