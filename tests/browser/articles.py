"""The article that the check is tried with."""

import os
from pathlib import Path

from contested.model.report import Report
from tests.golden.stories import ledger

REPORT = Path(os.environ.get("REPORTS", "../shared/reports")) / "lendman-albukamal.txt"  # noqa: TID251 - a test names its own input


def op_ed() -> str:
    """Return the op-ed itself where it lies, else this project's own digest of it."""
    if REPORT.exists():
        return REPORT.read_text(encoding="utf-8")
    return _digest().text


def _digest() -> Report:
    (found,) = (one for one in ledger().reports.values() if one.outlet == "Stephen Lendman")
    return found
