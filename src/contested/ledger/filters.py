"""What lists can be narrowed by, and the conditions that this makes."""

import re
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, or_, select

from contested.errors import DateError, InputError
from contested.ledger import schema
from contested.ledger.dialect import says
from contested.model.judgement import Verdict

_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T[\d:]+)?)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a list is narrowed by; None leaves it wide.

    Names match in any letter case, as part of a name. `since` and `until` are ISO dates; a claim
    whose time is unknown passes neither. `bbox` is west, south, east, north in degrees; west above
    east crosses the date line. `text` finds quotes that have all its words, each as the start of a
    word. Claims that were withdrawn, or whose report was, are left out unless asked for.
    """

    place: str | None = None
    actor: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    country: str | None = None
    bbox: tuple[float, float, float, float] | None = None
    text: str | None = None
    case: str | None = None
    report: str | None = None
    withdrawn: bool = False
    limit: int | None = None

    def __post_init__(self) -> None:
        """Hold the law: `since` and `until` are ISO dates.

        Raises:
            DateError: one of them is none.
        """
        for name in ("since", "until"):
            day = getattr(self, name)
            if day is not None and not _DAY.fullmatch(day):
                raise DateError(f"{name} {day!r} is no ISO date; write 2017-11-09 or 2017-11")


def bbox_of(words: str) -> tuple[float, float, float, float]:
    """Return the box that four numbers say: west, south, east, north in degrees.

    Raises:
        InputError: they are not four numbers, or lie outside the world.
    """
    try:
        west, south, east, north = (float(part) for part in words.split(","))
    except ValueError as problem:
        raise InputError(f"bbox {words!r}: write west,south,east,north in degrees") from problem
    inside = all(-180 <= lon <= 180 for lon in (west, east)) and -90 <= south <= north <= 90
    if not inside:
        raise InputError(f"bbox {words!r}: degrees lie within -180,-90,180,90, south before north")
    return west, south, east, north


def claim_conditions(filters: Filters, *, indexed: bool) -> list[ColumnElement[bool]]:
    """Return the conditions on the claims table that the filters make.

    Only claims of a report's latest extraction pass, and none whose words were redacted. `indexed`
    tells whether the quotes can be searched by word.
    """
    claims = schema.claims.c
    found: list[ColumnElement[bool]] = [
        claims.extraction.in_(_current()),
        claims.quote.is_not(None),
    ]
    if not filters.withdrawn:
        found += [claims.claim.not_in(withdrawn()), claims.report.not_in(withdrawn())]
    if filters.type:
        kind, _, mode = filters.type.partition("/")
        found.append(claims.type == kind.upper())
        found += [claims.mode == mode] if mode else []
    if filters.outlet:
        found.append(_like(claims.outlet, filters.outlet))
    if filters.speaker:
        found.append(
            or_(_like(claims.speaker, filters.speaker), claims.speaker_actor == filters.speaker)
        )
    if filters.text:
        found.append(_says(filters.text, indexed=indexed))
    if filters.report:
        found.append(claims.report == filters.report)
    return [*found, *_times(filters), *_related(filters), *_case(filters)]


def withdrawn() -> Select[tuple[str]]:
    """Return the ids of claims and reports whose withdrawal stands."""
    table = schema.judgements.c
    stands = table.reversed_at.is_(None)
    return select(table.subject).where(table.verdict == Verdict.WITHDRAWN.value, stands)


def _current() -> Select[tuple[int]]:
    return select(schema.extractions.c.id).where(schema.extractions.c.current)


def _says(text: str, *, indexed: bool) -> ColumnElement[bool]:
    words = _WORD.findall(text)
    # Signs alone ("100%" has a word, "%" has none) are no words to look up in an index
    return says(words, indexed=indexed) if words else _like(schema.claims.c.quote, text)


def _like(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
    return column.icontains(words, autoescape=True)


def _times(filters: Filters) -> list[ColumnElement[bool]]:
    claims = schema.claims.c
    found: list[ColumnElement[bool]] = []
    if filters.since:
        found.append(and_(claims.latest.is_not(None), claims.latest >= filters.since))
    if filters.until:
        found.append(and_(claims.earliest.is_not(None), claims.earliest <= f"{filters.until}~"))
    return found


def _related(filters: Filters) -> list[ColumnElement[bool]]:
    claims, actors, places = schema.claims.c, schema.claim_actors.c, schema.claim_places.c
    found: list[ColumnElement[bool]] = []
    if filters.actor:
        named = [_like(actors.name, filters.actor), _like(actors.text, filters.actor)]
        wanted = or_(actors.actor == filters.actor, *named)
        found.append(claims.id.in_(select(actors.row).where(wanted)))
    if filters.place:
        named = [_like(places.name, filters.place), _like(places.text, filters.place)]
        wanted = or_(places.place == filters.place, *named)
        found.append(claims.id.in_(select(places.row).where(wanted)))
    if filters.country:
        found.append(
            claims.id.in_(select(places.row).where(places.country == filters.country.upper()))
        )
    if filters.bbox:
        west, south, east, north = filters.bbox
        wide = places.lon.between(west, east)
        across = or_(places.lon >= west, places.lon <= east)
        inside = and_(wide if west <= east else across, places.lat.between(south, north))
        found.append(claims.id.in_(select(places.row).where(inside)))
    return found


def _case(filters: Filters) -> list[ColumnElement[bool]]:
    if not filters.case:
        return []
    cases, members = schema.cases.c, schema.case_reports.c
    named = select(cases.id).where(or_(cases.id == filters.case, cases.name == filters.case))
    within = select(members.report).where(members.case.in_(named))
    return [schema.claims.c.report.in_(within)]
