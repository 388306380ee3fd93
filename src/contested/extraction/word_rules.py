"""The parse's rules from tag to word class, tried once for each word, tag and part it plays."""

from collections.abc import Iterable
from typing import Any, TypeAlias, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, MorphAnalysis, Token

_NAME = "contested_word_rules"
_Given: TypeAlias = tuple[int, MorphAnalysis, int | None]
"""What the rules gave a word: its class, its morphology, and its dictionary form if it is odd."""
_Match: TypeAlias = tuple[int, int, int, int]
"""A rule that fits: its place in the order of rules, its key in the vocabulary, first and end."""


class WordRules:
    """spaCy's attribute rules with the same outcome, without trying each on every word again.

    Rules of one word look at its form, its tag and the part it plays alone, so that what fits such
    a triple once fits it always. The few rules of two words are tried where they stand.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take over the rules of a loaded pipeline."""
        self._ruler = ruler
        self._given: dict[tuple[int, ...], _Given] = {}
        self._longer = Matcher(ruler.vocab, validate=False)
        for place, rule in enumerate(cast("list[dict[str, Any]]", ruler.patterns)):
            longer = [one for one in rule["patterns"] if len(one) > 1]
            if longer:
                self._longer.add(str(place), longer)

    def __call__(self, doc: Doc) -> Doc:
        """Set class, morphology and odd dictionary forms of a tagged and parsed text."""
        keys = map(tuple, doc.to_array(["LOWER", "TAG", "DEP"]).tolist())
        spans = self._longer(doc, allow_missing=True)
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


@Language.factory(_NAME)
def _made(nlp: Language, name: str) -> WordRules:  # noqa: ARG001 # spaCy gives it by name
    return WordRules(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))


def remember_rules(parser: Language) -> None:
    """Put the remembered rules in the place of the pipeline's own."""
    parser.add_pipe(_NAME, after="attribute_ruler")
    parser.disable_pipe("attribute_ruler")
