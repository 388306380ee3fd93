"""Names of towns that the tagger takes for other words."""

import pytest
from spacy.tokens import Doc

from contested.extraction.names import mend_names
from tests.rooms import rooms


def _read(words: str, poses: str, deps: str, heads: list[int], entity: str) -> Doc:
    vocab = rooms().tools.parser.vocab
    doc = Doc(vocab, words=words.split(), pos=poses.split(), deps=deps.split(), heads=heads)
    starts = [f"B-{entity}" if word == "Karshut" and entity else "O" for word in words.split()]
    return Doc(
        vocab,
        words=words.split(),
        pos=poses.split(),
        deps=deps.split(),
        heads=heads,
        ents=starts,
        tags=[token.tag_ for token in doc],
    )


def test_a_town_taken_for_an_adverb_is_what_its_verb_acts_on() -> None:
    doc = _read("Forces hold Karshut", "NOUN VERB ADV", "nsubj ROOT advmod", [1, 1, 1], "ORG")
    mend_names(doc)
    assert [(doc[2].pos_, doc[2].dep_, doc[2].lemma_)] == [("PROPN", "dobj", "Karshut")]


@pytest.mark.parametrize("entity", ["", "DATE"])
def test_a_word_that_names_no_town_stays_as_it_was(entity: str) -> None:
    doc = _read("They left Karshut", "PRON VERB NOUN", "nsubj ROOT dobj", [1, 1, 1], entity)
    mend_names(doc)
    assert doc[2].pos_ == "NOUN"


def test_a_capital_amid_plain_words_makes_an_adverb_a_name() -> None:
    doc = _read("troops hold Karshut", "NOUN VERB ADV", "nsubj ROOT advmod", [1, 1, 1], "")
    mend_names(doc)
    assert doc[2].pos_ == "PROPN"
