"""The verb of attribution: from a parsed report to who is credited with what."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from contested.extraction.attribution.adjectives import adjective_sketches
from contested.extraction.attribution.citing import cited
from contested.extraction.attribution.contents import content_of
from contested.extraction.attribution.continuation import (
    led_content,
    spelt_out,
    with_continuations,
)
from contested.extraction.attribution.crossing import uncrossed
from contested.extraction.attribution.cues import find_nouns, find_verbs
from contested.extraction.attribution.folding import fold
from contested.extraction.attribution.found import Content, Found, Sketch
from contested.extraction.attribution.giving import given_sketches, numbered_sketches
from contested.extraction.attribution.headlines import colon_sketches
from contested.extraction.attribution.nesting import parents_of
from contested.extraction.attribution.nouns import noun_sketch
from contested.extraction.attribution.page import Page, lay_out
from contested.extraction.attribution.phrases import phrase_sketches
from contested.extraction.attribution.quoted import is_scare
from contested.extraction.attribution.sharing import shared_out
from contested.extraction.attribution.sources import source_of
from contested.extraction.attribution.speakers import resolve
from contested.extraction.attribution.stances import is_negated, stance_of
from contested.extraction.attribution.tails import tail_sketch
from contested.extraction.attribution.thoughts import thought_sketches, with_thoughts
from contested.extraction.attribution.types import (
    Attribution,
    CueLexicon,
    CuePos,
    Factivity,
    Frame,
)
from contested.extraction.attribution.whose import whose_sketches
from contested.model.codebook import Manner, Stance
from contested.model.report import Report
from contested.model.span import Span

_ONESELF = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_NEEDS_NAME = frozenset({Frame.OBJECT, Frame.LABEL, Frame.ABOUT})


def attribute(doc: Doc, report: Report, cues: CueLexicon) -> tuple[Attribution, ...]:
    """Return what a parsed report credits to others than its outlet, in the order it stands."""
    page = lay_out(doc, report, cues.verbs)
    sketches = uncrossed(_single_voiced(sorted(_sketches(page, cues), key=_place)))
    sketches = with_continuations(page, shared_out(page, sketches))
    thoughts = thought_sketches(page, cues, [one.cue for one in sketches if one.cue])
    speakers = resolve(page, [*sketches, *thoughts], cues)
    folded = fold(page, sketches, speakers[: len(sketches)], cues)
    folded = with_thoughts(folded, thoughts, speakers[len(sketches) :])
    parents = parents_of(folded.sketches)
    rows = zip(folded.sketches, folded.speakers, folded.stances, parents, strict=True)
    return _in_order(tuple(_attribution(page, *row) for row in rows))


def _place(sketch: Sketch) -> tuple[int, int]:
    first = sketch.content.spans[0].start
    return (first if sketch.cue is None else min(first, sketch.cue.start), first)


def _sketches(page: Page, cues: CueLexicon) -> list[Sketch]:
    verbs = list(_verb_sketches(page, cues))
    nouns = list(_noun_sketches(page, cues))
    made = [sketch for sketch in nouns if _is_made(page, sketch)]
    others: list[Iterable[Sketch]] = [
        phrase_sketches(page, cues),
        nouns,
        adjective_sketches(page, cues),
        colon_sketches(page, cues),
    ]
    found = [
        *numbered_sketches(page),
        *made,
        *verbs,
        *(sketch for group in others for sketch in group),
    ]
    said = {sketch.content.spans for sketch in verbs}
    found = [sketch for sketch in found if not _is_said_in(sketch, said)]
    standing = [sketch for sketch in _unrepeated(found) if _may_stand(page, sketch)]
    names = [(one.cue, page.span(one.named.words)) for one in standing if one.cue and one.named]
    kept = [one for one in standing if not any(_is_in_name(one, *name) for name in names)]
    sources = [page.span(one.named.words) for one in kept if one.named and _is_source(one)]
    given = [one for one in given_sketches(page) if not _is_within(one, sources)]
    return list(_unrepeated([*kept, *given, *whose_sketches(page)]))


def _is_source(sketch: Sketch) -> bool:
    return sketch.content.frame is Frame.SOURCE


def _is_within(sketch: Sketch, names: Iterable[Span]) -> bool:
    """“according to figures given by an aide”: the figures are who is cited."""
    return any(sketch.cue is not None and name.holds(sketch.cue) for name in names)


def _is_made(page: Page, sketch: Sketch) -> bool:
    """“expressed concern that ...”: one cue of a verb and its noun, not two."""
    found, cue = sketch.found, sketch.cue
    return found is not None and cue is not None and cue.start < page.starts[found.head.i]


def _is_said_in(sketch: Sketch, said: Collection[tuple[Span, ...]]) -> bool:
    """“said in a report that ...”: the report is where it was said, no second voice."""
    found = sketch.found
    if found is None or found.cue.pos is not CuePos.NOUN or sketch.named is not None:
        return False
    return sketch.content.spans in said


def _is_in_name(sketch: Sketch, cue: Span, name: Span) -> bool:
    """“a man who asked not to be named said”: the asking only tells who he is.

    “said a man, who added that ...” and "the army, which denies that ..., says" tell more.
    """
    if sketch.cue is None or not name.holds(sketch.cue) or name == sketch.cue:
        return False
    clause = sketch.content.frame is Frame.CLAUSE
    if _goes_on(sketch) and (clause or name.start >= cue.end):
        return False
    return name.start < cue.end or not clause


def _goes_on(sketch: Sketch) -> bool:
    """Tell "according to the union, which blamed the rebels", who says so too."""
    verb = sketch.found.head if sketch.found is not None else None
    if verb is None or verb.dep_ != "relcl" or verb.left_edge.i == 0:
        return False
    return verb.left_edge.nbor(-1).text == ","


def _verb_sketches(page: Page, cues: CueLexicon) -> Iterator[Sketch]:
    contents: dict[int, Content] = {}
    citing: list[Found] = []
    for found in find_verbs(page, cues):
        if Frame.SOURCE in found.cue.frames:
            citing.append(found)
            continue
        sketch = _verb_sketch(page, found)
        if sketch is not None:
            contents[found.head.i] = sketch.content
            yield sketch
    for found in citing:
        sketch = cited(page, found, contents)
        if sketch is not None:
            yield sketch


def _verb_sketch(page: Page, found: Found) -> Sketch | None:
    tail = tail_sketch(page, found)
    if tail is not None and not _is_of_pronoun(tail):
        return tail
    named = None if Frame.RAISING in found.cue.frames else source_of(page, found)
    if named is None and (found.cue.frames & _NEEDS_NAME) and not found.passive:
        return None
    content = content_of(page, found, named) or led_content(page, found)
    if content is None and tail is not None:
        return tail
    if content is None or (named is None and not _is_hearsay(found, content)):
        return None
    content = content if named is None else spelt_out(page, found, content)
    return Sketch(found=found, cue=page.cue(found.words), named=named, content=content)


def _is_of_pronoun(tail: Sketch) -> bool:
    """Tell "…, he said", which the parse mostly reads well, from a name that it may lose."""
    return tail.named is not None and tail.named.head.pos_ == "PRON"


def _is_hearsay(found: Found, content: Content) -> bool:
    """Without a speaker, only a passive that reports or "seems to" credits somebody unnamed."""
    reports = content.frame not in {Frame.OBJECT, Frame.ABOUT, Frame.LABEL}
    return (found.passive and reports) or Frame.RAISING in found.cue.frames


def _noun_sketches(page: Page, cues: CueLexicon) -> Iterator[Sketch]:
    for found in find_nouns(page, cues):
        sketch = noun_sketch(page, found, cues)
        if sketch is not None:
            yield sketch


def _unrepeated(sketches: Iterable[Sketch]) -> Iterator[Sketch]:
    """Keep the first sketch at each cue."""
    seen: list[Sketch] = []
    for sketch in sketches:
        if not any(s.cue and sketch.cue and s.cue.meets(sketch.cue) for s in seen):
            seen.append(sketch)
            yield sketch


def _single_voiced(sketches: Iterable[Sketch]) -> list[Sketch]:
    """Let one cue only credit a quotation: the surest, then the nearest, then the first."""
    taken: dict[int, Sketch] = {}
    listed = list(sketches)
    for sketch in sorted(listed, key=lambda one: (-one.content.confidence, _gap(one))):
        if sketch.content.manner is Manner.DIRECT:
            for index in sketch.content.quotations:
                taken.setdefault(index, sketch)
    return [
        sketch
        for sketch in listed
        if sketch.content.manner is not Manner.DIRECT
        or all(taken[index] is sketch for index in sketch.content.quotations)
    ]


def _gap(sketch: Sketch) -> int:
    """Return how far a cue stands from what it credits."""
    first, cue = sketch.content.spans[0], sketch.cue
    return 0 if cue is None else max(first.start - cue.end, cue.start - first.end, 0)


def _may_stand(page: Page, sketch: Sketch) -> bool:
    """Inside a quotation only a third party's words count: "I think" is its speaker's own."""
    found = sketch.found
    if found is None or page.quoted(found.head) == -1 or is_scare(page, page.quoted(found.head)):
        return True
    if sketch.named is None or Frame.HEDGE in found.cue.frames:
        return False
    speaks = found.cue.frames & {Frame.CLAUSE, Frame.SOURCE, Frame.PUT}
    return bool(speaks) and sketch.named.head.lower_ not in _ONESELF


def _attribution(
    page: Page, sketch: Sketch, speaker: Span | None, stance: Stance | None, parent: int | None
) -> Attribution:
    found, named, content = sketch.found, sketch.named, sketch.content
    own = sketch.cue is not None and named is not None
    return Attribution(
        content=tuple(sorted(content.spans)),
        cue=sketch.cue,
        cue_lemma=_lemma(sketch),
        cue_token=None if found is None else found.head.i,
        source=page.span(named.words) if own and named is not None else None,
        speaker=speaker,
        source_token=None if named is None else named.head.i,
        manner=content.manner,
        stance=stance or (Stance.ASSERTS if found is None else stance_of(found)),
        factive=Factivity.NEUTRAL if found is None else found.cue.factivity,
        frame=content.frame,
        negated=found is not None and is_negated(found),
        parent=parent,
        confidence=content.confidence,
    )


def _lemma(sketch: Sketch) -> str | None:
    if sketch.found is not None:
        return sketch.found.cue.lemma
    return None if sketch.cue is None else ":"


def _in_order(made: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Sort by place, with the parents' indices carried along."""
    order = sorted(range(len(made)), key=lambda at: (_first(made[at]), at))
    new = {old: at for at, old in enumerate(order)}
    return tuple(_moved(made[old], new) for old in order)


def _moved(made: Attribution, new: dict[int, int]) -> Attribution:
    return made if made.parent is None else replace(made, parent=new[made.parent])


def _first(made: Attribution) -> int:
    spans = (*made.content, *(span for span in (made.cue, made.source) if span is not None))
    return min(span.start for span in spans)
