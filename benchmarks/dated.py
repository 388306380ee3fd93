"""How reports are dated: `GOLD=... python -m benchmarks.dated [SEED]`.

First the day of publication, of the packaged examples and of the pages of the gold set `articles`:
the truth of a page is the day in its address, else what its own markup prints, read here by plain
patterns; a day apart is a matter of time zones. Then reports without a date: dated ones drawn by a
seed, of which only the sentences are kept, with no dateline, date line, title or metadata: alone,
and the examples once more beside all other examples, which keep their dates.
"""

import csv
import gzip
import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.rooms import Row, example_reports, open_rooms, page_of, report_of, rows
from contested import pipeline
from contested.model.codebook import DatePrecision
from contested.model.report import Published, Report
from contested.reading.written import dates_in, iso_date, path_date

_UNDATED = ("dates_tbaq", "attribution")
_SEED, _DRAWN, _SHORT_DAYS, _OPENING = 20261128, 40, 120, 400
_MARKS = re.compile(
    r'"datePublished"\s*:\s*"(?P<a>[^"]{8,40})"'
    r'|(?:published_time|og:pubdate|pubdate|publish-date|datePublished)"[^>]*?content="(?P<b>[^"]{8,40})"'
    r'|<time[^>]*?datetime="(?P<c>[^"]{8,40})"'
)
_FLOORS = {"right": 0.95, "wrong": 0.01, "inside": 0.97}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A report's published as it was read, and the days that it may truly be."""

    name: str
    published: Published
    truth: tuple[date, ...]


def main() -> int:
    """Print both tables and fail where a floor is not met."""
    gold, rooms = Path(os.environ.get("GOLD", "../shared/gold")), open_rooms()
    drawn = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else _SEED)  # noqa: S311 - no secret
    examples = example_reports(rooms)
    ok = _print_days("examples", [_example(one) for one in examples])
    ok &= _print_days("articles", list(_pages(gold, rooms)))
    listed = drawn.sample([_undated(one) for one in examples if _day(one.published)], _DRAWN)
    ok &= _print_undated("examples", _read(listed, rooms))
    ok &= _print_undated("siblings", _beside(listed, examples, rooms))
    pool = [row for name in _UNDATED for row in _dated_rows(gold, name, rooms)]
    ok &= _print_undated("gold", _read(drawn.sample(pool, _DRAWN), rooms))
    return 0 if ok else 1


def _example(report: Report) -> Case:
    """Take an example's day from its row or from its source's address in sources.tsv."""
    content = report.capture.content.decode("utf-8", "replace")
    if report.member is not None:
        lines = [json.loads(line) for line in content.split("\n") if line.strip()]
        truth = _days([str(row.get("published")) for row in lines if _named(row, report)])
    else:
        truth = _addressed(_source(report)) + _marked(content) + _printed(content)
    return Case(name=report.capture.address or "-", published=report.published, truth=truth)


def _named(row: Row, report: Report) -> bool:
    return str(row.get("id")) == report.member


def _source(report: Report) -> str:
    path = Path(report.capture.address or "")
    with (path.parent / "sources.tsv").open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t")
        return next((row["source"] for row in table if row["file"] == path.name), "")


def _pages(gold: Path, rooms: pipeline.Rooms) -> Iterator[Case]:
    folder = gold / "articles"
    for row in rows(folder / "reports.jsonl"):
        report = page_of(folder, row, rooms)
        markup = gzip.decompress((folder / row["html"]).read_bytes()).decode("utf-8", "replace")
        published = report.published if report else Published()
        truth = _addressed(row["url"]) + _marked(markup)
        yield Case(name=row["id"], published=published, truth=truth)


def _addressed(url: str) -> tuple[date, ...]:
    found = path_date(url)
    return (found.first,) if found and found.first == found.last else ()


def _marked(markup: str) -> tuple[date, ...]:
    return _days([one for match in _MARKS.finditer(markup) for one in match.groups() if one])


def _printed(content: str) -> tuple[date, ...]:
    """Return the days that the first lines print: an address may be that of a later copy."""
    found = [] if content.lstrip().startswith("<") else dates_in(content[:_OPENING])
    return tuple(one.first for one in found if one.precision is DatePrecision.DAY)


def _days(words: Sequence[str]) -> tuple[date, ...]:
    found = [iso_date(one) for one in words]
    return tuple(one.first for one in found if one and one.precision is DatePrecision.DAY)


def _day(published: Published) -> date | None:
    exact = published.earliest is not None and published.earliest == published.latest
    return date.fromisoformat(str(published.earliest)[:10]) if exact else None


def _print_days(name: str, cases: Sequence[Case]) -> bool:
    count = Counter(_judged(one) for one in cases)
    known = len(cases) - count["unchecked"]
    right, wrong = (count["exact"] + count["unknown"]) / known, count["wrong"] / known
    told = f"exact {count['exact']}, honestly unknown {count['unknown']}, wrong {count['wrong']}"
    print(f"published, {name:<9} {known} checked of {len(cases)}: {told}")
    for one in (one for one in cases if _judged(one) == "wrong"):
        print(f"  wrong: {one.name}: {one.published.earliest}, truly {one.truth[0]}")
    return right >= _FLOORS["right"] and wrong <= _FLOORS["wrong"]


def _judged(case: Case) -> str:
    """Judge a day against any of the days that the source prints; its interval where inferred."""
    if not case.truth:
        return "unchecked"
    day = _day(case.published)
    if day is None:
        return "unknown" if any(_inside(case.published, one) for one in case.truth) else "wrong"
    return "exact" if any(abs((day - one).days) <= 1 for one in case.truth) else "wrong"


def _inside(published: Published, day: date) -> bool:
    low, high = published.earliest or "0", published.latest or "9"
    return low[:10] <= day.isoformat() <= high[:10]


def _undated(report: Report) -> Row:
    """Return a row of a report's sentences alone, with its true day under a name of its own."""
    reading = report.reading
    kept = [[one for one in reading.sentences if block.span.holds(one)] for block in reading.blocks]
    text = "\n\n".join(" ".join(one.quote(report.text) for one in row) for row in kept if row)
    return {"id": report.id, "text": text, "true": str(_day(report.published))}


def _dated_rows(gold: Path, name: str, rooms: pipeline.Rooms) -> Iterator[Row]:
    for row in rows(gold / name / "reports.jsonl"):
        report = report_of(row, rooms)
        if _day(report.published) and report.reading.sentences:
            yield _undated(report)


def _read(listed: Sequence[Row], rooms: pipeline.Rooms) -> list[Case]:
    return [
        Case(
            name=row["id"],
            published=report_of(row, rooms).published,
            truth=(date.fromisoformat(row["true"]),),
        )
        for row in listed
    ]


def _beside(listed: Sequence[Row], examples: Sequence[Report], rooms: pipeline.Rooms) -> list[Case]:
    """Date the reports of the rows by the examples that were not drawn."""
    drawn = {row["id"] for row in listed}
    others = (one for one in examples if one.id not in drawn)
    known = [claim for _, found in pipeline.claims(others, rooms) for claim in found]
    truth = {report_of(row, rooms).id: row["true"] for row in listed}
    late = list(pipeline.claims((report_of(row, rooms) for row in listed), rooms))
    return [
        Case(name=one.id, published=one.published, truth=(date.fromisoformat(truth[one.id]),))
        for one, _ in pipeline.dated(late, known, rooms)
    ]


def _print_undated(name: str, cases: Sequence[Case]) -> bool:
    inside = sum(_inside(one.published, one.truth[0]) for one in cases) / len(cases)
    bounds = [(one.published.earliest, one.published.latest) for one in cases]
    one_end = sum(bool(low or high) for low, high in bounds)
    short = sum(_short(low, high) for low, high in bounds)
    print(
        f"undated, {name:<11} {len(cases)} drawn: true day inside {inside:.1%}; bounded at one end"
        f" or both {one_end}, within {_SHORT_DAYS} days {short}"
    )
    for one in (one for one in cases if not _inside(one.published, one.truth[0])):
        print(f"  wrong: {one.name}: {'; '.join(one.published.reasons)}, truly {one.truth[0]}")
    return inside >= _FLOORS["inside"]


def _short(low: str | None, high: str | None) -> bool:
    if low is None or high is None:
        return False
    return (date.fromisoformat(high[:10]) - date.fromisoformat(low[:10])).days < _SHORT_DAYS


if __name__ == "__main__":
    sys.exit(main())
