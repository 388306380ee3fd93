"""The parse's trees, decoded for all sentences of a batch at once with the packaged weights."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import DependencyParser
from spacy.tokens import Doc
from thinc.types import Ints2d

from contested.extraction.arc_states import KINDS, PLACES, States, Whole, begin

_NAME = "contested_arcs"
_Floats: TypeAlias = NDArray[np.float32]
_PIECES = 2
_LIFTED = "||"
"""What stands in a label whose arc crosses others and was learnt higher up."""


class ArcMoves:
    """spaCy's greedy arc-eager parser with the same outcome (Honnibal & Johnson 2015, transitions).

    Where every sentence start is set no arc crosses one, so that all sentences of a batch move at
    once. The packaged decoder goes word by word and takes the interpreter's lock at every move.
    """

    def __init__(self, parser: DependencyParser) -> None:
        """Take over the weights and moves of a loaded parser.

        Raises:
            ValueError: the model is not of the shape that this decodes.
        """
        self._parser, model = parser, parser.model
        self._vectors, lower, upper = map(model.get_ref, ("tok2vec", "lower", "upper"))
        weights = cast("_Floats", lower.get_param("W"))
        names = [parser.moves.get_class_name(one) for one in range(upper.get_dim("nO"))]
        if (
            not model.attrs["has_upper"]
            or model.attrs["unseen_classes"]
            or (weights.shape[0], weights.shape[2]) != (PLACES, _PIECES)
            or any(name.endswith("subtok") for name in names)
        ):
            raise ValueError("the trees' model needs two layers, 8 words and every class seen")
        # first one piece of every unit, then the other: the larger ones are had at one stroke
        self._lower = weights.swapaxes(1, 2).reshape(-1, weights.shape[-1]).T
        self._none = cast("_Floats", lower.get_param("pad"))[0].swapaxes(1, 2).reshape(-1)
        self._bias = cast("_Floats", lower.get_param("b")).T.reshape(-1)
        self._upper = cast("_Floats", upper.get_param("W")).T
        self._shift = cast("_Floats", upper.get_param("b"))
        self._moves = _Moves(parser, names)

    def __call__(self, doc: Doc) -> Doc:
        """Set the tree of every sentence of one text."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Set the trees of texts in order; the sentences of `batch_size` texts move together.

        Texts whose sentence starts are not all set are left to the packaged decoder.
        """
        waiting = iter(stream)
        while docs := list(islice(waiting, batch_size)):
            starts = np.concatenate([doc.to_array("SENT_START") for doc in docs])
            if starts.size and starts.all():
                self._set(docs, starts == 1)
                yield from docs
            else:
                yield from self._parser.pipe(docs, batch_size=batch_size)

    def _set(self, docs: Sequence[Doc], opens: NDArray[np.bool_]) -> None:
        lengths = [len(doc) for doc in docs]
        states = begin(lengths, opens)
        self._decode(states, self._seen(cast("_Floats", self._vectors.predict(docs))))
        for doc, end in zip(docs, np.cumsum(lengths).tolist(), strict=True):
            words = slice(end - len(doc) + 1, end + 1)
            self._moves.write(doc, states.heads[words] - words.start, states.moves[words])

    def _seen(self, vectors: _Floats) -> _Floats:
        """Return what each word, and none, adds to the hidden units from each place."""
        seen = np.empty((len(vectors) + 1, self._none.size), np.float32)
        seen[0] = self._none
        np.matmul(vectors, self._lower, out=seen[1:])
        return seen.reshape(-1, self._bias.size)

    def _decode(self, states: States, seen: _Floats) -> None:
        places, units = np.arange(PLACES), self._bias.size // _PIECES
        while states.top.size:
            words = states.words()
            values = seen.take(words * PLACES + places, axis=0).sum(axis=1) + self._bias
            hidden = np.maximum(values[:, :units], values[:, units:])
            scores = hidden @ self._upper + self._shift
            best = (scores + self._moves.barred[states.allowed(words)]).argmax(axis=1)
            states.go(self._moves.kinds[best], best, words)


class _Moves:
    """What the model's moves do, and which of them each set of allowed kinds bars."""

    def __init__(self, parser: DependencyParser, names: Sequence[str]) -> None:
        strings = parser.vocab.strings
        labels = [name.partition("-")[2] for name in names]
        self._labels = np.array([strings[label] if label else 0 for label in labels], np.uint64)
        self._lifted = np.array([_LIFTED in label for label in labels])
        self._root = np.uint64(strings["ROOT"])
        self._postprocesses = parser.postprocesses
        self.kinds = np.array([KINDS.find(name[0]) for name in names])
        bits = {0: 1, 1: 2, 2: 4, 3: 4, -1: 0}
        asked = np.array([bits[kind] for kind in self.kinds.tolist()])
        ok = (np.arange(8)[:, None] & asked[None, :]) > 0
        self.barred = np.where(ok, 0, -np.inf).astype(np.float32)

    def write(self, doc: Doc, heads: Whole, moves: Whole) -> None:
        """Set the tree of a text: where each word's head is (below 0 if none), by which move."""
        found = heads >= 0
        steps = np.where(found, heads - np.arange(len(doc)), 0).astype(np.uint64)
        labels = np.where(found, self._labels[moves], self._root)
        doc.from_array(["HEAD", "DEP"], cast("Ints2d", np.stack([steps, labels], axis=1)))
        if self._lifted[moves[found]].any():
            for lower in self._postprocesses:
                lower(doc)


@Language.factory(_NAME)
def _made(nlp: Language, name: str) -> ArcMoves:  # noqa: ARG001 # spaCy gives it by name
    return ArcMoves(cast("DependencyParser", nlp.get_pipe("parser")))


def decode_arcs(parser: Language) -> None:
    """Put the batched decoder in the place of the pipeline's own."""
    parser.add_pipe(_NAME, after="parser")
    parser.disable_pipe("parser")
