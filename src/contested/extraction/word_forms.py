"""The parse's dictionary forms, looked up once for words of one spelling, class and morphology."""

from typing import TypeAlias, cast

import numpy as np
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc
from thinc.types import Ints2d

_NAME = "contested_word_forms"
_Key: TypeAlias = tuple[int, ...]


class WordForms:
    """spaCy's lemmatizer with the same outcome; its rules look at nothing but these three."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        """Take over the tables of a loaded lemmatizer.

        Raises:
            ValueError: the lemmatizer sets anew what others have set.
        """
        if lemmatizer.overwrite or lemmatizer.mode != "rule":
            raise ValueError("the lemmatizer needs to go by rules and to leave odd forms be")
        self._lemmatizer = lemmatizer
        self._known: dict[_Key, int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the dictionary forms that no rule for odd ones has set."""
        rows = doc.to_array(["LEMMA", "ORTH", "POS", "MORPH"]).tolist()
        forms = [odd or self._form(doc, at, tuple(key)) for at, (odd, *key) in enumerate(rows)]
        return doc.from_array(["LEMMA"], cast("Ints2d", np.array(forms, np.uint64)))

    def _form(self, doc: Doc, at: int, key: _Key) -> int:
        known = self._known.get(key)
        if known is None:
            form = self._lemmatizer.lemmatize(doc[at])[0]
            known = self._known[key] = doc.vocab.strings.add(form)
        return known


@Language.factory(_NAME)
def _made(nlp: Language, name: str) -> WordForms:  # noqa: ARG001 # spaCy gives it by name
    return WordForms(cast("Lemmatizer", nlp.get_pipe("lemmatizer")))


def remember_forms(parser: Language) -> None:
    """Put the remembered forms in the place of the pipeline's own look-ups."""
    parser.add_pipe(_NAME, after="lemmatizer")
    parser.disable_pipe("lemmatizer")
