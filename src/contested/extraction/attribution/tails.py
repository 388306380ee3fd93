"""Speakers named at a sentence's end ("…, the monitor said on Friday"), whatever the parse says.

A small parser often hangs such a tail on the last noun before the comma. The words alone are
plain: a comma, a name without a verb, a verb of saying, and nothing after but when and where.
"""

from contested.extraction.attribution.found import Content, Found, Named, Sketch
from contested.extraction.attribution.page import Page
from contested.extraction.attribution.types import Frame
from contested.model.codebook import Manner

_NAMING = frozenset({"DET", "PROPN", "NOUN", "ADJ", "NUM"})
_JOINING = frozenset({"of", "for", "in", "’s", "'s", "and", "&", "-", "’", "'"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_NAME, _LONGEST_REST, _LEAST_SAID, _SURE = 12, 8, 3, 0.9


def tail_sketch(page: Page, found: Found) -> Sketch | None:
    """Return the attribution that a cue at its sentence's end makes of all that stands before."""
    first, last = page.sentence(found.head.i)
    start, end = found.words
    name = _name_start(page, first, start)
    if (
        Frame.CLAUSE not in found.cue.frames
        or name is None
        or not _nothing_follows(page, end, last)
    ):
        return None
    comma = name - 1
    if not (_nothing_follows(page, end, last) and _says_something(page, first, comma)):
        return None
    content = Content(
        spans=(page.span((first, comma)),),
        manner=Manner.INDIRECT,
        confidence=_SURE,
        frame=Frame.CLAUSE,
    )
    named = Named(head=page.doc[_head(page, name, start)], words=(name, start))
    return Sketch(found=found, cue=page.span(found.words), named=named, content=content)


def _name_start(page: Page, first: int, start: int) -> int | None:
    """Return where the name before a cue begins, right after a comma; None where none does."""
    at = start
    while at > first and start - at < _LONGEST_NAME and _names(page, at - 1):
        at -= 1
    after_comma = at > first and page.doc[at - 1].text == "," and page.quote_of[at - 1] == -1
    return at if at < start and after_comma else None


def _names(page: Page, at: int) -> bool:
    token = page.doc[at]
    return page.quote_of[at] == -1 and (token.pos_ in _NAMING or token.lower_ in _JOINING)


def _nothing_follows(page: Page, end: int, last: int) -> bool:
    """Tell a tail from a cue that leads on: to a clause, a quotation, or the next paragraph."""
    rest = [token for token in page.doc[end:last] if not token.is_space]
    leads_on = any(token.pos_ in {"VERB", "AUX", "SCONJ"} or token.text == ":" for token in rest)
    return len(rest) <= _LONGEST_REST and not leads_on


def _says_something(page: Page, first: int, comma: int) -> bool:
    """Tell a clause of its own from a mere phrase, and from a quotation, which others read."""
    said = page.doc[first:comma]
    quoted = any(page.quote_of[token.i] != -1 for token in said)
    return len(said) >= _LEAST_SAID and not quoted and any(token.tag_ in _FINITE for token in said)


def _head(page: Page, start: int, end: int) -> int:
    """Return the last noun before any "of" or "for"."""
    head = start
    for token in page.doc[start:end]:
        if token.pos_ == "ADP" and token.i > start:
            break
        if token.pos_ in {"NOUN", "PROPN"}:
            head = token.i
    return head
