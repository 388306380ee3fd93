"""Keys under which place names meet across spellings, diacritics and transliterations.

The raw key keeps the words; a folded key is weaker: it drops spaces, articles, doubled letters
and the usual choices of a transliterator, so it may join names that only look alike.
"""

import re
import unicodedata

SHORTEST_FOLD = 4
"""Folded keys below this length join too much."""

_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_APOSTROPHES = "'’‘`´ʼʻʾʿˈ′ʹʺ\"“”ـ"
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ə": "a"})
_DROPPED = dict.fromkeys(map(ord, _APOSTROPHES))
_SPLIT = str.maketrans(dict.fromkeys("-‐‑–—.,;:/()[]_&!?،", " "))
_MARKS = dict.fromkeys(
    (*range(0x300, 0x370), *range(0x591, 0x5C8), *range(0x610, 0x61B), *range(0x64B, 0x660), 0x670)
)
_TABLE = {**_SPLIT, **_LETTERS, **_DROPPED, **_MARKS}
_ARTICLES = frozenset(
    {"al", "el", "ul", "ad", "ed", "ud", "an", "en", "un", "ar", "er", "as", "es", "az", "ez", "uz"}
    | {"ash", "esh", "ath", "eth", "adh", "edh", "at", "et"}
)
_WRITTEN_OUT = {"st": "saint", "ft": "fort", "mt": "mount", "ste": "sainte"}
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = (
    ("ou", "u"),
    ("oo", "u"),
    ("aw", "au"),
    ("ow", "au"),
    ("ei", "ai"),
    ("ey", "ai"),
    ("ay", "ai"),
    ("ee", "i"),
    ("iy", "i"),
    ("yi", "i"),
    ("q", "k"),
    ("ah ", "a "),
    ("eh ", "a "),
    ("y ", "i "),
)
_ARABIC_LETTERS = str.maketrans("ٱىةیک", "ايهيك")


def raw_key(name: str) -> str:
    """Return the name without case, accents and punctuation; words stay apart by one space."""
    if "." in name:
        name = _DOTTED.sub(lambda match: match[0].replace(".", ""), name)
    text = name.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return " ".join(text.translate(_TABLE).split())


def folded_keys(raw: str) -> tuple[str, ...]:
    """Return the weaker keys of a raw key: with the articles joined on, then without them."""
    if not raw:
        return ()
    if "\u0600" <= raw[0] <= "\u06ff":
        return (_fold_arabic(raw),)
    if raw[0] > "\u024f":
        return (_DOUBLED.sub(r"\1", raw.replace(" ", "")),)
    words = raw.split(" ")
    kept = [_WRITTEN_OUT.get(word, word) for word in words if word not in _ARTICLES]
    joined = _fold_latin(raw)
    return tuple({joined, _fold_latin(" ".join(kept))} - {""}) if kept != words else (joined,)


def _fold_latin(raw: str) -> str:
    text = raw + " "
    for old, new in _VOWELS:
        if old in text:
            text = text.replace(old, new)
    return _DOUBLED.sub(r"\1", text.replace(" ", ""))


def _fold_arabic(raw: str) -> str:
    words = (word.removeprefix("ال") if len(word) > 3 else word for word in raw.split(" "))
    return "".join(words).translate(_ARABIC_LETTERS)
