"""Which figure belongs to which happening, and what a bare figure says of itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from contested.extraction.figures import Counted
from contested.extraction.syntax import SUBJECTS, prepositional
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType, FigureKind
from contested.model.figure import Figure

TOLL_MODES: Mapping[FigureKind, str] = {
    FigureKind.KILLED: "killed",
    FigureKind.INJURED: "injured",
    FigureKind.MISSING: "missing",
    FigureKind.DETAINED: "detained",
    FigureKind.DISPLACED: "displaced",
}
"""The kinds of figure that make a toll, with the mode each gives X-TOLL."""

_FINDING = frozenset({"identify", "count", "detect", "locate", "spot"})
_BESIDE = frozenset({"aboard", "addition", "besides", "board", "on"})
"""Words before what is counted beside a deed ("in addition to 12 men, they seized two boats")."""
_FLEEING = frozenset({"break", "escape", "flee"})
"""What prisoners do who are held no more ("1,000 inmates broke out")."""
_PERCENT, _PERSON = frozenset({"percent"}), frozenset({"person"})
_UNSAID = frozenset({FigureKind.OTHER, FigureKind.PRESENT})
_SEIZING = frozenset({"capture", "confiscate", "impound", "intercept", "seize"})
_BEFALLEN: Mapping[str, FigureKind] = {mode: kind for kind, mode in TOLL_MODES.items()}
_STANDING = frozenset({FigureKind.EQUIPMENT, FigureKind.PRESENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class BareCount:
    """Figures that no event word claims, with the code that they carry themselves."""

    token: Token
    counted: tuple[Counted, ...]
    type: EventType | None
    mode: str | None


def share_out(
    counted: Sequence[Counted], triggers: Sequence[Trigger], doc: Doc
) -> tuple[dict[int, list[Counted]], list[Counted]]:
    """Give each figure to one trigger (by the trigger's token index), and return what is left."""
    owners = {word.i: one.token.i for one in triggers for word in one.words}
    owners |= {noun.i: one.token.i for one in triggers for noun in _repelled(one)}
    reach = _reach(triggers)
    given: dict[int, list[Counted]] = {}
    left: list[Counted] = []
    wholes = {one.figure.id: one for one in counted}
    for one in counted:
        whole = wholes.get(one.figure.part_of or "", one)
        owner = _owner(one, owners, reach, doc)
        apart = whole.sentence != one.sentence or _befell(one, owner, reach, doc)
        if whole is not one and (owner is None or not apart):
            owner = _owner(whole, owners, reach, doc)
        if owner is None:
            left.append(one)
        else:
            given.setdefault(owner, []).append(one)
    return given, left


def _befell(part: Counted, own: int | None, reach: Mapping[int, int], doc: Doc) -> bool:
    """Tell "three of them died in Karsh", a deed of its own, from "including three killed"."""
    return reach.get(part.head) == own and any(one.i == own for one in doc[part.head].ancestors)


def _repelled(trigger: Trigger) -> Sequence[Token]:
    """Return the attacks that were repelled: "20 attacks had been repelled" counts them."""
    return trigger.object if trigger.frame.mode == "repels" else ()


def _reach(triggers: Sequence[Trigger]) -> dict[int, int]:
    """Map each noun that plays a part to the trigger that it plays it for; the first one wins."""
    reach: dict[int, int] = {}
    for trigger in triggers:
        for tokens in (trigger.object, *trigger.parts.values()):
            for token in tokens:
                reach.setdefault(token.i, trigger.token.i)
    return reach


def _owner(
    counted: Counted, owners: Mapping[int, int], reach: Mapping[int, int], doc: Doc
) -> int | None:
    if counted.governor is not None:
        owner = _governing(doc[counted.governor], owners)
        if owner is not None:
            return owner
    token = doc[counted.head]
    if token.i in owners:
        return owners[token.i]
    for at in (token, *token.ancestors):
        if at.lower_ in _BESIDE and at.dep_ in {"pobj", "prep"}:
            return None
        if at.i in reach:
            return reach[at.i]
        if at.pos_ in {"VERB", "AUX"} and at.i != token.i and at.dep_ != "prep":
            return owners.get(at.i)
    return None


def _governing(governor: Token, owners: Mapping[int, int]) -> int | None:
    """Return whose word befell the counted: "killed" in "the number of those killed rose to 50"."""
    told = [
        clause
        for name, noun in prepositional(governor)
        if name == "of"
        for clause in noun.children
        if clause.dep_ in {"acl", "relcl"}
    ]
    return next((owners[one.i] for one in (governor, *told) if one.i in owners), None)


def bare_counts(left: Sequence[Counted], doc: Doc) -> list[BareCount]:
    """Group the figures that no event word claims by the word that says what befell them."""
    groups: dict[tuple[int, FigureKind], list[Counted]] = {}
    parts = {one.figure.id: one for one in left}
    for one in left:
        whole = parts.get(one.figure.part_of or "", one)
        anchor = whole.governor if whole.governor is not None else whole.head
        groups.setdefault((anchor, whole.figure.what), []).append(one)
    found = [_bare(doc[anchor], kind, listed) for (anchor, kind), listed in groups.items()]
    return [one for one in found if one is not None]


def _bare(token: Token, kind: FigureKind, counted: Sequence[Counted]) -> BareCount | None:
    freed = kind is FigureKind.DETAINED and token.head.lemma_.lower() in _FLEEING
    if kind in TOLL_MODES and not freed:
        return BareCount(
            token=token, counted=tuple(counted), type=EventType.X_TOLL, mode=TOLL_MODES[kind]
        )
    if kind is FigureKind.EQUIPMENT and token.lemma_.lower() in _SEIZING:
        return BareCount(token=token, counted=tuple(counted), type=EventType.COERCE, mode="seize")
    if kind in _STANDING and (_stands(token) or any(one.governor is not None for one in counted)):
        lost = token.lemma_.lower() == "loss"
        return BareCount(
            token=token,
            counted=tuple(counted),
            type=EventType.X_FORCE,
            mode="loses" if lost else "strength",
        )
    if kind is FigureKind.OTHER and token.lemma_.lower() in _FINDING:
        return BareCount(token=token, counted=tuple(counted), type=None, mode=None)
    if kind is FigureKind.TERRITORY_SHARE:
        return BareCount(
            token=token, counted=tuple(counted), type=EventType.X_CONTROL, mode="share"
        )
    return None


def _stands(token: Token) -> bool:
    """Tell what is said to be somewhere ("100 trucks were in the convoy") from what only acts."""
    return token.dep_ in SUBJECTS and token.head.lemma_.lower() == "be"


def read_as_told(
    counted: Sequence[Counted], kind: EventType | None, mode: str | None, *, sure: bool = False
) -> list[Counted]:
    """Read the figures of a claim as its code tells them, whatever the verb that counts them.

    `sure` says that the wording itself tells what befell all of them ("lost contact with 17 men").
    """
    read = list(counted)
    for reading in (*_readings(kind, mode), *(_toll_readings(mode) if sure else ())):
        read = [reading.of(one) for one in read]
    return read


@dataclass(frozen=True, slots=True)
class _Reading:
    """What figures in these units and of these kinds are read as; none named: all of them."""

    what: FigureKind
    units: frozenset[str] = frozenset()
    kinds: frozenset[FigureKind] = frozenset()

    def of(self, one: Counted) -> Counted:
        """Return a figure as it is read, or as it was."""
        figure = one.figure
        counts = not self.units or figure.unit in self.units
        fits = counts and (not self.kinds or figure.what in self.kinds)
        return replace(one, figure=replace(figure, what=self.what)) if fits else one


def _readings(kind: EventType | None, mode: str | None) -> Iterator[_Reading]:
    if kind is EventType.X_CONTROL:
        yield _Reading(FigureKind.TERRITORY_SHARE, _PERCENT)
    if (kind, mode) == (EventType.X_FORCE, "strength"):
        yield _Reading(FigureKind.PRESENT, _PERSON, frozenset({FigureKind.OTHER}))
    if mode == "displaced":
        yield _Reading(FigureKind.DISPLACED, _PERSON | {"household"}, _UNSAID)
    if mode == "abduct":  # "killed six and led off 47 others", who live
        taken = _UNSAID | {FigureKind.DISPLACED, FigureKind.KILLED}
        yield _Reading(FigureKind.DETAINED, _PERSON, taken)
    if (kind, mode) == (EventType.COERCE, "arrest"):
        yield _Reading(FigureKind.DETAINED, _PERSON, _UNSAID | {FigureKind.DISPLACED})
    if (kind, mode) == (EventType.RETREAT, "disarm"):  # "41 fighters laid down their arms"
        yield _Reading(FigureKind.SURRENDERED, _PERSON, _UNSAID)
    if (kind, mode) == (EventType.RETREAT, "release"):  # who is freed is held no more
        yield _Reading(FigureKind.OTHER, _PERSON, frozenset({FigureKind.DETAINED}))
    if (kind, mode) == (EventType.SANCTION, "expel"):  # "expelled three diplomats"
        yield _Reading(FigureKind.OTHER, _PERSON, frozenset({FigureKind.DISPLACED}))
    if (kind, mode) == (EventType.X_CONTROL, "withdraws"):  # "two of them fled" are no displaced
        yield _Reading(FigureKind.OTHER, kinds=frozenset({FigureKind.DISPLACED}))


def fate_of(mode: str | None) -> FigureKind | None:
    """Return what befell those whom a toll of this mode counts."""
    return _BEFALLEN.get(mode or "")


def _toll_readings(mode: str | None) -> Iterator[_Reading]:
    if (fate := fate_of(mode)) is not None:
        yield _Reading(fate, _PERSON | {"household"}, _UNSAID)


def numbered(counted: Sequence[Counted]) -> tuple[Figure, ...]:
    """Return the figures with ids f1, f2, … inside their claim; parts point to their wholes."""
    ids = {one.figure.id: f"f{number}" for number, one in enumerate(counted, 1)}
    return tuple(
        replace(
            one.figure,
            id=ids[one.figure.id],
            part_of=ids.get(one.figure.part_of or ""),
        )
        for one in counted
    )
