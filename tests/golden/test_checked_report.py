"""The op-ed held against the ledger of the stories; REPORTS names the folder it lies in."""

import os
from functools import lru_cache
from pathlib import Path

import pytest

from contested.linkage import LinkSettings, check_claims, link
from contested.model.check import Check
from contested.model.codebook import CheckVerdict
from contested.model.event import Origin
from tests.golden.stories import flat, ledger
from tests.rooms import claims_of_file

REPORT = Path(os.environ.get("REPORTS", "../shared/reports")) / "lendman-albukamal.txt"  # noqa: TID251 - a test names its own input

pytestmark = [
    pytest.mark.golden,
    pytest.mark.skipif(not REPORT.exists(), reason=f"no {REPORT}: name its folder with REPORTS="),
]


@lru_cache(maxsize=1)
def checked() -> tuple[tuple[Check, ...], dict[str, Origin]]:
    report, made = claims_of_file(REPORT, "2017-11-09")
    known = list(ledger().claims.values())
    prints = {one.id: one.fingerprint for one in (*ledger().reports.values(), report)}
    linked = link([*known, *made], prints, LinkSettings())
    return check_claims(made, known, linked), {one.id: one for one in linked.origins}


def of(words: str, mode: str) -> Check:
    (found,) = [
        one
        for one in checked()[0]
        if words in flat(one.claim.evidence[0].quote) and one.claim.mode == mode
    ]
    return found


def origin_of(check: Check) -> Origin:
    assert check.origin is not None
    return checked()[1][check.origin]


def test_the_dead_of_two_years_go_back_to_gerasimov_as_tass_carried_him() -> None:
    check = of("54,000", "killed")
    origin = origin_of(check)
    assert "Gerasimov" in (origin.speaker or "")
    assert (origin.outlet, origin.said) == ("TASS", "2017-11-07")
    assert len(origin.copies) >= 3
    assert check.independent_origins == 1


def test_up_to_seventy_percent_drifted_in_its_bound_and_in_who_held_it() -> None:
    check = of("up to 70%", "share")
    assert check.verdict is CheckVerdict.DRIFTED
    assert {kind for kind, _, _ in check.drift} >= {"bound", "subject"}


def test_hundreds_of_weapons_are_weaker_than_the_twelve_hundred_guns() -> None:
    check = of("hundreds of other heavy weapons", "strength")
    assert check.verdict is CheckVerdict.DRIFTED
    (figure,) = [(told, now) for kind, told, now in check.drift if kind == "figure"]
    assert "1,200" in figure[0]
    assert "hundreds" in figure[1]


def test_the_town_taken_on_wednesday_is_denied_dated_later_and_overtaken() -> None:
    check = of("On Wednesday, government and allied forces", "captures")
    assert check.verdict is CheckVerdict.DENIED
    assert CheckVerdict.OVERTAKEN in check.verdicts
    assert "denied by The Syrian Observatory for Human Rights (2017-11-08)" in check.reason
    against = [ledger().claims[one] for one in check.against if one in ledger().claims]
    told = [(one.report.published.latest, one.evidence[0].quote) for one in against]
    assert any(day == "2017-11-09" and "general command" in quote for day, quote in told)
    assert any(day == "2017-11-11" and "recaptured" in quote for day, quote in told)


def test_less_than_five_percent_was_said_sixteen_days_before() -> None:
    check = of("less than 5%", "share")
    assert origin_of(check).said == "2017-10-24"
    assert "16 days before" in check.reason
