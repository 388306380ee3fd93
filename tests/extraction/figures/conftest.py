"""The parser and the tables, loaded once for the figures' tests."""

from collections.abc import Callable

import pytest

from contested.extraction.figures import Counted, FigureLexicon, find_figures, load_figures
from contested.extraction.parse import load_parser

Finder = Callable[[str], tuple[Counted, ...]]


@pytest.fixture(scope="session")
def lexicon() -> FigureLexicon:
    return load_figures()


@pytest.fixture(scope="session")
def find(lexicon: FigureLexicon) -> Finder:
    parser = load_parser()
    return lambda text: find_figures(parser(text), lexicon)
