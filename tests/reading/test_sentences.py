import pytest

from tests.reading.pages import only, sentences


@pytest.mark.parametrize(
    "whole",
    [
        "Lt. Gen. A. B. Kadri of the U.S. Army met Sen. Roe in Washington, D.C. on Monday.",
        "He quoted “no shortage. . . of ammunition” at the base.",
        "It holds 3.7 km of road, i.e. the bridge and No. 5 gate.",
        "The firm Mersa Oil Co. Ltd. denied it.",
        "“Who fired?” Kadri asked the men at the gate.",
        "The town of St. Mary near Mt. Ahra fell.",
        "Fighters of the group said: they would stay.",
        "The convoy left at 6 a.m. Monday for the camp.",
        "Gen. al-Kadri and Col. el-Amin met.",
        "The web site mersa.example.org said so.",
        "Yahoo! users saw it first.",
    ],
)
def test_one_sentence_stays_whole(whole: str) -> None:
    assert sentences(only(whole)) == [whole]


@pytest.mark.parametrize(
    "opening",
    ["- ", "* ", "• ", "1. ", "18. ", "(4) ", "[13:06] ", "09.15 ", "18:30 - ", "7:45 GMT: "],
)
def test_what_opens_an_item_is_no_part_of_its_sentence(opening: str) -> None:
    words = "The army left the town."
    assert sentences(only(f"{opening}{words} It was quiet.")) == [words, "It was quiet."]


@pytest.mark.parametrize("whole", ["5 men left.", "2.5 km of road fell.", "10:30 was the hour."])
def test_a_figure_that_opens_a_sentence_is_kept(whole: str) -> None:
    assert sentences(only(whole)) == [whole]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It was built in the U.S.", "The army used it."),
        ("The answer was no.", "Five men left."),
        ("The camp lies near the river (see the map).", "It is full."),
        ("It held until 2015.[3]", "Then it fell."),
        ("They said it was “over.”", "Nobody believed it."),
        ("The town fell.", "al-Nusra fighters left it."),
        ("He came with Kadri Jr.", "They spoke for an hour."),
        ("Город взят.", "Армия ушла."),
        ("سقطت المدينة.", "غادر الجيش."),
        ("هل سقطت المدينة؟", "لا."),
        ("It is over!", "“We won,” he said."),
        ("THE TOWN FELL.", "THE ARMY LEFT IT."),
    ],
)
def test_two_sentences_are_parted(first: str, second: str) -> None:
    assert sentences(only(f"{first} {second}")) == [first, second]


def test_sentences_without_spaces_between_them_are_parted() -> None:
    assert sentences(only("部队控制了城市。平民逃离。")) == ["部队控制了城市。", "平民逃离。"]
    assert sentences(only("The town fell.The army left.")) == ["The town fell.", "The army left."]


def test_a_sentence_runs_over_wrapped_lines_and_stops_at_indented_ones() -> None:
    text = (
        "   THE BATTALION HAS REPORTED THAT ABOUT FIFTY PEASANTS OF ALL AGES HAVE\n"
        "BEEN TAKEN FROM THEIR HOMES BY ARMED MEN IN THE EAST OF THE PROVINCE OF\n"
        "MERSA.\n"
        "   MEANWHILE, THREE MEN WERE KILLED IN CLASHES YESTERDAY AFTERNOON NEAR\n"
        "THE FARM."
    )
    report = only(text)
    assert len(report.reading.blocks) == 2
    assert [words.split()[0] for words in sentences(report)] == ["THE", "MEANWHILE,"]


def test_lines_that_are_paragraphs_stand_alone() -> None:
    text = (
        "Market hit again in Mersa\nShelling hit the market of Lower Mersa on Monday, and the "
        "clinic there said that nine people had died of it.\nThe army said that it had not fired."
    )
    report = only(text)
    assert report.title == "Market hit again in Mersa"
    assert len(sentences(report)) == 2
