"""The ledger: who claimed what, kept so that nothing is lost and nothing is changed unseen."""

from contested.ledger.facets import Facet, Facets, Field, FoundFigure
from contested.ledger.filters import Filters, bbox_of
from contested.ledger.pages import Ask, Page, Pages
from contested.ledger.store import Ledger, open_ledger
from contested.ledger.verify import Fault, Finding, verify, verify_claims
from contested.ledger.view import View
from contested.ledger.writer import Writer

__all__ = [
    "Ask",
    "Facet",
    "Facets",
    "Fault",
    "Field",
    "Filters",
    "Finding",
    "FoundFigure",
    "Ledger",
    "Page",
    "Pages",
    "View",
    "Writer",
    "bbox_of",
    "open_ledger",
    "verify",
    "verify_claims",
]
