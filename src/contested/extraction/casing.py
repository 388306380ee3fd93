"""Small letters for texts all in capitals, as cables are, so that the parse finds names.

No character moves: a letter is only made small. A word that the dictionary of the parse has becomes
small, unless the table of proper words has it; any other word is taken for a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.strings import get_string_id

from contested.model.lexicon import parse_table, read_text

_PARAGRAPH = re.compile(r"\S.*?(?=\n\s*\n|\Z)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OPENS = re.compile(r"(?:^|(?<!\W\w)[.!?:\"“]|--)[\s\"“'\[(]*$")
_NAMED = re.compile(r"\bTHE\s+((?:[\w'’-]+\s+){1,7}?)\[[A-Z][A-Z-]{1,8}\]")
_VOWEL = re.compile(r"[AEIOUY]")
_PARTICLES = frozenset(
    {"de", "del", "la", "y", "e", "von", "van", "bin", "of", "the", "and", "for"}
)
_ENDINGS = (
    ("'s", ""),
    ("’s", ""),
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
)
_LEAST = 24
_SHARE = 0.92
_SHORT = 3
_BEFORE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Casing:
    """Words of a dictionary, and those of them that are names all the same."""

    common: frozenset[str]
    proper: frozenset[str]


def load_casing(parser: Language) -> Casing:
    """Load the dictionary that the parse looks word forms up in, and the packaged proper words."""
    lookups = parser.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]  # spaCy types pipes loosely
    index, forms = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    common: set[str] = set(parser.Defaults.stop_words)
    for part in ("noun", "verb", "adj", "adv"):
        common.update(index[get_string_id(part)])
        common.update(forms[get_string_id(part)])
    text = read_text("contested.extraction", "data/proper.csv")
    proper = frozenset(row["word"] for row in parse_table(text, "proper.csv", ("word",)))
    return Casing(common=frozenset(common), proper=proper)


def restore_case(text: str, casing: Casing) -> str:
    """Return the text with the capitals that it would have in print; as long, letter for letter."""
    letters = list(text)
    for paragraph in _PARAGRAPH.finditer(text):
        if is_capitals(paragraph.group()):
            for start, word in _cased(paragraph.group(), casing):
                at = paragraph.start() + start
                letters[at : at + len(word)] = word
    return "".join(letters)


def is_capitals(text: str) -> bool:
    """Tell a paragraph that is written in capitals from one that has small letters too."""
    if sum(map(str.isupper, text)) < _SHARE * _LEAST:
        return False
    letters = [one for one in text if one.isalpha()]
    capitals = sum(one.isupper() for one in letters)
    return len(letters) >= _LEAST and capitals >= _SHARE * len(letters)


def _cased(text: str, casing: Casing) -> Iterator[tuple[int, str]]:
    spelled = _spelled_out(text)
    for match in _WORD.finditer(text):
        word = match.group()
        made = _word(word, casing)
        named = match.start() in spelled and word.lower() not in _PARTICLES
        if named or (made.islower() and _opens(text, match.start())):
            made = word.capitalize()
        if len(made) == len(word) and not _is_dotted(text, match):
            yield match.start(), made


def _opens(text: str, start: int) -> bool:
    return _OPENS.search(text[max(0, start - _BEFORE) : start]) is not None


def _is_dotted(text: str, match: re.Match[str]) -> bool:
    """Tell a letter of "U.S." from a word."""
    single = match.end() - match.start() == 1
    return single and (text[match.end() : match.end() + 1] == "." or text[match.start() - 1] == ".")


def _word(word: str, casing: Casing) -> str:
    small = word.lower()
    if small in casing.proper or small.removesuffix("'s").removesuffix("s") in casing.proper:
        return word.capitalize()
    if small in _PARTICLES or _is_common(small, casing):
        return word if small == "i" else small
    return word if _is_acronym(word) else word.capitalize()


def _is_common(small: str, casing: Casing) -> bool:
    if small in casing.common:
        return True
    stems = (small.removesuffix(ending) + put for ending, put in _ENDINGS if small.endswith(ending))
    return any(len(stem) > _SHORT - 1 and _is_stem(stem, casing) for stem in stems)


def _is_stem(stem: str, casing: Casing) -> bool:
    doubled = len(stem) > _SHORT and stem[-1] == stem[-2]
    return stem in casing.common or (doubled and stem[:-1] in casing.common)


def _is_acronym(word: str) -> bool:
    return len(word) <= _SHORT or _VOWEL.search(word) is None


def _spelled_out(text: str) -> frozenset[int]:
    """Return where the words stand that a bracketed acronym is short for ("THE FRONT [NLF]")."""
    return frozenset(
        name.start(1) + word.start()
        for name in _NAMED.finditer(text)
        for word in _WORD.finditer(name.group(1))
    )
