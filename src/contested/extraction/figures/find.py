"""Find the figures of a report: numbers, what they count, what befell them, what they are part of."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span as Sentence

from contested.extraction.figures.governors import governor_of, joins, mixed
from contested.extraction.figures.kinds import kind_of, sums
from contested.extraction.figures.parts import Candidate, with_parts
from contested.extraction.figures.phrases import is_whole, phrase_of, words_of
from contested.extraction.figures.quantities import quantities
from contested.extraction.figures.refusals import refused
from contested.extraction.figures.types import Counted, FigureLexicon, Quantity
from contested.model.codebook import Scope
from contested.model.figure import Figure


def find_figures(doc: Doc, lexicon: FigureLexicon) -> tuple[Counted, ...]:
    """Return the figures of a parsed report in the order of their words.

    Ids are "f0", "f1" … in this order; `part_of` names one of them. Numbers that count nothing
    (dates, ages, names, distances) and numbers of unknown things are left out.
    """
    candidates: list[Candidate] = []
    starts: list[int] = []
    for index, sentence in enumerate(doc.sents):
        starts.append(sentence.start_char)
        candidates.extend(_in_sentence(doc, sentence, index, lexicon))
    return tuple(_numbered(with_parts(candidates, doc.text, starts), doc.text))


def _in_sentence(
    doc: Doc, sentence: Sentence, index: int, lexicon: FigureLexicon
) -> Iterator[Candidate]:
    text = doc.text[sentence.start_char : sentence.end_char]
    if lexicon.patterns.prefilter.search(text) is None:
        return
    kept = [one for one in quantities(text, lexicon) if not refused(text, one)]
    spans = [tuple(one.span) for one in kept]
    for place, local in enumerate(kept):
        candidate = _candidate(doc, sentence, _shifted(local, sentence.start_char), lexicon)
        if candidate is None:
            continue
        kind = candidate.kind
        if kind.scope is Scope.INCIDENT and sums(text, spans, place, lexicon):
            kind = replace(kind, scope=Scope.CUMULATIVE)
        yield replace(candidate, kind=kind, sentence=index)


def _shifted(quantity: Quantity, by: int) -> Quantity:
    return replace(quantity, span=quantity.span.shift(by), number=quantity.number.shift(by))


def _candidate(
    doc: Doc, sentence: Sentence, quantity: Quantity, lexicon: FigureLexicon
) -> Candidate | None:
    phrase = phrase_of(doc, quantity, sentence.end, lexicon)
    if phrase is None:
        return None
    found = None
    if not is_whole(doc, phrase):
        found = governor_of(doc, phrase, (sentence.start, sentence.end), lexicon)
    kind = kind_of(doc, phrase, quantity, found, lexicon)
    if kind is None:
        return None
    governor = found[0] if found else None
    near = governor is not None and joins(doc, phrase.last, governor)
    last = governor if near and governor is not None else phrase.last
    if found is not None and near and mixed(doc, found, lexicon):
        last += 2
    span = words_of(doc, phrase, quantity, last)
    return Candidate(quantity, phrase, span, governor, 0, kind, of=phrase.of(doc))


def _numbered(candidates: list[Candidate], text: str) -> Iterator[Counted]:
    """Yield the candidates whose kind is known, numbered in order."""
    names: dict[int, str] = {}
    for place, candidate in enumerate(candidates):
        counted = _counted(candidate, f"f{len(names)}", names, text)
        if counted is not None:
            names[place] = counted.figure.id
            yield counted


def _counted(
    candidate: Candidate, name: str, names: dict[int, str], text: str
) -> Counted | None:
    kind = candidate.kind
    limits = candidate.quantity.limits(kind.unit)
    if kind.what is None or limits is None:
        return None
    whole = None if candidate.whole is None else names.get(candidate.whole)
    figure = Figure(
        id=name,
        text=candidate.span.quote(text),
        span=candidate.span,
        what=kind.what,
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
