"""Which of a report's times and places belong to a statement: the nearest site that has one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contested.model.codebook import DatePrecision, EventType, PlaceRole, Scope, TimeKind
from contested.model.draft import Draft, DraftVoice, Site, SiteKind
from contested.model.figure import Figure
from contested.model.place import Place
from contested.model.span import Span
from contested.model.time import Time
from contested.resolution.merely_named import (
    LANDS,
    is_aim_of_another,
    is_only_described,
    is_origin,
    is_part_of_a_name,
    names_a_party,
)
from contested.resolution.nesting import finer_before, finest, joined, row_of, whole_row
from contested.resolution.places.spots import lying_in

_SURE = {
    SiteKind.OBJECT: 0.9,
    SiteKind.ADJUNCT: 0.8,
    SiteKind.SUBJECT: 0.7,
    SiteKind.CLAUSE: 0.6,
    SiteKind.SENTENCE: 0.4,
}
_OWN_HOMES = re.compile(r"(?:her|his|my|our|their)\s+(?:homes?|houses?)$", re.IGNORECASE)
"""What everybody flees and what says nothing of where."""
_ON_THE_SPOT = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.COERCE})
"""What is done where it is, so that "a threat to Norvia" beside it names no place of it."""

_SITES = frozenset(
    {"hospital", "base", "camp", "airport", "school", "mosque", "church", "facility"}
)
_DATED, _COUNTED = 2, 3
"""How fit a time is: up to a date, and up to a day that is counted from a happening."""

_WITHIN = len(" in the ")
_MOST = 12
_BESIDE = 120
"""How long a phrase is that still says where something was, and not what else was there."""
_NEAR = frozenset({SiteKind.ADJUNCT, SiteKind.OBJECT})
_AGAIN = re.compile(r"(?:that|the|there|this)\b")
"""How the words begin that name a place again ("the town"), unlike "al-Karsh"."""
_WHOSE = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,2}")
_AND = re.compile(r"(?:,\s+(?!(?:of|to|in|from|near|at)\b)\w+(?:\s\w+)?)?,?\s+and\s+|,\s+")
_STILL = frozenset({"injured", "killed", "missing", "share"})
"""What nobody goes anywhere for, so that where a thing went is no place of it."""
_ON_IT = frozenset({"besieges", "captures", "contests", "holds", "repels", "share"})
"""What is done to a place itself, whatever led there or away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenTime:
    """A statement's time and how sure it is to be the statement's."""

    time: Time
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenPlaces:
    """A statement's places, nearest first, and how sure they are to be the statement's."""

    places: tuple[Place, ...]
    confidence: float
    apart: bool


def choose_time(
    sites: Sequence[Site], times: Sequence[Time], not_these: Sequence[Span]
) -> ChosenTime | None:
    """Return the first time in the nearest site that has one fit to date a happening.

    Durations that only measure ("a two-year siege") and sets ("daily") give way to dates; a period
    counts where nothing better stands in the site, and a day counted from a happening ("the third
    day of protests") where nothing better stands in any.
    """
    free = [time for time in times if not _taken(time.span, not_these)]
    for weakest in (_DATED, _COUNTED):
        for site in sites:
            inside = [time for time in free if time.span is not None and site.span.holds(time.span)]
            fit = sorted(inside, key=_fitness)
            if fit and _fitness(fit[0]) <= weakest:
                return ChosenTime(time=fit[0], confidence=_SURE[site.kind])
    return None


def _taken(span: Span | None, spans: Sequence[Span]) -> bool:
    return span is not None and any(one.meets(span) for one in spans)


def _fitness(time: Time) -> int:
    if time.kind not in {TimeKind.DATE, TimeKind.TIME}:
        return 1 if time.known else _COUNTED + 1
    if time.known:
        return 0
    if time.timex == "PRESENT_REF":
        return _COUNTED + 1  # "now", which tells no day
    return _COUNTED if time.timex is None else _DATED


def said_time(voice: DraftVoice, times: Sequence[Time]) -> Time | None:
    """Return when a voice spoke: the first dated expression beside its cue."""
    chosen = choose_time(voice.said_sites, times, ())
    return chosen.time if chosen is not None else None


def choose_places(draft: Draft, places: Sequence[Place], text: str) -> ChosenPlaces | None:
    """Return the places of the nearest site that names any, in the report's `text`.

    In an object whose places are coordinated ("took A and B") they are `apart`: one claim each.
    Elsewhere a place inside another's description ("X in Y province") stays with it. A noun
    without a name ("the desert") is taken where no site names a place; what was captured or is
    held ("the last road") goes before a place that its clause only names.
    """
    named = [one for one in places if not one.nameless]
    found = _choose_named(draft, named, text)
    taken = draft.type is EventType.X_CONTROL
    far = found is not None and found.confidence <= _SURE[SiteKind.SUBJECT]
    there = found is not None and found.places[0].text == "there"
    if found is None or (taken and (far or there)):
        noun = _choose_noun(draft, places, text)
        return _at_the_same(noun, found) if noun and found and there else noun or found
    return found


def _at_the_same(noun: ChosenPlaces, there: ChosenPlaces) -> ChosenPlaces:
    """Let what was taken "there" lie where "there" does: "took a post there"."""
    named = there.places[0]
    lie = tuple(lying_in(named, one, named.reason or "") for one in noun.places)
    return replace(noun, places=lie)


def _choose_noun(draft: Draft, places: Sequence[Place], text: str) -> ChosenPlaces | None:
    """Return the nearest place without a name beside the statement's own words."""
    for site in draft.place_sites:
        near = site.kind in _NEAR and site.span.end - site.span.start < _BESIDE
        for one in places if near else ():
            led = one.located or site.kind is SiteKind.OBJECT
            stands = one.nameless and led and one.span is not None and site.span.meets(one.span)
            stands = stands and not _OWN_HOMES.match(one.text)
            if stands and not (names_a_party(one, draft) or is_origin(one, draft)):
                row = _nouns_beside(one, places, site, text) if _is_apart(draft, site) else (one,)
                return ChosenPlaces(places=row, confidence=_SURE[site.kind], apart=len(row) > 1)
    return None


def _nouns_beside(
    first: Place, places: Sequence[Place], site: Site, text: str
) -> tuple[Place, ...]:
    """Return the spots without a name that are taken with one ("the citadel and the airport")."""
    row = [first]
    for one in places:
        if one.nameless and one.span is not None and site.span.holds(one.span):
            row += [one] if _follows(row[-1].span, one.span, text) else []
    return tuple(row)


def _follows(before: Span | None, span: Span, text: str) -> bool:
    """Tell a noun that a list goes on with."""
    later = before is not None and before.end < span.start
    return later and before is not None and bool(_AND.fullmatch(text, before.end, span.start))


def _choose_named(draft: Draft, places: Sequence[Place], text: str) -> ChosenPlaces | None:
    for site in draft.place_sites:
        inside = [p for p in places if p.span is not None and site.span.meets(p.span)]
        inside = [p for p in inside if not (names_a_party(p, draft) or is_origin(p, draft))]
        inside = [p for p in inside if not is_part_of_a_name(p, text)]
        named = inside
        if site.kind in {SiteKind.CLAUSE, SiteKind.SENTENCE}:
            inside = _standing(inside, draft, text)
        elif site.kind is SiteKind.ADJUNCT:
            if draft.type in _ON_THE_SPOT:
                inside = [p for p in inside if not is_aim_of_another(p, site, text)]
            inside = [p for n, p in enumerate(inside) if not is_only_described(n, inside, text)]
        if inside:
            inside = finest(_without_containers(_named_once(inside), text), text)
            apart = _is_apart(draft, site) and len(inside) > 1
            kept = inside if apart else _kept(inside, site, draft, text)
            kept = kept if site.kind in _NEAR else row_of([*kept, *_after(kept, named)], text)
            kept = list(dict.fromkeys(finer_before(one, places, text) for one in kept))
            kept = kept if apart else _finer_later(kept, site, draft, places, text)
            kept = [_by_name(one, places, draft) for one in kept]
            kept = _with_row(kept, places, draft, text)
            apart = _is_apart(draft, site) and len(kept) > 1
            return ChosenPlaces(places=tuple(kept), confidence=_SURE[site.kind], apart=apart)
    return None


def _with_row(
    kept: Sequence[Place], places: Sequence[Place], draft: Draft, text: str
) -> list[Place]:
    """Add to the one place of a statement those of its list ("fled from Karsh and Nuli")."""
    if len(kept) != 1:
        return list(kept)
    (chosen,) = kept
    listed = [one for one in whole_row(chosen, places, text) if not names_a_party(one, draft)]
    row = [one for one in listed if _is_like(one, chosen)]
    role = chosen.role
    return [one if one == chosen else replace(one, role=role) for one in row] or [chosen]


def _is_like(one: Place, chosen: Place) -> bool:
    """Tell a place that may stand in a list with another: of its land, or of none known."""
    known = one.country is not None and chosen.country is not None
    return one.kind in LANDS or not known or one.country == chosen.country


def _is_apart(draft: Draft, site: Site) -> bool:
    """Tell towns taken, each of which has its holder, from those that one convoy left for."""
    taken = draft.places_split and draft.type is EventType.X_CONTROL
    return taken and site.kind is SiteKind.OBJECT


def _finer_later(
    kept: list[Place], site: Site, draft: Draft, places: Sequence[Place], text: str
) -> list[Place]:
    """Let a town led to behind the words stand for the land that opens it ("In Norvia, …")."""
    opens = len(kept) == 1 and site.kind in _NEAR
    if not opens or kept[0].span is None or kept[0].span.end > draft.trigger.start:
        return kept
    at = draft.place_sites.index(site)
    for later in draft.place_sites[at + 1 :]:
        inside = [p for p in places if p.span is not None and later.span.meets(p.span)]
        for one in _standing(inside, draft, text):
            behind = one.span is not None and one.span.start > draft.trigger.start
            land = kept[0].kind in LANDS
            finer = _contains(kept[0], one) if land else one.kind not in LANDS
            finer = finer and (land or later.kind in _NEAR or kept[0].relation not in {"at", "in"})
            if behind and finer and not names_a_party(one, draft):
                return [one]
    return kept


def _standing(inside: Sequence[Place], draft: Draft, text: str) -> list[Place]:
    """Keep the places that words of place lead to, each in its finest words.

    One merely mentioned ("natives of Russia") is none; of "the yard of the hospital in Karsh" it is
    the hospital that stands for Karsh.
    """
    kept: list[Place] = []
    for number, place in enumerate(inside):
        whole = inside[number - 1] if number else None
        owned = whole is not None and _owns(whole, place, text) and whole.located
        if _stands_in_place(replace(place, located=True) if owned else place, draft):
            finer = inside[number - 1] if number and _is_within(inside[number - 1], place) else None
            kept.append(finer or place)
    return kept


def _owns(land: Place, place: Place, text: str) -> bool:
    """Tell the land of "in Norvia's northern Karsh province", which says whose the province is."""
    if land.span is None or place.span is None or place.span.start < land.span.end:
        return False
    return _WHOSE.fullmatch(text, land.span.end, place.span.start) is not None


def _is_within(finer: Place, place: Place) -> bool:
    if finer.span is None or place.span is None or finer.located or finer.kind == place.kind:
        return False
    return 0 < place.span.start - finer.span.end <= _WITHIN and finer.kind in _SITES


def _stands_in_place(place: Place, draft: Draft) -> bool:
    here = draft.type in _ON_THE_SPOT or draft.mode in _STILL
    led = place.role is not PlaceRole.TO or not here
    sides = place.role is PlaceRole.BETWEEN and place.kind == "country"
    left = place.role is PlaceRole.FROM and draft.mode != "evacuates"
    return led and not (sides or left) and place.located


def _by_name(place: Place, places: Sequence[Place], draft: Draft) -> Place:
    """Say a noun's place in the words that its own sentence names it with ("shelled the town")."""
    if place.span is None or place.name is None or not _AGAIN.match(place.text):
        return place
    for one in places:
        same = one.place == place.place if place.place else one.text == place.name
        named = one.span is not None and one.text[:1].isupper() and same
        if named and one.span is not None and draft.evidence[0].holds(one.span):
            return replace(place, text=one.text, span=one.span, name=one.name)
    return place


def _named_once(places: Sequence[Place]) -> list[Place]:
    """Leave out a place that a noun only names again ("left Marovka and shelled the town").

    A spot that stands for its town ("Karsh's Old Bridge") is not the town named again.
    """
    return [
        one
        for number, one in enumerate(places)
        if one.place is None
        or one.kind is None
        or all(one.place != other.place for other in places[:number])
    ]


def _without_containers(places: Sequence[Place], text: str) -> list[Place]:
    """Leave out the province or country that only describes another place ("X in Y province").

    Of "between Norvia and Eastern Norvia" and "in Karsh and Norvia" both stay.
    """
    kept = [
        one
        for one in places
        if not any(_contains(one, other) and not joined(one, other, text) for other in places)
    ]
    return kept or list(places)


def _contains(unit: Place, place: Place) -> bool:
    if unit is place or unit.country != place.country or place.kind == unit.kind:
        return False
    return unit.kind == "country" or (unit.kind == "admin1" and place.admin1 == unit.name)


def _kept(inside: Sequence[Place], site: Site, draft: Draft, text: str) -> Sequence[Place]:
    """Let an adjunct name several places ("near Damascus and in southwestern Daara")."""
    if site.kind not in _NEAR:
        return inside[:1]
    many = draft.places_split and site.kind is SiteKind.ADJUNCT
    return (inside if many else row_of(inside, text))[:_MOST]


def _after(kept: Sequence[Place], named: Sequence[Place]) -> list[Place]:
    """Return the places that stand behind those kept."""
    last = max((one.span.end for one in kept if one.span is not None), default=0)
    return [one for one in named if one.span is not None and one.span.start >= last]


def placed_apart(chosen: ChosenPlaces | None) -> Iterator[tuple[Place, ...]]:
    """Yield the places of each claim that a statement makes: all together, or one claim each."""
    if chosen is None:
        yield ()
    elif chosen.apart:
        yield from ((place,) for place in chosen.places)
    else:
        yield chosen.places


def with_roles(places: Sequence[Place], mode: str | None) -> tuple[Place, ...]:
    """Mark the place that a withdrawal or an evacuation is from; what is held is the place."""
    if mode in {"withdraws", "evacuates"}:
        return tuple(
            replace(one, role=PlaceRole.FROM) if one.role is PlaceRole.AT else one for one in places
        )
    if mode in _ON_IT:  # "fled to Karsh, a town held by", "driven from Karsh"
        return tuple(replace(one, role=PlaceRole.AT) for one in places)
    return tuple(places)


def with_periods(figures: Sequence[Figure], time: Time | None) -> tuple[Figure, ...]:
    """Give sums the period that the statement names; what a period counts is a sum.

    "Over the past two years … 54,000 killed" is no one happening's toll, wherever in the sentence
    the period stands.
    """
    if time is None or time.precision is DatePrecision.DAY:
        return tuple(figures)
    spans = time.kind is TimeKind.DURATION and time.known
    return tuple(
        replace(one, scope=Scope.CUMULATIVE, period=time)
        if one.scope is Scope.CUMULATIVE or (spans and one.scope is Scope.INCIDENT)
        else one
        for one in figures
    )
