"""What resolution may ask of the gazetteer and the register; `reference` answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from contested.model.codebook import ActorKind, PlacePrecision


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """A place that a name may mean.

    `id` is `gn_…` (GeoNames), `adm1_…`, `adm2_…`, `cty_…` (countries) or `sup_…` (supplement).
    `kind` is city, admin1, admin2, country, or the supplement's kind. Coordinates are the
    gazetteer's own representative point. `own_name` tells a main name from an alternate, `weak` a
    name that matched only after its spelling was folded, `capital` the seat of a country.
    """

    id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    population: int
    precision: PlacePrecision
    radius_km: float | None = None
    own_name: bool = True
    weak: bool = False
    capital: bool = False


class Gazetteer(Protocol):
    """Places by name."""

    def find(self, name: str) -> Sequence[GazetteerEntry]:
        """Return every place that the name may mean, across spellings; empty where none."""
        ...

    def entry(self, place: str) -> GazetteerEntry | None:
        """Return the place with this id; None where there is none."""
        ...

    def capital_of(self, country: str) -> GazetteerEntry | None:
        """Return the seat of a country by its ISO code; None where the tables have none."""
        ...

    def country_of_people(self, demonym: str) -> GazetteerEntry | None:
        """Return the country that a demonym speaks of ("Syrian"); None where it is no demonym."""
        ...

    def __len__(self) -> int:
        """Count the places."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """An actor as the register knows it at some time.

    `id` is `act_…`, `parent` the body it belongs to. `side` holds at the date asked for, of the
    nearest body above where it has none of its own. `framing` is the kind of loading where the
    alias asked for is a loaded one. `office` is the id of the office when a person was found
    through one.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None
    side: str | None = None
    parent: str | None = None
    parent_kind: ActorKind | None = None
    framing: str | None = None
    office: str | None = None


class Register(Protocol):
    """Actors by name."""

    def find(self, name: str, on: str | None = None) -> Sequence[RegisterEntry]:
        """Return every actor that the name may mean on the ISO date `on` (None: at any time)."""
        ...

    def kind_of(self, noun: str) -> ActorKind | None:
        """Return the class of a generic noun in the singular ("militant"); None where unknown."""
        ...

    def __len__(self) -> int:
        """Count the actors."""
        ...
