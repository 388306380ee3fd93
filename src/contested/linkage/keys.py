"""What claims are grouped by: who speaks, where, what kind of happening, which figures."""

from contested.linkage.words import fold
from contested.model.claim import Claim, Voice
from contested.model.codebook import (
    EventType,
    FigureKind,
    PlacePrecision,
    PlaceRole,
    Stance,
    VoiceRole,
)
from contested.model.figure import Figure
from contested.model.place import Place

FigureKey = tuple[FigureKind, str, str, str, str]
"""What a figure counts, in which unit, of whom, in which scope, over which period."""

EVERYBODY = frozenset({"", "people", "persons", "person", "others"})
"""Words for whom a toll counts that narrow nothing down."""

_GROUPS: dict[EventType, dict[str, str]] = {
    EventType.ASSAULT: dict.fromkeys(
        ("aerial", "drone", "heavy-weapons", "explosives", "unconventional", "destroy"),
        "bombardment",
    )
    | dict.fromkeys(("firearms", "massacre", "execute", "assassinate", "cleansing"), "killing"),
    EventType.X_CONTROL: dict.fromkeys(("captures", "advances"), "gain")
    | dict.fromkeys(("loses", "withdraws", "cedes"), "loss")
    | dict.fromkeys(("holds", "repels"), "hold"),
    EventType.X_ACCESS: dict.fromkeys(("blocks", "delays", "closes"), "hindered")
    | dict.fromkeys(("allows", "opens", "delivers"), "eased"),
}

_HAPPENS = frozenset({Stance.ASSERTS, Stance.DENIES, Stance.QUESTIONS, Stance.SUPPOSES})


def mode_group(kind: EventType | None, mode: str | None) -> str | None:
    """Return the modes that reports use for one and the same happening, under one name.

    One report's "shelling" is another's "air strike"; None where no mode is said.
    """
    if kind is None or mode is None:
        return None
    return _GROUPS.get(kind, {}).get(mode, mode)


def speaker_key(claim: Claim) -> str:
    """Name the innermost voice: its register id, else its folded words; for own voice the outlet.

    A source that is only a class ("pilots") is told apart by the speaker who cites it.
    """
    if claim.source is not None and claim.source.actor is None and claim.speaker is not None:
        return f"{_voice_key(claim.source, claim)} < {_voice_key(claim.speaker, claim)}"
    return _voice_key(claim.source or claim.speaker or claim.voices[0], claim)


def speaker_name(claim: Claim) -> str:
    """Return the words for who says it, for a reader."""
    voice = claim.source or claim.speaker or claim.voices[0]
    return voice.text or claim.report.outlet or "an unnamed outlet"


def own_voice(claim: Claim) -> bool:
    """Tell whether the outlet says it itself."""
    return claim.speaker is None and claim.source is None


def place_key(place: Place | None) -> str | None:
    """Name a place by its gazetteer id, else by its folded name; None for one without a name."""
    if place is None or place.nameless:
        return None
    return place.place or f"name:{fold(place.name or place.text)}"


def site(claim: Claim) -> Place | None:
    """Return the place that a claim's happening is blocked by: the most exact one."""
    named = (one for one in claim.places if not one.nameless)
    return min(named, key=_exactness, default=None)


def exact_enough(place: Place | None) -> bool:
    """Tell whether a place is narrow enough to join claims together with a day."""
    if place is None or place.nameless:
        return False
    return place.precision is None or place.precision <= PlacePrecision.ADMIN2


def figure_key(figure: Figure) -> FigureKey:
    """Name what a figure counts, so that like is compared with like."""
    period = figure.period
    span = f"{period.earliest}/{period.latest}" if period is not None and period.known else ""
    of = fold(figure.of or "")
    whom = "" if of in EVERYBODY else of
    return (figure.what, figure.unit, whom, figure.scope.value, span)


def figure_bounds(claim: Claim) -> frozenset[tuple[FigureKey, float | None, float | None]]:
    """Return what a claim's figures say, without their words."""
    return frozenset((figure_key(one), one.low, one.high) for one in claim.figures)


def asserted(claim: Claim) -> bool:
    """Tell whether a claim says that it did happen."""
    return claim.stance is Stance.ASSERTS and claim.polarity


def denied(claim: Claim) -> bool:
    """Tell whether a claim says that it did not happen."""
    if claim.stance is Stance.DENIES:
        return claim.polarity
    return claim.stance is Stance.ASSERTS and not claim.polarity


def speaks_of_happening(claim: Claim) -> bool:
    """Tell whether a claim speaks of a happening, not of one foretold, promised or demanded."""
    return claim.type is not None and claim.stance in _HAPPENS


def _voice_key(voice: Voice, claim: Claim) -> str:
    if voice.actor is not None:
        return voice.actor
    if voice.role is VoiceRole.OUTLET:
        outlet = voice.text or claim.report.outlet
        return f"name:{fold(outlet)}" if outlet else f"report:{claim.report.id}"
    return f"name:{fold(voice.text)}" if voice.text else f"unnamed:{claim.id}"


def _exactness(place: Place) -> tuple[bool, bool, int, str]:
    precision = place.precision or PlacePrecision.EXACT
    elsewhere = place.role is not PlaceRole.AT
    return (elsewhere, place.place is None, precision, place_key(place) or "")
