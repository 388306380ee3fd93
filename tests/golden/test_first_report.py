"""The first real input, an op-ed that is not ours to keep: REPORTS names the folder it lies in."""

import os
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from contested.model.claim import Claim
from contested.model.codebook import Basis, DatePrecision
from contested.model.figure import Figure
from contested.model.place import Place
from contested.model.report import Report
from contested.model.time import Time
from tests.rooms import claims_of_file

EXPECTED = tomllib.loads(
    Path(__file__).with_name("lendman-albukamal.toml").read_text(encoding="utf-8")
)
REPORT = Path(os.environ.get("REPORTS", "../shared/reports")) / EXPECTED["report"]  # noqa: TID251 - a test names its own input

pytestmark = [
    pytest.mark.golden,
    pytest.mark.skipif(not REPORT.exists(), reason=f"no {REPORT}: name its folder with REPORTS="),
]
Wanted = dict[str, Any]


@lru_cache(maxsize=2)
def found(published: str | None) -> tuple[Report, tuple[Claim, ...]]:
    return claims_of_file(REPORT, published)


def _meets(claim: Claim, wanted: Wanted) -> bool:
    words = " ".join(" ".join(one.quote.split()) for one in claim.evidence)
    checks = (
        wanted["quote"] in words,
        "type" not in wanted or claim.type == wanted["type"],
        "types" not in wanted or claim.type in wanted["types"],
        "mode" not in wanted or claim.mode == wanted["mode"],
        "stance" not in wanted or claim.stance == wanted["stance"],
        "extent" not in wanted or (claim.extent and claim.extent.text == wanted["extent"]),
        "framing" not in wanted or wanted["framing"] in {one.text for one in claim.framing},
        "hedge" not in wanted or wanted["hedge"] in claim.hedges,
    )
    return all(checks) and _who(claim, wanted) and _where(claim, wanted) and _when(claim, wanted)


def _who(claim: Claim, wanted: Wanted) -> bool:
    speaker = claim.speaker
    if "speaker" in wanted:
        named = speaker.text or "" if speaker else ""
        if (wanted["speaker"] in named) is not True or bool(named) is not bool(wanted["speaker"]):
            return False
    if "speaker_actor" in wanted and (not speaker or speaker.actor != wanted["speaker_actor"]):
        return False
    if "cue" in wanted and (not speaker or speaker.cue != wanted["cue"]):
        return False
    if "said" in wanted and not (speaker and speaker.said and _day(speaker.said, wanted["said"])):
        return False
    names = {
        "actor": [(one.name or "") for one in claim.actors],
        "recipient": [(one.name or "") for one in claim.recipients],
        "former": [(one.name or "") for one in claim.former],
        "actor_text": [one.text for one in claim.actors],
        "recipient_text": [one.text for one in claim.recipients],
    }
    for key, values in names.items():
        if key in wanted and not any(wanted[key] in value for value in values):
            return False
    included = [one.text for one in claim.actors if one.relation == "including"]
    return "actor_included" not in wanted or wanted["actor_included"] in included


def _where(claim: Claim, wanted: Wanted) -> bool:
    keys = {"place", "place_text", "country", "relation", "point"} & set(wanted)
    return not keys or any(_at(place, wanted) for place in claim.places)


def _at(place: Place, wanted: Wanted) -> bool:
    return (
        wanted.get("place", place.name) == place.name
        and wanted.get("place_text", place.text) in place.text
        and wanted.get("country", place.country) == place.country
        and wanted.get("relation", place.relation) == place.relation
        and wanted.get("point", place.lat is not None) == (place.lat is not None)
    )


def _when(claim: Claim, wanted: Wanted) -> bool:
    time = claim.time
    if "day" in wanted and not (time and _day(time, wanted["day"])):
        return False
    if "month" in wanted and not (time and time.earliest and time.earliest[:7] == wanted["month"]):
        return False
    if wanted.get("time_known") is False and time is not None and time.known:
        return False
    return "figure" not in wanted or any(
        _counts(one, wanted["figure"], claim, wanted.get("parts", [])) for one in claim.figures
    )


def _day(time: Time, day: str) -> bool:
    return (time.earliest or "")[:10] == day == (time.latest or "")[:10]


def _counts(figure: Figure, wanted: Wanted, claim: Claim, parts: list[int]) -> bool:
    plain = {key: value for key, value in wanted.items() if key != "period"}
    same = all(getattr(figure, key) == value for key, value in plain.items())
    if "period" in wanted:
        period = figure.period
        same &= period is not None and (period.earliest or "").startswith(wanted["period"])
    inside = {one.low for one in claim.figures if one.part_of == figure.id}
    return same and set(parts) <= inside


@pytest.mark.parametrize(
    "wanted", EXPECTED["claim"], ids=lambda wanted: f"{wanted['item']}: {wanted['quote'][:50]}"
)
def test_a_reader_finds(wanted: Wanted) -> None:
    _, claims = found(EXPECTED["published"])
    near = [one for one in claims if wanted["quote"] in " ".join(one.evidence[0].quote.split())]
    assert any(_meets(claim, wanted) for claim in claims), near


@pytest.mark.parametrize("wanted", EXPECTED["nothing"], ids=lambda wanted: wanted["words"])
def test_the_page_says_nothing(wanted: Wanted) -> None:
    report, claims = found(EXPECTED["published"])
    asides = [
        one for one in report.reading.set_aside if wanted["words"] in one.span.quote(report.text)
    ]
    assert asides
    assert wanted.get("kind", asides[0].kind) in {asides[0].kind, "comment_form"}
    assert not [c for c in claims for one in c.evidence if wanted["words"] in one.quote]


def test_every_quote_stands_at_its_offsets() -> None:
    report, claims = found(EXPECTED["published"])
    for claim in claims:
        for one in claim.evidence:
            assert report.text[one.start : one.end] == one.quote
        for figure in claim.figures:
            assert figure.span.quote(report.text) == figure.text


def test_the_repeated_title_is_no_claim() -> None:
    report, claims = found(EXPECTED["published"])
    titles = [one.span for one in report.reading.set_aside if "title" in one.kind]
    assert len(titles) == 2
    assert not [c for c in claims for one in c.evidence if any(map(one.span.meets, titles))]


def test_without_a_publication_date_wednesday_stays_without_a_day() -> None:
    report, claims = found(None)
    (captured,) = [one for one in claims if "liberated Albukamal" in one.evidence[0].quote]
    assert captured.time is not None
    assert captured.time.text == "Wednesday"
    assert captured.time.precision is DatePrecision.OPEN
    assert captured.time.earliest is None or captured.time.earliest != captured.time.latest
    published = report.published
    assert published.basis in {Basis.INFERRED, Basis.UNKNOWN}
    assert (published.earliest or "0") < "2017-11-09" < (published.latest or "9")
    assert published.reasons


def test_the_day_of_saying_belongs_to_the_voice() -> None:
    _, claims = found(EXPECTED["published"])
    told = [one for one in claims if "54,000" in one.evidence[0].quote and one.speaker]
    assert {one.speaker.said.earliest for one in told if one.speaker and one.speaker.said} == {
        "2017-11-07"
    }
