"""Counts in words and digits: "two and a half", "twenty four", "2 1/2", "a couple of"."""

from collections.abc import Sequence
from dataclasses import dataclass

from contested.resolution.dates.scan import Token

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_VAGUE = frozenset({"few", "several", "many", "dozens", "recent"})
_WORDS = frozenset({"num", "nineteen", "dozen", "big"})
_DIGITS = frozenset({"dd", "hhmm", "int", "year"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many units: bounds that are equal unless a range is said; None is a vague number."""

    low: float | None
    high: float | None


def read_count(tokens: Sequence[Token]) -> Count | None:
    """Return the count that the tokens before a unit say; None where they say none."""
    for place, token in enumerate(tokens):
        if token.kind in {"to", "or"} and 0 < place < len(tokens) - 1:
            low, high = read_count(tokens[:place]), read_count(tokens[place + 1 :])
            if low and high and token.kind:
                return Count(low=low.low, high=high.high)
    if any(token.kind in _VAGUE for token in tokens):
        return Count(low=None, high=None)
    if any(token.kind == "couple" for token in tokens):
        return Count(low=2, high=2)
    dashed = _dashed(tokens)
    if dashed:
        return dashed
    total = _sum(tokens)
    if total is not None:
        return Count(low=total, high=total)
    return Count(low=None, high=None) if any(one.kind == "some" for one in tokens) else None


def _dashed(tokens: Sequence[Token]) -> Count | None:
    for place, token in enumerate(tokens[1:-1], 1):
        if token.kind == "dash" and tokens[place - 1].kind in _DIGITS:
            low, high = _sum(tokens[:place]), _sum(tokens[place + 1 :])
            if low is not None and high is not None and low < high and high >= 1:
                return Count(low=low, high=high)
    return None


def _sum(tokens: Sequence[Token]) -> float | None:
    total, part, seen = 0.0, 0.0, False
    for token in tokens:
        if token.kind in _WORDS:
            value = float(token.value)
            seen = True
            if value >= 100 or token.kind == "dozen":
                total, part = total + (part or 1) * value, 0.0
            else:
                part += value
        elif token.kind in _DIGITS:
            part, seen = part + _digits(token.value), True
        elif token.kind in {"half", "frac"}:
            part, seen = part + _fraction(token.value), True
    if seen:
        return total + part + _one_and(tokens)
    return 1.0 if any(token.kind in {"a", "another"} for token in tokens) else None


def _one_and(tokens: Sequence[Token]) -> int:
    """Return the one of "a minute and a half", which no number says."""
    halved = any(token.kind == "half" for token in tokens)
    counted = any(token.kind in _WORDS | _DIGITS for token in tokens)
    return int(halved and not counted and any(token.kind == "and" for token in tokens))


def _digits(written: str) -> float:
    plain = written.replace(",", "")
    try:
        return float(plain)
    except ValueError:
        return 0.0


def _fraction(written: str) -> float:
    if written in _FRACTIONS:
        return _FRACTIONS[written]
    above, _, below = written.partition("/")
    return int(above) / int(below) if below else 0.5
