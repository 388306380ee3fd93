"""The tables of cues and speakers, and how they are checked."""

import pytest

from contested.errors import DataError
from contested.extraction.attribution import CueLexicon, CuePos, Factivity, Frame, SpeakerKind
from contested.extraction.attribution.lexicon import parse_cues, parse_speakers
from contested.model.codebook import Stance
from contested.model.lexicon import read_text

HEADER = "cue,pos,stance,factivity,frame,note\n"


def packaged() -> str:
    return read_text("contested.extraction", "data/cues.csv")


def test_there_are_four_hundred_cues_and_more() -> None:
    assert len(parse_cues(packaged())) >= 400


def test_the_rows_are_sorted() -> None:
    keys = [tuple(line.split(",")[:2]) for line in packaged().splitlines()[1:]]
    assert keys == sorted(keys)


def test_no_cue_stands_twice() -> None:
    with pytest.raises(DataError, match="'say' stands twice as verb"):
        parse_cues(HEADER + "say,verb,asserts,neutral,clause,\nsay,verb,denies,neutral,clause,\n")


@pytest.mark.parametrize(
    "row",
    [
        "say,adverb,asserts,neutral,clause,",
        "say,verb,shouts,neutral,clause,",
        "say,verb,asserts,sure,clause,",
        "say,verb,asserts,neutral,clauses,",
        "say,verb,asserts,neutral,,",
    ],
)
def test_a_value_outside_the_codebook_is_refused(row: str) -> None:
    with pytest.raises(DataError, match="say"):
        parse_cues(HEADER + row + "\n")


def test_a_speaker_noun_stands_once() -> None:
    with pytest.raises(DataError, match="stands twice"):
        parse_speakers("noun,kind\narmy,body\narmy,body\n")


def test_the_longest_cue_of_a_first_word_comes_first(cues: CueLexicon) -> None:
    for group in (*cues.verbs.values(), *cues.nouns.values(), *cues.phrases.values()):
        sizes = [len(cue.words) for cue in group]
        assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("cue", "stance", "factivity"),
    [
        ("say", Stance.ASSERTS, Factivity.NEUTRAL),
        ("claim", Stance.ASSERTS, Factivity.DISTANCING),
        ("confirm", Stance.ASSERTS, Factivity.FACTIVE),
        ("deny", Stance.DENIES, Factivity.NEUTRAL),
        ("predict", Stance.PREDICTS, Factivity.NEUTRAL),
        ("promise", Stance.PROMISES, Factivity.NEUTRAL),
        ("threaten", Stance.THREATENS, Factivity.NEUTRAL),
        ("demand", Stance.DEMANDS, Factivity.NEUTRAL),
        ("ask", Stance.QUESTIONS, Factivity.NEUTRAL),
        ("believe", Stance.SUPPOSES, Factivity.NEUTRAL),
    ],
)
def test_the_plain_cues_commit_as_they_should(
    cues: CueLexicon, cue: str, stance: Stance, factivity: Factivity
) -> None:
    row = cues.verbs[cue][-1]
    assert (row.stance, row.factivity, row.pos) == (stance, factivity, CuePos.VERB)


def test_every_phrase_has_its_slot_or_hedges(cues: CueLexicon) -> None:
    for group in cues.phrases.values():
        for cue in group:
            assert ("..." in cue.words) != (Frame.HEDGE in cue.frames)


def test_nouns_of_speakers_have_their_kinds(cues: CueLexicon) -> None:
    assert cues.speakers["minister"] is SpeakerKind.PERSON
    assert cues.speakers["observatory"] is SpeakerKind.BODY
    assert cues.speakers["statement"] is SpeakerKind.TEXT
