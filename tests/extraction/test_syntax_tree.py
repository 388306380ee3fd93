"""The tree of a document, looked up once."""

import pytest
from spacy.tokens import Doc, Token

from contested.extraction.syntax_tree import forget_tree, kids_as, once_a_word, parts_on, tree_of
from tests.rooms import rooms

TEXT = "The army said on Friday that rebels had shelled the town. Nobody left."


@pytest.fixture
def doc() -> Doc:
    return rooms().tools.parser(TEXT)


def test_the_tree_holds_what_the_parse_walks(doc: Doc) -> None:
    tree = tree_of(doc)
    for token in doc:
        assert tree.heads[token.i] == token.head.i
        assert list(tree.kids[token.i]) == [child.i for child in token.children]
        assert (tree.parts[token.i], tree.classes[token.i]) == (token.dep_, token.pos_)


def test_kids_are_found_by_their_part(doc: Doc) -> None:
    verb = next(token for token in doc if token.text == "shelled")
    assert [one.text for one in kids_as(verb, {"nsubj", "dobj"})] == ["rebels", "town"]
    assert parts_on(verb) == {child.dep_ for child in verb.children}


def test_a_question_is_asked_once_a_word(doc: Doc) -> None:
    asked: list[int] = []

    @once_a_word
    def place(token: Token) -> int:
        asked.append(token.i)
        return token.i

    assert [place(doc[3]), place(doc[3]), place(doc[4])] == [3, 3, 4]
    assert asked == [3, 4]


def test_a_tree_that_a_mended_slip_changed_is_looked_up_anew(doc: Doc) -> None:
    town = next(token for token in doc if token.text == "town")
    before = tree_of(doc)
    town.dep_ = "pobj"
    assert tree_of(doc) is before
    forget_tree(doc)
    assert tree_of(doc).parts[town.i] == "pobj"
