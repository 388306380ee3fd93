"""Which attribution stands inside which: a speaker's own source."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from contested.extraction.attribution.found import Sketch
from contested.extraction.attribution.types import Attribution


def without(attributions: Sequence[Attribution], gone: Collection[int]) -> tuple[Attribution, ...]:
    """Leave some attributions out; what stood inside them stands inside what was round them."""
    kept = [at for at in range(len(attributions)) if at not in gone]
    new = {old: at for at, old in enumerate(kept)}
    above = {at: _above(attributions, at, gone) for at in kept}
    parents = {at: None if one is None else new[one] for at, one in above.items()}
    return tuple(replace(attributions[at], parent=parents[at]) for at in kept)


def _above(attributions: Sequence[Attribution], at: int, gone: Collection[int]) -> int | None:
    parent = attributions[at].parent
    while parent is not None and parent in gone:
        parent = attributions[parent].parent
    return parent


def parents_of(sketches: Sequence[Sketch]) -> tuple[int | None, ...]:
    """Return, for each sketch, the index of the one that it is part of; the chains never loop."""
    heads = {s.found.head.i: at for at, s in enumerate(sketches) if s.found is not None}
    sized = [(_size(sketch), sketch) for sketch in sketches]
    return tuple(_parent(at, sized, heads) for at in range(len(sketches)))


def _parent(at: int, sized: Sequence[tuple[int, Sketch]], heads: Mapping[int, int]) -> int | None:
    own, sketch = sized[at]
    if sketch.governor is not None and heads.get(sketch.governor, at) != at:
        return heads[sketch.governor]
    around = [
        (size, other.governor is None, k)
        for k, (size, other) in enumerate(sized)
        if size > own and _holds(other, sketch)
    ]
    return min(around)[2] if around else None


def _size(sketch: Sketch) -> int:
    return sum(span.end - span.start for span in sketch.content.spans)


def _holds(outer: Sketch, inner: Sketch) -> bool:
    if inner.cue is None:
        return False
    return any(span.holds(inner.cue) for span in outer.content.spans)
