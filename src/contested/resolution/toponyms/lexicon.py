"""What the finding of place names goes by: words that seldom mean a place, words of features."""

from collections.abc import Mapping
from dataclasses import dataclass

from contested.model.lexicon import cells, parse_table, read_text

_PACKAGE = "contested.resolution"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLexicon:
    """`stop` holds folded words that seldom mean a place; `features` what kind a word says."""

    stop: frozenset[str]
    features: Mapping[str, tuple[str, ...]]


def load_place_lexicon() -> PlaceLexicon:
    """Load the packaged tables."""
    stop = read_text(_PACKAGE, "data/toponyms_stop.csv")
    features = read_text(_PACKAGE, "data/toponyms_features.csv")
    return PlaceLexicon(
        stop=frozenset(
            row["word"].casefold()
            for row in parse_table(stop, "toponyms_stop.csv", ("word", "note"))
        ),
        features={
            row["word"]: cells(row["kinds"])
            for row in parse_table(features, "toponyms_features.csv", ("word", "kinds", "note"))
        },
    )
