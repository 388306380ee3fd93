"""The actor register: who is who, under which names, on whose side, in which office, when."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from typing import Any

from contested.errors import DataError
from contested.model.codebook import ActorKind
from contested.model.lexicon import cells, parse_frames, parse_table, read_text
from contested.model.lookups import RegisterEntry

_PACKAGE = "contested.reference"
_NOT_WORD = re.compile(r"[^\w]+")
_STATE_COLUMNS = ("iso3", "iso2", "gw", "name", "aliases", "demonyms", "metonyms")
_CLASS_COLUMNS = ("words", "kind", "side", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Term:
    """A stretch of time that something holds for: ISO prefixes, empty where open."""

    since: str
    until: str
    value: str

    def holds(self, on: str | None) -> bool:
        """Tell whether the term may cover the ISO date, as exactly as its own bounds are known."""
        if on is None:
            return True
        return self.since <= on[: len(self.since)] and (
            not self.until or on[: len(self.until)] <= self.until
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    entry: RegisterEntry
    sides: tuple[_Term, ...] = ()
    terms: tuple[_Term, ...] = ()

    def on(self, date: str | None) -> RegisterEntry:
        if not (self.sides or self.terms or self.entry.side):
            return self.entry  # the same at all times
        side = next((term.value for term in self.sides if date and term.holds(date)), None)
        office = next((term.value for term in self.terms if date and term.holds(date)), None)
        return replace(self.entry, side=side, office=office or self.entry.office)


class PackagedRegister:
    """Actors by name, from the packaged files."""

    def __init__(self, rows: Mapping[str, Sequence[_Row]], kinds: Mapping[str, ActorKind]) -> None:
        self._rows = rows
        self._kinds = kinds

    def find(self, name: str, on: str | None = None) -> Sequence[RegisterEntry]:
        """Return every actor that the name may mean on the ISO date `on` (None: at any time)."""
        return tuple(row.on(on) for row in self._rows.get(fold(name), ()))

    def kind_of(self, noun: str) -> ActorKind | None:
        """Return the class of a generic noun in the singular; None where unknown."""
        return self._kinds.get(noun.casefold())

    def names(self) -> Iterator[str]:
        """Yield every folded name."""
        yield from self._rows

    def __len__(self) -> int:
        """Count the actors."""
        return len({row.entry.id for rows in self._rows.values() for row in rows})


def fold(name: str) -> str:
    """Return a name without case, accents, punctuation, leading article or possessive."""
    plain = unicodedata.normalize("NFKD", name.replace("’s", "").replace("'s", ""))
    if not plain.isascii():
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = _NOT_WORD.sub(" ", plain.casefold()).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def load_register() -> PackagedRegister:
    """Load the packaged register.

    Raises:
        DataError: a file breaks the rules that the data folder's README states.
    """
    rows: dict[str, list[_Row]] = defaultdict(list)
    owners = dict(_demonyms())
    for names, row in _with_parents([*_states(), *_actors()]):
        for name in dict.fromkeys(_spellings(names, owners)):
            if name and row not in rows[name]:
                rows[name].append(row)
    return PackagedRegister(rows, _classes())


def _with_parents(
    listed: Sequence[tuple[Iterable[str], _Row]],
) -> Iterator[tuple[Iterable[str], _Row]]:
    """Yield every row with its parent's kind, and with the parent's sides where it has none."""
    known = {row.entry.id: row for _, row in listed}
    for names, row in listed:
        parent = known.get(row.entry.parent or "")
        kind = parent.entry.kind if parent is not None else None
        sides = row.sides or _sides_above(row, known)
        yield names, replace(row, entry=replace(row.entry, parent_kind=kind), sides=sides)


def _sides_above(row: _Row, known: Mapping[str, _Row]) -> tuple[_Term, ...]:
    """Return the sides of the nearest body above that has any."""
    above = known.get(row.entry.parent or "")
    while above is not None and not above.sides:
        above = known.get(above.entry.parent or "")
    return above.sides if above is not None else ()


def _spellings(names: Iterable[str], owners: Mapping[str, str]) -> Iterator[str]:
    """Yield each folded name; one that a demonym opens also as its state's ("Russia's army")."""
    for name in names:
        folded = fold(name)
        yield folded
        first, _, rest = folded.partition(" ")
        if rest and first in owners:
            yield f"{owners[first]} {rest}"


def _demonyms() -> Iterator[tuple[str, str]]:
    for row in parse_table(read_text(_PACKAGE, "data/states.csv"), "states.csv", _STATE_COLUMNS):
        for word in cells(row["demonyms"]):
            yield fold(word), fold(row["name"])


def _states() -> Iterator[tuple[Iterable[str], _Row]]:
    for row in parse_table(read_text(_PACKAGE, "data/states.csv"), "states.csv", _STATE_COLUMNS):
        entry = RegisterEntry(
            id=f"act_{row['iso3'].lower()}",
            name=row["name"],
            kind=ActorKind.STATE,
            country=row["iso3"],
        )
        own = (row["name"], *cells(row["aliases"]), *cells(row["demonyms"]))
        yield own, _Row(entry=entry)
        yield cells(row["metonyms"]), _Row(entry=replace(entry, kind=ActorKind.GOVERNMENT))


def _actors() -> Iterator[tuple[Iterable[str], _Row]]:
    holders: dict[str, tuple[set[str], list[_Term], dict[str, Any]]] = {}
    for file, row in _actor_rows():
        framing = {fold(one["alias"]): one["kind"] for one in row.get("framing", ())}
        entry = _entry(row, file)
        sides = tuple(_term(one, one["side"]) for one in row.get("sides", ()))
        plain = [one for one in (row["name"], *row["aliases"]) if fold(one) not in framing]
        yield plain, _Row(entry=entry, sides=sides)
        for alias, kind in framing.items():
            yield (alias,), _Row(entry=replace(entry, framing=kind), sides=sides)
        for one in row.get("holders", ()):
            names, terms, _ = holders.setdefault(one["name"], (set(), [], row))
            names.update((one["name"], *one.get("aliases", ())))
            terms.append(_term(one, entry.id))
    for name, (names, terms, row) in holders.items():
        yield sorted(names), _person(name, terms, row)


def _actor_rows() -> Iterator[tuple[str, dict[str, Any]]]:
    folder = resources.files(_PACKAGE).joinpath("data/actors")
    for file in sorted(one.name for one in folder.iterdir() if one.name.endswith(".toml")):
        for row in parse_frames(read_text(_PACKAGE, f"data/actors/{file}"), file)["actor"]:
            yield file, row


def _entry(row: Mapping[str, Any], file: str) -> RegisterEntry:
    try:
        kind = ActorKind(row["kind"])
    except ValueError as problem:
        raise DataError(f"{file}: {row['id']} has the unknown kind {row['kind']!r}") from problem
    return RegisterEntry(
        id=f"act_{row['id']}",
        name=row["name"],
        kind=kind,
        country=row["country"] or None,
        parent=f"act_{row['parent']}" if row.get("parent") else None,
    )


def _term(row: Mapping[str, Any], value: str) -> _Term:
    return _Term(since=row.get("from", ""), until=row.get("to", ""), value=value)


def _person(name: str, terms: Sequence[_Term], row: Mapping[str, Any]) -> _Row:
    entry = RegisterEntry(
        id=f"act_person-{fold(name).replace(' ', '-')}",
        name=name,
        kind=ActorKind.PERSON,
        country=row["country"] or None,
        parent=f"act_{row['parent']}" if row.get("parent") else None,
        office=terms[0].value if len(terms) == 1 else None,
    )
    return _Row(entry=entry, terms=tuple(terms))


def _classes() -> dict[str, ActorKind]:
    text = read_text(_PACKAGE, "data/actors/classes.csv")
    rows = parse_table(text, "classes.csv", _CLASS_COLUMNS)
    return {row["words"].casefold(): ActorKind(row["kind"]) for row in rows}
