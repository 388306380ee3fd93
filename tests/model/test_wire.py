"""The shapes of what claims add up to: the contract's keys, and back without loss."""

import json
from dataclasses import replace
from typing import Any

import pytest

from contested.model.check import Check
from contested.model.codebook import CheckVerdict, DayPart
from contested.model.control import Control, Moment
from contested.model.wire import (
    check_json,
    claim_json,
    contradiction_json,
    contradiction_of,
    control_json,
    control_of,
    origin_json,
    origin_of,
    relation_json,
    relation_of,
    to_line,
)
from tests.ledger.linking import DRIFT, a_contradiction, a_control, a_relation, an_origin
from tests.linkage.making import make

WORDED = {"kind": "figure", "from": "54,000", "to": "5,400"}


def a_check(**said: Any) -> Check:
    plain = Check(
        claim=make("new"),
        verdict=CheckVerdict.DENIED,
        verdicts=(CheckVerdict.DENIED, CheckVerdict.DRIFTED),
        origin="org_a",
        independent_origins=2,
        contradicted_by=("clm_b",),
        drift=(DRIFT,),
        reason="the rebels deny it",
        against=("clm_a", "clm_b"),
    )
    return replace(plain, **said)


@pytest.mark.parametrize(
    "control",
    [
        a_control("a", "Homs", "clm_a"),
        a_control("a", "Homs", "clm_a", "clm_b", start="2025-03-07", end="2025-03-08"),
        a_control("a", "Homs", start=Moment(date="2025-03-07", part=DayPart.NIGHT)),
        a_control("a", "Homs", share=(0.4, None), holder=None, admitted_by=()),
    ],
)
def test_a_control_comes_back_as_it_went(control: Control) -> None:
    assert control_of(json.loads(to_line(control_json(control)))) == control


def test_a_control_has_the_contracts_keys() -> None:
    evening = Moment(date="2025-03-07", part=DayPart.EVENING)
    shape = json.loads(to_line(control_json(a_control("a", "Homs", start=evening, share=(0.4, 1)))))
    assert list(shape) == [
        "id",
        "place",
        "from",
        "to",
        "holder",
        "status",
        "share",
        "claimed_by",
        "admitted_by",
        "denied_by",
        "claims",
        "reason",
    ]
    assert shape["from"] == {"date": "2025-03-07", "part": "evening"}
    assert shape["to"] is None
    assert shape["share"] == {"low": 0.4, "high": 1}
    assert shape["admitted_by"] == []
    assert shape["place"]["name"] == "Homs"


def test_a_relation_spells_its_drift_out() -> None:
    relation = a_relation("ab", "clm_a", "clm_b")
    shape = json.loads(to_line(relation_json(relation)))
    told = {"id": "rel_ab", "claims": ["clm_a", "clm_b"], "kind": "drifts", "reason": "told anew"}
    assert shape == {**told, "drift": [WORDED]}
    assert relation_of(shape) == relation
    assert relation_json(a_relation("ab", "clm_a", "clm_b", drift=()))["drift"] == []


def test_a_contradiction_tells_whether_it_is_a_denial() -> None:
    one = a_contradiction("ab", "clm_a", "clm_b", denies=True)
    shape = json.loads(to_line(contradiction_json(one)))
    assert shape == {
        "id": "con_ab",
        "claims": ["clm_a", "clm_b"],
        "kind": "holder",
        "reason": "one place, one holder",
        "denies": True,
    }
    assert contradiction_of(shape) == one


def test_an_origin_comes_back_as_it_went() -> None:
    origin = an_origin("a", "clm_a", "clm_b")
    shape = json.loads(to_line(origin_json(origin)))
    assert shape["copies"] == [{"claim": "clm_b", "outlet": "Copier", "drift": [WORDED]}]
    assert origin_of(shape) == origin


def test_a_check_has_the_contracts_keys() -> None:
    shape = json.loads(to_line(check_json(a_check())))
    claim = json.loads(to_line(claim_json(make("new"))))
    assert shape == {
        "claim": claim,
        "verdict": "denied",
        "verdicts": ["denied", "drifted"],
        "origin": "org_a",
        "independent_origins": 2,
        "contradicted_by": ["clm_b"],
        "drift": [WORDED],
        "against": ["clm_a", "clm_b"],
        "reason": "the rebels deny it",
    }


@pytest.mark.parametrize("verdicts", [(), (CheckVerdict.DRIFTED, CheckVerdict.DENIED)])
def test_the_verdict_is_the_gravest(verdicts: tuple[CheckVerdict, ...]) -> None:
    with pytest.raises(ValueError, match="first of the verdicts"):
        a_check(verdicts=verdicts)
