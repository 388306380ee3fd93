"""From a draft and what its words were found to mean, to claims."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contested.model.actor import Actor
from contested.model.claim import Claim, Evidence, ReportRef, Voice
from contested.model.codebook import ActorKind, EventType, VoiceRole
from contested.model.draft import Draft, DraftVoice, Mention, Party
from contested.model.identity import claim_id, distinct
from contested.model.lookups import Register
from contested.model.place import Place
from contested.model.report import Report
from contested.model.time import Time
from contested.resolution.actors import described, head_of, is_described, parted, resolve_actor
from contested.resolution.choosing import (
    ChosenPlaces,
    ChosenTime,
    placed_apart,
    with_periods,
    with_roles,
)
from contested.resolution.merely_named import TO_PARTIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What the words of one draft were found to mean."""

    time: ChosenTime | None
    places: ChosenPlaces | None
    said: tuple[Time | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Namer:
    """Names the actors of one report, as they stood when it was published."""

    report: Report
    register: Register
    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]

    def actor(self, party: Party) -> Actor:
        """Return the actor that a party's words name."""
        on = self.report.published.latest
        found = resolve_actor(party, self.report.text, self.register, self.mentions, on)
        if found.actor is None and party.antecedent is not None:
            span = party.antecedent  # "they", who are "the rebels", who are the Karsh Front
            before = replace(found, text=span.quote(self.report.text), span=span)
            meant = described(before, self.report.text, self.register, self.mentions, on)
            return replace(meant, text=party.text, span=party.span)
        return described(found, self.report.text, self.register, self.mentions, on)

    def actors(self, parties: Sequence[Party]) -> tuple[Actor, ...]:
        """Return the actors of several parties, each once."""
        apart = (one for party in parties for one in self._sides(party))
        return tuple(dict.fromkeys(self._meant(party) for party in apart))

    def doers(self, draft: Draft) -> tuple[Actor, ...]:
        """Return who did what a draft speaks of, each once."""
        told = draft.type is None or draft.type in _SPEAKING
        name = self._meant if told else self._doer
        apart = (one for party in draft.actors for one in self._sides(party))
        return tuple(dict.fromkeys(name(party) for party in apart))

    def _sides(self, party: Party) -> tuple[Party, ...]:
        """Return the sides of "Norvian and Belmoran troops", each a party of its own."""
        return parted(party, self.report.text, self.register, self.report.published.latest)

    def _doer(self, party: Party) -> Actor:
        """Return whom a doer's words mean; "it" is no outlet or monitor, which only tell of it."""
        found = self._meant(party)
        if party.antecedent is None or found.kind not in _TELLERS:
            return found
        return next((one for one in self._others(party) if one.kind not in _TELLERS), found)

    def _meant(self, party: Party) -> Actor:
        """Return whom a party's words mean; "the group" is no state, outlet or monitor."""
        found = self.actor(party)
        group = party.antecedent is not None and is_described(party, self.report.text)
        if not group or found.kind not in _NO_GROUP:
            return found
        others = self._others(party)
        return next((one for one in others if one.kind in _BODIES), others[-1])

    def _others(self, party: Party) -> list[Actor]:
        """Return whom a party's words may mean instead of the nearest name, themselves last."""
        spans = (*party.earlier, None)
        return [self.actor(replace(party, antecedent=span, earlier=())) for span in spans]

    def is_place(self, party: Party) -> bool:
        """Tell whether a party is only the name of a town or the like ("bombed Aleppo")."""
        named = (p for p in self.places if p.span is not None and not p.nameless)
        found = [p for p in named if p.span is not None and party.span.holds(p.span)]
        return any(p.span == party.span and p.kind not in _STATELY for p in found)

    def is_party(self, party: Party, draft: Draft) -> bool:
        """Tell the government of "accused Damascus" from the town of "bombed Damascus"."""
        if not self.is_place(party):
            return True
        before = self.report.text[: party.span.start]
        left = draft.type is EventType.REQUEST and before.endswith(" from ")
        if left or _ACCORD.match(self.report.text, party.span.end):
            return False  # "ordered a withdrawal from Karsh", "criticised the Karsh accord"
        talked = draft.type is EventType.CONSULT and draft.mode != "visit"
        kept = bool(_KEPT_FROM.match(self.report.text, party.span.end))
        agreed = draft.type in {EventType.AGREE, EventType.COOPERATE} and before.endswith(" with ")
        return talked or kept or agreed or draft.type in _TO_STATES or self._is_armed(party, draft)

    def _is_armed(self, party: Party, draft: Draft) -> bool:
        """Tell the state of "sent tanks to Kyiv" from the town of "sent tanks to Karsh"."""
        capital = self.actor(party).kind is ActorKind.GOVERNMENT
        return draft.type is EventType.X_FORCE and capital

    def without_places(self, draft: Draft) -> Draft:
        """Take "Karsh" in "the Karsh bombing" for where it was, and not for who did it."""
        kept = [
            one
            for one in draft.actors
            if not (_HARM.match(self.report.text, one.span.end) and self.is_place(one))
        ]
        return draft if len(kept) == len(draft.actors) else replace(draft, actors=tuple(kept))

    def voice(self, draft: DraftVoice, said: Time | None) -> Voice:
        """Return a voice with its identity and time of saying."""
        head = head_of(draft.span, self.report.text) if draft.span else None
        party = Party(text=draft.text, span=draft.span, head=head) if draft.span and head else None
        actor = self._speaker(party) if party is not None else None
        return Voice(
            role=draft.role,
            text=draft.text,
            actor=actor.actor if actor is not None else None,
            span=draft.span,
            cue=draft.cue,
            cue_span=draft.cue_span,
            manner=draft.manner,
            said=said,
            body=actor.body if actor is not None else None,
            body_kind=actor.body_kind if actor is not None else None,
            side=actor.side if actor is not None else None,
            country=actor.country if actor is not None else None,
            kind=actor.kind if actor is not None else ActorKind.UNKNOWN,
        )

    def _speaker(self, party: Party) -> Actor:
        """Return who speaks; of several known ones, "Norvia and Belmora", no one alone."""
        found, on = self.actor(party), self.report.published.latest
        names = _AND.split(party.text) if " and " in party.text else ()
        known = [self.register.find(one, on) for one in names]
        ids = {entries[0].id if entries else None for entries in known}
        if len(ids) < _SEVERAL or None in ids:
            return found
        return replace(found, actor=None, name=None, side=None, country=None, body=None)

    def outlet(self) -> Voice:
        """Return the outlet's own voice, first of all."""
        name = self.report.outlet
        known = self.register.find(name, self.report.published.latest) if name else ()
        if len(known) != 1:
            return Voice(role=VoiceRole.OUTLET, text=name)
        (entry,) = known
        return Voice(
            role=VoiceRole.OUTLET,
            text=name,
            actor=entry.id,
            body=entry.parent,
            body_kind=entry.parent_kind,
            side=entry.side,
            country=entry.country,
            kind=entry.kind,
        )


_HARM = re.compile(
    r" (?:(?:bomb|car|church|hospital|market|mosque|rocket|school|suicide) )?"
    r"(?:ambush|attack|blast|bombing|explosion|massacre|shelling|shooting|siege)s?\b"
    r"(?! (?:against|on)\b)"
)
"""What is named for where it was ("the Karsh bombing"), if it is not "on" somewhere else."""
_AND = re.compile(r",? and |, ")
_SEVERAL = 2
_FIRST = frozenset({"we", "our", "us", "ourselves", "i", "my"})
_KEPT_FROM = re.compile(r" from [a-z]+ing\b")
_ACCORD = re.compile(
    r" (?:[a-z]+ )?(?:accord|agreement|cease-?fire|convention|deal|protocol|treat(?:y|ie)|truce)"
    r"s?\b",
    re.IGNORECASE,
)
_TELLERS = frozenset({ActorKind.OUTLET, ActorKind.MONITOR})
_NO_GROUP = _TELLERS | {
    ActorKind.ARMED_FORCE,
    ActorKind.GOVERNMENT,
    ActorKind.MINISTRY,
    ActorKind.PERSON,
    ActorKind.STATE,
}
_BODIES = frozenset(
    {ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP, ActorKind.COALITION, ActorKind.MILITIA}
)
_SPEAKING = frozenset(
    {EventType.ACCUSE, EventType.AGREE, EventType.CONCEDE, EventType.CONSULT, EventType.REJECT}
    | {EventType.REQUEST, EventType.SUPPORT, EventType.THREATEN}
)
"""What outlets and monitors do themselves, by what they say."""
_TO_STATES = TO_PARTIES - {EventType.X_FORCE}
_STATELY = frozenset({"country", "metonym"})


def report_ref(report: Report) -> ReportRef:
    """Return what a claim carries of its report."""
    return ReportRef(
        id=report.id,
        sha256=report.sha256,
        text_sha256=report.reading.text_sha256,
        outlet=report.outlet,
        url=report.url,
        title=report.title,
        byline=report.byline,
        language=report.language,
        published=report.published,
    )


def claims_of(draft: Draft, meaning: Meaning, namer: Namer, ref: ReportRef) -> Iterator[Claim]:
    """Yield the claims that a draft makes: one, or one for each place named side by side."""
    for places in placed_apart(meaning.places):
        yield _claim(draft, meaning, places, namer, ref)


def _without_seats(
    places: tuple[Place, ...], recipients: Sequence[Party], draft: Draft
) -> tuple[Place, ...]:
    """Leave out the capital that only names the state which is armed ("sent tanks to Kyiv")."""
    if draft.type is not EventType.X_FORCE:
        return places
    named = [one.span for one in recipients]
    return tuple(p for p in places if p.span is None or not any(n.holds(p.span) for n in named))


def _claim(
    draft: Draft, meaning: Meaning, places: tuple[Place, ...], namer: Namer, ref: ReportRef
) -> Claim:
    time = meaning.time.time if meaning.time else None
    spoken = (namer.voice(one, when) for one, when in zip(draft.voices, meaning.said, strict=True))
    voices = (namer.outlet(), *spoken)
    recipients = [one for one in draft.recipients if namer.is_party(one, draft)]
    places = _without_seats(places, recipients, draft)
    return Claim(
        id=_id(draft, places, voices, namer.report),
        report=ref,
        evidence=tuple(_evidence(span, namer.report) for span in draft.evidence),
        voices=voices,
        stance=draft.stance,
        polarity=draft.polarity,
        hedges=draft.hedges,
        type=draft.type,
        mode=draft.mode,
        context=draft.context,
        extent=draft.extent,
        actors=_spoken_for(namer.doers(draft), voices),
        recipients=namer.actors(recipients),
        former=namer.actors(draft.former),
        places=with_roles(places, draft.mode),
        time=time,
        figures=with_periods(draft.figures, time),
        framing=draft.framing,
        aspect=draft.aspect,
        confidence=replace(
            draft.confidence,
            time=meaning.time.confidence if meaning.time else None,
            place=meaning.places.confidence if meaning.places else None,
        ),
    )


def _spoken_for(actors: Sequence[Actor], voices: Sequence[Voice]) -> tuple[Actor, ...]:
    """Give "we" and "our forces" to the speaker whose words they are, where one is known."""
    speaker = voices[-1]
    if speaker.role is VoiceRole.OUTLET or speaker.actor is None:
        return tuple(actors)
    first = (one.actor is None and one.text.split()[0].casefold() in _FIRST for one in actors)
    return tuple(
        replace(one, actor=speaker.actor, name=speaker.text) if ours else one
        for one, ours in zip(actors, first, strict=True)
    )


def _evidence(span: tuple[int, int], report: Report) -> Evidence:
    start, end = span
    return Evidence(start=start, end=end, quote=report.text[start:end])


def _id(draft: Draft, places: Sequence[Place], voices: Sequence[Voice], report: Report) -> str:
    text = report.text
    words = [span.quote(text) for span in (*draft.evidence, draft.focus)]
    words += [place.text for place in places]
    spoken = [part for one in voices[1:] for part in (one.role.value, one.text, one.cue)]
    kind = draft.type.value if draft.type else None
    return claim_id(report.id, (kind, draft.mode), [*words, *spoken])


def numbered(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with ids of their own, repeats numbered in the order of the text."""
    ids = distinct(claim.id for claim in claims)
    return tuple(
        claim if claim.id == own else replace(claim, id=own)
        for claim, own in zip(claims, ids, strict=True)
    )
