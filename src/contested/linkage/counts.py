"""What a claim's figures say, and how two counts of one thing stand to each other."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from contested.linkage.camps import Camp, Camps, apart
from contested.linkage.figuring import is_long_sum, number_of, ranges_meet, same_number
from contested.linkage.grounds import Ground, contains, meets
from contested.linkage.keys import own_voice, site
from contested.linkage.moments import day_number, said_bounds
from contested.linkage.stands import Drift, Stand
from contested.linkage.voices import one_voice
from contested.linkage.whom import PARTS, groups_of, may_be_one
from contested.linkage.words import fold
from contested.model.claim import Claim
from contested.model.codebook import Aspect, EventType, FigureKind, Scope, Stance
from contested.model.figure import Figure

LONGEST = 150
"""Days between two sayings after which counts are no more compared."""
_RETOLD_DAYS = 31
_HARMFUL = frozenset({EventType.ASSAULT, EventType.X_TOLL, EventType.ACCUSE, None})
_ADDED = re.compile(r"(?:an)?(?:other|further|additional)\b|more\s+(?!than)", re.IGNORECASE)
_TELLING = 90
_OWN_TELLING = 20
_SHORT = 14
_SHARE_DAYS = 3
_SAID_DAYS = 7
_SPOKEN = frozenset({Stance.ASSERTS, Stance.SUPPOSES, Stance.DENIES, Stance.QUESTIONS})
_DOUBTED = frozenset({Stance.DENIES, Stance.QUESTIONS})
_THERE = frozenset({EventType.X_ACCESS, EventType.X_FORCE, None})
_SIDED = frozenset(
    {FigureKind.KILLED, FigureKind.INJURED, FigureKind.OTHER, FigureKind.TERRITORY_SHARE}
)
_HARM = frozenset({FigureKind.KILLED, FigureKind.INJURED, FigureKind.OTHER})
Bounds = tuple[float | None, float | None]
Answer = tuple[Stand, str, tuple[Drift, ...]]


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
    def bounds(self) -> Bounds:
        """Return the lower and the upper bound."""
        return self.figure.low, self.figure.high


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
    if figure.what in _HARM - {FigureKind.OTHER} and claim.type not in _HARMFUL:
        return False
    return not _ADDED.match(figure.text)


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


def compare(one: Count, other: Count) -> Answer | None:
    """Tell how the later said of two counts stands to the earlier; None where they pass by."""
    if one.figure.unit != other.figure.unit or _abroad(one, other):
        return None
    if one.denied or other.denied:
        return None if one.denied and other.denied else _doubted(one, other)
    if same_number(one.figure, other.figure):
        return _retold(one, other)
    if {kind_of(one), kind_of(other)} == {FigureKind.TERRITORY_SHARE}:
        return None if one_voice(one.claim, other.claim) else _shares(one, other)
    retold = _by_its_numbers(one, other) and kind_of(one) is kind_of(other)
    return _weighed(one, other) if retold or _same_thing(one, other) else None


def _abroad(one: Count, other: Count) -> bool:
    """Tell that two counts are of two countries; one of no known country may be of either."""
    return bool(one.country and other.country) and one.country != other.country


def _meets(one: Count, other: Count, *, unknown: bool) -> bool:
    """Tell whether two counts are of one ground; `unknown` is the answer where one has none."""
    if one.ground is None or other.ground is None:
        return unknown
    return meets(one.ground, other.ground)


def _doubted(one: Count, other: Count) -> Answer | None:
    """Return that a figure is denied by one who names it."""
    doubt, told = (one, other) if one.denied else (other, one)
    same = same_number(one.figure, other.figure)
    near = 0 <= doubt.said - told.said <= LONGEST and _meets(one, other, unknown=same)
    other_kind = FigureKind.OTHER in {one.figure.what, other.figure.what}
    if not near or not (one.figure.what is other.figure.what or other_kind):
        return None
    asked = doubt.claim.stance is Stance.QUESTIONS
    meant = same or (not asked and inside(told.bounds, doubt.bounds))
    if not meant or one_voice(one.claim, other.claim):
        return None
    return Stand.DENIES, f'one calls "{told.figure.text}" untrue or unfounded', ()


def _weighed(one: Count, other: Count) -> Answer | None:
    told = f'"{one.figure.text}" and "{other.figure.text}"'
    if _by_its_numbers(one, other):
        drift = (("figure", one.figure.text, other.figure.text),)
        return Stand.DRIFTS, f"told again by its other numbers: {told}", drift
    if one_voice(one.claim, other.claim):
        words = f"one voice, first {told.replace(' and ', ', later ')}"
        return (Stand.REVISES, words, ()) if one.said < other.said else None
    return _held_together(one, other, told) if _one_matter(one, other) else None


def _held_together(one: Count, other: Count, told: str) -> Answer | None:
    if not ranges_meet(one.bounds, other.bounds):
        return Stand.CONTRADICTS, f"{told} do not meet", ()
    if inside(one.bounds, other.bounds) or inside(other.bounds, one.bounds):
        return Stand.NARROWS, f"{told}: one lies within the other", ()
    return None


def _one_matter(one: Count, other: Count) -> bool:
    """Tell two counts of one happening from two of one town: one spot, one group, or one day."""
    if one.ground is None or other.ground is None:
        return False
    if (one.ground.spot and other.ground.spot) or one.ground.nouns & other.ground.nouns:
        return True
    if one.whom & other.whom or kind_of(one) not in _HARM:
        return True
    placed = site(one.claim) is not None and site(other.claim) is not None
    return placed and one.first is not None and one.first == other.first


def _one_spot(one: Count, other: Count) -> bool:
    grounds = [c.ground for c in (one, other) if c.ground is not None]
    return len(grounds) == 2 and (
        all(g.spot for g in grounds) or bool(grounds[0].nouns & grounds[1].nouns)
    )


def _by_its_numbers(one: Count, other: Count) -> bool:
    """Tell that a claim retells another: it shares another telling number, and this one differs."""
    if not (own_voice(other.claim) or one_voice(one.claim, other.claim)):
        return False
    if other.claim.report.id == one.claim.report.id or other.said - one.said > _RETOLD_DAYS:
        return False
    mine = [f for f in one.claim.figures if f.id != one.figure.id]
    theirs = [f for f in other.claim.figures if f.id != other.figure.id]
    return any(
        a.unit == b.unit
        and a.what is b.what
        and (number_of(a) or 0) >= _TELLING
        and same_number(a, b)
        for a in mine
        for b in theirs
    )


def _retold(one: Count, other: Count) -> Answer | None:
    """Return what changed where one number is told twice: of what, of whom, where, how surely."""
    if abs(other.said - one.said) > _RETOLD_DAYS or number_of(one.figure) is None:
        return None
    if kind_of(one) is FigureKind.TERRITORY_SHARE:
        return _share_retold(one, other)
    drift = tuple(_drifts(one, other))
    if drift and _recognised(one, other):
        kinds = ", ".join(sorted({kind for kind, _, _ in drift}))
        return Stand.DRIFTS, f"the same number told again with another {kinds}", drift
    if not drift and _same_thing(one, other) and (one.first is None) is not (other.first is None):
        return Stand.NARROWS, "the same number; one says over which days", ()
    return None


def _share_retold(one: Count, other: Count) -> Answer | None:
    """Return what changed where one share of one place is told twice by or after one voice."""
    if kind_of(other) is not kind_of(one) or not _meets(one, other, unknown=False):
        return None
    drift = tuple(_drifts(one, other))
    if not drift:
        return None
    if one_voice(one.claim, other.claim):
        kinds = ", ".join(sorted({kind for kind, _, _ in drift}))
        return Stand.DRIFTS, f"one share told again with another {kinds}", drift
    if {kind for kind, _, _ in drift} == {"subject"}:
        return Stand.NARROWS, "the same share; one says of fewer who held it", ()
    return None


def _shares(one: Count, other: Count) -> Answer | None:
    """Return that two shares of one holder at one time do not meet."""
    if apart(one.side, other.side) or not one.whom & other.whom:
        return None
    past = [c.claim.aspect is Aspect.PAST_STATE for c in (one, other)]
    near = abs(one.said - other.said) <= _SHARE_DAYS and one.first is None and other.first is None
    if not _meets(one, other, unknown=False) or not (all(past) or (near and not any(past))):
        return None
    if one.first is not None and other.first is not None and not _meet(one, other):
        return None
    if ranges_meet(one.bounds, other.bounds):
        return None
    return Stand.CONTRADICTS, f'"{one.figure.text}" and "{other.figure.text}" do not meet', ()


def _recognised(one: Count, other: Count) -> bool:
    """Tell a number that is known again by itself: large, or a range, and of one ground."""
    number = number_of(one.figure)
    whole = one.figure.low is not None and one.figure.high not in {None, one.figure.low}
    large = number is not None and number >= _TELLING
    very = large and (whole or (number or 0) >= 10 * _TELLING)
    if one.ground is None or other.ground is None:
        return very
    if one_voice(one.claim, other.claim) and (number or 0) >= _OWN_TELLING:
        return _same_thing(one, other)
    if meets(one.ground, other.ground):
        return large
    wider = contains(one.ground.place, other.ground.place)
    return very and (wider or contains(other.ground.place, one.ground.place))


def _drifts(one: Count, other: Count) -> Iterator[Drift]:
    if one.figure.what is not other.figure.what and {one.figure.what, other.figure.what} <= _HARM:
        yield "scope", one.figure.text, other.figure.text
    elif one.bounds != other.bounds:
        yield "bound", one.figure.text, other.figure.text
    if not _may_be_one(one, other):
        yield "subject", _subject(one), _subject(other)
    here, there = site(one.claim), site(other.claim)
    if here is not None and there is not None and not _meets(one, other, unknown=True):
        yield "place", here.name or here.text, there.name or there.text


def _may_be_one(one: Count, other: Count) -> bool:
    """Tell whether two counts may be of the same people: of one side, or by the words for them."""
    parts = (one.whom | other.whom) & PARTS
    return (bool(one.side & other.side) and not parts) or may_be_one(one.whom, other.whom)


def _subject(count: Count) -> str:
    """Return the words for those counted, or for those who hold a share."""
    if count.figure.what is FigureKind.TERRITORY_SHARE:
        return ", ".join(one.text for one in count.claim.actors)
    return count.figure.of or ""


def _same_thing(one: Count, other: Count) -> bool:
    if kind_of(one) is not kind_of(other) or not _comparable(one, other):
        return False
    same = one_voice(one.claim, other.claim)
    if not _meets(one, other, unknown=same) or not _may_be_one(one, other):
        return False
    if apart(one.side, other.side):
        return False
    if is_long_sum(one.claim, one.figure) is not is_long_sum(other.claim, other.figure):
        return False
    scopes = {_scope(one), _scope(other)}
    if scopes == {Scope.INCIDENT, Scope.CUMULATIVE} and not _dated_alike(one, other):
        undated = one.first is None or other.first is None
        return undated and abs(one.said - other.said) <= _SAID_DAYS
    return _same_days(one, other)


def _scope(one: Count) -> Scope:
    """Return the scope of a figure; a sum over some days is a happening of some days."""
    short = one.first is not None and one.last is not None and one.last - one.first <= _SHORT
    summed = one.figure.scope is Scope.CUMULATIVE
    return Scope.INCIDENT if summed and short else one.figure.scope


def kind_of(one: Count) -> FigureKind:
    """Return what is counted; people cut off or reached by aid are people who are there."""
    people = one.figure.what is FigureKind.OTHER and one.figure.unit == "person"
    return FigureKind.PRESENT if people and one.claim.type in _THERE else one.figure.what


def _comparable(one: Count, other: Count) -> bool:
    """Tell whether figures of no kind of their own may be compared: both of harm to people."""
    if kind_of(one) is not FigureKind.OTHER:
        return True
    if one.whom & other.whom and one_voice(one.claim, other.claim):
        return True
    return (
        all(c.claim.type is EventType.X_TOLL for c in (one, other)) and one.figure.unit == "person"
    )


def _dated_alike(one: Count, other: Count) -> bool:
    return one.first is not None and other.first is not None and abs(one.first - other.first) < 4


def _same_days(one: Count, other: Count) -> bool:
    """Tell whether two counts may be of the same days, or are said close enough where undated."""
    if one.first is not None and other.first is not None:
        return _meet(one, other) and abs(one.said - other.said) <= LONGEST
    if one.first is None and other.first is None:
        lasting = _RETOLD_DAYS if one_voice(one.claim, other.claim) else _SAID_DAYS
        lasting = LONGEST if lasting > _SAID_DAYS and _one_spot(one, other) else lasting
        return abs(one.said - other.said) <= lasting
    dated, undated = (one, other) if one.first is not None else (other, one)
    first, last = dated.first or 0, dated.last or dated.first or 0
    return first - 1 <= undated.said <= last + 7


def _meet(one: Count, other: Count) -> bool:
    first = max(one.first or 0, other.first or 0)
    last = min(one.last or one.said, other.last or other.said)
    return first <= last


def inside(one: Bounds, other: Bounds) -> bool:
    """Tell whether one range lies within the other, which is wider."""
    low = other[0] is None or (one[0] is not None and one[0] >= other[0])
    high = other[1] is None or (one[1] is not None and one[1] <= other[1])
    return one != other and low and high
