"""The parts that the words of a date name: weekday, day, month, year, season, relation."""

from dataclasses import dataclass

from contested.resolution.dates.scan import Found, Token

_RELATIONS = {
    "this": "this",
    "current": "this",
    "last": "last",
    "past": "last",
    "prior": "prior",
    "next": "next",
    "coming": "next",
    "following": "following",
    "that": "that",
    "same": "that",
}
_DAY_KINDS = ("dd", "nth", "ord")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The parts that the words of a date name; None where a part is not named."""

    weekday: int | None
    day: int | None
    month: int | None
    year: int | None
    era: str | None
    season: str | None
    relation: str | None
    scale: str | None


def relation_of(tokens: tuple[Token, ...]) -> str | None:
    """Return how "this", "last", "next", "that" and their like relate to the base."""
    said_ = [_RELATIONS[one.kind] for one in tokens if one.kind in _RELATIONS]
    return said_[-1] if said_ else None


def short_year(digits: str) -> int:
    """Return the year of two digits ("'87"): from 1950 to 2049."""
    number = int(digits)
    return number + (1900 if number >= 50 else 2000)


def fields_of(found: Found) -> Fields:
    """Read the parts of a date from its tokens."""
    tokens = found.tokens
    scale = found.value("u_year", "u_week")
    return Fields(
        weekday=_int(found.value("weekday", "shortday", "weekdays")),
        day=_day_of(tokens),
        month=_int(found.value("month")),
        year=_year_of(found),
        era=found.value("era"),
        season=found.value("season", "springfall"),
        relation=relation_of(tokens),
        scale=scale,
    )


def _int(value: str | None) -> int | None:
    return int(value) if value is not None and value.isdigit() else None


def _day_of(tokens: tuple[Token, ...]) -> int | None:
    if not any(token.kind in {"month", "weekday", "shortday"} for token in tokens):
        return None
    places = [n for n, token in enumerate(tokens) if token.kind in _DAY_KINDS]
    for n in places:
        after = tokens[n + 1].kind if n + 1 < len(tokens) else ""
        if after not in {"ampm", "oclock", "half"}:
            return int(tokens[n].value.rstrip("stndrh"))
    return None


def _year_of(found: Found) -> int | None:
    year = found.value("year")
    if year is not None:
        return int(year)
    era = next((n for n, token in enumerate(found.tokens) if token.kind == "era"), None)
    if era and found.tokens[era - 1].kind in {"int", "dd"}:
        return int(found.tokens[era - 1].value)
    if found.has("nineteen") and not found.has("p_year"):
        return spoken_year(found.tokens)
    short = found.value("shortyear")
    if short is not None:
        return short_year(short[-2:])
    return _borrowed(found.after) if found.has("month") else None


def spoken_year(tokens: tuple[Token, ...]) -> int | None:
    """Return the year of "nineteen ninety-six" and "two thousand"; None where it is none."""
    start = next((n for n, one in enumerate(tokens) if one.kind in {"nineteen", "num"}), None)
    if start is None:
        return None
    if [one.kind for one in tokens[start : start + 2]] == ["num", "big"]:
        return int(tokens[start].value) * int(tokens[start + 1].value)
    parts = [int(one.value) for one in tokens[start:] if one.kind in {"nineteen", "num"}]
    if tokens[start].kind != "nineteen" or not 0 < sum(parts[1:]) <= 99:
        return None
    return parts[0] * 100 + sum(parts[1:])


def _borrowed(after: tuple[Token, ...]) -> int | None:
    """Return the year that the second date names for both ("3 March to 5 April 2016")."""
    if not after or after[0].kind not in {"and", "to", "dash"}:
        return None
    kinds = [token.kind for token in after[1:6]]
    if kinds[:1] == ["dd"] and after[0].kind == "dash" and "year" in kinds[1:3]:
        return int(after[1 + kinds.index("year")].value)
    if "month" not in kinds or "year" not in kinds:
        return None
    between = set(kinds[: kinds.index("year")])
    if between <= {"month", "dd", "nth", "comma", "the", "of"}:
        return int(after[1 + kinds.index("year")].value)
    return None
