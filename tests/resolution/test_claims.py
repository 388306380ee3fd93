"""Laws of claims from the first word to the last: evidence, time, neutrality, independence."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from contested import pipeline
from contested.model.claim import Claim, Voice
from contested.model.codebook import Stance
from contested.model.span import Span
from contested.model.wire import claim_json, to_line
from tests.rooms import claims, report, rooms

STATES = ("Russia", "Ukraine", "Iran", "Israel", "Turkey", "Syria", "Sudan", "Chad")
TEMPLATES = (
    "{a} bombed positions of {b} near Belmora on Friday.",
    "{a} accused {b} of breaking the truce.",
    "The army of {a} captured the village of Belmora from the army of {b}.",
    "{a} said that {b} had attacked its convoy on 3 March 2017.",
    "Forces of {a} clashed with forces of {b}, killing at least 12 people.",
    "{a} denied that it had shelled {b}.",
    "{a} will withdraw its troops, the government of {b} said.",
    "{a} supplied weapons to {b}.",
)
REPORTS = (
    (
        "Government forces captured the town of Palmyra on 2 March 2017. At least 12 people were "
        "killed in Aleppo, the governor said."
    ),
    (
        "“Rebels have shelled Homs since Monday”, a spokesman told reporters. More than 3,000 "
        "people fled Idlib."
    ),
    (
        "Aid has not reached Douma since June, according to the Red Cross. The army allegedly "
        "blocked an aid convoy at the checkpoint."
    ),
)
WORDS = re.compile(r"\w+")


def _spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    for said in claim.evidence:
        yield said.quote, said.span
    for actor in (*claim.actors, *claim.recipients, *claim.former):
        yield actor.text, actor.span or Span(0, 0)
    for place in claim.places:
        yield place.text, place.span or Span(0, 0)
    for figure in claim.figures:
        yield figure.text, figure.span
    for word in claim.framing:
        yield word.text, word.span
    if claim.time is not None and claim.time.span is not None:
        yield claim.time.text, claim.time.span
    for voice in claim.voices[1:]:
        yield voice.text or "", voice.span or Span(0, 0)
    for voice in claim.voices:
        if voice.cue is not None and voice.cue_span is not None:
            yield voice.cue, voice.cue_span


def _code(claim: Claim) -> tuple[object, ...]:
    """Return all that a claim says but for its voices, its id and its certainty of them."""
    named = (claim.actors, claim.recipients, claim.former)
    parties = tuple(tuple((one.text, one.actor) for one in party) for party in named)
    figures = tuple((one.text, one.what, one.low, one.high) for one in claim.figures)
    places = tuple(one.name or one.text for one in claim.places)
    return (claim.type, claim.mode, claim.polarity, parties, figures, places)


@pytest.mark.parametrize("text", REPORTS)
def test_every_span_holds_its_words(text: str) -> None:
    read = report(text, "2017-03-06")
    ((_, found),) = pipeline.claims([read], rooms())
    assert found
    for claim in found:
        for words, span in _spans(claim):
            assert words == span.quote(read.text)


@pytest.mark.parametrize("text", REPORTS)
def test_claims_have_ids_of_their_own(text: str) -> None:
    ids = [claim.id for claim in claims(text)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured the town of Palmyra.",
        "Police arrested forty protesters in Khartoum.",
        "The army shelled Homs, the spokesman said.",
        "At least 12 people were killed in Aleppo.",
    ],
)
def test_publication_is_no_time_of_its_own(text: str) -> None:
    (first, *_) = claims(text, "2017-03-06")
    assert first.time is None or (first.time.earliest, first.time.latest) != (
        "2017-03-06",
        "2017-03-06",
    )


def test_a_relative_date_needs_the_publication() -> None:
    text = "Rebels captured the town of Palmyra on Friday."
    (dated,), (undated,) = claims(text, "2017-03-06"), claims(text)
    assert dated.time is not None
    assert (dated.time.text, dated.time.earliest) == ("Friday", "2017-03-03")
    assert undated.time is None or undated.time.earliest is None


@given(
    template=st.sampled_from(TEMPLATES),
    pair=st.lists(st.sampled_from(STATES), min_size=2, max_size=2, unique=True),
)
def test_swapping_the_parties_swaps_the_coding_and_nothing_else(
    template: str, pair: list[str]
) -> None:
    first, second = pair
    straight = claims(template.format(a=first, b=second), "2017-03-06")
    swapped = claims(template.format(a=second, b=first), "2017-03-06")
    turned = {first: second, second: first}
    assert [_neutral(one, {}) for one in straight] == [_neutral(one, turned) for one in swapped]


def _neutral(claim: Claim, turned: dict[str, str]) -> list[object]:
    """Return all that a claim codes, the parties' names turned, offsets and ids left out."""

    def name(words: str | None) -> str | None:
        return words and WORDS.sub(lambda word: turned.get(word[0], word[0]), words)

    named = (claim.actors, claim.recipients, claim.former)
    return [
        (claim.type, claim.mode, claim.stance, claim.polarity, claim.hedges),
        [[(name(one.text), name(one.name)) for one in party] for party in named],
        [(voice.role, name(voice.text), voice.cue, voice.manner) for voice in claim.voices],
        [(name(one.text), name(one.name)) for one in claim.places],
        [(one.what, one.low, one.high, one.scope) for one in claim.figures],
        [(one.text, one.kind) for one in claim.framing],
        (claim.time.earliest, claim.time.latest) if claim.time else None,
        [name(one.quote) for one in claim.evidence],
    ]


TOLD = (
    "Rebels shelled the town of Belmora {when}.",
    "{When}, the army captured the village of Belmora.",
    "At least 12 people were killed in Aleppo {when}, the governor said.",
)
WHENS = ("yesterday", "three days ago", "ten days ago", "last night", "days ago")


@given(
    told=st.sampled_from(TOLD),
    when=st.sampled_from(WHENS),
    on=st.dates(min_value=date(1995, 1, 1), max_value=date(2035, 1, 1)),
    days=st.integers(1, 400),
)
@settings(deadline=None, max_examples=12)
def test_claims_move_with_the_publication_day_by_day(
    told: str, when: str, on: date, days: int
) -> None:
    text = told.format(when=when, When=when.capitalize())
    here, there = (_days(text, on), _days(text, on + timedelta(days=days)))
    assert here
    moved = timedelta(days=days)
    assert [(low + moved, high + moved) for low, high in here] == there


def _days(text: str, on: date) -> list[tuple[date, date]]:
    times = [claim.time for claim in claims(text, on.isoformat()) if claim.time is not None]
    return [
        (date.fromisoformat(time.earliest[:10]), date.fromisoformat(time.latest[:10]))
        for time in times
        if time.earliest and time.latest
    ]


@given(
    told=st.sampled_from(TOLD),
    when=st.sampled_from(("at dawn", "on the third day of the siege", "days after the truce")),
    on=st.dates(min_value=date(1995, 1, 1), max_value=date(2035, 1, 1)),
)
@settings(deadline=None, max_examples=8)
def test_words_that_point_to_no_publication_date_no_claim(told: str, when: str, on: date) -> None:
    assert not _days(told.format(when=when, When=when.capitalize()), on)


@pytest.mark.parametrize(
    "words",
    [
        "rebels captured the town of Palmyra on 2 March 2017",
        "the army shelled the old quarter of Homs",
        "at least 12 people were killed in Aleppo",
        "soldiers blocked an aid convoy near Douma",
        "government forces withdrew from the village",
    ],
)
def test_who_says_it_changes_the_voices_only(words: str) -> None:
    bare = claims(f"{words[0].upper()}{words[1:]}.", "2017-03-06")
    said = claims(f"The governor said that {words}.", "2017-03-06")
    assert [_folded(one) for one in said] == [_folded(one) for one in bare]
    assert all(one.speaker is None for one in bare)
    assert {one.speaker.text for one in said if one.speaker} == {"The governor"}


def _folded(claim: Claim) -> str:
    return repr((*_code(claim), claim.stance, claim.hedges, _when(claim))).casefold()


def _when(claim: Claim) -> tuple[str | None, str | None] | None:
    return (claim.time.earliest, claim.time.latest) if claim.time else None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rebels captured Palmyra and Raqqa.", ["Palmyra", "Raqqa"]),
        ("The army took Homs, Hama and Idlib.", ["Homs", "Hama", "Idlib"]),
        ("Government forces withdrew from Aleppo and Homs.", ["Aleppo", "Homs"]),
        ("Troops besieged Douma and Raqqa.", ["Douma", "Raqqa"]),
    ],
)
def test_places_side_by_side_make_a_claim_each(text: str, places: list[str]) -> None:
    found = claims(text)
    assert [[place.text for place in one.places] for one in found] == [[one] for one in places]
    assert len({one.id for one in found}) == len(places)
    assert (
        len({replace(one, id="", places=(), confidence=found[0].confidence) for one in found}) == 1
    )


def test_a_text_read_twice_gives_the_same_claims() -> None:
    for text in REPORTS:
        once, again = claims(text, "2017-03-06"), claims(text, "2017-03-06")
        assert [to_line(claim_json(one)) for one in once] == [
            to_line(claim_json(one)) for one in again
        ]


@given(st.permutations(REPORTS))
def test_claims_do_not_depend_on_the_batch(order: list[str]) -> None:
    read = pipeline.claims([report(text) for text in order], rooms())
    batch = {one.text: found for one, found in read}
    alone = {report(text).text: claims(text) for text in REPORTS}
    assert batch == alone


def _voices(claim: Claim) -> tuple[Voice, ...]:
    return claim.voices[1:]


def test_denied_is_not_did_not() -> None:
    denied = claims("The ministry denied that rebels had captured Palmyra.")[0]
    negated = claims("Rebels did not capture Palmyra.")[0]
    assert (denied.stance, denied.polarity) == (Stance.DENIES, True)
    assert (negated.stance, negated.polarity) == (Stance.ASSERTS, False)
    assert [one.text for one in _voices(denied)] == ["The ministry"]


def test_an_unknown_place_keeps_its_name_and_gets_no_point() -> None:
    (claim,) = claims("Rebels captured the town of Quxatharvelk.")
    assert [place.text for place in claim.places] in ([], ["Quxatharvelk"])
    assert all(place.lat is None and place.lon is None for place in claim.places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Five villagers died in a raid conducted by the French army on Sunday.", []),
        ("Five villagers died in a raid conducted by the French army in Mali on Sunday.", ["Mali"]),
        ("Sudan has accused South Sudan of arming rebels.", []),
        ("Ethiopia threatened Eritrea with war.", []),
        ("The ministers discussed France-Mali co-operation on defence.", []),
        ("France bombed Mali on Monday.", ["Mali"]),
        ("Jets struck targets in Iraq and Syria.", ["Iraq", "Syria"]),
    ],
)
def test_a_country_that_names_a_party_is_no_place(text: str, places: list[str]) -> None:
    found = {place.text for claim in claims(text) for place in claim.places}
    assert found == set(places)


def test_places_named_in_one_breath_stand_together_and_a_country_with_its_town_does_not() -> None:
    (row,) = claims("Bombs killed 12 people in Aleppo and Homs on Monday.")
    (town,) = claims("Five villagers died in Daraa, Syria.")
    assert [place.text for place in row.places] == ["Aleppo", "Homs"]
    assert [place.text for place in town.places] == ["Daraa"]


def test_what_is_brought_to_two_places_is_one_claim() -> None:
    (moved,) = claims("The army evacuated 300 villagers from Homs and Hama on Monday.")
    assert [place.text for place in moved.places] == ["Homs", "Hama"]


_DATED = (
    ("Troops killed the planner of a 2015 bombing in Homs on Sunday.", None, "2017-11-05"),
    ("Troops killed the planner of a 2015 bombing in Homs on Sunday.", "explosives", "2015-01-01"),
    ("The army condemned Sunday's attack on a convoy.", "disapprove", None),
    ("The army blamed the rebels for Sunday's attack.", "allege", None),
    ("Karsh is calm after Sunday's battle between rebels and soldiers.", None, "2017-11-05"),
    ("[13:10] Rebels freed nine men in Homs.", "release", None),
    ("Rebels now hold Homs.", "holds", None),
    ("Rebels killed two soldiers in Sunday's raid on a post.", None, "2017-11-05"),
    ("The Norvia Front, which signed an accord in 2014, offered to help.", None, None),
)


@pytest.mark.parametrize(("text", "mode", "first"), _DATED)
def test_a_date_that_a_noun_bears_is_of_no_other_happening(
    text: str, mode: str | None, first: str | None
) -> None:
    found = [one for one in claims(text, "2017-11-09") if one.mode == mode]
    assert first in {one.time.earliest if one.time else None for one in found}


def test_since_a_happening_of_a_day_reaches_to_the_day_told_from() -> None:
    text = "Since rebels captured Homs on October 27, soldiers have killed dozens of people."
    taken, killed = claims(text, "2017-11-09")
    assert taken.time is not None
    assert killed.time is not None
    assert (taken.time.earliest, taken.time.latest) == ("2017-10-27", "2017-10-27")
    assert (killed.time.earliest, killed.time.latest) == ("2017-10-27", "2017-11-09")


def test_a_place_named_again_stands_in_the_words_that_its_sentence_names_it_with() -> None:
    _, shelled = claims("Rebels left Morek and shelled the town on Monday.")
    found = claims(
        "Rebels took the town of Morek. The army said the assault there had been repelled."
    )
    there = [place for claim in found for place in claim.places if place.text == "there"]
    assert [place.text for place in shelled.places] == ["Morek"]
    assert there
    assert {place.name for place in there} == {shelled.places[0].name}


def test_a_site_stands_for_the_town_it_lies_in() -> None:
    (toll,) = claims(
        "At least 50 people were killed when a raid hit the al-Ahli hospital in Gaza City."
    )
    (struck,) = claims("The coalition is striking those who pose a threat to the UK.")
    assert [place.text for place in toll.places] == ["al-Ahli hospital"]
    assert struck.places == ()


def _when_said(text: str, speaker: str) -> set[str | None]:
    """Return when a speaker of a report of March 2021 says what it says."""
    voices = (one.speaker for one in claims(text, "2021-03-20"))
    mine = (one for one in voices if one is not None and one.text == speaker)
    return {one.said.earliest if one.said else None for one in mine}


def test_what_describes_a_thing_of_another_clause_says_not_when_its_cue_was() -> None:
    text = "The pact, sealed in December, fell apart when the army accused the rebels of raids."
    assert _when_said(text, "the army") == {None}


def test_a_statement_keeps_the_day_on_which_it_came_out() -> None:
    text = "In a statement released on 15 March, the ministry said that rebels had shelled Homs."
    assert _when_said(text, "the ministry") == {"2021-03-15"}


def test_a_month_named_before_turns_no_later_month_back() -> None:
    text = "The pact, sealed in January, fell in late June when the army accused rebels of raids."
    times = {one.time.earliest for one in claims(text, "2021-08-09") if one.time is not None}
    assert times <= {"2021-01-01", "2021-06-15"}
