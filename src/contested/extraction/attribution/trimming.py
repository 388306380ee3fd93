"""The words of a speaker's name cleared of what a parse hung on them: "and officials"."""

from spacy.tokens import Token

from contested.extraction.attribution.page import Page, Range

_JOINING = frozenset({"CCONJ", "ADP", "SCONJ", "PART"})
_PARTNERED = frozenset({"both", "either", "neither"})
_PAIRS = {"“": "”", "«": "»"}
_MARKS = frozenset({"”", "“", '"', "``", "''", "»", "«"})


def trimmed(page: Page, head: Token, words: Range) -> Range:
    """Return a name without joining words, blanks and stray quotation marks at its edges."""
    start, end = page.bare(words)
    while start < end and _is_loose(page, start, head, opens=True):
        start += 1
    while start < end and _is_loose(page, end - 1, head, opens=False):
        end -= 1
    start = _after_date(page, head, start)
    end = _before_part(page, head, _before_day(page, head, end))
    start, end = page.bare((_whole_word(page, start), end))
    return _whole_quotes(page, (start, end)) if start < end else (start, start)


def _whole_word(page: Page, start: int) -> int:
    """Take in all of "Saad al-Jayashi" where a parse holds its last part only."""
    at = start
    while at > 1 and page.doc[at - 1].text == "-" and not page.doc[at - 1].whitespace_:
        at -= 2
    first_name = at < start and at > 0 and page.doc[at - 1].pos_ == "PROPN"
    return at - 1 if first_name else at


def _after_date(page: Page, head: Token, start: int) -> int:
    """“In early May the group's leader”: the date before a name is no part of it."""
    at = start
    if at < 1 or page.doc[at - 1].pos_ != "ADP" or page.doc[at - 1].head.i == head.i:
        return start
    while at < head.i and page.doc[at].ent_type_ == "DATE":
        at += 1
    return start if page.doc[at].tag_ == "POS" or page.doc[at].ent_type_ == "DATE" else at


def _before_day(page: Page, head: Token, end: int) -> int:
    """“The coalition on Tuesday denied”: the day is that of the saying."""
    for at in range(head.i + 1, end - 1):
        after = page.doc[at + 1]
        if page.doc[at - 1].pos_ == "VERB":
            continue  # "a report seen on Thursday"
        if page.doc[at].lower_ == "on" and after.ent_type_ == "DATE" and after.pos_ == "PROPN":
            return at
    return end


def _before_part(page: Page, head: Token, end: int) -> int:
    """“The ministry for its part said”: the turn of phrase is no part of the name."""
    turn = end - 3 > head.i and page.doc[end - 1].lower_ == "part"
    return end - 3 if turn and page.doc[end - 3].lower_ == "for" else end


def _is_loose(page: Page, at: int, head: Token, *, opens: bool) -> bool:
    token = page.doc[at]
    if token.i == head.i:
        return False
    if token.lower_ == "each":
        return True
    if token.text in _MARKS:
        return not _is_paired(page, at, opens=opens)
    joins = token.pos_ in _JOINING and token.tag_ not in {"POS", "RP"}
    joins = joins and token.lower_ not in _PARTNERED
    return joins and not (opens and token.is_title and token.ent_type_ != "")


def _is_paired(page: Page, at: int, *, opens: bool) -> bool:
    """Tell a mark that opens or closes a nickname or a title inside the name."""
    home = page.quote_of[at]
    if home == -1:
        return False
    span = page.quotations[home].span
    edge = page.starts[at]
    return edge == span.start if opens else edge + len(page.doc[at].text) == span.end


def _whole_quotes(page: Page, words: Range) -> Range:
    """Take in the other mark of a pair that a name holds one of ("“Jane” star", "“Jane”")."""
    start, end = words
    texts = [page.doc[at].text for at in range(start, end)]
    for opening, closing in _PAIRS.items():
        before, after = texts.count(opening), texts.count(closing)
        if before > after and end < len(page.doc) and page.doc[end].text == closing:
            end += 1
        if after > before and start > 0 and page.doc[start - 1].text == opening:
            start -= 1
    return start, end
