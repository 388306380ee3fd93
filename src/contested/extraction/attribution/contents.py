"""What a verb cue credits its speaker with: quotations, clauses, objects, what comes before."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extraction.attribution.clauses import (
    ADDRESSED,
    embedded,
    right_words,
    spanning_start,
)
from contested.extraction.attribution.continuation import is_plain
from contested.extraction.attribution.found import Content, Found, Named
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.quoted import (
    before_quoted_as,
    cluster_of,
    direct,
    is_scare,
    is_short,
    opening_of,
    pauses,
    quoted_after,
    quoted_before,
    takes_quotes,
    with_carried,
)
from contested.extraction.attribution.told import spans_of, told, touched
from contested.extraction.attribution.types import Factivity, Frame
from contested.model.codebook import Manner
from contested.model.span import Span

_LINKING = frozenset({"WP", "WDT", "WRB"})
_WHOSE = frozenset({"WP", "WP$", "WDT"})
_PARENTHETICAL = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_MEANWHILE = frozenset({"although", "as", "though", "while"})
_NEAR = 5
_SURE, _LIKELY, _LOOSE = 0.95, 0.85, 0.65


def content_of(page: Page, found: Found, named: Named | None) -> Content | None:
    """Return what a verb cue credits; None where it credits nothing that can be found."""
    cluster = cluster_of(page, found, named)
    if named is not None and named.words[1] == before_quoted_as(page, found.words[0]):
        cluster = (named.words[0], found.words[1])
    if page.quoted(found.head) != -1:
        return _right(page, found, cluster)
    if takes_quotes(found) and not found.passive:
        content = _after_quote(page, found, cluster) or _around(page, found, named, cluster)
        if content is not None:
            return content
    return _before_quote(page, found, cluster) or _right(page, found, cluster)


def thought_of(page: Page, found: Found, named: Named | None) -> Content | None:
    """Return what somebody wants or knows: never a quotation beside the cue."""
    return _right(page, found, cluster_of(page, found, named))


def _after_quote(page: Page, found: Found, cluster: Range) -> Content | None:
    """“...,” he said."""
    index = quoted_before(page, cluster)
    if index is None or is_scare(page, index) or not _credits_back(page, found, index):
        return None
    carried = with_carried(page, index)
    opening = opening_of(page, index)
    quoted = before_quoted_as(page, found.words[0]) != found.words[0]
    if quoted and _is_phrase(page, opening, page.quotations[index].span):
        return None
    content = direct(page, carried, _SURE)
    spans = (*content.spans[:-1], opening)
    later = _resumed(page, cluster[1])
    if later is not None:
        spans = (*spans, later)
    whole = opening.start >= page.quotations[index].span.start
    return Content(
        spans=spans,
        manner=Manner.DIRECT if whole else Manner.INDIRECT,
        confidence=_SURE,
        frame=Frame.QUOTE if whole else Frame.CLAUSE,
        quotations=content.quotations | touched(page, spans),
    )


def _is_phrase(page: Page, opening: Span, quotation: Span) -> bool:
    """Tell "With the words “...”, he was quoted as saying, ..." from a clause that is said."""
    first, last = page.tokens(Span(opening.start, max(quotation.start, opening.start + 1)))
    words = page.doc[first:last]
    led = opening.start < quotation.start and words[0].tag_ == "IN"
    return led and not any(one.pos_ in {"VERB", "AUX"} for one in words)


def _credits_back(page: Page, found: Found, index: int) -> bool:
    """A quotation that ended its sentence belongs to a cue only if that has nothing after it."""
    right = right_words(page, found, found.words[1])
    if right is not None and (found.head.tag_ == "VBG" or is_short(page, index)):
        return False
    return pauses(page, index) or (right is None and Frame.QUOTE in found.cue.frames)


def _resumed(page: Page, end: int) -> Span | None:
    """“A,” he said, “B.”: the second stretch."""
    at = end
    while at < len(page.doc) and page.quote_of[at] == -1 and not page.doc[at].is_sent_start:
        at += 1
    if at >= len(page.doc) or page.quote_of[at] == -1 or at == end:
        return None
    if any(one.tag_ == "VBG" and one.i in page.cues for one in page.doc[end:at]):
        return None  # “A,” he said, adding: “B.”
    leads = page.doc[at - 1].text in {",", ":", "—", "–"} and not page.doc[at].is_sent_start
    quotation = page.quotations[page.quote_of[at]]
    is_short = at - end <= 12 and quotation.span.start >= page.starts[end]
    return quotation.span if leads and is_short else None


def _around(page: Page, found: Found, named: Named | None, cluster: Range) -> Content | None:
    """The army, he said, had left. The army had left, he said."""
    if named is not None and named.head.tag_ in _LINKING:
        return None
    if not _may_part(page, found):
        return None
    start = page.sentence(found.head.i)[0]
    before = page.bare((start, cluster[0]))
    if before[0] >= before[1] or page.doc[cluster[0] - 1].text not in {",", "—", "–"}:
        return None
    after = _parenthesis_end(page, found, cluster[1])
    ends = after == -1
    after = _spelt_out(page, cluster[1]) or after if ends else after
    limit = len(page.doc) if after in {None, -1} else after
    if after is None or _has_right_clause(found, limit, named):
        return None
    rest = [] if after == -1 else [(after, page.sentence(after)[1])]
    if _is_said_before(page, found, before, ends=ends) and not (rest and _cuts_in(page, before)):
        rest = [before, *rest]
    elif page.doc[min(cluster[1], len(page.doc) - 1)].text != ",":
        return None
    spans = spans_of(page, rest)
    confidence = _LIKELY if found.head.dep_ in {"parataxis", "ROOT"} else _LOOSE
    return told(page, spans, confidence)


def _cuts_in(page: Page, before: Range) -> bool:
    """“It fled and, he said, burned the mill”: he vouches for what follows alone."""
    return page.doc[before[1] - 1].dep_ == "cc"


def _may_part(page: Page, found: Found) -> bool:
    """Tell a verb that may part what is said in two: "he said", "was quoted as saying"."""
    if before_quoted_as(page, found.words[0]) != found.words[0]:
        return True
    loose = found.head.dep_ not in {"acl", "xcomp", "pcomp"}
    return found.head.tag_ in _PARENTHETICAL and loose


def _spelt_out(page: Page, at: int) -> int | None:
    """“It fell, he said on Tuesday; the mayor had left”: what follows the mark is said too."""
    last = page.sentence(at - 1)[1]
    for mark in range(at, min(at + _NEAR, last)):
        if page.doc[mark].text in {";", ":"}:
            return mark + 1 if is_plain(page, (mark + 1, last)) else None
        if page.doc[mark].pos_ in {"VERB", "AUX"} or page.doc[mark].text == ",":
            return None
    return None


def _is_said_before(page: Page, found: Found, before: Range, *, ends: bool) -> bool:
    """Words before a cue are what is said if they have a verb of their own, or go on after it."""
    first = page.doc[before[0]]
    if first.dep_ == "mark" and first.head.dep_ == "advcl" and ends:
        return False
    verbs = [t for t in page.doc[before[0] : before[1]] if _is_clause_head(t, found)]
    if ends:
        return bool(verbs)
    verbs = [one for one in verbs if page.quote_of[one.i] == -1]
    starts_phrase = first.pos_ in {"ADP", "SCONJ", "ADV"} and not verbs
    return not starts_phrase


def _is_clause_head(token: Token, found: Found) -> bool:
    if token.pos_ not in {"VERB", "AUX"} or token.i == found.head.i:
        return False
    if token.dep_ in {"aux", "auxpass", "amod"}:
        return False
    return token.dep_ in {"ROOT", "ccomp", "parataxis", "dep", "conj", "advcl"} and (
        token.head.i == found.head.i
        or found.head.head.i in {token.i, token.head.i}
        or token.dep_ == "ROOT"
    )


def _has_right_clause(found: Found, limit: int, named: Named | None) -> bool:
    """Tell whether a cue has content of its own right after it; "told reporters" has not."""
    heard = {"dobj"} if found.cue.words[0] in ADDRESSED else frozenset[str]()
    own = {"ccomp", "xcomp", "dobj"} - heard
    speaker = -1 if named is None else named.head.i
    return any(
        child.dep_ in own and found.words[1] <= child.i < limit and child.i != speaker
        for child in found.head.rights
    )


def _parenthesis_end(page: Page, found: Found, at: int) -> int | None:
    """Return where the words go on after a cue set between commas, -1 where they end with it."""
    end = len(page.doc)
    seen = 0
    while at < end and not page.doc[at].is_sent_start and seen <= 14:
        token = page.doc[at]
        if token.text in {",", "—", "–"}:
            return _after_comma(page, found, at + 1)
        if token.text in {".", ";", "?", "!"} or token.is_space:
            return -1
        if token.text == ":" and at + 1 < end and page.quote_of[at + 1] == -1:
            return -1
        if page.quote_of[at] != -1 or token.lower_ in {"that", ":"}:
            return None
        at, seen = at + 1, seen + 1
    return -1 if at >= end or page.doc[at].is_sent_start else None


def _after_comma(page: Page, found: Found, at: int) -> int:
    """A participle or relative clause after the cue goes with the saying, not with the said."""
    if at >= len(page.doc) or page.doc[at].is_sent_start:
        return -1
    token = page.doc[at]
    if _goes_on(page, found, token):
        return at
    return -1 if _is_aside(page, found, token) else at


def _is_aside(page: Page, found: Found, token: Token) -> bool:
    """Tell ", adding", ", who had fled" and ", in whose words" from what goes on."""
    mine = token.head.i == found.head.i or token.i in page.cues
    linking = token.tag_ in _LINKING or token.lower_ in {"who", "which", "according"}
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    whose = token.pos_ == "ADP" and after.tag_ in _WHOSE
    if _is_anothers_word(page, token):
        return True
    return linking or whose or (mine and (token.tag_ == "VBG" or token.dep_ == "cc"))


def _is_anothers_word(page: Page, mark: Token) -> bool:
    """Tell ", as the army admitted that nine died", which another says at the same time."""
    clause = mark.head
    own = any(one.dep_ == "nsubj" for one in clause.lefts)
    said = any(one.dep_ == "ccomp" for one in clause.rights)
    return (
        mark.dep_ == "mark" and mark.lower_ in _MEANWHILE and clause.i in page.cues and own and said
    )


def _goes_on(page: Page, found: Found, joining: Token) -> bool:
    """“It fell, he said, and the mayor left”: a clause with a subject of its own is said too."""
    if joining.lower_ != "and" or joining.head.i != found.head.i:
        return False
    joined = next((c for c in found.head.rights if c.dep_ == "conj" and c.i > joining.i), None)
    if joined is None or _is_answer(page, found, joined):
        return False
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in joined.lefts)


def _is_answer(page: Page, found: Found, joined: Token) -> bool:
    """“It fell, he said, and the mayor denied it”: the second half has a speaker of its own."""
    own = joined.tag_ == found.head.tag_ or any(c.dep_ == "ccomp" for c in joined.rights)
    return joined.i in page.cues and own


def _before_quote(page: Page, found: Found, cluster: Range) -> Content | None:
    """He said: “...”."""
    if not takes_quotes(found):
        return None
    limit = page.sentence(found.head.i)[1] + 1
    start = max(cluster[1], found.words[1])
    index = quoted_after(page, start, limit)
    if index is None or page.quotations[index].continues:
        return None
    first = page.tokens(page.quotations[index].span)[0]
    if any(t.dep_ in {"ccomp", "xcomp"} for t in found.head.rights if t.i < first):
        return None
    if page.doc[first - 1].text not in {",", ":"} and not _is_whole(page, index):
        return None
    content = direct(page, with_carried(page, index), _SURE)
    leading = spanning_start(page, found, first)
    if leading is not None:
        lead = Span(page.starts[leading], content.spans[0].end)
        longer = told(page, (lead, *content.spans[1:]), _LIKELY)
        return None if longer is None else replace(longer, manner=Manner.DIRECT)
    return _reaching(page, content, found)


def _reaching(page: Page, content: Content, found: Found) -> Content:
    """A quotation that opens a clause goes on with it: said “we” had left."""
    right = right_words(page, found, found.words[1])
    if right is None or len(content.spans) > 1:
        return content
    clause = page.span(right.words)
    quotation = content.spans[0]
    if not clause.meets(quotation) or clause.end <= quotation.end + 1:
        return content
    start = min(clause.start, quotation.start)
    return told(page, (Span(start, clause.end),), _LIKELY) or content


def _is_whole(page: Page, index: int) -> bool:
    quotation = page.quotations[index]
    return page.text[quotation.inner.end - 1 : quotation.inner.end] in ".!?,"


def _right(page: Page, found: Found, cluster: Range) -> Content | None:
    """He said that ..., urged them to ..., condemned ..."""
    right = right_words(page, found, max(found.words[1], cluster[1])) or embedded(page, found)
    if right is None:
        return _undergone(page, found)
    spans, frame = spans_of(page, [right.words]), right.frame
    if Frame.RAISING in found.cue.frames or (found.passive and _is_raised(found)):
        spans, frame = (*_raised(page, found), *spans), Frame.RAISING
    return told(page, spans, _LIKELY, frame, page.quoted(found.head))


def _undergone(page: Page, found: Found) -> Content | None:
    """“was denied by the ministry”: what is denied stands before its cue."""
    head = next((c for c in found.head.lefts if c.dep_ == "nsubjpass"), None)
    if not found.passive or head is None or not found.cue.frames & {Frame.OBJECT, Frame.LABEL}:
        return None
    words = (head.left_edge.i, min(head.right_edge.i + 1, found.words[0]))
    spans = spans_of(page, [words])
    return told(page, spans, _LIKELY, Frame.OBJECT, page.quoted(found.head))


def _is_raised(found: Found) -> bool:
    """“are believed to have left”, “is accused of shelling”: the subject is part of it."""
    if Frame.ABOUT in found.cue.frames:
        accused = found.cue.factivity is Factivity.DISTANCING
        of = (child for child in found.head.rights if child.dep_ == "prep")
        return accused and any(one.dep_ == "pcomp" for child in of for one in child.rights)
    return any(child.dep_ == "xcomp" for child in found.head.rights)


def _raised(page: Page, found: Found) -> tuple[Span, ...]:
    head = next((c for c in found.head.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if head is None or head.lower_ in {"it", "there"}:
        return ()
    end = min(head.right_edge.i + 1, found.words[0])
    return spans_of(page, [(head.left_edge.i, end)])
