"""Who is said to have done a thing, and how two answers stand to each other."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from contested.linkage.camps import Camp, Camps, apart
from contested.linkage.grounds import Ground, covers, meets
from contested.linkage.keys import denied, figure_bounds, mode_group, speaks_of_happening
from contested.linkage.moments import day_number, said_bounds
from contested.linkage.stands import Stand
from contested.linkage.voices import one_voice, teller
from contested.model.claim import Claim
from contested.model.codebook import EventType, Stance

_OWN_KINDS = frozenset({"abduct", "beat", "torture", "sexual", "missing", "detained", "displaced"})
_HINDERED = frozenset({"blocks", "delays", "closes", "loots"})
_EASED = frozenset({"delivers", "allows", "opens"})
_EASED_DAYS = 14
_QUALIFIED = re.compile(r"\b(?:motiv|deliberate|intent|ethnic)\w*", re.IGNORECASE)
_LATER = 60
_BLANKET_DAYS = 4
_ANSWERED_LATER = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """One claim's word on who did a thing at a place.

    `topic` names the kind of thing and the country. `voice` are the camps that the speaker speaks
    for, `party` whether it speaks for a side. `open` says that the speaker leaves it open.
    """

    claim: Claim
    topic: str
    doers: Camp
    denied: bool
    first: int | None
    last: int | None
    said: int
    ground: Ground
    voice: Camp
    party: bool
    open: bool


def doings_of(
    claims: Iterable[Claim], grounds: Mapping[str, Ground], camps: Camps
) -> Iterator[Doing]:
    """Yield what the claims say of who did harm, or hindered or eased the way, at which place."""
    for claim in claims:
        kind, ground = _kind(claim), grounds.get(claim.id)
        said = day_number(said_bounds(claim)[1])
        foretold = kind == "entered" and claim.stance is Stance.PREDICTS and not claim.polarity
        if kind is None or ground is None or said is None:
            continue
        if not (speaks_of_happening(claim) or foretold):
            continue
        time, place = claim.time, ground.place
        yield Doing(
            claim=claim,
            topic=f"{kind} {place.country}",
            doers=camps.meant(claim.actors, claim, place.country),
            denied=denied(claim) or foretold,
            first=day_number(time.earliest) if time is not None else None,
            last=day_number(time.latest) if time is not None else None,
            said=said,
            ground=ground,
            voice=camps.of_voice(teller(claim)),
            party=camps.is_party(teller(claim)),
            open=claim.stance in {Stance.QUESTIONS, Stance.SUPPOSES},
        )


def _kind(claim: Claim) -> str | None:
    if claim.type in {EventType.ASSAULT, EventType.X_TOLL}:
        return claim.mode if claim.mode in _OWN_KINDS else "harm"
    if claim.type is EventType.X_CONTROL and claim.mode == "advances":
        return "entered"
    if claim.type is EventType.X_ACCESS and claim.mode in _HINDERED | _EASED:
        return "hindered"
    return None


def weigh(one: Doing, other: Doing) -> tuple[Stand, str] | None:
    """Tell how the later said of two answers stands to the earlier; None where they pass by."""
    if (one.claim.mode in _EASED) or (other.claim.mode in _EASED):
        return _eased(one, other)
    if not _same_days(one, other) or not (meets(one.ground, other.ground) or _taken_in(one, other)):
        return None
    same = one_voice(one.claim, other.claim) or (one.open and bool(one.voice & other.voice))
    if same or one.open or other.open:
        return _settled(one, other) if same else None
    return _told(one, other) if one.denied is other.denied else _denied(one, other)


def _settled(one: Doing, other: Doing) -> tuple[Stand, str] | None:
    """Return that a voice, at first unsure, later names who did it."""
    sure = one.open and not other.open and bool(other.doers) and one.said <= other.said
    return (Stand.REVISES, "one voice, first unsure, then sure") if sure else None


def _told(one: Doing, other: Doing) -> tuple[Stand, str] | None:
    if one.denied or not apart(one.doers, other.doers) or not _one_happening(one, other):
        return None
    if one.doers & other.voice:
        return Stand.DENIES, "the one accused says that another did it"
    return Stand.CONTRADICTS, "one happening at one place, told of two doers"


def _eased(one: Doing, other: Doing) -> tuple[Stand, str] | None:
    """Return that aid went through in the days after it was said to be held up."""
    came = (other.first or other.said) - (one.last or one.said)
    held_up = one.claim.mode in _HINDERED and not (
        one.denied or one.open or other.denied or other.open
    )
    if not held_up or other.claim.mode not in _EASED or not meets(one.ground, other.ground):
        return None
    if 0 < came <= _EASED_DAYS and other.claim.stance is Stance.ASSERTS:
        return Stand.OVERTAKEN, "said to be held up, and days later to have gone through"
    return None


def _taken_in(one: Doing, other: Doing) -> bool:
    """Tell that a denial of all harm in a town takes in what is told of a spot in it."""
    return (one.denied and not one.doers and covers(one.ground, other.ground)) or (
        other.denied and not other.doers and covers(other.ground, one.ground)
    )


def _denied(one: Doing, other: Doing) -> tuple[Stand, str] | None:
    """Return that the accused denies it, or that a third voice says it was not the one accused."""
    denial, told = (one, other) if one.denied else (other, one)
    counts = any(one.unit == "person" for one in denial.claim.figures)
    if not denial.doers or (not told.doers and denial.doers & denial.voice and counts):
        return _blanket(denial, told)
    if not (one.doers and other.doers) or apart(one.doers, other.doers):
        return None
    if told.topic.startswith("entered") and told.said > denial.said:
        return Stand.OVERTAKEN, "said not to have entered, and days later told to have"
    own = bool(denial.voice & told.doers) or denial.claim.stance is Stance.DENIES
    if own and denial.claim.stance is not Stance.PREDICTS and denial.said >= told.said:
        return Stand.DENIES, "one denies the doing that the other tells"
    return Stand.CONTRADICTS, "one says it was not the one whom the other names"


def _blanket(denial: Doing, told: Doing) -> tuple[Stand, str] | None:
    """Return how "denied any violence" stands to a harm of those days that is laid on its side.

    It answers what had been told of the same ground before; what was told of one spot in it, or
    only afterwards, it contradicts.
    """
    counted = any(one.unit == "person" for one in told.claim.figures)
    blamed = bool(told.doers & denial.voice) or (not told.doers and counted and denial.party)
    denies = denial.claim.stance is Stance.DENIES
    if not ((blamed and denies) or _nameless(denial, told)):
        return None
    if _QUALIFIED.search(denial.claim.evidence[0].quote):
        return None  # why it was done is denied, not that it was
    if not -_ANSWERED_LATER <= denial.said - told.said <= _BLANKET_DAYS:
        return None
    if denies and denial.said >= told.said and not (told.ground.spot and not denial.ground.spot):
        return Stand.DENIES, "one denies that any such thing was done"
    return Stand.CONTRADICTS, "one said that no such thing was done"


def _one_happening(one: Doing, other: Doing) -> bool:
    if one.topic.startswith("hindered"):
        return one.first is None or other.first is None or one.first == other.first
    if _one_spot(one.ground, other.ground):
        return True
    return bool(figure_bounds(one.claim) & figure_bounds(other.claim))


def _one_spot(one: Ground, other: Ground) -> bool:
    """Tell that two answers of one day mean one happening: at a spot, or at one kind of spot."""
    return (one.spot and other.spot) or bool(one.nouns & other.nouns)


def _nameless(denial: Doing, told: Doing) -> bool:
    """Tell that neither names a doer, and one denies in so many words what the other tells."""
    same = mode_group(denial.claim.type, denial.claim.mode) == mode_group(
        told.claim.type, told.claim.mode
    )
    days = denial.first is None or told.first is None or denial.first == told.first
    at_it = denial.ground.place.relation in {"at", "in"}
    return denial.party and at_it and not denial.doers and not told.doers and same and days


def _same_days(one: Doing, other: Doing) -> bool:
    if one.first is not None and other.first is not None:
        return one.first <= (other.last or other.first) and other.first <= (one.last or one.first)
    return abs(one.said - other.said) <= _LATER
