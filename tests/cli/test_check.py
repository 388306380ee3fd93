"""`check`: what the ledger says of each claim of a report, for people and as JSON Lines."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from contested import pipeline
from contested.cli.check_layout import MEANS, Behind, check_lines, wanted
from contested.ledger import Filters, View
from contested.model.check import Check
from contested.model.claim import Claim
from contested.model.codebook import CheckVerdict, Stance
from contested.model.report import Report
from tests.cli.conftest import Runner
from tests.ledger.linking import DRIFT, an_origin
from tests.linkage.making import make

NEW = b"Rebels captured the town of Palmyra on 2 March 2017.\n"
BEHIND = Behind(
    origins={"org_a": an_origin("a", "clm_a")},
    claims={
        name: make(name, f"Words of {name}.", speaker=f"Speaker {name}", **said)
        for name, said in {
            "clm_a": {},
            "clm_b": {"stance": Stance.DENIES},
            "clm_c": {},
            "clm_d": {},
        }.items()
    },
)


def a_check(*verdicts: CheckVerdict, **said: Any) -> Check:
    plain = Check(
        claim=make("new", "Jets struck the market."),
        verdict=verdicts[0],
        verdicts=verdicts,
        origin=None,
        independent_origins=0,
        contradicted_by=(),
        drift=(),
        reason="",
        against=(),
    )
    return replace(plain, **said)


def _told(check: Check) -> str:
    return " ".join(" ".join(check_lines(check, BEHIND)).split())


def _alone(_view: View, _report: Report, claims: Sequence[Claim]) -> tuple[Check, ...]:
    return tuple(replace(a_check(CheckVerdict.ALONE), claim=claim) for claim in claims)


def _against_the_first(view: View, _report: Report, claims: Sequence[Claim]) -> tuple[Check, ...]:
    held = next(view.claims(Filters(place="Palmyra"))).id
    origin = view.origins()[0]["id"]
    verdicts = (CheckVerdict.CONTRADICTED, CheckVerdict.DRIFTED)
    check = a_check(*verdicts, origin=origin, contradicted_by=(held,), against=(held,))
    return tuple(replace(check, claim=claim, drift=(DRIFT,)) for claim in claims)


@pytest.fixture
def checking(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(pipeline, "check", _against_the_first, raising=False)
    return monkeypatch


@pytest.mark.usefixtures("checking")
def test_a_check_is_told_under_its_sentence(run: Runner, ledger: Path) -> None:
    done = run("--ledger", ledger, "check", "-", "--published", "2017-03-05", stdin=NEW)
    assert done.code == 0
    told = " ".join(done.out.split())
    assert "“Rebels captured the town of Palmyra on 2 March 2017.”" in told
    assert MEANS[CheckVerdict.CONTRADICTED] in told
    assert "goes back to" in told
    assert "drift in figure: “54,000” became “5,400”" in told
    assert "against it" in told
    assert "1 claim checked: 1 contradicted" in done.err


@pytest.mark.usefixtures("checking")
def test_a_check_has_a_line_a_claim(run: Runner, ledger: Path) -> None:
    done = run("--ledger", ledger, "check", "--format", "jsonl", "--outlet", "New", "-", stdin=NEW)
    (line,) = done.lines
    assert line["verdicts"] == ["contradicted", "drifted"]
    assert line["claim"]["report"]["outlet"] == "New"
    assert line["drift"] == [{"kind": "figure", "from": "54,000", "to": "5,400"}]


def test_a_check_changes_nothing_and_needs_a_ledger(
    run: Runner, ledger: Path, tmp_path: Path, checking: pytest.MonkeyPatch
) -> None:
    checking.setattr(pipeline, "check", _alone)
    before = run("--ledger", ledger, "claims", "--format", "jsonl").out
    assert run("--ledger", ledger, "check", "-", stdin=NEW).code == 0
    assert run("--ledger", ledger, "claims", "--format", "jsonl").out == before
    done = run("--ledger", tmp_path / "none.db", "check", "-", stdin=NEW)
    assert (done.code, done.out) == (1, "")
    assert "no ledger at" in done.err
    assert not (tmp_path / "none.db").exists()


@pytest.mark.usefixtures("checking")
def test_a_refused_input_is_exit_code_3(run: Runner, ledger: Path, texts: Path) -> None:
    (texts / "empty.txt").write_text("")
    done = run("--ledger", ledger, "check", texts)
    assert done.code == 3
    assert "refused: " in done.err
    assert "checked" in done.err
    nothing = run("--ledger", ledger, "check", texts / "empty.txt")
    assert (nothing.code, nothing.out) == (3, "")
    assert "no claims to check" in nothing.err


def test_every_verdict_is_told_in_words() -> None:
    assert set(MEANS) == set(CheckVerdict)
    for verdict in CheckVerdict:
        assert verdict.value in _told(a_check(verdict))


def test_several_verdicts_stand_gravest_first() -> None:
    told = _told(a_check(CheckVerdict.DENIED, CheckVerdict.DRIFTED, CheckVerdict.REPEATS))
    assert told.index("denied: ") < told.index("drifted: ") < told.index("repeats: ")


def test_the_origin_is_told_with_its_words() -> None:
    told = _told(a_check(CheckVerdict.REPEATS, origin="org_a", against=("clm_a",)))
    assert "goes back to the army, The Post, said 2025-03-08: “Words of clm_a.”" in told
    assert "beside it" not in told


def test_an_origin_that_is_gone_is_named_by_its_id() -> None:
    assert "goes back to org_gone" in _told(a_check(CheckVerdict.REPEATS, origin="org_gone"))


def test_who_denies_and_who_contradicts_are_told_apart() -> None:
    against = ("clm_b", "clm_c")
    told = _told(a_check(CheckVerdict.DENIED, contradicted_by=against, against=(*against, "clm_d")))
    assert "denied by Speaker clm_b (denies), Outlet clm_b, 2017-11-09: “Words of clm_b.”" in told
    assert "against it Speaker clm_c, Outlet clm_c, 2017-11-09: “Words of clm_c.”" in told
    assert "beside it Speaker clm_d" in told


def test_a_claim_that_is_gone_is_no_crash() -> None:
    told = _told(a_check(CheckVerdict.CONTRADICTED, contradicted_by=("clm_gone",)))
    assert "a claim that is no longer there" in told


def test_a_crowd_is_cut_short() -> None:
    many = tuple(f"clm_{number}" for number in range(8))
    told = _told(a_check(CheckVerdict.CONTRADICTED, contradicted_by=many))
    assert told.count("against it") == 5
    assert "and 3 more" in told


def test_corroboration_says_by_how_many() -> None:
    one, three = (a_check(CheckVerdict.CORROBORATED, independent_origins=n) for n in (1, 3))
    assert _told(one).endswith("1 independent origin")
    assert _told(three).endswith("3 independent origins")


def test_a_layout_asks_for_all_that_it_tells() -> None:
    check = a_check(
        CheckVerdict.DENIED, origin="org_a", contradicted_by=("clm_b",), against=("clm_a",)
    )
    assert wanted([check, a_check(CheckVerdict.ALONE)]) == ({"org_a"}, {"clm_a", "clm_b"})
