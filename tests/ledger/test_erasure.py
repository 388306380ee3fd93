"""Withdrawing, redacting, and the proofs that notice what is gone."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from contested.errors import LedgerError, NotFoundError
from contested.ledger import (
    Fault,
    Filters,
    Ledger,
    View,
    Writer,
    open_ledger,
    verify,
    verify_claims,
)
from contested.linkage import link
from contested.model.claim import Claim
from contested.model.event import Linked
from contested.model.figure import Figure
from contested.model.identity import report_id
from contested.model.report import Report
from tests.ledger.conftest import fixed_clock, make_claim, make_report

NAMING = "At least 12 people were killed, said Zubaydah Qandil."
NAMELESS = "At least 12 people were killed, a monitor said."


def _added(ledger: Ledger, text: str, name: str, day: str = "2025-03-08") -> tuple[Report, Claim]:
    report = make_report(text, address=f"{name}.txt", published=day)
    claim = make_claim(report, name)
    Writer(ledger).add_report(report, [claim], "v1")
    return report, claim


def _relinked(ledger: Ledger) -> Linked:
    view = View(ledger)
    linked = link(view.claims(Filters()), view.fingerprints())
    Writer(ledger).replace_links(linked)
    return linked


def _reads(_quote: str, figure: Figure) -> bool:
    return figure.low == 12


def _bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


def test_a_withdrawn_claim_stays_but_counts_no_more(ledger: Ledger) -> None:
    _, claim = _added(ledger, NAMELESS, "clm_a")
    writer, view = Writer(ledger), View(ledger)
    decided = writer.withdraw(claim.id, by="reader", why="misread")
    assert list(view.claims(Filters())) == []
    assert list(view.claims(Filters(withdrawn=True))) == [claim]
    assert (decided.quote, decided.type) == (NAMELESS, "X-TOLL")
    assert writer.withdraw(claim.id, by="other", why="again") == decided
    writer.reverse_judgement(decided.id)
    assert list(view.claims(Filters())) == [claim]
    assert writer.withdraw(claim.id, by="reader", why="after all").why == "after all"


def test_a_withdrawn_report_takes_its_claims_along(ledger: Ledger) -> None:
    report, _ = _added(ledger, NAMELESS, "clm_a")
    Writer(ledger).withdraw(report.id, by="reader", why="retracted by the outlet")
    assert _relinked(ledger).origins == ()
    assert View(ledger).report(report.id)["reading"]["text"] == NAMELESS


def test_what_is_not_there_cannot_be_withdrawn(ledger: Ledger) -> None:
    with pytest.raises(NotFoundError, match="clm_nowhere"):
        Writer(ledger).withdraw("clm_nowhere", by="reader", why="x")


def test_a_redaction_leaves_no_word_on_the_disk(ledger: Ledger, tmp_path: Path) -> None:
    report, _ = _added(ledger, NAMING, "clm_a")
    _added(ledger, NAMELESS, "clm_b")
    _relinked(ledger)
    assert b"Qandil" in _bytes(tmp_path)
    Writer(ledger).redact(report.id, by="editor", why="names a witness")
    assert b"qandil" not in _bytes(tmp_path).lower()
    assert b"zubaydah" not in _bytes(tmp_path).lower()
    assert list(View(ledger).claims(Filters(text="Zubaydah"))) == []
    assert [one.id for one in View(ledger).claims(Filters(text="monitor"))] == ["clm_b"]


def test_a_redacted_report_is_not_taken_in_again(ledger: Ledger, tmp_path: Path) -> None:
    report, claim = _added(ledger, NAMING, "clm_a")
    writer = Writer(ledger)
    writer.redact(report.id, by="editor", why="names a witness")
    assert not writer.add_report(report, [claim], "v2")
    elsewhere = replace(report, id=report_id(report.sha256, None, "https://example.org/"))
    assert not writer.add_report(elsewhere, [claim], "v1")
    assert b"qandil" not in _bytes(tmp_path).lower()


def test_redacting_twice_keeps_the_first_signature(ledger: Ledger) -> None:
    report, _ = _added(ledger, NAMING, "clm_a")
    for by in ("editor", "somebody"):
        Writer(ledger).redact(report.id, by=by, why="names a witness")
    assert [one["by"] for one in View(ledger).tombstones()] == ["editor"]


def test_an_event_that_lost_a_claim_leads_to_its_heir(ledger: Ledger, tmp_path: Path) -> None:
    report, _ = _added(ledger, NAMING, "clm_a", "2025-03-07")
    _added(ledger, NAMELESS, "clm_b", "2025-03-09")
    (before,) = _relinked(ledger).events
    assert len(before.claims) == 2
    Writer(ledger).redact(report.id, by="editor", why="names a witness")
    assert View(ledger).event(before.id)["claims"] == ["clm_b"]
    (after,) = _relinked(ledger).events
    assert after.id != before.id
    assert View(ledger).event(before.id)["id"] == after.id
    assert b"qandil" not in _bytes(tmp_path).lower()


def test_a_reader_in_the_way_is_told_and_a_second_redaction_finishes(
    ledger: Ledger, tmp_path: Path
) -> None:
    report, _ = _added(ledger, NAMING, "clm_a")
    outside = sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)
    outside.execute("BEGIN")
    outside.execute("SELECT count(*) FROM claims").fetchall()
    with ledger.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
    with pytest.raises(LedgerError, match="redact again"):
        Writer(ledger).redact(report.id, by="editor", why="names a witness")
    outside.close()
    Writer(ledger).redact(report.id, by="editor", why="names a witness")
    assert b"qandil" not in _bytes(tmp_path).lower()


def test_the_bytes_of_a_shared_file_go_with_the_redacted_report(ledger: Ledger) -> None:
    report, _ = _added(ledger, NAMING, "clm_a")
    sibling = replace(
        make_report(NAMELESS),
        id=report_id(report.sha256, "2", None),
        sha256=report.sha256,
        member="2",
        capture=report.capture,
    )
    Writer(ledger).add_report(sibling, [make_claim(sibling, "clm_b")], "v1")
    Writer(ledger).redact(report.id, by="editor", why="names a witness")
    assert [one.id for one in View(ledger).claims(Filters())] == ["clm_b"]
    assert [one.fault for one in verify(ledger, _reads)] == [Fault.REDACTED]


def _tampered(path: Path, trigger: str, change: str) -> set[Fault]:
    outside = sqlite3.connect(path)
    outside.execute(f"DROP TRIGGER {trigger}")
    outside.execute(change)
    outside.commit()
    outside.close()
    with open_ledger(str(path), fixed_clock) as ledger:
        return {one.fault for one in verify(ledger, _reads)}


@pytest.mark.parametrize(
    ("trigger", "change", "fault"),
    [
        ("blobs_no_update", "UPDATE blobs SET content = NULL", Fault.BYTES),
        ("blobs_no_update", "UPDATE blobs SET content = x'00'", Fault.BYTES),
        ("readings_no_update", "UPDATE readings SET text = NULL", Fault.TEXT),
        (
            "claims_no_update",
            """UPDATE claims SET body = json_set(body, '$.mode', 'injured')""",
            Fault.CLAIMS,
        ),
        (
            "claims_no_update",
            """UPDATE claims SET body = json_set(body, '$.time.latest', '2025-03-31')""",
            Fault.CLAIMS,
        ),
    ],
)
def test_verify_notices(
    ledger: Ledger, tmp_path: Path, trigger: str, change: str, fault: Fault
) -> None:
    _added(ledger, NAMELESS, "clm_a")
    assert fault in _tampered(tmp_path / "ledger.db", trigger, change)


def test_a_claim_taken_out_from_behind_is_noticed(ledger: Ledger, tmp_path: Path) -> None:
    report = make_report(NAMELESS)
    claims = [
        replace(make_claim(report, name), figures=(), places=()) for name in ("clm_a", "clm_b")
    ]
    Writer(ledger).add_report(report, claims, "v1")
    gone = "DELETE FROM claims WHERE claim = 'clm_b'"
    assert _tampered(tmp_path / "ledger.db", "claims_no_delete", gone) == {Fault.CLAIMS}


def test_exported_claims_prove_what_they_can() -> None:
    report = make_report()
    claim = make_claim(report)
    assert list(verify_claims([claim], _reads)) == []
    twice = [one.words for one in verify_claims([claim, claim], _reads)]
    assert twice == ["the id stands twice"]
    orphan = replace(claim, figures=(replace(claim.figures[0], part_of="f9"),))
    assert [one.fault for one in verify_claims([orphan], _reads)] == [Fault.IDENTITY]
    other = replace(claim, id="clm_2", report=replace(claim.report, text_sha256="0" * 64))
    assert [one.subject for one in verify_claims([claim, other], _reads)] == ["clm_2"]
    short = replace(claim, evidence=(replace(claim.evidence[0], end=3),))
    assert [one.fault for one in verify_claims([short], _reads)] == [Fault.QUOTE]


def test_a_part_may_belong_to_another_claims_figure() -> None:
    report = make_report()
    whole = make_claim(report)
    part = replace(
        make_claim(report, "clm_2"),
        figures=(replace(whole.figures[0], part_of="clm_1/f1"),),
    )
    assert list(verify_claims([part, whole], _reads)) == []
