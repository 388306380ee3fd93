"""From the words of a party to an actor: longest known name first, then class, then a new name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contested.model.actor import Actor
from contested.model.codebook import ActorKind
from contested.model.draft import Mention, MentionKind, Party
from contested.model.identity import local_actor_id
from contested.model.lexicon import parse_table, read_text
from contested.model.lookups import Register, RegisterEntry
from contested.model.span import Span
from contested.resolution.actors.apart import FIRM, SPLIT, WATCHER, apart, how_apart, singulars
from contested.resolution.actors.initials import bracketed, meant_by

_WORD = re.compile(r"[^\W_]+(?:[.’'‑-][^\W_]+)*\.?")
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "some", "any"})
_WORDS_TOO = frozenset(
    {"who", "is", "it", "us", "as", "mend", "un", "au", "aid", "act", "all", "pdf", "ten", "one"}
)
_BEHIND = re.compile(
    r"[,;:()–—]"
    r"| (?:at|by|close|for|from|in|near|of|on|reached|that|to|who|whose|with)\b"
)
"""Where the words end that say who speaks, and those begin that say whose or where."""
_NO_NAMES = frozenset(
    {"most", "some", "many", "all", "both", "others", "those", "these", "who", "i", "you", "we"}
    | {"he", "she", "it", "they", "us", "them", "him", "her", "our", "their", "its", "his"}
)
_FORCES = frozenset(
    {ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP, ActorKind.MILITIA, ActorKind.POLICE}
)
_JOINING = frozenset({"against", "and", "by", "fighting", "for", "from", "of", "or", "to", "with"})
_REBELS = frozenset(
    {"anti-government", "anti-junta", "anti-regime", "guerrilla", "insurgent", "jihadist"}
    | {"militant", "militia", "militiaman", "paramilitary", "rebel", "secessionist", "separatist"}
)
_SERVING = frozenset({"personnel", "police", "soldier", "soldiers", "troops"})
"""Those who serve a state, even if they are "paramilitary"."""
_MOUTHS = frozenset({"leader", "source", "spokesman", "spokesperson", "spokeswoman"})
_AND = re.compile(r"\s+and\s+")
_NEAR = 3
_GIVEN = 2
"""How many names stand before a surname that is a group's besides."""
_OWN_IDENTITY = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})
_STATES_OWN = _OWN_IDENTITY | {ActorKind.ARMED_FORCE, ActorKind.MINISTRY}


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCues:
    """Words that stand before a person's name and are no part of it."""

    titles: frozenset[str]


def load_name_cues() -> NameCues:
    """Load the packaged titles."""
    text = read_text("contested.resolution", "data/actors_titles.csv")
    rows = parse_table(text, "actors_titles.csv", ("words", "note"))
    return NameCues(titles=frozenset(row["words"] for row in rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A run of words inside a party that names something known."""

    start: int
    end: int
    entries: tuple[RegisterEntry, ...]


def resolve_actor(
    party: Party, text: str, register: Register, mentions: Sequence[Mention], on: str | None
) -> Actor:
    """Return the actor that a party's words name on the ISO date `on`.

    The longest name known to the register decides; a state's name beside a class noun ("Russian
    warplanes") is that state's; a class noun alone stays a class; a capitalised name that nobody
    knows becomes an actor of its own, identified by its letters.
    """
    words = _words(party.text)
    pieces = _without_owners(_known_pieces(words, register, on), words)
    if _are_several(pieces, words):
        return replace(_unknown(party, text, _kind(party, text, register), mentions), actor=None)
    best = _decisive(pieces)
    if best is not None and _is_surname(best, words, register, on):
        best = None
    best = _as_spelled_out(best, words, text, register, on) or best
    best = best or _explained(words, text, register, on)
    if best is not None:
        return _by_name(party, text, best, register, on)
    how = how_apart(words, party.head.quote(text))
    if party.antecedent is not None and (how is None or how == FIRM):
        return _by_antecedent(party, text, register, mentions, on)
    return _unknown(party, text, _kind(party, text, register), mentions)


def parted(party: Party, text: str, register: Register, on: str | None) -> tuple[Party, ...]:
    """Return the two sides of "Norvian and Belmoran troops", each in its own words, or the one."""
    ways = list(_AND.finditer(party.text)) if " and " in party.text else []
    if len(ways) != 1 or party.antecedent is not None:
        return (party,)
    words = _words(party.text)
    if not _are_several(_without_owners(_known_pieces(words, register, on), words), words):
        return (party,)
    (way,) = ways
    first = Span(party.span.start, party.span.start + way.start())
    last = Span(party.span.start + way.end(), party.span.end)
    if party.span.quote(text) != party.text or not last.holds(party.head):
        return (party,)
    return (
        replace(party, text=first.quote(text), span=first, head=_last_word(first, text)),
        replace(party, text=last.quote(text), span=last),
    )


def _are_several(pieces: Sequence[_Piece], words: Sequence[str]) -> bool:
    """Tell "Norvian and Belmoran troops", who are no one side's."""
    bodies = [one for one in pieces if one.entries[0].kind is not ActorKind.PERSON]
    pairs = [(one, two) for one in bodies for two in bodies if two.start == one.end + 1]
    joined = ((one, two) for one, two in pairs if words[one.end] == "and")
    return any(one.entries[0].id != two.entries[0].id for one, two in joined)


def _is_surname(best: _Piece, words: Sequence[str], register: Register, on: str | None) -> bool:
    """Tell a woman whose surname is a group's name, "Amina Dahl Karsh", from the Karsh group."""
    given = words[: best.start]
    last = best.end == len(words) and best.end - best.start == 1 and best.entries[0].kind in _FORCES
    if not last or len(given) < _GIVEN or not all(one.istitle() for one in given):
        return False
    return not any(register.find(one, on) or register.kind_of(one.casefold()) for one in given)


def _as_spelled_out(
    best: _Piece | None, words: Sequence[str], text: str, register: Register, on: str | None
) -> _Piece | None:
    """Return the body that the report itself names in full where its initials are another's too."""
    if best is None or best.end - best.start > 1 or not words[best.start].isupper():
        return None
    entries = meant_by(words[best.start : best.end], text, register, on)
    others = {one.id for one in entries} - {one.id for one in best.entries}
    return replace(best, entries=entries) if others else None


def _explained(
    words: Sequence[str], text: str, register: Register, on: str | None
) -> _Piece | None:
    """Return the words of a party that the report itself says in full or in short."""
    if all(word.islower() for word in words):
        return None
    entries = meant_by(words, text, register, on) or bracketed(words, text, register, on)
    first = next((at for at, word in enumerate(words) if word[:1].isupper()), 0)
    return _Piece(start=first, end=len(words), entries=entries) if entries else None


def _by_name(party: Party, text: str, best: _Piece, register: Register, on: str | None) -> Actor:
    """Return whom a known name leads to: its bearer, or those whom the words beside it tell."""
    words, head, kind = _words(party.text), party.head.quote(text), _kind(party, text, register)
    known = _known(party, best, None if _speaks_for(head) else kind)
    stately = best.entries[0].kind in _OWN_IDENTITY
    how = how_apart([*words[: best.start], *words[best.end :]], head)
    staff = how == WATCHER and best.entries[0].kind not in _STATES_OWN  # "a Herald reporter"
    if how is not None and not staff and (stately or how != FIRM):
        split = _split_of(words[best.start : best.end], head, register, on) if how == SPLIT else ()
        beside = apart(known, how, register.kind_of(head))
        return _known(party, replace(best, entries=split), kind) if split else _named(beside, head)
    group = None
    if stately and kind is not ActorKind.POLICE:
        group = _group_of(words[best.end :], register)
    return _without_body(known, group) if group is not None else known


def _speaks_for(head: str) -> bool:
    """Tell a state's leaders, spokesmen and sources, who speak as it, from its people."""
    return any(one.casefold() in _MOUTHS for one in singulars(head))


def _split_of(
    name: Sequence[str], head: str, register: Register, on: str | None
) -> tuple[RegisterEntry, ...]:
    """Return the body that those who left another are by now ("dissidents of the Karsh Front")."""
    return tuple(register.find(f"{' '.join(name)} {head}", on))


def _named(actor: Actor, head: str) -> Actor:
    """Give a firm that bears a state's name an identity of its own ("Norvian Airlines")."""
    if not _is_name(head) or actor.kind is not ActorKind.UNKNOWN:
        return actor
    return replace(actor, actor=local_actor_id(actor.text), name=actor.text)


def _words(text: str) -> list[str]:
    return [match.group().rstrip(".") for match in _WORD.finditer(text)]


def _known_pieces(words: Sequence[str], register: Register, on: str | None) -> list[_Piece]:
    found: list[_Piece] = []
    for start, end in _runs(len(words)):
        if any(piece.start <= start and end <= piece.end for piece in found):
            continue
        if end - start == 1 and _plain_word(words[start]):
            continue
        for name in _spellings(words[start:end]):
            entries = tuple(register.find(name, on))
            if entries and not _lower_case(words[start:end]):
                found.append(_Piece(start=start, end=end, entries=entries))
                break
    return found


def _plain_word(word: str) -> bool:
    """Tell "Who" and "us" from "WHO" and "US": such an acronym counts in capitals only."""
    folded = word.casefold()
    return folded in _ARTICLES or (folded in _WORDS_TOO and not word.isupper())


def _runs(count: int) -> Iterator[tuple[int, int]]:
    longest = min(count, 9)
    for size in range(longest, 0, -1):
        for start in range(count - size, -1, -1):
            yield start, start + size


def _lower_case(words: Sequence[str]) -> bool:
    return all(word == word.lower() and word.isascii() for word in words)


def _spellings(words: Sequence[str]) -> Iterator[str]:
    """Yield the name as written, without possessives, and in the order "X of Y" / "Y X"."""
    joined = " ".join(words)
    yield joined
    if any(word.endswith(("’s", "'s")) for word in words):
        yield joined.replace("’s", "").replace("'s", "")


def _without_owners(pieces: Sequence[_Piece], words: Sequence[str]) -> Sequence[_Piece]:
    """Leave a person out whose body is named: "Omar Haddad's Karsh Front" is the front."""
    owners = [one for one in pieces if words[one.end - 1].endswith(("’s", "'s"))]
    bodies = {one.start for one in pieces if one.entries[0].kind not in _OWN_IDENTITY}
    left = [one for one in owners if one.entries[0].kind is ActorKind.PERSON and one.end in bodies]
    return [one for one in pieces if one not in left]


def _decisive(pieces: Sequence[_Piece]) -> _Piece | None:
    """Prefer a person or body over the state beside it; then the longest; then the last."""
    if not pieces:
        return None

    def weight(piece: _Piece) -> tuple[int, int, int]:
        stately = piece.entries[0].kind in _OWN_IDENTITY
        person = piece.entries[0].kind is ActorKind.PERSON
        return (2 if person else 0 if stately else 1, piece.end - piece.start, piece.end)

    return max(pieces, key=weight)


def _kind(party: Party, text: str, register: Register) -> ActorKind | None:
    head = party.head.quote(text)
    return next((kind for one in singulars(head) if (kind := register.kind_of(one))), None)


def _known(party: Party, piece: _Piece, kind: ActorKind | None) -> Actor:
    entry = piece.entries[0]
    own = entry.kind not in _OWN_IDENTITY
    civilian = not own and kind is ActorKind.PEOPLE
    return Actor(
        text=party.text,
        span=party.span,
        actor=None if civilian else entry.id,
        name=None if civilian else entry.name,
        side=entry.side,
        kind=entry.kind if own or kind is None else kind,
        country=entry.country,
        body=entry.parent,
        body_kind=entry.parent_kind,
        relation=party.relation,
        candidates=tuple(one.id for one in piece.entries[1:]),
    )


def _group_of(after: Sequence[str], register: Register) -> ActorKind | None:
    """Return the kind of group that stands against the state whose name the words follow."""
    official = not _SERVING.isdisjoint(word.casefold() for word in after)
    for word in after[:_NEAR]:
        if word.casefold() in _JOINING or (official and word.casefold() == "paramilitary"):
            return None
        for noun in (one.casefold() for one in singulars(word)):
            if noun in _REBELS:
                return register.kind_of(noun) or ActorKind.ARMED_GROUP
            if noun == "opposition":
                kinds = {register.kind_of(one) for other in after for one in singulars(other)}
                armed = bool(kinds & {ActorKind.ARMED_FORCE, ActorKind.MILITIA})
                return ActorKind.ARMED_GROUP if armed else ActorKind.UNKNOWN
    return None


def _without_body(actor: Actor, group: ActorKind) -> Actor:
    """Keep only the country of the state that "a Norvian rebel army" is named for."""
    return apart(actor, FIRM, group if actor.kind in _STATES_OWN else actor.kind)


def _by_antecedent(
    party: Party, text: str, register: Register, mentions: Sequence[Mention], on: str | None
) -> Actor:
    span = party.antecedent or party.span
    named = Party(text=span.quote(text), span=span, head=_last_word(span, text))
    actor = resolve_actor(named, text, register, mentions, on)
    return replace(
        actor,
        text=party.text,
        span=party.span,
        name=actor.name or actor.text,
        relation=party.relation,
    )


def head_of(span: Span, text: str) -> Span:
    """Return the noun that a speaker's words are about: "an aide" of "an aide to the mayor"."""
    cut = _BEHIND.search(text, span.start, span.end)
    if cut is None or cut.start() <= span.start:
        return _last_word(span, text)
    noun = _last_word(Span(span.start, cut.start()), text)
    named = cut.group() == "," and text[cut.end() : cut.end() + 2].strip().istitle()
    return noun if not named or noun.quote(text).istitle() else head_of(_after(cut, span), text)


def _after(cut: re.Match[str], span: Span) -> Span:
    """Return what follows a comma: "Omar Haddad" of "its leader, Omar Haddad"."""
    return Span(cut.end(), span.end)


def _last_word(span: Span, text: str) -> Span:
    last = list(_WORD.finditer(text, span.start, span.end))
    return Span(*last[-1].span()) if last else span


def _unknown(party: Party, text: str, kind: ActorKind | None, mentions: Sequence[Mention]) -> Actor:
    """Keep a class as a class; give a capitalised name that nobody knows an id of its own."""
    named = _is_name(party.head.quote(text))
    hint = next((one.kind for one in mentions if one.span.meets(party.head)), None)
    guess = ActorKind.PERSON if hint is MentionKind.PERSON else ActorKind.UNKNOWN
    return Actor(
        text=party.text,
        span=party.span,
        actor=local_actor_id(party.text) if named and kind is None else None,
        name=party.text if named and kind is None else None,
        kind=kind or guess,
        relation=party.relation,
    )


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word.casefold() not in _NO_NAMES
