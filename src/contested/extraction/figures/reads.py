"""Read a figure again from its quote alone, without a parse."""

from contested.extraction.figures.quantities import bounded_last, quantities
from contested.extraction.figures.types import FigureLexicon, Limits
from contested.model.figure import Figure


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
    found = (bounded_last(figure.text, one, lexicon) for one in quantities(figure.text, lexicon))
    return any(quantity.limits(figure.unit) == wanted for quantity in found)
