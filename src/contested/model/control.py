"""Who holds a place over a time, as claimed, admitted and denied."""

from dataclasses import dataclass

from contested.model.actor import Actor
from contested.model.claim import Voice
from contested.model.codebook import ControlStatus, DayPart
from contested.model.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day, and the part of it where reports say one; `date` is an ISO day."""

    date: str
    part: DayPart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """How one place is held between two changes.

    `start` is None where nothing says since when, `end` where nothing has changed since. `holder`
    is None where the place is contested, or where nobody is said to hold it. `share` is the
    holder's share of the place, low and high between 0 and 1, None where it is not said.
    `admitted_by` are voices of a side that the claim speaks against.
    """

    id: str
    place: Place
    start: Moment | None
    end: Moment | None
    holder: Actor | None
    status: ControlStatus
    share: tuple[float | None, float | None] | None
    claimed_by: tuple[Voice, ...]
    admitted_by: tuple[Voice, ...]
    denied_by: tuple[Voice, ...]
    claims: tuple[str, ...]
    reason: str
