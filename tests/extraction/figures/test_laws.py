"""Laws of figures, tried on generated texts."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings, strategies as st
from spacy.language import Language

from contested.extraction.figures import FigureLexicon, find_figures, load_figures, reads
from contested.extraction.figures.quantities import quantities
from contested.extraction.figures.types import Limits
from contested.extraction.parse import load_parser
from contested.model.span import Span

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

BOUNDS: dict[str, Callable[[int], Limits]] = {
    "": lambda n: Limits(low=n, high=n),
    "at least ": lambda n: Limits(low=n, high=None),
    "no fewer than ": lambda n: Limits(low=n, high=None),
    "more than ": lambda n: Limits(low=n + 1, high=None),
    "over ": lambda n: Limits(low=n + 1, high=None),
    "up to ": lambda n: Limits(low=None, high=n),
    "as many as ": lambda n: Limits(low=None, high=n),
    "no more than ": lambda n: Limits(low=None, high=n),
    "fewer than ": lambda n: Limits(low=None, high=n - 1),
    "less than ": lambda n: Limits(low=None, high=n - 1),
    "about ": lambda n: Limits(low=n, high=n, approximate=True),
    "nearly ": lambda n: Limits(low=n, high=n, approximate=True),
    "an estimated ": lambda n: Limits(low=n, high=n, approximate=True),
}

WORDS = st.sampled_from(
    [
        *("12", "30", "1,400", "12–15", "2017", "one", "two", "hundred", "thousand", "dozens"),
        *("several", "half", "a", "third", "percent", "%", "$", "km", "T-72", "May", "“(m)ore"),
        *("at", "least", "more", "than", "over", "up", "to", "between", "from", "and", "of"),
        *("killed", "wounded", "destroyed", "captured", "fled", "dead", "missing", "was", "were"),
        *("people", "soldiers", "tanks", "trucks", "others", "villages", "Syria", "city", "toll"),
        *("the", "them", "including", "who", "in", "since", "rose"),
        *(",", ".", "(", ")", ";", ":", "“", "”", "\n", "–", "-"),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, min_size=1, max_size=24).map(" ".join))


def in_words(number: int) -> str:
    """Write a number below a million in English words."""
    if number >= 1000:
        rest = f" {in_words(number % 1000)}" if number % 1000 else ""
        return f"{in_words(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{_SMALL[number // 100]} hundred{rest}"
    if number >= 20:
        return _TENS[number // 10] + (f"-{_SMALL[number % 10]}" if number % 10 else "")
    return _SMALL[number]


@pytest.fixture(scope="module")
def parser() -> Language:
    return load_parser()


@given(
    number=st.integers(1, 999_999),
    bound=st.sampled_from(sorted(BOUNDS)),
    write=st.sampled_from([str, in_words, "{:,}".format]),
)
def test_what_is_written_is_read(
    number: int, bound: str, write: Callable[[int], str], lexicon: FigureLexicon
) -> None:
    (found,) = quantities(f"They counted {bound}{write(number)} people there.", lexicon)
    assert found.limits("person") == BOUNDS[bound](number)


@given(ends=st.tuples(st.integers(1, 9999), st.integers(1, 9999)).filter(lambda e: e[0] < e[1]))
def test_ranges_are_read_whole(ends: tuple[int, int], lexicon: FigureLexicon) -> None:
    for words in ("between {} and {}", "{} to {}", "{}–{}", "{} or {}", "from {} to {}"):
        (found,) = quantities(f"They saw {words.format(*ends)} people.", lexicon)
        assert (found.low, found.high) == ends


@given(text=TEXTS)
def test_quantities_lie_apart_and_in_the_text(text: str, lexicon: FigureLexicon) -> None:
    floor = 0
    for found in quantities(text, lexicon):
        assert floor <= found.span.start < found.span.end <= len(text)
        assert found.span.holds(found.number)
        floor = found.span.end


@settings(max_examples=150)
@given(text=TEXTS)
def test_figures_keep_their_laws_on_any_text(
    text: str, parser: Language, lexicon: FigureLexicon
) -> None:
    doc = parser(text)
    found = find_figures(doc, lexicon)
    ids = {one.figure.id for one in found}
    assert [one.figure.id for one in found] == [f"f{place}" for place in range(len(found))]
    for one in found:
        figure = one.figure
        assert Span(0, len(text)).holds(figure.span)
        assert figure.span.quote(text) == figure.text
        assert figure.span.holds(one.number)
        assert figure.part_of is None or figure.part_of in ids - {figure.id}
        assert 0 <= one.head < len(doc)
        assert one.governor is None or 0 <= one.governor < len(doc)
        assert reads(figure.text, figure, lexicon)
        assert reads(f"He said {figure.text} there.", figure, lexicon)
    assert find_figures(doc, lexicon) == found


def test_a_changed_quote_is_not_read(parser: Language, lexicon: FigureLexicon) -> None:
    (found,) = find_figures(parser("At least 12 people were killed."), lexicon)
    assert reads("At least 12 people were killed", found.figure, lexicon)
    assert not reads("At least 13 people were killed", found.figure, lexicon)
    assert not reads("12 people were killed", found.figure, lexicon)
    assert not reads("", found.figure, lexicon)


def test_tables_load_the_same_twice() -> None:
    first, second = load_figures(), load_figures()
    assert first.nouns == second.nouns
    assert first.vague == second.vague
