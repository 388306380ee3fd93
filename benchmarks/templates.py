"""Incident templates of the MUC-4 task, filled from the claims of each message.

Claims of one kind whose days and places do not differ are one incident. What MUC leaves out is left
out: fights between armed sides, what happened long before the message, and talk of violence that
names no day, no spot and nobody hurt.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from benchmarks.bodies import Body, bodies
from benchmarks.rooms import Found, Row, everything, rows
from benchmarks.slots import Phrase, Phrases, joined, near_target
from benchmarks.words import pattern
from contested import pipeline
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import EventType, FigureKind, Stance
from contested.model.lexicon import cells, parse_table, read_text
from contested.model.lookups import Gazetteer
from contested.model.place import Place

_COLUMNS = ("type", "mode", "words", "incident")
_JOINS = "JOINS"
_OF_THINGS = frozenset({"ARSON", "BOMBING"})
_OLD = timedelta(days=75)
_KILLING = frozenset({"assassinate", "execute", "massacre", "killed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One claim with the kind of incident that it speaks of, and its sentence."""

    claim: Claim
    kind: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Message:
    """What the incidents of one message share: whom it blames, and the country it is about."""

    found: Found
    phrases: Phrases
    blamed: tuple[Actor, ...]
    bodies: tuple[Body, ...]
    sentences: tuple[str, ...]
    home: str | None
    gazetteer: Gazetteer


def templates(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer the incident templates of each message."""
    for found in everything(rows(path), rooms):
        yield {"id": found.row["id"], "templates": _templates(found, rooms)}


def templates5(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer the five-slot templates: incident, perpetrators, targets, victims, weapons."""
    for row in templates(path, rooms):
        yield {"id": row["id"], "templates": [_five(one) for one in row["templates"]]}


def _five(full: Row) -> Row:
    firsts = {
        "PerpInd": full["perp_individual"],
        "PerpOrg": full["perp_org"],
        "Target": full["targets"],
        "Victim": full["victims"],
        "Weapon": full["instruments"],
    }
    told = {name: [[one[0]] for one in listed] for name, listed in firsts.items()}
    return {"incident_type": full["type"].lower(), **told}


def _templates(found: Found, rooms: pipeline.Rooms) -> list[Row]:
    phrases = Phrases.of(found.report.text, rooms.tools, rooms.lookups.gazetteer)
    message = _Message(
        found=found,
        phrases=phrases,
        bodies=tuple(bodies(found.report.text.upper(), phrases.is_people)),
        blamed=tuple(_blamed(found)),
        sentences=tuple(
            " ".join(span.quote(found.report.text).upper().split())
            for span in found.report.reading.sentences
        ),
        home=_country(found, rooms),
        gazetteer=rooms.lookups.gazetteer,
    )
    parts = [part for claim in found.claims if (part := _part(claim, found, phrases))]
    told = [_template(group, message) for group in _groups(parts)]
    return [one for one in told if _is_incident(one)]


def _is_incident(told: Row) -> bool:
    """Tell an incident from talk of violence: it has a day, a spot, or somebody it happened to."""
    dated = told["date"] is not None and told["date"]["low"] is not None
    spotted = len(told["location"]) > 1
    if told["type"] == "BOMBING" and not told["instruments"] and not spotted:
        return False
    counted = any(one["value"] != "PLURAL" for one in told["victims_number"])
    return dated or spotted or counted or bool(told["targets"])


def _blamed(found: Found) -> list[Actor]:
    """Return whom a message on one incident accuses, and who else attacks in it."""
    told: list[Actor] = []
    for claim in found.claims:
        if claim.type is EventType.ACCUSE and claim.mode == "allege":
            told += claim.recipients
        if claim.type is EventType.ASSAULT:
            told += claim.actors
    return told


def _part(claim: Claim, found: Found, phrases: Phrases) -> _Part | None:
    said = claim.evidence[0].quote.upper()
    kind = _kind(claim, said)
    if kind is None or _is_old(claim, found) or claim.stance not in _MEANT:
        return None
    civil = [one for one in claim.recipients if not phrases.armed(one)]
    fought = bool(pattern("fought").search(said)) and not civil
    if fought or (claim.recipients and not civil):
        return None
    return _Part(claim=claim, kind=kind, said=said)


_MEANT = frozenset({Stance.ASSERTS, Stance.DENIES, Stance.THREATENS, Stance.QUESTIONS})


def _kind(claim: Claim, said: str) -> str | None:
    if claim.type is None:
        return None
    for row in incident_types():
        same = row["type"] == claim.type.value and row["mode"] in {"", claim.mode}
        if same and (not row["words"] or _begins(row["words"]).search(said)):
            return row["incident"] or None
    return None


@cache
def incident_types() -> tuple[Mapping[str, str], ...]:
    """Return the rows of the table, in their order."""
    name = "incident_types.csv"
    text = read_text("benchmarks", name)
    return tuple(parse_table(text, name, _COLUMNS))


@cache
def _begins(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(cells(words))})", re.IGNORECASE)


def _is_old(claim: Claim, found: Found) -> bool:
    published, latest = found.row.get("published"), claim.time.latest if claim.time else None
    if published is None or latest is None:
        return False
    return date.fromisoformat(str(latest)[:10]) < date.fromisoformat(published) - _OLD


def _groups(parts: Sequence[_Part]) -> list[list[_Part]]:
    groups: list[list[_Part]] = []
    for part in sorted(parts, key=lambda one: one.kind == _JOINS):
        for group in groups:
            if all(_same(part, other) for other in group):
                group.append(part)
                break
        else:
            if part.kind != _JOINS:
                groups.append([part])
    return groups


def _same(one: _Part, other: _Part) -> bool:
    kinds = {one.kind, other.kind} - {_JOINS}
    return len(kinds) < 2 and _meet(_days(one), _days(other)) and _meet(_spots(one), _spots(other))


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or not one.isdisjoint(other)


def _days(part: _Part) -> frozenset[str]:
    time = part.claim.time
    if time is None or time.earliest is None or str(time.earliest)[:10] != str(time.latest)[:10]:
        return frozenset()
    return frozenset({str(time.earliest)[:10]})


def _spots(part: _Part) -> frozenset[str]:
    named = (place.name or place.text for place in part.claim.places if not _is_country(place))
    return frozenset(one.casefold() for one in named)


def _is_country(place: Place) -> bool:
    return (place.place or "").startswith("cty_")


def _country(found: Found, rooms: pipeline.Rooms) -> str | None:
    """Return the country of the dateline, else that which the places lie in most often.

    A dateline in brackets' company ("CARACAS (VENEZUELA)") is where a wire heard of it, no more.
    """
    listed = [place.country for claim in found.claims for place in claim.places if place.country]
    listed += [one for name in _names(found.report.text) if (one := _of(name, rooms))]
    dateline = found.report.dateline
    if dateline and dateline.place and "(" not in dateline.place:
        found_at = max(
            rooms.lookups.gazetteer.find(dateline.place),
            key=lambda one: (one.country in listed, one.population),
            default=None,
        )
        if found_at is not None and found_at.country:
            return found_at.country
    return max(sorted(set(listed)), key=listed.count) if listed else None


def _names(text: str) -> Iterator[str]:
    """Yield the words of a text that may name a people ("SALVADORAN")."""
    yield from re.findall(r"\b[A-Z][A-Za-z]+ANS?\b|\b[A-Z][A-Za-z]+ESE\b", text)


def _of(people: str, rooms: pipeline.Rooms) -> str | None:
    entry = rooms.lookups.gazetteer.country_of_people(people.capitalize())
    return entry.country if entry else None


def _template(group: Sequence[_Part], message: _Message) -> Row:
    phrases = message.phrases
    said = " ".join(part.said for part in group)
    doers = [one for part in group for one in part.claim.actors]
    perps = doers or message.blamed
    orgs = _organisations(doers, said, message)
    victims, targets = _hurt(group, phrases)
    kind = group[0].kind
    if not targets and kind in _OF_THINGS:
        targets = near_target(said)
    return {
        "type": kind,
        "date": _date(group, message),
        "stage": _stage(group, said),
        "location": _location(group, message),
        "instruments": [one.aliases for one in phrases.weapons(part.claim for part in group)],
        "perp_individual": [one.aliases for one in phrases.individuals(perps)],
        "perp_org": orgs,
        "perp_org_confidence": [
            {"org": one, "value": _confidence(one, said, message)} for one in orgs
        ],
        "targets": [one.aliases for one in targets],
        "victims": [one.aliases for one in victims],
        "victims_number": [{"victim": one.aliases, "value": one.number} for one in victims],
        "effect": _effects(group, victims, phrases),
    }


def _organisations(doers: Sequence[Actor], said: str, message: _Message) -> list[list[str]]:
    """Return who did it: a doer, else a body of the same words, else the blamed, else the only."""
    others = [body for body in message.bodies if not body.regular]
    near = [list(body.names) for body in others if body.named_in(said)]
    told = _named(doers, message) or near[:1] or _named(message.blamed, message)
    return told or [list(body.names) for body in others[:1]]


def _named(actors: Sequence[Actor], message: _Message) -> list[list[str]]:
    told: dict[str, list[str]] = {}
    for one in message.phrases.organisations(actors):
        body = next((body for body in message.bodies if body.named_in(one.key)), None)
        names = [*body.names, *one.aliases] if body else one.aliases
        told.setdefault(names[0], list(dict.fromkeys(names)))
    return list(told.values())


def _hurt(group: Sequence[_Part], phrases: Phrases) -> tuple[list[Phrase], list[Phrase]]:
    victims: list[Phrase] = []
    targets: list[Phrase] = []
    for part in group:
        for actor in part.claim.recipients:
            phrase = None if phrases.armed(actor) else phrases.phrase(actor, part.claim)
            if phrase is None:
                continue
            if phrases.living(actor):
                victims.append(phrase)
            elif phrases.target(actor):
                targets.append(phrase)
    return joined(victims), joined(targets)


def _date(group: Sequence[_Part], message: _Message) -> Row | None:
    days = [day for part in group for day in sorted(_days(part))]
    published = message.found.row.get("published")
    if days:
        return {"low": days[0], "high": days[0]}
    return {"low": None, "high": published} if published else None


def _stage(group: Sequence[_Part], said: str) -> str:
    if all(part.claim.stance is Stance.THREATENS for part in group):
        return "THREATENED"
    untold = all(not part.claim.polarity for part in group)
    tried = len(group) == 1 and pattern("tried").search(said)
    return "ATTEMPTED" if untold or tried else "ACCOMPLISHED"


def _location(group: Sequence[_Part], message: _Message) -> list[str]:
    named = [one for part in group for one in part.claim.places if not _is_country(one)]
    country = message.home or next((one.country for one in named if one.country), None)
    entry = message.gazetteer.entry(f"cty_{country}") if country else None
    path = [entry.name] if entry else []
    near = next((one for one in named if one.country in {country, None}), None)
    if near is not None:
        path.append(near.name or near.text)
    return [_plain(one) for one in path]


def _plain(name: str) -> str:
    """Return a name as telexes write it: in capitals without marks."""
    parted = unicodedata.normalize("NFD", name)
    kept = "".join(one for one in parted if not unicodedata.combining(one))
    return " ".join(kept.upper().split())


def _confidence(names: Sequence[str], said: str, message: _Message) -> str:
    """Return how surely it is said that an organisation did it, where it is named."""
    body = Body(names=tuple(names), regular=False)
    sure = [said, *(one for one in message.sentences if body.named_in(one))]
    if any(pattern("claimed").search(one) for one in sure):
        return "CLAIMED OR ADMITTED"
    if any(pattern("suspected").search(one) for one in sure):
        return "SUSPECTED OR ACCUSED"
    return "POSSIBLE" if pattern("possible").search(said) else "REPORTED AS FACT"


def _effects(group: Sequence[_Part], victims: Sequence[Phrase], phrases: Phrases) -> list[Row]:
    told: list[Row] = []
    for victim in victims:
        effects = [
            effect
            for part in group
            for actor in part.claim.recipients
            if (one := phrases.phrase(actor, part.claim)) is not None
            and one.same(victim)
            and (effect := _effect(part))
        ]
        if effects:
            value = "DEATH" if "DEATH" in effects else effects[0]
            told.append({"victim": victim.aliases, "value": value})
    return told


def _effect(part: _Part) -> str | None:
    if part.kind == "KIDNAPPING":
        return None
    claim = part.claim
    kinds = {figure.what for figure in claim.figures}
    if claim.mode in _KILLING or FigureKind.KILLED in kinds:
        return "DEATH"
    if claim.mode == "injured" or FigureKind.INJURED in kinds:
        return "INJURY"
    if claim.type is EventType.ASSAULT and pattern("death").search(part.said):
        return "DEATH"
    return "INJURY" if pattern("injury").search(part.said) else None
