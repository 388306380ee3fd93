"""The words over a deed that leave it undone or open."""

from dataclasses import dataclass

from spacy.tokens import Token

from contested.errors import DataError
from contested.model.lexicon import parse_table, read_text

_KINDS = ("unsure", "disposed", "guessed")
_NAME = "moods.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moods:
    """Nouns of what may be ("the wisdom of attacking"), how one is to a deed ("ready to"), guesses.

    Verbs of guessing stand in the passive: "believed to have fled".
    """

    unsure: frozenset[str]
    disposed: frozenset[str]
    guessed: frozenset[str]


def load_moods() -> Moods:
    """Load the packaged words.

    Raises:
        DataError: a row has a kind that the head of the table does not name.
    """
    text = read_text("contested.extraction", f"data/{_NAME}")
    rows = [
        (row["word"], kind)
        for row in parse_table(text, _NAME, ("word", "kind", "note"))
        for kind in row["kind"].split()
    ]
    unknown = sorted({kind for _, kind in rows} - set(_KINDS))
    if unknown:
        raise DataError(f"{_NAME} has the unknown kinds {unknown}")
    words = [frozenset(word for word, kind in rows if kind == one) for one in _KINDS]
    return Moods(unsure=words[0], disposed=words[1], guessed=words[2])


def is_told_of(verb: Token) -> bool:
    """Tell "was believed to" and "a clerk said to" from "had believed"."""
    return verb.dep_ == "acl" or any(one.dep_ == "auxpass" for one in verb.lefts)


def was_able(word: Token) -> bool:
    """Tell "was able to confirm it", who did, from "may be able to"."""
    return word.lower_ == "able" and word.head.tag_ in {"VBD", "VBN"}


def is_feared(verb: Token) -> bool:
    """Tell "are feared dead" and "is presumed killed", which is a guess about them."""
    guess = verb.tag_ == "VBN" and verb.lemma_.lower() in {"believe", "fear", "presume"}
    return guess and any(one.dep_ in {"acomp", "oprd", "xcomp", "ccomp"} for one in verb.rights)
