"""What a claim's figures count: how many of whom, where, over which days, said when."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from contested.linkage.camps import Camp, Camps
from contested.linkage.grounds import Ground
from contested.linkage.moments import day_number, said_bounds
from contested.linkage.whom import groups_of
from contested.linkage.words import fold, words
from contested.model.claim import Claim
from contested.model.codebook import EventType, FigureKind, Scope, Stance
from contested.model.figure import Figure

LONGEST = 150
"""Days between two sayings after which counts are no more compared."""
_HARMFUL = frozenset({EventType.ASSAULT, EventType.X_TOLL, EventType.ACCUSE, None})
_ADDED = re.compile(r"(?:an)?(?:other|further|additional)\b|more\s+(?!than)", re.IGNORECASE)
_INCLUDED = re.compile(r"\b(?:includ\w+|among (?:them|whom))[\s,:]+$", re.IGNORECASE)
_SOME_OF = re.compile(r"\d\s+of\s+the\b", re.IGNORECASE)
_SOME = frozenset({"bodies", "women", "children"})
_EACH = re.compile(r"\bfor (?:each|every)\b", re.IGNORECASE)
RETOLD_DAYS = 31
"""Days after which a number told again is no more known again by itself."""
_SHORT = 14
_SPOKEN = frozenset({Stance.ASSERTS, Stance.SUPPOSES, Stance.DENIES, Stance.QUESTIONS})
_DOUBTED = frozenset({Stance.DENIES, Stance.QUESTIONS})
_THERE = frozenset({EventType.X_ACCESS, EventType.X_FORCE, None})
_SIDED = frozenset(
    {FigureKind.KILLED, FigureKind.INJURED, FigureKind.OTHER, FigureKind.TERRITORY_SHARE}
)
HARM = frozenset({FigureKind.KILLED, FigureKind.INJURED, FigureKind.OTHER})
Bounds = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What one figure of a claim says: how many of whom, where, over which days, said when.

    `side` are the camps of those counted, where the words name a party. `first` and `last` are
    running numbers of days, None where the words date nothing. `denied` says that the figure is
    what the speaker denies or calls in doubt.
    """

    claim: Claim
    figure: Figure
    ground: Ground | None
    whom: frozenset[str]
    side: Camp
    first: int | None
    last: int | None
    said: int
    denied: bool

    @property
    def country(self) -> str:
        """Return the country that it counts in; empty where unknown."""
        return (self.ground.place.country if self.ground is not None else None) or ""

    @property
    def partial(self) -> bool:
        """Tell a count of some ("200 of the displaced", bodies brought in), with more beside."""
        of = self.figure.of or ""
        return bool(_SOME_OF.search(self.figure.text) or words(of) & _SOME)

    @property
    def bounds(self) -> Bounds:
        """Return the lower and the upper bound; of a part only the lower bounds the whole."""
        return self.figure.low, None if self.partial else self.figure.high


def counts_of(
    claims: Iterable[Claim], grounds: Mapping[str, Ground], camps: Camps
) -> Iterator[Count]:
    """Yield what the claims count, one for each figure that is a whole of its own.

    `grounds` gives by claim id the place that a claim is about.
    """
    for claim in claims:
        said, ground = day_number(said_bounds(claim)[1]), grounds.get(claim.id)
        if said is None or claim.stance not in _SPOKEN:
            continue
        country = ground.place.country if ground is not None else None
        for figure in claim.figures:
            if _is_whole(claim, figure):
                held = figure.what is FigureKind.TERRITORY_SHARE
                side = camps.of(claim.actors if held else claim.recipients, country)
                yield _count(claim, figure, ground, (said, side))


def _holders(claim: Claim) -> frozenset[str]:
    """Return the names of those said to hold a share, folded."""
    return frozenset(fold(one.name or one.text) for one in claim.actors)


def _is_whole(claim: Claim, figure: Figure) -> bool:
    """Tell a figure that stands for itself from a part, a share, and "another 1,200"."""
    if figure.part_of is not None:
        return False
    if figure.what in HARM - {FigureKind.OTHER} and claim.type not in _HARMFUL:
        return False
    quote = claim.evidence[0].quote
    before = quote[: max(0, quote.find(figure.text))]
    return not _ADDED.match(figure.text) and not _INCLUDED.search(before)


def _count(claim: Claim, figure: Figure, ground: Ground | None, told: tuple[int, Camp]) -> Count:
    time = figure.period or claim.time
    said, side = told
    return Count(
        claim=claim,
        figure=figure,
        ground=ground,
        whom=groups_of(figure)
        if figure.what is not FigureKind.TERRITORY_SHARE
        else _holders(claim),
        side=side if figure.what in _SIDED else frozenset(),
        first=day_number(time.earliest) if time is not None else None,
        last=day_number(time.latest) if time is not None else None,
        said=said,
        denied=claim.stance in _DOUBTED or not claim.polarity,
    )


def kind_of(one: Count) -> FigureKind:
    """Return what is counted; people cut off or reached by aid are people who are there."""
    people = one.figure.what is FigureKind.OTHER and one.figure.unit == "person"
    return FigureKind.PRESENT if people and one.claim.type in _THERE else one.figure.what


def is_ratio(one: Count) -> bool:
    """Tell "five for each soldier of theirs", which counts no one day or battle."""
    return bool(_EACH.search(one.claim.evidence[0].quote))


def scope_of(one: Count) -> Scope:
    """Return the scope of a figure; a sum over some days is a happening of some days."""
    short = one.first is not None and one.last is not None and one.last - one.first <= _SHORT
    summed = one.figure.scope is Scope.CUMULATIVE
    return Scope.INCIDENT if summed and short else one.figure.scope
