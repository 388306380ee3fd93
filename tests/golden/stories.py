"""The packaged stories: their reports read and linked, beside what people found in them."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any

from contested import pipeline
from contested.linkage import LinkSettings, link
from contested.model.claim import Claim
from contested.model.event import Linked
from contested.model.report import Given, Report
from tests.rooms import clock, rooms

EXAMPLES = Path(str(resources.files("contested").joinpath("examples")))
STORIES = tuple(sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
Wanted = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every example report with its claims, linked; rows are `story:row` of the fact sheets."""

    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    linked: Linked
    rows: Mapping[str, frozenset[str]]


def expected(story: str) -> dict[str, list[Wanted]]:
    """Return the reports and claims that a reader finds in a story's folder."""
    found: dict[str, list[Wanted]] = {"report": [], "claim": []}
    for path in sorted((EXAMPLES / story).glob("*expected.toml")):
        for key, listed in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[key] += listed
    return found


def adjudicated(story: str) -> dict[str, list[Wanted]]:
    """Return the pairs, control rows, tolls and origins that people found in a story."""
    return tomllib.loads((EXAMPLES / story / "adjudicated.toml").read_text(encoding="utf-8"))


def own_row(story: str, row: str) -> str:
    """Return a row's name among all stories."""
    return row if ":" in row else f"{story}:{row}"


def same_row(row: str, wanted: str) -> bool:
    """Tell whether a claim's row ("19/trucks") is the row that a pair names ("19" or itself)."""
    return row == wanted or row.startswith(f"{wanted}/")


@lru_cache(maxsize=1)
def ledger() -> Ledger:
    """Read and link every packaged report, once for all tests."""
    gathered = pipeline.captures([str(EXAMPLES)], clock, BytesIO())
    found = pipeline.reports(gathered, Given(), rooms().clean)
    reports = [one for one in found if isinstance(one, Report)]
    made = list(pipeline.claims(reports, rooms()))
    claims = {claim.id: claim for _, listed in made for claim in listed}
    prints = {report.id: report.fingerprint for report, _ in made}
    return Ledger(
        reports={report.id: report for report, _ in made},
        claims=claims,
        linked=link(claims.values(), prints, LinkSettings()),
        rows=rows_of(reports, claims.values()),
    )


def name_of(report: Report) -> str:
    """Return what the expectations call a report: its row's id, or its file's name."""
    return report.member or Path(report.capture.address or "").name


def story_of(report: Report) -> str:
    """Return the folder that a report lies in."""
    return Path(report.capture.address or "").parent.name


def rows_of(reports: list[Report], claims: Any) -> dict[str, frozenset[str]]:
    """Return the rows that each claim restates.

    A sentence that the expectations name has their row; any other has its report's, where the
    report restates one row alone.
    """
    quotes: dict[tuple[str, str], list[Wanted]] = defaultdict(list)
    whole: dict[tuple[str, str], list[str]] = {}
    for story in STORIES:
        listed = expected(story)
        for one in listed["claim"]:
            quotes[story, one["report"]].append(one)
        whole |= {(story, one["id"]): one["rows"] for one in listed["report"]}
    by_id = {report.id: report for report in reports}
    return {
        claim.id: frozenset(_rows(claim, by_id[claim.report.id], quotes, whole)) for claim in claims
    }


def _rows(
    claim: Claim,
    report: Report,
    quotes: Mapping[tuple[str, str], list[Wanted]],
    whole: Mapping[tuple[str, str], list[str]],
) -> Iterator[str]:
    key = (story_of(report), name_of(report))
    words = flat(claim.evidence[0].quote)
    named = [one["row"] for one in quotes.get(key, ()) if flat(one["quote"]) in words]
    listed = named or [row for row in whole.get(key, ()) if len(whole[key]) == 1]
    yield from (own_row(key[0], row) for row in listed)


def flat(words: str) -> str:
    """Return words with plain quotation marks and single spaces."""
    plain = words.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})
    return " ".join(plain.split())
