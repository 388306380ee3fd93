"""Looking for words, and for what linkage found."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from contested.ledger import Filters, Ledger, View, Writer, open_ledger
from contested.ledger.dialect import drop_text_index
from contested.linkage import link
from contested.model.place import Place
from tests.ledger.conftest import fixed_clock, make_claim, make_report

QUOTE = 'At least 12 people died in Café Tuzluca, "the worst strikes" since May.'


def _found(ledger: Ledger, **wanted: object) -> bool:
    return bool(list(View(ledger).claims(Filters(**wanted))))  # type: ignore[arg-type]


def _add(ledger: Ledger) -> None:
    report = make_report(QUOTE)
    Writer(ledger).add_report(report, [make_claim(report)], "v1")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("people died", True),
        ("died people", True),
        ("PEOPLE", True),
        ("strik", True),
        ("people elsewhere", False),
        ('"worst', True),
        ("worst OR elsewhere", False),
        ("tuzluca*", True),
        ('" ; -- (', False),
        ("café", True),
        ("   ", False),
    ],
)
def test_words_are_found_whatever_signs_stand_between(
    ledger: Ledger, words: str, *, found: bool
) -> None:
    _add(ledger)
    assert ledger.indexed
    assert _found(ledger, text=words) is found


def test_words_are_found_without_their_accents(ledger: Ledger) -> None:
    _add(ledger)
    assert _found(ledger, text="cafe")


@pytest.mark.parametrize(("words", "found"), [("people died", True), ("elsewhere", False)])
def test_words_are_found_where_the_database_has_no_index(
    tmp_path: Path, words: str, *, found: bool
) -> None:
    path = str(tmp_path / "ledger.db")
    with open_ledger(path, fixed_clock) as ledger, ledger.writing() as connection:
        drop_text_index(connection)
    with open_ledger(path, fixed_clock) as ledger:
        _add(ledger)
        assert not ledger.indexed
        assert _found(ledger, text=words) is found


def test_only_the_latest_extraction_is_searched(ledger: Ledger) -> None:
    report = make_report(QUOTE)
    writer = Writer(ledger)
    claim = make_claim(report)
    writer.add_report(report, [claim], "v1")
    writer.add_report(report, [replace(claim, places=())], "v2")
    assert not _found(ledger, place="mersa")
    assert not View(ledger).events(Filters(place="mersa"))


def test_a_box_may_cross_the_date_line(ledger: Ledger) -> None:
    report = make_report(QUOTE)
    place = Place(text="Taveuni", lat=-16.8, lon=-179.9, name="Taveuni")
    claim = replace(make_claim(report), places=(place,))
    Writer(ledger).add_report(report, [claim], "v1")
    assert _found(ledger, bbox=(170, -20, -170, -10))
    assert not _found(ledger, bbox=(-170, -20, 170, -10))


def test_origins_and_contradictions_are_narrowed_by_their_claims(ledger: Ledger) -> None:
    writer, view = Writer(ledger), View(ledger)
    speakers = {"clm_a": "the harbour monitor", "clm_b": "the mountain council"}
    for name, low in (("clm_a", 12), ("clm_b", 90)):
        report = replace(make_report(f"{name} says: {QUOTE}"), fingerprint=(low,))
        claim = make_claim(report, name, low)
        figure = replace(claim.figures[0], high=low)
        voice = replace(claim.voices[1], text=speakers[name], actor=None)
        claim = replace(claim, figures=(figure,), voices=(claim.voices[0], voice))
        writer.add_report(report, [claim], "v1")
    writer.replace_links(link(view.claims(Filters()), view.fingerprints()))
    assert len(view.origins()) == 2
    assert [one["claim"] for one in view.origins(Filters(speaker="harbour monitor"))] == ["clm_a"]
    (found,) = view.contradictions(Filters(speaker="mountain council"))
    assert set(found["claims"]) == {"clm_a", "clm_b"}
    assert view.contradictions(Filters(speaker="nobody")) == []
    assert len(view.events(Filters(speaker="harbour monitor"))) == 1


def test_the_index_keeps_step_with_the_claims(ledger: Ledger) -> None:
    _add(ledger)
    check = "INSERT INTO claims_words(claims_words, rank) VALUES ('integrity-check', 1)"
    with ledger.writing() as connection:
        connection.execute(text(check))
