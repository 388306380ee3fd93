"""`tolls`, `control`, `contradictions`, `relations`, `origins`, and `show` of what they list."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from contested.cli.link_layout import HOW, ON_WHAT, drift_words
from contested.ledger import Filters, View, Writer, open_ledger
from contested.model.codebook import ContradictionKind, ControlStatus, DayPart, RelationKind
from contested.model.control import Moment
from tests.cli.conftest import Runner
from tests.ledger.linking import (
    a_contradiction,
    a_control,
    a_relation,
    a_voice,
    an_event,
    an_origin,
    linked,
)
from tests.rooms import clock

LISTS = ("tolls", "control", "contradictions", "relations", "origins")
IDS = {"control": "ctl_", "contradictions": "con_", "relations": "rel_", "origins": "org_"}
EMPTY = {"control": "no controls found", "tolls": "no tolls found"}


@pytest.fixture
def held(ledger: Path) -> Path:
    """A ledger whose links are made by hand: who took Palmyra, and how that was retold."""
    with open_ledger(str(ledger), clock) as opened:
        found = list(View(opened).claims(Filters(place="Palmyra")))
        first = next(one for one in found if one.speaker is None)
        other = next(one for one in found if one.speaker is not None)
        names = first.id, other.id
        evening = Moment(date="2017-03-02", part=DayPart.EVENING)
        Writer(opened).replace_links(
            linked(
                events=(an_event(first, other.id),),
                origins=(an_origin("a", *names), an_origin("b", other.id, speaker=None)),
                contradictions=(a_contradiction("ab", *names, denies=True),),
                relations=(a_relation("ab", *names),),
                controls=(
                    a_control("b", "Palmyra", *names, start=evening, share=(0.4, 0.95)),
                    replace(
                        a_control("a", "Palmyra", first.id, end=evening, holder=None),
                        status=ControlStatus.CONTESTED,
                        denied_by=(),
                        claimed_by=tuple(map(a_voice, ("the army", "The army", *"abcd"))),
                    ),
                ),
            )
        )
    return ledger


def _squeezed(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("name", LISTS)
def test_every_list_of_links_has_three_forms(run: Runner, held: Path, name: str) -> None:
    table = run("--ledger", held, name)
    lines = run("--ledger", held, name, "--format", "jsonl")
    sheet = run("--ledger", held, name, "--format", "csv")
    assert (table.code, lines.code, sheet.code) == (0, 0, 0)
    rows = list(csv.DictReader(io.StringIO(sheet.out, newline="")))
    key = "event" if name == "tolls" else "id"
    assert [row[key] for row in rows] == [one[key] for one in lines.lines]
    assert all(one[key][:12] in table.out for one in lines.lines)
    assert rows
    assert str(len(rows)) in table.err
    assert run("--quiet", "--ledger", held, name).err == ""


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_an_empty_list_says_so(run: Runner, held: Path, name: str, form: str) -> None:
    done = run("--ledger", held, name, "--outlet", "Nobody", "--format", form)
    assert done.code == 0
    assert len(done.out.splitlines()) == (1 if form == "csv" else 0)
    assert EMPTY.get(name, f"no {name} found") in done.err


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("width", [80, 120, 160])
def test_a_list_keeps_to_the_width_of_the_page(
    run: Runner, held: Path, monkeypatch: pytest.MonkeyPatch, name: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("--ledger", held, name).out.splitlines()
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_links_needs_a_ledger(run: Runner, tmp_path: Path, name: str) -> None:
    done = run("--ledger", tmp_path / "none.db", name)
    assert (done.code, done.out) == (1, "")
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("name", LISTS)
def test_links_are_filtered_by_their_claims(run: Runner, held: Path, name: str) -> None:
    found = run("--ledger", held, name, "--speaker", "Ministry", "--format", "jsonl")
    none = run("--ledger", held, name, "--speaker", "nobody", "--format", "jsonl")
    assert found.lines
    assert not none.lines


def test_contradictions_show_both_speakers_with_their_words(run: Runner, held: Path) -> None:
    told = _squeezed(run("--ledger", held, "contradictions").out)
    assert "holder: who holds it; one denies the other" in told
    assert "Made-Up Herald (own voice), 2017-03-0" in told
    assert "“Government forces captured the town of Palmyra on 2 March 2017.”" in told
    assert "The Syrian Defence Ministry, Made-Up Herald, 2017-03-0" in told
    assert "rebels had seized Palmyra" in told


def test_relations_say_what_drifted(run: Runner, held: Path) -> None:
    told = _squeezed(run("--ledger", held, "relations").out)
    assert "drifts: the later retells the earlier and changes it" in told
    assert told.index("earlier: Made-Up Herald") < told.index("later: The Syrian Defence Ministry")
    assert "drift: figure: “54,000” became “5,400”" in told


def test_origins_say_who_and_how_many_copies(run: Runner, held: Path) -> None:
    told = _squeezed(run("--ledger", held, "origins").out)
    assert "the army, The Post, said 2025-03-08; 1 copy" in told
    assert "The Post (own voice), said 2025-03-08; 0 copies" in told
    assert "drift in Copier: figure: “54,000” became “5,400”" in told


def test_control_says_who_claims_and_who_denies(run: Runner, held: Path) -> None:
    told = _squeezed(run("--ledger", held, "control").out)
    assert told.startswith("place from to status holder")
    assert "Palmyra (SYR) unknown 2017-03-02 evening contested –" in told
    assert "Palmyra (SYR) 2017-03-02 evening no change held, 40–95% Army" in told
    assert "ctl_a claimed by the army, a, b and 2 more" in told
    assert "ctl_b claimed by the army; denied by the rebels" in told


def test_control_is_asked_for_by_the_place_that_is_held(run: Runner, held: Path) -> None:
    found = run("--ledger", held, "control", "--place", "palmyra", "--format", "jsonl")
    assert [one["id"] for one in found.lines] == ["ctl_a", "ctl_b"]
    assert found.lines[1]["share"] == {"low": 0.4, "high": 0.95}
    assert run("--ledger", held, "control", "--place", "Homs", "--format", "jsonl").out == ""


def test_tolls_say_low_best_and_high(run: Runner, held: Path) -> None:
    told = _squeezed(run("--ledger", held, "tolls").out)
    assert told.startswith("when where what low – best – high origins")
    assert "2017-03-02 Tadmur (SYR) killed civilians 12 – none – 1,021 1" in told
    assert "origins do not overlap" in told
    (line,) = run("--ledger", held, "tolls", "--format", "jsonl").lines
    assert (line["low"], line["best"], line["high"]) == (12, None, 1021)
    assert {"event", "type", "time", "places"} <= set(line)


def test_a_formula_is_no_formula_in_a_sheet_of_links(run: Runner, held: Path) -> None:
    with open_ledger(str(held), clock) as opened:
        claim = View(opened).origins()[0]["claim"]
        Writer(opened).replace_links(linked(origins=(an_origin("a", claim, speaker="=SUM(1)"),)))
    done = run("--ledger", held, "origins", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.out, newline=""))
    assert row["speaker"] == "'=SUM(1)"


@pytest.mark.parametrize("name", IDS)
def test_show_takes_every_link(run: Runner, held: Path, name: str) -> None:
    shape = run("--ledger", held, name, "--format", "jsonl").lines[0]
    told = run("--ledger", held, "show", shape["id"])
    as_json = run("--ledger", held, "show", "--json", shape["id"])
    assert (told.code, as_json.code) == (0, 0)
    assert told.out.startswith(shape["id"])
    assert "Palmyra" in told.out
    assert json.loads(as_json.out) == shape


@pytest.mark.parametrize("start", IDS.values())
def test_an_unknown_link_is_a_users_mistake(run: Runner, held: Path, start: str) -> None:
    done = run("--ledger", held, "show", f"{start}none")
    assert (done.code, done.out) == (1, "")
    assert "list them with" in done.err


def test_show_tells_what_is_behind_a_link(run: Runner, held: Path) -> None:
    control = _squeezed(run("--ledger", held, "show", "ctl_b").out)
    assert "from 2017-03-02 evening to no change known status held, 40–95% holder Army" in control
    assert "claimed by the army denied by the rebels because the last word on it" in control
    assert "rebels had seized Palmyra" in control
    relation = _squeezed(run("--ledger", held, "show", "rel_ab").out)
    assert "drift figure: “54,000” became “5,400”" in relation
    assert "one denies the other" in run("--ledger", held, "show", "con_ab").out
    assert "in Copier" in run("--ledger", held, "show", "org_a").out


def test_an_event_shows_relations_and_drift(run: Runner, held: Path) -> None:
    event = run("--ledger", held, "tolls", "--format", "jsonl").lines[0]["event"]
    told = run("--ledger", held, "show", event).out
    assert "drifts      clm_" in told
    assert "told anew" in told
    assert told.count("figure: “54,000” became “5,400”") == 2


def test_every_kind_is_told_in_words() -> None:
    assert set(ON_WHAT) == set(ContradictionKind)
    assert set(HOW) == set(RelationKind)


@pytest.mark.parametrize(
    ("drift", "words"),
    [
        (("figure", "12", "21"), "figure: “12” became “21”"),
        (("speaker lost", "SANA", ""), "speaker lost: “SANA”"),
        (("subject", "", "civilians"), "subject: “civilians” came in"),
        (("subject", "civilians", ""), "subject: “civilians” left out"),
    ],
)
def test_a_drift_is_told_in_words(drift: tuple[str, str, str], words: str) -> None:
    assert drift_words(drift) == words
