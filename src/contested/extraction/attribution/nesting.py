"""Which attribution stands inside which: a speaker's own source."""

from collections.abc import Sequence

from contested.extraction.attribution.found import Sketch


def parents_of(sketches: Sequence[Sketch]) -> tuple[int | None, ...]:
    """Return, for each sketch, the index of the one that it is part of; the chains never loop."""
    heads = {s.found.head.i: at for at, s in enumerate(sketches) if s.found is not None}
    return tuple(_parent(at, sketches, heads) for at in range(len(sketches)))


def _parent(at: int, sketches: Sequence[Sketch], heads: dict[int, int]) -> int | None:
    sketch = sketches[at]
    if sketch.governor is not None and heads.get(sketch.governor, at) != at:
        return heads[sketch.governor]
    around = [
        (_size(other), other.governor is None, k)
        for k, other in enumerate(sketches)
        if k != at and _size(other) > _size(sketch) and _holds(other, sketch)
    ]
    return min(around)[2] if around else None


def _size(sketch: Sketch) -> int:
    return sum(span.end - span.start for span in sketch.content.spans)


def _holds(outer: Sketch, inner: Sketch) -> bool:
    if inner.cue is None:
        return False
    return any(span.holds(inner.cue) for span in outer.content.spans)
