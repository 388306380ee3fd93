"""Two claims that cannot both be true, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from contested.linkage.families import Family, ranges_meet
from contested.linkage.keys import (
    FigureKey,
    asserted,
    denied,
    mode_group,
    speaker_key,
    speaker_name,
)
from contested.linkage.moments import said_order
from contested.linkage.parties import known, parted
from contested.linkage.settings import LinkSettings
from contested.linkage.tolls import Statement, latest_each
from contested.linkage.units import Unit, day_keys
from contested.linkage.words import likeness
from contested.model.claim import Claim
from contested.model.codebook import ContradictionKind, EventType, Scope
from contested.model.event import Contradiction
from contested.model.identity import digest


def within(
    families: Sequence[Family], said: Mapping[FigureKey, Sequence[Statement]]
) -> Iterator[Contradiction]:
    """Yield what the origins of one happening contradict each other on."""
    for key, statements in said.items():
        if key[3] != Scope.STATE:
            yield from _on_figures(statements)
    yield from _on_happening([family[0] for family in families])


def between(clusters: Sequence[Unit], settings: LinkSettings) -> Iterator[Contradiction]:
    """Yield the happenings of one day and place that are told of different doers or holders."""
    seen: set[tuple[str, str]] = set()
    for near in _by_day(clusters).values():
        for one, other in combinations(near, 2):
            pair = (min(one.id, other.id), max(one.id, other.id))
            if pair not in seen:
                seen.add(pair)
                yield from _on_doers(one, other, settings)


def _on_figures(statements: Iterable[Statement]) -> Iterator[Contradiction]:
    for one, other in combinations(latest_each(statements), 2):
        if not ranges_meet((one.low, one.high), (other.low, other.high)):
            reason = f"{_counted(one)}; {_counted(other)}; the two do not meet"
            yield _contradiction(ContradictionKind.FIGURE, one.claim, other.claim, reason)


def _on_happening(firsts: Iterable[Claim]) -> Iterator[Contradiction]:
    listed = list(firsts)
    for denial in filter(denied, listed):
        for claim in filter(asserted, listed):
            reason = f"{_told(claim)}; {_told(denial)}, which denies it"
            yield _contradiction(ContradictionKind.HAPPENED, claim, denial, reason)


def _by_day(clusters: Iterable[Unit]) -> dict[tuple[object, ...], list[Unit]]:
    near: dict[tuple[object, ...], list[Unit]] = defaultdict(list)
    for unit in clusters:
        if unit.exact and unit.place is not None and known(unit.doers):
            for key in day_keys(unit):
                near[key].append(unit)
    return near


def _on_doers(one: Unit, other: Unit, settings: LinkSettings) -> Iterator[Contradiction]:
    first, second = _teller(one), _teller(other)
    if first is None or second is None or speaker_key(first) == speaker_key(second):
        return
    if not parted(first.actors, second.actors):
        return
    if _holds(first) and _holds(second):
        reason = f"{_told(first)}; {_told(second)}; one place has one holder"
        yield _contradiction(ContradictionKind.HOLDER, first, second, reason)
    elif _one_happening(one, other, settings):
        reason = f"{_told(first)}; {_told(second)}; the same happening has one doer"
        yield _contradiction(ContradictionKind.DOER, first, second, reason)


def _teller(unit: Unit) -> Claim | None:
    """Return the earliest claim that names a registered doer and asserts the happening."""
    tellers = (one for one in unit.claims if asserted(one) and known(one.actors))
    return min(tellers, key=said_order, default=None)


def _holds(claim: Claim) -> bool:
    held = mode_group(claim.type, claim.mode) in {"gain", "hold"}
    return claim.type is EventType.X_CONTROL and held


def _one_happening(one: Unit, other: Unit, settings: LinkSettings) -> bool:
    """Tell whether two happenings of one day and place are one: same mode, and figures or words."""
    if one.groups != other.groups or one.type is EventType.X_CONTROL:
        return False
    if one.figures & other.figures:
        return True
    floor = settings.copied_quote_similarity
    return any(likeness(a, b) >= floor for a in one.words for b in other.words)


def _contradiction(kind: ContradictionKind, one: Claim, other: Claim, reason: str) -> Contradiction:
    low, high = sorted((one.id, other.id))
    return Contradiction(
        id=f"con_{digest(kind.value, low, high, reason)}",
        claims=(one.id, other.id),
        kind=kind,
        reason=reason,
    )


def _counted(statement: Statement) -> str:
    low = "…" if statement.low is None else f"{statement.low:g}"
    high = "…" if statement.high is None else f"{statement.high:g}"
    return f"{statement.words} ({low if low == high else f'{low} to {high}'})"


def _told(claim: Claim) -> str:
    return f'{speaker_name(claim)}: "{claim.evidence[0].quote}"'
