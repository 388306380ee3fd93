import pytest

from tests.reading.pages import SCRAPED_OPINION, only, sentences, set_aside


def test_a_scraped_opinion_is_told_from_its_page() -> None:
    report = only(SCRAPED_OPINION)
    assert report.title == "River town changes hands again"
    assert report.byline == "Mara Lindqvist"
    kinds = {words: kind for kind, words in set_aside(report)}
    assert kinds["Leave a Reply"] == "comment_form"
    assert kinds["VISIT MY NEW WEB SITE: (Notes – Mara Lindqvist). Contact at"] == "promotion"
    assert kinds["by Mara Lindqvist ( – Notes – Mara Lindqvist)"] == "byline"
    assert [kind for kind, words in set_aside(report) if words.startswith("River")] == [
        "title",
        "repeated_title",
    ]


def test_only_the_body_is_read() -> None:
    read_for_claims = sentences(only(SCRAPED_OPINION))
    assert read_for_claims[0].startswith("On Tuesday, government forces")
    assert read_for_claims[-1].startswith("Aid agencies will share food")
    assert len(read_for_claims) == 5


@pytest.mark.parametrize(
    "sentence",
    [
        "The rebels asked civilians to log in to a web site and register for evacuation.",
        "The minister declined to comment on the advance.",
        "Share prices fell in Mersa after the attack on the port.",
        "The army closed the road and the town was cut off.",
        "Search teams found twelve bodies under the school.",
        "Officials said the agreement was signed on Tuesday in the capital.",
        "Donate buttons appeared on the web sites of the militia, police said.",
        "More from the same unit arrived in the evening, residents told the agency.",
        "Read out in parliament, the letter accused the army of torture.",
        "Related attacks on the same road killed nine people last week.",
    ],
)
def test_news_that_uses_the_words_of_clutter_is_read(sentence: str) -> None:
    text = f"Fighting in Mersa\n\nThe town was shelled on Monday.\n\n{sentence}\n\nIt went on."
    assert sentence in sentences(only(text))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("We use cookies to improve your experience.", "cookies"),
        ("Sign up for our newsletter", "subscription"),
        ("Subscribe", "subscription"),
        ("Advertisement", "advertisement"),
        ("Share this article", "share"),
        ("Photo: A street in Mersa", "caption"),
        ("© 2017 The Mersa Post. All rights reserved.", "legal"),
        ("Reporting by A. Writer; editing by B. Desk", "credit"),
        ("Read more: The long siege of Mersa", "related"),
        ("Skip to content", "navigation"),
    ],
)
def test_lines_of_clutter_are_set_aside_by_kind(line: str, kind: str) -> None:
    text = f"Fighting in Mersa\n\nThe town was shelled on Monday.\n\n{line}\n\nIt went on."
    report = only(text)
    assert (kind, line) in set_aside(report)
    assert sentences(report) == ["The town was shelled on Monday.", "It went on."]


def test_a_menu_before_the_report_is_set_aside() -> None:
    menu = "Home\nWorld\nSport\nWeather\nOpinion"
    report = only(f"{menu}\n\nTown shelled again\n\nThe town was shelled on Monday.")
    assert sentences(report)[-1] == "The town was shelled on Monday."
    assert "World" not in sentences(report)


def test_comments_after_the_report_are_set_aside() -> None:
    text = (
        "The town was shelled on Monday. Nine people were killed, the monitor said.\n\n"
        "The army denied it.\n\n3 more lines follow here in the same report.\n\nComments\n\n"
        "reader1: They were killed by the others, I know it."
    )
    assert sentences(only(text))[-1] == "3 more lines follow here in the same report."
