"""How the statements of a ledger stand to each other: denied, contradicted, overtaken, revised."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Protocol, TypeVar

from contested.linkage.camps import Camps
from contested.linkage.control import controls
from contested.linkage.counting import LONGEST, Count, counts_of
from contested.linkage.counts import compare
from contested.linkage.doings import Doing, doings_of, weigh
from contested.linkage.families import Family
from contested.linkage.grounds import Ground
from contested.linkage.holdings import Holding, holdings_of
from contested.linkage.keys import denied, speaker_key, speaker_name
from contested.linkage.moments import said_order
from contested.linkage.opposing import Window, stand
from contested.linkage.replies import answered, replies_of
from contested.linkage.stands import Found, Stand
from contested.model.claim import Claim
from contested.model.codebook import ContradictionKind, EventType, RelationKind
from contested.model.control import Control
from contested.model.event import Contradiction, Relation
from contested.model.identity import digest

_FOLLOWING = 2.5
_KINDS = {
    Stand.OVERTAKEN: RelationKind.OVERTAKEN,
    Stand.REVISES: RelationKind.REVISES,
    Stand.NARROWS: RelationKind.NARROWS,
    Stand.DRIFTS: RelationKind.DRIFTS,
    Stand.REPEATS: RelationKind.REPEATS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """What was found between the statements of a ledger.

    `alike` are pairs of claims that count the dead or hurt of one matter.
    """

    alike: tuple[tuple[str, str], ...]
    contradictions: tuple[Contradiction, ...]
    relations: tuple[Relation, ...]
    controls: tuple[Control, ...]


def relate(
    claims: Sequence[Claim],
    families: Sequence[Family],
    camps: Camps,
    grounds: Mapping[str, Ground],
) -> Related:
    """Return how the statements stand to each other, one claim of each origin speaking for it.

    Of several ways in which two speakers' statements in two reports stand, the gravest is kept.
    """
    home = {claim.id: family[0].id for family in families for claim in family}
    holdings = holdings_of(claims, grounds, camps)
    doings = list(doings_of(claims, grounds, camps))
    counted = list(_on_counts(_one_each_count(counts_of(claims, grounds, camps), home)))
    found = [
        *_on_holders(_one_each(holdings, home, lambda one: (bool(one.holders), one.days.dated))),
        *counted,
        *_on_doers(_one_each(doings, home, lambda one: (bool(one.doers), one.first is not None))),
        *_on_words(claims, grounds, home, camps),
    ]
    kept = _gravest(found)
    return Related(
        alike=tuple(sorted((one.earlier.id, one.later.id) for one in counted if _on_one_harm(one))),
        contradictions=tuple(
            sorted((_contradiction(one) for one in kept if one.stand.opposes), key=lambda c: c.id)
        ),
        relations=tuple(
            sorted((_relation(one) for one in kept if not one.stand.opposes), key=lambda r: r.id)
        ),
        controls=controls(holdings, camps),
    )


def _on_one_harm(one: Found) -> bool:
    harm = {one.earlier.type, one.later.type} <= {EventType.ASSAULT, EventType.X_TOLL}
    return harm and one.stand in {Stand.CONTRADICTS, Stand.NARROWS, Stand.REVISES}


class _Word(Protocol):
    """What one claim says on a matter."""

    @property
    def claim(self) -> Claim:
        """The claim that says it."""
        ...


Word = TypeVar("Word", bound=_Word)


def _one_each(
    words: Iterable[Word], home: Mapping[str, str], fullness: Callable[[Word], tuple[bool, ...]]
) -> list[Word]:
    """Return for each origin the word that says most, of equals the earliest said."""
    best: dict[str, Word] = {}
    for one in sorted(words, key=lambda word: said_order(word.claim)):
        held = best.get(home[one.claim.id])
        if held is None or fullness(one) > fullness(held):
            best[home[one.claim.id]] = one
    return list(best.values())


def _one_each_count(counts: Iterable[Count], home: Mapping[str, str]) -> list[Count]:
    """Return for each origin its first count of each kind."""
    best: dict[tuple[object, ...], Count] = {}
    for one in sorted(counts, key=lambda count: said_order(count.claim)):
        key = (home[one.claim.id], one.figure.what, one.figure.unit, one.whom)
        best.setdefault(key, one)
    return list(best.values())


def _on_holders(holdings: Iterable[Holding]) -> Iterator[Found]:
    window = Window()
    for near in _by_place(holdings):
        passed: dict[str, list[tuple[float, Found]]] = defaultdict(list)
        denials: dict[str, list[tuple[float, Found]]] = defaultdict(list)
        for one, other in combinations(near, 2):
            how = stand(one, other, window)
            if how is None:
                continue
            found = Found(
                stand=how,
                earlier=one.claim,
                later=other.claim,
                kind=ContradictionKind.HOLDER,
                why=_ON_HOLDERS[how],
            )
            if how is Stand.OVERTAKEN:
                passed[one.claim.id].append((max(one.days.since, other.days.since), found))
            elif how is Stand.DENIES and (one.denied or other.denied):
                denial, told = (one, other) if one.denied else (other, one)
                denials[denial.claim.id].append((told.days.said, found))
            else:
                yield found
        for listed in passed.values():
            yield from _next_changes(listed)
        for listed in denials.values():
            yield from _first_told(listed)


def _next_changes(passed: Sequence[tuple[float, Found]]) -> Iterator[Found]:
    """Keep of all that overtook a word the first change, and what followed it within two days."""
    first = min(when for when, _ in passed)
    yield from (found for when, found in passed if when <= first + _FOLLOWING)


def _first_told(denied: Sequence[tuple[float, Found]]) -> Iterator[Found]:
    """Say of all that a denial is against which it answers: what was told on the first day.

    What others told after that day it only contradicts.
    """
    first = min(when for when, _ in denied)
    for when, found in denied:
        answers = when == first
        stand_, why = (
            (found.stand, found.why)
            if answers
            else (Stand.CONTRADICTS, _ON_HOLDERS[Stand.CONTRADICTS])
        )
        yield replace(found, stand=stand_, why=why)


_ON_HOLDERS = {
    Stand.DENIES: "one denies what the other says of who holds it",
    Stand.CONTRADICTS: "of one time, and one place has one holder",
    Stand.OVERTAKEN: "the later speaks of a change after the earlier was said",
    Stand.REVISES: "one voice, and another word on who holds it",
    Stand.NARROWS: "both may be true; one says more exactly how much is held",
    Stand.DRIFTS: "one statement, told with another share",
    Stand.REPEATS: "the same said again",
}


def _by_place(holdings: Iterable[Holding]) -> Iterator[list[Holding]]:
    places: dict[str, list[Holding]] = defaultdict(list)
    for one in holdings:
        places[one.place].append(one)
    for name in sorted(places):
        yield sorted(places[name], key=lambda one: said_order(one.claim))


def _on_counts(counts: Iterable[Count]) -> Iterator[Found]:
    ordered = sorted(counts, key=lambda one: said_order(one.claim))
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.said - one.said > LONGEST:
                break
            how = compare(one, other)
            if how is not None:
                yield Found(
                    stand=how[0],
                    earlier=one.claim,
                    later=other.claim,
                    kind=ContradictionKind.FIGURE,
                    why=how[1],
                    drift=how[2],
                )


def _on_doers(doings: Iterable[Doing]) -> Iterator[Found]:
    places: dict[str, list[Doing]] = defaultdict(list)
    for one in doings:
        places[one.topic].append(one)
    for name in sorted(places):
        near = sorted(places[name], key=lambda one: said_order(one.claim))
        for one, other in combinations(near, 2):
            how = weigh(one, other)
            if how is not None:
                kind = ContradictionKind.HAPPENED
                if not (one.denied or other.denied) and how[0] is Stand.CONTRADICTS:
                    kind = ContradictionKind.DOER
                yield Found(
                    stand=how[0], earlier=one.claim, later=other.claim, kind=kind, why=how[1]
                )


def _on_words(
    claims: Sequence[Claim],
    grounds: Mapping[str, Ground],
    home: Mapping[str, str],
    camps: Camps,
) -> Iterator[Found]:
    replies = tuple(replies_of(claims, grounds))
    passed_on = {one.id for reply in replies for one in reply.countered}
    firsts = [one for one in claims if home[one.id] == one.id and one.id not in passed_on]
    for reply in replies:
        for claim in answered(reply, firsts, grounds, camps):
            yield Found(
                stand=Stand.DENIES,
                earlier=claim,
                later=reply.claim,
                kind=ContradictionKind.HAPPENED,
                why="one calls the other's words untrue",
            )


def _gravest(found: Iterable[Found]) -> list[Found]:
    """Keep of two speakers' statements in two reports the gravest way in which they stand."""
    best: dict[tuple[object, ...], Found] = {}
    for one in found:
        if one.earlier.id == one.later.id:
            continue
        key = tuple(sorted((_told(one.earlier), _told(one.later))))
        held = best.get(key)
        if held is None or _rank(one) < _rank(held):
            drift = held.drift if held is not None and held.stand is one.stand else ()
            best[key] = replace(one, drift=tuple(dict.fromkeys((*one.drift, *drift))))
        elif held.stand is one.stand:
            best[key] = replace(held, drift=tuple(dict.fromkeys((*held.drift, *one.drift))))
    return [replace(best[key], drift=tuple(sorted(best[key].drift))) for key in sorted(best)]


def _told(claim: Claim) -> tuple[str, str]:
    return claim.report.id, speaker_key(claim)


def _rank(one: Found) -> tuple[int, bool, str, str]:
    denial = denied(one.earlier) or denied(one.later)
    return one.stand.value, not denial, one.earlier.id, one.later.id


def _contradiction(one: Found) -> Contradiction:
    low, high = sorted((one.earlier.id, one.later.id))
    return Contradiction(
        id=f"con_{digest(one.kind.value, low, high)}",
        claims=(one.earlier.id, one.later.id),
        kind=one.kind,
        reason=_reason(one),
        denies=one.stand is Stand.DENIES,
    )


def _relation(one: Found) -> Relation:
    kind = _KINDS[one.stand]
    return Relation(
        id=f"rel_{digest(kind.value, one.earlier.id, one.later.id)}",
        claims=(one.earlier.id, one.later.id),
        kind=kind,
        reason=_reason(one),
        drift=one.drift,
    )


def _reason(one: Found) -> str:
    return f"{_quoted(one.earlier)}; {_quoted(one.later)}; {one.why}"


def _quoted(claim: Claim) -> str:
    return f'{speaker_name(claim)}: "{" ".join(claim.evidence[0].quote.split())}"'
