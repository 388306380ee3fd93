"""How a copy differs from the statement it goes back to."""

from collections.abc import Iterator

from contested.linkage.families import Family
from contested.linkage.figuring import ranges_meet
from contested.linkage.keys import figure_key, own_voice, speaker_name
from contested.linkage.moments import said_on, said_order
from contested.linkage.parties import parted
from contested.linkage.whom import groups_of, may_be_one
from contested.linkage.words import fold
from contested.model.claim import Claim
from contested.model.codebook import EventType, FigureKind
from contested.model.event import Copy, Origin
from contested.model.figure import Figure
from contested.model.identity import digest

Drift = tuple[str, str, str]


def origin_of(family: Family) -> Origin:
    """Return the origin of a family whose earliest claim stands first."""
    first = family[0]
    return Origin(
        id=origin_id(family),
        speaker=None if own_voice(first) else speaker_name(first),
        outlet=first.report.outlet,
        said=said_on(first),
        claim=first.id,
        copies=tuple(_copy(family, one) for one in family[1:]),
    )


def origin_id(family: Family) -> str:
    """Name an origin by its earliest claim."""
    return f"org_{digest(family[0].id)}"


def _copy(family: Family, copy: Claim) -> Copy:
    told = [one for one in family if one is not copy and said_on(one) == said_on(family[0])]
    alike = any(not tuple(_changes((one,), copy)) for one in told)
    drift = () if alike else tuple(dict.fromkeys(_changes(family, copy)))
    return Copy(claim=copy.id, outlet=copy.report.outlet, drift=drift)


def _changes(family: Family, copy: Claim) -> Iterator[Drift]:
    """Yield what changed, each figure held against the earliest of the family that counts it."""
    for figure in copy.figures:
        whole = figure.part_of is None
        base = next((c for c in family if c is not copy and _counts(c, figure)), None)
        if whole and base is not None and said_order(base) < said_order(copy):
            for one in base.figures:
                if _counterpart(one, base, copy) is figure:
                    yield from _figure_drifts(one, figure)
    yield from drifts(family[0], copy)


def _counts(claim: Claim, figure: Figure) -> bool:
    return any((one.what, one.unit) == (figure.what, figure.unit) for one in claim.figures)


def drifts(first: Claim, copy: Claim) -> Iterator[Drift]:
    """Yield what changed from the first statement to a copy: kind, from, to in their own words."""
    yield from _extent_drift(first, copy)
    yield from _holder_drift(first, copy)
    yield from _time_drift(first, copy)
    if not own_voice(first) and own_voice(copy):
        yield "speaker lost", speaker_name(first), ""
    if first.hedges and not copy.hedges:
        yield "hedge lost", "; ".join(first.hedges), ""


def _counterpart(figure: Figure, first: Claim, copy: Claim) -> Figure | None:
    """Find the figure of the copy that stands for `figure`.

    It counts the very same, or it is the only one of its kind and unit on both sides.
    """
    same = [one for one in copy.figures if figure_key(one) == figure_key(figure)]
    if len(same) == 1:
        return same[0]
    kind = (figure.what, figure.unit)
    mine = [one for one in first.figures if (one.what, one.unit) == kind]
    theirs = [one for one in copy.figures if (one.what, one.unit) == kind]
    return theirs[0] if len(mine) == len(theirs) == 1 else None


def _figure_drifts(one: Figure, other: Figure) -> Iterator[Drift]:
    mine, theirs = (one.low, one.high), (other.low, other.high)
    if not ranges_meet(mine, theirs):
        yield "figure", one.text, other.text
    elif _bounds(one) != _bounds(other):
        yield "bound", one.text, other.text
    share = one.what is FigureKind.TERRITORY_SHARE
    if not share and not may_be_one(groups_of(one), groups_of(other)):
        yield "subject", one.of or "", other.of or ""
    if one.scope is not other.scope:
        yield "scope", one.scope.value, other.scope.value


def _bounds(figure: Figure) -> tuple[object, ...]:
    return (figure.low, figure.high, figure.low_open, figure.high_open, figure.approximate)


def _holder_drift(first: Claim, copy: Claim) -> Iterator[Drift]:
    """Yield that another is said to hold the place, where nobody named is named in both."""
    mine = {fold(one.name or one.text): one.text for one in first.actors}
    theirs = {fold(one.name or one.text): one.text for one in copy.actors}
    known = parted(first.actors, copy.actors) and not mine.keys() & theirs.keys()
    if first.type is EventType.X_CONTROL and known:
        yield "subject", ", ".join(mine.values()), ", ".join(theirs.values())


def _extent_drift(first: Claim, copy: Claim) -> Iterator[Drift]:
    one, other = first.extent, copy.extent
    shares = {FigureKind.TERRITORY_SHARE} & {f.what for c in (first, copy) for f in c.figures}
    if shares or one is None or other is None:
        return
    if (one.low, one.high) != (other.low, other.high):
        yield "bound", one.text, other.text


def _time_drift(first: Claim, copy: Claim) -> Iterator[Drift]:
    one, other = first.time, copy.time
    if one is None or other is None or not (one.known and other.known):
        return
    if fold(one.text) == fold(other.text):
        return  # the same words, counted from another day of publication
    if (one.earliest, one.latest) != (other.earliest, other.latest):
        yield "time", _interval(one.earliest, one.latest), _interval(other.earliest, other.latest)


def _interval(earliest: str | None, latest: str | None) -> str:
    return earliest if earliest and earliest == latest else f"{earliest or '…'} to {latest or '…'}"
