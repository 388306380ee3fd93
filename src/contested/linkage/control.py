"""Who holds a place from when to when, from all words on it: claimed, admitted, denied.

A change that anyone tells ends what was told before it, but for the word of the side that is said
to have lost the place: that stands against the change until the side says otherwise, or for two
weeks. Where two words that stand cannot both be true the place is contested. A voice that nobody
knows, or an outlet's own, against three that agree contests nothing; it is named as denying.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from contested.linkage.camps import Camp, Camps, apart
from contested.linkage.holdings import NOT_ALL, Holding
from contested.linkage.opposing import at_odds, same_change
from contested.linkage.parties import known
from contested.linkage.voices import teller, voice_key
from contested.model.actor import Actor
from contested.model.claim import Voice
from contested.model.codebook import ActorKind, Aspect, ControlStatus
from contested.model.control import Control, Moment
from contested.model.identity import digest, is_local

_PARTY_DAYS = 14
_LONE = 3
_MOST = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """How a place stands from one moment on."""

    since: float
    start: Moment | None
    status: ControlStatus
    holder: Actor | None
    camp: Camp
    share: tuple[float, float] | None
    backing: tuple[Holding, ...]
    against: tuple[Holding, ...]


def controls(holdings: Iterable[Holding], camps: Camps) -> tuple[Control, ...]:
    """Return for each place its intervals of control, in the order of places and days."""
    places: dict[str, list[Holding]] = defaultdict(list)
    for one in holdings:
        places[one.place].append(one)
    found = (one for name in sorted(places) for one in _of_place(places[name], camps))
    return tuple(found)


def _of_place(words: Sequence[Holding], camps: Camps) -> list[Control]:
    ordered = sorted(words, key=lambda one: (one.days.since, one.days.said, one.claim.id))
    moments = sorted({one.days.since for one in ordered} | {float(w.days.said) for w in ordered})
    states: list[_State] = []
    for moment in moments:
        state = _state(moment, ordered, camps)
        if state is not None and not (states and _same(states[-1], state)):
            states.append(state)
        elif state is not None:
            states[-1] = _joined(states[-1], state)
    before = _before(ordered, states)
    listed = [before, *states] if before is not None else states
    return [_control(one, after, camps) for one, after in zip_longest(listed, listed[1:])]


def _state(moment: float, ordered: Sequence[Holding], camps: Camps) -> _State | None:
    """Return how the place stands at a moment, by the words that stand then.

    The camp that most voices name is the holder, of equals the one named last. The word of a
    registered voice against it, or of a third of all, makes the place contested.
    """
    begun = [one for one in ordered if one.days.since <= moment]
    live = _live(begun, moment, camps)
    best = _best([one for one in live if not one.denied and _names(one)])
    denials = [one for one in live if one.denied]
    if best is None:
        return (
            _made(moment, denials[0], ControlStatus.CONTESTED, live, denials) if denials else None
        )
    against = [one for one in live if one is not best and _against(best, one)]
    backing = [one for one in live if one not in against]
    if not best.holders and best.losers:
        best = _heir(best, begun)
    best = _by_name(best, begun)
    if against and _weighty(against, backing):
        return _made(moment, best, ControlStatus.CONTESTED, live, against)
    return _made(moment, best, _status(best), backing, against)


def _names(one: Holding) -> bool:
    """Tell a word that names who holds, enters or is gone from all of a place."""
    return bool(one.holders or one.attackers) or (bool(one.losers) and one.share[1] > _MOST)


def _heir(left: Holding, begun: Sequence[Holding]) -> Holding:
    """Return the last word of another camp's gain: who is left when the other side is gone."""
    rivals = [
        one
        for one in begun
        if not one.denied and (one.holders or one.attackers) and apart(_camp(one), left.losers)
    ]
    if not rivals:
        return left
    last = max(rivals, key=lambda one: (one.days.since, one.days.said, one.claim.id))
    return replace(left, holders=_camp(last), actors=last.actors or last.claim.actors)


def _by_name(best: Holding, begun: Sequence[Holding]) -> Holding:
    """Name the holder as other words of its camp do, where the word itself says "his fighters"."""
    if not best.holders or known(best.actors):
        return best
    alike = [one for one in reversed(begun) if one.holders & best.holders and not one.denied]
    named = known(actor for one in alike for actor in one.actors)
    return replace(best, actors=(named[0], *best.actors)) if named else best


def _camp(one: Holding) -> Camp:
    return one.holders or one.attackers


def _best(told: Sequence[Holding]) -> Holding | None:
    """Return the word that speaks for the camp which most voices name."""

    def weight(one: Holding) -> tuple[int, float, float, int, str]:
        named = one.holders or one.attackers
        voices = sum(bool(named & (other.holders or other.attackers)) for other in told)
        return voices, one.days.since, one.share[0], one.days.said, one.claim.id

    named = [one for one in told if one.holders] or [one for one in told if one.attackers]
    return max(named or told, key=weight, default=None)


def _against(best: Holding, one: Holding) -> bool:
    if one.denied:
        return same_change(one, best)
    if one.holders & best.holders or (one.fought and one.attackers & best.holders):
        return False
    divided = apart(one.holders, best.holders) and not (one.whole or best.whole)
    return divided or at_odds(one, best)


def _weighty(against: Sequence[Holding], backing: Sequence[Holding]) -> bool:
    weighs = any(_answers_for_itself(teller(one.claim)) for one in against)
    return weighs or len(backing) < _LONE or len(against) * 3 >= len(backing)


def _answers_for_itself(voice: Voice) -> bool:
    """Tell a body that the register knows, other than the press, which passes on others' words."""
    registered = voice.actor is not None and not is_local(voice.actor)
    return registered and voice.kind not in {ActorKind.OUTLET, ActorKind.AGENCY}


def _live(begun: Sequence[Holding], moment: float, camps: Camps) -> list[Holding]:
    """Return each voice's last word, without those that a later change has ended."""
    last: dict[str, Holding] = {}
    for one in sorted(begun, key=_lateness):
        last[voice_key(one.claim)] = one
    changes = [one for one in last.values() if one.change and not one.denied and _tells(one)]
    newest = max((one.days.since for one in changes), default=float("-inf"))
    turned = [one for one in changes if one.days.since == newest]
    return [
        one
        for one in last.values()
        if _stands(one, newest, moment)
        or (_holds_out(one, turned, moment, camps) and not _admitted(one, last.values(), camps))
    ]


def _tells(one: Holding) -> bool:
    """Tell a change of who holds the place from one in a part of it, or a gun raised at it."""
    return bool(one.attackers) if one.fought else one.share[1] > _MOST


def _admitted(one: Holding, words: Iterable[Holding], camps: Camps) -> bool:
    """Tell whether the side of a voice that holds out has since said the contrary."""
    mine = camps.of_voice(teller(one.claim))
    return any(
        other.days.said >= one.days.said
        and other is not one
        and not other.denied
        and bool(camps.of_voice(teller(other.claim)) & mine)
        and (apart(other.holders, mine) or bool(other.losers & mine))
        for other in words
    )


def _stands(one: Holding, newest: float, moment: float) -> bool:
    """Tell whether a word still speaks: said after the newest change, not of what was before."""
    over = one.claim.aspect is Aspect.PAST_STATE and one.days.until <= moment
    return one.days.until + 1 > newest and not over


def _lateness(one: Holding) -> tuple[int, float, bool, str]:
    return one.days.said, one.days.since, bool(one.holders), one.claim.id


def _holds_out(one: Holding, turned: Sequence[Holding], moment: float, camps: Camps) -> bool:
    """Tell whether a side's own word stands against a later change that it is said to lose by.

    Its word is that it holds the place, that the other did not take it, or that it fights on.
    """
    mine = camps.of_voice(teller(one.claim))
    gainers = frozenset(c for o in turned for c in o.holders | o.attackers)
    losers = frozenset(c for o in turned for c in o.losers)
    loses = apart(mine, gainers) or bool(mine & losers)
    own = apart(mine, one.holders) if one.denied else bool(mine & one.holders) or one.fought
    party = camps.is_party(teller(one.claim))
    return party and own and loses and moment - one.days.until <= _PARTY_DAYS


def _status(best: Holding) -> ControlStatus:
    if best.claim.mode == "contests" or best.share == NOT_ALL:
        return ControlStatus.CONTESTED
    if best.claim.mode == "besieges":
        return ControlStatus.BESIEGED
    if not best.holders and not best.attackers:
        return ControlStatus.UNKNOWN
    return ControlStatus.HELD if best.whole else ControlStatus.PARTLY_HELD


def _made(
    moment: float,
    best: Holding,
    status: ControlStatus,
    words: Sequence[Holding],
    against: Sequence[Holding],
) -> _State:
    contested = status is ControlStatus.CONTESTED
    nobody = contested or status is ControlStatus.UNKNOWN
    actors = best.actors if best.holders else best.claim.actors
    backing = [one for one in words if one not in against] if not contested else list(words)
    return _State(
        since=moment,
        start=_moment(moment, words),
        status=status,
        holder=None if nobody else next(iter(actors), None),
        camp=frozenset() if nobody else best.holders or best.attackers,
        share=None if nobody or best.whole or best.fought else best.share,
        backing=tuple(backing),
        against=tuple(against),
    )


def _moment(moment: float, words: Iterable[Holding]) -> Moment:
    part = next((one.days.part for one in words if one.days.since == moment), None)
    return Moment(date=date.fromordinal(int(moment)).isoformat(), part=part)


def _same(one: _State, other: _State) -> bool:
    return (
        one.status is other.status
        and one.share == other.share
        and (one.camp == other.camp or bool(one.camp & other.camp))
    )


def _joined(one: _State, other: _State) -> _State:
    backing = tuple(dict.fromkeys((*one.backing, *other.backing)))
    against = tuple(dict.fromkeys((*one.against, *other.against)))
    return replace(one, backing=backing, against=against)


def _before(ordered: Sequence[Holding], states: Sequence[_State]) -> _State | None:
    """Return how the place stood before the first change: held by those said to have lost it."""
    if not states:
        return None
    first = [one for one in ordered if one.change and not one.denied and one.claim.former]
    first = [one for one in first if one.days.since <= states[0].since + 3]
    if not first or any(not one.losers & first[0].losers for one in first):
        return None
    one = first[0]
    return _State(
        since=float("-inf"),
        start=None,
        status=ControlStatus.HELD,
        holder=one.claim.former[0],
        camp=one.losers,
        share=None,
        backing=tuple(first),
        against=(),
    )


def _control(state: _State, following: _State | None, camps: Camps) -> Control:
    end = following.start if following is not None else None
    words = (*state.backing, *state.against)
    start = f"{state.start.date}/{state.start.part}" if state.start is not None else ""
    first = words[0]
    return Control(
        id=f"ctl_{digest(first.place, start, state.status.value, *sorted(state.camp))}",
        place=replace(first.at, span=None, candidates=()),
        start=state.start,
        end=end,
        holder=replace(state.holder, span=None) if state.holder is not None else None,
        status=state.status,
        share=state.share,
        claimed_by=_voices(one for one in state.backing if not one.denied),
        admitted_by=_voices(one for one in state.backing if _admits(one, camps)),
        denied_by=_voices(
            (one for one in (*state.backing, *state.against) if one.denied or one in state.against)
            if state.status is not ControlStatus.CONTESTED
            else (one for one in words if one.denied)
        ),
        claims=tuple(dict.fromkeys(one.claim.id for one in words)),
        reason=_reason(state),
    )


def _admits(one: Holding, camps: Camps) -> bool:
    """Tell whether a voice says so against its own side."""
    mine = camps.of_voice(teller(one.claim))
    return bool(mine & one.losers)


def _voices(words: Iterable[Holding]) -> tuple[Voice, ...]:
    kept: dict[str, Voice] = {}
    for one in words:
        voice = teller(one.claim)
        kept.setdefault(voice_key(one.claim), replace(voice, span=None, cue_span=None))
    return tuple(kept.values())


def _reason(state: _State) -> str:
    if state.start is None:
        return "who is said to have held it before the first change"
    if state.status is ControlStatus.CONTESTED and state.against:
        return "words that stand at that time cannot all be true"
    if state.against:
        return "one voice of no party is against several that agree"
    return "no word that stands at that time is against it"
