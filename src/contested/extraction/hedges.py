"""Words of doubt: "reportedly", "the alleged attack", "probably"."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from contested.extraction.syntax import sentence
from contested.model.lexicon import parse_table, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedges:
    """Words of doubt, longest first, in one pattern for small letters.

    `chances` are degrees of likelihood; `attributive` are doubt only before a noun.
    """

    pattern: re.Pattern[str]
    chances: frozenset[str]
    attributive: frozenset[str]


def load_hedges() -> Hedges:
    """Load the packaged words of doubt."""
    text = read_text("contested.extraction", "data/hedges.csv")
    rows = list(parse_table(text, "hedges.csv", ("words", "kind", "note")))
    words = sorted((row["words"] for row in rows), key=len, reverse=True)
    joined = "|".join(re.escape(one) for one in words)
    return Hedges(
        pattern=re.compile(rf"\b(?:{joined})\b"),
        chances=frozenset(row["words"] for row in rows if row["kind"] == "chance"),
        attributive=frozenset(row["words"] for row in rows if row["kind"] == "attributive"),
    )


def hedges_of(token: Token, text: str, hedges: Hedges) -> tuple[str, ...]:
    """Return the words of doubt in the token's sentence, in order, each once."""
    start, end = sentence(token)
    before = start > 0  # a letter before the sentence tells whether its first word is whole
    small = text[start - before : end].lower()
    found = (match.group() for match in hedges.pattern.finditer(small, before))
    kept = (one for one in found if one not in hedges.attributive or _before_a_noun(one, token))
    return tuple(dict.fromkeys(kept))


def _before_a_noun(word: str, token: Token) -> bool:
    """Tell "the reported attack" from "the radio reported an attack"."""
    return any(one.lower_ == word and one.dep_ == "amod" for one in token.sent)
