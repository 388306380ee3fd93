"""How the links between claims look to a person: origins, contradictions, relations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import TextWrapper

from contested.cli.layout import page_width
from contested.linkage.moments import said_on
from contested.model.claim import Claim
from contested.model.codebook import ContradictionKind, RelationKind, Stance
from contested.model.event import Contradiction, Origin, Relation

Claims = Mapping[str, Claim]
Drift = tuple[str, str, str]
_GONE = "a claim that is no longer there"
_LINES = 4
ON_WHAT = {
    ContradictionKind.FIGURE: "how many",
    ContradictionKind.DOER: "who did it",
    ContradictionKind.HAPPENED: "whether it happened",
    ContradictionKind.HOLDER: "who holds it",
    ContradictionKind.TIME: "when",
    ContradictionKind.PLACE: "where",
}
"""What two claims contradict each other on, as a reader would ask it."""

HOW = {
    RelationKind.REVISES: "one voice has another word than before",
    RelationKind.OVERTAKEN: "the later speaks of a change after the earlier",
    RelationKind.REPEATS: "the later says the same again",
    RelationKind.NARROWS: "one says more exactly what the other says",
    RelationKind.DRIFTS: "the later retells the earlier and changes it",
}
"""How the later of two claims stands to the earlier."""


def attributed(claim: Claim | None) -> str:
    """Return who says a claim, how where it is not asserted, in which outlet, and when said."""
    if claim is None:
        return _GONE
    outlet = claim.report.outlet or "an unknown outlet"
    if claim.speaker is None:
        who, where = f"{outlet} (own voice)", None
    else:
        who, where = " citing ".join(one.text or "?" for one in claim.voices[1:]), outlet
    if claim.stance is not Stance.ASSERTS:
        who = f"{who} ({claim.stance.value})"
    return ", ".join(part for part in (who, where, said_on(claim)) if part)


def quote_of(claim: Claim | None) -> str:
    """Return the words of a claim in one line, in quotation marks."""
    return f"“{' '.join(claim.evidence[0].quote.split())}”" if claim is not None else "“…”"


def said(claim: Claim | None, before: str = "") -> str:
    """Return who says a claim with the words: "SANA, Reuters, 2017-11-09: “…”"."""
    return f"{before}{attributed(claim)}: {quote_of(claim)}"


def wrapped(words: str, indent: str = "  ", most: int = _LINES) -> Iterator[str]:
    """Yield words in lines as wide as the terminal, at most so many, later ones set in further."""
    wrapper = TextWrapper(
        width=page_width(),
        initial_indent=indent,
        subsequent_indent=f"{indent}    ",
        max_lines=most,
        placeholder=" …",
        break_on_hyphens=False,
    )
    yield from wrapper.wrap(words)


def drift_words(drift: Drift) -> str:
    """Return what changed for reading: "figure: “54,000” became “5,400”", "hedge lost: “may”"."""
    kind, old, new = drift
    if old and new:
        return f"{kind}: “{old}” became “{new}”"
    if new:
        return f"{kind}: “{new}” came in"
    return f"{kind}: “{old}”" if "lost" in kind.split() or not old else f"{kind}: “{old}” left out"


def drifts_words(drifts: Iterable[Drift]) -> str:
    """Return several drifts in one line."""
    return "; ".join(map(drift_words, drifts))


def contradiction_blocks(found: Sequence[Contradiction], claims: Claims) -> str:
    """Return for each contradiction on what it is, then both speakers with their words."""
    return "\n".join(line for one in found for line in _contradiction(one, claims))


def on_what(one: Contradiction) -> str:
    """Return what two claims contradict each other on, and whether one denies the other."""
    denied = "; one denies the other" if one.denies else ""
    return f"{one.kind.value}: {ON_WHAT[one.kind]}{denied}"


def _contradiction(one: Contradiction, claims: Claims) -> Iterator[str]:
    yield f"{one.id[:12]}  {on_what(one)}"
    for name in one.claims:
        yield from wrapped(said(claims.get(name)))


def relation_blocks(found: Sequence[Relation], claims: Claims) -> str:
    """Return for each relation how two claims stand, the earlier, the later, and what drifted."""
    return "\n".join(line for one in found for line in _relation(one, claims))


def _relation(one: Relation, claims: Claims) -> Iterator[str]:
    yield f"{one.id[:12]}  {one.kind.value}: {HOW[one.kind]}"
    for before, name in zip(("earlier: ", "later: "), one.claims, strict=True):
        yield from wrapped(said(claims.get(name), before))
    if one.drift:
        yield from wrapped(f"drift: {drifts_words(one.drift)}")


def origin_blocks(found: Sequence[Origin], claims: Claims) -> str:
    """Return for each origin who said it where and when, its copies, its words, what drifted."""
    return "\n".join(line for one in found for line in _origin(one, claims))


def origin_words(one: Origin) -> str:
    """Return who is first known to have said it, where and when: "SANA, TASS, said 2017-11-09"."""
    who = [one.speaker, one.outlet] if one.speaker else [f"{one.outlet or 'unknown'} (own voice)"]
    when = f"said {one.said}" if one.said else "said at an unknown time"
    return ", ".join([*(part for part in who if part), when])


def _origin(one: Origin, claims: Claims) -> Iterator[str]:
    copies = "1 copy" if len(one.copies) == 1 else f"{len(one.copies)} copies"
    yield from wrapped(f"{one.id[:12]}  {origin_words(one)}; {copies}", indent="")
    yield from wrapped(quote_of(claims.get(one.claim)))
    for copy in one.copies:
        if copy.drift:
            outlet = copy.outlet or "an unknown outlet"
            yield from wrapped(f"drift in {outlet}: {drifts_words(copy.drift)}")
