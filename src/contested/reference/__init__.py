"""Gazetteer and actor register: what resolution may look up, from packaged data."""

from contested.reference.gazetteer import open_gazetteer
from contested.reference.gazetteer_compile import compile_gazetteer, packaged_sources
from contested.reference.register import load_register

__all__ = ["compile_gazetteer", "load_register", "open_gazetteer", "packaged_sources"]
