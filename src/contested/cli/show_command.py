"""`contested show`: anything that has an id, with everything behind it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click
import msgspec

from contested.cli import layout
from contested.cli.settings import Settings
from contested.cli.show_links import (
    contradiction_lines,
    control_lines,
    drifts_of,
    event_relations,
    field,
    origin_lines,
    relation_lines,
)
from contested.errors import NotFoundError
from contested.ledger import Filters, View, open_ledger
from contested.model.claim import Claim
from contested.model.event import Event
from contested.model.report import Published
from contested.model.wire import (
    claim_json,
    claim_of,
    contradiction_of,
    control_of,
    origin_of,
    relation_of,
    to_line,
)

Shape = dict[str, Any]
Kind = tuple[Callable[[View, str], Shape], Callable[[View, Shape], Iterable[str]]]
"""How a thing is looked up by its id, and how it is told."""


@click.command("show")
@click.argument("name", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="The contract's shape, on one line.")
@click.pass_obj
def command(settings: Settings, name: str, *, as_json: bool) -> int:
    """Show anything that has an id with everything behind it; the start of the id will do.

    Ids begin with rep_ (reports), clm_ (claims), evt_ (events), org_ (origins), con_
    (contradictions), rel_ (relations) and ctl_ (who holds a place).
    """
    with open_ledger(settings.ledger, settings.clock, make=False) as ledger:
        click.echo(_shown(View(ledger), name, as_json=as_json))
    return 0


def _shown(view: View, name: str, *, as_json: bool) -> str:
    kind = name[:4]
    if kind not in _KINDS:
        raise NotFoundError(f"{name!r} is no id; ids begin with {', '.join(_KINDS)}")
    found, drawn = _KINDS[kind]
    shape = found(view, name)
    return to_line(shape) if as_json else "\n".join(drawn(view, shape))


def _claim(view: View, shape: Shape) -> Iterator[str]:
    claim = claim_of(shape)
    yield f"{claim.id}"
    yield ""
    for one in claim.evidence:
        yield f"  “{' '.join(one.quote.split())}”  [{one.start}–{one.end}]"
    yield ""
    report = claim.report
    published = layout.published_words(report.published)
    yield from field("report", f"{report.id} {report.title or ''}".strip())
    yield from field("outlet", f"{report.outlet or 'unknown'}, published {published}")
    yield from field("speaker", layout.said_by(claim))
    yield from field("what", layout.code(claim))
    yield from field("who", layout.parties(claim))
    yield from field("where", layout.where(claim))
    yield from _reasons(claim)
    for figure in claim.figures:
        part = f", part of {figure.part_of}" if figure.part_of else ""
        told = f"{figure.id} {layout.figure_words(figure)} ({figure.scope.value}{part})"
        yield from field("figure", f"{told} “{figure.text}”")
    yield from field("framing", ", ".join(f"{o.text} ({o.kind.value})" for o in claim.framing))
    yield from field("events", ", ".join(view.events_of(claim.id)))
    for judgement, binding in view.judgements():
        if judgement.subject == claim.id and judgement.reversed_at is None:
            told = f"{judgement.verdict.value} by {judgement.by} on {judgement.at}"
            yield from field("judged", f"{told} ({binding.value})")


def _reasons(claim: Claim) -> Iterator[str]:
    for place in claim.places:
        yield from field("  because", place.reason)
        for refused in place.candidates:
            told = f"not {refused.name} ({refused.country or '?'}): {refused.reason}"
            yield from field("", told)
    if claim.time is not None:
        yield from field("when", f"{layout.when(claim.time)} “{claim.time.text}”")
        counted = [f"counted from {claim.time.anchor}"] if claim.time.anchor else []
        yield from field("  because", "; ".join([*counted, *claim.time.reasons]))


def _event(view: View, shape: Shape) -> Iterator[str]:
    event = msgspec.convert(shape, Event)
    yield event.id
    yield from field("what", f"{event.type}{f' {event.mode}' if event.mode else ''}")
    yield from field("when", layout.when(event.time))
    yield from field("where", "; ".join(place.name or place.text for place in event.places))
    yield from field("grade", f"{event.grade.value}: {event.grade_reason}")
    for toll in event.tolls:
        best = "no best" if toll.best is None else f"best {toll.best}"
        told = f"{toll.what.value} low {toll.low}, {best}, high {toll.high} ({toll.reason})"
        yield from field("toll", told)
    yield from _contradictions(view, event.contradictions)
    yield from event_relations(view, event)
    drifts = drifts_of(view, event)
    for name in event.claims:
        claim = view.claim(name)
        yield ""
        yield f"  {layout.said_by(claim)}, {claim.report.outlet or 'unknown outlet'}:"
        yield f"  “{' '.join(claim.evidence[0].quote.split())}”  {claim.id}"
        yield from field("  drift", drifts.get(name))


def _contradictions(view: View, names: Iterable[str]) -> Iterator[str]:
    wanted = set(names)
    for one in view.contradictions():
        if one["id"] in wanted:
            yield from field("against", f"{' / '.join(one['claims'])}: {one['reason']}")


def _report(view: View, report: Shape) -> Iterator[str]:
    published = msgspec.convert(report["published"], Published)
    yield f"{report['id']}  {report['title'] or ''}".rstrip()
    yield from field("outlet", report["outlet"])
    yield from field("byline", report["byline"])
    yield from field("url", report["url"])
    if report["tombstone"] is not None:
        grave = report["tombstone"]
        yield from field("redacted", f"by {grave['by']} on {grave['at']}: {grave['why']}")
        return
    yield from field("published", layout.published_words(published))
    for reason in published.reasons:
        yield from field("  because", reason)
    for capture in report["captures"]:
        where = f"{capture['address'] or 'standard input'} on {capture['retrieved']}"
        yield from field("captured", f"{where}, sha256 {capture['sha256']}")
    aside = report["reading"]["set_aside"]
    kinds = sorted({one["kind"] for one in aside})
    yield from field("set aside", f"{len(aside)} stretches: {', '.join(kinds)}" if aside else None)
    yield ""
    quote = ""
    for claim in sorted(view.claims(Filters(report=report["id"])), key=_position):
        if claim.evidence[0].quote != quote:
            quote = claim.evidence[0].quote
            yield f"“{' '.join(quote.split())}”"
        yield f"   {claim.id[:12]} {layout.one_line(claim)}"


def _position(claim: Claim) -> tuple[int, str]:
    return claim.evidence[0].start, claim.id


_KINDS: dict[str, Kind] = {
    "rep_": (View.report, _report),
    "clm_": (lambda view, name: claim_json(view.claim(name)), _claim),
    "evt_": (View.event, _event),
    "org_": (View.origin, lambda view, shape: origin_lines(view, origin_of(shape))),
    "con_": (
        View.contradiction,
        lambda view, shape: contradiction_lines(view, contradiction_of(shape)),
    ),
    "rel_": (View.relation, lambda view, shape: relation_lines(view, relation_of(shape))),
    "ctl_": (View.control, lambda view, shape: control_lines(view, control_of(shape))),
}
