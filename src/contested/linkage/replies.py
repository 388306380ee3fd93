"""A denial that only calls another's words untrue: whose words it answers.

"The Russian statement is inaccurate" codes no happening. It answers what a voice named in its
sentence, or in the one that its report tells just before, said of the same ground in the days
before; the last such statement of each voice is meant. "The army announced the liberation, but it
had not gained full control" answers the army in the same way, however long ago it spoke.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from contested.linkage.camps import Camps
from contested.linkage.grounds import Ground, meets
from contested.linkage.keys import denied
from contested.linkage.moments import day_number, said_bounds
from contested.linkage.voices import one_voice, teller, voice_key
from contested.linkage.words import fold
from contested.model.claim import Claim
from contested.model.codebook import EventType, Stance

_DAYS = 12
_STEM = 5
_CAPITAL = re.compile(r"[^\W\d_a-z][\w’'-]+")
_LOOSE = frozenset({None, EventType.ACCUSE, EventType.REJECT})
_DULL = frozenset(
    {"the", "general", "minister", "ministry", "president", "spokesman", "army", "department"}
    | {"force", "forces", "military", "government", "defense", "defence", "foreign", "center"}
    | {"centre", "according", "reports", "monday", "tuesday", "wednesday", "thursday", "friday"}
    | {"saturday", "sunday", "prime", "chief", "staff", "office", "command", "human", "rights"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A denial, whom it may answer, and its day.

    `names` are the stems of the names in its sentence and the one before; `countered` is what its
    own sentence passes on from another voice, where it does.
    """

    claim: Claim
    names: frozenset[str]
    countered: tuple[Claim, ...]
    ground: Ground | None
    said: int


def replies_of(claims: Iterable[Claim], grounds: Mapping[str, Ground]) -> Iterator[Reply]:
    """Yield the denials that only speak of another's words, or counter what another announced."""
    reports: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        reports[claim.report.id].append(claim)
    for listed in reports.values():
        ordered = sorted(listed, key=lambda one: (one.evidence[0].start, one.id))
        for at, claim in enumerate(ordered):
            said = day_number(said_bounds(claim)[1])
            names, told = _named(claim, ordered, at), _countered(claim, ordered)
            if said is not None and (names or told):
                yield Reply(
                    claim=claim,
                    names=names,
                    countered=told,
                    ground=grounds.get(claim.id),
                    said=said,
                )


def _named(claim: Claim, ordered: Sequence[Claim], at: int) -> frozenset[str]:
    """Return the stems of the names near a denial that codes nothing itself."""
    if claim.stance is not Stance.DENIES or claim.type not in _LOOSE:
        return frozenset()
    before = ordered[max(0, at - 2) : at + 1]
    return frozenset(stem for one in before for stem in _stems(one.evidence[0].quote))


def _countered(claim: Claim, ordered: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return what a claim's own sentence passes on from another voice, only to counter it."""
    if not denied(claim) or claim.type is None:
        return ()
    return tuple(
        one
        for one in ordered
        if one.evidence[0] == claim.evidence[0]
        and (one.type, one.mode) == (claim.type, claim.mode)
        and not denied(one)
        and not one_voice(one, claim)
    )


def _stems(text: str) -> frozenset[str]:
    named = (fold(match.group()) for match in _CAPITAL.finditer(text))
    return frozenset(
        one[:_STEM]
        for whole in named
        for one in whole.split()[:1]
        if len(one) > 1 and one not in _DULL
    )


def answered(
    reply: Reply, claims: Sequence[Claim], grounds: Mapping[str, Ground], camps: Camps
) -> Iterator[Claim]:
    """Yield what a denial answers: the last statements of each side that it names."""
    last: dict[str, int] = {}
    fitting: list[tuple[str, int, Claim]] = []
    for claim in claims:
        said = day_number(said_bounds(claim)[1])
        if said is None or not 0 <= reply.said - said <= _DAYS or not _meets(reply, claim, grounds):
            continue
        if not (_said_by(reply.countered, claim) or _meant(reply, claim, camps)):
            continue
        camp = camps.of_voice(teller(claim))
        side = min((c for c in camp if not c.startswith("act:")), default=voice_key(claim))
        last[side] = max(last.get(side, said), said)
        fitting.append((side, said, claim))
    for side, said, claim in fitting:
        if said == last[side]:
            yield claim


def _meets(reply: Reply, claim: Claim, grounds: Mapping[str, Ground]) -> bool:
    if claim.report.id == reply.claim.report.id or one_voice(reply.claim, claim):
        return False
    if (
        denied(claim)
        or claim.stance is not Stance.ASSERTS
        or claim.type in {None, EventType.REJECT}
    ):
        return False
    ground = grounds.get(claim.id)
    return reply.ground is not None and ground is not None and meets(reply.ground, ground)


def _said_by(countered: Iterable[Claim], claim: Claim) -> bool:
    """Tell a claim in which the voice that is countered announced the same."""
    return any(
        one_voice(one, claim) and (one.type, one.mode) == (claim.type, claim.mode)
        for one in countered
    )


def _meant(reply: Reply, claim: Claim, camps: Camps) -> bool:
    """Tell a statement of another side's voice that the denial, or the sentence before, names."""
    voice, mine = teller(claim), camps.of_voice(teller(reply.claim))
    if not camps.is_party(voice) or camps.of_voice(voice) & mine:
        return False
    if claim.type is EventType.X_TOLL:
        return False  # who did it is what is rejected, not how many
    return bool(_stems(voice.text or "") & reply.names)
