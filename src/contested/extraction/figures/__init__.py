"""Counts and measures in a report: how many, of what, and what befell them."""

from contested.extraction.figures.find import find_figures
from contested.extraction.figures.lexicon import load_figures
from contested.extraction.figures.reads import reads
from contested.extraction.figures.types import Counted, FigureLexicon

__all__ = ["Counted", "FigureLexicon", "find_figures", "load_figures", "reads"]
