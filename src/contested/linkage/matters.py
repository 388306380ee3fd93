"""Whether two counts count one thing: of one ground, of the same people, over the same days."""

from contested.linkage.camps import apart
from contested.linkage.counting import (
    HARM,
    LONGEST,
    RETOLD_DAYS,
    Count,
    is_ratio,
    kind_of,
    scope_of,
)
from contested.linkage.figuring import is_long_sum
from contested.linkage.grounds import meets
from contested.linkage.keys import site
from contested.linkage.voices import one_voice
from contested.linkage.whom import PARTS, may_be_one
from contested.model.codebook import EventType, FigureKind, Scope

_SAID_DAYS = 7


def same_thing(one: Count, other: Count) -> bool:
    """Tell whether two counts may count the same people or things over the same days."""
    if kind_of(one) is not kind_of(other) or not _comparable(one, other):
        return False
    same = one_voice(one.claim, other.claim)
    if not on_one_ground(one, other, unknown=same) or not of_one_people(one, other):
        return False
    if apart(one.side, other.side) or not _alike(one, other):
        return False
    scopes = {scope_of(one), scope_of(other)}
    if scopes == {Scope.INCIDENT, Scope.CUMULATIVE} and not _dated_alike(one, other):
        undated = one.first is None or other.first is None
        return undated and abs(one.said - other.said) <= _SAID_DAYS
    return _same_days(one, other)


def _alike(one: Count, other: Count) -> bool:
    """Tell that both are a ratio or neither, and both a sum over months or neither."""
    long = [is_long_sum(c.claim, c.figure) for c in (one, other)]
    return is_ratio(one) is is_ratio(other) and long[0] is long[1]


def one_matter(one: Count, other: Count) -> bool:
    """Tell two counts of one happening from two of one town: one spot, one group, or one day."""
    if one.ground is None or other.ground is None:
        return False
    if (one.ground.spot and other.ground.spot) or one.ground.nouns & other.ground.nouns:
        return True
    if one.whom & other.whom or kind_of(one) not in HARM:
        return True
    placed = site(one.claim) is not None and site(other.claim) is not None
    return placed and one.first is not None and one.first == other.first


def one_spot(one: Count, other: Count) -> bool:
    """Tell two counts at a spot, or that both speak of one kind of spot."""
    grounds = [c.ground for c in (one, other) if c.ground is not None]
    return len(grounds) == 2 and (
        all(g.spot for g in grounds) or bool(grounds[0].nouns & grounds[1].nouns)
    )


def on_one_ground(one: Count, other: Count, *, unknown: bool) -> bool:
    """Tell whether two counts are of one ground; `unknown` is the answer where one has none."""
    if one.ground is None or other.ground is None:
        return unknown
    return meets(one.ground, other.ground)


def abroad(one: Count, other: Count) -> bool:
    """Tell that two counts are of two countries; one of no known country may be of either."""
    return bool(one.country and other.country) and one.country != other.country


def of_one_people(one: Count, other: Count) -> bool:
    """Tell whether two counts may be of the same people: of one side, or by the words for them."""
    parts = (one.whom | other.whom) & PARTS
    return (bool(one.side & other.side) and not parts) or may_be_one(one.whom, other.whom)


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
        return share_days(one, other) and abs(one.said - other.said) <= LONGEST
    if one.first is None and other.first is None:
        lasting = RETOLD_DAYS if one_voice(one.claim, other.claim) else _SAID_DAYS
        lasting = LONGEST if lasting > _SAID_DAYS and one_spot(one, other) else lasting
        return abs(one.said - other.said) <= lasting
    dated, undated = (one, other) if one.first is not None else (other, one)
    first, last = dated.first or 0, dated.last or dated.first or 0
    return first - 1 <= undated.said <= last + 7


def share_days(one: Count, other: Count) -> bool:
    """Tell whether the days that two counts are of overlap."""
    first = max(one.first or 0, other.first or 0)
    last = min(one.last or one.said, other.last or other.said)
    return first <= last
