"""Made-up pages of many shapes: what is read, what is set aside, and as what."""

from dataclasses import dataclass

import pytest

from tests.reading.pages import only, sentences, set_aside

BODY = "Shelling hit the market of Lower Mersa on Monday.\n\nNine people died, the clinic said."
READ = ["Shelling hit the market of Lower Mersa on Monday.", "Nine people died, the clinic said."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A page with the kinds that it must set aside; all but its body is clutter."""

    text: str
    kinds: frozenset[str]
    title: str | None = None


SHAPES = {
    "a blog with a reply form": Shape(
        text=f"Market hit in Mersa\n\n{BODY}\n\nLeave a comment\n\nYour email address will not be "
        "published. Required fields are marked *\n\nName *\n\nSave my name for next time\n\n"
        "Post Comment\n\nThis site uses Akismet to reduce spam. Learn how it works.",
        kinds=frozenset({"title", "comment_form"}),
        title="Market hit in Mersa",
    ),
    "a newspaper with a menu and a subscription box": Shape(
        text=f"Home\nNews\nSport\nOpinion\n\nMarket hit again in Mersa\n\n{BODY}\n\n"
        "Sign up for our newsletter\n\nEmail address\n\n© 2019 The Mersa Post",
        kinds=frozenset({"navigation", "title", "subscription", "legal"}),
        title="Market hit again in Mersa",
    ),
    "a page with readers' comments": Shape(
        text=f"Market hit again in Mersa\n\n{BODY}\n\n2 Comments\n\nriverman\n\nIt was the others "
        "who fired. Everybody knows it.\n\nanna77\n\nMy cousin saw it. He says 40 died.",
        kinds=frozenset({"title", "comments"}),
        title="Market hit again in Mersa",
    ),
    "a page with related stories": Shape(
        text=f"Market hit again in Mersa\n\n{BODY}\n\nRelated stories\n\nFarmers flee the lower "
        "valley\n\nBridge over the Mersa falls to militia",
        kinds=frozenset({"title", "related"}),
        title="Market hit again in Mersa",
    ),
    "related stories inside the body": Shape(
        text=f"Market hit again in Mersa\n\n{READ[0]}\n\nRead more\n\nFarmers flee "
        f"the lower valley\n\n{READ[1]}",
        kinds=frozenset({"title", "related"}),
        title="Market hit again in Mersa",
    ),
    "a cookie banner first": Shape(
        text="We use cookies to make this site work.\n\nAccept all\n\nManage preferences\n\n"
        f"Market hit again in Mersa\n\n{BODY}",
        kinds=frozenset({"cookies", "title"}),
        title="Market hit again in Mersa",
    ),
    "a share bar under the title": Shape(
        text=f"Market hit again in Mersa\n\nShare on Facebook\n\nTweet\n\n14 shares\n\n{BODY}",
        kinds=frozenset({"title", "share"}),
        title="Market hit again in Mersa",
    ),
    "a log-in wall after the body": Shape(
        text=f"Market hit again in Mersa\n\n{BODY}\n\nAlready a subscriber? Log in\n\nUsername\n\n"
        "Password\n\nForgot password?",
        kinds=frozenset({"title", "login"}),
        title="Market hit again in Mersa",
    ),
    "pictures with captions and agencies": Shape(
        text=f"Market hit again in Mersa\n\nFile photo: a stall in Mersa\n\n{BODY}\n\n"
        "A stall after the attack. (AP Photo/A. Person)",
        kinds=frozenset({"title", "caption"}),
        title="Market hit again in Mersa",
    ),
    "a wire story with credits": Shape(
        text=f"Market hit again in Mersa\n\n{BODY}\n\n(Reporting by A. Writer in Mersa and B. "
        "Writer in the capital, who was there; Editing by C. Desk)",
        kinds=frozenset({"title", "credit"}),
        title="Market hit again in Mersa",
    ),
    "advertisements between paragraphs": Shape(
        text=f"Market hit again in Mersa\n\n{READ[0]}\n\nAdvertisement\n\nStory continues below\n\n"
        f"{READ[1]}\n\nReport this ad",
        kinds=frozenset({"title", "advertisement"}),
        title="Market hit again in Mersa",
    ),
    "a call for donations": Shape(
        text=f"Market hit again in Mersa\n\n{BODY}\n\nPlease consider making a donation to keep us "
        "going.\n\nBecome a patron\n\nMy latest book is titled “Rivers”.",
        kinds=frozenset({"title", "promotion"}),
        title="Market hit again in Mersa",
    ),
    "a trail of sections and a bare address": Shape(
        text=f"Home > World > Mersa\n\nMarket hit again in Mersa\n\n{BODY}\n\n"
        "https://mersa.example/2019/market",
        kinds=frozenset({"navigation", "title"}),
        title="Market hit again in Mersa",
    ),
    "a byline and date lines": Shape(
        text="Market hit again in Mersa\n\nBy Ana Person and Bo Person, Mersa Press\n\nPublished: "
        f"9 November 2017, 08:30 GMT\n\nUpdated: 10 November 2017\n\n{BODY}",
        kinds=frozenset({"title", "byline"}),
        title="Market hit again in Mersa",
    ),
    "a title said twice, with the site's name": Shape(
        text=f"Market hit again in Mersa\n\nMarket hit again in Mersa\n\n{BODY}",
        kinds=frozenset({"title", "repeated_title"}),
        title="Market hit again in Mersa",
    ),
    "a paragraph said twice": Shape(
        text=f"{READ[0]}\n\n{READ[1]}\n\n{READ[0]}",
        kinds=frozenset({"duplicate"}),
    ),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_only_the_body_of_a_page_is_read(shape: Shape) -> None:
    report = only(shape.text)
    assert sentences(report) == READ
    assert {kind for kind, _ in set_aside(report)} == shape.kinds
    assert report.title == shape.title


@pytest.mark.parametrize(
    "lines",
    [
        "The army took these villages:\n\nLower Mersa\n\nUpper Mersa\n\nTell Ahra",
        "The clinic gave its count.\n\nTotal dead: 192\n\nInjured: 4,877\n\nMissing: 12",
        "The army took three villages.\n\nLower Mersa\n\nUpper Mersa\n\nTell Ahra",
    ],
)
def test_lists_of_places_and_figures_are_read(lines: str) -> None:
    report = only(f"{BODY}\n\n{lines}")
    assert not set_aside(report)


@pytest.mark.parametrize(
    "sentence",
    [
        "Support US-backed fighters gave the town was bought with aid, the governor said.",
        "Reporting by the radio suggests that the town fell on Monday after a day of shelling.",
        "Comments by the general were broadcast on Tuesday in the occupied town.",
        "Related: the two attacks were not, the police said in the evening of the same day.",
        "Help us, the people of Mersa wrote on a sheet that they hung from the bridge.",
        "Follow-up strikes hit the rescuers, and the militia shared a film of it on Twitter.",
    ],
)
def test_sentences_that_open_like_clutter_are_read(sentence: str) -> None:
    assert sentence in sentences(only(f"Market hit again\n\n{BODY}\n\n{sentence}\n\nIt went on."))


@pytest.mark.parametrize(
    "text",
    ["Read more: nine killed in Mersa", "Subscribe", "Town falls to rebels", "Comments"],
)
def test_a_statement_of_one_line_is_read_whatever_its_words(text: str) -> None:
    report = only(text)
    assert sentences(report) == [text]
    assert report.title is None


def test_a_comment_count_under_the_title_hides_nothing() -> None:
    report = only(f"Market hit again in Mersa\n\n3 Comments\n\n{BODY}")
    assert sentences(report) == READ


def test_a_standfirst_that_is_not_the_rows_title_is_read() -> None:
    text = f"Minister speaks of the market in Mersa\\n\\n{BODY}".replace("\n", "\\n")
    report = only(f'{{"text": "{text}", "title": "Statement on Mersa"}}', "a.jsonl")
    assert report.title == "Statement on Mersa"
    assert sentences(report)[0] == "Minister speaks of the market in Mersa"


def test_blocks_say_what_they_are() -> None:
    report = only(
        "Market hit again in Mersa\n\nShelling hit the market of Lower Mersa.\n\nThe day after\n\n"
        "Nine people died, the clinic said.\n\n- The dead were traders.\n- One was a guard."
    )
    assert [block.kind.value for block in report.reading.blocks] == [
        "title",
        "paragraph",
        "heading",
        "paragraph",
        "list_item",
        "list_item",
    ]
