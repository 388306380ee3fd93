"""Relations, controls and tolls: written whole, narrowed, looked up, and gone after a redaction."""

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command

from contested.errors import NotFoundError
from contested.ledger import Filters, Ledger, View, Writer, open_ledger
from contested.ledger.store import migrations
from contested.model.claim import Claim
from contested.model.codebook import DayPart
from contested.model.control import Control, Moment
from contested.model.place import Place
from contested.model.report import Report
from contested.model.wire import (
    contradiction_json,
    contradiction_of,
    control_json,
    control_of,
    origin_of,
    relation_json,
    relation_of,
    to_line,
)
from tests.ledger.conftest import fixed_clock, make_claim, make_report
from tests.ledger.linking import (
    a_contradiction,
    a_control,
    a_relation,
    a_toll,
    an_event,
    an_origin,
    linked,
)


def _added(ledger: Ledger, name: str, speaker: str = "a monitor") -> tuple[Report, Claim]:
    report = make_report(f"{name}: At least 12 people were killed.", address=f"{name}.txt")
    claim = make_claim(report, name)
    voice = replace(claim.voices[1], text=speaker, actor=None)
    claim = replace(claim, voices=(claim.voices[0], voice))
    Writer(ledger).add_report(report, [claim], "v1")
    return report, claim


@pytest.fixture
def view(ledger: Ledger) -> View:
    _, first = _added(ledger, "clm_a", "the army")
    _, second = _added(ledger, "clm_b", "the rebels")
    _added(ledger, "clm_c", "the wire")
    tolls = (a_toll(), a_toll(of=None))
    Writer(ledger).replace_links(
        linked(
            events=(an_event(first, "clm_c", tolls=tolls), an_event(second)),
            origins=(an_origin("a", "clm_a", "clm_c"), an_origin("b", "clm_b")),
            contradictions=(a_contradiction("ab", "clm_a", "clm_b", denies=True),),
            relations=(a_relation("ac", "clm_a", "clm_c"), a_relation("bc", "clm_b", "clm_c")),
            controls=(
                a_control("a1", "Palmyra", "clm_a", start="2025-03-07", end="2025-03-08"),
                a_control("b1", "Homs", "clm_b"),
            ),
        )
    )
    return View(ledger)


def test_relations_and_controls_come_out_as_they_went_in(view: View) -> None:
    relation = a_relation("ac", "clm_a", "clm_c")
    control = a_control("a1", "Palmyra", "clm_a", start="2025-03-07", end="2025-03-08")
    assert view.relation("rel_ac") == json.loads(to_line(relation_json(relation)))
    assert relation_of(view.relation("rel_ac")) == relation
    assert view.control("ctl_a1") == json.loads(to_line(control_json(control)))
    assert control_of(view.control("ctl_a1")) == control
    assert contradiction_of(view.contradiction("con_ab")).denies
    assert origin_of(view.origin("org_a")) == an_origin("a", "clm_a", "clm_c")


def test_a_new_linkage_replaces_the_old(view: View, ledger: Ledger) -> None:
    assert {view.counts()[name] for name in ("relations", "controls", "origins")} == {2}
    Writer(ledger).replace_links(linked())
    assert view.relations() == view.controls() == []
    assert {view.counts()[name] for name in ("relations", "controls", "origins")} == {0}


@pytest.mark.parametrize(
    ("filters", "relations", "controls"),
    [
        (Filters(), ["rel_ac", "rel_bc"], ["ctl_b1", "ctl_a1"]),
        (Filters(speaker="army"), ["rel_ac"], ["ctl_a1"]),
        (Filters(speaker="wire"), ["rel_ac", "rel_bc"], []),
        (Filters(speaker="nobody"), [], []),
        (Filters(limit=1), ["rel_ac"], ["ctl_b1"]),
    ],
)
def test_links_are_narrowed_by_their_claims(
    view: View, filters: Filters, relations: list[str], controls: list[str]
) -> None:
    assert [one["id"] for one in view.relations(filters)] == relations
    assert [one["id"] for one in view.controls(filters)] == controls


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("palmyra", ["ctl_a1"]),
        ("gn_homs", ["ctl_b1"]),
        ("Lower Mersa", []),  # where every claim's happening is, but not what is held
        ("100%_", []),
    ],
)
def test_a_control_is_found_by_the_place_that_is_held(
    view: View, place: str, found: list[str]
) -> None:
    assert [one["id"] for one in view.controls(Filters(place=place))] == found


def _at(name: str, start: Moment | None) -> Control:
    return a_control(name, "palmyra" if name < "c" else "Homs", "clm_a", start=start)


def test_controls_stand_by_place_then_by_time(ledger: Ledger) -> None:
    _added(ledger, "clm_a")
    day = "2025-03-08"
    found = (
        _at("a", Moment(date="2025-03-09")),
        _at("b", Moment(date="2025-03-10")),
        _at("d", None),
        _at("e", Moment(date=day)),
        _at("f", Moment(date=day, part=DayPart.EVENING)),
        _at("g", Moment(date=day, part=DayPart.AFTERNOON)),
        replace(_at("h", None), place=Place(text="Aleppo, they said")),
    )
    Writer(ledger).replace_links(linked(controls=found))
    listed = [one["id"] for one in View(ledger).controls()]
    assert listed == [f"ctl_{name}" for name in "hdegfab"]


def test_each_toll_of_each_event_is_listed_with_its_event(view: View) -> None:
    tolls = view.tolls(Filters(speaker="the army"))
    assert [one["of"] for one in tolls] == ["civilians", None]
    assert {one["event"] for one in tolls} == {view.events_of("clm_a")[0]}
    assert {one["type"] for one in tolls} == {"X-TOLL"}
    assert tolls[0]["places"][0]["name"] == "Lower Mersa"
    assert tolls[0]["time"]["earliest"] == "2025-03-07"
    assert len(view.tolls(Filters())) == 3
    assert len(view.tolls(Filters(limit=2))) == 2


def test_links_are_looked_up_by_the_start_of_an_id(view: View) -> None:
    for look, start, whole in (
        (view.origin, "org_", "org_a"),
        (view.contradiction, "con_a", "con_ab"),
        (view.relation, "rel_b", "rel_bc"),
        (view.control, "ctl_b", "ctl_b1"),
    ):
        assert look(start)["id"] == whole
        with pytest.raises(NotFoundError, match="list them with"):
            look("nothing")


def test_a_missing_control_is_sought_with_a_command_that_exists(view: View) -> None:
    with pytest.raises(NotFoundError, match=r"list them with control$"):
        view.control("ctl_none")


def test_claims_are_fetched_many_at_once(view: View, ledger: Ledger) -> None:
    report, claim = _added(ledger, "clm_d")
    Writer(ledger).add_report(report, [replace(claim, hedges=("reportedly",))], "v2")
    found = view.claims_named(["clm_d", "clm_a", "clm_none"])
    assert sorted(found) == ["clm_a", "clm_d"]
    assert found["clm_d"].hedges == ("reportedly",)


def test_links_that_rest_on_a_claim_are_found(view: View) -> None:
    assert [one["id"] for one in view.relations_of(["clm_a"])] == ["rel_ac"]
    assert [one["id"] for one in view.origins_of(["clm_c"])] == ["org_a"]
    assert [one["id"] for one in view.origins_named(["org_b", "org_none"])] == ["org_b"]


def test_a_redaction_takes_relations_and_controls_along(ledger: Ledger, tmp_path: Path) -> None:
    report, _ = _added(ledger, "clm_a")
    _added(ledger, "clm_b")
    told = "Zubaydah said so"
    relation = a_relation("ab", "clm_a", "clm_b", reason=told, drift=(("figure", told, "12"),))
    controls = (a_control("a", "Palmyra", "clm_a", reason=told), a_control("b", "Homs", "clm_b"))
    Writer(ledger).replace_links(linked(relations=(relation,), controls=controls))
    Writer(ledger).redact(report.id, by="editor", why="names a witness")
    assert View(ledger).relations() == []
    assert [one["id"] for one in View(ledger).controls()] == ["ctl_b"]
    assert b"Zubaydah" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


@pytest.mark.parametrize("shape", ["0001", "0002"])
def test_an_older_ledger_gains_relations_and_controls(tmp_path: Path, shape: str) -> None:
    path = tmp_path / "ledger.db"
    with open_ledger(str(path), fixed_clock) as ledger:
        _added(ledger, "clm_a")
        Writer(ledger).replace_links(linked(controls=(a_control("a", "Homs", "clm_a"),)))
        config = migrations()
        with ledger.writing() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, shape)
    outside = sqlite3.connect(path)
    tables = {name for (name,) in outside.execute("SELECT name FROM sqlite_master")}
    left = outside.execute("SELECT * FROM link_claims").fetchall() if shape == "0002" else []
    outside.close()
    assert not tables & {"relations", "controls"}
    assert left == []
    with open_ledger(str(path), fixed_clock, make=False) as upgraded:
        view = View(upgraded)
        assert view.relations() == view.controls() == []
        assert [one.id for one in view.claims(Filters())] == ["clm_a"]
        Writer(upgraded).replace_links(linked(controls=(a_control("a", "Homs", "clm_a"),)))
        assert [one["id"] for one in view.controls()] == ["ctl_a"]


def test_a_contradiction_of_an_older_ledger_denies_nothing() -> None:
    shape = contradiction_json(a_contradiction("ab", "clm_a", "clm_b"))
    del shape["denies"]
    assert contradiction_of(shape) == a_contradiction("ab", "clm_a", "clm_b")
