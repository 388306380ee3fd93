"""Event frames: which words speak of which happening, and what their neighbours are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from contested.errors import DataError
from contested.model.codebook import MODES, EventType
from contested.model.lexicon import parse_frames, read_text

Means: TypeAlias = Mapping[str, str]
ROLES = frozenset({"doer", "recipient", "former", "place", "topic", "captor", "ally", "origin"})
_KEYS = frozenset(
    {
        "id",
        "type",
        "mode",
        "verbs",
        "nouns",
        "object",
        "subject",
        "roles",
        "causal",
        "toll",
        "agentless",
        "near",
        "change",
        "not_object",
        "not_subject",
        "plain",
        "deed",
        "helps",
        "not_theme",
        "theme",
        "negated",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One happening's words, what its neighbours must be, and the parts they play.

    `object` and `subject` are classes of heads (empty: any). `roles` maps subject, object, poss and
    prepositions to a part, and theme: whom a verb moves where its preposition's noun is the thing
    acted on ("drove the rebels out of the town", "the remnants are confined to the hills").
    `agentless` frames fit a passive that names no doer, whose subject then plays the theme.
    `near` holds words of which the sentence must have one ("strike" near "union").
    `change` tells that a mode that is mostly a state is told as a change ("retook 40 percent").
    `not_object`, `not_subject` and `not_theme` are classes that these must not have ("fight" with
    hunger).
    `theme` holds classes one of which a verb must move ("flew the wounded to the coast").
    `negated` wordings say so only where they are not so ("has not been seen since").
    `plain` wordings are verbs of saying where a clause tells what is said ("admits that").
    `deed` nouns name a state too: somebody must do them ("made threats", "a threat to shell").
    `helps` wordings promise no deed of violence ("vowed to fight on" is no agreement).
    `causal` frames hand their parts to the event noun that is their subject ("the strike killed
    12"). `toll` frames without a doer are X-TOLL.
    """

    id: str
    type: EventType
    mode: str | None
    object: frozenset[str]
    subject: frozenset[str]
    roles: Mapping[str, str]
    causal: bool
    toll: bool
    change: bool = False
    agentless: bool = False
    near: frozenset[str] = frozenset()
    not_object: frozenset[str] = frozenset()
    not_subject: frozenset[str] = frozenset()
    not_theme: frozenset[str] = frozenset()
    theme: frozenset[str] = frozenset()
    plain: bool = False
    negated: bool = False
    deed: bool = False
    helps: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A wording of a frame: the head word's lemma and the further words it needs."""

    frame: Frame
    rest: tuple[str, ...]
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """Wordings by head lemma, those with more words first; for nouns the last word heads.

    `forms` maps verb forms that the parse leaves as they stand to their dictionary form; `means`
    maps weapons to the mode of an attack made with them. `idioms` are, by verb, the further words
    that make it mean no happening.
    """

    verbs: Mapping[str, Sequence[Entry]]
    nouns: Mapping[str, Sequence[Entry]]
    forms: Mapping[str, str]
    means: Means
    idioms: Mapping[str, Sequence[tuple[str, ...]]] = field(default_factory=dict)


def load_frames() -> Frames:
    """Load the packaged event frames.

    Raises:
        DataError: a frame breaks the rules that the head of the file states.
    """
    name = "frames.toml"
    raw = parse_frames(read_text("contested.extraction", f"data/{name}"), name)
    verbs: dict[str, list[Entry]] = defaultdict(list)
    nouns: dict[str, list[Entry]] = defaultdict(list)
    for rank, row in enumerate(raw["frame"]):
        frame = _frame(row, name)
        for wording in row.get("verbs", ()):
            head, *rest = wording.split()
            verbs[head].append(Entry(frame=frame, rest=tuple(rest), rank=rank))
        for wording in row.get("nouns", ()):
            *before, head = wording.split()
            nouns[head].append(Entry(frame=frame, rest=tuple(before), rank=rank))
    return Frames(
        verbs=_ordered(verbs),
        nouns=_ordered(nouns),
        forms=raw["forms"],
        means=_means(raw["means"], name),
        idioms=_idioms(raw["idioms"]["verbs"]),
    )


def _idioms(wordings: Sequence[str]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    idioms: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for wording in wordings:
        head, *rest = wording.split()
        idioms[head].append(tuple(rest))
    return idioms


def _means(rows: Mapping[str, str], name: str) -> Means:
    for noun, mode in rows.items():
        if mode not in MODES[EventType.ASSAULT]:
            raise DataError(f"{name}: means {noun!r} has no mode of ASSAULT: {mode!r}")
    return rows


def _ordered(entries: Mapping[str, list[Entry]]) -> dict[str, Sequence[Entry]]:
    return {
        head: tuple(sorted(listed, key=lambda entry: (-len(entry.rest), entry.rank)))
        for head, listed in entries.items()
    }


def _frame(row: Mapping[str, Any], name: str) -> Frame:
    where = f"{name}: frame {row.get('id', '?')}"
    unknown = set(row) - _KEYS
    if unknown:
        raise DataError(f"{where} has the unknown keys {sorted(unknown)}")
    try:
        kind = EventType(row["type"])
    except (KeyError, ValueError) as problem:
        raise DataError(f"{where} needs a type of the codebook") from problem
    mode = row.get("mode") or None
    if mode is not None and mode not in MODES[kind]:
        raise DataError(f"{where}: {kind} has no mode {mode!r}")
    parts = {part for key, part in row.get("roles", {}).items() if key != "by_means"}
    if parts - ROLES:
        raise DataError(f"{where} has the unknown roles {sorted(parts - ROLES)}")
    return Frame(
        id=row["id"],
        type=kind,
        mode=mode,
        object=frozenset(row.get("object", ())),
        subject=frozenset(row.get("subject", ())),
        roles=row.get("roles", {}),
        causal=row.get("causal", False),
        toll=row.get("toll", False),
        change=row.get("change", False),
        agentless=row.get("agentless", False),
        near=frozenset(row.get("near", ())),
        not_object=frozenset(row.get("not_object", ())),
        not_subject=frozenset(row.get("not_subject", ())),
        plain=row.get("plain", False),
        negated=row.get("negated", False),
        deed=row.get("deed", False),
        helps=row.get("helps", False),
        not_theme=frozenset(row.get("not_theme", ())),
        theme=frozenset(row.get("theme", ())),
    )
