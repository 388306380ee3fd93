"""Read a figure again from its quote alone, without a parse."""

import re

from contested.extraction.figures.quantities import bounded_last, quantities
from contested.extraction.figures.types import FigureLexicon, Limits
from contested.model.figure import Figure

_ONE = Limits(low=1, high=1)
_ARTICLE = re.compile(r"an?\s+\w", re.IGNORECASE)
"""The single one listed beside others that are counted ("a policeman and two pensioners")."""


def reads(quote: str, figure: Figure, lexicon: FigureLexicon) -> bool:
    """Tell whether the number and bound words in a quote give the figure's own bounds.

    The figure's words must stand in the quote; the quote may say more around them.
    """
    if figure.text not in quote:
        return False
    wanted = Limits(
        low=figure.low,
        high=figure.high,
        low_open=figure.low_open,
        high_open=figure.high_open,
        approximate=figure.approximate,
    )
    if wanted == _ONE and _ARTICLE.match(figure.text):
        return True
    found = (bounded_last(figure.text, one, lexicon) for one in quantities(figure.text, lexicon))
    return any(quantity.limits(figure.unit) == wanted for quantity in found)
