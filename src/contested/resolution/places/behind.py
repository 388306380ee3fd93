"""What the words behind a name say for or against its being a place."""

from collections.abc import Sequence

from contested.resolution.places.candidates import Candidate
from contested.resolution.places.lexicon import PlaceLexicon
from contested.resolution.places.words import Word

_BASED, _BEFALLEN, _DATELINE, _OF_ITS_PEOPLE = 2.5, 2.0, 2.0, 1.5
_BEFORE_NOUN, _IN_BODY, _IN_NAME, _PRODUCT, _SPEAKS = 1.0, -0.6, -2.0, -1.5, -1.5
_A_TOWNS = frozenset(
    {"airport", "center", "centre", "harbour", "inhabitants", "mayor", "outskirts", "port"}
    | {"residents", "streets", "suburbs"}
)
"""What a town has and a person has not."""
_BEFELL = frozenset({"was", "were"})


def from_behind(
    one: Candidate, words: Sequence[Word], lexicon: PlaceLexicon, *, known: bool
) -> float:
    """Return what the words right behind a name add: "was shelled", "’s mayor", "residents"."""
    if one.end >= len(words):
        return 0.0
    after, says = words[one.end], lexicon.says
    second = words[one.end + 1] if one.end + 1 < len(words) else None
    if after.gap in {"-", "‑"}:
        return _BASED if says(after.key, "based") else 0.0
    if after.key == "s" and after.gap in {"'", "’"}:
        return _OF_ITS_PEOPLE if second and _is_its(second) else 0.0
    if after.gap != " ":
        dash = after.gap.strip()[:1] in {"—", "–", "-", "("}
        return _DATELINE if one.at == 0 and dash else 0.0
    if after.key in _BEFELL and second and _fell(second, lexicon):
        return _BEFALLEN
    return _from_word(after, lexicon, known=known)


def _is_its(noun: Word) -> bool:
    """Tell the mayor of "Karsh's mayor" and the streets of "Karsh's streets"."""
    return noun.text in _A_TOWNS and noun.gap == " "


def _fell(verb: Word, lexicon: PlaceLexicon) -> bool:
    """Tell the bombed of "Karsh was bombed"."""
    return verb.key[-2:] == "ed" and lexicon.says(verb.key, "locative")


def _from_word(after: Word, lexicon: PlaceLexicon, *, known: bool) -> float:
    says = lexicon.says
    if after.capital:
        return _before_capital(after.key, lexicon, known=known)
    if after.key in lexicon.nouns:
        return _BEFORE_NOUN
    speaks = _SPEAKS if says(after.key, "speech") and not known else 0.0
    return _OF_ITS_PEOPLE if says(after.key, "people") else speaks


def _before_capital(key: str, lexicon: PlaceLexicon, *, known: bool) -> float:
    says = lexicon.says
    if says(key, "body"):
        return 0.0 if known else _IN_BODY
    if says(key, "product") or says(key, "team"):
        return _PRODUCT * (0.5 if known else 1.0)
    if key in lexicon.features or says(key, "title"):
        return 0.0
    return _IN_NAME * (0.25 if known else 1.0)
