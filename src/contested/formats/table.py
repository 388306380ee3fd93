"""CSV: one row a claim, with its quote, offsets and hashes."""

import csv
import io
from collections.abc import Iterable, Iterator

from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.figure import Figure
from contested.model.place import Place

COLUMNS = (
    "id",
    "report",
    "outlet",
    "url",
    "title",
    "published_earliest",
    "published_latest",
    "published_basis",
    "speaker",
    "speaker_actor",
    "source",
    "cue",
    "stance",
    "polarity",
    "hedges",
    "type",
    "mode",
    "extent",
    "actors",
    "recipients",
    "former",
    "places",
    "country",
    "lat",
    "lon",
    "where_prec",
    "earliest",
    "latest",
    "date_prec",
    "time_text",
    "figures",
    "framing",
    "quote",
    "start",
    "end",
    "report_sha256",
    "text_sha256",
)
"""The columns, in order; lists are written with `; ` between their members."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield a header and one line a claim."""
    return sheet(COLUMNS, map(row, claims))


def sheet(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Yield a header and one line a row; text that a spreadsheet would run is quoted by '."""
    yield _line(columns)
    for cells in rows:
        yield _line([_safe(_text(cell)) for cell in cells])


def row(claim: Claim) -> list[str]:
    """Return the cells of one claim in the order of `COLUMNS`."""
    return [*_origin(claim), *_voices(claim), *_what(claim), *_where_when(claim), *_evidence(claim)]


def _origin(claim: Claim) -> list[str]:
    report = claim.report
    published = report.published
    named = [claim.id, report.id, report.outlet, report.url, report.title]
    return [_text(one) for one in (*named, published.earliest, published.latest, published.basis)]


def _voices(claim: Claim) -> list[str]:
    speaker, source = claim.speaker, claim.source
    return [
        _text(speaker.text if speaker else None),
        _text(speaker.actor if speaker else None),
        _text(source.text if source else None),
        _text(speaker.cue if speaker else None),
        claim.stance.value,
        "yes" if claim.polarity else "no",
        "; ".join(claim.hedges),
    ]


def _what(claim: Claim) -> list[str]:
    return [
        _text(claim.type),
        _text(claim.mode),
        _text(claim.extent.text if claim.extent else None),
        _names(claim.actors),
        _names(claim.recipients),
        _names(claim.former),
    ]


def _where_when(claim: Claim) -> list[str]:
    first = claim.places[0] if claim.places else None
    time = claim.time
    where = [
        "; ".join(place.name or place.text for place in claim.places),
        _text(first.country if first else None),
        *_point(first),
        _text(first.precision if first else None),
    ]
    when = [time.earliest, time.latest, time.precision, time.text] if time else [None] * 4
    return where + [_text(one) for one in when]


def _point(place: Place | None) -> list[str]:
    return [_text(place.lat if place else None), _text(place.lon if place else None)]


def _evidence(claim: Claim) -> list[str]:
    first = claim.evidence[0]
    return [
        "; ".join(_figure(one) for one in claim.figures),
        "; ".join(one.text for one in claim.framing),
        first.quote,
        str(first.start),
        str(first.end),
        claim.report.sha256,
        claim.report.text_sha256,
    ]


def _figure(figure: Figure) -> str:
    low, high = _text(figure.low), _text(figure.high)
    bounds = low if low == high else f"{low}..{high}"
    return f"{figure.what.value} {bounds} {figure.unit}"


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.name or actor.text for actor in actors)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    return cell.lstrip("-").replace(".", "", 1).isdigit()


def _line(cells: Iterable[str]) -> str:
    """Return one line; the writer quotes only the line ends that it is told to end lines with."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().removesuffix("\r\n") + "\n"
