"""The packaged stories as a ledger file, made from the reports that the golden tests read too."""

from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

from contested import pipeline
from contested.ledger import Writer, open_ledger
from tests.golden.stories import ledger as stories
from tests.rooms import clock


@lru_cache(maxsize=1)
def examples() -> Path:
    """Return the path of a ledger that holds every packaged report, linked."""
    path = Path(mkdtemp(prefix="contested-examples-")) / "examples.db"
    read = stories()
    with open_ledger(str(path), clock) as ledger:
        writer = Writer(ledger)
        for report in read.reports.values():
            own = tuple(one for one in read.claims.values() if one.report.id == report.id)
            writer.add_report(report, own, pipeline.EXTRACTOR)
        writer.replace_links(read.linked)
    return path
