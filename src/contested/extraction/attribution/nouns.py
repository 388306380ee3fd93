"""Cues that are nouns: the ministry's claim that ..., a warning of ..., its pledge to ..."""

from spacy.tokens import Token

from contested.extraction.attribution.cues import verb_start
from contested.extraction.attribution.found import Found, Named, Sketch
from contested.extraction.attribution.page import Page, Range
from contested.extraction.attribution.sources import noun_words, subject
from contested.extraction.attribution.told import spans_of, told
from contested.extraction.attribution.types import CueLexicon, Factivity, Frame, SpeakerKind

_MAKING = frozenset(
    {"make", "issue", "give", "release", "express", "voice", "offer", "have", "repeat"}
    | {"lodge", "level", "deliver", "reiterate", "publish", "air", "file", "renew", "maintain"}
    | {"withdraw", "retract", "drop", "defend"}
)
_FROM = frozenset({"by", "from", "among"})
_OF = frozenset({"of", "about", "on", "over", "against", "for"})
_LIKELY, _LOOSE = 0.8, 0.6


def noun_sketch(page: Page, found: Found, lexicon: CueLexicon) -> Sketch | None:
    """Return the attribution that a noun cue makes, if it says what is credited."""
    clause = _clause(found)
    named = _holder(page, found) or _before(page, found, lexicon)
    if clause is not None:
        words = _clause_words(found, clause)
        return _sketch(page, found, named, words, _clause_frame(clause))
    if named is None or Frame.ABOUT not in found.cue.frames:
        return None
    subject_matter = _matter(found)
    if subject_matter is None:
        return None
    start = subject_matter.left_edge.i
    return _sketch(page, found, named, (start, subject_matter.right_edge.i + 1), Frame.ABOUT)


def _clause_words(found: Found, clause: Token) -> Range:
    """Return the clause after its noun, without an "according to" that the parse hung on it."""
    first, last = max(clause.left_edge.i, found.words[1]), clause.right_edge.i + 1
    rest = found.head.doc[clause.i : last]
    return first, next((one.i for one in rest if one.lower_ == "according"), last)


def _clause(found: Found) -> Token | None:
    for child in found.head.rights:
        if child.dep_ not in {"acl", "ccomp", "relcl"}:
            continue
        marks = {c.lower_ for c in child.lefts if c.dep_ == "mark"}
        if "that" in marks and Frame.CLAUSE in found.cue.frames:
            return child
        told = Frame.INFINITIVE in found.cue.frames or _is_perfect(child)
        if child.dep_ == "acl" and _is_infinitive(child) and told:
            return child
    return _spelt_out(found)


def _spelt_out(found: Found) -> Token | None:
    """“withdrew its accusation: that ...”: the clause after the colon is the accusation."""
    noun, verb = found.head, found.head.head
    if noun.dep_ == "nsubj" and _is_infinitive(verb) and _is_perfect(verb):
        return verb  # "the claim to have left", which the parse may take for a clause
    if noun.dep_ != "dobj" or Frame.CLAUSE not in found.cue.frames:
        return None
    clause = next((one for one in verb.rights if one.dep_ == "ccomp" and one.i > noun.i), None)
    opening = None if clause is None else clause.left_edge
    spelt = opening is not None and opening.lower_ == "that" and opening.nbor(-1).text == ":"
    return clause if spelt else None


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _is_perfect(verb: Token) -> bool:
    """Tell "its claim to have taken the town" from "its claim to the town"."""
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.lefts)


def _matter(found: Found) -> Token | None:
    for child in found.head.rights:
        if child.dep_ == "prep" and child.lower_ in _OF:
            return next((c for c in child.rights if c.dep_ in {"pobj", "pcomp"}), None)
    return None


def _holder(page: Page, found: Found) -> Named | None:
    head = _possessor(found.head) or _origin(found.head) or _maker(found)
    if head is None or head.pos_ not in {"NOUN", "PROPN", "PRON", "DET", "NUM"}:
        return None
    start, end = page.bare(noun_words(page, head, found.words))
    if start >= end:
        return None
    return Named(head=head, words=(start, end), antecedent=_renewer(page, found, head))


def _before(page: Page, found: Found, lexicon: CueLexicon) -> Named | None:
    """“the army claim that ...”: the word for a body right before the noun is whose claim it is."""
    at = found.head.i - 1
    word = page.doc[max(at, 0)]
    mine = word.head.i == found.head.i and word.dep_ in {"compound", "amod"}
    if not mine or lexicon.speakers.get(word.lower_) is not SpeakerKind.BODY:
        return None
    return Named(head=word, words=(found.head.left_edge.i, at + 1))


def _renewer(page: Page, found: Found, owner: Token) -> Range | None:
    """“the centre has renewed its accusation”: "its" goes back to the centre."""
    if owner.tag_ != "PRP$" or found.head.dep_ != "dobj":
        return None
    doer = subject(found.head.head)
    if doer is None or doer.pos_ not in {"NOUN", "PROPN"} or doer.i > owner.i:
        return None
    return noun_words(page, doer, (found.head.head.i, found.words[1]))


def _possessor(noun: Token) -> Token | None:
    return next((child for child in noun.lefts if child.dep_ == "poss"), None)


def _origin(noun: Token) -> Token | None:
    for child in noun.rights:
        if child.dep_ in {"prep", "agent"} and child.lower_ in _FROM:
            return next((c for c in child.rights if c.dep_ == "pobj"), None)
    return None


def _maker(found: Found) -> Token | None:
    verb = found.head.head
    makes = found.head.dep_ == "dobj" and verb.lemma_.lower() in _MAKING
    return subject(verb) if makes else None


def _clause_frame(clause: Token) -> Frame:
    marked = any(child.dep_ == "mark" for child in clause.lefts)
    return Frame.CLAUSE if marked else Frame.INFINITIVE


def _sketch(
    page: Page, found: Found, named: Named | None, words: Range, frame: Frame
) -> Sketch | None:
    if named is None and found.cue.factivity is Factivity.FACTIVE:
        return None
    confidence = _LIKELY if named else _LOOSE
    content = told(
        page, spans_of(page, [page.bare(words)]), confidence, frame, page.quoted(found.head)
    )
    if content is None:
        return None
    cue = _with_preposition(found) if frame is Frame.ABOUT else found.words
    return Sketch(found=found, cue=page.cue(_made(found, named, cue)), named=named, content=content)


def _made(found: Found, named: Named | None, cue: Range) -> Range:
    """“issued a warning”: the verb that makes the noun is part of the cue."""
    verb = found.head.head
    maker = _maker(found)
    if named is None or maker is None or named.head.i != maker.i or verb.i > found.head.i:
        return cue
    return (verb_start(verb), cue[1])


def _with_preposition(found: Found) -> Range:
    """“its criticism of”: the preposition is part of the cue where it stands right after."""
    first, last = found.words
    after = found.head.doc[last] if last < len(found.head.doc) else None
    return (first, last + 1) if after is not None and after.lower_ in _OF else found.words
