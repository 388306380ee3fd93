"""The five stories held against what readers and adjudicators found in them, with floors.

A floor is raised when the product gets better; one is lowered only by name, where what it counted
had been found through a wrong reading (docs/quality.md, Stories). `judged.tsv` holds, for what the
product relates beyond the adjudicated pairs, whether both quotes support it.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from contested.linkage import LinkSettings, link
from contested.model.claim import Claim
from tests.golden import findings
from tests.golden.expectations import best, keys_of
from tests.golden.stories import STORIES, adjudicated, expected, ledger, name_of, story_of

pytestmark = pytest.mark.golden

PAIRS_FOUND = 0.655
EXTRAS_TRUE = 0.69
DAYS_RIGHT = 0.88
TOLLS_RIGHT = 0.62
ORIGINS_RIGHT = 0.60
KEYS_MET = {
    "type": 0.85,
    "mode": 0.80,
    "stance": 0.91,
    "speaker": 0.84,
    "actor": 0.66,
    "place": 0.72,
    "day": 0.56,
    "figure": 0.85,
}
"""Of the claims that readers wrote down, the least share whose best claim meets each key."""
JUDGED = Path(__file__).with_name("judged.tsv")


def test_every_report_of_the_expectations_is_in_the_ledger() -> None:
    read = {(story_of(one), name_of(one)) for one in ledger().reports.values()}
    wanted = {(story, one["id"]) for story in STORIES for one in expected(story)["report"]}
    assert wanted <= read


@pytest.mark.parametrize("key", sorted(KEYS_MET))
def test_the_claims_that_readers_wrote_down_are_made(key: str) -> None:
    by_report: dict[tuple[str, str], list[Claim]] = {}
    for claim in ledger().claims.values():
        report = ledger().reports[claim.report.id]
        by_report.setdefault((story_of(report), name_of(report)), []).append(claim)
    met: Counter[bool] = Counter()
    for story in STORIES:
        for one in expected(story)["claim"]:
            if key in keys_of(one):
                claims = by_report.get((story, one["report"]), [])
                met[best(one, claims).get(key, False)] += 1
    assert met[True] / met.total() >= KEYS_MET[key]


def test_most_adjudicated_pairs_are_found_with_their_relation() -> None:
    found, _ = findings.compared(ledger())
    assert len(found) / len(set(findings.wanted_pairs())) >= PAIRS_FOUND


def test_most_of_what_is_found_beyond_them_is_true() -> None:
    _, extras = findings.compared(ledger())
    verdicts = judged()
    true = sum(verdicts.get(one) == "true" for one in extras)
    assert true / len(extras) >= EXTRAS_TRUE


def judged() -> dict[findings.Pair, str]:
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return {(row["one"], row["other"], row["relation"]): row["verdict"] for row in rows}


def test_every_judgement_is_true_or_false_with_a_reason() -> None:
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert {row["verdict"] for row in rows} <= {"true", "false"}
    assert all(row["reason"].strip() for row in rows)
    keys = [(row["one"], row["other"], row["relation"]) for row in rows]
    assert keys == sorted(set(keys))


def test_most_days_of_control_are_as_people_found_them() -> None:
    days = [
        findings.days_right(ledger(), row)
        for story in STORIES
        for row in adjudicated(story).get("control", [])
    ]
    assert sum(right for right, _ in days) / sum(of for _, of in days) >= DAYS_RIGHT


def test_most_tolls_have_the_bounds_that_people_found() -> None:
    right = [
        any(findings.says_toll(one, row, findings.told_by(ledger(), story, row)) for one in tolls)
        for story in STORIES
        for row in adjudicated(story)["toll"]
        for tolls in [findings.tolls_of(ledger(), story, row)]
    ]
    assert sum(right) / len(right) >= TOLLS_RIGHT


def test_most_statements_told_by_several_are_one_origin() -> None:
    right = [
        findings.is_one_origin(ledger(), story, row)
        for story in STORIES
        for row in adjudicated(story)["origin"]
    ]
    assert sum(right) / len(right) >= ORIGINS_RIGHT


def test_voices_that_only_agree_keep_their_own_origins() -> None:
    for story in STORIES:
        for row in adjudicated(story).get("apart", []):
            assert findings.are_apart(ledger(), story, row), row


def test_no_figure_is_best_where_the_counts_of_the_hospital_do_not_meet() -> None:
    (row,) = [one for one in adjudicated("al-ahli-2023")["toll"] if len(one["rows"]) == 5]
    told = findings.told_by(ledger(), "al-ahli-2023", row)
    tolls = findings.tolls_of(ledger(), "al-ahli-2023", row)
    (toll,) = [one for one in tolls if findings.says_toll(one, row, told)]
    assert toll.best is None
    assert toll.reason.startswith("origins do not overlap")


def test_the_ledger_does_not_depend_on_the_order_of_its_reports() -> None:
    claims = list(ledger().claims.values())
    prints = {one.id: one.fingerprint for one in ledger().reports.values()}
    turned = [*claims[1::2], *reversed(claims[::2])]
    assert link(turned, prints, LinkSettings()) == ledger().linked
