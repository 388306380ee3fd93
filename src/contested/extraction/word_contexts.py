"""The parse's vectors of words in their context, made a few hundred words at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model

_Vectors: TypeAlias = NDArray[np.float32]
_Encoder: TypeAlias = Model[list[_Vectors], list[_Vectors]]
_LAYER = "residual(expand_window>>maxout>>layernorm>>dropout)"
_PIECES = 3
_SIDE_BY_SIDE = 768
"""How many words are mixed at once: what is made of them stays in the processor's cache."""
_LEAST = np.float32(1e-08)
"""What is added to a variance that may be nothing."""


def mix_in_pieces(parser: Language) -> None:
    """Let every encoder of words in their context go over few words at a time, to the same vectors.

    Raises:
        ValueError: an encoder is not of the shape that this computes.
    """
    models = [getattr(component, "model", None) for _, component in parser.pipeline]
    for layer in [one for model in models if model is not None for one in model.walk()]:
        if layer.has_ref("encode"):
            layer.layers[1] = _in_pieces(layer.get_ref("encode"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mixer:
    """One layer's weights: first one piece of every unit, then the next, each a block."""

    weights: _Vectors
    bias: _Vectors
    scale: _Vectors
    shift: _Vectors

    def added(self, words: _Vectors) -> _Vectors:
        """Return what words add to themselves from themselves and their neighbours.

        The first and last row are neighbours only. The steps are those of the packaged layers, in
        their order, so that the sums are rounded alike.
        """
        around = np.hstack([words[:-2], words[1:-1], words[2:]])
        first, second, third = np.hsplit(around @ self.weights + self.bias, _PIECES)
        best = np.maximum(np.maximum(first, second), third)
        apart: _Vectors = best - best.mean(axis=1, keepdims=True)
        apart *= (np.square(apart).mean(axis=1, keepdims=True) + _LEAST) ** -0.5
        apart *= self.scale
        apart += self.shift
        return apart


def _in_pieces(encoder: _Encoder) -> _Encoder:
    mixers = [_mixer(layer) for layer in encoder.layers[0].layers]
    return Model(
        "mixed_in_pieces",
        _forward,
        layers=[encoder],
        attrs={"mixers": mixers, "pad": encoder.attrs["pad"]},
    )


def _mixer(layer: Model[Any, Any]) -> _Mixer:
    parts = {part.name: part for part in layer.walk()}
    if layer.name != _LAYER or parts["maxout"].get_dim("nP") != _PIECES:
        raise ValueError("the words' encoder needs layers of a word's neighbours and three pieces")
    weights = cast("_Vectors", parts["maxout"].get_param("W")).swapaxes(0, 1)
    return _Mixer(
        weights=np.ascontiguousarray(weights.reshape(-1, weights.shape[-1]).T),
        bias=cast("_Vectors", parts["maxout"].get_param("b")).T.reshape(-1),
        scale=cast("_Vectors", parts["layernorm"].get_param("G")),
        shift=cast("_Vectors", parts["layernorm"].get_param("b")),
    )


def _forward(
    model: _Encoder,
    texts: list[_Vectors],
    is_train: bool,  # noqa: ARG001, FBT001 # thinc gives it by name
) -> tuple[list[_Vectors], Callable[[list[_Vectors]], list[_Vectors]]]:
    pad, lengths = model.attrs["pad"], np.array([len(text) for text in texts], np.int32)
    ops = cast("Any", model.ops)  # thinc's types know no plain arrays
    words: _Vectors = ops.flatten(texts, pad=pad)
    for mixer in model.attrs["mixers"]:
        words = words + _mixed(mixer, words)
    return ops.unflatten(words, lengths, pad=pad), _not_trained


def _mixed(mixer: _Mixer, words: _Vectors) -> _Vectors:
    """Return what one layer adds to the words of all texts, a stretch after the other."""
    added, around = np.empty_like(words), np.pad(words, ((1, 1), (0, 0)))
    for start in range(0, len(words), _SIDE_BY_SIDE):
        end = start + _SIDE_BY_SIDE
        added[start:end] = mixer.added(around[start : end + 2])
    return added


def _not_trained(_: Sequence[_Vectors]) -> list[_Vectors]:
    raise NotImplementedError("an encoder that goes in pieces cannot be trained")
