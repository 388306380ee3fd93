"""Whether a text tells history or reports from the day that it was published."""

from collections.abc import Sequence

from contested.resolution.dates.anchor import Base
from contested.resolution.dates.scan import Found

_AWAY = 2
_ENOUGH = 6


def is_history(founds: Sequence[Found], base: Base) -> bool:
    """Tell a history, where incomplete dates are counted from the last date named, from a report.

    A history names many years, hardly any of them near its publication, and hardly ever says
    "today", "yesterday" or "ago". Without a publication the years must outnumber such words.
    """
    years = [int(year) for found in founds if (year := found.value("year")) and _dating(found)]
    bc = sum(found.value("era") == "BC" for found in founds)
    if len(years) + bc < _ENOUGH:
        return False
    deictic = sum(found.has("deictic", "ago", "weekday") for found in founds)
    if deictic * 8 > len(years) + bc:
        return False
    if base.low is None:
        return True
    near = sum(abs(year - base.low.year) < _AWAY for year in years)
    return near * 2 < len(years) + bc


def _dating(found: Found) -> bool:
    return found.reader in {"calendar", "timed", "year", "weekof"}
