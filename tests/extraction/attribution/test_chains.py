"""Chains of voices, quotations that go on, and names behind pronouns."""

from collections.abc import Callable

from contested.extraction.attribution import Attribution
from contested.model.codebook import Manner

Attributed = Callable[..., tuple[Attribution, ...]]


def speakers(text: str, found: tuple[Attribution, ...]) -> list[str | None]:
    return [None if one.speaker is None else one.speaker.quote(text) for one in found]


def test_a_speakers_own_source_stands_inside(attributed: Attributed) -> None:
    text = "SANA, quoting a field commander, said the ministry had been told that the town fell."
    said, quoting, told = attributed(text)
    assert speakers(text, (said, quoting, told)) == ["SANA", "a field commander", None]
    assert (said.parent, quoting.parent, told.parent) == (None, 0, 1)
    assert quoting.content == said.content


def test_the_outer_voice_holds_the_inner_ones_whole_saying(attributed: Attributed) -> None:
    text = "RT reported that the ministry, citing pilots, said the convoy was hit."
    reported, said, citing = attributed(text)
    assert reported.content[0].holds(said.content[0])
    assert (reported.parent, said.parent, citing.parent) == (None, 0, 1)


def test_according_to_stands_around_a_said(attributed: Attributed) -> None:
    text = "The minister said the town was free, according to state television."
    outer = next(one for one in attributed(text) if one.cue_lemma == "according to ...")
    inner = next(one for one in attributed(text) if one.cue_lemma == "say")
    assert outer.parent is None
    assert inner.parent == attributed(text).index(outer)


def test_being_quoted_as_saying_credits_the_quoted(attributed: Attributed) -> None:
    text = "SANA quoted a commander as saying that the town had fallen."
    outer, inner = attributed(text)
    assert speakers(text, (outer, inner)) == ["SANA", "a commander"]
    assert inner.parent == 0


def test_a_saying_inside_a_quotation_stays_inside_it(attributed: Attributed) -> None:
    text = "“The villagers told us that nine people died,” the doctor said."
    outer, inner = sorted(attributed(text), key=lambda one: one.parent is not None)
    assert outer.manner is Manner.DIRECT
    assert inner.source is not None
    assert inner.source.quote(text) == "The villagers"
    assert outer.content[0].holds(inner.content[0])


def test_a_sentence_of_quotation_goes_on(attributed: Attributed) -> None:
    text = "“We have no bread,” said Lina Aziz. “The road has been closed for a month.”"
    (one,) = attributed(text)
    assert [span.quote(text) for span in one.content] == [
        "“We have no bread,”",
        "“The road has been closed for a month.”",
    ]


def test_a_paragraph_of_quotation_goes_on(attributed: Attributed) -> None:
    text = "“We have no bread,” said Lina Aziz.\n“The road has been closed for a month.”"
    (one,) = attributed(text)
    assert len(one.content) == 2
    assert one.confidence < 0.8


def test_a_paragraph_of_quotation_in_another_style_does_not(attributed: Attributed) -> None:
    text = "“We have no bread,” said Lina Aziz.\n«The road has been closed for a month.»"
    (one,) = attributed(text)
    assert len(one.content) == 1


def test_own_voice_between_breaks_the_chain(attributed: Attributed) -> None:
    text = (
        "“We have no bread,” said Lina Aziz.\nThe town lies in a valley.\n"
        "“The road has been closed for a month.”"
    )
    (one,) = attributed(text)
    assert len(one.content) == 1


def test_a_colon_leads_into_the_next_paragraphs(attributed: Attributed) -> None:
    text = (
        "On Friday the reconciliation centre issued a report, saying:\n"
        "“Over the past day, 12 towns joined the truce.”\n“The number of groups rose to 50.”"
    )
    (one,) = attributed(text)
    assert speakers(text, (one,)) == ["the reconciliation centre"]
    assert len(one.content) == 2


def test_an_unclosed_quotation_runs_on(attributed: Attributed) -> None:
    text = "The colonel said: “We took the hill.\n“Then we took the road.”"
    (one,) = attributed(text)
    assert len(one.content) == 2


def test_pronouns_and_titles_go_back_to_the_name(attributed: Attributed) -> None:
    text = (
        "Russian Defense Minister Sergey Shoigu arrived on Monday. The minister said the town "
        "was free. He denied that civilians had been killed. “We hit a depot,” he said."
    )
    names = speakers(text, attributed(text))
    assert names == ["Russian Defense Minister Sergey Shoigu"] * 3


def test_a_body_is_it(attributed: Attributed) -> None:
    text = (
        "The Syrian Observatory for Human Rights said 40 people were killed. The Observatory said "
        "the toll could rise. It said women were among the dead."
    )
    names = speakers(text, attributed(text))
    assert names == ["The Syrian Observatory for Human Rights"] * 3


def test_another_body_is_not_taken_for_it(attributed: Attributed) -> None:
    text = "The Red Crescent said nine people died. The ministry said nobody had."
    assert speakers(text, attributed(text)) == ["The Red Crescent", "The ministry"]


def test_she_is_not_a_man(attributed: Attributed) -> None:
    text = "Spokesman Anton Petrov said the hill was lost. She said it was not."
    assert speakers(text, attributed(text))[1] == "She"


def test_a_quotation_that_awaits_its_own_cue_is_not_handed_on(attributed: Attributed) -> None:
    text = "The road was closed, the mayor said. “We have had no bread for a month,” Lina typed."
    (one,) = attributed(text)
    assert [span.quote(text) for span in one.content] == ["The road was closed"]


def test_an_infinitive_is_part_of_what_is_called_for(attributed: Attributed) -> None:
    text = "Moscow called on Ankara to withdraw its troops."
    (one,) = attributed(text)
    assert one.content[0].quote(text) == "Ankara to withdraw its troops"


def test_an_aside_before_the_cue_hides_no_speaker(attributed: Attributed) -> None:
    text = "State news agency SANA, citing a military source, reported that the army had left."
    reported, citing = attributed(text)
    assert speakers(text, (reported, citing)) == ["State news agency SANA", "a military source"]
    assert citing.parent == 0


def test_being_quoted_by_an_outlet_makes_a_chain(attributed: Attributed) -> None:
    text = "An opposition commander was quoted by Al Jazeera as saying his men had withdrawn."
    outer, inner = attributed(text)
    assert speakers(text, (outer, inner)) == ["Al Jazeera", "An opposition commander"]
    assert inner.parent == 0


def test_they_are_the_nearest_people_that_fit(attributed: Attributed) -> None:
    text = "Turkey warned that it would retaliate. US officials said it might. They said no more."
    assert speakers(text, attributed(text))[1] == "US officials"


def test_asking_not_to_be_named_is_no_saying(attributed: Attributed) -> None:
    text = "A resident, who asked not to be named, said: “We have nowhere to go.”"
    (one,) = attributed(text)
    assert speakers(text, (one,)) == ["A resident"]
