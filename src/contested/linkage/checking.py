"""What a ledger says of each claim of one more report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from contested.linkage.camps import camps_of
from contested.linkage.grounds import grounds_of
from contested.linkage.holdings import Holding, holdings_of
from contested.linkage.keys import asserted, denied
from contested.linkage.moments import gap, published_by, said_on
from contested.linkage.voices import teller, voice_key
from contested.model.check import Check
from contested.model.claim import Claim
from contested.model.codebook import CheckVerdict, RelationKind
from contested.model.event import Contradiction, Event, Linked, Origin, Relation

_ALIKE_DAYS = 2
_GRAVEST = tuple(CheckVerdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ledger:
    """Ledger and input linked together, looked up by claim."""

    claims: Mapping[str, Claim]
    new: frozenset[str]
    origin: Mapping[str, Origin]
    event: Mapping[str, Event]
    contradictions: Mapping[str, Sequence[Contradiction]]
    relations: Mapping[str, Sequence[Relation]]
    holdings: Mapping[str, Holding]

    def held_alike(self, claim: str) -> set[str]:
        """Return the claims that say the same camp came to hold the same place at the same time."""
        mine = self.holdings.get(claim)
        if mine is None or mine.denied or not mine.holders:
            return set()
        return {
            name
            for name, one in self.holdings.items()
            if one.place == mine.place
            and one.whole
            and mine.whole
            and not one.denied
            and one.holders & mine.holders
            and abs(one.days.since - mine.days.since) <= _ALIKE_DAYS
        }


def check_claims(
    report_claims: Sequence[Claim], ledger_claims: Iterable[Claim], linked: Linked
) -> tuple[Check, ...]:
    """Return what the ledger says of each claim of a report, in the order of the text.

    `linked` is the linkage of both together. What speaks for a claim is what stands to its origin:
    the earliest statement that it goes back to.
    """
    found = _index(report_claims, ledger_claims, linked)
    ordered = sorted(report_claims, key=lambda one: (one.evidence[0].start, one.id))
    return tuple(_check(one, found) for one in ordered)


def _index(new: Sequence[Claim], old: Iterable[Claim], linked: Linked) -> _Ledger:
    by_claim: dict[str, Origin] = {}
    for origin in linked.origins:
        by_claim |= dict.fromkeys((origin.claim, *(one.claim for one in origin.copies)), origin)
    against: dict[str, list[Contradiction]] = {}
    beside: dict[str, list[Relation]] = {}
    for contradiction in linked.contradictions:
        for claim in contradiction.claims:
            against.setdefault(by_claim[claim].id, []).append(contradiction)
    for relation in linked.relations:
        for claim in relation.claims:
            beside.setdefault(by_claim[claim].id, []).append(relation)
    claims = {one.id: one for one in (*old, *new)}
    every = list(claims.values())
    held = holdings_of(every, grounds_of(every), camps_of(every))
    return _Ledger(
        claims=claims,
        holdings={one.claim.id: one for one in held},
        new=frozenset(one.id for one in new),
        origin=by_claim,
        event={claim: event for event in linked.events for claim in event.claims},
        contradictions=against,
        relations=beside,
    )


def _check(claim: Claim, ledger: _Ledger) -> Check:
    own = ledger.origin[claim.id]
    copy = next((one for one in own.copies if one.claim == claim.id), None)
    repeated = own if own.claim not in ledger.new else None
    told = _retold(claim, ledger)
    retold = ledger.origin[told[0].claims[0]] if told else None
    origin = _earlier(repeated, retold)
    repeated, told = (repeated, []) if origin is repeated else (None, told)
    findings = list(_findings(ledger, own))
    drift = (*(copy.drift if copy and repeated else ()), *(d for one in told for d in one.drift))
    if drift:
        findings.append((CheckVerdict.DRIFTED, origin.claim if origin else claim.id))
    elif repeated is not None:
        findings.append((CheckVerdict.REPEATS, repeated.claim))
    others = _agreeing(claim, ledger, own)
    if others and asserted(claim):
        findings += [(CheckVerdict.CORROBORATED, one.claim) for one in others]
    verdicts = [one for one in _GRAVEST if any(one is verdict for verdict, _ in findings)]
    verdicts = verdicts or [CheckVerdict.ALONE]
    opposing = {CheckVerdict.DENIED, CheckVerdict.CONTRADICTED}
    return Check(
        claim=claim,
        verdict=verdicts[0],
        verdicts=tuple(verdicts),
        origin=origin.id if origin is not None else None,
        independent_origins=len(others) + (1 if origin is not None else 0),
        contradicted_by=tuple(dict.fromkeys(c for v, c in findings if v in opposing)),
        drift=tuple(dict.fromkeys(drift)),
        against=tuple(dict.fromkeys(c for _, c in findings if c not in ledger.new)),
        reason=_reason(claim, verdicts, origin, findings, ledger),
    )


def _earlier(repeated: Origin | None, retold: Origin | None) -> Origin | None:
    """Return the statement that a claim goes back to: its own words', or one said days before."""
    if repeated is None or retold is None:
        return repeated or retold
    return retold if (retold.said or "9") < (repeated.said or "9") else repeated


def _retold(claim: Claim, ledger: _Ledger) -> list[Relation]:
    """Return the drifts from a statement of the ledger that a claim retells, the earliest first."""
    found = [
        one
        for one in ledger.relations.get(ledger.origin[claim.id].id, ())
        if one.kind is RelationKind.DRIFTS
        and one.claims[0] not in ledger.new
        and ledger.origin[one.claims[1]] is ledger.origin[claim.id]
    ]
    return sorted(found, key=lambda one: (said_on(ledger.claims[one.claims[0]]) or "9", one.id))


def _findings(ledger: _Ledger, own: Origin) -> Iterator[tuple[CheckVerdict, str]]:
    for one in ledger.contradictions.get(own.id, ()):
        other = _other(one.claims, own, ledger)
        if other is not None and other not in ledger.new:
            rejects = one.denies or denied(ledger.claims[other])
            yield (CheckVerdict.DENIED if rejects else CheckVerdict.CONTRADICTED), other
    for relation in ledger.relations.get(own.id, ()):
        other = _other(relation.claims, own, ledger)
        earlier = ledger.origin[relation.claims[0]] is own
        passed = relation.kind in {RelationKind.OVERTAKEN, RelationKind.REVISES} and earlier
        if passed and other is not None and other not in ledger.new:
            yield CheckVerdict.OVERTAKEN, other


def _other(pair: tuple[str, str], own: Origin, ledger: _Ledger) -> str | None:
    return next((one for one in pair if ledger.origin[one] is not own), None)


def _agreeing(claim: Claim, ledger: _Ledger, own: Origin) -> list[Origin]:
    """Return the other origins in the ledger that assert the same by other voices.

    The same is what stands in one event with the claim, or says that the same camp came to hold or
    holds the same place within two days.
    """
    event = ledger.event.get(claim.id)
    beside = set(event.claims if event is not None else ()) | ledger.held_alike(claim.id)
    retelling = {
        ledger.origin[name].id
        for one in ledger.relations.get(own.id, ())
        if one.kind is RelationKind.DRIFTS
        for name in one.claims
    }
    kept: dict[str, Origin] = {}
    for name in beside:
        other, origin = ledger.claims[name], ledger.origin[name]
        if name in ledger.new or origin is own or not asserted(other):
            continue
        if voice_key(other) != voice_key(claim) and origin.id not in retelling:
            kept[origin.id] = origin
    return [kept[one] for one in sorted(kept)]


_WORDS = {
    CheckVerdict.DENIED: "denied by {}",
    CheckVerdict.CONTRADICTED: "contradicted by {}",
    CheckVerdict.OVERTAKEN: "overtaken by what {} told later",
    CheckVerdict.DRIFTED: "it differs from what {} is reported to have said",
    CheckVerdict.CORROBORATED: "{} say the same independently",
    CheckVerdict.REPEATS: "it repeats {}",
    CheckVerdict.ALONE: "nothing in the ledger speaks of it",
}


def _before(claim: Claim, origin: Origin) -> str:
    """Say how long before the claim's report its origin was said."""
    days = gap(published_by(claim), origin.said if origin.said and len(origin.said) == 10 else None)
    return f", {days} days before" if days else ""


def _reason(
    claim: Claim,
    verdicts: Sequence[CheckVerdict],
    origin: Origin | None,
    findings: Sequence[tuple[CheckVerdict, str]],
    ledger: _Ledger,
) -> str:
    parts = []
    for verdict in verdicts:
        ids = dict.fromkeys(claim for found, claim in findings if found is verdict)
        named = list(dict.fromkeys(_told(ledger.claims[one]) for one in ids))
        parts.append(_WORDS[verdict].format(_listed(named)))
    if origin is not None:
        who = origin.speaker or origin.outlet or "an unnamed outlet"
        where = f"{who}, {origin.said or 'day unknown'}"
        outlets = {ledger.claims[one.claim].report.id for one in origin.copies} - {claim.report.id}
        copies = len(outlets - {ledger.claims[origin.claim].report.id})
        told = (
            f"origin: {where}{_before(claim, origin)}, as {origin.outlet or 'an outlet'} carried it"
        )
        parts.append(
            f"{told}, {copies} {'copy' if copies == 1 else 'copies'} counted as one origin"
        )
    return "; ".join(parts)


def _told(claim: Claim) -> str:
    voice = teller(claim)
    who = voice.text or claim.report.outlet or "an unnamed outlet"
    return f"{who} ({said_on(claim) or 'day unknown'})"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
