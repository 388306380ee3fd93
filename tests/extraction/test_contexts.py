"""What a sentence is about: the contexts of PLOVER, by the words that tell them."""

import pytest

from contested.errors import DataError
from contested.extraction import contexts
from contested.extraction.contexts import contexts_of, load_contexts
from contested.model.codebook import Context
from tests.rooms import rooms

TOLD = {
    "A flash flood swept two lorries off the Karsh road.": {Context.DISASTERS},
    "Customs officers found forty kilos of heroin under the seats.": {Context.ILLEGAL_DRUGS},
    "The judge sent the case back to the appeal court.": {Context.LEGAL},
    "Pro-democracy marchers filled the square in Ombari.": {Context.PRO_DEMOCRACY},
    "Cholera spread through the refugee camp.": {Context.HEALTH, Context.MIGRATION},
    "The envoy left for talks in Belmora.": {Context.DIPLOMATIC},
    "They drank tea by the river.": set(),
}


@pytest.mark.parametrize("sentence", TOLD)
def test_words_tell_what_a_sentence_is_about(sentence: str) -> None:
    tools = rooms().tools
    assert set(contexts_of(tools.parser(sentence), tools.contexts)) == TOLD[sentence]


def test_every_form_of_a_word_tells_the_same() -> None:
    tools = rooms().tools
    forms = ("A soldier waved.", "Soldiers waved.", "SOLDIERS waved.")
    told = {contexts_of(tools.parser(one), tools.contexts) for one in forms}
    assert told == {(Context.MILITARY,)}


def test_every_context_has_words() -> None:
    listed = {one for rests in load_contexts().values() for _, told in rests for one in told}
    assert listed == set(Context)


def test_a_context_that_the_codebook_lacks_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contexts, "read_text", lambda *_: "words,contexts\ntea,leisure\n")
    with pytest.raises(DataError, match="leisure"):
        load_contexts()
