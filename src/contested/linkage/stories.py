"""Which reports speak of one happening: stories, told from words, days, figures, places, parties.

Two reports are compared by the words of their openings (cosine of tf-idf; Salton and Buckley 1988)
and by what their claims say. How much alike they must be depends on how many happenings they could
be mistaken for: little where a day has few reports, much in a crowd or where no day is known. After
Fellegi and Sunter 1969, whose prior odds fall with the number of candidates. Stories grow by
average linkage, so that no single likeness welds two of them together.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import chain, combinations, product

from contested.linkage.figuring import ranges_meet
from contested.linkage.parties import parted
from contested.linkage.tellings import Range, Sketch, StorySettings, Telling, sketches_of
from contested.linkage.unions import Unions

__all__ = ["Story", "StorySettings", "Telling", "stories"]

Story = tuple[str, ...]
"""The ids of the reports that speak of one happening, in order."""

_Pair = tuple[str, str]
_UNCUT = 0.4


def stories(tellings: Iterable[Telling], settings: StorySettings | None = None) -> list[Story]:
    """Return the reports grouped by the happening they speak of, each report once.

    A report that says nothing of its own joins the only story of its day, or else the only one of
    the nearest of the few days before it. Ids must differ. The order of arrival never matters.
    """
    chosen = settings or StorySettings()
    sketches = sketches_of(sorted(tellings, key=lambda one: one.report), chosen)
    telling = {one.report: one for one in sketches if not one.faint}
    weigher = _Weigher(sketches, chosen)
    scores = {pair: weigher.score(*pair) for pair in _near(telling, weigher.crowds, chosen)}
    grown: list[Story] = []
    for part in _parts(list(telling), scores, chosen.most_together):
        grown.extend(_grown(part, weigher))
    return sorted(_with_faint(grown, sketches, chosen))


class _Weigher:
    """Weighs pairs of reports; `crowds` counts the reports of each day."""

    def __init__(self, sketches: Iterable[Sketch], settings: StorySettings) -> None:
        self._sketches = {one.report: one for one in sketches}
        self._settings = settings
        self.crowds = Counter(one.day for one in self._sketches.values() if one.day is not None)

    def score(self, first: str, second: str) -> float:
        """Return by how much two reports are more alike than they must be to tell one story."""
        one, other = self._sketches[first], self._sketches[second]
        said = self._said(one, other)
        if one.day is None or other.day is None:
            return _likeness(one, other, cautious=True) + said - self._settings.alone
        return _likeness(one, other) + said - self._owed(one.day, other.day)

    def _owed(self, one: int, other: int) -> float:
        held, between = self._settings, abs(one - other)
        crowd = held.crowd * math.log2((self.crowds[one] + self.crowds[other]) / 2)
        if not between:
            return min(crowd - held.one_day, held.alone)
        if between > held.window:
            return 1 + held.alone
        return min(crowd, held.alone) + held.lag * math.log2(between)

    def _said(self, one: Sketch, other: Sketch) -> float:
        """Return what the claims of two reports say for or against one happening."""
        alike = (
            bool(one.dead & other.dead),
            bool(one.places & other.places),
            _dated_back(one, other) or _dated_back(other, one),
        )
        apart = (
            _counts_part(one.dead, other.dead),
            _differ(one.places, other.places),
            _differ(one.groups, other.groups),
            _differ(one.days, other.days),
            parted(one.doers, other.doers) or parted(one.sufferers, other.sufferers),
        )
        return self._settings.said * (sum(alike) - sum(apart))


def _differ(one: frozenset[str] | frozenset[int], other: frozenset[str] | frozenset[int]) -> bool:
    """Tell whether both are known and have nothing in common."""
    return bool(one and other) and one.isdisjoint(other)


def _counts_part(one: frozenset[Range], other: frozenset[Range]) -> bool:
    both = bool(one and other)
    return both and not any(ranges_meet(a, b) for a, b in product(one, other))


def _dated_back(later: Sketch, earlier: Sketch) -> bool:
    """Tell whether a report dates its happening on the day another was published before it."""
    known = earlier.day is not None and later.day is not None and earlier.day < later.day
    return known and earlier.day in later.days


def _likeness(one: Sketch, other: Sketch, *, cautious: bool = False) -> float:
    """Return the cosine of two reports' words; `cautious` discounts a few words in common."""
    shorter, longer = sorted((one.weights, other.weights), key=len)
    shared = [word for word in shorter if word in longer]
    cosine = sum(shorter[word] * longer[word] for word in shared)
    return cosine * len(shared) / (len(shared) + 3) if cautious else cosine


def _near(
    telling: Mapping[str, Sketch], crowds: Mapping[int, int], settings: StorySettings
) -> list[_Pair]:
    """Return the pairs that may tell one story: of one quiet day, or with something in common."""
    found: set[_Pair] = set()
    of_day: dict[int | None, list[str]] = defaultdict(list)
    by_key: dict[str, dict[int | None, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in telling.values():
        of_day[one.day].append(one.report)
        for key in _keys(one, settings):
            by_key[key][one.day].append(one.report)
    for day, listed in of_day.items():
        if day is not None and settings.crowd * math.log2(crowds[day]) < settings.one_day:
            found.update(combinations(sorted(listed), 2))
    for near in chain.from_iterable(_together(one, settings) for one in by_key.values()):
        found.update(_paired(near, telling, settings.most_sharing))
    return sorted(found)


def _paired(near: Iterable[str], telling: Mapping[str, Sketch], most: int) -> Iterator[_Pair]:
    """Yield the pairs of some reports; of very many, only those whose words sort near each other.

    The sorted neighbourhood of Hernandez and Stolfo 1995: copies still meet.
    """
    listed = sorted(near)
    if len(listed) <= most:
        yield from combinations(listed, 2)
        return
    listed.sort(key=lambda report: (sorted(telling[report].wording), report))
    for place, one in enumerate(listed):
        for other in listed[place + 1 : place + 1 + most // 10]:
            yield min(one, other), max(one, other)


def _keys(one: Sketch, settings: StorySettings) -> Iterator[str]:
    heaviest = sorted(one.weights, key=lambda word: (-one.weights[word], word))
    yield from (f"word {word}" for word in heaviest[: settings.rare])
    yield from (f"dead {low} {high}" for low, high in one.dead)
    yield from (f"at {place}" for place in one.places)


def _together(
    by_day: Mapping[int | None, list[str]], settings: StorySettings
) -> Iterator[list[str]]:
    undated = by_day.get(None, [])
    if undated:
        yield [report for listed in by_day.values() for report in listed]
    for day, listed in by_day.items():
        if day is not None:
            for later in range(day, day + settings.window + 1):
                yield [*listed, *by_day.get(later, ())] if later != day else listed


def _parts(
    reports: Sequence[str], scores: Mapping[_Pair, float], most: int, floor: float = 0.0
) -> Iterator[list[str]]:
    """Yield the parts between which no pair is alike; of a part too large, those of more likeness.

    Average linkage joins nothing across parts, so each can be grown by itself. What is very much
    alike is never cut.
    """
    held = {pair: score for pair, score in scores.items() if score > floor}
    joined = Unions(reports)
    for one, other in held:
        joined.join(one, other)
    for part in joined.groups():
        if len(part) <= most or floor > _UNCUT:
            yield part
        else:
            members = set(part)
            inner = {pair: score for pair, score in held.items() if pair[0] in members}
            yield from _parts(part, inner, most, floor + 0.05)


def _grown(part: Sequence[str], weigher: _Weigher) -> list[Story]:
    """Join the two most alike stories until no two are alike on average."""
    held: dict[str, Story] = {one: (one,) for one in part}
    sums: dict[str, dict[str, float]] = {one: {} for one in part}
    for one, other in combinations(part, 2):
        sums[one][other] = sums[other][one] = weigher.score(one, other)
    heap = [(-sums[a][b], a, b, 1, 1) for a, b in combinations(part, 2) if sums[a][b] > 0]
    heapify(heap)
    while heap:
        _, one, other, mine, theirs = heappop(heap)
        if (len(held.get(one, ())), len(held.get(other, ()))) != (mine, theirs):
            continue
        held[one] = tuple(sorted((*held[one], *held.pop(other))))
        absorbed = sums.pop(other)
        del sums[one][other]
        for third in sums[one]:
            total = sums[one][third] + absorbed[third]
            sums[one][third] = sums[third][one] = total
            del sums[third][other]
            if total > 0:
                low, high = min(one, third), max(one, third)
                sizes = len(held[low]), len(held[high])
                heappush(heap, (-total / (sizes[0] * sizes[1]), low, high, *sizes))
    return list(held.values())


def _with_faint(
    grown: Sequence[Story], sketches: Iterable[Sketch], settings: StorySettings
) -> list[Story]:
    """Add the reports that say nothing of their own to the only story they can mean."""
    known = {one.report: one for one in sketches}
    on: dict[int, set[int]] = defaultdict(set)
    for number, story in enumerate(grown):
        for report in story:
            if (day := known[report].day) is not None:
                on[day].add(number)
    added: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for one in known.values():
        if one.faint:
            added[_meant(one, on, settings)].append(one.report)
    kept = [
        tuple(sorted((*story, *added.pop(("story", number), ()))))
        for number, story in enumerate(grown)
    ]
    return [*kept, *(tuple(sorted(listed)) for listed in added.values())]


def _meant(one: Sketch, on: Mapping[int, set[int]], settings: StorySettings) -> tuple[object, ...]:
    """Name the story that a report without words of its own can mean, or what it stands under."""
    if one.day is None:
        return ("alone", one.report)
    for day in range(one.day, one.day - settings.window - 1, -1):
        told = on.get(day, set())
        if len(told) == 1:
            return ("story", *told)
        if told:
            break
    return ("title", one.day, one.wording)
