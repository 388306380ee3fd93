"""How a document's words hang together, looked up once: the parse walks its tokens at every ask."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

import numpy as np
from spacy.tokens import Doc, Token

_One = TypeVar("_One")
_NAME = "tree"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Of each word the one that it hangs on (itself at the top), its part, its class, its kids.

    `answers` holds by question and word what was asked once.
    """

    heads: Sequence[int]
    parts: Sequence[str]
    classes: Sequence[str]
    kids: Sequence[Sequence[int]]
    answers: defaultdict[str, dict[int, Any]] = field(default_factory=lambda: defaultdict(dict))


def tree_of(doc: Doc) -> Tree:
    """Return the tree of a document, looked up once; whoever changes it must forget it."""
    known: Tree | None = doc.user_data.get(_NAME)
    return known or _planted(doc)


def forget_tree(doc: Doc) -> None:
    """Let a document's tree be looked up anew, after a word was hung elsewhere."""
    doc.user_data.pop(_NAME, None)


def _planted(doc: Doc) -> Tree:
    steps = doc.to_array("HEAD").astype(np.int64)
    heads = (steps + np.arange(len(doc))).tolist()
    kids: list[list[int]] = [[] for _ in heads]
    for at, head in enumerate(heads):
        if head != at:
            kids[head].append(at)
    parts = tuple(token.dep_ for token in doc)
    classes = tuple(token.pos_ for token in doc)
    tree = Tree(heads=heads, parts=parts, classes=classes, kids=kids)
    doc.user_data[_NAME] = tree
    return tree


def kids_as(token: Token, parts: Collection[str]) -> list[Token]:
    """Return the words that hang on a word and play one of some parts, in order."""
    doc = token.doc
    tree = tree_of(doc)
    played = tree.parts
    return [doc[at] for at in tree.kids[token.i] if played[at] in parts]


def parts_on(token: Token) -> set[str]:
    """Return the parts that the words hanging on a word play."""
    tree = tree_of(token.doc)
    return {tree.parts[at] for at in tree.kids[token.i]}


def once_a_word(ask: Callable[[Token], _One]) -> Callable[[Token], _One]:
    """Let a question about a word be answered once, as long as its document's tree is known."""
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answered(token: Token) -> _One:
        known: dict[int, _One] = tree_of(token.doc).answers[name]
        at = token.i
        if at not in known:
            known[at] = ask(token)
        return known[at]

    return answered
