import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from contested.errors import AppendOnlyError, LedgerError, NewerLedgerError, NotFoundError
from contested.ledger import Fault, Filters, Ledger, View, Writer, open_ledger, verify
from contested.ledger.dialect import TEXT_INDEX
from contested.ledger.schema import metadata
from contested.model.claim import Claim
from contested.model.codebook import EventType, Grade
from contested.model.event import Event, Linked
from contested.model.figure import Figure
from contested.model.identity import event_id
from contested.model.judgement import Binding, Case
from contested.model.report import Refusal
from tests.ledger.conftest import fixed_clock, make_claim, make_report
from tests.model.strategies import judged


def _readable(quote: str, figure: Figure) -> bool:
    return figure.low is None or str(figure.low) in quote


def _linked(*claims: Claim) -> Linked:
    events = tuple(
        Event(
            id=event_id(claim.id),
            type=EventType.X_TOLL,
            mode="killed",
            time=claim.time,
            places=claim.places,
            actors=(),
            recipients=(),
            claims=(claim.id,),
            origins=(),
            tolls=(),
            contradictions=(),
            grade=Grade.WEAK,
            grade_reason="one origin",
            credibility=6,
        )
        for claim in claims
    )
    return Linked(events=events, origins=(), contradictions=())


def test_a_claim_comes_out_as_it_went_in(ledger: Ledger) -> None:
    report = make_report()
    claim = make_claim(report)
    assert Writer(ledger).add_report(report, [claim], "v1")
    assert list(View(ledger).claims(Filters())) == [claim]
    assert View(ledger).claim(claim.id) == claim


def test_the_same_report_twice_adds_nothing(ledger: Ledger) -> None:
    report = make_report()
    writer = Writer(ledger)
    assert writer.add_report(report, [make_claim(report)], "v1")
    before = View(ledger).counts()
    assert not writer.add_report(report, [make_claim(report)], "v1")
    assert View(ledger).counts() == before


def test_the_same_bytes_at_two_paths_are_two_captures_of_one_report(ledger: Ledger) -> None:
    writer = Writer(ledger)
    for address in ("a.txt", "b.txt"):
        report = make_report(address=address)
        writer.add_report(report, [make_claim(report)], "v1")
    counts = View(ledger).counts()
    assert (counts["captures"], counts["reports"], counts["claims"]) == (2, 1, 1)


def test_a_new_extraction_stands_beside_the_old_one(ledger: Ledger) -> None:
    report = make_report()
    writer = Writer(ledger)
    writer.add_report(report, [make_claim(report)], "v1")
    writer.add_report(report, [make_claim(report, "clm_2")], "v2")
    assert [claim.id for claim in View(ledger).claims(Filters())] == ["clm_2"]
    assert View(ledger).claim("clm_1").id == "clm_1"


def test_a_corrected_publication_date_is_kept(ledger: Ledger) -> None:
    writer = Writer(ledger)
    for day in ("2025-03-08", "2025-03-09"):
        report = make_report(published=day)
        writer.add_report(report, [make_claim(report)], "v1")
    assert View(ledger).reports(Filters())[0]["earliest"] == "2025-03-09"


@pytest.mark.parametrize("table", ["claims", "captures", "readings"])
@pytest.mark.parametrize("act", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_claims_and_captures_cannot_be_changed(ledger: Ledger, table: str, act: str) -> None:
    report = make_report()
    Writer(ledger).add_report(report, [make_claim(report)], "v1")
    with pytest.raises(AppendOnlyError, match="never changed"), ledger.writing() as connection:
        connection.execute(text(act.format(table)))


def test_a_redaction_removes_every_word_and_leaves_a_tombstone(
    ledger: Ledger, tmp_path: Path
) -> None:
    report, other = make_report(), make_report("12 were killed in Upper Mersa.")
    writer = Writer(ledger)
    claim = make_claim(report)
    writer.add_report(report, [claim], "v1")
    writer.add_report(other, [replace(make_claim(other, "clm_9"), places=())], "v1")
    writer.add_judgement(judged(claim))
    writer.replace_links(_linked(claim))
    writer.redact(report.id, by="editor", why="names a child")
    for file in tmp_path.iterdir():
        assert b"Lower Mersa" not in file.read_bytes()
    assert [one["why"] for one in View(ledger).tombstones()] == ["names a child"]
    assert [one.id for one in View(ledger).claims(Filters())] == ["clm_9"]
    found = list(verify(ledger, _readable))
    assert [one.fault for one in found] == [Fault.REDACTED]
    assert not found[0].fails


def test_a_claim_of_a_redacted_report_is_not_found(ledger: Ledger) -> None:
    report = make_report()
    writer = Writer(ledger)
    writer.add_report(report, [make_claim(report)], "v1")
    writer.redact(report.id, by="editor", why="asked")
    with pytest.raises(NotFoundError):
        View(ledger).claim("clm_1")


def test_a_judgement_outlives_a_new_extraction(ledger: Ledger) -> None:
    report = make_report()
    writer = Writer(ledger)
    writer.add_report(report, [make_claim(report)], "v1")
    writer.add_judgement(judged(make_claim(report)))
    writer.add_report(report, [make_claim(report, "clm_2")], "v2")
    assert [binding for _, binding in View(ledger).judgements()] == [Binding.NEEDS_REVIEW]
    writer.add_report(report, [], "v3")
    assert [binding for _, binding in View(ledger).judgements()] == [Binding.ORPHANED]
    writer.add_report(report, [make_claim(report)], "v4")
    assert [binding for _, binding in View(ledger).judgements()] == [Binding.CARRIED]


def test_a_judgement_is_reversed_not_removed(ledger: Ledger) -> None:
    report = make_report()
    writer = Writer(ledger)
    writer.add_report(report, [make_claim(report)], "v1")
    writer.add_judgement(judged(make_claim(report)))
    writer.reverse_judgement("jdg_1")
    assert View(ledger).judgements()[0][0].reversed_at == "2026-01-02T03:04:05+00:00"
    with pytest.raises(NotFoundError):
        writer.reverse_judgement("jdg_1")


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(place="mersa"), True),
        (Filters(place="aleppo"), False),
        (Filters(speaker="MONITOR"), True),
        (Filters(speaker="act_monitor"), True),
        (Filters(outlet="post"), True),
        (Filters(type="X-TOLL"), True),
        (Filters(type="x-toll/killed"), True),
        (Filters(type="X-TOLL/injured"), False),
        (Filters(since="2025-03-07", until="2025-03-07"), True),
        (Filters(since="2025-03-08"), False),
        (Filters(country="syr"), True),
        (Filters(bbox=(40, 34, 41, 35)), True),
        (Filters(bbox=(10, 34, 11, 35)), False),
        (Filters(text="12 people"), True),
        (Filters(text="100%_"), False),
        (Filters(case="siege"), True),
        (Filters(case="other"), False),
        (Filters(actor="nobody"), False),
        (Filters(limit=0), False),
    ],
)
def test_lists_are_narrowed(ledger: Ledger, filters: Filters, *, kept: bool) -> None:
    report = make_report()
    writer = Writer(ledger)
    writer.add_report(report, [make_claim(report)], "v1")
    case = Case(id="case_1", name="siege", note=None, created="2026-01-01T00:00:00+00:00")
    writer.add_case(case, [report.id])
    assert bool(list(View(ledger).claims(filters))) is kept


def test_a_retired_event_leads_to_its_heir(ledger: Ledger) -> None:
    report = make_report()
    first, second = make_claim(report), make_claim(report, "clm_2")
    writer = Writer(ledger)
    writer.add_report(report, [first, second], "v1")
    writer.replace_links(_linked(second))
    heir = _linked(first).events[0]
    merged = Linked(
        events=(replace(heir, claims=(first.id, second.id)),),
        origins=(),
        contradictions=(),
    )
    writer.replace_links(merged)
    assert View(ledger).event(event_id(second.id))["id"] == heir.id
    assert View(ledger).events_of(second.id) == [heir.id]


def test_verify_finds_what_was_tampered_with(ledger: Ledger, tmp_path: Path) -> None:
    report = make_report()
    Writer(ledger).add_report(report, [make_claim(report)], "v1")
    assert list(verify(ledger, _readable)) == []
    outside = sqlite3.connect(tmp_path / "ledger.db")
    outside.execute("DROP TRIGGER claims_no_update")
    body = json.loads(outside.execute("SELECT body FROM claims").fetchone()[0])
    body["evidence"][0]["quote"] = body["evidence"][0]["quote"].replace("12", "92")
    body["figures"][0]["low"] = 92
    outside.execute("UPDATE claims SET body = ?", (json.dumps(body),))
    outside.commit()
    outside.close()
    faults = {one.fault for one in verify(ledger, _readable)}
    assert faults == {Fault.CLAIMS, Fault.QUOTE, Fault.FIGURE}


def test_verify_finds_a_changed_text(ledger: Ledger, tmp_path: Path) -> None:
    report = make_report()
    Writer(ledger).add_report(report, [make_claim(report)], "v1")
    outside = sqlite3.connect(tmp_path / "ledger.db")
    outside.execute("DROP TRIGGER readings_no_update")
    outside.execute("UPDATE readings SET text = replace(text, 'Friday', 'Sunday')")
    outside.commit()
    outside.close()
    assert Fault.TEXT in {one.fault for one in verify(ledger, _readable)}


def test_a_refusal_is_remembered_once(ledger: Ledger) -> None:
    writer = Writer(ledger)
    for _ in range(2):
        writer.add_refusal(Refusal(address="x.pdf", reason="is a PDF"))
    assert [one["reason"] for one in View(ledger).refusals()] == ["is a PDF"]


def test_a_newer_ledger_is_refused_politely(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    open_ledger(str(path), fixed_clock).close()
    outside = sqlite3.connect(path)
    outside.execute("UPDATE alembic_version SET version_num = '9999'")
    outside.commit()
    outside.close()
    with pytest.raises(NewerLedgerError, match="newer version"):
        open_ledger(str(path), fixed_clock)


def test_a_file_that_is_no_ledger_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("these are notes and no database at all\n" * 100, encoding="utf-8")
    with pytest.raises(LedgerError, match="is no ledger") as caught:
        open_ledger(str(path), fixed_clock)
    assert "\n" not in str(caught.value)


def test_other_databases_are_refused_until_they_are_kept() -> None:
    with pytest.raises(LedgerError, match="only SQLite"):
        open_ledger("postgresql://somewhere/ledger", fixed_clock)


def _of_the_schema(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and (name or "").startswith(TEXT_INDEX))


def test_the_migrations_make_the_tables_of_the_schema(ledger: Ledger) -> None:
    with ledger.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _of_the_schema})
        assert compare_metadata(context, metadata) == []


def test_what_is_not_there_is_said_with_what_to_do(ledger: Ledger) -> None:
    view = View(ledger)
    for look in (view.claim, view.report, view.event):
        with pytest.raises(NotFoundError, match="list them with"):
            look("nothing")
