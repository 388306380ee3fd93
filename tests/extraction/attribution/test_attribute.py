"""Who is credited with what, by which words."""

from collections.abc import Callable

import pytest

from contested.extraction.attribution import Attribution, Factivity, Frame
from contested.model.codebook import BlockKind, Manner, Stance

Attributed = Callable[..., tuple[Attribution, ...]]


def words(text: str, one: Attribution) -> tuple[str | None, str | None, list[str]]:
    source = None if one.source is None else one.source.quote(text)
    cue = None if one.cue is None else one.cue.quote(text)
    return source, cue, [span.quote(text) for span in one.content]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The army said that rebels had shelled the airport.",
            "The army",
            "said",
            ["that rebels had shelled the airport"],
        ),
        (
            "Rebels had shelled the airport, the army said.",
            "the army",
            "said",
            ["Rebels had shelled the airport"],
        ),
        (
            "Rebels shelled the airport, according to two local doctors.",
            "two local doctors",
            "according to",
            ["Rebels shelled the airport"],
        ),
        (
            "According to the Red Crescent, nine people died in Homs.",
            "the Red Crescent",
            "According to",
            ["nine people died in Homs"],
        ),
        (
            "The convoy, the governor said on Sunday, had reached the town.",
            "the governor",
            "said",
            ["The convoy", "had reached the town"],
        ),
        (
            "As the envoy put it, the truce is dead.",
            "the envoy",
            "put it",
            ["the truce is dead"],
        ),
        (
            "“The road is open,” said Rami Haddad, a driver from Hama.",
            "Rami Haddad, a driver from Hama",
            "said",
            ["“The road is open,”"],
        ),
        (
            "“The road,” he said, “is open again.”",
            "he",
            "said",
            ["“The road,”", "“is open again.”"],
        ),
        (
            "The mayor told reporters that the bridge had collapsed.",
            "The mayor",
            "told",
            ["that the bridge had collapsed"],
        ),
        (
            "The militia has threatened to shell the port.",
            "The militia",
            "has threatened",
            ["to shell the port"],
        ),
        (
            "On Sunday, Colonel Haddad said over the past month, “(m)ost roads have been cleared.”",
            "Colonel Haddad",
            "said",
            ["over the past month, “(m)ost roads have been cleared.”"],
        ),
        (
            "The monitors put the toll at 31.",
            "The monitors",
            "put",
            ["the toll at 31"],
        ),
    ],
)
def test_frames_of_saying(
    attributed: Attributed, text: str, source: str, cue: str, content: list[str]
) -> None:
    (one,) = attributed(text)
    assert words(text, one) == (source, cue, content)


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", Stance.ASSERTS),
        ("denied", Stance.DENIES),
        ("predicted", Stance.PREDICTS),
        ("promised", Stance.PROMISES),
        ("suggested", Stance.SUPPOSES),
        ("demanded", Stance.DEMANDS),
    ],
)
def test_the_cue_sets_the_stance(attributed: Attributed, verb: str, stance: Stance) -> None:
    (one,) = attributed(f"The governor {verb} that the town would be handed over.")
    assert one.stance is stance


def test_asking_is_a_question_and_asking_somebody_to_is_a_demand(attributed: Attributed) -> None:
    (asked,) = attributed("The envoy asked whether the road was open.")
    (asked_to,) = attributed("The envoy asked the army to open the road.")
    assert (asked.stance, asked_to.stance) == (Stance.QUESTIONS, Stance.DEMANDS)


def test_the_outlet_keeps_its_distance_or_takes_it_for_true(attributed: Attributed) -> None:
    (claimed,) = attributed("The militia claimed that it held the hill.")
    (confirmed,) = attributed("The militia confirmed that it had left the hill.")
    assert claimed.factive is Factivity.DISTANCING
    assert confirmed.factive is Factivity.FACTIVE


def test_a_cue_may_be_denied_itself(attributed: Attributed) -> None:
    (one,) = attributed("The army did not confirm that it had left the hill.")
    assert one.negated
    (declined,) = attributed("The army declined to say who had fired.")
    assert declined.negated


def test_not_believing_is_a_stance(attributed: Attributed) -> None:
    (one,) = attributed("The doctors do not believe that gas was used.")
    assert (one.stance, one.negated) == (Stance.DENIES, False)


def test_nobody_named_leaves_the_source_unknown(attributed: Attributed) -> None:
    (reported,) = attributed("It was reported that nine people had died.")
    (believed,) = attributed("The men are believed to have fled the town.")
    assert reported.source is None
    assert reported.speaker is None
    assert believed.source is None
    assert believed.frame is Frame.RAISING


def test_the_passive_names_its_speaker_after_by(attributed: Attributed) -> None:
    text = "The report was denied by the ministry."
    (one,) = attributed(text)
    assert words(text, one)[0] == "the ministry"
    assert one.stance is Stance.DENIES


def test_a_word_in_scare_quotes_is_nobodys_saying(attributed: Attributed) -> None:
    assert attributed("The so-called “safe zone” was shelled on Sunday.") == ()


def test_a_quotation_is_direct_and_a_retelling_is_not(attributed: Attributed) -> None:
    (direct,) = attributed("“We hold the hill and the road,” the colonel said.")
    (retold,) = attributed("The colonel said they held “the hill” and the road.")
    assert (direct.manner, retold.manner) == (Manner.DIRECT, Manner.INDIRECT)


def test_ones_own_thought_is_one_voice(attributed: Attributed) -> None:
    (one,) = attributed("The general said he believed the militants would leave.")
    assert one.stance is Stance.SUPPOSES
    assert one.cue_lemma == "say"
    (quoted,) = attributed("“I think the militants will leave,” the general said.")
    assert quoted.stance is Stance.SUPPOSES


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Air strike kills 40: monitor", "monitor"),
        ("Truce broken 12 times, says ministry", "ministry"),
        ("Ministry: truce broken 12 times", "Ministry"),
    ],
)
def test_headlines_credit(attributed: Attributed, title: str, source: str) -> None:
    (one,) = attributed(title, first=BlockKind.TITLE)
    assert words(title, one)[0] == source


def test_a_place_before_a_headlines_colon_is_a_topic(attributed: Attributed) -> None:
    assert attributed("Syria: 40 killed in air strike", first=BlockKind.TITLE) == ()


def test_per_is_a_cue_only_before_a_speaker(attributed: Attributed) -> None:
    assert attributed("Bread rose to 40 pounds per kilo in the town.") == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karsh has fallen, the militia's chief, Pavel Dorin, said on Sunday.", "Pavel Dorin"),
        ("Karsh has fallen, Pavel Dorin, who leads the militia, said on Sunday.", "Pavel Dorin"),
        ("Karsh has fallen, a spokesman for the militia was quoted as saying.", "a spokesman"),
        ("The militia lost 400 men in Karsh, army intelligence estimates.", "army intelligence"),
        ("The army lost 400 men, the alliance estimates, including 90 killed.", "the alliance"),
    ],
)
def test_a_tail_names_its_speaker_with_what_describes_them(
    attributed: Attributed, text: str, speaker: str
) -> None:
    one = max(attributed(text), key=lambda found: found.content[0].end - found.content[0].start)
    assert one.source is not None
    assert speaker in one.source.quote(text)


def test_unable_and_yet_to_deny_their_cue(attributed: Attributed) -> None:
    (unable,) = attributed("The army was unable to say who had fired.")
    (yet,) = attributed("The army has yet to confirm that it had left the hill.")
    assert unable.negated
    assert yet.negated
