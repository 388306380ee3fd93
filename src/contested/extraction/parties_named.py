"""How far a party's name reaches in the text, past what the parse takes for its phrase."""

from spacy.tokens import Token

from contested.extraction.syntax import text_of
from contested.model.span import Span

_LONGEST = 12
_SMALL = frozenset({"and", "for", "in", "of", "the", "to"})


def whole_name(token: Token, span: Span) -> Span:
    """Return a phrase with all of its name: "anti-Karsh", "the Fund for Aid to Karsh (FAK)"."""
    return Span(_whole_word(text_of(token.doc), span.start), max(span.end, _bracket_after(token)))


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
