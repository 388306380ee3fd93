"""Cues that are no verbs: "according to", "as ... put it", "citing", "reportedly"."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extraction.attribution.found import Content, Found, Named, Sketch
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.sources import noun_words
from contested.extraction.attribution.tailnames import tail_comma
from contested.extraction.attribution.told import spans_of, told
from contested.extraction.attribution.types import Cue, CueLexicon, Frame

_SLOT = "..."
_LONGEST_SPEAKER = 14
_SURE, _LIKELY, _LOOSE = 0.95, 0.85, 0.6
_DEEDS = frozenset(
    {"abduction", "ambush", "assault", "atrocity", "attack", "blast", "bombing", "death"}
    | {"execution", "explosion", "incident", "kidnapping", "killing", "massacre", "murder", "raid"}
    | {"rape", "shelling", "shooting", "strike", "violence"}
)
"""What is laid at a doer's door where words are credited to a speaker."""
_LINKS = frozenset({",", "—", "–"})


def phrase_sketches(page: Page, lexicon: CueLexicon) -> Iterator[Sketch]:
    """Yield an attribution for each phrase of the lexicon that names its speaker or hedges."""
    for at, word in enumerate(page.words):
        for cue in lexicon.phrases.get(word, ()):
            sketch = _phrase(page, page.doc[at], cue) if _goes_on(page, at, cue) else None
            if sketch is not None:
                yield sketch
                break


def _goes_on(page: Page, at: int, cue: Cue) -> bool:
    """Tell by the second word, which is cheap, where a phrase cannot stand."""
    second = cue.words[1:2]
    return not second or second[0] == _SLOT or page.words[at + 1 : at + 2] == second


def _phrase(page: Page, token: Token, cue: Cue) -> Sketch | None:
    if Frame.HEDGE in cue.frames:
        return _hedge(page, token, cue)
    slot = cue.words.index(_SLOT) if _SLOT in cue.words else len(cue.words)
    if not _matches(token.i, cue.words[:slot], page):
        return None
    if Frame.PUT in cue.frames:
        return _put(page, token, cue, slot)
    return _source(page, token, cue, slot)


def _matches(at: int, words: tuple[str, ...], page: Page) -> bool:
    return page.words[at : at + len(words)] == words


def _source(page: Page, token: Token, cue: Cue, slot: int) -> Sketch | None:
    """According to X, ... / ..., according to X."""
    words = (token.i, token.i + slot)
    head = _speaker_head(page, words[1])
    if head is None or (cue.words[0] == "per" and not _names(page, words, head)):
        return None
    if cue.words[0] == "attributed" and _is_deed(token):
        return None
    named = speaker_after(page, head, words)
    if named is None:
        return None
    found = Found(cue=cue, head=page.doc[token.i], words=words)
    content = around_phrase(page, token, (words[0], named.words[1]))
    return _sketch(page, found, named, content)


def _is_deed(participle: Token) -> bool:
    """Tell "a raid attributed to the rebels", who did it, from words that are credited to them."""
    stated = [one for one in participle.children if one.dep_ in {"nsubjpass", "dobj"}]
    told = [participle.head] if participle.dep_ == "acl" else stated
    return any(one.lemma_.lower() in _DEEDS for one in told)


def _names(page: Page, words: Range, head: Token) -> bool:
    """“per the ministry” credits; “40 per day” and “per capita” do not."""
    before = page.doc[words[0] - 1] if words[0] else None
    is_loose = before is None or before.text in _LINKS or before.pos_ not in {"NUM", "SYM"}
    return is_loose and (head.pos_ == "PROPN" or page.doc[words[1]].lower_ in {"the", "a"})


def _speaker_head(page: Page, at: int) -> Token | None:
    """Return the head of the noun phrase that begins at a token."""
    if at >= len(page.doc) or page.doc[at].is_sent_start:
        return None
    token = page.doc[at]
    while token.head.i > token.i and token.head.i - at < _LONGEST_SPEAKER:
        if token.head.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"}:
            break
        token = token.head
    return token if token.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"} else None


def speaker_after(page: Page, head: Token, words: Range) -> Named | None:
    """Return the speaker that stands right after a cue."""
    start, end = page.bare(noun_words(page, head, words))
    start = max(start, words[1])
    sentence = page.sentence(words[0])
    end = min(end, tail_comma(page, words[1], sentence[1]) or sentence[1])
    return Named(head=head, words=(start, end)) if start < end else None


def around_phrase(
    page: Page, token: Token, phrase: Range, frame: Frame = Frame.SOURCE
) -> Content | None:
    """Return the clause around a phrase: what follows one that opens it, else what precedes."""
    sentence = page.sentence(token.i)
    before = page.bare((_clause_start(page, token, sentence), phrase[0]))
    after = _after(page, phrase, sentence[1])
    if before[0] >= before[1] or _is_lead(page, before):
        return told(page, spans_of(page, [page.bare((phrase[1], sentence[1]))]), _SURE, frame)
    ranges = [before] if after is None else [before, after]
    return told(page, spans_of(page, ranges), _SURE if after is None else _LIKELY, frame)


def _is_lead(page: Page, words: Range) -> bool:
    """A lone "But" or "And" before "according to" is no content."""
    return words[1] - words[0] == 1 and page.doc[words[0]].dep_ in {"cc", "advmod", "mark"}


def _clause_start(page: Page, token: Token, sentence: Range) -> int:
    """Begin at a conjunct clause with a subject of its own, else with the sentence.

    “It was hit and a nurse was killed, according to ...”: a comma makes it all of that.
    """
    verb = token.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        verb = verb.head
    own = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.lefts)
    first = verb.left_edge.i
    joined = first > 1 and page.words[first - 1] == "and" and page.words[first - 2] != ","
    if joined and page.words[token.i - 1] == "," and not _is_said(page, sentence, first):
        return sentence[0]
    if verb.dep_ == "conj" and own and sentence[0] <= first < token.i:
        return first
    return sentence[0]


def _is_said(page: Page, sentence: Range, end: int) -> bool:
    """Tell whether somebody else is credited with what stands before."""
    cues = (page.doc[at] for at in range(sentence[0], end) if at in page.cues)
    return any(child.dep_ == "ccomp" for cue in cues for child in cue.children)


def _after(page: Page, phrase: Range, end: int) -> Range | None:
    """Return what goes on after a phrase set between commas, if it goes on with the clause."""
    at = phrase[1]
    if at >= end or page.doc[at].text not in _LINKS or at + 1 >= end:
        return None
    follows = page.doc[at + 1]
    deed = follows.tag_ == "VBG" and follows.head.i < phrase[0] and follows.i not in page.cues
    aside = follows.dep_ in {"cc", "relcl"} or follows.tag_ in {"VBG", "WP", "WDT", "WRB"}
    if (aside and not deed) or follows.lower_ in {"who", "which", "according"}:
        return None
    words = page.bare((at + 1, end))
    return words if words[0] < words[1] else None


def _put(page: Page, token: Token, cue: Cue, slot: int) -> Sketch | None:
    """As X put it, ..."""
    tail = cue.words[slot + 1 :]
    first = token.i + slot
    limit = min(first + _LONGEST_SPEAKER, page.sentence(token.i)[1])
    for at in range(first + 1, limit):
        if page.words[at] in _LINKS or page.words[at] == "that":
            return None
        if _matches(at, tail, page):
            return _put_at(page, token, cue, (first, at, at + len(tail)))
    return None


def _put_at(page: Page, token: Token, cue: Cue, at: tuple[int, int, int]) -> Sketch | None:
    first, tail, end = at
    closes = end >= len(page.doc) or page.doc[end].is_punct or page.doc[end].pos_ == "ADP"
    head = next((c for c in page.doc[tail].lefts if c.dep_ == "nsubj"), page.doc[tail - 1])
    words = page.bare((first, tail))
    if not closes or words[0] >= words[1]:
        return None
    found = Found(cue=cue, head=page.doc[tail], words=(tail, end))
    named = Named(head=head, words=words)
    if head.dep_ == "det":
        behind = _behind(page, end)
        if behind is None:
            return None
        named, end = behind, behind.words[1]
    content = around_phrase(page, page.doc[tail].head, (token.i, end), Frame.PUT)
    return _sketch(page, found, named, content)


def _behind(page: Page, at: int) -> Named | None:
    """Return whose count it is in "by the count of the ministry"."""
    head = _speaker_head(page, at + 1) if page.words[at : at + 1] == ("of",) else None
    return speaker_after(page, head, (at, at + 1)) if head is not None else None


def _hedge(page: Page, token: Token, cue: Cue) -> Sketch | None:
    """Reportedly: nobody is named, the clause around it is what is hedged."""
    if not _matches(token.i, cue.words, page):
        return None
    words = (token.i, token.i + len(cue.words))
    found = Found(cue=cue, head=token, words=words)
    spans = spans_of(page, [page.bare(part) for part in _hedged(token, words)])
    return _sketch(page, found, None, told(page, spans, _LOOSE, Frame.HEDGE))


def _hedged(token: Token, words: Range) -> list[Range]:
    """Return the clause of the word that a hedge hangs on, without the hedge."""
    verb = token.head
    first, last = verb.left_edge.i, verb.right_edge.i + 1
    return [
        part
        for part in ((first, min(words[0], last)), (max(words[1], first), last))
        if part[0] < part[1]
    ]


def _sketch(
    page: Page, found: Found, named: Named | None, content: Content | None
) -> Sketch | None:
    if content is None:
        return None
    return Sketch(found=found, cue=page.cue(found.words), named=named, content=content)
