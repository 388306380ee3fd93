"""What is compared of a report to tell which happening it speaks of."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contested.linkage.keys import asserted, exact_enough, mode_group, place_key
from contested.linkage.moments import days_of, published_day
from contested.linkage.words import fold
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import FigureKind, Scope
from contested.model.report import Published

Range = tuple[float | None, float | None]

_LONE = 0.5
CALENDAR = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september"}
    | {"october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep"}
    | {"sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday"}
    | {"saturday", "sunday", "today", "yesterday"}
)
"""Words for months and days, which tell nothing of what a report is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One report as far as it tells which happening it speaks of."""

    report: str
    text: str
    published: Published
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySettings:
    """How alike two reports must be to tell one story, in shares of a perfect likeness.

    `alone` suffices where only words can decide. Two reports owe `crowd` for each doubling of the
    number of reports of their days, up to `alone`; those of one day are given `one_day`; later
    ones owe `lag` for each doubling of the days between, and are never joined beyond `window`
    days. Each thing that the claims of both say alike gives `said`, each that they say apart takes
    it. `opening` is how many words of a text are compared, `stem` how many letters of a word. A
    wording that comes back on `series` days is a running title and tells nothing of one day.

    The rest bounds the work: pairs are sought by the `rare` heaviest words of each report, not all
    of those that more than `most_sharing` reports share, and parts of more than `most_together`
    reports are cut at their weakest likenesses.
    """

    alone: float = 0.17
    crowd: float = 0.08
    one_day: float = 0.32
    lag: float = 0.2
    window: int = 3
    said: float = 0.08
    opening: int = 100
    stem: int = 7
    series: int = 3
    rare: int = 12
    most_sharing: int = 200
    most_together: int = 300

    def __post_init__(self) -> None:
        """Hold the laws: shares are not negative, counts are one at least."""
        if min(self.alone, self.crowd, self.one_day, self.lag, self.said, self.window) < 0:
            raise ValueError("shares and days are not negative")
        if min(self.opening, self.stem, self.series, self.rare, self.most_sharing) < 1:
            raise ValueError("counts are 1 at least")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What is compared of a telling: weighed words, its day, and what its claims say.

    `day` is the running number of the day of publication. `days` are those that claims date their
    happenings on.
    """

    report: str
    day: int | None
    wording: frozenset[str]
    weights: Mapping[str, float]
    days: frozenset[int]
    dead: frozenset[Range]
    places: frozenset[str]
    groups: frozenset[str]
    doers: tuple[Actor, ...]
    sufferers: tuple[Actor, ...]

    @property
    def faint(self) -> bool:
        """Tell whether its words say nothing of one happening."""
        return not self.weights


def sketches_of(tellings: Sequence[Telling], settings: StorySettings) -> list[Sketch]:
    """Return the sketches of all tellings, their words weighed by how rare they are among them."""
    opening = {one.report: _opening(one.text, settings) for one in tellings}
    days = {one.report: published_day(one.published) for one in tellings}
    counts = Counter(word for words in opening.values() for word in set(words))
    seen: dict[frozenset[str], set[int | None]] = defaultdict(set)
    for report, words in opening.items():
        seen[frozenset(words)].add(days[report])
    told = {
        one: words for one, words in opening.items() if not _runs(seen[frozenset(words)], settings)
    }
    return [
        _sketch(
            one,
            days[one.report],
            opening[one.report],
            _weights(told.get(one.report, ()), counts, len(tellings)),
        )
        for one in tellings
    ]


def _runs(days: Iterable[int | None], settings: StorySettings) -> bool:
    """Tell whether a wording that was published on these days is a running title."""
    return len(set(days) - {None}) >= settings.series


def _sketch(
    telling: Telling, day: int | None, words: Iterable[str], weights: Mapping[str, float]
) -> Sketch:
    claims = [one for one in telling.claims if asserted(one)]
    figures = (figure for one in claims for figure in one.figures)
    return Sketch(
        report=telling.report,
        day=day,
        wording=frozenset(words),
        weights=weights,
        days=frozenset(moment for one in claims for moment in days_of(one.time, 2)),
        dead=frozenset(
            (one.low, one.high)
            for one in figures
            if one.what is FigureKind.KILLED and one.scope is not Scope.STATE
        ),
        places=frozenset(
            key
            for one in claims
            for place in one.places
            if exact_enough(place) and (key := place_key(place)) is not None
        ),
        groups=frozenset(
            f"{one.type} {group}"
            for one in claims
            if (group := mode_group(one.type, one.mode)) is not None
        ),
        doers=tuple(actor for one in claims for actor in one.actors),
        sufferers=tuple(actor for one in claims for actor in one.recipients),
    )


def _opening(text: str, settings: StorySettings) -> list[str]:
    """Return the words a text opens with, cut to their stems, without numbers and dates."""
    plain = (word for word in fold(text).split() if word not in CALENDAR and len(word) > 1)
    kept = [word for word in plain if not any(sign.isdigit() for sign in word)]
    return [word[: settings.stem] for word in kept[: settings.opening]]


def _weights(words: Sequence[str], counts: Mapping[str, int], total: int) -> dict[str, float]:
    """Return each word's share in a vector of length one: the rarer in all reports, the more.

    A word that only one report has is in common with none: it takes from the likeness, but may be
    a slip of the pen, and so counts half.
    """
    weighed = {
        word: (1 + math.log(times)) * math.log((total + 1) / counts[word])
        for word, times in sorted(Counter(words).items())
    }
    shared = {word: weight for word, weight in weighed.items() if counts[word] > 1}
    parts = (weight if word in shared else weight * _LONE for word, weight in weighed.items())
    length = math.sqrt(sum(weight * weight for weight in parts))
    return {word: weight / length for word, weight in shared.items()}
