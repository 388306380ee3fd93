from collections import Counter
from collections.abc import Mapping

import pytest

from benchmarks.answers import PLOVER, plover_types
from benchmarks.labels import case_types
from benchmarks.templates import incident_types
from contested.extraction.heads import load_heads
from contested.model.codebook import MODES, ActorKind, Context, EventType, Stance
from contested.model.lexicon import cells

CASE = {
    "ABDUCT_DISSAP",
    "AGREEMENT",
    "AIR_STRIKE",
    "ARMED_CLASH",
    "ARREST",
    "ART_MISS_ATTACK",
    "ATTACK",
    "ATTRIB",
    "CHANGE_TO_GROUP_ACT",
    "CHEM_WEAP",
    "DIPLO",
    "DISR_WEAP",
    "FORCE_AGAINST_PROTEST",
    "GOV_REGAINS_TERIT",
    "GRENADE",
    "HQ_ESTABLISHED",
    "MAN_MADE_DISASTER",
    "MOB_VIOL",
    "NATURAL_DISASTER",
    "NON_STATE_ACTOR_OVERTAKES_TER",
    "NON_VIOL_TERRIT_TRANSFER",
    "ORG_CRIME",
    "OTHER",
    "PEACE_PROTEST",
    "PROPERTY_DISTRUCT",
    "PROTEST_WITH_INTER",
    "REM_EXPLOS",
    "SEX_VIOL",
    "SUIC_BOMB",
    "VIOL_DEMONSTR",
}
MUC = {"ARSON", "ATTACK", "BOMBING", "FORCED WORK STOPPAGE", "KIDNAPPING", "ROBBERY"}
OURS = {kind.value for kind in EventType}


def modes_of(kinds: str) -> set[str]:
    return {mode for kind in cells(kinds) if kind in OURS for mode in MODES[EventType(kind)]}


@pytest.mark.parametrize("row", case_types(), ids=lambda row: ",".join(row.values())[:60])
def test_a_row_of_the_case_types_names_codes_that_the_codebook_has(row: Mapping[str, str]) -> None:
    assert set(cells(row["type"])) <= OURS | {"any"}
    assert set(cells(row["mode"])) <= modes_of(row["type"])
    assert set(cells(row["stance"])) <= {one.value for one in Stance}
    assert set(cells(row["context"])) <= {one.value for one in Context}


def test_every_type_of_case_is_answered_and_no_other() -> None:
    assert {row["label"] for row in case_types()} == CASE


def test_parties_of_the_case_types_are_nouns_classes_of_nouns_or_kinds_of_actors() -> None:
    heads = load_heads()
    known = {
        *heads,
        *frozenset().union(*heads.values()),
        *(kind.value for kind in ActorKind),
        "local",
    }
    named = {one for row in case_types() for one in cells(row["doer"]) + cells(row["recipient"])}
    assert named - known == set()


def test_no_two_rows_of_the_case_types_ask_the_same() -> None:
    asked = Counter(tuple(v for k, v in row.items() if k != "weight") for row in case_types())
    conditions = {one[:-1] for one in asked}
    assert len(conditions) == len(asked) == len(case_types())


def test_the_types_of_incidents_name_codes_that_the_codebook_has() -> None:
    for row in incident_types():
        assert row["type"] in OURS
        assert row["mode"] in {"", *MODES[EventType(row["type"])]}
        assert row["incident"] in MUC | {"", "JOINS"}


def test_no_row_of_the_incident_types_stands_behind_one_that_takes_all_it_fits() -> None:
    before: list[Mapping[str, str]] = []
    for row in incident_types():
        assert not any(takes_all(other, row) for other in before), row
        before.append(row)


def takes_all(wide: Mapping[str, str], row: Mapping[str, str]) -> bool:
    same = wide["type"] == row["type"] and wide["mode"] in {"", row["mode"]}
    asked, taken = set(cells(row["words"])), set(cells(wide["words"]))
    return same and (not taken or (bool(asked) and asked <= taken))


def test_our_own_codes_are_told_by_types_that_plover_has() -> None:
    for (kind, mode), told in plover_types().items():
        assert kind in OURS - PLOVER
        assert mode in MODES[EventType(kind)]
        assert told in PLOVER
