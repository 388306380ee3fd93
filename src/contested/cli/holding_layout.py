"""How tolls, and who holds which place, look to a person at a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import wrap

from contested.cli.layout import page_width, when
from contested.cli.link_layout import wrapped
from contested.model.claim import Voice
from contested.model.codebook import EventType, Scope
from contested.model.control import Control, Moment
from contested.model.event import Toll
from contested.model.place import Place
from contested.model.time import Time

_NAMED = 3
_GAP = 2
Column = tuple[str, int]
"""A heading, and how narrow the column may get."""

_TOLLS: tuple[Column, ...] = (
    ("when", 12),
    ("where", 14),
    ("what", 14),
    ("low – best – high", 13),
    ("origins", 7),
)
_CONTROLS: tuple[Column, ...] = (
    ("place", 14),
    ("from", 10),
    ("to", 10),
    ("status", 12),
    ("holder", 14),
)
Row = tuple[Sequence[str], str]
"""The cells of a row, and what is told under it over the whole width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventToll:
    """A toll with the event that it is of."""

    event: str
    type: EventType | None
    time: Time | None
    places: tuple[Place, ...]
    toll: Toll


def toll_table(tolls: Sequence[EventToll]) -> str:
    """Return for each toll when, where, what, how many, by how many; then its event and why."""
    return _table(_TOLLS, map(_toll, tolls))


def _toll(one: EventToll) -> Row:
    cells = (
        when(one.time),
        "; ".join(map(place_words, one.places)) or "–",
        what_words(one.toll),
        range_words(one.toll),
        str(len(one.toll.by_origin)),
    )
    return cells, f"{one.event[:12]}  {one.toll.reason}"


def what_words(toll: Toll) -> str:
    """Return what a toll counts: "killed civilians", "killed (cumulative)"."""
    scope = "" if toll.scope is Scope.INCIDENT else f" ({toll.scope.value})"
    return f"{toll.what.value} {toll.of or ''}".strip() + scope


def range_words(toll: Toll) -> str:
    """Return low, best and high for reading: "12 – 15 – 21", "12 – none – …"; one number if one."""
    if toll.low is not None and toll.low == toll.best == toll.high:
        return f"{toll.low:,}"
    low, high = ("…" if bound is None else f"{bound:,}" for bound in (toll.low, toll.high))
    best = "none" if toll.best is None else f"{toll.best:,}"
    return f"{low} – {best} – {high}"


def control_table(controls: Sequence[Control]) -> str:
    """Return for each control which place, from when to when, how, by whom; then who says so."""
    return _table(_CONTROLS, map(_control, controls))


def _control(one: Control) -> Row:
    cells = (
        place_words(one.place),
        moment_words(one.start, "unknown"),
        moment_words(one.end, "no change"),
        status_words(one),
        (one.holder.name or one.holder.text) if one.holder else "–",
    )
    told = (
        ("claimed by", one.claimed_by),
        ("admitted by", one.admitted_by),
        ("denied by", one.denied_by),
    )
    return cells, f"{one.id[:12]}  " + "; ".join(
        f"{how} {voices_words(voices)}" for how, voices in told if voices
    )


def place_words(place: Place) -> str:
    """Return a place with its country: "Abu Kamal (SYR)"."""
    name = place.name or f"“{place.text}”"
    return f"{name} ({place.country})" if place.country else name


def moment_words(moment: Moment | None, otherwise: str) -> str:
    """Return a day with its part: "2017-11-09 evening"."""
    if moment is None:
        return otherwise
    return f"{moment.date} {moment.part.value}" if moment.part else moment.date


def status_words(control: Control) -> str:
    """Return how a place is held, with the holder's share where one is said: "partly held, 95%"."""
    share = control.share
    low = 0 if share is None or share[0] is None else round(100 * share[0])
    high = 100 if share is None or share[1] is None else round(100 * share[1])
    if (low, high) == (0, 100):
        return control.status.value
    return f"{control.status.value}, {low if low == high else f'{low}–{high}'}%"


def voice_names(voices: Iterable[Voice]) -> list[str]:
    """Return the names of voices, each voice once, in their order."""
    named: dict[str, str] = {}
    for one in voices:
        words = one.text or "an unnamed voice"
        named.setdefault(one.actor or words.casefold().removeprefix("the "), words)
    return list(named.values())


def voices_words(voices: Iterable[Voice]) -> str:
    """Return the first names of voices and how many more there are."""
    names = voice_names(voices)
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more or "–"


def _table(columns: Sequence[Column], rows: Iterable[Row]) -> str:
    held = list(rows)
    widths = _widths(columns, [cells for cells, _ in held])
    lines = list(_lines([name for name, _ in columns], widths))
    for cells, told in held:
        lines += [*_lines(cells, widths), *wrapped(told)]
    return "\n".join(lines)


def _lines(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of a row, each cell's words wrapped within its column."""
    columns = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        padded = (f"{part:<{width}}" for part, width in zip(parts, widths, strict=True))
        yield (" " * _GAP).join(padded).rstrip()


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[int]:
    """Return how wide each column is: as its cells are, the widest narrowed until all fit."""
    found = zip([name for name, _ in columns], *rows, strict=True)
    widths = [max(map(len, cells)) for cells in found]
    room = page_width() - _GAP * (len(columns) - 1)
    while sum(widths) > room:
        spare = [(width, at) for at, width in enumerate(widths) if width > columns[at][1]]
        if not spare:
            break
        widths[max(spare)[1]] -= 1
    return widths
