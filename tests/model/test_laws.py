import json
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from contested.model.claim import Claim, Voice
from contested.model.codebook import FigureKind, VoiceRole
from contested.model.figure import Figure
from contested.model.identity import distinct, report_id
from contested.model.judgement import Binding, bind
from contested.model.place import Place
from contested.model.span import Span, hull, trim
from contested.model.time import Time
from contested.model.wire import claim_json, claim_of, to_line
from tests.model.strategies import WORDS, claims, judged, spans


@given(claims())
def test_a_claim_comes_back_from_json_as_it_went(claim: Claim) -> None:
    assert claim_of(json.loads(to_line(claim_json(claim)))) == claim


@given(claims())
def test_the_shape_repeats_the_first_speaker_and_the_first_source(claim: Claim) -> None:
    shape = claim_json(claim)
    spoken = [voice for voice in shape["voices"] if voice["role"] == "speaker"]
    assert shape["speaker"] == (spoken[0] if spoken else None)
    cited = [voice for voice in shape["voices"] if voice["role"] == "source"]
    assert shape["source"] == (cited[0] if cited else None)


@given(claims())
def test_lists_of_the_shape_are_never_null(claim: Claim) -> None:
    shape = claim_json(claim)
    lists = ("evidence", "voices", "hedges", "context", "actors", "recipients", "former")
    assert all(
        isinstance(shape[key], list | tuple) for key in (*lists, "places", "figures", "framing")
    )


@given(st.lists(spans(), min_size=1))
def test_a_hull_holds_all_its_spans(found: list[Span]) -> None:
    assert all(hull(found).holds(span) for span in found)


@given(WORDS, spans(20))
def test_a_trimmed_span_stays_inside_and_bears_no_spaces(text: str, span: Span) -> None:
    span = Span(min(span.start, len(text)), min(span.end, len(text)))
    trimmed = trim(span, text)
    assert span.holds(trimmed)
    assert trimmed.quote(text) == span.quote(text).strip(" \t\n\r\u00a0")


@given(st.lists(st.sampled_from(["clm_a", "clm_b", "clm_c"])))
def test_repeated_ids_are_told_apart_in_order(ids: list[str]) -> None:
    named = distinct(ids)
    assert len(set(named)) == len(named)
    assert [one.split("-")[0] for one in named] == ids


def test_the_same_bytes_at_two_addresses_are_two_reports() -> None:
    assert report_id("a" * 64, None, "https://one.example") != report_id("a" * 64, None, None)
    assert report_id("a" * 64, None, None) == report_id("a" * 64, None, None)


def test_a_time_never_ends_before_it_begins() -> None:
    with pytest.raises(ValueError, match="after"):
        Time(text="x", earliest="2017-11-09", latest="2017-11-08")


def test_a_bound_that_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="ISO"):
        Time(text="x", earliest="November")


def test_nothing_sits_at_null_island() -> None:
    with pytest.raises(ValueError, match="0,0"):
        Place(text="x", lat=0.0, lon=0.0)


def test_half_a_point_is_no_point() -> None:
    with pytest.raises(ValueError, match="both"):
        Place(text="x", lat=35.0)


def test_a_figure_bounds_something_and_in_order() -> None:
    with pytest.raises(ValueError, match="bounds nothing"):
        Figure(id="f1", text="some", span=Span(0, 4), what=FigureKind.KILLED)
    with pytest.raises(ValueError, match="above"):
        Figure(id="f1", text="x", span=Span(0, 1), what=FigureKind.KILLED, low=3, high=2)


@given(claims())
def test_a_claim_without_evidence_or_outlet_is_no_claim(claim: Claim) -> None:
    with pytest.raises(ValueError, match="evidence"):
        replace(claim, evidence=())
    with pytest.raises(ValueError, match="outlet"):
        replace(claim, voices=(Voice(role=VoiceRole.SPEAKER, text="x"),))


@given(claims())
def test_a_judgement_is_carried_reviewed_or_orphaned(claim: Claim) -> None:
    judgement = judged(claim)
    assert bind(judgement, {claim.id: claim}) is Binding.CARRIED
    renamed = replace(claim, id="clm_other")
    assert bind(judgement, {renamed.id: renamed}) is Binding.NEEDS_REVIEW
    assert bind(judgement, {}) is Binding.ORPHANED
