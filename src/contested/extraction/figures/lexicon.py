"""The tables of the figures part, read and checked."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from contested.errors import DataError
from contested.extraction.figures import numerals
from contested.extraction.figures.types import (
    Bound,
    FigureLexicon,
    Governor,
    PartOfSpeech,
    Patterns,
    Reading,
    Share,
    Whom,
)
from contested.model.codebook import FigureKind, Scope
from contested.model.lexicon import parse_table, read_text

_PACKAGE = "contested.extraction"
_Choice = TypeVar("_Choice", bound=StrEnum)


def load_figures() -> FigureLexicon:
    """Load the packaged tables of numbers, bounds, counted nouns and governors.

    Raises:
        DataError: a table breaks its rules; the message names the file and the row.
    """
    vague = dict(_vague())
    shares = dict(_shares())
    bounds = dict(_bounds())
    nouns = _nouns()
    governors = tuple(_governors())
    return FigureLexicon(
        nouns=nouns,
        verbs=_of(PartOfSpeech.VERB, governors),
        adjectives=_of(PartOfSpeech.ADJECTIVE, governors),
        event_nouns=_event_nouns(governors),
        vague=vague,
        shares=shares,
        bounds=bounds,
        patterns=_patterns(vague, shares, bounds, nouns),
    )


def plural(noun: str) -> str:
    """Return the regular plural of a noun ("city": "cities")."""
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun + "es"
    if noun.endswith("man"):
        return noun[:-2] + "en"
    return noun + "s"


def _rows(name: str, columns: str) -> Iterator[Mapping[str, str]]:
    return parse_table(read_text(_PACKAGE, f"data/{name}"), name, tuple(columns.split(",")))


def _choice(kind: type[_Choice], cell: str, name: str, word: str) -> _Choice:
    try:
        return kind(cell)
    except ValueError as problem:
        raise DataError(f"{name}: {word!r} has {cell!r}; use one of {list(kind)}") from problem


def _number(cell: str, name: str) -> float | int | None:
    if not cell:
        return None
    try:
        return float(cell) if "." in cell else int(cell)
    except ValueError as problem:
        raise DataError(f"{name}: {cell!r} is no number") from problem


def _vague() -> Iterator[tuple[str, tuple[int | None, int | None]]]:
    name = "vague_numbers.csv"
    for row in _rows(name, "words,low,high,note,source"):
        low, high = _number(row["low"], name), _number(row["high"], name)
        if not row["source"] or not isinstance(low, int) or isinstance(high, float):
            raise DataError(f"{name}: {row['words']!r} needs whole bounds and a source")
        yield row["words"], (low, high)


def _shares() -> Iterator[tuple[str, Share]]:
    name = "shares.csv"
    for row in _rows(name, "words,low,high,low_open,high_open,approximate,note,source"):
        yield (
            row["words"],
            Share(
                low=_number(row["low"], name),
                high=_number(row["high"], name),
                low_open=row["low_open"] == "yes",
                high_open=row["high_open"] == "yes",
                approximate=row["approximate"] == "yes",
            ),
        )


def _bounds() -> Iterator[tuple[tuple[str, str], Bound]]:
    name = "bounds.csv"
    for row in _rows(name, "words,bound,place,note"):
        if row["place"] not in {"before", "after"}:
            raise DataError(f"{name}: {row['words']!r} stands neither before nor after")
        yield (row["place"], row["words"]), _choice(Bound, row["bound"], name, row["words"])


def _nouns() -> dict[str, tuple[Reading, ...]]:
    name = "counted.csv"
    found: dict[str, tuple[Reading, ...]] = {}
    for row in _rows(name, "noun,what,unit,note"):
        cell = row["what"]
        what = None if cell == "governor" else _choice(FigureKind, cell, name, row["noun"])
        reading = Reading(what=what, unit=row["unit"])
        noun = row["noun"].lower()
        for form in dict.fromkeys((noun, plural(noun))):
            found[form] = (*found.get(form, ()), reading)
    return found


def _governors() -> Iterator[Governor]:
    name = "governors.csv"
    for row in _rows(name, "governor,pos,whom,persons,things,scope,note"):
        word = row["governor"]
        yield Governor(
            word=word,
            pos=_choice(PartOfSpeech, row["pos"], name, word),
            whom=_choice(Whom, row["whom"], name, word),
            persons=_choice(FigureKind, row["persons"], name, word) if row["persons"] else None,
            things=_choice(FigureKind, row["things"], name, word) if row["things"] else None,
            scope=_choice(Scope, row["scope"], name, word) if row["scope"] else None,
        )


def _of(pos: PartOfSpeech, governors: Iterable[Governor]) -> dict[str, Governor]:
    return {governor.word: governor for governor in governors if governor.pos is pos}


def _event_nouns(governors: Iterable[Governor]) -> dict[str, Governor]:
    singular = _of(PartOfSpeech.NOUN, governors)
    irregular = {"lives": singular["life"]} if "life" in singular else {}
    return irregular | singular | {plural(word): known for word, known in singular.items()}


def any_of(words: Iterable[str]) -> str:
    """Return an expression for any of the words, the longest first, spaces free."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


def _bracketed(words: Iterable[str]) -> str:
    """Like `any_of`, with the first letter free to stand in brackets: "(m)ore than"."""
    ordered = any_of(words).split("|")
    return "|".join(
        rf"[(\[]?{word[0]}[)\]]?{word[1:]}" if word[0].isalpha() else word for word in ordered
    )


def _patterns(
    vague: Mapping[str, object],
    shares: Mapping[str, Share],
    bounds: Mapping[tuple[str, str], Bound],
    nouns: Mapping[str, tuple[Reading, ...]],
) -> Patterns:
    opening = [words for place, words in bounds if place == "before"]
    before = _bracketed(opening)
    after = any_of(words for place, words in bounds if place == "after")
    loose = f"{any_of(vague)}|{any_of(shares)}|{numerals.WORDS}"
    return Patterns(
        prefilter=re.compile(rf"\d|\b(?:{numerals.WORDS}|{_stems(vague, shares)})"),
        start=_compile(rf"(?<!\w)(?:\d|(?:half\s+)?(?:an?\s+)?(?:{loose})(?!\w))"),
        vague=_compile(rf"(?:{any_of(vague)})(?!\w)"),
        share=_compile(rf"(?:{any_of(shares)})(?!\w)"),
        before=_compile(rf"(?:(?<!\w)|(?=\W))(?P<words>{before})[\s(“\"]*$"),
        before_ends=tuple({words.split()[-1].lower() for words in opening}),
        after=_compile(rf"\s*(?P<words>{after})(?!\w)"),
        measure=_compile(rf"\s*-?(?:of\s+)?(?P<words>{any_of(_measures(nouns))})(?!\w)"),
        cues=_compile(rf"\b(?:{any_of(row['words'] for row in _rows(*_CUES))})\b"),
    )


_CUES = ("scope_cues.csv", "words,note")


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _stems(*tables: Mapping[str, object]) -> str:
    """Return the words of the tables that begin with none of the small words."""
    last = {words.split()[-1].split("-")[-1] for table in tables for words in table}
    return any_of(last | {"few", "couple", "pair", "handful"})


def _measures(nouns: Mapping[str, tuple[Reading, ...]]) -> Iterator[str]:
    for noun, readings in nouns.items():
        if readings[0].what in {FigureKind.AREA, FigureKind.MONEY}:
            yield noun
