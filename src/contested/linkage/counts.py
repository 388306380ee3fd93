"""How two counts of one thing stand to each other: at odds, revised, retold, doubted."""

from collections.abc import Iterator

from contested.linkage.camps import apart
from contested.linkage.counting import HARM, LONGEST, RETOLD_DAYS, Bounds, Count, kind_of
from contested.linkage.figuring import number_of, ranges_meet, same_number
from contested.linkage.grounds import contains, meets
from contested.linkage.keys import own_voice, site
from contested.linkage.matters import (
    abroad,
    of_one_people,
    on_one_ground,
    one_matter,
    one_spot,
    same_thing,
    share_days,
)
from contested.linkage.stands import Drift, Stand
from contested.linkage.voices import one_voice
from contested.model.codebook import Aspect, FigureKind, Stance

_TELLING = 90
_OWN_TELLING = 20
_SHARE_DAYS = 3
Answer = tuple[Stand, str, tuple[Drift, ...]]


def compare(one: Count, other: Count) -> Answer | None:
    """Tell how the later said of two counts stands to the earlier; None where they pass by."""
    if one.figure.unit != other.figure.unit or abroad(one, other):
        return None
    if one.denied or other.denied:
        return None if one.denied and other.denied else _doubted(one, other)
    if same_number(one.figure, other.figure):
        return _retold(one, other)
    if {kind_of(one), kind_of(other)} == {FigureKind.TERRITORY_SHARE}:
        return None if one_voice(one.claim, other.claim) else _shares(one, other)
    retold = _by_its_numbers(one, other) and kind_of(one) is kind_of(other)
    return _weighed(one, other) if retold or same_thing(one, other) else None


def _doubted(one: Count, other: Count) -> Answer | None:
    """Return that a figure is denied by one who names it."""
    doubt, told = (one, other) if one.denied else (other, one)
    same = same_number(one.figure, other.figure)
    near = 0 <= doubt.said - told.said <= LONGEST and on_one_ground(one, other, unknown=same)
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
    return _held_together(one, other, told) if one_matter(one, other) else None


def _held_together(one: Count, other: Count, told: str) -> Answer | None:
    if not ranges_meet(one.bounds, other.bounds):
        return Stand.CONTRADICTS, f"{told} do not meet", ()
    part = one.partial or other.partial
    if not part and (inside(one.bounds, other.bounds) or inside(other.bounds, one.bounds)):
        return Stand.NARROWS, f"{told}: one lies within the other", ()
    return None


def _by_its_numbers(one: Count, other: Count) -> bool:
    """Tell that a claim retells another: it shares another telling number, and this one differs."""
    if not (own_voice(other.claim) or one_voice(one.claim, other.claim)):
        return False
    if other.claim.report.id == one.claim.report.id or other.said - one.said > RETOLD_DAYS:
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
    if abs(other.said - one.said) > RETOLD_DAYS or number_of(one.figure) is None:
        return None
    if kind_of(one) is FigureKind.TERRITORY_SHARE:
        return _share_retold(one, other)
    drift = tuple(_drifts(one, other))
    if drift and _recognised(one, other) and _passed_on(one, other, {kind for kind, _, _ in drift}):
        kinds = ", ".join(sorted({kind for kind, _, _ in drift}))
        return Stand.DRIFTS, f"the same number told again with another {kinds}", drift
    if not drift and same_thing(one, other) and (one.first is None) is not (other.first is None):
        return Stand.NARROWS, "the same number; one says over which days", ()
    return None


def _share_retold(one: Count, other: Count) -> Answer | None:
    """Return what changed where one share of one place is told twice by or after one voice."""
    if kind_of(other) is not kind_of(one) or not on_one_ground(one, other, unknown=False):
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
    if not on_one_ground(one, other, unknown=False) or not (all(past) or (near and not any(past))):
        return None
    if one.first is not None and other.first is not None and not share_days(one, other):
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
        return same_thing(one, other)
    if meets(one.ground, other.ground):
        return large
    wider = contains(one.ground.place, other.ground.place)
    return very and (wider or contains(other.ground.place, one.ground.place))


def _passed_on(one: Count, other: Count, kinds: set[str]) -> bool:
    """Tell a number passed on from one that two voices give: a range, or one spot's."""
    if one_voice(one.claim, other.claim) or own_voice(other.claim):
        return True
    ranged = one.figure.low is not None and one.figure.high not in {None, one.figure.low}
    return ranged or (kinds == {"bound"} and one_spot(one, other))


def _drifts(one: Count, other: Count) -> Iterator[Drift]:
    if one.figure.what is not other.figure.what and {one.figure.what, other.figure.what} <= HARM:
        yield "scope", one.figure.text, other.figure.text
    elif one.bounds != other.bounds:
        yield "bound", one.figure.text, other.figure.text
    if not of_one_people(one, other):
        yield "subject", _subject(one), _subject(other)
    here, there = site(one.claim), site(other.claim)
    if here is not None and there is not None and not on_one_ground(one, other, unknown=True):
        yield "place", here.name or here.text, there.name or there.text


def _subject(count: Count) -> str:
    """Return the words for those counted, or for those who hold a share."""
    if count.figure.what is FigureKind.TERRITORY_SHARE:
        return ", ".join(one.text for one in count.claim.actors)
    return count.figure.of or ""


def inside(one: Bounds, other: Bounds) -> bool:
    """Tell whether one range lies within the other, which is wider."""
    low = other[0] is None or (one[0] is not None and one[0] >= other[0])
    high = other[1] is None or (one[1] is not None and one[1] <= other[1])
    return one != other and low and high
