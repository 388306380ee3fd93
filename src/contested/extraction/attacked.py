"""Whom an attack is on, told from where it is."""

from collections.abc import Iterable
from dataclasses import replace

from contested.extraction.heads import Heads, classify
from contested.extraction.triggers import Trigger
from contested.model.codebook import EventType

_LIVING = frozenset({"people", "crowd", "envoy", "armed", "force"})


def with_attacked(triggers: Iterable[Trigger], heads: Heads) -> list[Trigger]:
    """Make people whom attacks are "on" or "against" those attacked, and leave places places."""
    return [_told(one, heads) if one.frame.type is EventType.ASSAULT else one for one in triggers]


def _told(trigger: Trigger, heads: Heads) -> Trigger:
    spots = trigger.parts.get("place", ())
    hit = [one for one in spots if classify(one, heads) & _LIVING and one.ent_type_ != "GPE"]
    if not hit:
        return trigger
    rest = tuple(one for one in spots if one not in hit)
    befallen = (*trigger.parts.get("recipient", ()), *hit)
    parts = {**trigger.parts, "place": rest, "recipient": tuple(dict.fromkeys(befallen))}
    return replace(trigger, parts={part: tokens for part, tokens in parts.items() if tokens})
