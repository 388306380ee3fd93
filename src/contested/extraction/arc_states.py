"""Where each sentence of a batch stands while its tree is built: stacks, queues and arcs so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Whole: TypeAlias = NDArray[np.int64]
_Flags: TypeAlias = NDArray[np.bool_]
PLACES = 8
"""How many words a move hangs on."""
KINDS = "SDLR"
"""The moves as the packaged parser writes them: shift, reduce, left arc and right arc."""
_SHIFT, _REDUCE, _LEFT, _RIGHT = range(len(KINDS))
_BELOW, _BEHIND = 3, 2
"""How many places under a stack and behind a queue are its own, for those who look there."""


@dataclass(slots=True, kw_only=True)
class States:
    """All sentences that are not done, side by side; words count from 1 over the batch, 0 is none.

    `top`, `floor`, `first` and `last` have a row for each sentence: where in `stack` its top word
    and the place under its lowest one lie, where in `queue` its next word and the place after its
    last one. The others have a row for each word: its head and the move that gave it, its
    outermost kid on each side, its head's outermost right kid before it, and whether it was taken
    off the stack to be looked at again.
    """

    stack: Whole
    queue: Whole
    top: Whole
    floor: Whole
    first: Whole
    last: Whole
    heads: Whole
    moves: Whole
    left: Whole
    right: Whole
    before: Whole
    again: _Flags

    def words(self) -> Whole:
        """Return the words on which the next move hangs, a row for each sentence."""
        words = np.empty((self.top.size, PLACES), np.int64)
        words[:, 0] = first = self.queue[self.first]
        words[:, 1] = self.queue[self.first + 1]
        words[:, 2] = top = self.stack[self.top]
        words[:, 3] = self.stack[self.top - 1]
        words[:, 4] = self.stack[self.top - 2]
        words[:, 5] = self.left[first]
        words[:, 6] = self.left[top]
        words[:, 7] = self.right[top]
        return words

    def allowed(self, words: Whole) -> Whole:
        """Return which moves each sentence allows: 1 for shift, 2 for reduce, 4 for arcs, added."""
        depth, within = self.top - self.floor, self.first < self.last
        shift = (depth == 0) | (within & (words[:, 1] > 0) & ~self.again[words[:, 0]])
        reduce = (depth > 1) | ~within
        allowed: Whole = shift + 2 * reduce + 4 * (within & (depth > 0))
        return allowed

    def go(self, kinds: Whole, moves: Whole, words: Whole) -> None:
        """Take one move in each sentence and leave out those that are done."""
        first, top = words[:, 0], words[:, 2]
        self._attach_left((kinds == _LEFT).nonzero()[0], moves, first, top)
        self._reduce((kinds == _REDUCE).nonzero()[0], top)
        self._attach_right((kinds == _RIGHT).nonzero()[0], moves, first, top)
        self._push(((kinds == _RIGHT) | (kinds == _SHIFT)).nonzero()[0], first)
        self._leave_done()

    def _attach_left(self, at: Whole, moves: Whole, first: Whole, top: Whole) -> None:
        kids, heads = top[at], first[at]
        old = self.heads[kids]
        self.right[old] = np.where(old > 0, self.before[kids], 0)
        self.heads[kids], self.moves[kids] = heads, moves[at]
        self.left[heads] = kids
        self.again[heads] = False
        self.top[at] -= 1

    def _attach_right(self, at: Whole, moves: Whole, first: Whole, top: Whole) -> None:
        kids, heads = first[at], top[at]
        self.heads[kids], self.moves[kids] = heads, moves[at]
        self.before[kids] = self.right[heads]
        self.right[heads] = kids

    def _reduce(self, at: Whole, top: Whole) -> None:
        bare = (self.heads[top[at]] == 0) & (self.top[at] - self.floor[at] > 1)
        self.top[at] -= 1
        back = at[bare]
        self.first[back] -= 1
        self.queue[self.first[back]] = top[back]
        self.again[top[back]] = True

    def _push(self, at: Whole, first: Whole) -> None:
        self.top[at] += 1
        self.stack[self.top[at]] = first[at]
        self.first[at] += 1

    def _leave_done(self) -> None:
        going = (self.first < self.last) | (self.top > self.floor)
        if not going.all():
            self.top, self.floor = self.top[going], self.floor[going]
            self.first, self.last = self.first[going], self.last[going]


def begin(lengths: Sequence[int], opens: _Flags) -> States:
    """Return the states of texts of so many words each, where the given words open a sentence."""
    words, ends = len(opens), np.cumsum(lengths)
    begins = np.flatnonzero(opens)
    stops = np.append(begins[1:], words)
    number = np.arange(len(begins))
    floor = begins + _BELOW * number + _BELOW - 1
    first, last = begins + _BEHIND * number, stops + _BEHIND * number
    queue = np.zeros(words + _BEHIND * len(begins), np.int64)
    queue[np.arange(words) + _BEHIND * (np.cumsum(opens) - 1)] = np.arange(words) + 1
    queue[last] = np.where(np.isin(stops, ends), 0, stops + 1)
    stack = np.zeros(words + _BELOW * len(begins), np.int64)
    heads, moves, left, right, before, again = np.zeros((6, words + 1), np.int64)
    return States(
        stack=stack,
        queue=queue,
        top=floor.copy(),
        floor=floor,
        first=first,
        last=last,
        heads=heads,
        moves=moves,
        left=left,
        right=right,
        before=before,
        again=again.astype(bool),
    )
