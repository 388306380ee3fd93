"""The parse's vectors of words before their context, made once for all words that look the same."""

from collections.abc import Callable, Sequence
from itertools import accumulate, chain
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

_Looks: TypeAlias = NDArray[np.uint64]
_Vectors: TypeAlias = NDArray[np.float32]
_Tables: TypeAlias = Model[list[Doc], list[_Vectors]]
_PARTS = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")


def share_vectors(parser: Language) -> None:
    """Let every table of word vectors be asked once for words of a batch that look the same.

    Of the words of a batch of news about a third look different; the tables see nothing else.

    Raises:
        ValueError: the tables are not of the shape that this changes.
    """
    models = [getattr(component, "model", None) for _, component in parser.pipeline]
    layers = list(chain.from_iterable(model.walk() for model in models if model is not None))
    for layer in layers:
        if layer.has_ref("embed"):
            layer.layers[0] = _shared(layer.get_ref("embed"))


def _shared(tables: _Tables) -> _Tables:
    names = tuple(part.name.partition("(")[0] for part in tables.layers)
    if names != _PARTS:
        raise ValueError("the words' tables need features, tables and one layer that mixes them")
    return Model("shared_vectors", _forward, layers=[tables])


def _forward(
    model: _Tables,
    docs: list[Doc],
    is_train: bool,  # noqa: ARG001, FBT001 # thinc gives it by name
) -> tuple[list[_Vectors], Callable[[list[_Vectors]], list[Doc]]]:
    features, _ragged, tables, mixer, _listed = model.layers[0].layers
    looks: Sequence[_Looks] = features.predict(docs)
    alike, which = distinct(np.concatenate(looks))
    vectors: _Vectors = mixer.predict(tables.predict(alike))[which]
    ends = list(accumulate(map(len, looks)))
    return np.split(vectors, ends[:-1]), _not_trained


def distinct(looks: _Looks) -> tuple[_Looks, NDArray[np.int64]]:
    """Return the different rows of a table as they first come, and for each row which it is."""
    width = looks.shape[1]
    rows = np.ascontiguousarray(looks).view(f"V{width * looks.itemsize}").ravel().tolist()
    met: dict[bytes, int] = {}
    which = [met.setdefault(row, len(met)) for row in rows]
    alike = np.frombuffer(b"".join(met), looks.dtype).reshape(-1, width)
    return alike, np.array(which, np.int64)


def _not_trained(_: list[_Vectors]) -> list[Doc]:
    raise NotImplementedError("words' vectors that are shared cannot be trained")
