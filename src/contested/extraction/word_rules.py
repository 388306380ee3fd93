"""The parse's rules for word classes and dictionary forms, tried once where once will do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, TypeAlias, cast

from spacy.language import Language
from spacy.lookups import Table
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.strings import StringStore
from spacy.tokens import Doc, MorphAnalysis, Token

from contested.errors import DataError

_NAME = "contested_word_rules"
_Given: TypeAlias = tuple[int, MorphAnalysis, int | None]
"""What the rules gave a word: its class, its morphology, and its dictionary form if it is odd."""
_Key: TypeAlias = tuple[int, int, int]
"""A word's form, 0 if no rule asks for it, its tag and the part it plays."""
_Match: TypeAlias = tuple[int, int, int, int]
"""A rule that fits: its place in the order of rules, its key in the vocabulary, first and end."""


class WordRules:
    """spaCy's attribute rules with the same outcome, without trying each on every word again.

    Rules of one word look at its tag, the part it plays and, if they name it, its form alone, so
    that what fits such a triple once fits it always. The few rules of two words are tried where
    they stand.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take over the rules of a loaded pipeline."""
        self._ruler = ruler
        self._given: dict[_Key, _Given] = {}
        self._longer = Matcher(ruler.vocab, validate=False)
        rules = cast("list[dict[str, Any]]", ruler.patterns)
        for place, rule in enumerate(rules):
            longer = [one for one in rule["patterns"] if len(one) > 1]
            if longer:
                self._longer.add(str(place), longer)
        words = [one for rule in rules for one in rule["patterns"] if len(one) > 1]
        self._longest = max(map(len, words), default=0)
        self._asked = _Asked(rules, ruler.vocab.strings)
        self._begins = _Begins([one[0] for one in words], ruler.vocab.strings)

    def __call__(self, doc: Doc) -> Doc:
        """Set class, morphology and odd dictionary forms of a tagged and parsed text."""
        keys = list(self._keys(doc))
        spans = list(self._spans(doc, keys))
        beside = {at for _, start, end in spans for at in range(start, end)}
        for token, key in zip(doc, keys, strict=True):
            if token.i in beside:
                continue
            given = self._given.get(key)
            if given is None:
                self._given[key] = self._first(token)
                continue
            token.pos, token.morph, lemma = given
            if lemma is not None:
                token.lemma = lemma
        alone = [match for at in beside for match in self._alone(doc, at)]
        longer = [(self._place(rule), rule, start, end) for rule, start, end in spans]
        self._set(doc, alone + longer)
        return doc

    def _keys(self, doc: Doc) -> Iterator[_Key]:
        """Yield form, tag and part of each word, the form left out where no rule asks for it."""
        for form, tag, part in doc.to_array(["LOWER", "TAG", "DEP"]).tolist():
            yield self._asked[form], tag, part

    def _spans(self, doc: Doc, keys: Iterable[_Key]) -> Iterator[tuple[int, int, int]]:
        """Yield the rules of several words that fit, tried only where a word may begin one."""
        for at, (form, _, part) in enumerate(keys):
            if self._begins[form, part]:
                found = self._longer(doc[at : at + self._longest], allow_missing=True)
                yield from ((rule, at, at + end) for rule, start, end in found if not start)

    def _first(self, token: Token) -> _Given:
        """Let the rules themselves set a word met for the first time, and keep what they gave."""
        self._set(token.doc, self._alone(token.doc, token.i))
        return token.pos, token.morph, token.lemma or None

    def _alone(self, doc: Doc, at: int) -> list[_Match]:
        found = self._ruler.matcher(doc[at : at + 1], allow_missing=True)
        return [(self._place(rule), rule, at, at + 1) for rule, _, _ in found]

    def _set(self, doc: Doc, found: Iterable[_Match]) -> None:
        self._ruler.set_annotations(doc, sorted(found))  # type: ignore[no-untyped-call] # spaCy

    def _place(self, rule: int) -> int:
        return int(self._ruler.vocab.strings[rule])


class _Asked(dict[int, int]):
    """The forms that some rule asks for; any other form, which no rule tells apart, is 0."""

    def __init__(self, rules: Sequence[dict[str, Any]], strings: StringStore) -> None:
        """Gather the forms of all rules.

        Raises:
            DataError: a rule asks for what these keys would not tell apart.
        """
        asked = [_forms(part) for one in rules for words in one["patterns"] for part in words]
        self._strings = strings
        self._like = re.compile("|".join(f"(?:{form})" for form in chain.from_iterable(asked)))

    def __missing__(self, form: int) -> int:
        """Look at a form met for the first time; white space is asked for by its kind."""
        word = self._strings[form]
        self[form] = form if word.isspace() or self._like.search(word) else 0
        return self[form]


class _Begins(dict[tuple[int, int], bool]):
    """Whether a form that plays a part may be the first word of a rule of several."""

    def __init__(self, firsts: Sequence[dict[str, Any]], strings: StringStore) -> None:
        """Keep what the first words of those rules must be."""
        self._firsts = firsts
        self._strings = strings

    def __missing__(self, key: tuple[int, int]) -> bool:
        """Look at a form and part met together for the first time."""
        form, part = (self._strings[one] for one in key)
        self[key] = any(_may_be(one, form, part) for one in self._firsts)
        return self[key]


def _may_be(asked: dict[str, Any], form: str, part: str) -> bool:
    """Tell a word that a rule may ask for by its form and part, whatever else it asks."""
    forms = _forms(asked)
    fits = not forms or any(re.search(one, form) for one in forms)
    played = asked.get("DEP")
    return fits and (played == part or not isinstance(played, str))


def _forms(part: dict[str, Any]) -> list[str]:
    """Return the forms that one part of a rule asks for, as patterns."""
    asked = part.get("LOWER", {"IN": []})
    words = [asked] if isinstance(asked, str) else asked.get("IN", [])
    like = [] if isinstance(asked, str) else [asked["REGEX"]] if "REGEX" in asked else []
    known = isinstance(asked, str) or asked.keys() <= {"IN", "REGEX"}
    if not known or not part.keys() <= {"LOWER", "TAG", "DEP", "IS_SPACE"}:
        raise DataError(
            f"en_core_web_sm: the word rule {part} asks for more than a form, a tag and a part; "
            "install the version that the lock names"
        )
    return [f"^{re.escape(word)}$" for word in words] + like


@Language.factory(_NAME)
def _made(nlp: Language, name: str) -> WordRules:  # noqa: ARG001 # spaCy gives it by name
    return WordRules(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))


def remember_rules(parser: Language) -> None:
    """Put the remembered rules in the place of the pipeline's own."""
    parser.add_pipe(_NAME, after="attribute_ruler")
    parser.disable_pipe("attribute_ruler")
    lemmatizer = cast("Lemmatizer", parser.get_pipe("lemmatizer"))
    forms: Table = lemmatizer.lookups.get_table("lemma_index")
    for word_class, known in list(forms.items()):
        forms[word_class] = frozenset(known)  # the package ships lists, each searched to its end
