"""Who the words of a claim name: the register's actor, a class of people, or a name of its own."""

from contested.resolution.actors.described import described, is_described
from contested.resolution.actors.naming import (
    NameCues,
    head_of,
    load_name_cues,
    parted,
    resolve_actor,
)

__all__ = [
    "NameCues",
    "described",
    "head_of",
    "is_described",
    "load_name_cues",
    "parted",
    "resolve_actor",
]
