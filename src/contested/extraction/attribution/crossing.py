"""Two cues that lay claim to each other: what stands before a tail is said, not its tail too."""

from collections.abc import Sequence
from dataclasses import replace

from contested.extraction.attribution.found import Sketch
from contested.extraction.attribution.types import Frame
from contested.model.codebook import Manner
from contested.model.span import Span

_SURE = 0.9


def uncrossed(sketches: Sequence[Sketch]) -> list[Sketch]:
    """Keep what a speaker says off the tail of the one who reports them.

    “The army says that four fell, a paper reported”: the army says nothing of the paper.
    """
    tails = [one for one in sketches if _is_tail(one)]
    return [_cut(one, tails) for one in sketches]


def _cut(sketch: Sketch, tails: Sequence[Sketch]) -> Sketch:
    ends = [end for other in tails if (end := _end_before(sketch, other)) is not None]
    if not ends:
        return sketch
    end = min(ends)
    spans = tuple(Span(s.start, min(s.end, end)) for s in sketch.content.spans if s.start < end)
    return replace(sketch, content=replace(sketch.content, spans=spans)) if spans else sketch


def _is_tail(sketch: Sketch) -> bool:
    """Tell "…, a paper reported" at a sentence's end from what is quoted or only cited."""
    content = sketch.content
    found = sketch.found
    if found is None or found.words[1] - found.words[0] > 1:
        return False  # "…, a force the alliance has struggled to train"
    plain = content.manner is Manner.INDIRECT and content.frame is Frame.CLAUSE
    return plain and len(content.spans) == 1 and content.confidence >= _SURE


def _end_before(sketch: Sketch, tail: Sketch) -> int | None:
    """Return where the words of a tail end that this cue stands in and whose cue it holds."""
    cue, last = sketch.cue, tail.cue
    if tail is sketch or cue is None or last is None:
        return None
    around = next((span for span in tail.content.spans if span.holds(cue)), None)
    holds = any(span.holds(last) for span in sketch.content.spans)
    return around.end if around is not None and holds and last.start >= around.end else None
