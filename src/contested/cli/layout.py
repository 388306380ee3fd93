"""How claims, reports and events look to a person at a terminal."""

import shutil
from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from contested.linkage.moments import said_on
from contested.model.actor import Actor
from contested.model.claim import Claim, Voice
from contested.model.codebook import DatePrecision, Stance
from contested.model.event import Event, Toll
from contested.model.figure import Figure
from contested.model.report import Published, Report
from contested.model.time import Time

_NARROWEST, _WIDEST = 80, 160


def rendered(table: Table) -> str:
    """Return a table as text, as wide as the terminal."""
    out = StringIO()
    Console(file=out, width=page_width(), highlight=False).print(table)
    return "\n".join(line.rstrip() for line in out.getvalue().rstrip("\n").split("\n"))


def page_width() -> int:
    """Return how wide a page is: the terminal's width within what still reads well."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((120, 24)).columns))


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def plain_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells as they are; nothing in them is read as markup."""
    table = _table(*columns)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return rendered(table)


def claim_table(claims: Sequence[Claim]) -> str:
    """Return two lines a claim: when, where, what, who, how many; then who says it in which words.

    Where nobody says when it was, the day it was told stands there ("told 2017-11-09"). The lines
    are as wide as the terminal; what is longer is cut with an ellipsis.
    """
    width = page_width()
    return "\n".join(line for claim in claims for line in _claim_lines(claim, width))


def _claim_lines(claim: Claim, width: int) -> tuple[str, str]:
    figures = "; ".join(figure_words(one) for one in claim.figures)
    what = " | ".join(part for part in (code(claim), parties(claim), figures) if part)
    first = f"{_cell(_when_or_told(claim), 23)}  {_cell(where(claim) or '–', 26)}  {what}"
    outlet = f", {claim.report.outlet}" if claim.report.outlet else ""
    second = f"  {claim.id[:12]}  {_shortened(said_by(claim) + outlet, 48)}: "
    quote = _shortened(claim.evidence[0].quote, max(20, width - len(second) - 2))
    return _shortened_to(first, width), f"{second}“{quote}”"


def _cell(words: str, width: int) -> str:
    return f"{_shortened_to(words, width):<{width}}"


def _shortened_to(words: str, width: int) -> str:
    return words if len(words) <= width else f"{words[: width - 1]}…"


def _shortened(words: str, length: int) -> str:
    return _shortened_to(" ".join(words.split()), length)


def when(time: Time | None) -> str:
    """Return a time for reading: a day, a month, a span, or the words that stay open."""
    if time is None:
        return "–"
    if not time.known:
        return f"“{time.text}”"
    if time.precision is DatePrecision.DAY:
        return (time.earliest or time.latest or "")[:10]
    return f"{(time.earliest or '…')[:10]} – {(time.latest or '…')[:10]}"


def _when_or_told(claim: Claim) -> str:
    """Return when it was, or else on which day it was told ("told 2017-11-09")."""
    told = said_on(claim) if claim.time is None else None
    return f"told {told}" if told else when(claim.time)


def where(claim: Claim) -> str:
    """Return the places for reading, with their relation and country."""
    return "; ".join(
        " ".join(
            part
            for part in (
                place.relation if place.relation not in {"at", "in"} else "",
                place.name or f"“{place.text}”",
                f"({place.country})" if place.country else "",
            )
            if part
        )
        for place in claim.places
    )


def said_by(claim: Claim) -> str:
    """Return the voices for reading, innermost last; the outlet's own voice is said so."""
    if claim.speaker is None:
        return "own voice"
    return " ← ".join(_voice(one) for one in claim.voices[1:])


def _voice(voice: Voice) -> str:
    return f"{voice.text} ({voice.cue})" if voice.cue else voice.text or "?"


def code(claim: Claim) -> str:
    """Return the event code with what turns it: stance, polarity, extent, doubt."""
    parts = [f"{claim.type or 'statement'}{f' {claim.mode}' if claim.mode else ''}"]
    if claim.stance is not Stance.ASSERTS:
        parts.append(claim.stance.value)
    if not claim.polarity:
        parts.append("not")
    if claim.extent is not None:
        parts.append(f"“{claim.extent.text}”")
    if claim.hedges:
        parts.append(f"doubt: {', '.join(claim.hedges)}")
    return "; ".join(parts)


def parties(claim: Claim) -> str:
    """Return doers → recipients, and who held the place before."""
    words = _names(claim.actors)
    if claim.recipients:
        words = f"{words or '?'} → {_names(claim.recipients)}"
    return f"{words} (from {_names(claim.former)})" if claim.former else words


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(actor.name or actor.text for actor in actors)


def figure_words(figure: Figure) -> str:
    """Return a figure's bounds for reading: "killed ≥ 12", "territory_share < 5 percent"."""
    unit = "" if figure.unit in {"person", "item"} else f" {figure.unit}"
    return f"{figure.what.value} {_bounds(figure)}{unit}"


def _bounds(figure: Figure) -> str:
    if figure.low is not None and figure.low == figure.high:
        return f"{'about ' if figure.approximate else ''}{figure.low:,}"
    if figure.high is None:
        return f"{'>' if figure.low_open else '≥'} {figure.low:,}"
    if figure.low is None:
        return f"{'<' if figure.high_open else '≤'} {figure.high:,}"
    return f"{figure.low:,}–{figure.high:,}"


def claim_blocks(report: Report, claims: Sequence[Claim]) -> str:
    """Return a report's claims under the sentences that say them."""
    lines = [f"# {report.title or report.capture.address or report.id}", published(report)]
    quote = ""
    for claim in claims:
        if claim.evidence[0].quote != quote:
            quote = claim.evidence[0].quote
            lines += ["", f"“{' '.join(quote.split())}”"]
        lines.append(f"   {one_line(claim)}")
    return "\n".join(lines)


def one_line(claim: Claim) -> str:
    """Return a claim in one line under its sentence."""
    figures = "; ".join(figure_words(one) for one in claim.figures)
    parts = (said_by(claim), code(claim), parties(claim), where(claim), when(claim.time), figures)
    return " | ".join(part for part in parts if part and part != "–")


def published(report: Report) -> str:
    """Return when a report was published and what that rests on."""
    return f"published {published_words(report.published)}"


def published_words(found: Published) -> str:
    """Return a publication date for reading, with its basis."""
    if found.earliest is None and found.latest is None:
        return f"unknown ({'; '.join(found.reasons) or 'no date found'})"
    if found.earliest == found.latest:
        return f"{found.earliest} ({found.basis.value})"
    return f"{found.earliest or '…'} – {found.latest or '…'} ({found.basis.value})"


def event_table(events: Sequence[Event]) -> str:
    """Return one line an event: when, where, what, who, how many say it, how well it stands."""
    columns = ("id", "when", "where", "what", "who", "claims", "origins", "tolls", "grade")
    return plain_table(columns, (_event_row(event) for event in events))


def toll_words(toll: Toll) -> str:
    """Return a toll for reading: "killed civilians 15–21", the best figure where there is one."""
    low = "…" if toll.low is None else f"{toll.low:,}"
    high = "…" if toll.high is None else f"{toll.high:,}"
    bounds = low if low == high else f"{low}–{high}"
    best = f", best {toll.best:,}" if toll.best is not None and low != high else ""
    return f"{toll.what.value} {toll.of or ''} {bounds}{best}".replace("  ", " ")


def _event_row(event: Event) -> tuple[str, ...]:
    tolls = "; ".join(toll_words(toll) for toll in event.tolls)
    return (
        event.id[:12],
        when(event.time),
        "; ".join(place.name or place.text for place in event.places),
        f"{event.type or '–'}{f' {event.mode}' if event.mode else ''}",
        _names(event.actors),
        str(len(event.claims)),
        str(len(event.origins)),
        tolls,
        event.grade.value,
    )
