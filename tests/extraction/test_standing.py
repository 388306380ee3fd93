"""How a place stands, and what is only said of a statement, in made-up sentences."""

import pytest

from contested.model.claim import Claim
from contested.model.codebook import Stance
from tests.rooms import claims


def _only(text: str, code: str) -> Claim:
    (found,) = (one for one in claims(text, "2021-03-10") if f"{one.type} {one.mode}" == code)
    return found


def _speaker(claim: Claim) -> str:
    return claim.voices[-1].text or "" if len(claim.voices) > 1 else ""


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The town of Belmora remains Ukrainian, the governor said.", "Ukrainian"),
        ("The city is still Russian.", "Russian"),
    ],
)
def test_a_town_that_stays_somebodys_is_held_by_them(text: str, doer: str) -> None:
    claim = _only(text, "X-CONTROL holds")
    assert [one.text for one in claim.actors] == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "Fighting continues inside the town of Belmora.",
        "The fighting was still going on in the city, the monitor said.",
        "Heavy fighting is under way in the town of Belmora.",
        "Government units were fighting in the city.",
    ],
)
def test_fighting_that_goes_on_contests_the_place(text: str) -> None:
    assert _only(text, "X-CONTROL contests").polarity


def test_no_more_fighting_is_a_contest_denied() -> None:
    assert not _only("There is no more fighting in the town.", "X-CONTROL contests").polarity


@pytest.mark.parametrize(
    "text",
    ["Rebels fought in the city on Monday.", "Fighting continues on the edge of the town."],
)
def test_a_fight_that_was_and_one_outside_stay_violence(text: str) -> None:
    assert [one.type for one in claims(text, "2021-03-10")] == ["ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Reports alleging that the army has left Belmora are groundless, Pavel Dorin said.",
        "Reports that the army has left Belmora are untrue, Pavel Dorin told reporters.",
        "It is untrue that the army has left Belmora, Pavel Dorin, a spokesman, said.",
    ],
)
def test_what_reports_say_is_denied_by_who_calls_them_untrue(text: str) -> None:
    (claim,) = claims(text, "2021-03-10")
    assert (claim.mode, claim.stance) == ("withdraws", Stance.DENIES)
    assert _speaker(claim).startswith("Pavel Dorin")


def test_a_statement_called_inaccurate_is_denied() -> None:
    text = "Pavel Dorin called the statement of the ministry inaccurate at a briefing on Tuesday."
    (claim,) = claims(text, "2021-03-10")
    assert (claim.type, claim.stance, _speaker(claim)) == (None, Stance.DENIES, "Pavel Dorin")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The governor did not claim that the town had been taken.", "The governor"),
        ("The army has yet to confirm that the town was captured.", "The army"),
        ("No footage confirms the claim by Pavel Dorin that his men captured the town.", ""),
    ],
)
def test_what_is_not_confirmed_is_left_open(text: str, speaker: str) -> None:
    claim = _only(text, "X-CONTROL captures")
    assert (claim.stance, claim.polarity) == (Stance.QUESTIONS, True)
    assert _speaker(claim) == speaker


def test_a_speaker_named_after_the_words_is_no_doer() -> None:
    text = "Belmora was captured by rebels, Pavel Dorin, spokesman for the command, said on Monday."
    claim = _only(text, "X-CONTROL captures")
    assert [one.text for one in claim.actors] == ["rebels"]


def test_who_a_speaker_backs_is_no_claim() -> None:
    text = (
        "The army took the town of Belmora on Monday, a commander in the alliance that supports "
        "President Omar al-Dalan said."
    )
    (claim,) = claims(text, "2021-03-10")
    assert (claim.mode, _speaker(claim).startswith("a commander in")) == ("captures", True)


def test_participles_that_sum_up_a_count_are_no_events() -> None:
    text = "The army has lost from 2,000 to 3,000 men, killed and wounded, in Belmora."
    (claim,) = claims(text, "2021-03-10")
    (figure,) = claim.figures
    assert (claim.type, figure.what, figure.low, figure.high) == ("X-TOLL", "other", 2000, 3000)


def test_fighters_left_in_an_area_are_a_strength() -> None:
    text = "The coalition estimated that 900 rebel fighters were left in the border area."
    claim = _only(text, "X-FORCE strength")
    assert [(one.what, one.low) for one in claim.figures] == [("present", 900)]


def test_the_acronym_is_in_capitals_is_a_group() -> None:
    claim = _only("Within two days, IS had retaken the town of Belmora.", "X-CONTROL captures")
    assert [one.name for one in claim.actors] == ["Islamic State"]


def test_an_agency_before_the_first_words_is_no_part_of_them() -> None:
    text = "BELMORA (Wire) - Rebel fighters captured the village of Karsh."
    claim = _only(text, "X-CONTROL captures")
    assert [one.text for one in claim.actors] == ["Rebel fighters"]


def test_a_heading_before_an_agency_is_no_part_of_the_first_sentence() -> None:
    text = "Villagers Killed in Ombari\n\n(Wire) - Rebel fighters captured the village of Karsh."
    claim = _only(text, "X-CONTROL captures")
    assert claim.evidence[0].quote == "Rebel fighters captured the village of Karsh."
