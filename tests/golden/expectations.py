"""Whether a claim is the one that a reader of an example report wrote down."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from contested.linkage.words import fold
from contested.model.claim import Claim
from contested.model.codebook import Stance
from contested.model.figure import Figure
from tests.golden.stories import Wanted, flat

KEYS = ("type", "mode", "stance", "speaker", "actor", "place", "day", "figure")


def near(wanted: Wanted, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims whose sentence holds the words that the reader pointed at."""
    return [
        one for one in claims if any(flat(wanted["quote"]) in flat(e.quote) for e in one.evidence)
    ]


def best(wanted: Wanted, claims: Sequence[Claim]) -> Mapping[str, bool]:
    """Return by key what the claim that meets most of the reader's keys meets; empty where none."""
    tried = [dict(_meets(wanted, claim, claims)) for claim in near(wanted, claims)]
    return max(tried, key=lambda met: sum(met.values()), default={})


def keys_of(wanted: Wanted) -> list[str]:
    """Return the keys that a reader wrote down; a stance is always meant."""
    return [key for key in KEYS if key in wanted or key == "stance"]


def _meets(wanted: Wanted, claim: Claim, claims: Sequence[Claim]) -> Iterator[tuple[str, bool]]:
    if "type" in wanted:
        yield "type", claim.type == wanted["type"]
    if "mode" in wanted:
        yield "mode", claim.mode == wanted["mode"]
    yield "stance", _stance(wanted.get("stance", "asserts"), claim)
    if "speaker" in wanted:
        yield "speaker", _speaks(wanted["speaker"], claim)
    if "actor" in wanted:
        yield "actor", any(_holds(wanted["actor"], one.text, one.name) for one in claim.actors)
    if "place" in wanted:
        yield "place", _lies(wanted["place"], claim, claims)
    if "day" in wanted:
        yield "day", _happened(wanted["day"], claim)
    if "figure" in wanted:
        yield "figure", any(_counts(wanted["figure"], one) for one in claim.figures)


def _stance(wanted: str, claim: Claim) -> bool:
    """Take "did not" for a denial: readers had no key for polarity."""
    if wanted == Stance.DENIES:
        return claim.stance is Stance.DENIES or not claim.polarity
    return claim.stance == wanted


def _speaks(wanted: str, claim: Claim) -> bool:
    voices = claim.voices[1:]
    return any(_holds(wanted, one.text, None) for one in voices) if wanted else not voices


def _holds(wanted: str, *words: str | None) -> bool:
    return any(fold(wanted) in fold(one) for one in words if one)


def _lies(wanted: str, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Accept a place by its words, or by the identity that those words have in the report."""
    if any(_holds(wanted, one.text, one.name) for one in claim.places):
        return True
    known = {
        one.place
        for other in claims
        for one in other.places
        if one.place is not None and _holds(wanted, one.text)
    }
    return any(one.place in known for one in claim.places)


def _happened(day: str, claim: Claim) -> bool:
    time = claim.time
    if time is None or time.earliest is None or time.latest is None:
        return False
    return time.earliest[:10] <= day <= time.latest[:10] and time.precision <= 2


def _counts(wanted: Mapping[str, object], figure: Figure) -> bool:
    return all(getattr(figure, key) == value for key, value in wanted.items())
