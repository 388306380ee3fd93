"""Slips of the parse that the words themselves give away."""

from spacy.tokens import Doc

from contested.extraction.slips import mend_slips
from tests.rooms import rooms


def _read(words: str, tags: str, deps: str, heads: list[int], poses: str) -> Doc:
    return Doc(
        rooms().tools.parser.vocab,
        words=words.split(),
        tags=tags.split(),
        deps=deps.split(),
        heads=heads,
        pos=poses.split(),
    )


def test_a_day_run_into_a_name_leaves_the_verb_its_subject() -> None:
    doc = _read(
        "On Friday Dolan claimed Karsh",
        "IN NNP NNP VBD NNP",
        "prep compound pobj ROOT dobj",
        [3, 2, 0, 3, 3],
        "ADP PROPN PROPN VERB PROPN",
    )
    mend_slips(doc)
    assert [(doc[at].dep_, doc[at].head.i) for at in (1, 2)] == [("pobj", 0), ("nsubj", 3)]


def test_a_past_tense_is_not_joined_to_a_participle_before_it() -> None:
    doc = _read(
        "Dolan denied they had left and said",
        "NNP VBD PRP VBD VBN CC VBD",
        "nsubj ROOT nsubj aux ccomp cc conj",
        [1, 1, 4, 4, 1, 4, 4],
        "PROPN VERB PRON AUX VERB CCONJ VERB",
    )
    mend_slips(doc)
    assert doc[6].head.i == 1


def test_two_things_that_had_been_done_stay_joined() -> None:
    doc = _read(
        "Dolan denied they had left and fled",
        "NNP VBD PRP VBD VBN CC VBN",
        "nsubj ROOT nsubj aux ccomp cc conj",
        [1, 1, 4, 4, 1, 4, 4],
        "PROPN VERB PRON AUX VERB CCONJ VERB",
    )
    mend_slips(doc)
    assert doc[6].head.i == 4
