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
    doc[6].lemma_ = "say"
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


def test_who_held_a_land_is_no_part_of_its_name() -> None:
    doc = _read(
        "They took land Norvia controlled",
        "PRP VBD NN NNP VBN",
        "nsubj ROOT compound dobj acl",
        [1, 1, 3, 1, 3],
        "PRON VERB NOUN PROPN VERB",
    )
    doc[2].lemma_, doc[4].lemma_ = "land", "control"
    mend_slips(doc)
    mended = [(doc[at].dep_, doc[at].head.i) for at in (2, 3, 4)]
    assert mended == [("dobj", 1), ("nsubj", 4), ("relcl", 2)]


def test_an_opening_phrase_leaves_the_verb_its_subject() -> None:
    doc = _read(
        "In the town ten men fell",
        "IN DT NN CD NNS VBD",
        "prep det nmod nummod pobj ROOT",
        [5, 4, 4, 4, 0, 5],
        "ADP DET NOUN NUM NOUN VERB",
    )
    mend_slips(doc)
    assert [(doc[at].dep_, doc[at].head.i) for at in (2, 4)] == [("pobj", 0), ("nsubj", 5)]


def test_a_place_after_and_is_joined_to_the_place_before() -> None:
    doc = _read(
        "Men in Karsh and Norvia left",
        "NNS IN NNP CC NNP VBD",
        "nsubj prep pobj cc conj ROOT",
        [5, 0, 1, 0, 0, 5],
        "NOUN ADP PROPN CCONJ PROPN VERB",
    )
    mend_slips(doc)
    assert doc[4].head.i == 2


def test_by_whom_a_deed_was_done_is_not_hung_on_an_active_verb() -> None:
    doc = _read(
        "They saw hijacking of ships by pirates",
        "PRP VBD NN IN NNS IN NNS",
        "nsubj ROOT dobj prep pobj agent pobj",
        [1, 1, 1, 2, 3, 1, 5],
        "PRON VERB NOUN ADP NOUN ADP NOUN",
    )
    mend_slips(doc)
    assert doc[5].head.i == 2


def test_a_counted_name_read_as_a_verb_is_one_party() -> None:
    doc = _read(
        "They held 26 Norvian robbers",
        "PRP VBD CD NNP VBZ",
        "nsubj ROOT nummod dobj ccomp",
        [1, 1, 3, 1, 1],
        "PRON VERB NUM PROPN VERB",
    )
    mend_slips(doc)
    assert [(doc[at].dep_, doc[at].head.i) for at in (2, 3, 4)] == [
        ("nummod", 4),
        ("compound", 4),
        ("dobj", 1),
    ]


def test_who_insists_after_the_words_is_their_subject() -> None:
    doc = _read(
        "None was there , insisted the mayor",
        "NN VBD RB , VBD DT NN",
        "nsubj ROOT advmod punct conj det dobj",
        [1, 1, 1, 1, 1, 6, 4],
        "NOUN AUX ADV PUNCT VERB DET NOUN",
    )
    doc[4].lemma_ = "insist"
    mend_slips(doc)
    assert (doc[4].dep_, doc[6].dep_) == ("parataxis", "nsubj")


def test_a_verb_hung_on_its_subjects_noun_is_the_sentences() -> None:
    doc = _read(
        "A raid on camps of refugees killed nine",
        "DT NN IN NNS IN NNS VBD CD",
        "det ROOT prep pobj prep pobj acl dobj",
        [1, 1, 1, 2, 3, 4, 5, 6],
        "DET NOUN ADP NOUN ADP NOUN VERB NUM",
    )
    mend_slips(doc)
    assert (doc[6].dep_, doc[1].dep_, doc[1].head.i) == ("ROOT", "nsubj", 6)


def test_the_quoted_do_not_speak() -> None:
    doc = _read(
        '" None stayed , only people " said a nurse',
        "`` NN VBD , RB NNS '' VBD DT NN",
        "punct nsubj ccomp punct advmod nsubj punct ROOT det nsubj",
        [7, 2, 7, 7, 5, 7, 7, 7, 9, 7],
        "PUNCT NOUN VERB PUNCT ADV NOUN PUNCT VERB DET NOUN",
    )
    mend_slips(doc)
    assert (doc[5].dep_, doc[5].head.i, doc[9].dep_) == ("dep", 2, "nsubj")
