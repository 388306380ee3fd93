"""The cue lexicon: read from its tables and checked row by row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from contested.errors import DataError
from contested.extraction.attribution.types import (
    Cue,
    CueLexicon,
    CuePos,
    Factivity,
    Frame,
    SpeakerKind,
)
from contested.model.codebook import Stance
from contested.model.lexicon import cells, parse_table, read_text

_PACKAGE = "contested.extraction"
_COLUMNS = ("cue", "pos", "stance", "factivity", "frame", "note")
_Choice = TypeVar("_Choice", bound=StrEnum)


def load_cues() -> CueLexicon:
    """Read the packaged cues and the nouns that name speakers.

    Raises:
        DataError: a row holds a value that is not allowed, or a cue stands twice.
    """
    cues = parse_cues(read_text(_PACKAGE, "data/cues.csv"))
    speakers = parse_speakers(read_text(_PACKAGE, "data/speakers.csv"))
    thoughts = [cue for cue in cues if cue.factivity is Factivity.UNSPOKEN]
    spoken = [cue for cue in cues if cue.factivity is not Factivity.UNSPOKEN]
    return replace(_lexicon(spoken, speakers), thoughts=_lexicon(thoughts, speakers))


def _lexicon(cues: Sequence[Cue], speakers: Mapping[str, SpeakerKind]) -> CueLexicon:
    return CueLexicon(
        verbs=_by_first(cue for cue in cues if cue.pos is CuePos.VERB),
        nouns=_by_first(cue for cue in cues if cue.pos is CuePos.NOUN),
        phrases=_by_first(cue for cue in cues if cue.pos is CuePos.PHRASE),
        adjectives=_by_first(cue for cue in cues if cue.pos is CuePos.ADJECTIVE),
        speakers=speakers,
    )


def parse_cues(text: str) -> tuple[Cue, ...]:
    """Read the rows of a cue table.

    Raises:
        DataError: a row holds a value that is not allowed, or a cue stands twice.
    """
    cues: dict[tuple[str, str], Cue] = {}
    for row in parse_table(text, "cues.csv", _COLUMNS):
        key = (row["cue"], row["pos"])
        if key in cues:
            raise DataError(f"cues.csv: {row['cue']!r} stands twice as {row['pos']}; keep one row")
        cues[key] = _cue(row)
    return tuple(cues.values())


def parse_speakers(text: str) -> dict[str, SpeakerKind]:
    """Read the table of nouns that name speakers.

    Raises:
        DataError: a kind is not allowed, or a noun stands twice.
    """
    nouns: dict[str, SpeakerKind] = {}
    for row in parse_table(text, "speakers.csv", ("noun", "kind")):
        if row["noun"] in nouns:
            raise DataError(f"speakers.csv: {row['noun']!r} stands twice; keep one row")
        nouns[row["noun"]] = _choice(SpeakerKind, row["kind"], row["noun"])
    return nouns


def _cue(row: Mapping[str, str]) -> Cue:
    name = row["cue"]
    frames = frozenset(_choice(Frame, cell, name) for cell in cells(row["frame"]))
    if not name or not frames:
        raise DataError(f"cues.csv: {name!r} needs a cue and at least one frame")
    return Cue(
        words=tuple(name.split()),
        pos=_choice(CuePos, row["pos"], name),
        stance=_choice(Stance, row["stance"], name),
        factivity=_choice(Factivity, row["factivity"], name),
        frames=frames,
    )


def _choice(kind: type[_Choice], value: str, name: str) -> _Choice:
    try:
        return kind(value)
    except ValueError as problem:
        allowed = ", ".join(kind)
        raise DataError(f"{name!r}: {value!r} is not one of {allowed}; mend the row") from problem


def _by_first(cues: Iterable[Cue]) -> dict[str, tuple[Cue, ...]]:
    grouped: dict[str, list[Cue]] = {}
    for cue in cues:
        grouped.setdefault(cue.words[0], []).append(cue)
    return {
        first: tuple(sorted(group, key=lambda cue: (-len(cue.words), cue.words)))
        for first, group in grouped.items()
    }
