"""What is counted, in which unit, over what it sums."""

import pytest

from tests.extraction.figures.conftest import Finder

I, C, S = "incident", "cumulative", "state"  # noqa: E741
CASES = [
    ("The blast killed 12 and wounded dozens.", ["12 killed person", "dozens injured person"], I),
    ("At least 12 people were killed and 30 others wounded.",
     ["At least 12 people were killed killed person", "30 others wounded injured person"], I),
    ("Between 12 and 15 soldiers died in the ambush.",
     ["Between 12 and 15 soldiers died killed person"], I),
    ("12 dead, dozens injured in blast", ["12 dead killed person", "dozens injured injured person"],
     I),
    ("Airstrike kills 5, wounds 12 in Idlib", ["5 killed person", "12 injured person"], I),
    ("Five soldiers, two rebels killed in the east",
     ["Five soldiers killed person", "two rebels killed killed person"], I),
    ("Two female suicide bombers killed at least 10 people.",
     ["Two female suicide bombers other person", "at least 10 people killed person"], I),
    ("Seven people lost their lives.", ["Seven people lost their lives killed person"], I),
    ("The attack claimed the lives of at least 26 civilians.",
     ["at least 26 civilians killed person"], I),
    ("The killing of 12 civilians was condemned.", ["12 civilians killed person"], I),
    ("The strike left 12 people dead and 40 wounded.",
     ["12 people dead killed person", "40 wounded injured person"], I),
    ("Rescue workers pulled 14 bodies from the rubble.", ["14 bodies killed person"], I),
    ("The dead include five children.", ["five children killed person"], I),
    ("Five children were among the dead.", ["Five children killed person"], I),
    ("Up to 12 soldiers had been killed.", ["Up to 12 soldiers had been killed killed person"], I),
    ("About 40 of the displaced people are dead.",
     ["About 40 of the displaced people are dead killed person"], I),
    ("The mayor put the dead at 40.", ["40 killed person"], I),
    ("A few dozen people, not 400, died.", ["A few dozen people killed person"], I),
    ("Hunger has claimed 14 lives in the camp.", ["14 lives killed person"], I),
    ("The camp houses 6,000 people.", ["6,000 people present person"], S),
    ("Among the dead were five children.", ["five children killed person"], I),
    ("The ministry said 30 were killed or wounded.", ["30 were killed or wounded other person"], I),
    ("The army suffered 40 casualties.", ["40 casualties other person"], I),
    ("Ukraine lost more than 11,000 soldiers in February.",
     ["more than 11,000 soldiers other person"], I),
    ("More than 20 people are still missing.",
     ["More than 20 people are still missing missing person"], I),
    ("Security forces arrested more than 200 protesters.",
     ["more than 200 protesters detained person"], I),
    ("Rebels captured 12 soldiers and seized three tanks.",
     ["12 soldiers detained person", "three tanks equipment vehicle"], I),
    ("About 300 fighters surrendered to the army.",
     ["About 300 fighters surrendered surrendered person"], I),
    ("Dozens of families fled the town.", ["Dozens of families fled displaced household"], I),
    ("They evacuated 1,200 civilians from the city.", ["1,200 civilians displaced person"], I),
    ("About 5,000 refugees crossed the border.",
     ["About 5,000 refugees crossed the border displaced person"], I),
    ("The army destroyed 12 trucks and five tanks.",
     ["12 trucks equipment vehicle", "five tanks equipment vehicle"], I),
    ("A convoy of 40 trucks delivered 600 tonnes of food.",
     ["40 trucks aid truck", "600 tonnes of food aid tonne"], I),
    ("UN officials said 12 trucks carrying food were blocked.", ["12 trucks aid truck"], I),
    ("Russian jets carried out 24 air strikes on the town.", ["24 air strikes strikes item"], I),
    ("Militants fired 12 rockets at the base.", ["12 rockets strikes item"], I),
    ("There were three air strikes.", ["three air strikes strikes item"], I),
    ("Two drones were shot down over the city.", ["Two drones were shot down equipment aircraft"],
     I),
    ("Two ships were sunk off the coast.", ["Two ships were sunk equipment ship"], I),
    ("They seized 12 machine guns.", ["12 machine guns equipment weapon"], I),
    ("Troops recaptured three villages and 200 square kilometres of territory.",
     ["three villages settlements settlement", "200 square kilometres of territory area km2"], I),
    ("The United States pledged $1.5 million in aid.", ["$1.5 million money USD"], I),
    ("Three dozen houses were destroyed.", ["Three dozen houses were destroyed other item"], I),
    ("The group released 25 hostages.", ["25 hostages other person"], I),
    ("Half of the city is under rebel control.", ["Half of the city territory_share percent"], S),
    ("ISIS now controls less than 5% of Syrian territory.",
     ["less than 5% of Syrian territory territory_share percent"], S),
    ("ISIS controlled up to 70% of Syrian territory.",
     ["up to 70% of Syrian territory territory_share percent"], S),
    ("Russia controls about 18% of Ukraine.", ["about 18% of Ukraine territory_share percent"], S),
    ("They had about 1,500 tanks and armored vehicles.",
     ["about 1,500 tanks and armored vehicles equipment vehicle"], S),
    ("Thousands of its fighters remain in Syria.",
     ["Thousands of its fighters remain present person"], S),
    ("The group has between 3,000 and 5,000 fighters.",
     ["between 3,000 and 5,000 fighters present person"], S),
    ("There are 40,000 people in the camp.", ["40,000 people present person"], S),
    ("He said 5,000 troops were deployed to the border.",
     ["5,000 troops were deployed present person"], S),
    ("The death toll rose to 471 on Friday.", ["471 killed person"], C),
    ("The ministry revised the death toll from 500 to 471.", ["471 killed person"], C),
    ("More than 100,000 people have fled their homes since Monday.",
     ["More than 100,000 people have fled displaced person"], C),
    ("Five villages were captured so far.", ["Five villages were captured settlements settlement"],
     C),
    ("Over the past two years, 54,000 fighters were killed and 1,000 villages freed.",
     ["54,000 fighters were killed killed person", "1,000 villages freed settlements settlement"],
     C),
    ("A total of 1,234 civilians have been killed.",
     ["1,234 civilians have been killed killed person"], C),
    ("The number of people killed in Karsh since the army came to the town has reached 40.",
     ["40 killed person"], C),
    ("About 20 people are dead and dozens more are under the rubble.",
     ["About 20 people are dead killed person"], I),
    ("Reports put the dead at anywhere from 30 to 80.",
     ["anywhere from 30 to 80 killed person"], I),
    ("The siege has isolated 700 people.", ["700 people present person"], S),
    ("They counted five clusters of graves.", ["five clusters of graves other item"], I),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "scope"), CASES)
def test_figure_says_what_it_counts(text: str, said: list[str], scope: str, find: Finder) -> None:
    figures = [one.figure for one in find(text)]
    assert [f"{one.text} {one.what} {one.unit}" for one in figures] == said
    assert {one.scope.value for one in figures} == {scope}


@pytest.mark.parametrize(
    "text",
    [
        "The two sides met twice in 2017.",
        "There are three reasons to doubt it.",
        "He fought in two wars and three elections.",
        "On 12 May the 93rd Brigade left for T-72 training.",
        "Three countries signed Resolution 2254.",
        "He was one of the commanders.",
    ],
)
def test_numbers_of_unknown_things_are_no_figures(text: str, find: Finder) -> None:
    assert find(text) == ()


def test_a_cue_for_the_next_figure_leaves_the_one_before(find: Finder) -> None:
    first, second = find("Shelling killed 12 people, bringing the total to 300 dead.")
    assert (first.figure.scope.value, second.figure.scope.value) == ("incident", "cumulative")


def test_head_and_governor_point_at_their_words(find: Finder) -> None:
    (only,) = find("Shelling wounded 30 civilians.")
    assert (only.head, only.governor, only.sentence) == (3, 1, 0)


def test_counted_words_are_kept_as_said(find: Finder) -> None:
    (only,) = find("They killed over 54,000 members of illegal armed units.")
    assert only.figure.of == "members of illegal armed units"
    assert only.number.quote("They killed over 54,000 members") == "54,000"


def test_loaded_words_change_nothing(find: Finder) -> None:
    plain = find("The army killed 12 fighters.")[0].figure
    loaded = find("The army eliminated 12 terrorists.")[0].figure
    assert (plain.what, plain.unit, plain.low) == (loaded.what, loaded.unit, loaded.low)
