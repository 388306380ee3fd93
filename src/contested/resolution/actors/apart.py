"""Who stands beside a name without being meant by it: kin, defectors, a firm named for a state."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from contested.model.actor import Actor
from contested.model.codebook import ActorKind
from contested.model.lexicon import parse_table, read_text

_WHOSE = frozenset({"her", "his", "its", "their"})
FIRM, SPLIT, WATCHER = "firm", "split", "watcher"
_KINDS = {
    "critic": ActorKind.PEOPLE,
    FIRM: ActorKind.UNKNOWN,
    "kin": ActorKind.PEOPLE,
    SPLIT: ActorKind.UNKNOWN,
    WATCHER: ActorKind.PEOPLE,
}


@lru_cache(maxsize=1)
def load_apart() -> Mapping[str, str]:
    """Load the packaged nouns for those who stand beside a name, each with how they do."""
    text = read_text("contested.resolution", "data/actors_apart.csv")
    rows = parse_table(text, "actors_apart.csv", ("words", "what", "note"))
    return {row["words"]: row["what"] for row in rows}


def how_apart(outside: Sequence[str], head: str) -> str | None:
    """Return how those meant by words outside a name stand to it; None where the name is theirs.

    Only the noun that the words are about counts: their head, or the last of "ten of his kin".
    """
    owned = len(outside) > 1 and outside[-2].casefold() in _WHOSE
    nouns = [one for one in (head, *(outside[-1:] if owned else ())) if one in outside]
    forms = (form.casefold() for noun in nouns for form in singulars(noun))
    return next((load_apart()[one] for one in forms if one in load_apart()), None)


def apart(actor: Actor, how: str, kind: ActorKind | None = None) -> Actor:
    """Keep of an actor only its country, for those who stand beside it."""
    return replace(
        actor,
        actor=None,
        name=None,
        side=None,
        kind=kind or _KINDS[how],
        body=None,
        body_kind=None,
        candidates=(),
    )


def singulars(noun: str) -> Iterator[str]:
    """Yield a noun as written and as it may read in the singular."""
    yield noun
    if noun.endswith("ies"):
        yield f"{noun[:-3]}y"
    if noun.endswith("ives"):
        yield f"{noun[:-3]}fe"
    if noun.endswith("men"):
        yield f"{noun[:-3]}man"
    if noun.endswith("es"):
        yield noun[:-2]
    if noun.endswith("s"):
        yield noun[:-1]
