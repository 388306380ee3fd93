"""Find the figures of a report: how many, of what, what befell them, part of which other."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span as Sentence, Token

from contested.extraction.figures.governors import closing, governor_of, joins
from contested.extraction.figures.kinds import Kind, kind_of, sums
from contested.extraction.figures.parts import Candidate, with_parts
from contested.extraction.figures.phrases import (
    Phrase,
    ends,
    is_whole,
    phrase_of,
    readings_at,
    words_of,
)
from contested.extraction.figures.quantities import bounded_behind, quantities
from contested.extraction.figures.refusals import refused
from contested.extraction.figures.tolled import with_tolls
from contested.extraction.figures.types import Counted, FigureLexicon, Governor, Limits, Quantity
from contested.extraction.syntax import elided, text_of
from contested.model.codebook import FigureKind, Scope
from contested.model.figure import Figure
from contested.model.span import Span

_ONE = frozenset({"a", "an"})
_HARM = frozenset({FigureKind.KILLED, FigureKind.INJURED, FigureKind.DETAINED})


def find_figures(doc: Doc, lexicon: FigureLexicon) -> tuple[Counted, ...]:
    """Return the figures of a parsed report in the order of their words.

    Ids are "f0", "f1" … in this order; `part_of` names one of them. Numbers that count nothing
    (dates, ages, names, distances) and numbers of unknown things are left out.
    """
    candidates: list[Candidate] = []
    starts: list[int] = []
    text = text_of(doc)
    for index, sentence in enumerate(doc.sents):
        starts.append(sentence.start_char)
        found = _in_sentence(sentence, text[sentence.start_char : sentence.end_char], lexicon)
        told = _with_singles(_as_the_first(found, doc), sentence, lexicon)
        candidates.extend(replace(candidate, sentence=index) for candidate in told)
    return tuple(_numbered(with_tolls(with_parts(candidates, text, starts), doc), text))


def _as_the_first(found: Iterable[Candidate], doc: Doc) -> Iterator[Candidate]:
    """Read "others" without a word of their own as the harmed before them ("and 30 others")."""
    harmed: Kind | None = None
    for one in found:
        others = doc[one.phrase.head].lower_ == "others" and one.kind.what is FigureKind.OTHER
        told = replace(one, kind=harmed) if others and harmed is not None else one
        harmed = told.kind if told.kind.what in _HARM else harmed
        yield told


def _in_sentence(sentence: Sentence, text: str, lexicon: FigureLexicon) -> Iterator[Candidate]:
    if lexicon.patterns.prefilter.search(text.lower()) is None:
        return
    kept = [one for one in quantities(text, lexicon) if not refused(text, one)]
    spans = [one.span for one in kept]
    for place, local in enumerate(kept):
        candidate = _candidate(sentence, _shifted(local, sentence.start_char), lexicon)
        if candidate is None:
            continue
        kind = candidate.kind
        if kind.scope is Scope.INCIDENT and sums(text, spans, place, lexicon):
            kind = replace(kind, scope=Scope.CUMULATIVE)
        yield replace(candidate, kind=kind)


def _shifted(quantity: Quantity, by: int) -> Quantity:
    return replace(quantity, span=quantity.span.shift(by), number=quantity.number.shift(by))


def _with_singles(
    found: Iterable[Candidate], sentence: Sentence, lexicon: FigureLexicon
) -> list[Candidate]:
    """Count the one of "a policeman and two pensioners were killed" beside the two."""
    told = list(found)
    heads = {one.phrase.head for one in told}
    for one in [one for one in told if _is_harmed(one)]:
        for single in _singles_beside(sentence.doc[one.phrase.head]):
            beside = _candidate(sentence, _single(single), lexicon)
            if beside is None or beside.phrase.head in heads or not beside.phrase.readings:
                continue
            if (beside.kind.what, beside.kind.unit) == (one.kind.what, one.kind.unit):
                heads.add(beside.phrase.head)
                told.append(beside)
    return sorted(told, key=lambda one: one.span)


def _singles_beside(counted: Token) -> Iterator[Token]:
    """Yield the articles of the single ones listed beside some that are counted."""
    for one in counted.conjuncts:
        if one.tag_ == "NN":
            yield from (left for left in one.lefts if left.lower_ in _ONE and left.dep_ == "det")


def _is_harmed(one: Candidate) -> bool:
    return one.kind.what in _HARM and one.kind.unit == "person" and not one.phrase.bare


def _single(article: Token) -> Quantity:
    span = Span(article.idx, ends(article))
    return Quantity(span=span, number=span, low=1, high=1)


def _candidate(sentence: Sentence, quantity: Quantity, lexicon: FigureLexicon) -> Candidate | None:
    doc = sentence.doc
    phrase = phrase_of(doc, quantity, sentence.end, lexicon)
    if phrase is None:
        return None
    phrase = _with_elided(doc, phrase, lexicon)
    found = None
    if not is_whole(doc, phrase):
        found = governor_of(doc, phrase, (sentence.start, sentence.end), lexicon)
    behind = Span(ends(doc[phrase.last]), sentence.end_char)
    quantity = bounded_behind(text_of(doc), behind, quantity, lexicon)
    kind = kind_of(doc, phrase, quantity, found, lexicon)
    if kind is None:
        return None
    governor = found[0] if found and _befell(found[1], kind) else None
    near = governor is not None and joins(doc, phrase.last, governor)
    last = closing(doc, found, lexicon) if found and near else phrase.last
    span = words_of(doc, phrase, quantity, last)
    return Candidate(quantity, phrase, span, governor, 0, kind, of=phrase.of(doc))


def _with_elided(doc: Doc, phrase: Phrase, lexicon: FigureLexicon) -> Phrase:
    """Let the bare 40 of "attacked 100 ships and sank 40" count ships too."""
    noun = elided(doc[phrase.head]) if phrase.bare and not phrase.pronoun else None
    if noun is None:
        return phrase
    readings = readings_at(doc, noun.i, noun.left_edge.i, lexicon)
    things = bool(readings) and readings[0].unit not in {"person", "household"}
    return replace(phrase, readings=readings) if things else phrase


def _befell(governor: Governor, kind: Kind) -> bool:
    """Tell what befell arms and ships ("lost two boats") from what else is said beside them."""
    return kind.what is not FigureKind.EQUIPMENT or governor.things is FigureKind.EQUIPMENT


def _numbered(candidates: list[Candidate], text: str) -> Iterator[Counted]:
    """Yield the candidates whose kind is known, numbered in order."""
    limited = [one.quantity.limits(one.kind.unit) for one in candidates]
    names: dict[int, str] = {}
    for place, candidate in enumerate(candidates):
        if candidate.kind.what is not None and limited[place] is not None:
            names[place] = f"f{len(names)}"
    for place, name in names.items():
        limits, what = limited[place], candidates[place].kind.what
        if limits is not None and what is not None:
            yield _counted(candidates[place], (name, what, limits), names, text)


def _counted(
    candidate: Candidate,
    known: tuple[str, FigureKind, Limits],
    names: dict[int, str],
    text: str,
) -> Counted:
    kind = candidate.kind
    name, what, limits = known
    whole = None if candidate.whole is None else names.get(candidate.whole)
    figure = Figure(
        id=name,
        text=candidate.span.quote(text),
        span=candidate.span,
        what=what,
        of=candidate.of,
        low=limits.low,
        high=limits.high,
        low_open=limits.low_open,
        high_open=limits.high_open,
        approximate=limits.approximate,
        unit=kind.unit,
        scope=kind.scope,
        part_of=whole,
    )
    return Counted(
        figure=figure,
        number=candidate.quantity.number,
        head=candidate.phrase.head,
        governor=candidate.governor,
        sentence=candidate.sentence,
    )
