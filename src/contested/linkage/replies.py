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
    """A denial, the stems of the names in its sentence and the one before, and its day.

    `matter` is the code of what is countered; None where the denial codes nothing itself.
    """

    claim: Claim
    names: frozenset[str]
    ground: Ground | None
    said: int
    matter: tuple[EventType, str | None] | None


def replies_of(claims: Iterable[Claim], grounds: Mapping[str, Ground]) -> Iterator[Reply]:
    """Yield the denials that only speak of another's words, or counter what another announced."""
    reports: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        reports[claim.report.id].append(claim)
    for listed in reports.values():
        ordered = sorted(listed, key=lambda one: (one.evidence[0].start, one.id))
        for at, claim in enumerate(ordered):
            said = day_number(said_bounds(claim)[1])
            if said is None:
                continue
            names, matter = _named(claim, ordered, at)
            if names:
                yield Reply(
                    claim=claim,
                    names=names,
                    ground=grounds.get(claim.id),
                    said=said,
                    matter=matter,
                )


def _named(
    claim: Claim, ordered: Sequence[Claim], at: int
) -> tuple[frozenset[str], tuple[EventType, str | None] | None]:
    """Return the stems of those whom a claim answers, and what it counters."""
    if claim.stance is Stance.DENIES and claim.type in _LOOSE:
        before = ordered[max(0, at - 2) : at + 1]
        return frozenset(stem for one in before for stem in _stems(one.evidence[0].quote)), None
    if not denied(claim) or claim.type is None:
        return frozenset(), None
    told = [one for one in ordered if one.evidence[0] == claim.evidence[0] and _countered(one, claim)]
    names = frozenset(stem for one in told for stem in _stems(teller(one).text or ""))
    return names, (claim.type, claim.mode)


def _countered(told: Claim, claim: Claim) -> bool:
    """Tell a claim that the same sentence passes on from another voice, only to counter it."""
    same = (told.type, told.mode) == (claim.type, claim.mode)
    return same and not denied(told) and not one_voice(told, claim)


def _stems(text: str) -> frozenset[str]:
    named = (fold(match.group()) for match in _CAPITAL.finditer(text))
    return frozenset(
        one[:_STEM] for whole in named for one in whole.split()[:1] if len(one) > 1 and one not in _DULL
    )


def answered(
    reply: Reply, claims: Sequence[Claim], grounds: Mapping[str, Ground]
) -> Iterator[Claim]:
    """Yield what a denial answers: the last statements of each voice that it names."""
    last: dict[str, int] = {}
    fitting: list[tuple[str, int, Claim]] = []
    for claim in claims:
        said = day_number(said_bounds(claim)[1])
        if said is None or not 0 <= reply.said - said <= _DAYS or not _meant(reply, claim, grounds):
            continue
        voice = voice_key(claim)
        last[voice] = max(last.get(voice, said), said)
        fitting.append((voice, said, claim))
    for voice, said, claim in fitting:
        if said == last[voice]:
            yield claim


def _meant(reply: Reply, claim: Claim, grounds: Mapping[str, Ground]) -> bool:
    if claim.report.id == reply.claim.report.id or one_voice(reply.claim, claim):
        return False
    if denied(claim) or claim.stance is not Stance.ASSERTS or claim.type in {None, EventType.REJECT}:
        return False
    if reply.matter is not None and reply.matter != (claim.type, claim.mode):
        return False
    ground = grounds.get(claim.id)
    if reply.ground is None or ground is None or not meets(reply.ground, ground):
        return False
    return bool(_stems(teller(claim).text or "") & reply.names)
