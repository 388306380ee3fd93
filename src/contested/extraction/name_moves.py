"""The parse's names, decoded for a whole batch at once with the packaged model's own weights."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

_NAME = "contested_names"
_Floats: TypeAlias = NDArray[np.float32]
_WORD, _FIRST, _BEFORE = range(3)
"""What a score looks at: the word, the first word of an open name, and the word before it."""
_Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moves:
    """The moves of the model by what they do: out of any name, a whole name, or a part of one."""

    out: int
    units: Sequence[int]
    begins: Sequence[int]
    inner: dict[str, int]
    last: dict[str, int]
    labels: Sequence[str]


class NameMoves:
    """spaCy's greedy name recogniser with the same outcome (Lample et al. 2016, transitions).

    Outside a name the next move hangs on the word alone, so that all words are scored at once; only
    inside a name is each word scored after the one before. The packaged decoder asks of each of 73
    moves at every word whether it is allowed, which takes longer than the scoring.
    """

    def __init__(self, recogniser: EntityRecognizer) -> None:
        """Take over the weights and moves of a loaded recogniser.

        Raises:
            ValueError: the model is not of the shape that this decodes.
        """
        model = recogniser.model
        self._vectors, self._lower = model.get_ref("tok2vec"), model.get_ref("lower")
        upper = model.get_ref("upper")
        if (
            not model.attrs["has_upper"]
            or self._lower.get_dim("nP") != 2
            or model.attrs["unseen_classes"]
        ):
            raise ValueError("the names' model needs two layers, two pieces and every class seen")
        self._bias = cast("_Floats", self._lower.get_param("b"))
        self._weights = cast("_Floats", upper.get_param("W"))
        self._shift = cast("_Floats", upper.get_param("b"))
        classes = range(upper.get_dim("nO"))
        self._moves = _moves_of([recogniser.moves.get_class_name(one) for one in classes])

    def __call__(self, doc: Doc) -> Doc:
        """Set the names of one text."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Set the names of texts in order; `batch_size` of them are scored together."""
        waiting = iter(stream)
        while docs := list(islice(waiting, batch_size)):
            seen = cast("_Floats", self._lower.predict(self._vectors.predict(docs)))
            start = 0
            for doc in docs:
                rows = seen[start + 1 : start + 1 + len(doc)]
                doc.set_ents(self._names(doc, rows, seen[0]), default="outside")
                start += len(doc)
            yield from docs

    def _names(self, doc: Doc, rows: _Floats, none: _Floats) -> list[Span]:
        last = np.append(doc.to_array("SENT_START")[1:] == 1, len(doc) > 0)
        best = self._outside(rows, none, doc.to_array("IS_SPACE") == 1, last)
        ends = last.tolist()
        found, at = [], 0
        while at < len(best):
            move = best[at]
            if move == self._moves.out:
                at += 1
                continue
            label = self._moves.labels[move]
            end = at + 1 if move in self._moves.units else self._end(at, label, rows, ends)
            found.append(Span(doc, at, end, label=label))
            at = end
        return found

    def _outside(self, rows: _Floats, none: _Floats, space: _Flags, last: _Flags) -> list[int]:
        """Return the best move for each word as if no name were open."""
        seen = rows[:, _WORD] + none[_FIRST] + none[_BEFORE] + self._bias
        scores = np.maximum(seen[..., 0], seen[..., 1]) @ self._weights.T + self._shift
        allowed = np.zeros(scores.shape, dtype=bool)
        allowed[:, self._moves.out] = True
        allowed[:, self._moves.units] = ~space[:, None]
        allowed[:, self._moves.begins] = ~(space | last)[:, None]
        best: list[int] = np.where(allowed, scores, -np.inf).argmax(axis=1).tolist()
        return best

    def _end(self, first: int, label: str, rows: _Floats, ends: Sequence[bool]) -> int:
        """Return where a name that opens at a word ends: it never runs over its sentence."""
        moves = [self._moves.inner[label], self._moves.last[label]]
        weights, shift = self._weights[moves], self._shift[moves]
        for at in range(first + 1, len(ends)):
            if ends[at]:
                return at + 1
            seen = rows[at, _WORD] + rows[first, _FIRST] + rows[at - 1, _BEFORE] + self._bias
            goes_on, closes = weights @ seen.max(axis=-1) + shift
            if closes > goes_on or (closes == goes_on and moves[1] < moves[0]):
                return at + 1
        return len(ends)


def _moves_of(names: Sequence[str]) -> _Moves:
    labels = [name.partition("-")[2] for name in names]
    by_kind = {
        kind: {labels[at]: at for at, name in enumerate(names) if name.startswith(f"{kind}-")}
        for kind in "BILU"
    }
    return _Moves(
        out=list(names).index("O"),
        units=[at for label, at in by_kind["U"].items() if label],
        begins=list(by_kind["B"].values()),
        inner=by_kind["I"],
        last=by_kind["L"],
        labels=labels,
    )


@Language.factory(_NAME)
def _made(nlp: Language, name: str) -> NameMoves:  # noqa: ARG001 # spaCy gives it by name
    return NameMoves(cast("EntityRecognizer", nlp.get_pipe("ner")))


def decode_names(parser: Language) -> None:
    """Put the batched decoder in the place of the pipeline's own."""
    parser.add_pipe(_NAME, after="ner")
    parser.disable_pipe("ner")
