"""The ledger: who claimed what, kept so that nothing is lost and nothing is changed unseen."""

from contested.ledger.filters import Filters
from contested.ledger.store import Ledger, open_ledger
from contested.ledger.verify import Fault, Finding, verify, verify_claims
from contested.ledger.view import View
from contested.ledger.writer import Writer

__all__ = [
    "Fault",
    "Filters",
    "Finding",
    "Ledger",
    "View",
    "Writer",
    "open_ledger",
    "verify",
    "verify_claims",
]
