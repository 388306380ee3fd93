import json
import re

import pytest

from scripts.tour_steps import SENTENCE, laid, steps
from scripts.write_examples import ROOT

TOUR = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
BLOCKS = re.findall(
    r"<!-- shown: ([\w-]+) -->\n```json\n(.*?)^```$", TOUR, re.DOTALL | re.MULTILINE
)
ORDER = ["bytes", "capture", "report", "draft", "claim", "ledger", "origin", "event", "geojson"]


def test_the_tour_goes_through_every_room_in_order() -> None:
    assert [name for name, _ in BLOCKS] == ORDER
    assert sorted(steps()) == sorted(ORDER)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "body"), BLOCKS, ids=[name for name, _ in BLOCKS])
def test_a_step_shows_the_real_value(name: str, body: str) -> None:
    assert body == steps()[name] + "\n"


@pytest.mark.parametrize("name", ["draft", "claim"])
def test_spans_in_the_tour_point_at_their_words(name: str) -> None:
    shape = json.loads(steps()[name])
    (voice,) = [one for one in shape["voices"] if one["role"] == "speaker"]
    pairs = [(voice["text"], voice["span"]), (voice["cue"], voice["cue_span"])]
    pairs += [(one["text"], one["span"]) for one in (*shape["figures"], *shape["actors"])]
    assert [SENTENCE[start:end] for _, (start, end) in pairs] == [text for text, _ in pairs]


def test_the_two_papers_are_one_origin() -> None:
    (origin,) = json.loads(steps()["origin"])
    (event,) = json.loads(steps()["event"])
    assert len(origin["copies"]) == 1
    assert len(event["claims"]) == 2
    assert event["origins"] == [origin["id"]]


def test_a_value_is_laid_out_without_loss() -> None:
    value = {"long": ["words " * 10, {"deep": ["words " * 10, [1, 2]]}], "short": []}
    assert json.loads(laid(value)) == value
    assert max(map(len, laid(value).splitlines())) < 120
