"""From text to tokens with classes, and to the stretches that a rule finds among them."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from contested.model.span import Span
from contested.resolution.dates.words import DOTTED_HEADS, DateLexicon, Word

_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]+\b)
  | (?P<break>\s*\n\s*\n\s*)
  | (?P<isotime>\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)?(?![\d-]))
  | (?P<iso>\d{4}-\d\d-\d\d(?![\w-]))
  | (?P<numeric>\d{4}[/.]\d\d?[/.]\d\d?(?![\w/])
    |\d\d?(?P<cut>[./-])\d\d?(?P=cut)(?:\d{4}|\d\d)(?![\w/-]))
  | (?P<clock>[012]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)|[012]?\d\.[0-5]\d(?=\s?[ap]\.?m\b))
  | (?P<nth>\d\d?(?:st|nd|rd|th)\b)
  | (?P<decade>\d{3}0['’]?s\b|['’]\d0s\b)
  | (?P<shortyear>['’]\d\d(?![\w,.]*\d))
  | (?P<frac>[½¼¾]|[1-9]/[2-9](?![\d/]))
  | (?P<number>\d+(?:[.,]\d+)*)
  | (?P<possessive>['’]s\b)
  | (?P<sign>[^\w\s])
  | (?P<rest>\w+)
    """,
    re.VERBOSE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"[\d½¼¾]")
_DOTTED = re.compile(r"(?:[AaPp]\.?\s?[Mm]\b\.?|[AB]\.\s?[CD]\.?(?:\s?E\.?)?|o['’]clock\b)")
_DOT = re.compile(r"\.(?=,?\s?[\w])")
_SHORTENED = frozenset({"month", "shortday"})
_WHOLE = frozenset(name.lower() for name in calendar.month_name)
_MONEY = frozenset("$€£¥#@")


class Token(NamedTuple):
    """A token: its class, the value the lexicon gives it (or its own words), where it stands."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A stretch of tokens that a rule took for a time expression."""

    reader: str
    tokens: tuple[Token, ...]
    before: tuple[Token, ...]
    after: tuple[Token, ...]

    def value(self, *kinds: str) -> str | None:
        """Return the value of the first token of one of the classes."""
        return next((one.value for one in self.tokens if one.kind in kinds), None)

    def has(self, *kinds: str) -> bool:
        """Tell whether a token is of one of the classes."""
        return any(one.kind in kinds for one in self.tokens)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.tokens[0].start, self.tokens[-1].end)


def scan(text: str, stretch: Span, lexicon: DateLexicon) -> Iterator[Found]:
    """Yield the time expressions of a stretch, as rules find them, from left to right."""
    words = text[stretch.start : stretch.end]
    if lexicon.telling.isdisjoint(_LETTERS.findall(words.lower())) and not _FIGURE.search(words):
        return
    tokens = tuple(_tokens(text, stretch, lexicon))
    line = "".join([lexicon.signs[token.kind] for token in tokens])
    for match in lexicon.rules.finditer(line):
        start, end = match.span()
        if match.lastgroup is None or start == end:
            continue
        yield Found(
            reader=lexicon.readers[match.lastgroup],
            tokens=tokens[start:end],
            before=tokens[max(0, start - 14) : start],
            after=tokens[end : end + 12],
        )


def _tokens(text: str, stretch: Span, lexicon: DateLexicon) -> Iterator[Token]:
    place = stretch.start
    for match in _TOKEN.finditer(text, stretch.start, stretch.end):
        start, end = match.span()
        if start < place:
            continue
        form = match.lastgroup
        if form == "word":
            lower = match[0].lower()
            if lower not in lexicon.heard:
                yield Token("word", lower, start, end)
                continue
            token = _word(text, start, end, lexicon)
        else:
            token = _signed(text, match, form or "rest", lexicon)
        place = token.end
        yield token


def _word(text: str, start: int, end: int, lexicon: DateLexicon) -> Token:
    written = text[start:end]
    lower = written.lower()
    if lower in DOTTED_HEADS:
        dotted = _DOTTED.match(text, start)
        if dotted:
            return _dotted(dotted)
    if lower in lexicon.feast_heads and written != lower:
        feast = lexicon.feast_pattern.match(text, start)
        if feast:
            name = re.sub(r"\s+", " ", feast[0].lower().replace("’", "'"))
            return Token("feast", name, start, feast.end())
    word = lexicon.words.get(lower)
    if word is None or not _written(written, word):
        return Token("word", lower, start, end)
    if (
        word.case == "capital"
        and word.kind in _SHORTENED
        and lower not in _WHOLE
        and _DOT.match(text, end)
    ):
        end += 1
    return Token(word.kind, word.value or lower, start, end)


def _written(written: str, word: Word) -> bool:
    match word.case:
        case "capital":
            return written[0].isupper()
        case "upper":
            return written.isupper()
        case _:
            return True


def _dotted(match: re.Match[str]) -> Token:
    letters = re.sub(r"\W", "", match[0]).lower()
    if letters.startswith("o"):
        return Token("oclock", letters, match.start(), match.end())
    if letters in {"am", "pm"}:
        return Token("ampm", letters, match.start(), match.end())
    return Token("era", "BC" if letters[0] == "b" else "AD", match.start(), match.end())


def _signed(text: str, match: re.Match[str], form: str, lexicon: DateLexicon) -> Token:
    start, end = match.span()
    written = match[0]
    if form == "number":
        return Token(_number(text, start, written), written, start, end)
    if form in {"sign", "possessive"}:
        word = lexicon.words.get(written)
        return Token(word.kind if word else "other_sign", written, start, end)
    if form == "rest":
        return Token("word", written.lower(), start, end)
    return Token(form, written, start, end)


def _number(text: str, start: int, written: str) -> str:
    before = text[start - 1] if start else " "
    if before in _MONEY or before == "_":
        return "word"
    if not written.isascii() or not written.isdigit():
        return "int"
    if len(written) <= 2:
        return "dd" if 1 <= int(written) <= 31 else "int"
    if len(written) != 4:
        return "int"
    if "1000" <= written <= "2199":
        return "year"
    return "hhmm" if written < "2400" and written[2] < "6" else "int"
