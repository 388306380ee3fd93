"""Sentences made from templates: names, cues, order and punctuation change, the laws hold."""

from collections.abc import Callable

from hypothesis import given, strategies as st

from contested.extraction.attribution import Attribution
from contested.model.codebook import Manner

Attributed = Callable[..., tuple[Attribution, ...]]

SPEAKERS = ("the army", "Colonel Haddad", "two doctors", "the Red Crescent", "a resident", "Kyiv")
CLAUSES = (
    "the rebels shelled the airport",
    "nine people died in the camp",
    "the convoy had reached the town",
    "the bridge was mined",
)
CUES = ("said", "claimed", "announced", "confirmed", "insisted", "reported", "warned", "denied")
WHEN = ("", " on Friday", " in a statement", " late on Monday")
SPOKEN = ("We have no bread", "Nobody came to help us", "The road was closed for a month")
MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("‘", "’"))
QUOTING = (
    "{open}{words},{close} {speaker} {cue}.",
    "{open}{words},{close} {cue} {speaker}.",
    "{Speaker} {cue}: {open}{words}.{close}",
    "{Speaker} {cue}, {open}{words}.{close}",
    "{Speaker} {cue}: {open}{words}.",
)
OUTLETS = ("SANA", "state television", "the newspaper", "Interfax")

speakers = st.sampled_from(SPEAKERS)
clauses = st.sampled_from(CLAUSES)
cues = st.sampled_from(CUES)


def capital(words: str) -> str:
    return words[0].upper() + words[1:]


def said(text: str, one: Attribution) -> str:
    return " ".join(span.quote(text) for span in one.content)


def named(text: str, one: Attribution) -> str:
    return "" if one.speaker is None else one.speaker.quote(text)


@given(speaker=speakers, clause=clauses, cue=cues, when=st.sampled_from(WHEN))
def test_a_clause_after_its_cue_is_the_speakers(
    attributed: Attributed, speaker: str, clause: str, cue: str, when: str
) -> None:
    text = f"{capital(speaker)} {cue}{when} that {clause}."
    (one,) = attributed(text)
    assert (named(text, one), said(text, one)) == (capital(speaker), f"that {clause}")


@given(speaker=speakers, clause=clauses, cue=cues, when=st.sampled_from(WHEN))
def test_a_clause_before_its_cue_is_the_speakers(
    attributed: Attributed, speaker: str, clause: str, cue: str, when: str
) -> None:
    text = f"{capital(clause)}, {speaker} {cue}{when}."
    (one,) = attributed(text)
    assert (named(text, one), said(text, one)) == (speaker, capital(clause))


@given(
    speaker=speakers,
    words=st.sampled_from(SPOKEN),
    cue=st.sampled_from(("said", "added", "explained", "replied", "wrote")),
    marks=st.sampled_from(MARKS),
    shape=st.sampled_from(QUOTING),
)
def test_a_quotation_has_the_speaker_outside_it(
    attributed: Attributed, speaker: str, words: str, cue: str, marks: tuple[str, str], shape: str
) -> None:
    if shape.endswith("{words}.") and marks[0] == "‘":
        return
    text = shape.format(
        open=marks[0],
        close=marks[1],
        words=words,
        speaker=speaker,
        Speaker=capital(speaker),
        cue=cue,
    )
    (one,) = attributed(text)
    assert one.manner is Manner.DIRECT
    assert named(text, one).casefold() == speaker.casefold()
    assert words in said(text, one)
    assert one.source is not None
    assert not any(span.meets(one.source) for span in one.content)


@given(speaker=speakers, outlet=st.sampled_from(OUTLETS), clause=clauses, cue=cues)
def test_a_cited_source_stands_under_who_cites(
    attributed: Attributed, speaker: str, outlet: str, clause: str, cue: str
) -> None:
    for text in (
        f"{capital(outlet)}, citing {speaker}, {cue} that {clause}.",
        f"{capital(outlet)} {cue} that {clause}, citing {speaker}.",
    ):
        outer, inner = attributed(text)
        assert (named(text, outer), named(text, inner)) == (capital(outlet), speaker)
        assert (outer.parent, inner.parent) == (None, 0)


@given(
    chain=st.permutations(("the agency", "the envoy", "the governor", "the doctor")),
    links=st.integers(1, 4),
    clause=clauses,
)
def test_every_link_of_a_chain_is_kept(
    attributed: Attributed, chain: list[str], links: int, clause: str
) -> None:
    text = capital(" had said ".join(chain[:links]) + f" had said that {clause}.")
    found = attributed(text)
    assert [named(text, one).casefold() for one in found] == chain[:links]
    assert [one.parent for one in found] == [None, *range(links - 1)]
    assert said(text, found[-1]) == f"that {clause}"


@given(order=st.permutations(range(3)), clause=clauses)
def test_the_order_of_paragraphs_changes_no_voice(
    attributed: Attributed, order: list[int], clause: str
) -> None:
    parts = (
        f"The army said {clause}.",
        "“We have no bread,” said Lina Aziz.",
        "Two schools burned down, according to the Red Crescent.",
    )
    text = "\n".join(parts[at] for at in order)
    voices = {(named(text, one), said(text, one)) for one in attributed(text)}
    assert voices == {
        ("The army", clause),
        ("Lina Aziz", "“We have no bread,”"),
        ("the Red Crescent", "Two schools burned down"),
    }


@given(clause=clauses, place=st.sampled_from(("Darvan", "Marsa", "the north")))
def test_a_report_without_a_cue_is_its_outlets_own(
    attributed: Attributed, clause: str, place: str
) -> None:
    assert attributed(f"{capital(clause)}. The shelling of {place} stopped at noon.") == ()
