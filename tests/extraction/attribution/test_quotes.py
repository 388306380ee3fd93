"""Where quotations stand."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from contested.extraction.attribution.quotes import Quotation, find_quotations
from contested.model.span import Span


def quotations(text: str) -> tuple[Quotation, ...]:
    paragraphs = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Span(at, at + len(line)))
        at += len(line) + 1
    return find_quotations(text, tuple(paragraphs))


def quoted(text: str) -> list[str]:
    return [quotation.span.quote(text) for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we left” and went.", ["“we left”"]),
        ('He said "we left" and "they stayed".', ['"we left"', '"they stayed"']),
        ("He said ''we left'' and went.", ["''we left''"]),
        ("He said ‘we left’ and went.", ["‘we left’"]),
        ("He said 'we left' and went.", ["'we left'"]),
        ("He said «we left» and went.", ["«we left»"]),
        ("„We left“, he said.", ["„We left“"]),
        ("“He told us ‘go’ and we went,” she said.", ["“He told us ‘go’ and we went,”"]),
        ("The rebels' tanks and the army's men", []),
        ("It’s the ministry’s claim", []),
        ('A 12" gun and a 14" gun', []),
        ("“(m)ore than 1,000”", ["“(m)ore than 1,000”"]),
    ],
)
def test_marks_pair(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_an_unclosed_quotation_ends_with_its_paragraph_and_may_go_on() -> None:
    text = "He said: “We left.\n“Then we came back.”\nNobody knew."
    first, second = quotations(text)
    assert first.span.quote(text) == "“We left."
    assert not first.closed
    assert second.continues
    assert second.span.quote(text) == "“Then we came back.”"


def test_a_closed_quotation_does_not_go_on() -> None:
    assert [one.continues for one in quotations("“We left.”\n“They stayed.”")] == [False, False]


@given(st.text(alphabet="ab.,:“”\"'’‘«» \n", max_size=80))
def test_quotations_never_overlap_and_never_cross_paragraphs(text: str) -> None:
    found = quotations(text)
    for quotation in found:
        assert "\n" not in quotation.span.quote(text)
        assert quotation.span.holds(quotation.inner)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
