"""A ledger of who claimed what, read from reports about armed conflicts."""

__version__ = "0.1.0"
