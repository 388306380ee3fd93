"""From bytes to reports: canonical text, clutter set aside, sentences, publication date."""

from contested.reading.assemble import read
from contested.reading.lexicons import CleanLexicons, load_lexicons

__all__ = ["CleanLexicons", "load_lexicons", "read"]
