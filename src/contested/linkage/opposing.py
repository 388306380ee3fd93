"""How two words on who holds a place stand to each other."""

from dataclasses import dataclass

from contested.linkage.camps import apart
from contested.linkage.holdings import NOT_ALL, Holding
from contested.linkage.stands import Stand
from contested.linkage.voices import one_voice
from contested.model.codebook import Aspect

_MOST = 0.8
_AT_ONCE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """How many days may lie between two words on one place that still speak of one another.

    `overtaken` for a change after the word was said, `answered` for a denial or a contradiction.
    """

    overtaken: int = 60
    answered: int = 5


def stand(one: Holding, other: Holding, window: Window) -> Stand | None:
    """Tell how two words on one place stand to each other; None where they agree or pass by.

    `one` was said first, or on the same day. What speaks of different days is overtaken, not
    contradicted: a town may change hands. A denial speaks of the day on which it was made.
    """
    if one.denied or other.denied:
        return None if one.denied and other.denied else _answered(one, other, window)
    if not at_odds(one, other):
        return _sharper(one, other)
    if _passed(one, other):
        return _turned(one, other, window)
    if _passed(other, one):
        return _turned(other, one, window) if one.days.said == other.days.said else None
    return _opposed(one, other, window)


def _turned(one: Holding, other: Holding, window: Window) -> Stand | None:
    """Return that the later word tells of a change; how it only sees it still disputes the earlier.

    What is told as past ("had held half of it") was over when it was said.
    """
    if one.claim.aspect is Aspect.PAST_STATE or _gap(one, other) > window.overtaken:
        return None
    if other.change or not _rival(other, one):
        return Stand.OVERTAKEN
    return _opposed(one, other, window)


def _opposed(one: Holding, other: Holding, window: Window) -> Stand | None:
    if one_voice(one.claim, other.claim):
        return Stand.REVISES if one.days.said < other.days.said else Stand.CONTRADICTS
    if abs(other.days.said - one.days.said) > window.answered and not _cover(one, other):
        return None
    return Stand.DENIES if _rejected(one, other) else Stand.CONTRADICTS


def _rejected(one: Holding, other: Holding) -> bool:
    """Tell that the side said to have lost answers the side that says it gained."""
    if not 0 <= other.days.said - one.days.said <= _AT_ONCE or not one.voice & one.holders:
        return False
    if not (other.fought or other.whole):
        return False
    return _rival(other, one)


def _rival(other: Holding, one: Holding) -> bool:
    """Tell that a word is the losing side's own, against what the first says of the gainer."""
    losing = other.holders | one.losers | other.owner
    return apart(other.voice, one.holders) and bool(other.voice & losing)


def _gap(one: Holding, other: Holding) -> float:
    return max(other.days.reach - one.days.until, one.days.reach - other.days.until, 0)


def _passed(one: Holding, other: Holding) -> bool:
    """Tell whether the second speaks of a change after the time for which the first answers.

    A town may be ringed, entered and taken on one day; a state told of a day may end on it.
    """
    if other.days.reach > one.days.until:
        return True
    if other.days.reach < one.days.reach:
        return False
    if one.fought and not other.fought and one.claim.mode != "repels":
        beaten = apart(one.voice, other.holders) and bool(one.voice)
        return bool(one.attackers & other.holders) or not other.holders or not beaten
    if one.claim.aspect is Aspect.PAST_STATE and other.days.since >= one.days.until:
        return True
    state, changed = not one.change and one.days.dated, other.change
    return state and changed and other.days.since == one.days.until


def _cover(one: Holding, other: Holding) -> bool:
    return one.days.reach <= other.days.until and other.days.reach <= one.days.until


def _answered(one: Holding, other: Holding, window: Window) -> Stand | None:
    """Return how a denial and an assertion stand: denied, or overtaken by a later happening."""
    denial, told = (one, other) if one.denied else (other, one)
    if not same_change(denial, told):
        return None
    gap = told.days.reach - denial.days.until
    if gap > 0:
        return Stand.OVERTAKEN if gap <= window.overtaken else None
    if one_voice(denial.claim, told.claim):
        return Stand.REVISES if denial.days.said != told.days.said else None
    return Stand.DENIES if denial.days.said - told.days.said <= window.answered else None


def same_change(denial: Holding, told: Holding) -> bool:
    """Tell whether what is denied is what is told: that the same camp came, or was gone."""
    if denial.fought and not denial.attackers:
        return told.fought
    if (denial.all_of_it and not told.whole) or told.share == NOT_ALL:
        return False
    came = denial.holders and told.holders and bool(denial.holders & told.holders)
    entered = bool(denial.attackers & (told.attackers | told.holders))
    taken = apart(denial.losers, told.holders) and told.share[0] > _MOST
    gone = denial.claim.mode in {"withdraws", "loses", "cedes"}
    left = gone and denial.losers and (denial.losers & told.losers or taken)
    unnamed = not denial.holders and not denial.losers and not denial.attackers
    other_side = unnamed and not told.fought and not told.holders & denial.voice
    return bool(came or left or entered or other_side)


def at_odds(one: Holding, other: Holding) -> bool:
    """Tell whether two words on one moment cannot both be true."""
    if one.fought and other.fought:
        return False
    if one.fought or other.fought:
        fight, held = (one, other) if one.fought else (other, one)
        driven = bool(fight.attackers) and fight.attackers <= held.losers
        driven = driven and fight.claim.mode != "repels"
        gone = bool(held.losers) and not held.holders and held.change
        return (held.whole or gone) and not fight.losers and not driven
    if apart(one.holders, other.holders):
        some = min(one.share[0], other.share[0]) > 0.0
        return one.share[0] + other.share[0] > 1.0 or (some and (one.whole or other.whole))
    if one.holders & other.holders:
        return (one.whole and other.share[1] < 1.0) or (other.whole and one.share[1] < 1.0)
    return bool(one.holders & other.losers or other.holders & one.losers)


def _sharper(one: Holding, other: Holding) -> Stand | None:
    """Return how two words that agree on the holder stand: more exact, or another share."""
    if not one.holders & other.holders or one.fought or other.fought or one.share == other.share:
        return None
    same = one_voice(one.claim, other.claim)
    if other.days.since > one.days.until or (same and one.claim.report.id != other.claim.report.id):
        grown = _gap(one, other) <= 3 and other.change
        return Stand.OVERTAKEN if grown else None
    return None if same or one.days.reach > other.days.until else Stand.NARROWS
