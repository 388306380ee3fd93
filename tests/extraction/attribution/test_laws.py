"""What holds for any text."""

import re
from collections.abc import Callable

from hypothesis import given, strategies as st

from contested.extraction.attribution import Attribution
from contested.model.codebook import Manner

Attributed = Callable[..., tuple[Attribution, ...]]

WORDS = re.findall(
    r"\S+|\n",
    "the army said says denied claimed that he she they told reporters according to quoting SANA "
    "rebels took town 40 people died was reported by Ivanov and it as put who adding believed not "
    "did “ ” \" ' ‘ ’ , . : \n",
)
texts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=60)
clauses = st.sampled_from(
    ["rebels shelled the airport", "nine people died in Homs", "the convoy reached the town"]
)
sources = st.sampled_from(["the army", "Colonel Haddad", "two doctors", "the Red Crescent"])


def spans(one: Attribution) -> list[tuple[int, int]]:
    return [s for s in (*one.content, one.cue, one.source, one.speaker) if s is not None]


@given(text=texts)
def test_every_span_lies_in_the_text_and_is_trimmed(attributed: Attributed, text: str) -> None:
    for one in attributed(text):
        for start, end in spans(one):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()


@given(text=texts)
def test_parents_come_to_an_end(attributed: Attributed, text: str) -> None:
    found = attributed(text)
    for at, one in enumerate(found):
        seen = {at}
        parent = one.parent
        while parent is not None:
            assert parent not in seen
            seen.add(parent)
            parent = found[parent].parent


@given(text=texts)
def test_one_quotation_has_one_direct_speaker(attributed: Attributed, text: str) -> None:
    held = [
        span
        for one in attributed(text)
        if one.manner is Manner.DIRECT
        for span in one.content
        if text[span.start] in "“\"‘'«"
    ]
    assert all(not a.meets(b) for at, a in enumerate(held) for b in held[at + 1 :])


@given(text=texts)
def test_the_same_text_gives_the_same(attributed: Attributed, text: str) -> None:
    assert attributed(text) == attributed(text)


@given(clause=clauses, source=sources)
def test_the_phrase_changes_voices_only(attributed: Attributed, clause: str, source: str) -> None:
    for text in (
        f"{clause.capitalize()}, {source} said.",
        f"{clause.capitalize()}, according to {source}.",
        f"According to {source}, {clause}.",
        f"{source[0].upper()}{source[1:]} said {clause}.",
    ):
        (one,) = attributed(text)
        assert one.speaker is not None
        assert one.speaker.quote(text).casefold() == source.casefold()
        assert [span.quote(text).casefold() for span in one.content] == [clause.casefold()]
    assert attributed(f"{clause.capitalize()}.") == ()
