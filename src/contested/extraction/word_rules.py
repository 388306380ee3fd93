"""The parse's rules from tag to word class, tried once for each word, tag and part it plays."""

from typing import Any, TypeAlias, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_NAME = "contested_word_rules"
_Fit: TypeAlias = tuple[int, int]
"""A rule that fits: its place in the order of rules, and its key in the vocabulary."""
_Match: TypeAlias = tuple[int, int, int, int]


class WordRules:
    """spaCy's attribute rules with the same outcome, without trying each on every word again.

    Rules of one word look at its form, its tag and the part it plays alone, so that what fits such
    a triple once fits it always. The few rules of two words are tried where they stand.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take over the rules of a loaded pipeline."""
        self._ruler = ruler
        self._fits: dict[tuple[int, ...], tuple[_Fit, ...]] = {}
        self._longer = Matcher(ruler.vocab, validate=False)
        for place, rule in enumerate(cast("list[dict[str, Any]]", ruler.patterns)):
            longer = [one for one in rule["patterns"] if len(one) > 1]
            if longer:
                self._longer.add(str(place), longer)

    def __call__(self, doc: Doc) -> Doc:
        """Set class, morphology and odd dictionary forms of a tagged and parsed text."""
        found: list[_Match] = []
        for at, key in enumerate(map(tuple, doc.to_array(["LOWER", "TAG", "DEP"]).tolist())):
            fits = self._fits.get(key)
            if fits is None:
                fits = self._fits[key] = self._fitting(doc, at)
            found += [(place, rule, at, at + 1) for place, rule in fits]
        found += [
            (self._place(rule), rule, start, end)
            for rule, start, end in self._longer(doc, allow_missing=True)
        ]
        self._ruler.set_annotations(doc, sorted(found))  # type: ignore[no-untyped-call] # spaCy
        return doc

    def _fitting(self, doc: Doc, at: int) -> tuple[_Fit, ...]:
        found = self._ruler.matcher(doc[at : at + 1], allow_missing=True)
        return tuple((self._place(rule), rule) for rule, _, _ in found)

    def _place(self, rule: int) -> int:
        return int(self._ruler.vocab.strings[rule])


@Language.factory(_NAME)
def _made(nlp: Language, name: str) -> WordRules:  # noqa: ARG001 # spaCy gives it by name
    return WordRules(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))


def remember_rules(parser: Language) -> None:
    """Put the remembered rules in the place of the pipeline's own."""
    parser.add_pipe(_NAME, after="attribute_ruler")
    parser.disable_pipe("attribute_ruler")
