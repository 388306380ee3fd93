"""What the finding of place names goes by: readable tables of words, and what each says."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contested.model.lexicon import cells, parse_table, read_text

_PACKAGE = "contested.resolution"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A word of a feature: the gazetteer kinds that fit, and on which side of a name it stands."""

    kinds: tuple[str, ...]
    before: bool
    after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForm:
    """A state's short form; `after` says that it needs a town and a comma before it."""

    name: str
    country: str
    after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLexicon:
    """Words in lower case, but short forms and demonyms as written.

    `stop` holds words that seldom mean a place, `classes` what a word beside a name says of it,
    `features` words such as "province" in the singular and the plural, `given` given names.
    `again` gives the kinds that nouns such as "the town" may name again. `dotted` are short forms
    that keep their full stop, `clipped` those of states without it. `nouns` tell a place without
    its name, in the singular and the plural.
    """

    stop: frozenset[str]
    given: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    features: Mapping[str, Feature]
    plurals: Mapping[str, str]
    short: Mapping[str, ShortForm]
    demonyms: Mapping[str, str]
    dotted: frozenset[str]
    clipped: frozenset[str]
    again: Mapping[str, tuple[str, ...]]
    nouns: frozenset[str]

    def says(self, word: str, said: str) -> bool:
        """Tell whether a word in lower case is of a class."""
        return said in self.classes.get(word, ())

    def says_any(self, word: str, said: frozenset[str]) -> bool:
        """Tell whether a word in lower case is of one of several classes."""
        return not said.isdisjoint(self.classes.get(word, ()))


def load_place_lexicon() -> PlaceLexicon:
    """Load the packaged tables."""
    features = {row["word"]: _feature(row) for row in _rows("features", "word", "kinds", "side")}
    classes, short = _classes(), _short_forms()
    nouns = [row["word"] for row in _rows("nouns", "word")]
    saints = {word.capitalize() + "." for word, said in classes.items() if "dotted" in said}
    return PlaceLexicon(
        stop=frozenset(row["word"].casefold() for row in _rows("stop", "word")),
        given=frozenset(row["name"].casefold() for row in _rows("first_names", "name", note=False)),
        classes=classes,
        features=features,
        plurals={_plural(word): word for word in features},
        short=short,
        demonyms={row["word"]: row["name"] for row in _rows("demonyms", "word", "name")},
        dotted=frozenset({word for word in short if word.endswith(".")} | saints),
        clipped=frozenset(word.replace(".", "").lower() for word in short),
        again={row["word"]: cells(row["kinds"]) for row in _rows("again", "word", "kinds")},
        nouns=frozenset([*nouns, *map(_plural, nouns)]),
    )


def _rows(name: str, *columns: str, note: bool = True) -> Iterator[Mapping[str, str]]:
    file = f"places_{name}.csv"
    columns = (*columns, "note") if note else columns
    return parse_table(read_text(_PACKAGE, f"data/{file}"), file, columns)


def _feature(row: Mapping[str, str]) -> Feature:
    side = row["side"]
    return Feature(
        kinds=cells(row["kinds"]),
        before=side in {"before", "both"},
        after=side in {"after", "both"},
    )


def _classes() -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in _rows("words", "word", "class"):
        found[row["word"]].add(row["class"])
    return {word: frozenset(said) for word, said in found.items()}


def _short_forms() -> Mapping[str, ShortForm]:
    return {
        row["word"]: ShortForm(
            name=row["name"], country=row["country"], after=row["note"] == "after"
        )
        for row in _rows("short", "word", "name", "country")
    }


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word if word.endswith("s") else word + "s"
