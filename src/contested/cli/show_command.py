"""`contested show`: one report, claim or event with everything behind it."""

from collections.abc import Iterable, Iterator
from typing import Any

import click
import msgspec

from contested.cli import layout
from contested.cli.settings import Settings
from contested.errors import NotFoundError
from contested.ledger import Filters, View, open_ledger
from contested.model.claim import Claim
from contested.model.event import Event
from contested.model.report import Published
from contested.model.wire import claim_json, to_line


@click.command("show")
@click.argument("name", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="The contract's shape, on one line.")
@click.pass_obj
def command(settings: Settings, name: str, *, as_json: bool) -> int:
    """Show one report, claim or event with everything behind it; the start of an id will do."""
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        click.echo(_shown(View(ledger), name, as_json=as_json))
    return 0


def _shown(view: View, name: str, *, as_json: bool) -> str:
    if name.startswith("clm_"):
        claim = view.claim(name)
        return to_line(claim_json(claim)) if as_json else "\n".join(_claim(view, claim))
    if name.startswith("evt_"):
        event = view.event(name)
        return to_line(event) if as_json else "\n".join(_event(view, event))
    if name.startswith("rep_"):
        report = view.report(name)
        return to_line(report) if as_json else "\n".join(_report(view, report))
    raise NotFoundError(f"{name!r} is no id; ids begin with rep_, clm_ or evt_")


def _field(name: str, words: str | None) -> Iterator[str]:
    if words:
        yield f"{name:<11} {words}"


def _claim(view: View, claim: Claim) -> Iterator[str]:
    yield f"{claim.id}"
    yield ""
    for one in claim.evidence:
        yield f"  “{' '.join(one.quote.split())}”  [{one.start}–{one.end}]"
    yield ""
    report = claim.report
    published = layout.published_words(report.published)
    yield from _field("report", f"{report.id} {report.title or ''}".strip())
    yield from _field("outlet", f"{report.outlet or 'unknown'}, published {published}")
    yield from _field("speaker", layout.said_by(claim))
    yield from _field("what", layout.code(claim))
    yield from _field("who", layout.parties(claim))
    yield from _field("where", layout.where(claim))
    yield from _reasons(claim)
    for figure in claim.figures:
        part = f", part of {figure.part_of}" if figure.part_of else ""
        told = f"{figure.id} {layout.figure_words(figure)} ({figure.scope.value}{part})"
        yield from _field("figure", f"{told} “{figure.text}”")
    yield from _field("framing", ", ".join(f"{o.text} ({o.kind.value})" for o in claim.framing))
    yield from _field("events", ", ".join(view.events_of(claim.id)))
    for judgement, binding in view.judgements():
        if judgement.subject == claim.id and judgement.reversed_at is None:
            told = f"{judgement.verdict.value} by {judgement.by} on {judgement.at}"
            yield from _field("judged", f"{told} ({binding.value})")


def _reasons(claim: Claim) -> Iterator[str]:
    for place in claim.places:
        yield from _field("  because", place.reason)
        for refused in place.candidates:
            told = f"not {refused.name} ({refused.country or '?'}): {refused.reason}"
            yield from _field("", told)
    if claim.time is not None:
        yield from _field("when", f"{layout.when(claim.time)} “{claim.time.text}”")
        counted = [f"counted from {claim.time.anchor}"] if claim.time.anchor else []
        yield from _field("  because", "; ".join([*counted, *claim.time.reasons]))


def _event(view: View, shape: dict[str, Any]) -> Iterator[str]:
    event = msgspec.convert(shape, Event)
    yield event.id
    yield from _field("what", f"{event.type}{f' {event.mode}' if event.mode else ''}")
    yield from _field("when", layout.when(event.time))
    yield from _field("where", "; ".join(place.name or place.text for place in event.places))
    yield from _field("grade", f"{event.grade.value}: {event.grade_reason}")
    for toll in event.tolls:
        best = "no best" if toll.best is None else f"best {toll.best}"
        told = f"{toll.what.value} low {toll.low}, {best}, high {toll.high} ({toll.reason})"
        yield from _field("toll", told)
    yield from _contradictions(view, event.contradictions)
    for name in event.claims:
        claim = view.claim(name)
        yield ""
        yield f"  {layout.said_by(claim)}, {claim.report.outlet or 'unknown outlet'}:"
        yield f"  “{' '.join(claim.evidence[0].quote.split())}”  {claim.id}"


def _contradictions(view: View, names: Iterable[str]) -> Iterator[str]:
    wanted = set(names)
    for one in view.contradictions():
        if one["id"] in wanted:
            yield from _field("against", f"{' / '.join(one['claims'])}: {one['reason']}")


def _report(view: View, report: dict[str, Any]) -> Iterator[str]:
    published = msgspec.convert(report["published"], Published)
    yield f"{report['id']}  {report['title'] or ''}".rstrip()
    yield from _field("outlet", report["outlet"])
    yield from _field("byline", report["byline"])
    yield from _field("url", report["url"])
    if report["tombstone"] is not None:
        grave = report["tombstone"]
        yield from _field("redacted", f"by {grave['by']} on {grave['at']}: {grave['why']}")
        return
    yield from _field("published", layout.published_words(published))
    for reason in published.reasons:
        yield from _field("  because", reason)
    for capture in report["captures"]:
        where = f"{capture['address'] or 'standard input'} on {capture['retrieved']}"
        yield from _field("captured", f"{where}, sha256 {capture['sha256']}")
    aside = report["reading"]["set_aside"]
    kinds = sorted({one["kind"] for one in aside})
    yield from _field("set aside", f"{len(aside)} stretches: {', '.join(kinds)}" if aside else None)
    yield ""
    quote = ""
    for claim in sorted(view.claims(Filters(report=report["id"])), key=_position):
        if claim.evidence[0].quote != quote:
            quote = claim.evidence[0].quote
            yield f"“{' '.join(quote.split())}”"
        yield f"   {claim.id[:12]} {layout.one_line(claim)}"


def _position(claim: Claim) -> tuple[int, str]:
    return claim.evidence[0].start, claim.id
