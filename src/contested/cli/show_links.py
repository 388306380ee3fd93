"""What stands behind origins, contradictions, relations and controls, and between claims."""

from collections.abc import Iterable, Iterator

from contested.cli.holding_layout import moment_words, place_words, status_words, voice_names
from contested.cli.link_layout import (
    HOW,
    Claims,
    drift_words,
    drifts_words,
    on_what,
    origin_words,
    quote_of,
    said,
)
from contested.ledger import View
from contested.model.claim import Voice
from contested.model.control import Control
from contested.model.event import Contradiction, Event, Origin, Relation
from contested.model.wire import origin_of, relation_of


def field(name: str, words: str | None) -> Iterator[str]:
    """Yield a line with a name and its words, or nothing where there are none."""
    if words:
        yield f"{name:<11} {words}"


def origin_lines(view: View, one: Origin) -> Iterator[str]:
    """Yield who is first known to have said it, the words, then each copy and what it changed."""
    claims = view.claims_named([one.claim, *(copy.claim for copy in one.copies)])
    yield one.id
    yield from field("origin", origin_words(one))
    yield from field("claim", one.claim)
    yield from field("events", ", ".join(view.events_of(one.claim)))
    yield f"  {quote_of(claims.get(one.claim))}"
    for copy in one.copies:
        yield ""
        yield from field("copy", f"{copy.claim} in {copy.outlet or 'an unknown outlet'}")
        yield f"  {quote_of(claims.get(copy.claim))}"
        for drift in copy.drift:
            yield from field("  drift", drift_words(drift))


def contradiction_lines(view: View, one: Contradiction) -> Iterator[str]:
    """Yield on what two claims contradict each other, why, and both with their words."""
    yield one.id
    yield from field("on", on_what(one))
    yield from field("because", one.reason)
    yield from _claims(view, one.claims)


def relation_lines(view: View, one: Relation) -> Iterator[str]:
    """Yield how the later of two claims stands to the earlier, why, and both with their words."""
    yield one.id
    yield from field("relation", f"{one.kind.value}: {HOW[one.kind]}")
    yield from field("because", one.reason)
    for drift in one.drift:
        yield from field("drift", drift_words(drift))
    yield from _claims(view, one.claims)


def control_lines(view: View, one: Control) -> Iterator[str]:
    """Yield how a place is held over a time, who says so, who does not, and all their words."""
    yield one.id
    yield from field("place", place_words(one.place))
    yield from field("from", moment_words(one.start, "unknown"))
    yield from field("to", moment_words(one.end, "no change known"))
    yield from field("status", status_words(one))
    yield from field("holder", (one.holder.name or one.holder.text) if one.holder else "none said")
    yield from field("claimed by", _names(one.claimed_by))
    yield from field("admitted by", _names(one.admitted_by))
    yield from field("denied by", _names(one.denied_by))
    yield from field("because", one.reason)
    yield from _claims(view, one.claims)


def _names(voices: Iterable[Voice]) -> str:
    return ", ".join(voice_names(voices))


def _claims(view: View, names: Iterable[str]) -> Iterator[str]:
    named = list(names)
    claims: Claims = view.claims_named(named)
    for name in named:
        yield ""
        yield f"  {said(claims.get(name))}  {name}"


def event_relations(view: View, event: Event) -> Iterator[str]:
    """Yield how an event's claims stand to earlier and later ones."""
    for one in map(relation_of, view.relations_of(event.claims)):
        yield from field(one.kind.value, f"{' / '.join(one.claims)}: {one.reason}")
        if one.drift:
            yield from field("  drift", drifts_words(one.drift))


def drifts_of(view: View, event: Event) -> dict[str, str]:
    """Return by claim id what an event's copies changed of the statements they go back to."""
    origins = map(origin_of, view.origins_of(event.claims))
    return {
        copy.claim: drifts_words(copy.drift) for one in origins for copy in one.copies if copy.drift
    }
