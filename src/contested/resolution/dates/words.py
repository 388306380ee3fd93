"""The lexicon of time expressions: words with classes, rules over classes, feasts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contested.errors import DataError
from contested.model.lexicon import parse_frames, parse_table, read_text
from contested.resolution.dates.feasts import Feast, make_feast

_DATA = "contested.resolution.data"
_SCANNED = (
    "isotime", "iso", "numeric", "clock", "nth", "decade", "shortyear", "frac", "dd", "hhmm", "int",
    "year", "feast", "word", "break", "other_sign",
)  # fmt: skip
"""Classes that the scanner gives by form rather than by word."""

READERS = frozenset(
    {
        "moment", "timed", "clocked", "calendar", "shared", "weekof", "dayunit", "event", "offset",
        "period", "firstspan", "unit", "decade", "duration", "year", "vague", "often", "daily_set",
        "fraction", "fiscal", "monthday",
    }
)  # fmt: skip
"""The readers that a rule may name."""

DOTTED_HEADS = frozenset({"a", "p", "am", "pm", "b", "o"})
"""How "a.m.", "B.C." and "o'clock" begin."""

_NEVER_FIRST = (
    "word", "other_sign", "break", "comma", "dot", "dash", "possessive", "slash", "of", "to",
    "and", "or", "from", "by", "be", "will", "spoke", "nation", "on", "counted", "campaign",
    "seasonword", "bare", "into", "rate",
)  # fmt: skip
"""Classes that begin no expression: most words of a text, passed over without trying the rules."""

_TELLING = frozenset(
    {
        "month", "weekday", "weekdays", "shortday", "daypart", "dayparts", "noon", "tonight",
        "overnight", "deictic", "season", "springfall", "weekend", "weekends", "often", "vague",
        "future", "past", "recent", "current", "latest", "term", "decadeword", "period", "time",
        "moment", "fiscal", "nineteen", "seasonword", "date", "yearend", "ampm", "zone", "era",
    }
)  # fmt: skip
"""Classes of which one, a unit, a feast or a figure stands in every expression."""

_REACH = 12
"""How many other words may open an expression ("no more than the first two or three …")."""

_FIRST = 0x100
"""A class is written as one character from here on, so that rules run over one string."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word's class, the value it carries, and how it must be written (any, capital, upper)."""

    kind: str
    value: str
    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLexicon:
    """All that the tagger knows; built once, by `load_date_lexicon`.

    `signs` maps a class to the character that stands for it in `rules`; `readers` holds, by the
    index of the rule's group, the name of its reader. `feast_heads` are the feasts' first words,
    `telling` the words without which, and without a figure, no stretch names a time, and `heard`
    all words that are more to the tagger than a word.
    """

    words: Mapping[str, Word]
    signs: Mapping[str, str]
    rules: re.Pattern[str]
    readers: Mapping[str, str]
    feasts: Mapping[str, Feast]
    feast_heads: frozenset[str]
    feast_pattern: re.Pattern[str]
    telling: frozenset[str]
    heard: frozenset[str]


def load_date_lexicon() -> DateLexicon:
    """Load the packaged lexicon.

    Raises:
        DataError: a table breaks its own rules; the message says where.
    """
    names = ("dates_words.csv", "dates_rules.toml", "dates_feasts.csv")
    words, rules, feasts = (read_text(_DATA, name) for name in names)
    return make_date_lexicon(words, rules, feasts)


def make_date_lexicon(words: str, rules: str, feasts: str) -> DateLexicon:
    """Build a lexicon from the text of its three tables.

    Raises:
        DataError: a table breaks its own rules; the message says where.
    """
    table = dict(_words(words))
    kinds = dict.fromkeys((*_SCANNED, *(word.kind for word in table.values())))
    signs = {kind: chr(_FIRST + number) for number, kind in enumerate(kinds)}
    pattern, readers = _rules(rules, signs)
    days = {feast.name.lower(): feast for feast in _feasts(feasts)}
    heads = frozenset(re.split(r"\W", name)[0] for name in days)
    return DateLexicon(
        words=table,
        signs=signs,
        rules=pattern,
        readers=readers,
        feasts=days,
        feast_heads=heads,
        feast_pattern=_feast_pattern(days),
        heard=heads | DOTTED_HEADS | table.keys(),
        telling=heads | {name for name, word in table.items() if _tells(word.kind)},
    )


def _tells(kind: str) -> bool:
    return kind in _TELLING or kind.startswith(("u_", "p_"))


def _words(text: str) -> Iterator[tuple[str, Word]]:
    name = "dates_words.csv"
    for row in parse_table(text, name, ("word", "class", "value", "case")):
        if row["case"] not in {"any", "capital", "upper"}:
            raise DataError(f"{name}: {row['word']}: case is {row['case']!r}")
        yield row["word"], Word(kind=row["class"], value=row["value"], case=row["case"])


def _feasts(text: str) -> Iterator[Feast]:
    for row in parse_table(text, "dates_feasts.csv", ("name", "rule", "days")):
        yield make_feast(row["name"], row["rule"], row["days"])


def _feast_pattern(names: Mapping[str, Feast]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    parts = (re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _rules(text: str, signs: Mapping[str, str]) -> tuple[re.Pattern[str], dict[str, str]]:
    frames = parse_frames(text, "dates_rules.toml")
    parts: dict[str, str] = {}
    for name, pattern in frames["parts"].items():
        parts[name] = f"(?:{_filled(pattern, parts, signs)})"
    groups, readers = [], {}
    for number, rule in enumerate(frames["rule"]):
        group = f"r{number}"
        groups.append(f"(?P<{group}>{_filled(rule['pattern'], parts, signs)})")
        readers[group] = _known(rule["reads"])
    idle = "".join(re.escape(signs[kind]) for kind in _NEVER_FIRST if kind in signs)
    telling = "".join(re.escape(sign) for kind, sign in signs.items() if _is_core(kind))
    ahead = f"(?=[^{telling}]{{0,{_REACH}}}[{telling}])"
    return re.compile(f"(?![{idle}]){ahead}(?:{'|'.join(groups)})"), readers


def _is_core(kind: str) -> bool:
    return _tells(kind) or (kind in _SCANNED and kind not in {"word", "break", "other_sign"})


def _known(reader: str) -> str:
    if reader not in READERS:
        raise DataError(f"dates_rules.toml: {reader!r}: the tagger knows no reader of this name")
    return reader


def _filled(pattern: str, parts: Mapping[str, str], signs: Mapping[str, str]) -> str:
    """Write a rule out: parts in braces, classes as their characters, no blanks."""
    try:
        whole = re.sub(r"\{(\w+)\}", lambda m: parts[m[1]], pattern)
        return re.sub(r"<(\w+)>", lambda m: signs[m[1]], re.sub(r"\s+", "", whole))
    except KeyError as problem:
        raise DataError(f"dates_rules.toml: {pattern!r} names {problem}, unknown") from problem
