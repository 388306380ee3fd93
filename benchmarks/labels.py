"""One label a text for the event_types task, from its claims by a table of our codes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.rooms import Found, Row, everything, rows
from contested import pipeline
from contested.extraction.contexts import contexts_of
from contested.extraction.heads import Heads
from contested.model.actor import Actor
from contested.model.claim import Claim
from contested.model.codebook import Context
from contested.model.lexicon import cells, parse_table, read_text

_COLUMNS = (
    "type",
    "mode",
    "stance",
    "context",
    "doer",
    "recipient",
    "words",
    "label",
    "weight",
)
_ANY = "any"
_LATER = 0.3
"""How much lighter each later claim of a text weighs: the first sentence says what it is about."""
_LATEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What the table's cells are held against, for one claim or for a whole text."""

    type: str
    mode: str
    stance: str
    context: frozenset[str]
    doer: frozenset[str]
    recipient: frozenset[str]


def event_types(path: Path, rooms: pipeline.Rooms) -> Iterator[Row]:
    """Answer one label a text, from the heaviest claim."""
    table = case_types()
    for found in everything(rows(path), rooms):
        yield {"id": found.row["id"], "type": label(found, table, rooms)}


def case_types() -> list[Mapping[str, str]]:
    """Return the rows of the table, the heaviest first."""
    text = read_text("benchmarks", "case_types.csv")
    listed = parse_table(text, "case_types.csv", _COLUMNS)
    return sorted(listed, key=lambda row: -float(row["weight"]))


def label(found: Found, table: Sequence[Mapping[str, str]], rooms: pipeline.Rooms) -> str | None:
    """Return the label of the heaviest claim, else of what the whole text is about."""
    heads, text = rooms.tools.heads, found.report.text.lower()
    claims = sorted(found.claims, key=lambda claim: claim.evidence[0].span)
    told = [_of_claim(claim, heads) for claim in claims]
    told.append(_of_text(contexts_of(rooms.tools.parser(found.report.text), rooms.tools.contexts)))
    weighed = []
    for place, one in enumerate(told):
        row = next((row for row in table if _fits(row, one, text)), None)
        if row is not None:
            weighed.append((float(row["weight"]) - _LATER * min(place, _LATEST), row["label"]))
    return max(weighed, key=lambda pair: pair[0])[1] if weighed else None


def _of_claim(claim: Claim, heads: Heads) -> _Told:
    return _Told(
        type=claim.type.value if claim.type else "",
        mode=claim.mode or "",
        stance=claim.stance.value,
        context=frozenset(claim.context),
        doer=_classes(claim.actors, heads),
        recipient=_classes(claim.recipients, heads),
    )


def _of_text(context: Sequence[Context]) -> _Told:
    none: frozenset[str] = frozenset()
    return _Told(type="", mode="", stance="", context=frozenset(context), doer=none, recipient=none)


def _classes(actors: Sequence[Actor], heads: Heads) -> frozenset[str]:
    """Return the kinds of actors, and the classes of the nouns that name them with those nouns."""
    words = {word for actor in actors for word in re.findall(r"[a-z-]+", actor.text.lower())}
    words |= {word.removesuffix("s") for word in words}
    kinds = {actor.kind.value for actor in actors}
    return frozenset(words | kinds | {one for word in words for one in heads.get(word, ())})


def _fits(row: Mapping[str, str], told: _Told, text: str) -> bool:
    if row["type"] != _ANY and told.type not in cells(row["type"]):
        return False
    for name in ("mode", "stance"):
        if row[name] and getattr(told, name) not in cells(row[name]):
            return False
    for name in ("context", "doer", "recipient"):
        if row[name] and getattr(told, name).isdisjoint(cells(row[name])):
            return False
    return not row["words"] or _pattern(row["words"]).search(text) is not None


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(one) for one in cells(words))})s?\b")
