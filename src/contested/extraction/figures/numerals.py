"""Numbers in digits and in words, without the words around them."""

import re
from dataclasses import dataclass
from fractions import Fraction

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6, "mln": 10**6,
    "billion": 10**9, "bln": 10**9, "trillion": 10**12,
}  # fmt: skip
_SHORT = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9}

WORDS = "|".join(sorted({*_UNITS, *_TENS, *_SCALES}, key=lambda word: (-len(word), word)))
"""The words that a number may begin with, as part of an expression."""

_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_DIGITS = re.compile(
    r"(?P<body>\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}|\d+)(?P<part>\.\d+)?(?!,?\d)"
)
_AFTER_DIGITS = re.compile(rf"(?:[\s\u00a0]|-)?(?P<scale>{_SCALE})(?!\w)", re.IGNORECASE)
_GLUED = re.compile(r"\s?(?P<scale>mn|bn|k|m)(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_JOIN = re.compile(r"(?:\s*-\s*|\s+)(?P<and>and\s+)?", re.IGNORECASE)
_AND_A_HALF = re.compile(r"\s+and\s+a\s+half(?!\w)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?P<half>half\s+)?(?:an?\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that ends at `end`; `scale` is the count word it closes with, else 1."""

    value: Fraction
    end: int
    scale: int = 1

    def times(self, scale: int) -> "Numeral":
        """Return this number in units of `scale` ("two" of "two to three million")."""
        return Numeral(self.value * scale, self.end, scale)


def plain(value: Fraction) -> float | int:
    """Return a whole number as int, any other as float."""
    return value.numerator if value.denominator == 1 else float(value)


def numeral_at(text: str, start: int, *, money: bool = False) -> Numeral | None:
    """Read the longest number that begins at `start`; short scales ("5bn") only of money."""
    if start < len(text) and text[start].isdecimal():
        return _digits_at(text, start, money=money)
    return _words_at(text, start)


def _digits_at(text: str, start: int, *, money: bool) -> Numeral | None:
    found = _DIGITS.match(text, start)
    if found is None:
        return None
    body = re.sub(r"\D", "", found["body"])
    value = Fraction(body + (found["part"] or ""))
    scale = _AFTER_DIGITS.match(text, found.end())
    if scale is not None:
        return _scaled(value, _SCALES[scale["scale"].lower()], scale.end())
    short = _GLUED.match(text, found.end()) if money else None
    if short is not None:
        return _scaled(value, _SHORT[short["scale"].lower()], short.end())
    return Numeral(value, found.end())


def _scaled(value: Fraction, scale: int, end: int) -> Numeral:
    return Numeral(value * scale, end, scale)


def _words_at(text: str, start: int) -> Numeral | None:
    article = _ARTICLE.match(text, start)
    lead = article.end() if article else start
    word = _word_at(text, lead)
    if word is None or (lead > start and word not in _SCALES):
        return None
    if word in _SCALES:
        half = article is not None and article["half"] is not None
        first = Fraction(_SCALES[word], 2 if half else 1)
        begun = _State(total=Fraction(0), group=first, end=lead + len(word), last=word)
        return _close(begun if half else _more(text, begun), text)
    small = _UNITS.get(word) or _TENS[word]
    begun = _State(total=Fraction(0), group=Fraction(small), end=lead + len(word), last=word)
    return _close(_more(text, begun), text)


def _word_at(text: str, start: int) -> str | None:
    found = _WORD.match(text, start)
    word = found[0].lower() if found else ""
    return word if word in _UNITS or word in _TENS or word in _SCALES else None


@dataclass(frozen=True, slots=True)
class _State:
    total: Fraction
    group: Fraction
    end: int
    last: str


def _more(text: str, state: _State) -> _State:
    """Take in number words while they go on the same number."""
    while True:
        half = _AND_A_HALF.match(text, state.end)
        if half is not None:
            state = _add_half(state, half.end())
        join = _JOIN.match(text, state.end)
        word = _word_at(text, join.end()) if join else None
        if (
            join is None
            or word is None
            or not _goes_on(state, word, joined=join["and"] is not None)
        ):
            return state
        state = _take(state, word, join.end() + len(word))


def _add_half(state: _State, end: int) -> _State:
    step = Fraction(_SCALES.get(state.last, 1), 2)
    return _State(total=state.total, group=state.group + step, end=end, last="half")


def _goes_on(state: _State, word: str, *, joined: bool) -> bool:
    if word in _SCALES:
        size = _SCALES[word]
        grows = not state.total or size < state.total
        return not joined and grows and (state.last not in _SCALES or size > _SCALES[state.last])
    if state.last in {"dozen", "score", "half"}:
        return False
    if state.last in _TENS:
        return word in _UNITS and _UNITS[word] < 10 and not joined
    return state.last in _SCALES


def _take(state: _State, word: str, end: int) -> _State:
    if word not in _SCALES:
        small = _UNITS.get(word) or _TENS[word]
        return _State(total=state.total, group=state.group + small, end=end, last=word)
    size = _SCALES[word]
    if size < 1000:
        return _State(total=state.total, group=state.group * size, end=end, last=word)
    total = state.total + state.group * size
    return _State(total=total, group=Fraction(0), end=end, last=word)


def _close(state: _State, text: str) -> Numeral | None:
    if state.end < len(text) and (text[state.end].isalnum() or text[state.end] == "_"):
        return None
    scale = _SCALES.get(state.last, 1)
    return Numeral(state.total + state.group, state.end, scale)
