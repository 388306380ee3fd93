"""Speakers named at a sentence's end ("…, the monitor said on Friday"), whatever the parse says.

A small parser often hangs such a tail on the last noun before the comma. The words alone are
plain: a comma, a name without a verb, a verb of saying, and nothing after but when and where.
"""

from spacy.tokens import Token

from contested.extraction.attribution.found import Content, Found, Named, Sketch
from contested.extraction.attribution.page import HEADLINES, Page, Range
from contested.extraction.attribution.quoted import QUOTED, before_quoted_as, is_scare
from contested.extraction.attribution.tailnames import name_before, name_head, tail_comma
from contested.extraction.attribution.types import Frame
from contested.model.codebook import Manner

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WHEN = frozenset({"after", "before", "when", "hours", "days", "weeks", "months", "despite"})
_LONGEST_REST, _LEAST_SAID, _SURE = 16, 3, 0.9
_NEAR, _LONGEST_SOURCE = 4, 14


def tail_sketch(page: Page, found: Found) -> Sketch | None:
    """Return the attribution that a cue at its sentence's end makes of all that stands before."""
    first, last = _part(page, found.words)
    start, end = before_quoted_as(page, found.words[0]), found.words[1]
    passing = _passing_on(page, first, found.words[0])
    name = name_before(page, first, passing or start)
    more = _goes_on(page, found.words, last)
    if name is None or not (more is not None or _nothing_follows(page, end, last)):
        return None
    comma = name - 1
    if Frame.CLAUSE not in found.cue.frames or not _says_something(page, first, comma):
        return None
    said = [(first, comma)] if more is None else [(first, comma), page.bare((more, last))]
    content = Content(
        spans=tuple(page.span(words) for words in said),
        manner=Manner.INDIRECT,
        confidence=_SURE,
        frame=Frame.CLAUSE,
    )
    if passing is not None:
        name, start = passing + 1, found.words[0] - 1
    named = Named(head=page.doc[name_head(page, name, start)], words=page.bare((name, start)))
    return Sketch(found=found, cue=page.cue(found.words), named=named, content=content)


def _part(page: Page, cue: Range) -> Range:
    """Return the part of its sentence that a cue closes before a semicolon, else all of it."""
    first, last = page.sentence(cue[0])
    marks = [at for at in range(first, last) if page.words[at] == ";"]
    if cue[1] not in marks:
        return first, last
    return max((at + 1 for at in marks if at < cue[0]), default=first), cue[1]


def _goes_on(page: Page, cue: Range, last: int) -> int | None:
    """Return where what is said goes on: "…, an aide said on Friday, killing nine", else None."""
    near = page.words[cue[1] : min(cue[1] + _NEAR + 1, last - 1)]
    comma = cue[1] + near.index(",") if "," in near else None
    if comma is None:
        return None
    after = page.doc[comma + 1]
    counted = comma == cue[1] and after.lower_ in {"including", "among"}
    deed = after.tag_ == "VBG" and after.head.i < cue[0]
    return comma + 1 if counted or deed else None


def _passing_on(page: Page, first: int, start: int) -> int | None:
    """Return where "quoted" stands in "…, the agency quoted a commander as saying", else None."""
    if start - 1 <= first or page.doc[start - 1].lower_ != "as":
        return None
    for at in range(start - 3, max(first, start - _LONGEST_SOURCE), -1):
        if page.doc[at].lower_ in QUOTED and page.doc[at].tag_ in {"VBD", "VBN"}:
            return at if page.doc[at - 1].pos_ in {"NOUN", "PROPN"} else None
    return None


def _nothing_follows(page: Page, end: int, last: int) -> bool:
    """Tell a tail from a cue that leads on: to a clause, a quotation, or the next paragraph."""
    closing = min(_closing(page, end, last), tail_comma(page, end, last) or last)
    rest = [token for token in page.doc[end:closing] if not token.is_space]
    leads_on = any(_leads_on(token) or token.text == ":" for token in rest)
    return len(rest) <= _LONGEST_REST and not leads_on


def _closing(page: Page, end: int, last: int) -> int:
    """Return where an aside of its own begins: ", citing a source", ", a day after they left"."""
    for at in range(end, last - 1):
        if page.doc[at].text != ",":
            continue
        after = page.doc[at + 1]
        near = {token.lower_ for token in page.doc[at + 1 : min(at + 1 + _NEAR, last)]}
        participle = after.tag_ == "VBG"
        if participle or (near & _WHEN and after.pos_ in {"DET", "NUM", "ADV", "SCONJ", "ADP"}):
            return at
    return last


def _leads_on(token: Token) -> bool:
    """Tell a clause that follows from "in a message addressed to the president"."""
    after_noun = token.dep_ == "relcl" or (token.tag_ == "VBN" and token.dep_ == "acl")
    verbal = token.pos_ in {"VERB", "AUX", "SCONJ"} and not after_noun
    inside = 0 < token.i < len(token.doc) - 1
    return verbal and not (inside and token.nbor(-1).is_title and token.nbor(1).is_title)


def _says_something(page: Page, first: int, comma: int) -> bool:
    """Tell a clause of its own from a mere phrase, and from a quotation, which others read."""
    said = page.doc[first:comma]
    headline = page.kinds[page.block_of[first]] in HEADLINES if page.block_of[first] >= 0 else False
    inside = {page.quote_of[token.i] for token in said} - {-1}
    quoted = any(not is_scare(page, index) for index in inside)
    told = headline or any(token.tag_ in _FINITE for token in said)
    return len(said) >= _LEAST_SAID and not quoted and told
